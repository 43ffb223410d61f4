id: 9000000031
type: s
language: zh
slug: 在线报导
title: 在线报导
teaser: 来自羽港的消息：一座任何海图上都找不到的港城
---
