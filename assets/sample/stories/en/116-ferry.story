id: 9000000116
type: a
language: en
slug: in-praise-of-the-slow-ferry
title: In praise of the slow ferry
teaser: The new boat would take nine minutes. The old one takes forty, and I have never once wished to have them back.
lead: The new boat would take nine minutes. The old one takes forty, and I have never once wished to have them back.
layout: 2026
state: none
section: Culture
region: Quillhaven
published: 2026-03-19T07:00:00Z
shown_date: 3 hours ago
authors: 9000000802 Edwin Sayle
picture: 9000001018 | The Patience, a little before eight, a little behind | E. Sayle/The Quillhaven Tide | A small ferry on calm water
topics: 9000000901
---
The council would like to know what we think of a faster ferry. It has sent round a card with two boxes on it. I have written across both of them, and since there was no more room on the card, here is the rest.

The Patience crosses the Sound in forty minutes. This is not because the Sound is wide. It is because her skipper, Tamsin Peverell, goes with the water and not against it: out along the north shore on the ebb, round behind the skerries, and home in a long curve, like somebody who is carrying a full cup. The new boat would go straight. It would take nine minutes, and it would be driven by a man called an operator.

## What happens in forty minutes

Nothing happens. I want to be exact about this. In the first ten minutes one finishes what one has brought along from the land: the letter, the grudge. In the second ten one looks at the other passengers. In the third, somebody says something about the weather; and in the fourth, with the engine slowing and the rope already in the boy's hand, somebody says what they had really wanted to say. I was offered my first position on that boat, somewhat after the thirty-fourth minute. So were several wives.

You could not do that in nine. In nine minutes one does not even get as far as the grudge.

## An objection

It will be said that time is money. Let us see. The fast boat would save me thirty-one minutes, twice a day. By the end of my working life I should have gained a year and a half. I have tried to imagine it, this year and a half, delivered to my door, all of it made up of half hours on weekday mornings. I do not know where I should put it.

> Whoever saves time ought to be asked to show it.

There is one thing more. Last week, when the [tide came early](9000000101) and the [bridge](9000000103) would not close, every clock in town was wrong, and people were running. The Patience left as usual. Her skipper has never had a timetable; she leaves when the water is right. It was pointed out to her that she had sailed eleven minutes ahead.

"I didn't notice," she said. "It felt like the time."

I have ticked neither box. I have drawn a small boat between them, going round.

!tweet 9000000000000000116

Those who disagree will find me on the 7:50. There is [room for argument](permalink:9000000105), and a bench.
===
related: 9000000105, 9000000103, 9000000203
worldwide: 9000000301, 9000000401
