"""A line box as it is drawn: parts at columns of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.text.cells import cell_len
from reader.tui.layout.piece import Role


class Place(NamedTuple):
    """A place in an article that survives another width: a piece and a character in it."""

    piece: int
    offset: int
    """Of the piece's text; below 0 for the empty lines before it, -1 being the one next to it."""


class Part(NamedTuple):
    """Some letters of a line."""

    x: int
    """The column of the first cell, from the column's left edge."""
    text: str
    """As shown."""
    start: int
    """Where it stands in the piece's text, letter for letter; -1 for a mark outside it."""


class Line(NamedTuple):
    """One line of the column. Parts stand in the order of their columns and do not overlap."""

    piece: int
    role: Role
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The line as a terminal shows it, without blanks after it."""
        return "".join(" " * blanks + part.text for blanks, part in self.spaced())

    def spaced(self) -> Iterator[tuple[int, Part]]:
        """The parts, each with the number of blanks before it."""
        cells = 0
        for part in self.parts:
            yield part.x - cells, part
            cells = part.x + cell_len(part.text)

    def offset_at(self, index: int) -> int:
        """The offset in the piece's text of the letter ``text[index]``.

        For a blank or a mark it is the next letter's; beyond the line, the end of its last letter.
        """
        at = last = 0
        for blanks, part in self.spaced():
            at += blanks
            if part.start >= 0:
                if index < at + len(part.text):
                    return part.start + max(0, index - at)
                last = part.start + len(part.text)
            at += len(part.text)
        return last

    def end_at(self, index: int) -> int:
        """The offset after the last letter of ``text[:index]``; of the line's first letter when there is none."""
        at, last = 0, self.offset_at(-1)
        for blanks, part in self.spaced():
            at += blanks
            if part.start >= 0 and index > at:
                last = part.start + min(len(part.text), index - at)
            at += len(part.text)
        return last
