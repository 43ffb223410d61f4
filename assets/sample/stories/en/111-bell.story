id: 9000000111
type: a
language: en
slug: a-bell-is-cast-that-nobody-may-ring
title: A bell is cast that nobody may ring
teaser: The foundry at Ell Bank has poured its largest bell in a century. It is meant for the bottom of the Sound.
lead: The foundry at Ell Bank has poured its largest bell in a century. It weighs as much as two horses, it is meant for the bottom of the Sound, and only the tide will ever ring it.
layout: 2026
state: app
section: Culture
region: Ell Bank
published: 2026-03-22T07:00:00Z
authors: 9000000803 Perpetua Vane (Ell Bank)
edited: Maud Orrin
picture: 9000001011 | Forty hours after the pouring the bell was still too hot to touch | P. Vane/The Quillhaven Tide | A great bell in a foundry beside a fire
topics: 9000000901
---
At four in the morning, when the air is stillest, Hanno Birdwhistle pulled a clay plug the size of a fist, and a ton of bronze ran down a channel in the floor as quietly as cream. It took ninety seconds. Nobody spoke. Bell founders believe that the metal remembers the first thing it hears.

The bell is for the Saddle, the shoal at the mouth of the Ell. It is to hang under water in an iron frame, eight fathoms down, with four paddles in place of a clapper. The current will turn them. On the flood it will ring slowly, on the ebb quickly, and at slack water it will be silent for about as long as it takes to say so.

## Who is to hear it?

Sound travels four times as fast in water as in air, and a good deal further. A boat with a tin ear trumpet through her hull would hear the bell at six miles, in any fog. That is how it was explained to the council, which paid for half of it.

"And then there are the seals," said Birdwhistle. He would not be drawn on the seals.

!picture 9000001017 | The paddle wheel was turned in the workshop of the tide clock | P. Vane/The Quillhaven Tide | Brass wheels

A bell on land is tuned by shaving metal from the inside until five different notes agree. In water each of them sinks, and not by the same amount. To find out by how much, the founders lowered a church bell into the river, borrowed an oboist, and had her put her head under. She is said to have been very good about it.

!audio 9000000114

## It has to be moved

It was to be sunk in February. Then it was to be sunk in March. Since the [shoal has moved](9000000102) by half a kilometre, there is some doubt whether it ought to be sunk at all, or rather be put on wheels.

The founder is in no hurry. The bell hangs in his yard and says nothing. There is an old rule that a bell for others must not be rung by its maker, and he has put a sock on the clapper of the only hammer in the place. But on Sunday, when the wind was in the east and the [old bridge](9000000108) began to hum, half a mile down the river, some of the neighbours thought that they could hear something answer it.
===
recommends: 9000000102, 9000000108, 9000000114
related: 9000000118, 9000000113, 9000000110
worldwide: 9000000202, 9000000207
web: https://bells.example/underwater?depth=8&note=e-flat | A list of bells that hang under water | Both of them
