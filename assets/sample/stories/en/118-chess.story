id: 9000000118
type: a
language: en
slug: forty-one-years-one-game
title: Forty-one years, one game
teaser: Two lighthouses play chess across nine miles of water, one move a week.
lead: Two lighthouses play chess across nine miles of water, one move a week.
section: Culture
published: 2026-02-28T07:00:00Z
picture: 9000001020 | | Tide | A chess board between two lamps
---
