id: 9000000103
type: a
language: en
slug: swing-bridge-stuck-open-for-a-second-day
title: Swing bridge stuck open for a second day
teaser: The new bridge over the Ell has stood open since Sunday evening. Carts go round by the eleven arches; a wedding went by ladder.
lead: The new bridge over the Ell has stood open since Sunday evening. Carts go round by the eleven arches; a wedding went by ladder. The keeper says that she knows what is wrong and that it is not the bridge.
layout: 2024
state: apollo
section: Town
region: Quillhaven
published: 2026-03-17T06:30:00Z
modified: 2026-03-17T06:30:00Z
authors: 9000000803 Perpetua Vane
picture: 9000001003 | The bridge at dawn on Tuesday, pointing out to sea | P. Vane/The Quillhaven Tide | A swing bridge standing open across a river
topics: 9000000903
priority: 3
---
The swing bridge of Quillhaven, opened two years ago with three brass bands, has not closed since Sunday at a quarter past six. It swung aside for the evening ferry, bowed as it always does, and stayed there.

Nobody was hurt. A milk cart, eleven cyclists and one wedding party were left on the wrong bank. The bride crossed in the pilot's skiff and then by ladder, and was married only nine minutes late, "which in this town, this week, counts as early," her father said.

Bridge keeper Rosalba Finch spent Monday in the turning chamber under the roadway with a lamp and a grease gun. She came up at noon to say that gears, motor and keeper were all in order.

The town council has ordered the old bridge of [eleven arches](9000000108) to be opened to carts again, one at a time, at walking pace.

More to follow...
===
recommends: 9000000108, 9000000112, 9000000101
web: https://bridges.example/swing?type=bobtail&town=quillhaven | How a swing bridge turns | A drawing that moves when you do
