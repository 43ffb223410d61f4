id: 9000000112
type: av
language: en
slug: a-night-with-the-bridge-keepers
title: A night with the bridge keepers
teaser: Between midnight and six the Ell belongs to three people, one kettle and whatever wants to pass.
lead: Between midnight and six the Ell belongs to three people, one kettle and whatever wants to pass. We sat with the keepers of the swing bridge for a night and asked what they listen for.
layout: old
section: Tide on film
published: 2026-02-27T20:00:00Z
duration: 412
picture: 9000001012 | The keepers' cabin | Tide/P. Vane | Brücke Quillhaven | Wärterhäuschen bei Nacht
topics: 9000000903
keywords: bridge, night, keepers
---
===
related: 9000000103, 9000000108, 9000000114
