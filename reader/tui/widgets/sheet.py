"""Short texts in a window: a table of names and what they stand for, and the card of a story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from reader.text.cells import cell_len, clip
from reader.tui.widgets.rows import Lines, LookOf, RowLine, fold

_MANY = 1000

Row = tuple[str, str]
"""A name and what it stands for; a row without the second is a heading."""


class Table(Lines):
    """Two columns; each wraps under itself."""

    def __init__(self, look_of: LookOf, rows: Sequence[Row]) -> None:
        """``look_of`` knows ``heading`` and ``name``."""
        super().__init__(look_of)
        self._rows = rows
        self._names = max((cell_len(name) for name, text in rows if text), default=0)

    def lines(self, width: int) -> list[RowLine]:
        """One line or more for each row, an empty one above each heading."""
        names = min(self._names, max(width // 3, 1))
        made: list[RowLine] = []
        for name, text in self._rows:
            if not text:
                made += [[]] if made else []
                made.append([(clip(name, width), "heading")])
                continue
            said = fold(text, max(width - names - 2, 1), _MANY)
            for label, part in zip_longest(fold(name, names, _MANY), said, fillvalue=""):
                gap = " " * (names - cell_len(label) + 2)
                made.append([(label, "name"), (gap, ""), (part, "")])
        return made


class Sheet(Widget):
    """Shows a table."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--heading", "sheet--name"}

    def __init__(self, rows: Sequence[Row]) -> None:
        """``rows`` as Table takes them."""
        super().__init__()
        self._table = Table(lambda name: self.get_visual_style(f"sheet--{name}", partial=True), rows)

    def render(self) -> Table:
        """The table at the width there is."""
        return self._table


class StoryCard(Widget):
    """A story in short: title, facts, text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"story-card--title", "story-card--meta"}

    def __init__(self, title: str = "", facts: Sequence[str] = (), text: str = "") -> None:
        """Whatever is empty is left out."""
        super().__init__()
        self._parts = (title, facts, text)

    def show(self, title: str, facts: Sequence[str], text: str) -> None:
        """Show another story."""
        self._parts = (title, facts, text)
        self.refresh(layout=True)

    def render(self) -> Content:
        """The parts, an empty line between them; where room is short, only what a list does not say already."""
        title, facts, text = self._parts
        short = self.has_class("-short")
        parts = (
            Content("" if short else title).stylize(self.get_visual_style("story-card--title", partial=True)),
            Content(" · ".join(filter(None, facts))).stylize(self.get_visual_style("story-card--meta", partial=True)),
            Content(text),
        )
        return Content("\n" if short else "\n\n").join(part for part in parts if part)
