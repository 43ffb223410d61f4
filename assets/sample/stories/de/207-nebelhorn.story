id: 9000000207
type: a
language: de
slug: hörstück-das-nebelhorn
title: Hörstück: Das Nebelhorn
teaser: Ein Ton, elf Sekunden Pause, derselbe Ton.
lead: Ein Ton, elf Sekunden Pause, derselbe Ton.
section: Kultur
published: 2026-02-15T08:00:00Z
picture: 9000001016 | | Tide | Ein Nebelhorn
---
