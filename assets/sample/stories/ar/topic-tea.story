id: 9000000922
type: t
language: ar
slug: الشاي
title: الشاي
teaser: أوراق عبرت ثلاثة بحار، وماء كان في انتظارها.
---
