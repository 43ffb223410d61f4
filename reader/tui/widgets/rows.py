"""How an entry and a heading of a story list are laid out: width in, lines out.

A title takes at most two lines, each hanging under its first letter; date, length and section stand dim at the
right end of its last line where there is room, else on a line of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from reader.model.article import Direction
from reader.story.numbering import Entry, NumberedGroup
from reader.text.cells import cell_len, fitting
from reader.text.wrap import wrap
from reader.tui import dates, marks

TITLE_LINES: Final = 2
_GAP: Final = 2

StyleOf = Callable[[str], Style]
"""A style of the stylesheet by its short name: ``number``, ``mark``, ``meta``, ``read``, ``heading``."""


class Lines(Visual):
    """A visual whose lines depend on the width only."""

    def lines(self, width: int, style_of: StyleOf) -> list[Content]:
        """The lines, none wider than ``width`` cells."""
        raise NotImplementedError

    def __init__(self, style_of: StyleOf) -> None:
        """``style_of`` is asked at every painting, so that a change of theme shows."""
        self._style_of = style_of
        self._height: dict[int, int] = {}

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines as strips."""
        strips: list[Strip] = []
        for line in self.lines(width, self._style_of):
            strips += line.render_strips(width, 1, style, options)
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the width there is."""
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Enough for a number and a letter."""
        return 8

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The number of lines at ``width``."""
        if width not in self._height:
            self._height[width] = len(self.lines(width, _no_style)) if width > 0 else 0
        return self._height[width]


class HeadingRow(Lines):
    """The label of a group, a rule, and how many entries stand under it."""

    def __init__(self, style_of: StyleOf, group: NumberedGroup, label: str, *, first: bool) -> None:
        """``label`` is what is shown; a group that is not the ``first`` has an empty line above."""
        super().__init__(style_of)
        self._label, self._count, self._first = label, str(group.count), first

    def lines(self, width: int, style_of: StyleOf) -> list[Content]:
        """One line, or two."""
        room = max(width - len(self._count) - 2, 1)
        label = clip(self._label, room)
        rule = "─" * max(room - cell_len(label), 0)
        line = Content.assemble(
            (label, style_of("heading")), (f" {rule} ", style_of("rule")), (self._count, style_of("rule"))
        )
        return [line] if self._first else [Content(""), line]


class EntryRow(Lines):
    """A number, marks, the title, and what else is known of the story."""

    def __init__(
        self,
        style_of: StyleOf,
        entry: Entry,
        known: marks.Known,
        *,
        digits: int,
        now: datetime,
        letters: bool,
        direction: Direction,
    ) -> None:
        """``digits`` is the width of the list's largest number; ``letters`` takes letters in place of glyphs."""
        super().__init__(style_of)
        self._entry = entry
        self._is_read = entry.item.id in known.read
        state, kind = marks.state(entry, known), marks.kind(entry)
        self._marks = " ".join(mark.letter if letters else mark.glyph for mark in (state, kind) if mark) or " "
        self._number = str(entry.number).rjust(digits)
        also_kept = state is not None and state is not marks.KEPT and entry.item.id in known.kept
        self._meta = _meta(
            entry,
            now,
            known.minutes.get(entry.item.id, 0),
            (marks.KEPT.letter if letters else marks.KEPT.glyph) if also_kept else "",
        )
        self._rtl = direction == "rtl"

    def lines(self, width: int, style_of: StyleOf) -> list[Content]:
        """One to three lines."""
        lead = len(self._number) + cell_len(self._marks) + 2
        room = width - lead
        if room < 4:
            return [Content(clip(f"{self._number} {self._entry.item.title}", width))]
        title_style = style_of("read" if self._is_read else "title")
        titles = fold(self._entry.item.title or self._entry.item.url, room, TITLE_LINES)
        meta = clip(self._meta, room)
        beside = bool(meta) and not self._rtl and cell_len(titles[-1]) + _GAP + cell_len(meta) <= room
        lines = []
        for index, title in enumerate(titles):
            start = (
                Content.assemble((self._number, style_of("number")), " ", (self._marks, style_of("mark")), " ")
                if index == 0
                else Content(" " * lead)
            )
            gap = room - cell_len(title)
            if self._rtl:
                line = Content.assemble(start, " " * gap, (title, title_style))
            elif beside and index == len(titles) - 1:
                line = Content.assemble(
                    start, (title, title_style), " " * (gap - cell_len(meta)), (meta, style_of("meta"))
                )
            else:
                line = Content.assemble(start, (title, title_style))
            lines.append(line)
        if meta and not beside:
            lines.append(Content.assemble(" " * (width - cell_len(meta)), (meta, style_of("meta"))))
        return lines


def fold(text: str, width: int, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` cells; what does not fit ends in an ellipsis."""
    ranges = wrap(text, width)
    lines = [text[start:end] for start, end in ranges[:most]]
    if len(ranges) > most:
        lines[-1] = clip(text[ranges[most - 1][0] :], width)
    return lines


def clip(text: str, width: int) -> str:
    """``text``, cut to ``width`` cells with an ellipsis where it is wider."""
    if cell_len(text) <= width:
        return text
    return text[: fitting(text, width - 1)].rstrip() + "…" if width > 0 else ""


def _meta(entry: Entry, now: datetime, minutes: int, kept: str) -> str:
    item = entry.item
    parts = (
        item.section,
        dates.short(item.date, now),
        dates.length(item.duration) or (f"{minutes} min" if minutes else ""),
    )
    return " ".join(filter(None, (" · ".join(filter(None, parts)), kept)))


def _no_style(name: str) -> Style:
    return Style()
