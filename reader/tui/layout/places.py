"""Conversion of view places in the pieces of an article to positions in the article itself, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.tui.layout.line import Place
from reader.tui.layout.piece import Piece


def place_of(pieces: Sequence[Piece], block: int, offset: int) -> Place:
    """The place of ``offset`` in a block; the beginning of what comes next where the block has no piece."""
    index = bisect_right(pieces, (block, offset), key=_from) - 1
    if index < 0 or pieces[index].block < block:
        return Place(max(0, min(index + 1, len(pieces) - 1)), 0)
    piece = pieces[index]
    return Place(index, min(offset - piece.start, len(piece.text)))


def block_and_offset(pieces: Sequence[Piece], place: Place) -> tuple[int, int]:
    """The block in which a place lies, and the offset in the block's text; the empty line before a piece is the
    character before it.
    """
    piece = pieces[place.piece]
    return piece.block, piece.start + max(place.offset, -1)


def _from(piece: Piece) -> tuple[int, int]:
    return piece.block, piece.start - bool(piece.gap)
