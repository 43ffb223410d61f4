id: 9000000901
type: t
language: en
slug: tides
title: Tides
teaser: Twice a day the sea comes to see how the town is doing. These are our reports of its visits.
---
