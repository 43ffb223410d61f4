id: 9000000105
type: a
language: en
slug: the-keeper-of-small-differences
title: The keeper of small differences
teaser: For forty-one winters Hester Quill kept the lamp at Gannet Point and wrote down what the sea did. Nobody asked her to.
lead: For forty-one winters Hester Quill kept the lamp at Gannet Point and wrote down what the sea did. Nobody asked her to.
section: Culture
published: 2026-03-01T07:00:00Z
picture: 9000001005 | | Tide | A lighthouse beam at night
---
