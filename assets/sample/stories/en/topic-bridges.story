id: 9000000903
type: t
language: en
slug: bridges
title: Bridges
teaser: An old bridge with eleven arches, a new one that swings, and the people who keep them.
---
