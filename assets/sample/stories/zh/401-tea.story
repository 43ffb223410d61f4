id: 9000000401
type: a
language: zh
slug: 一杯茶的潮汐
title: 一杯茶的潮汐
teaser: 水开三次，潮来两回。
lead: 水开三次，潮来两回。
section: 文化
published: 2026-03-11T08:00:00Z
picture: 9000001028 | | Tide | 茶壶
---
