id: 9000000110
type: a
language: en
slug: the-observatory-that-studies-the-dark
title: The observatory that studies the dark
teaser: On Larch Hill astronomers have stopped looking at the stars and begun to measure what lies between them and the town.
lead: On Larch Hill astronomers have stopped looking at the stars and begun to measure what lies between them and the town.
section: Science
published: 2026-03-05T19:00:00Z
picture: 9000001010 | | Tide | An observatory dome under stars
---
