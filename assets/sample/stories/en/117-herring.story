id: 9000000117
type: a
language: en
slug: the-herring-are-back-and-the-river-makes-room
title: The herring are back, and the river makes room
teaser: After thirty-one years the silver comes up the Ell again. The town has taken out its weirs, dimmed its lamps, and lost a bet.
lead: After thirty-one years the silver comes up the Ell again. To get it back, the town has taken out four weirs, dimmed its lamps and lost a bet against a nine-year-old.
layout: old
section: Science
published: 2026-03-19T06:00:00Z
authors: 9000000801 Maud Orrin
byline: mo/pv (Coastal Press)
picture: 9000001019 | The first shoal, below the third pier, on Thursday night | Tide/M. Orrin | A shoal of herring in green water
topics: 9000000901, 9000000903
keywords: herring, Ell, weirs, river
newsletter: yes
saved: yes
---
It began as a sound. On Thursday shortly after two in the morning the keeper of the old bridge heard rain, put out her hand, and found that it was dry. The noise came from below. She lowered a lantern on a string, remembered just in time that she was not supposed to, and pulled it up again. But she had seen enough.

"It was as if somebody had poured out all the spoons in the world," she said.

The herring of the Ell spawn in gravel, a mile above the town, where the river is still a little salt. They have not done so since 1995. In that year the fourth weir was built, and the fish, which are not jumpers, turned round in front of it and did not come again.

## One weir at a time

There was never a plan, says the warden of the river, Gorran Lusk. There was a school class that wanted to know why a street was called Herring Stairs. The class wrote to the mill. The mill, which had not turned a wheel in years, had no objection to losing its weir. After that it was hard for the other three to say no.

- The mill weir was taken out by hand in the summer of 2023.
- The ropewalk weir followed in 2024, and is now a bench.
- The tannery weir was opened, closed and opened again, after a vote.
- The last one, at the bridge, went in November.

Lusk had bet one of the pupils a bicycle that it would take ten years. She has chosen a red one.

## They will not pass a lamp

The weirs were only half of it. Herring come at night and take fright at light; a lamp upon a bridge is a wall to them. The observatory on [Larch Hill](9000000110), which has been counting lamps for other reasons, drew up a list, and the town put hats on thirty-seven of them.

!picture 9000001008 | Under the arches it has to be dark from February to April | Tide/M. Orrin | The old bridge from the downstream side

!video 9000000112

What the fish do to the river, nobody had thought of. A weir holds back water; it also holds back sand. Since November the Ell has run faster at its mouth, and some at the survey office have begun to ask [where all that sand is going](9000000102).

The seals have asked nothing. They were counted on Wednesday, by the bank, at the annual [harbour seal census](9000000199), and appeared to have put on weight.
===
recommends: 9000000110, 9000000102, 9000000199
web: https://river.example/ell?fish=herring&since=1995 | The river warden's fish counter | Updated when he has dry hands
media: overlay 9000000112
related: 9000000107, 9000000108, 9000000116
