"""Text selection between two places, as text to copy."""

from __future__ import annotations

from collections.abc import Sequence

from reader.tui.layout.line import Place
from reader.tui.layout.piece import Piece

Selected = tuple[Place, Place]
"""From the first place to the second, which is not before it and not part of the selection."""


def within(selected: Selected, index: int, piece: Piece) -> tuple[int, int] | None:
    """The selected stretch of the piece with that index, or None."""
    first, last = selected
    if not first.piece <= index <= last.piece or piece.way == "fill":
        return None
    start = max(0, first.offset) if index == first.piece else 0
    end = max(0, last.offset) if index == last.piece else len(piece.text)
    return (start, end) if start < end else None


def copied(selected: Selected, pieces: Sequence[Piece]) -> str:
    """The selected text: a paragraph a line, empty lines between them where the screen has some."""
    text = ""
    for index in range(selected[0].piece, min(selected[1].piece + 1, len(pieces))):
        piece = pieces[index]
        stretch = within(selected, index, piece)
        if stretch:
            start, end = stretch
            mark = piece.first if piece.role == "item" and not start else ""
            text += ("\n" * (1 + piece.gap) if text else "") + mark + piece.text[start:end]
    return text
