id: 9000000003
type: s
language: en
slug: culture
title: Culture
section: Culture
teaser: Tea, maps, bells and doors
---
