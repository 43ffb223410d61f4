"""Lazy line layout: pieces and a width become lines, as far down as they are asked for.

Opening a text of 50,000 words lays out its first screen only; the rest follows when it is looked at, or little by
little (``reach``). Until all is laid out, ``height`` is a guess that is close for even text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Final

from reader.text.cells import cell_len
from reader.text.wrap import Range, fold, wrap
from reader.tui.layout import table
from reader.tui.layout.line import Line, Part, Place
from reader.tui.layout.piece import Piece, capitals
from reader.tui.layout.table import CellRun

_WIDE_SCRIPTS: Final = "\u1100"
_NARROWEST_TEXT: Final = 6
"""Cells of text below which indents and marks give way."""


class Layout:
    """The lines of some pieces at one width. Lines are numbered from 0 and keep their numbers."""

    def __init__(self, pieces: Sequence[Piece], width: int, language: str = "") -> None:
        """``width`` in cells, at least 1. ``language`` decides on capitals only."""
        self.pieces = pieces
        self.width = max(1, width)
        self._language = language
        self._tops: list[int] = []  # the line at which each piece laid out so far begins, its gap included
        self._rows: list[list[Range]] = []  # what of its text stands on each of its lines
        self._tables: dict[int, list[tuple[CellRun, ...]]] = {}
        self._bottom = 0
        guesses = (self._guess(piece) for piece in pieces)
        self._guessed = list(accumulate(guesses, initial=0))  # lines of all pieces before each

    # -- how much there is ----------------------------------------------------------------------------------------

    @property
    def complete(self) -> bool:
        """Whether every piece is laid out, and ``height`` exact."""
        return len(self._tops) == len(self.pieces)

    @property
    def laid_out(self) -> int:
        """How many pieces are laid out, from the first on."""
        return len(self._tops)

    @property
    def laid_lines(self) -> int:
        """How many lines there are of them."""
        return self._bottom

    @property
    def height(self) -> int:
        """Lines in all; a guess of what is not yet laid out included."""
        return self._bottom + self._guessed[-1] - self._guessed[len(self._tops)]

    def reach(self, line: int | None = None) -> bool:
        """Lay out until there is a line of that number, or everything; whether there is one (or all is done)."""
        while not self.complete and (line is None or self._bottom <= line):
            self._lay_next()
        return line is None or line < self._bottom

    def reach_more(self, lines: int) -> bool:
        """Lay out about so many lines more; whether everything is laid out."""
        self.reach(self._bottom + lines)
        return self.complete

    # -- places -----------------------------------------------------------------------------------------------

    def place(self, line: int) -> Place:
        """The place at the beginning of a line; of the last line for one beyond it."""
        if not self.pieces:
            return Place(0, 0)
        self.reach(line)
        line = max(0, min(line, self._bottom - 1))
        piece = bisect_right(self._tops, line) - 1
        row = line - self._tops[piece] - self._gap(piece)
        return Place(piece, row if row < 0 else self._rows[piece][row][0])

    def line_of(self, place: Place) -> int:
        """The line on which a place stands; the nearest there is for a place in another text."""
        if not self.pieces:
            return 0
        piece, offset = place
        if piece >= len(self.pieces):
            self.reach()
            return self._bottom - 1
        piece = max(0, piece)
        while len(self._tops) <= piece:
            self._lay_next()
        gap = self._gap(piece)
        if offset < 0:
            return self._tops[piece] + max(0, gap + offset)
        row = bisect_right(self._rows[piece], offset, key=itemgetter(0)) - 1
        return self._tops[piece] + gap + max(0, row)

    def paragraph(self, line: int, step: int) -> int:
        """The first line of the piece after (``step`` 1) or before (-1) the one on ``line``; of this one for -1 when
        ``line`` is not its first.
        """
        if not self.pieces:
            return 0
        self.reach(line)
        piece = max(0, bisect_right(self._tops, line) - 1)
        first = self._tops[piece] + self._gap(piece)
        if (step < 0 and line > first) or (step > 0 and line < first):
            return first
        wanted = piece + step
        return self.line_of(Place(min(wanted, len(self.pieces) - 1), 0)) if wanted >= 0 else 0

    # -- lines --------------------------------------------------------------------------------------------------

    def line(self, number: int) -> Line | None:
        """The line of that number; None beyond the last one."""
        if number < 0 or not self.reach(number):
            return None
        index = bisect_right(self._tops, number) - 1
        piece = self.pieces[index]
        row = number - self._tops[index] - self._gap(index)
        if row < 0:
            return Line(index, piece.role, ())
        if piece.way == "fill":
            return Line(index, piece.role, (Part(0, piece.text * (self.width // max(1, cell_len(piece.text))), -1),))
        if piece.way == "table":
            runs = self._tables[index][row]
            return Line(index, piece.role, tuple(Part(x, piece.text[start:end], start) for x, start, end in runs))
        return Line(index, piece.role, self._parts(piece, row, *self._rows[index][row]))

    def _parts(self, piece: Piece, row: int, start: int, end: int) -> tuple[Part, ...]:
        text = piece.text[start:end]
        if piece.capitals:
            text = capitals(text, self._language)
        mark = piece.rest if row else piece.first
        indent, marked = self._set_in(piece)
        if piece.direction == "rtl":
            left = max(0, self.width - indent - (cell_len(mark) if marked else 0) - cell_len(text))
            shown = Part(left, text, start)
            if not marked or not mark.strip():
                return (shown,)
            return (shown, Part(left + cell_len(text), f" {mark.strip()}".rjust(cell_len(mark)), -1))
        if not marked or not mark:
            return (Part(indent, text, start),)
        return (Part(indent, mark, -1), Part(indent + cell_len(mark), text, start))

    # -- laying out -----------------------------------------------------------------------------------------------

    def _lay_next(self) -> None:
        index = len(self._tops)
        piece = self.pieces[index]
        if piece.way == "fill":
            rows = [(0, 0)]
        elif piece.way == "table":
            self._tables[index] = found = table.rows(piece, self.width)
            rows = [
                (min((run.start for run in runs), default=0), max((run.end for run in runs), default=0))
                for runs in found
            ]
        else:
            indent, marked = self._set_in(piece)
            room = self.width - indent - (cell_len(piece.first) if marked else 0)
            rows = wrap(piece.text, room) if piece.way == "wrap" else fold(piece.text, room)
        self._tops.append(self._bottom)
        self._rows.append(rows)
        self._bottom += self._gap(index) + len(rows)

    def _set_in(self, piece: Piece) -> tuple[int, bool]:
        """The indent there is room for, and whether there is room for marks."""
        if not piece.indent and not piece.first:
            return 0, False
        mark = cell_len(piece.first)
        if self.width - mark < _NARROWEST_TEXT:
            return 0, False
        return min(piece.indent, self.width - mark - _NARROWEST_TEXT), bool(mark)

    def _gap(self, index: int) -> int:
        return self.pieces[index].gap if index else 0

    def _guess(self, piece: Piece) -> int:
        if piece.way == "table":
            return piece.gap + len(piece.rows)
        cells = len(piece.text) * (2 if piece.text[:1] >= _WIDE_SCRIPTS else 1)
        return piece.gap + 1 + cells // self.width
