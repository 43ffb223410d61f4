id: 9000000108
type: a
language: en
slug: eleven-arches-and-one-that-does-not-count
title: Eleven arches, and one that does not count
teaser: The old bridge has carried carts, kings and a circus. It has never yet agreed with anybody on how many arches it has.
lead: The old bridge has carried carts, kings and a circus. It has never yet agreed with anybody on how many arches it has.
section: Culture
published: 2026-02-12T07:00:00Z
picture: 9000001008 | | Tide | A stone bridge with many arches
---
