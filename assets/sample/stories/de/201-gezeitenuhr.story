id: 9000000201
type: a
language: de
slug: die-gezeitenuhr-von-quillhaven-geht-elf-minuten-nach
title: Die Gezeitenuhr von Quillhaven geht elf Minuten nach
teaser: Seit 239 Jahren sagt die Uhr am Zollhaus der Stadt, wann das Meer kommt. Seit Samstag ist das Meer schneller.
lead: Seit 239 Jahren sagt die Uhr am Zollhaus der Stadt, wann das Meer kommt. Seit Samstag ist das Meer schneller. Das Werk sei in Ordnung, sagt die Uhrmacherin. Der Hafenmeister hat trotzdem alle Boote verlegt.
layout: old
section: Wissen
published: 2026-03-17T10:00:00Z
authors: 9000000811 Henrike Deichgraf
byline: hd/mo (Tidewater, Küstenpresse)
picture: 9000001001 | Ein Zeiger, keine Ziffern, bis jetzt kein Anlass zur Klage | Tide/E. Sayle | Die Gezeitenuhr am Zollhaus von Quillhaven
topics: 9000000911
keywords: Gezeiten, Uhr, Zollhaus, Quillhaven
translation: 9000000101
priority: 1
---
Wenna Pascoe-Lund, die am Fuß der Zollhaustreppe Muscheln verkauft, hat es als Erste bemerkt. Sie packt ein, wenn der vergoldete Zeiger über ihr senkrecht nach unten weist. Am Samstag fehlten ihm dazu noch vier Fingerbreit, da stand das Wasser schon in ihren Kisten.

"Dreißig Jahre lang habe ich mich auf diese Uhr verlassen", sagt sie und hängt Quittungen zum Trocknen auf. "Ich dachte erst, ich sei taub geworden für die Glocken. Dann sah ich hinauf, und es war die Uhr, die nicht mitkam."

Bis Sonntagabend hatte das Hafenamt vier Fluten mit drei Uhren gemessen. Jede kam elf Minuten früher als angezeigt. Der Fehler wird nicht größer und nicht kleiner.

## Ein gesundes Werk

Gebaut hat die Uhr 1787 ein gewisser Ambrose Tull, der das Meer nie gesehen hatte, ehe man ihn bat, es vorherzusagen. Sie kennt weder Minuten noch Stunden. Ein Messingrad mit 235 Zähnen folgt dem Mond, und der Zeiger folgt dem Rad: oben ist Hochwasser, unten ist Ebbe.

!picture 9000001017 | 235 Zähne, einer für jeden Monat in neunzehn Jahren | Tide/E. Sayle | Messingräder der Gezeitenuhr

Odile Tarrant, die das Werk jeden Dienstag aufzieht, hat es am Montag vor den Augen des Bürgermeisters zerlegt, jeden Zahn mit einem Gänsekiel gereinigt und zum Mittagsschuss wieder in Gang gesetzt. "Nichts ist abgenutzt, nichts ist verrutscht, und oben war niemand außer mir und einer Taube", sagt sie. "Wenn diese Uhr nachgeht, dann hat man ihr über das Meer etwas Falsches erzählt."

!more Mehr dazu | 9000000204

Unter der Uhr hängt nun eine Schiefertafel: "11 MINUTEN FRÜHER". Am Freitag kommt die höchste Springflut seit neunzehn Jahren. Elf Minuten, sagt Hafenmeister Joss Carrow, seien der Unterschied zwischen einer nassen Stufe und einer nassen Stube.

## Verdächtige

Auf dem Platz wird gewettet. Die meisten halten es mit der Taube. Einige verdächtigen die neue Drehbrücke, die seit Sonntag offen steht und angeblich zu viel Wasser durchlässt; wer wissen will, was Brücken sonst noch können, dem erzählt es [unser Bericht über ihren Gesang](9000000202). Das Observatorium schließt den Mond aus. Man habe nachgesehen.

Bleibt der Meeresgrund. Am Dienstag ist das Vermessungsboot Plummet mit Lot und Echolot ausgelaufen, [und was es fand](9000000102), steht auf Englisch in unserer Nachbarausgabe. Die amtlichen Zahlen gibt es [beim Hafenamt](https://harbour-office.example/tides?port=quillhaven&lang=de&__blob=publicationFile&v=4), von Hand berichtigt.
===
recommends: 9000000204, 9000000206, 9000000202
media: overlay 9000000205
web: https://harbour-office.example/tides?port=quillhaven&lang=de | Gezeitentafel des Hafenamts | Zwei Jahre im Voraus, Korrekturen in Rot
related: 9000000203, 9000000202, 9000000101
