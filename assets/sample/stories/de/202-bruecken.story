id: 9000000202
type: a
language: de
slug: warum-brücken-singen
title: Warum Brücken singen
short_title: Singende Brücken
teaser: Ein Ton, kaum lauter als ein Kühlschrank, hält seit Jahren eine Stadt wach. Die Erklärung braucht Wind, Eisen und ein wenig Geduld.
lead: Ein Ton, kaum lauter als ein Kühlschrank, hält seit Jahren eine Stadt wach. Die Erklärung braucht Wind, Eisen und ein wenig Geduld. Und am Ende möchte niemand mehr, dass er aufhört.
layout: 2023
state: apollo
section: Wissen
region: Quillhaven
published: 2026-03-06T08:00:00Z
modified: 2026-03-06T11:30:00Z
authors: 9000000811 Henrike Deichgraf; Tjark Ohlsen-Wieb
picture: 9000001008 | Elf Bögen, ein Ton: die alte Brücke über den Ell | E. Sayle/The Quillhaven Tide | Eine lange Steinbrücke über einen Fluss
topics: 9000000912
---
Bei Ostwind geht es los. Zuerst ist da nur ein Druck auf den Ohren, dann ein Summen, und wer jetzt die flache Hand auf das Geländer der alten Brücke legt, der spürt sie schnurren wie eine sehr große Katze. Ein tiefes Es, ein wenig zu tief, sagen die Glockengießer. Es dauert, solange der Wind hält.

Dass Dinge im Wind tönen, weiß jeder, der einmal über einen Flaschenhals geblasen hat. Aber eine Brücke ist keine Flasche. Wo sitzt der Mund, wo die Luft?

## Wirbel im Gänsemarsch

Strömt Luft an einem Hindernis vorbei, dann löst sie sich dahinter nicht gleichmäßig ab. Sie bildet Wirbel, einmal links, einmal rechts, in einer langen, ordentlichen Reihe. Jeder Wirbel zupft ein wenig. Trifft das Zupfen den Takt, in dem der Gegenstand ohnehin gern schwingt, so schaukelt es sich auf. Das gilt für Telegrafendrähte, für Schornsteine und für die schlanken Stäbe eines Geländers.

!picture 9000001003 | Die Drehbrücke ist jünger und singt höher | P. Vane/The Quillhaven Tide | Eine Drehbrücke in der Abenddämmerung

An der alten Brücke sind es die Bögen selbst. Jeder ist ein halbes Rohr, jeder ein wenig anders weit, und bei Ostwind bläst es quer über alle elf hinweg.

- Der fünfte, der weiteste, gibt den Grundton.
- Der siebte singt die Quinte dazu.
- Der zwölfte steht in einem Garten und schweigt. Darin [lagert Käse](9000000108).

## Darf man das abstellen?

Man darf. Ein Ingenieurbüro hat vorgeschlagen, in drei der Bögen Netze zu hängen. Das Gutachten ist [öffentlich](https://bridges.example/gutachten?bogen=5&bogen=7&stand=2025) und sehr überzeugend. Bei der Bürgerversammlung wurde es gelobt. Dann stand eine alte Frau auf und sagte, sie höre den Ton seit achtzig Jahren und wisse bei jedem Aufwachen, woher der Wind komme, ohne die Decke zu heben.

Es wurde abgestimmt. Die Netze hängen jetzt im Kindergarten, man kann darin klettern.

!video 9000000112

Der [Nachtfährmann](9000000203) steuert bei Nebel nach der Brücke. Er sagt, sie sei zuverlässiger als das [Nebelhorn](9000000207), denn sie müsse nicht daran denken.
===
recommends: 9000000203, 9000000207, 9000000205, 9000000108, 9000000111
web: https://bridges.example/gutachten?bogen=5&bogen=7&stand=2025 | Gutachten: Die tönende Brücke | 48 Seiten, davon eine Partitur ;; https://wind.example/wirbel | Wirbelstraßen zum Selbermachen |
media: 9000000114
