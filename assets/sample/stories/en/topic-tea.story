id: 9000000905
type: t
language: en
slug: tea
title: Tea
teaser: Leaves that crossed three seas and the water that was waiting for them.
---
