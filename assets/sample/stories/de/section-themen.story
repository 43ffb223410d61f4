id: 9000000011
type: s
language: de
slug: themen
title: Themen
teaser: Nachrichten aus Quillhaven, einer Hafenstadt, die auf keiner Karte steht
---
