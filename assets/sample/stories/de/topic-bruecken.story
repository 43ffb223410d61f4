id: 9000000912
type: t
language: de
slug: brücken
title: Brücken
teaser: Eine alte mit elf Bögen, eine neue, die sich dreht, und beide haben etwas zu sagen.
---
