id: 9000000107
type: a
language: en
slug: how-to-read-a-tide-table-and-when-not-to-believe-it
title: How to read a tide table, and when not to believe it
teaser: Four times a day, two heights, one rule of twelfths: what the little book in every kitchen drawer really says.
lead: Four times a day, two heights, one rule of twelfths: what the little book in every kitchen drawer really says, and why it never says "will" but always "should".
layout: 2026
state: apollo
section: Science
region: the Sound
published: 2026-03-15T08:00:00Z
authors: 9000000802 Edwin Sayle
edited: Perpetua Vane
picture: 9000001007 | A week of tides: the big ones come when sun and moon pull together | Tide graphics | A curve of high and low tides over a week
topics: 9000000901
---
In Quillhaven a child gets three things on the first day of school: a slate, a whistle and a tide table. The table is the size of a playing card and costs nothing. It says when the sea will be high and when it will be low, and if it is read wrongly it is possible to spend six hours on a rock with a sandwich.

This is what a page of it looks like.

| Friday 20 March | Time | Height |
| Low water | 00:18 | 0.4 m |
| High water | 06:27 | 5.9 m |
| Low water | 12:39 | 0.3 m |
| High water | 18:52 | 6.1 m |

There are two highs and two lows because the moon makes two bulges of water, one on its own side of the earth and one on the far side, and the harbour is carried through both of them each day. They come about fifty minutes later every day because the moon has moved on while we went round.

## Springs and neaps

When sun and moon stand in one line, at new moon and at full moon, their pulls add up: the highs are higher, the lows are lower. These are spring tides, and they have nothing to do with the season. When sun and moon stand at a right angle, they work against each other, and the sea hardly moves. These are neaps, "the sea's Sunday", as the pilots say.

## The rule of twelfths

Water does not rise evenly. It starts slowly, hurries in the middle and slows down again. Six hours, twelve parts:

1. In the first hour it rises by one twelfth.
2. In the second by two twelfths.
3. In the third by three twelfths.
4. In the fourth by three twelfths.
5. In the fifth by two twelfths.
6. In the sixth by one twelfth.

Half of the sea arrives in the two hours in the middle. Anyone who looks at the first hour and thinks that there is plenty of time is about to learn the rule by heart.

## What the table does not know

A table is worked out in advance from the moon, the sun and the shape of the coast. It knows nothing of the wind, which can hold a tide up or push it in; nothing of the weight of the air, which presses the sea down by a centimetre for every hectopascal; and nothing of the coast changing its shape.

> A tide table is a letter from the moon, read aloud by the sea bed. If the voice changes, listen to the voice.

That sentence stands on the first page of every edition. It was written by [a lighthouse keeper](9000000105), and this week the town has had reason to look at it again: the [tide clock](9000000101), which is nothing but a tide table made of brass, is eleven minutes late, because [the sea bed has moved](9000000102).

The harbour office gives the day's corrections on a slate. Those who live too far off for the slate will find them at [its own page](https://harbour-office.example/tides?port=quillhaven&view=slate), and those who would rather look than read may [watch the clock at work](9000000115).

The best advice is older than all of this. Look at the water. If your feet are wet, it is high.
===
recommends: 9000000101, 9000000115, 9000000102
related: 9000000101, 9000000117, 9000000118
worldwide: 9000000202, 9000000301
web: https://harbour-office.example/tides?port=quillhaven&view=slate | The slate, copied out | Today's corrections
