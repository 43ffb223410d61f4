id: 9000000110
type: a
language: en
slug: the-observatory-that-studies-the-dark
title: The observatory that studies the dark
short_title: The observatory of the dark
teaser: On Larch Hill the astronomers have stopped looking at the stars and begun to measure what lies between the stars and the town.
lead: On Larch Hill the astronomers have stopped looking at the stars and begun to measure what lies between the stars and the town. It turns out that darkness can be mapped, planned and lent to a neighbour.
layout: 2024
state: apollo
section: Science
region: Larch Hill
published: 2026-03-24T19:00:00Z
authors: 9000000801 Maud Orrin; 9000000802 Edwin Sayle
edited: Perpetua Vane
picture: 9000001010 | The dome on Larch Hill is opened at nightfall by hand | M. Orrin/The Quillhaven Tide | An observatory dome with an open slit under a starry sky
topics: 9000000906
---
Idony Brandt switches off her torch and asks us to wait. For ten minutes there is nothing but the smell of grass. Then, one after another, things arrive: the rim of the dome, the path, our own hands. After twenty minutes the Milky Way throws a shadow.

"Now you can see the dark," she says. "It was here the whole time. You weren't."

The observatory on Larch Hill has a telescope from 1911 that is younger than its chair. It cannot compete with mountains in deserts, and fifteen years ago its three astronomers stopped pretending that it could. They took a box with a light meter in it, pointed it straight upwards, and wrote down how dark it was. They have done so each clear night since. It is by now the longest such record in the country.

## The price of a lamp

What they have found is that the night has a shape. It has valleys where it gathers and ridges where it wears thin. A single lamp on the fish quay, a good bright one that was meant kindly, took away four hundred stars over the north of the town. When it was given a hat, for the price of two herrings a day, three hundred and ninety of them came back.

!picture 9000001026 | The same sky from a place with no lamps at all, taken by colleagues in the south | Sand Observatory | Constellations over dunes

Since then the town has planned its lights as others plan their drains. Each street has an allowance. Whoever wants a brighter porch must find a neighbour who will take a darker one, and the exchange is entered in a book. On the first new moon after midsummer everything is put out, even the clock. People bring blankets.

## What it is good for

- Sleep, which has got better by a measurable eleven minutes.
- Moths, of which there are forty kinds more.
- Herring, which will not go past a bright bridge at night and [have come up the river again](9000000117).
- The moon. It can be seen that it is round.

When the [tide clock](9000000101) was found to disagree with the sea last week, the first question that was put to the observatory was whether the moon was late. Brandt went up and looked. She admits that she enjoyed it.

> There are people who look at the sky for what is in it. We look at it for what we have put in front.

A dark night knows no borders, and the record has been joined with one that is kept in the [desert by the Sand Observatory](9000000302), with no telescope whatever. Next winter they hope to publish the first chart of the dark between the two. The [map library](9000000106) has cleared a drawer.
===
recommends: 9000000302, 9000000117, 9000000118, 9000000106
web: https://night.example/larch-hill?year=2026&cloud=no | How dark it was last night | One number, each morning at nine
media: 9000000115
