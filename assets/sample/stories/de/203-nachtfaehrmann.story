id: 9000000203
type: a
language: de
slug: der-letzte-nachtfährmann
title: Der letzte Nachtfährmann
teaser: Zwischen Mitternacht und fünf rudert Ewald Tönnies jeden über den Ell, der ruft. Gerufen wird selten. Er ist trotzdem da.
lead: Zwischen Mitternacht und fünf rudert Ewald Tönnies jeden über den Ell, der ruft. Gerufen wird selten. Er ist trotzdem da, seit siebenunddreißig Jahren, und er hat darüber nachgedacht, warum.
layout: old
section: Kultur
published: 2026-02-22T08:00:00Z
authors: Tjark Ohlsen-Wieb
picture: 9000001022 | | Tide/P. Vane | Ewald Tönnies auf der letzten Fahrt vor Tagesanbruch
topics: 9000000912
keywords: Fähre, Nacht, Fluss
---
Der Steg ist eine Planke mit einer Glocke daran. Wer hinüber will, der läutet, und dann sieht er auf der anderen Seite ein Licht angehen, das sich vom Ufer löst und langsam größer wird. Vier Minuten dauert das. Viele sagen, es seien die besten der ganzen Nacht.

Ewald Tönnies, 71, hat das Amt von einer Tante. Es ist in der Stadtordnung von 1702 beschrieben, mit einem Satz: Es soll bei Nacht keiner am Wasser stehen und nicht hinüberkönnen. Der Satz ist nie aufgehoben worden. Die Stadt hat zwei Brücken gebaut, aber sie hat vergessen, den Fährmann zu entlassen.

## Wer nachts fährt

Ein Bäcker um drei. Hebammen, immer in Eile, nie in der Rückrichtung. Betrunkene, "höfliche Leute, sie fürchten das Wasser". Ein Mann, der sieben Jahre lang jeden ersten Montag kam und nie sagte, wohin er ging. Dann kam er nicht mehr, und Tönnies fährt noch immer an jedem ersten Montag einmal hinüber, für alle Fälle.

> Die Brücke fragt nicht, wer du bist. Ich frage auch nicht. Aber ich sehe dich an.

!audio 9000000114

Sein Lohn ist ein Scheffel Kohlen im Jahr und das Recht, am Johannistag auf dem Marktplatz anzulegen. Das geht nur bei Springflut. Zweimal ist es gelungen; das Foto hängt im Rathaus.

## Was er gelernt hat

Der Fluss sei nachts breiter, sagt er. Das sei keine Redensart. Man höre ihn dann ganz, und was man höre, müsse man auch rudern. Bei Nebel fährt er nach der Brücke, [die bei Ostwind singt](9000000202), und nach einem Hund auf dem Nordufer, der niemandem gehört.

!more Mehr dazu | 9000000204

Im Herbst hat jemand vorgeschlagen, die Stelle zu streichen. Im Rat wurde gefragt, wie viele Fahrten es im Jahr gewesen seien. Es waren 212. Und wie viele Nächte er gewartet habe? Da lachte der alte Tönnies. "Alle", sagte er. "Das ist doch die Stelle."

Der Antrag wurde zurückgezogen. Eine Nachfolgerin gibt es auch schon. Sie ist neunzehn, kann noch nicht rudern, aber sie hört, sagt er, schon ganz gut.
===
recommends: 9000000202, 9000000204, overlay 9000000205
media: 9000000114
related: 9000000201, 9000000206, 9000000116
