id: 9000000102
type: a
language: en
slug: moving-sandbar-named-as-suspect-in-the-case-of-the-early-tide
title: Moving sandbar named as suspect in the case of the early tide
short_title: Sandbar suspected of moving the tide
teaser: A survey of the river mouth finds half a kilometre of sand missing from where every chart has it, and quite at home somewhere else.
lead: A survey of the river mouth finds half a kilometre of sand missing from where every chart has it, and quite at home somewhere else. That would be enough to let the sea in eleven minutes sooner.
layout: 2023
state: apollo
section: Science
region: the Sound
published: 2026-03-18T15:05:00Z
modified: 2026-03-18T17:40:00Z
authors: 9000000801 Maud Orrin; 9000000802 Edwin Sayle
picture: 9000001002 | Low water over the Saddle: the pale shape on the left was on the right in every survey since 1903 | E. Sayle/The Quillhaven Tide | A sandbar seen from above at low water
topics: 9000000901, 9000000904
keywords: sandbar, survey, charts
---
There is a place off the mouth of the Ell where the water has always broken white. Sailors call it the Saddle, because two humps of sand lie there with a dip between them, and because it has thrown most of them at least once. On Tuesday the survey boat Plummet went out to measure it, and it was not there.

"We sailed over it twice," said the surveyor, Thirza Holm. "The second time on purpose."

It took until dusk to find the Saddle again. It lies 540 metres further north, close under the cliffs of [Gannet Point](9000000105), in water where the chart shows eight fathoms and a small engraved anchor. Where it used to lie there is now a channel, straight, deep and clean, as if somebody had drawn a finger through flour.

## A door left open

That channel is the reason why the tide is early, the harbour survey believes. A flood tide that comes up the Sound used to spend itself on the Saddle before it reached the river. "Think of a crowd going through a turnstile," Holm said. "Somebody has taken the turnstile away."

How much sooner the crowd arrives can be worked out with a pencil, and at the observatory on Larch Hill it was. The depth of the channel, the length of the shoal and the height of a spring tide give a figure between nine and thirteen minutes. The [clock on the Customs House](9000000101) is wrong by eleven.

!video 9000000115

!picture 9000001006 | The survey of 1903. The Saddle has been redrawn in pencil by generations of borrowers | Quillhaven Map Library | An old chart with a sandbar near a river mouth

## How sand travels

Sand does not wander for no reason. It goes where the water carries it, and stays where the water tires. Three things could have made the difference this winter, and all three happened:

- In November the last herring weirs were taken out of the Ell, to let [the fish come up again](9000000117). A river that is not held back pushes harder at its mouth.
- In January six gales in a row blew from the south-west, which has not been seen since the keepers began to count.
- In February the sea took forty metres of cliff at Far Skerry, and that stone is on its way somewhere.

None of this is a disaster, Holm says, and none of it is new. In the [map library](9000000106) there are nine charts of the Saddle, made between 1640 and 1903, and on no two of them is it in the same place. "We thought that our forefathers could not draw. It turns out that they could."

The seals, at least, have adjusted. All sixty-one of them were counted on the new bank on Wednesday, facing the sun, by the people who run the [harbour seal census](9000000199).

## Friday

The harbour master has asked for a new chart before the [spring tide on Friday](9000000104). Holm has promised a sketch. It will be handed to every skipper on paper, she says, in pencil, and with a rubber.
===
recommends: 9000000101, 9000000107, 9000000115, 9000000106, 9000000117, 9000000113
web: https://survey.example/saddle?year=2026&sheet=3 | Harbour survey: the Saddle, sheet 3 | The soundings of Tuesday, uncorrected ;; https://sand.example/ | How sand moves, with drawings |
media: 9000000114
