id: 9000000202
type: a
language: de
slug: warum-brücken-singen
title: Warum Brücken singen
teaser: Wind, Eisen und ein wenig Geduld.
lead: Wind, Eisen und ein wenig Geduld.
section: Wissen
published: 2026-03-06T08:00:00Z
picture: 9000001003 | | Tide | Eine Brücke
---
