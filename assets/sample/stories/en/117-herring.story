id: 9000000117
type: a
language: en
slug: the-herring-are-back-and-they-are-late-for-nothing
title: The herring are back, and they are late for nothing
teaser: After thirty-one years the silver comes up the Ell again.
lead: After thirty-one years the silver comes up the Ell again.
section: Science
published: 2026-03-08T07:00:00Z
picture: 9000001019 | | Tide | A shoal of herring
---
