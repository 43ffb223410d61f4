id: 9000000109
type: a
language: en
slug: the-blender-of-ropewalk-lane
title: The blender of Ropewalk Lane
teaser: Three seas, two caravans and a bicycle lie between the leaf and the cup.
lead: Three seas, two caravans and a bicycle lie between the leaf and the cup.
section: Culture
published: 2026-02-05T07:00:00Z
picture: 9000001009 | | Tide | A cup of tea with steam
---
