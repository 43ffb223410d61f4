id: 9000000902
type: t
language: en
slug: lighthouses
title: Lighthouses
teaser: Two lights face each other across the Sound. Both are lit; only one of them is losing at chess.
---
