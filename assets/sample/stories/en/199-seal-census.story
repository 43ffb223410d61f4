id: 9000000199
type: a
language: en
slug: harbour-seal-census-sixty-one-and-one-that-may-be-a-log
title: Harbour seal census: sixty-one, and one that may be a log
teaser: Every March the town counts its seals. The counting takes an hour, the argument a week.
section: Science
published: 2026-03-18T12:00:00Z
gone: yes
---
