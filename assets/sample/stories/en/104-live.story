id: 9000000104
type: live
language: en
slug: live-the-highest-spring-tide-in-nineteen-years
title: Live: The highest spring tide in nineteen years
teaser: Sandbags, soup and a brass band on the roof of the ice house: Quillhaven waits for the water, and the water does not keep it waiting.
lead: Sandbags, soup and a brass band on the roof of the ice house: Quillhaven waited for the water, and the water did not keep it waiting. The Tide's reporters were up all night.
layout: 2026
state: app
section: Town
region: Quillhaven
published: 2026-03-20T17:00:00Z
modified: 2026-03-21T05:12:00Z
authors: 9000000801 Maud Orrin; 9000000803 Perpetua Vane
picture: 9000001004 | Friday, a quarter to six in the evening: the last dry step | P. Vane/The Quillhaven Tide | Waves over a quay with lit windows behind
topics: 9000000901
---
## What you need to know

- High water came at 18:41, eleven minutes before the clock on the Customs House and exactly when the slate below it said.
- It stood 6.12 metres above the old mark, four centimetres below the flood of 2007.
- Nine cellars and one piano are wet. Nobody is hurt.

!post 2026-03-21T05:12:00Z | That was the night | Maud Orrin

The water is back where it belongs, the soup is finished, and the band has been helped down from the ice house. We close this page and go to bed. Thank you for staying up with us.

If you would like to know how it all began, start with [the clock](9000000101), and if you cannot sleep, there is [a long story about a lamp](9000000105).

!post 2026-03-20T21:30:00Z | The piano | Perpetua Vane

It belongs to the Kettle Room and was standing on four bricks. It should have been six. It has been tipped on its side, and about a bucket of the Sound has come out of it, with one small crab. The [blender of Ropewalk Lane](9000000109) says that the lowest octave now sounds like the sea and that she may keep it so.

!post 2026-03-20T18:52:00Z | The clock catches up | Maud Orrin

And there goes the hand, straight up, eleven minutes late, to the loudest cheer that it can have heard in 239 years. Odile Tarrant, who winds it, took off her hat.

!post 2026-03-20T18:41:00Z | High water | Maud Orrin

It has stopped. For a moment nobody says anything. Then the harbour master reads the pole by lantern: 6.12. The top step of the Customs House is dry. I am standing on it with about thirty people and a goat.

!post 2026-03-20T18:20:00Z | The bridge stays shut | Perpetua Vane

Rosalba Finch has decided not to open the [swing bridge](9000000103) again before morning. "It knows the time now," she told us. "And there is soup on the other side."

!post 2026-03-20T17:45:00Z | Both lights are lit | Maud Orrin

Gannet Point and Far Skerry have lit their lamps an hour early. Those who can read them say that tonight's move was knight to f3. The [game](9000000118) goes on whatever the weather.

!post 2026-03-20T17:00:00Z | Good evening | Perpetua Vane

We are on the quay with a lantern, a notebook and a ruler. The wind is light, from the south-west. The new chart of the [sandbar](9000000102) came off the press an hour ago and already has a thumbprint on it. First water over the lowest step is expected at 17:20 by the slate, and at 17:31 by the clock. We know whom we believe.
===
recommends: 9000000101, 9000000102, 9000000103
related: 9000000107, 9000000118
media: 9000000115
