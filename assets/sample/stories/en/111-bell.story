id: 9000000111
type: a
language: en
slug: a-bell-is-cast-that-nobody-may-ring
title: A bell is cast that nobody may ring
teaser: The foundry at Ell Bank has poured its largest bell in a century. It is meant for the bottom of the sea.
lead: The foundry at Ell Bank has poured its largest bell in a century. It is meant for the bottom of the sea.
section: Culture
published: 2026-01-30T07:00:00Z
picture: 9000001011 | | Tide | A great bell in a foundry
---
