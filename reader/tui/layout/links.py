"""The links of an article's text, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.tui.layout.line import Place
from reader.tui.layout.piece import Piece


class Link(NamedTuple):
    """A stretch of a piece's text that leads somewhere."""

    piece: int
    start: int
    end: int
    url: str


def links(pieces: Sequence[Piece]) -> tuple[Link, ...]:
    """Every link. Two that touch and lead to the same place are one (a page may have cut it in the middle)."""
    found: list[Link] = []
    for index, piece in enumerate(pieces):
        for span in sorted(piece.spans, key=lambda span: span.start):
            if span.kind != "link" or not span.url or span.start >= span.end:
                continue
            last = found[-1] if found else None
            if last and (last.piece, last.url) == (index, span.url) and last.end >= span.start:
                found[-1] = last._replace(end=max(last.end, span.end))
            else:
                found.append(Link(index, span.start, span.end, span.url))
    return tuple(found)


def nearest(found: Sequence[Link], place: Place, step: int) -> int | None:
    """Where to begin from ``place``: the first link after it (``step`` 1) or the last one before it (-1).

    None when there are no links at all; beyond the last one it is the first, and the other way round.
    """
    if not found:
        return None
    index = bisect_left(found, (place.piece, max(0, place.offset)))
    return (index if step > 0 else index - 1) % len(found)
