id: 9000000115
type: video
language: en
slug: how-a-clock-without-numerals-knows-the-sea
title: How a clock without numerals knows the sea
teaser: Two hundred and thirty-five teeth, one hand, no excuses: inside the tide clock of Quillhaven.
lead: Two hundred and thirty-five teeth, one hand, no excuses: inside the tide clock of Quillhaven, with the woman who winds it.
layout: 2023
state: apollo
section: Science
region: Quillhaven
published: 2026-03-10T18:00:00Z
duration: 218
authors: 9000000802 Edwin Sayle
picture: 9000001017 | The moon wheel | Tide/E. Sayle | Brass wheels of the tide clock
topics: 9000000901
---
The clock of Ambrose Tull shows no hours. Its hand goes round once from one high water to the next, in twelve hours and twenty-five minutes, and asks nothing of the person below but to look up.

In this film Odile Tarrant takes off the back of the case, which only four people have done, and explains what each wheel believes about the moon.
===
recommends: 9000000101, 9000000107
related: 9000000112, 9000000118
