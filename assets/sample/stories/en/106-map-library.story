id: 9000000106
type: a
language: en
slug: the-library-that-lends-the-coast
title: The library that lends the coast
teaser: On Chandler's Row a map may be taken home for a fortnight. It must come back dry, and with its mistakes marked in pencil.
lead: On Chandler's Row a map may be taken home for a fortnight. It must come back dry, and with its mistakes marked in pencil. A visit to the only library where writing in the books is the rule.
layout: old
section: Culture
published: 2026-03-23T07:00:00Z
authors: 9000000802 Edwin Sayle
picture: 9000001006 | Sheet 14, with the remarks of four generations of borrowers | Tide/E. Sayle | A chart of the mouth of the Ell from 1903
topics: 9000000904
keywords: maps, library, charts, pencil
newsletter: yes
---
The Quillhaven Map Library owns 2,311 sheets and has never finished one of them. It has no reading room to speak of, only a long table, a skylight, and forty-eight flat drawers that smell of cedar. Readers do not stay. They roll up a piece of the coast, put it under their arm and carry it out into the rain in a tin tube that the library lends with it.

"A map in a drawer is a rumour," says the librarian, Ottilie Crane. "It has to be taken outside and held up against the thing."

This is the first of the five rules that hang over the table, painted on a ship's hatch:

- Take it outside.
- Keep it dry.
- Where it is wrong, say so, in pencil.
- Where somebody else was wrong, do not rub it out. Put your initials beside it.
- Bring it back.

The fourth is the one that has made the library famous among those who care for such things. A sheet that has been borrowed two hundred times carries the remarks of two hundred people, one above the other, and most of them disagree.

## A conversation in pencil

Crane unrolls sheet 14, the mouth of the Ell, engraved in 1903. Near the shoal that is called the Saddle somebody has written in a sloping hand: *Further N. than this.* Under it: *Nonsense. A.S.* Under that, in capitals: *I WAS ON IT.* There are eleven such entries, and a drawing of a surprised fish.

"That is a hundred years of argument," she says. "You would not get that from a photograph."

The survey office, which once laughed at the custom, now sends its trainees to copy out the margins before they go to sea. [The latest of the arguments](9000000102) is only a few weeks old, and the fish turns out to have been right.

!picture 9000001024 | Forty-eight drawers, two of which have never been opened at the same time | Tide/E. Sayle | A cabinet of map drawers under a winding stair

## What may be borrowed

| Drawer | Sheets | Most often corrected |
| Coast and harbours | 1,140 | The Saddle |
| Rivers and bridges | 402 | The number of arches |
| The town, by street | 366 | Ropewalk Lane |
| Stars | 219 | None so far |
| Countries that do not exist | 184 | Their borders |

The last drawer is a bequest. It came from a schoolmaster who had drawn a country for each of his pupils. Crane could not bring herself to catalogue it under fiction. "People borrow them for the same reason as the others," she says. "They want to see whether it's true."

> Nobody ever came back from a walk with one of our maps and had nothing to say.

A second copy of the rules hangs in the library of a port on the other side of the world, which took over the custom some years ago and has [improved on it](9000000405): there the pencil is chained to the map.

In February the library was given forty-one volumes that are not maps at all, and took them without hesitation. They are the [logbooks of a lighthouse keeper](9000000105). "Twenty-nine thousand corrections to a single point," says Crane. "It is the best map we have."

Anyone who would like to begin with something smaller is advised to ask for the town plan and to [count the arches of the old bridge](9000000108). The library keeps a list of the results. For those who cannot come, there is [a catalogue](https://maps.example/chandlers-row?drawer=all&order=most-corrected), and for those who have only a telephone, [the keeper's story in its short form](amp:9000000105).
===
recommends: 9000000105, 9000000108, 9000000405, 9000000206
web: https://maps.example/chandlers-row?drawer=all&order=most-corrected | Chandler's Row: the catalogue | All sheets by the number of their corrections
related: 9000000102, 9000000101, 9000000113
