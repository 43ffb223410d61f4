"""Find in text: words of an article, whatever lines they were broken into."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from reader.tui.layout.line import Place
from reader.tui.layout.piece import Piece


class Match(NamedTuple):
    """A stretch of a piece's text."""

    piece: int
    start: int
    end: int


MOST: Final = 10_000
"""Matches that are looked for: nobody goes through so many, and a text of megabytes may hold millions."""


def matches(pieces: Sequence[Piece], words: str, start: int = 0) -> list[Match]:
    """Every place where ``words`` stand, in the order of the text; upper and lower case are the same.

    Where there are more than MOST, those from the piece ``start`` on come before those above it.

    Blanks match any run of blanks, non-breaking ones and line ends too; blanks around ``words`` count for nothing.
    """
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    every = (
        Match(index, found.start(), found.end())
        for index in (*range(start, len(pieces)), *range(start))
        if pieces[index].way != "fill"
        for found in pattern.finditer(pieces[index].text)
    )
    return sorted(islice(every, MOST))


def first_from(found: Sequence[Match], place: Place) -> int:
    """The index of the first match at ``place`` or after it; 0 when there is none after it."""
    index = bisect_left(found, (place.piece, max(0, place.offset), 0))
    return index if index < len(found) else 0
