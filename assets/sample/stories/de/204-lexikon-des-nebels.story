id: 9000000204
type: a
language: de
slug: kleines-lexikon-des-nebels
title: Kleines Lexikon des Nebels
teaser: Die Lotsen von Quillhaven kennen neun Wörter für das, was andere schlechte Sicht nennen. Eine Auswahl, von dünn bis undurchdringlich.
lead: Die Lotsen von Quillhaven kennen neun Wörter für das, was andere schlechte Sicht nennen. Eine Auswahl, von dünn bis undurchdringlich, mit Hinweisen zum Gebrauch.
layout: 2026
state: none
section: Wissen
region: der Sund
published: 2026-02-18T08:00:00Z
authors: 9000000811 Henrike Deichgraf (Quillhaven)
edited: Tjark Ohlsen-Wieb
picture: 9000001016 | Nummer sechs, kurz vor Nummer sieben | P. Vane/The Quillhaven Tide | Ein Nebelhorn auf einer Mole
topics: 9000000911
---
Nebel ist eine Wolke, die nicht aufgepasst hat. So steht es im Merkbuch der Lotsen, das niemand drucken will, weil jeder es anders weiß. Wir haben drei von ihnen gefragt und nur aufgenommen, worin sich zwei einig waren.

| Wort | Sicht | Zu erkennen an |
| Hauch | zwei Meilen | Die Möwen landen, obwohl nichts ist |
| Schleier | eine Meile | Alles sieht verheiratet aus |
| Milch | drei Kabellängen | Man spricht leiser |
| Wolle | eine Kabellänge | Der eigene Bug wirkt fremd |
| Wand | eine Bootslänge | Man streckt die Hand aus |
| Nichts | keine | Man zieht sie zurück |

## Woher er kommt

Warme Luft, kaltes Wasser: Mehr braucht es nicht. Im März ist der Sund noch so kalt wie der Winter, und der erste milde Wind aus Südwest legt sich darauf und erschrickt. Das dauert, bis die Sonne ihn überredet. Zum Wandern bringt ihn die Flut; wer die [Gezeitentafel](9000000107) lesen kann, weiß meist auch, wann er wieder geht.

## Was zu tun ist

1. Stehen bleiben.
2. Hören. Das [Nebelhorn](9000000207) gibt alle elf Sekunden einen Ton. Es steht im Norden.
3. Noch einmal hören. Manchmal steht es im Süden.
4. Tee trinken.

Von den neun Wörtern fehlen hier drei. Das siebte ist unanständig. Das achte darf nur an Bord gesagt werden. Das neunte, sagt der älteste der Lotsen, sei ihm gerade entfallen; es sei ein schönes Wort gewesen, sehr weich, und er habe es nur ein einziges Mal gebraucht. [Der Nachtfährmann](9000000203) kenne es vielleicht noch.
===
related: 9000000203, 9000000201, 9000000205
worldwide: 9000000114, 9000000404
