id: 9000000002
type: s
language: en
slug: science
title: Science
section: Science
teaser: Tides, stars, fish and sand, measured with what is at hand
---
