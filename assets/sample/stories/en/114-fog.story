id: 9000000114
type: audio
language: en
slug: the-sound-of-fog
title: The sound of fog
teaser: Bells, horns, a dog and one very patient trombone: how a town hears its way home.
lead: Bells, horns, a dog and one very patient trombone: half an hour of Quillhaven in fog, recorded with the eyes shut.
layout: 2026
state: app
section: Culture
region: Quillhaven
published: 2026-02-14T07:00:00Z
duration: 1754
authors: 9000000803 Perpetua Vane
picture: 9000001016 | The horn on the north mole | Tide/P. Vane | A foghorn on a harbour wall in fog
topics: 9000000902
---
Fog is the only weather that has to be heard. In this programme we stand on the north mole from four in the morning and listen to what the town puts out for those who cannot see it.

The horn is in D. The bell buoy, which was never tuned, is very nearly in A. The dog belongs to the ferry and barks at both.
===
recommends: 9000000112, 9000000207
related: 9000000116, 9000000111
