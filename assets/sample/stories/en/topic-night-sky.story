id: 9000000906
type: t
language: en
slug: night-sky
title: The night sky
teaser: What can be seen from Larch Hill when the town remembers to put out its lamps.
---
