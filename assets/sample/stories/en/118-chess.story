id: 9000000118
type: a
language: en
slug: forty-one-years-one-game
title: Forty-one years, one game
teaser: Two lighthouses play chess across nine miles of water, at one move a week when the air is clear. White is a pawn up and has been since 1998.
lead: Two lighthouses play chess across nine miles of water, at one move a week when the air is clear. White is a pawn up and has been since 1998. Neither keeper has ever seen the other's board.
layout: 2026
state: apollo
section: Culture
region: the Sound
published: 2026-02-28T07:00:00Z
authors: 9000000801 Maud Orrin (Gannet Point); 9000000803 Perpetua Vane (Far Skerry)
edited: Edwin Sayle
picture: 9000001020 | The position after Black's 611th move, as seen from Gannet Point | Tide graphics | A chess board between two lighthouses
topics: 9000000902
---
On Fridays at six, Brannoc Teale shuts the door of the watch room at Gannet Point, pours out a cup of Harbour No. 3, and draws a blind up and down in front of a lamp. Nine miles to the north-west, on Far Skerry, Sunniva Locke writes down what she sees. It is rarely more than four characters. Then she has a week to think.

The game was begun in 1985 by two other people. Teale has inherited it with the light, the kettle and a position in which White had, as he puts it, "an idea, but nobody had written down which". Locke took over the black pieces eleven years ago. They have talked a good deal, by lamp. They have met once, at a funeral, and agreed not to mention it.

## Rules of the Sound

1. A move counts when it has been repeated back.
2. In fog there is no move. Nobody loses by fog.
3. A keeper who leaves hands the game on with the keys.
4. No books, no machines, no visitors with opinions.
5. There is no draw by agreement, since there is nobody to agree it with.

The fourth rule has become hard to keep. Half of the town can read the code. When the lamp at the Point moves on a Friday night, boards are set up in kitchens, and on Saturday the baker sells a bun in the shape of the piece.

!picture 9000001005 | Four long, one short: knight | M. Orrin/The Quillhaven Tide | A lighthouse beam at night

Where the alphabet comes from was a riddle until this year. It is older than the game; it was found pencilled on a wall, under paint, and goes back to a keeper who used it for something else. [Her story](9000000105) begins with a wheelbarrow full of books.

## Is anybody winning?

White is a pawn up. It is the pawn on the a-file, it was won in the spring of 1998, and nobody has been able to do anything with it since. An engine would tell them in a second how the game must end, Locke says, and there is one on her telephone. She keeps the telephone in the oil store.

> If it were only about winning I should have looked. It's about having somebody out there who is thinking about the same thing.

!tweet 9000000000000000118

Readers in [Arabic](9000000305) and [Chinese](9000000402) have been following the game with columns of their own, and recommend, respectively, patience and the exchange of rooks.

Last Friday's move was Kg2. By the time that you read this there may have been another. One can see it from anywhere on the front, if one knows where to look: low down, in the north-west, two seconds in every twelve.
===
recommends: 9000000105, 9000000305, 9000000402
related: 9000000114, 9000000111, 9000000104
worldwide: 9000000402, 9000000305
web: https://chess.example/sound?move=611&side=black | The position | For those who cannot see the lamp
