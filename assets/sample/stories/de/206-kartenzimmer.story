id: 9000000206
type: a
language: de
slug: das-kartenzimmer-unter-dem-turm
title: Das Kartenzimmer unter dem Turm
teaser: Unter dem Leuchtturm von Gannet Point liegt ein Raum, der auf keinem Plan verzeichnet ist. Er ist voller Pläne.
lead: Unter dem Leuchtturm von Gannet Point liegt ein Raum, der auf keinem Plan verzeichnet ist. Er ist voller Pläne. Gefunden hat ihn ein Klempner.
layout: 2026
state: app
section: Kultur
region: Gannet Point
published: 2026-03-02T08:00:00Z
authors: Tjark Ohlsen-Wieb
picture: 9000001024 | Achtundvierzig Schubladen, sechs davon klemmen | E. Sayle/The Quillhaven Tide | Ein Kartenschrank unter einer Wendeltreppe
topics: 9000000911
---
Es war die Heizung. Sie gluckste, und der Klempner Onno Fredelund, der dem Glucksen nachging, klopfte im Keller des Turms an eine Wand, die nicht klang wie eine Wand. Dahinter lag eine Treppe, darunter ein Zimmer, trocken wie ein Brotkasten. In der Mitte stand ein Tisch, auf dem Tisch eine Tasse. Die Tasse war gespült.

Ringsum an den Wänden: Schubladen. Darin: die Küste.

!picture 9000001006 | Blatt 3 zeigt eine Insel, die erst 1911 entdeckt wurde | Kartenbibliothek Quillhaven | Eine alte Seekarte

## Karten für einen einzigen Leser

Es sind 611 Blätter, von Hand gezeichnet, und jedes zeigt denselben Ausschnitt: die Bucht, vom Turm aus gesehen. Auf jedem steht ein Datum. Es gibt eines für den Morgen nach jedem Sturm zwischen 1840 und 1926. Wer sie der Reihe nach durch die Finger laufen lässt, der sieht den Sand gehen.

Niemand weiß, wer das Zimmer zugemauert hat. Ottilie Crane von der [Kartenbibliothek](9000000106) hat eine Vermutung. Die letzte Karte trägt das Datum des Herbstes, in dem [eine junge Frau auf den Turm kam und zu zählen begann](9000000105). "Vielleicht hat da jemand gesehen, dass die Sache jetzt in guten Händen ist", sagt sie.

Die Blätter werden verliehen, sobald sie abgezeichnet sind. Die Tasse bleibt.
===
recommends: 9000000106, 9000000105, 9000000204
related: 9000000203, 9000000201
media: 9000000205
web: https://maps.example/turmzimmer?blatt=1-611&folge=daumenkino | Alle 611 Blätter als Daumenkino | Dauer: fünfzig Sekunden oder 86 Jahre
