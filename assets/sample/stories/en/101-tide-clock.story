id: 9000000101
type: a
language: en
slug: quillhavens-tide-clock-is-eleven-minutes-late-and-nobody-has-touched-it
title: Quillhaven's tide clock is eleven minutes late, and nobody has touched it
teaser: For 239 years the clock on the Customs House has told the town when the sea is coming. Since Saturday the sea has been coming first.
lead: For 239 years the clock on the Customs House has told the town when the sea is coming. Since Saturday the sea has been coming first. The clockmaker says the works are sound; the harbour master has moved every boat.
layout: old
section: Science
published: 2026-03-17T09:20:00Z
authors: Maud Orrin
byline: mo/lk (Tidewater, Coastal Press)
picture: 9000001001 | The tide clock has one hand, no numerals, and until now has needed no correction | Tide/E. Sayle | The one-handed tide clock on the Customs House
topics: 9000000901, 9000000902
keywords: tides, clock, Customs House, Ambrose Tull, Quillhaven
translation: 9000000201
newsletter: yes
priority: 2
---
It was Wenna Pascoe-Lund, who sells mussels at the foot of the Customs House steps, who noticed first. She packs up when the single gilded hand above her head points straight down. On Saturday it was still four fingers short of the bottom when the water reached her crates.

"I have trusted that clock with my living for thirty years," she said, drying receipts on a line between two bollards. "I thought I had gone deaf to the bells. Then I looked up, and it was the clock that was behind."

By Sunday evening the harbour office had timed four tides with three watches. Each came in eleven minutes before the clock said it would. The error neither grows nor shrinks.

## A sound machine

The clock was built in 1787 by Ambrose Tull, who had never seen the sea before he was asked to predict it. It has no minute hand and no numerals. A brass wheel with 235 teeth follows the moon, and the hand follows the wheel: up for high water, down for low.

!picture 9000001017 | The moon wheel has 235 teeth, one for each month in nineteen years | Tide/E. Sayle | Brass wheels of the tide clock

Odile Tarrant, who winds it on Tuesdays, took the works apart on Monday in front of the mayor and about sixty other people who found that they had business in the square. She cleaned every tooth with a goose quill, put everything back, and started it again by the noon gun.

"Nothing is worn, nothing has slipped, and nobody has been up here but me and one pigeon," she said. "If this clock is late, then it has been told the wrong thing about the sea."

!video 9000000115

She does not say so lightly. The clock was last corrected in 1858, by four minutes, after the long quay was built. Before that it was corrected once, by its maker, who apologised to the town in a letter that is still read aloud on his birthday.

!more Read more | 9000000107

The harbour master, Joss Carrow, is not waiting for an explanation. He has had a slate hung under the clock that says "11 MINUTES SOONER" and has moved the moorings of every boat that draws more than two metres. Friday brings the [highest spring tide in nineteen years](9000000104), and eleven minutes, he says, is the difference between a wet step and a wet parlour.

## Suspects

The square has theories. The most popular is that the earth has tilted; the most defended is that the pigeon did it. At the Kettle Room, where [three blends of tea](9000000109) are now named after the affair, bets are taken on the new [swing bridge](9000000103), which has been standing open since Sunday and which, some hold, lets the tide through too easily.

The observatory on Larch Hill has ruled out the moon. "We looked," said its director, Idony Brandt. "It is exactly where it should be. Whatever is early, it is [not in the sky](9000000110)."

That leaves the sea floor. On Tuesday morning the survey boat Plummet left for the mouth of the Ell with a lead line, an echo sounder and two people who do not agree which is better. [What they found](9000000102) is another story.

Older hands remember that a keeper at Gannet Point wrote of "the clock falling behind the water" in a [winter eighty years ago](9000000105), and that nobody believed her. The harbour office publishes its own figures [on a page that is corrected by hand](https://harbour-office.example/tides?port=quillhaven&view=table&__blob=publicationFile&v=4).
===
recommends: 9000000102, 9000000107, 9000000105, overlay 9000000113
web: https://harbour-office.example/tides?port=quillhaven&v=4 | Harbour office: tide tables for Quillhaven | Predictions for two years, with the corrections in red ;; https://clocks.example/tull | Society of One-Handed Clocks | A register of the eleven that are still going
media: overlay 9000000112, overlay 9000000114
related: 9000000102, 9000000104, 9000000103
