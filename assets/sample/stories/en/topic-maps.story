id: 9000000904
type: t
language: en
slug: maps
title: Maps
teaser: How a coast is drawn, lent, corrected and argued about.
---
