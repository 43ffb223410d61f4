id: 9000000931
type: t
language: zh
slug: 潮汐
title: 潮汐
teaser: 海每天来两次，看看这座城过得怎么样。
---
