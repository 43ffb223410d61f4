id: 9000000106
type: a
language: en
slug: the-library-that-lends-the-coast
title: The library that lends the coast
teaser: On Chandler's Row a map may be taken home for a fortnight. It must come back dry, and with its mistakes marked.
lead: On Chandler's Row a map may be taken home for a fortnight. It must come back dry, and with its mistakes marked.
section: Culture
published: 2026-02-20T07:00:00Z
picture: 9000001006 | | Tide | An old chart
---
