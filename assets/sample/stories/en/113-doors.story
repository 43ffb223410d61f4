id: 9000000113
type: g
language: en
slug: three-doors-of-ropewalk-lane
title: Three doors of Ropewalk Lane
teaser: No two doors in Ropewalk Lane are the same blue. There is a reason, a committee, and a tin of paint that went missing.
lead: No two doors in Ropewalk Lane are the same blue. There is a reason, a committee, and a tin of paint that went missing in 1962.
layout: 2026
state: apollo
section: Culture
region: Quillhaven
published: 2026-01-24T07:00:00Z
authors: 9000000802 Edwin Sayle
picture: 9000001013 | Number 9, the first to be painted | Tide/E. Sayle | A blue door with a fanlight
topics: 9000000905
---
!slide 9000001013 | Number 9: before the storm | A blue door with a fanlight | In 1962 the chandler had one tin of blue left and sold it to a widow who wanted to be found by her son. He was at sea and had never seen the house. She wrote: look for the blue door.

!slide 9000001014 | Number 14: the Kettle Room | A light blue door in a brick wall | The neighbours were asked to keep to other colours until he was home. One of them had bought his blue already. After some thought, the lane agreed that a lighter blue was not the same blue.

!slide 9000001015 | Number 21: the darkest | A dark blue door in a grey wall | By the time that the son arrived there were nineteen blue doors, and he knocked at every one. He still lives at number 21. His is so dark that it can only be told from black on a sunny day, by people who have been told.
===
recommends: 9000000109, 9000000105
related: 9000000106, 9000000108
