id: 9000000201
type: a
language: de
slug: die-gezeitenuhr-von-quillhaven-geht-elf-minuten-nach
title: Die Gezeitenuhr von Quillhaven geht elf Minuten nach
teaser: Seit 239 Jahren sagt die Uhr am Zollhaus, wann das Meer kommt. Seit Samstag ist das Meer schneller.
lead: Seit 239 Jahren sagt die Uhr am Zollhaus, wann das Meer kommt. Seit Samstag ist das Meer schneller.
section: Wissen
published: 2026-03-17T10:00:00Z
picture: 9000001001 | | Tide | Die Gezeitenuhr
---
