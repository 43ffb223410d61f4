id: 9000000108
type: a
language: en
slug: eleven-arches-and-one-that-does-not-count
title: Eleven arches, and one that does not count
teaser: The old bridge has carried carts, kings and a circus. It has never yet agreed with anybody on how many arches it has.
lead: The old bridge over the Ell has carried carts, kings and a circus. It has never yet agreed with anybody on how many arches it has, and there is a reason for that, and it is under the water.
layout: old
section: Culture
published: 2026-02-12T07:00:00Z
authors: 9000000803 Perpetua Vane
byline: pv/es
picture: 9000001008 | Eleven, on a good day | Tide/P. Vane | The old bridge over the Ell from the downstream side
topics: 9000000903
keywords: bridge, arches, stone, Quillhaven
newsletter: yes
---
Stand on the downstream side at low water and count: eleven. Cross over, walk upstream for fifty paces and count again: twelve. Children in Quillhaven learn early that this has nothing to do with arithmetic. They are told that the bridge keeps one arch for itself.

The truth is hardly less odd. The twelfth arch is the oldest. It stands on its own in the north bank behind a hundred years of gardens, it spans nothing, and the river left it in 1640, when it found a better way to the sea. The builders of the day were short of money, and did not knock it down; they built eleven new arches up to it and used it as a cellar.

!gallery 9000000113

"You can rent it," says Isolde Marrable, who does. She keeps cheese in it. "It's the only cheese cellar in the country that is marked on charts as a danger to shipping."

## The toll of one stone

Nobody has ever paid money to cross. Until 1811 the toll was a stone, of the size of a loaf, to be thrown in at the third pier. The river is strong there and had been eating the foundations; the travellers fed it. By the time that the custom was given up, the third pier stood on some forty thousand loaves and was the soundest in the county.

Kings paid too. So, in 1874, did a circus, and the keeper's daybook notes with care that the elephant "brought its own, and would not be hurried in choosing it".

!more Read more | 9000000103

## Built to be wrong

Engineers who come to look at the bridge tend to go quiet. Its arches are not alike: the widest is the fifth, the highest the seventh, and no two piers are in line. For a long time this was put down to drink. Then, ten years ago, somebody laid the plan of the bridge over [an old chart of the river bed](9000000106), and every pier came to stand on a rib of rock. The masons had simply asked the river where it would like to be crossed.

The bridge also hums. In a wind from the east it gives a low note, which the [bell founders](9000000111) up the river have measured and found to be a little flat. Why a bridge should hum at all is explained, at some length and with evident love, by [our German colleagues](9000000202).

Since the [swing bridge](9000000103) was opened two years ago, the carts have gone that way, and the old one belongs to people on foot. They stop in the middle, in the small bay above the sixth pier, and look down. It is not known what for. Isolde Marrable, who sees the backs of their heads from her door, has thought about it for years.

"I think they're counting," she says.
===
recommends: 9000000103, overlay 9000000113, 9000000202, 9000000106
media: overlay 9000000112
web: https://bridges.example/arches?count=11&or=12 | The register of doubtful bridges | Entry 12, with plans
related: 9000000111, 9000000303, 9000000403
