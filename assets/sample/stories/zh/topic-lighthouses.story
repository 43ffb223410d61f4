id: 9000000932
type: t
language: zh
slug: 灯塔
title: 灯塔
teaser: 海峡两岸，两座灯塔，一盘没有下完的棋。
---
