id: 9000000103
edition: 2
type: a
language: en
slug: swing-bridge-stuck-open-for-a-second-day
title: Swing bridge closes again: it was waiting for the tide
teaser: The new bridge over the Ell has stood open since Sunday evening. Carts go round by the eleven arches; a wedding went by ladder.
lead: The new bridge over the Ell is carrying carts again. It had refused to close because it was told that the tide was coming in, and it was right.
layout: 2024
state: apollo
section: Town
region: Quillhaven
published: 2026-03-17T06:30:00Z
modified: 2026-03-17T13:10:00Z
authors: 9000000803 Perpetua Vane
byline: pv (Tidewater)
picture: 9000001003 | The bridge at dawn on Tuesday, pointing out to sea | P. Vane/The Quillhaven Tide | A swing bridge standing open across a river
topics: 9000000903, 9000000901
priority: 3
---
The swing bridge of Quillhaven closed at ten past one on Tuesday, bowed as it always does, and let a milk cart over. The cart had waited since Sunday.

Nothing in the bridge was broken. A float in a pipe below the roadway tells it how high the river stands, and a printed table tells it how high the river ought to stand. When the two disagree by more than ten minutes, it stays open, since a bridge that is wrong about the water is safer out of the way.

"It is a careful bridge," said its keeper, Rosalba Finch, who found the answer when she stopped looking at the gears and looked at the river. "It saw that [the tide was early](9000000101) before any of us did. We thought that it was sulking."

## Eleven minutes, again

Finch has corrected the table by eleven minutes with a pen. The harbour survey, which [suspects a sandbar](9000000102), has asked to borrow the float's records: they show to the minute when the sea changed its mind. It was in the night to Saturday, at twenty to four.

Nobody was hurt while the bridge was open. Eleven cyclists and one wedding party were left on the wrong bank; the bride crossed in the pilot's skiff and then by ladder, and was married only nine minutes late.

The old bridge of [eleven arches](9000000108), which carried the carts for two days, will be closed to them again from Wednesday. It has been counted, swept and thanked.
===
recommends: 9000000108, 9000000112, 9000000101, 9000000102
web: https://bridges.example/swing?type=bobtail&town=quillhaven | How a swing bridge turns | A drawing that moves when you do
