id: 9000000113
type: g
language: en
slug: nine-doors-of-ropewalk-lane
title: Nine doors of Ropewalk Lane
teaser: No two are the same blue, and there is a reason.
lead: No two are the same blue, and there is a reason.
section: Culture
published: 2026-01-24T07:00:00Z
picture: 9000001013 | | Tide | A blue door
---
