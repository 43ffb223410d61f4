"""Row rendering of a story list, its entries and headings: width in, lines out.

A title takes at most three lines, each hanging under its first letter; date, length and section stand dim at the
right end of its last line where there is room, the section left out where that makes room, else on a line of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeAlias

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from reader.story.numbering import Entry, NumberedGroup
from reader.text import dates
from reader.text.cells import cell_len, clip, most_cells
from reader.text.language import Direction
from reader.text.wrap import wrap
from reader.tui import marks
from reader.tui.layout.glyphs import LETTERS, SIGNS

TITLE_LINES: Final = 3
_GAP: Final = 2

RowLine: TypeAlias = list[tuple[str, str]]
"""Parts of a line: a text, and the short name of its look in the stylesheet (``number``, ``meta``; empty: none)."""

LookOf = Callable[[str], Style]
"""The style of a look, to be laid over that of the row."""


class Lines(Visual):
    """Something whose lines depend on the width only. No markup is ever parsed."""

    def __init__(self, look_of: LookOf | None = None) -> None:
        """``look_of`` is asked at every painting by Textual, so that a change of theme shows."""
        self._look_of = look_of
        self._laid_out: tuple[int, list[RowLine]] = (-1, [])

    def lines(self, width: int) -> list[RowLine]:
        """The lines, none wider than ``width`` cells."""
        raise NotImplementedError

    def at(self, width: int) -> list[RowLine]:
        """``lines``, remembered for the last width."""
        if self._laid_out[0] != width:
            self._laid_out = (width, self.lines(width))
        return self._laid_out[1]

    def strips(self, width: int, base: RichStyle, look: Callable[[str], RichStyle]) -> list[Strip]:
        """The lines painted, each as wide as ``width``; ``look`` gives the whole style of a part."""
        made = []
        for line in self.at(width):
            segments = [Segment(text, look(name) if name else base) for text, name in line if text]
            used = sum(cell_len(text) for text, _ in line)
            if used < width:
                segments.append(Segment(" " * (width - used), base))
            made.append(Strip(segments, max(width, used)))
        return made

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines as strips, for widgets that paint a Visual."""

        def look(name: str) -> RichStyle:
            return (style + self._look_of(name)).rich_style if self._look_of else style.rich_style

        return self.strips(width, style.rich_style, look)[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the width there is."""
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Enough for a number and a letter."""
        return 8

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The number of lines at ``width``."""
        return len(self.at(width)) if width > 0 else 0


class HeadingRow(Lines):
    """The label of a group, a rule, and how many entries stand under it."""

    def __init__(self, group: NumberedGroup, label: str, *, first: bool, letters: bool) -> None:
        """``label`` is what is shown; a group that is not the ``first`` has an empty line above."""
        super().__init__()
        self._label, self._count, self._first = label, str(group.count), first
        self._rule = (LETTERS if letters else SIGNS).rule

    def lines(self, width: int) -> list[RowLine]:
        """One line, or two."""
        room = max(width - len(self._count) - 2, 1)
        label = clip(self._label, room)
        rule = self._rule * max(room - most_cells(label), 0)
        blanks = " " * (most_cells(label) - cell_len(label) + 1)
        line = [(label, "heading"), (f"{blanks}{rule} ", "rule"), (self._count, "rule")]
        return [line] if self._first else [[], line]


class EntryRow(Lines):
    """A number, marks, the title, and what else is known of the story."""

    def __init__(
        self, entry: Entry, known: marks.Known, *, digits: int, now: datetime, letters: bool, direction: Direction
    ) -> None:
        """``digits`` is the width of the list's largest number; ``letters`` takes letters in place of glyphs."""
        super().__init__()
        self._entry = entry
        self._title_look = "read" if entry.item.id in known.read else "title"
        first, *others = marks.states(entry, known) or (None,)
        state, kind, *more = (
            (mark.letter if letters else mark.glyph) if mark else "" for mark in (first, marks.kind(entry), *others)
        )
        self._rtl = direction == "rtl"
        # The state has a column of its own, so that titles stand below each other; the kind begins the title, where
        # that begins at the left.
        self._marks = " ".join(filter(None, (state, kind if self._rtl else ""))) or " "
        self._kind = "" if self._rtl or not kind else f"{kind} "
        self._number = str(entry.number).rjust(digits)
        minutes = known.minutes.get(entry.item.id, 0)
        self._metas = [
            _meta(entry, now, minutes, " ".join(more), section=section) for section in (entry.item.section, "")
        ]

    def lines(self, width: int) -> list[RowLine]:
        """One to four lines."""
        lead = len(self._number) + cell_len(self._marks) + 2
        room = width - lead
        if room < 4:
            return [[(clip(f"{self._number} {self._entry.item.title}", width), "")]]
        titles = fold(self._kind + (self._entry.item.title or self._entry.item.url), room, TITLE_LINES)
        space = room - most_cells(titles[-1]) - _GAP
        fitting = next((meta for meta in self._metas if meta and most_cells(meta) <= space), "")
        beside = bool(fitting) and not self._rtl
        meta = fitting if beside else clip(self._metas[0], room)
        made: list[RowLine] = []
        for index, title in enumerate(titles):
            start: RowLine = [(" " * lead, "")]
            if index == 0:
                start = [(self._number, "number"), (" ", ""), (self._marks, "mark"), (" ", "")]
            gap = room - cell_len(title)
            words = self._words(title, index)
            if self._rtl:
                made.append([*start, (" " * gap, ""), *words])
            elif beside and index == len(titles) - 1:
                made.append([*start, *words, (" " * (gap - most_cells(meta)), ""), (meta, "meta")])
            else:
                made.append([*start, *words])
        if meta and not beside:
            made.append([(" " * (width - most_cells(meta)), ""), (meta, "meta")])
        return made

    def _words(self, line: str, index: int) -> RowLine:
        if index or not self._kind or not line.startswith(self._kind):
            return [(line, self._title_look)]
        return [(self._kind, "mark"), (line[len(self._kind) :], self._title_look)]


def fold(text: str, width: int, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` cells; what does not fit ends in an ellipsis."""
    ranges = wrap(text, width)
    lines = [text[start:end] for start, end in ranges[:most]]
    if len(ranges) > most:
        lines[-1] = clip(text[ranges[most - 1][0] :], width)
    return lines


def _meta(entry: Entry, now: datetime, minutes: int, more: str, *, section: str) -> str:
    item = entry.item
    parts = (
        section,
        dates.short(item.date, now),
        dates.length(item.duration) or (f"{minutes} min" if minutes else ""),
    )
    return " ".join(filter(None, (" · ".join(filter(None, parts)), more)))
