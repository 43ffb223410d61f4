id: 9000000207
type: a
language: de
slug: hörstück-das-nebelhorn
title: Hörstück: Das Nebelhorn
teaser: Ein Ton, elf Sekunden Pause, derselbe Ton. Wer lange genug zuhört, hört eine Geschichte.
lead: Ein Ton, elf Sekunden Pause, derselbe Ton. Wer lange genug zuhört, hört eine Geschichte.
layout: old
section: Kultur
published: 2026-02-15T08:00:00Z
byline: Redaktion: H. Deichgraf
keywords: Nebelhorn, Hörstück
---
!audio 9000000114

Aufgenommen auf der Nordmole in einer Februarnacht, zwischen vier und halb fünf. Zu hören sind ein Horn in D, eine Boje, ein Hund und, ganz am Ende, jemand, der "Guten Morgen" sagt, obwohl niemand zu sehen ist.

Am besten mit geschlossenen Augen und offenem Fenster.
===
related: 9000000204, 9000000203, 9000000202
