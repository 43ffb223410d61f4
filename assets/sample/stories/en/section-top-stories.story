id: 9000000001
type: s
language: en
slug: top-stories
title: Top stories
teaser: News from Quillhaven, a harbour town that is on no chart
---
