id: 9000000109
type: a
language: en
slug: the-blender-of-ropewalk-lane
title: The blender of Ropewalk Lane
teaser: Three seas, two caravans and a bicycle lie between the leaf and the cup. The last forty metres are the hardest.
lead: Three seas, two caravans and a bicycle lie between the leaf and the cup. The last forty metres are the hardest, says the woman who has blended the town's tea for a quarter of a century.
layout: old
section: Culture
published: 2026-02-05T07:00:00Z
authors: 9000000803 Perpetua Vane
picture: 9000001009 | | Tide/P. Vane | The morning's first cup of Harbour No. 2, brewed for four minutes
topics: 9000000905
keywords: tea, Ropewalk Lane, Kettle Room
---
Eulalia Finn tastes with her eyes open. She stands at a counter with thirty white cups on it, takes a spoonful from each with a noise like a small wave, and looks out of the window while she decides. The window faces a wall.

"If I look at something, I taste what I'm looking at," she says. "Nobody has ever tasted of that wall."

The Kettle Room has been in Ropewalk Lane since ropes were made there, and the tea for the whole of Quillhaven is mixed in its back room, eleven chests at a time. Finn came as a girl to wash the cups. One morning she told the old blender that somebody had been eating an orange. It had been he, the day before, in another room. He gave her the spoon.

## Water comes first

Most of what people believe about tea, she says, is true of water. The water of Quillhaven comes from Larch Hill, through chalk, and is so hard that one can nearly lean on it. A fine tea from high gardens dies in it within a minute. So the town has always bought the sturdy leaves that others overlook, and her art consists in finding among those the ones that have something to say.

!picture 9000001014 | The Kettle Room. The door is blue number four | Tide/P. Vane | A light blue door in a brick wall

There are three blends. Harbour No. 1 is for the morning and will take milk. Harbour No. 2 is for the afternoon and will not be told. Harbour No. 3 has no purpose that anyone can name; it is what is left when the others have been made. It sells best.

1. Warm the pot. It is a guest.
2. One spoon for each person and none for the pot, whatever your grandmother said.
3. Water off the boil, but only just.
4. Four minutes. Not five. Do something else.
5. Pour it all out. What stays in the pot is no longer tea but evidence.

## The other end

Two of her suppliers write to her. One keeps a [tea house on the quay of a warm harbour](9000000301) that has not let its stove go out in a hundred years, and sends mint. The other is a [grower who times his brewing by the tide](9000000401) and disagrees with her about nearly everything, in beautiful handwriting, twice a year. She has pinned the letters to the wall, on the side that cannot be seen from the counter.

Has she been to see them? She shakes her head. She gets ill on the [ferry](9000000116).

"But I know what the weather was like," she says, and takes up the spoon. "It rained there in April. Somebody left a gate open. There was a dog."
===
recommends: 9000000301, 9000000401, 9000000113
related: 9000000116, 9000000106, 9000000105
media: 9000000114
