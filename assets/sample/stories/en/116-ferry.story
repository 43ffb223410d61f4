id: 9000000116
type: a
language: en
slug: in-praise-of-the-slow-ferry
title: In praise of the slow ferry
teaser: The new boat takes nine minutes. The old one takes forty, and I have never once wished them back.
lead: The new boat takes nine minutes. The old one takes forty, and I have never once wished them back.
section: Culture
published: 2026-03-19T07:00:00Z
picture: 9000001018 | | Tide | A small ferry on calm water
---
