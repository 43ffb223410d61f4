id: 9000000911
type: t
language: de
slug: gezeiten
title: Gezeiten
teaser: Zweimal am Tag sieht das Meer nach, wie es der Stadt geht.
---
