"""Highlighted ranges of an article: the link in focus, the matches of a search, the selection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from reader.tui.layout import links as linking
from reader.tui.layout import search as finding
from reader.tui.layout import selection as selecting
from reader.tui.layout.line import Place
from reader.tui.layout.links import Link
from reader.tui.layout.piece import Piece
from reader.tui.layout.search import Match
from reader.tui.layout.selection import Selected


class Marks(NamedTuple):
    """What stands out on one piece. A piece's marks are the same object until they change."""

    selection: tuple[int, int] | None = None
    focus: Link | None = None
    matches: tuple[Match, ...] = ()
    current: Match | None = None

    def looks(self) -> Iterator[tuple[int, int, str]]:
        """Stretches of the piece's text and the look that lies on each; what wins comes last."""
        for match in self.matches:
            yield match.start, match.end, "match-current" if match == self.current else "match"
        if self.focus:
            yield self.focus.start, self.focus.end, "link-focus"
        if self.selection:
            yield *self.selection, "selection"


PLAIN: Final = Marks()


class Marked:
    """The marks on all pieces of an article."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """Nothing stands out at first."""
        self._pieces = pieces
        self._link: int | None = None
        self._found: dict[int, list[Match]] = {}
        self._matches: list[Match] = []
        self._match = 0
        self._selected: Selected | None = None
        self._marks: dict[int, Marks] = {}

    def on(self, index: int) -> Marks:
        """The marks on the piece with that index."""
        marks = self._marks.get(index)
        if marks is None:
            link, match = self.link, self.match
            marks = Marks(
                selecting.within(self._selected, index, self._pieces[index]) if self._selected else None,
                link if link and link.piece == index else None,
                tuple(self._found.get(index, ())),
                match if match and match.piece == index else None,
            )
            self._marks[index] = marks = PLAIN if marks == PLAIN else marks
        return marks

    # -- links ----------------------------------------------------------------------------------------------------

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links, in the order of the text."""
        return linking.links(self._pieces)

    @property
    def link(self) -> Link | None:
        """The link in focus."""
        return self.links[self._link] if self._link is not None else None

    def step_link(self, step: int, top: Place) -> Link | None:
        """Put the focus on the next link (-1: the one before), the first time on the nearest to the screen's top."""
        if self._link is None:
            self._link = linking.nearest(self.links, top, step)
        else:
            self._link = (self._link + step) % len(self.links)
        self._marks.clear()
        return self.link

    @property
    def link_index(self) -> int | None:
        """Which of the links is in focus, from 0."""
        return self._link

    def put_link(self, index: int | None) -> None:
        """Put the focus on the link with that index, where there is one."""
        self._link = index if index is not None and index < len(self.links) else None
        self._marks.clear()

    def leave_links(self) -> None:
        """No link is in focus any more."""
        self._link = None
        self._marks.clear()

    # -- matches --------------------------------------------------------------------------------------------------

    @property
    def match(self) -> Match | None:
        """The current match."""
        return self._matches[self._match] if self._matches else None

    @property
    def match_number(self) -> int:
        """Which of the matches is the current one, from 1; 0 without any."""
        return self._match + 1 if self._matches else 0

    def search(self, words: str, top: Place) -> int:
        """Mark all places where ``words`` stand, the first from the screen's top on as the current; their number."""
        self._matches = finding.matches(self._pieces, words, top.piece)
        self._match = finding.first_from(self._matches, top)
        self._found = {}
        for match in self._matches:
            self._found.setdefault(match.piece, []).append(match)
        self._marks.clear()
        return len(self._matches)

    def step_match(self, step: int) -> Match | None:
        """Make another match the current one; after the last comes the first."""
        if self._matches:
            self._match = (self._match + step) % len(self._matches)
            self._marks.clear()
        return self.match

    # -- selection ------------------------------------------------------------------------------------------------

    def select(self, selected: Selected | None) -> None:
        """Mark a selection, or none."""
        if selected != self._selected:
            self._selected = selected
            self._marks.clear()
