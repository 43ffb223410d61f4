id: 9000000205
type: av
language: de
slug: wie-man-einen-knoten-liest
title: Wie man einen Knoten liest
teaser: Jeder Knoten erzählt, wer ihn gemacht hat und in welcher Eile. Eine Seilerin übersetzt.
lead: Jeder Knoten erzählt, wer ihn gemacht hat und in welcher Eile. Die Seilerin Swantje Bollerhey hat vierzig alte Taue auf dem Tisch und übersetzt.
layout: old
section: Film der Woche
published: 2026-02-08T18:30:00Z
duration: 326
picture: 9000001023 | | Tide/P. Vane | Knot | Rope on a table
topics: 9000000911
keywords: Knoten, Seil, Handwerk
---
===
related: 9000000203, 9000000206, 9000000112
