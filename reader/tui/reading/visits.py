"""The pages of this sitting: where the reader is, where they came from, and where each page was left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from reader.model.address import Address
from reader.model.article import Article
from reader.model.edition import Edition, Section
from reader.model.front_page import FrontPage
from reader.model.opened import Opened

PAGES_HELD: Final = 12
"""How many pages to either side stay in memory; others come from the library when they are gone back to."""

TRAIL_SHOWN: Final = 12
"""Steps of the way behind the first that may be shown."""
GAP: Final = "…"
"""Stands for steps between."""


class Visit(Struct, eq=False):
    """One page that was gone to, and all that is known of it so far."""

    address: Address
    title: str = ""
    """What it was called where it was listed, until the page itself is there."""
    teaser: str = ""
    edition: Edition | None = None
    """The edition this page was reached from."""
    section: Section | None = None
    """The section this page was reached from."""
    is_front: bool = False
    """Whether a front page is expected, or there."""
    is_section: bool = False
    """Whether this is the front page of ``section`` itself, not one that was reached from it."""
    opened: Opened | None = None
    update: Opened | None = None
    """A changed text that came in behind the reader's back: announced, not yet shown."""
    full: Article | None = None
    """All text of the page, once asked for."""
    shows_full: bool = False
    failure: str = ""
    """Why there is nothing to show: one line."""
    problem: str = ""
    """What the last asking brought, where it was not simply a newer page: one line."""
    busy: bool = False
    """Whether something of this page is on its way."""
    checked: bool = False
    """Whether the network was asked in this visit."""
    place: Any = None
    """Where the text was left, in the article view's own terms."""
    place_over: Any = None
    """The same for the other of the two texts, cleaned and full."""
    link: int | None = None
    """Which link of the text was in focus."""
    highlight: int | None = None
    """The number highlighted in the list."""
    fresh_ids: frozenset[str] = frozenset()
    """Stories that a reload brought to this page."""

    @property
    def page(self) -> Article | FrontPage | None:
        """What is to be shown now."""
        if self.shows_full and self.full is not None:
            return self.full
        return self.opened.page if self.opened else None

    @property
    def name(self) -> str:
        """A short name for the trail."""
        page = self.page
        if self.is_front and self.section and not self.title:
            return self.section.name
        return self.title or (page.title if page else "") or self.address.host

    def take(self, opened: Opened) -> None:
        """Show ``opened`` from now on."""
        before = self.opened
        self.opened, self.update, self.failure = opened, None, ""
        self.forget_full()
        self.is_front = isinstance(opened.page, FrontPage)
        if isinstance(opened.page, Article):
            self.title = opened.page.title or self.title
        elif not self.title:
            self.title = opened.page.title
        if before is not None and type(before.page) is type(opened.page):
            self.fresh_ids = _ids(opened.page) - _ids(before.page)

    def turn_over(self) -> None:
        """From the cleaned text to all text, or back; each is shown where it was left."""
        self.shows_full = not self.shows_full
        self.place, self.place_over, self.link = self.place_over, self.place, None

    def forget_full(self) -> None:
        """All text of another state of the page is worth nothing, nor is the place in it."""
        if self.shows_full:
            self.place = self.link = None
        self.full, self.shows_full, self.place_over = None, False, None

    def forget_page(self) -> None:
        """The page comes from the library when it is gone back to; where it was left is kept."""
        self.opened = self.update = None
        self.forget_full()


def _ids(page: Article | FrontPage) -> frozenset[str]:
    return frozenset(item.id for group in page.groups for item in group.items)


class Visits:
    """The visits in order, with the one that is on the screen; going somewhere new drops what lay ahead."""

    def __init__(self) -> None:
        """No visit yet."""
        self._visits: list[Visit] = []
        self._at = -1

    def __iter__(self) -> Iterator[Visit]:
        """From the first to the current one: the trail."""
        return iter(self._visits[: self._at + 1])

    def trail(self) -> tuple[str, ...]:
        """The names of the first visit and of the last ones: what a line has room for, however long the sitting."""
        first, last = self._visits[:1], self._visits[max(1, self._at + 1 - TRAIL_SHOWN) : self._at + 1]
        gap = [GAP] if self._at + 1 > TRAIL_SHOWN + 1 else []
        return (*(visit.name for visit in first), *gap, *(visit.name for visit in last))

    @property
    def current(self) -> Visit | None:
        """The visit on the screen; None before the first."""
        return self._visits[self._at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether a visit lies behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a visit lies ahead."""
        return self._at < len(self._visits) - 1

    def go(self, visit: Visit) -> None:
        """Go somewhere new."""
        del self._visits[self._at + 1 :]
        self._visits.append(visit)
        self._move(len(self._visits) - 1)

    def back(self) -> bool:
        """Go one back; False at the beginning."""
        return self.can_go_back and self._move(self._at - 1)

    def forward(self) -> bool:
        """Go one forward; False at the end."""
        return self.can_go_forward and self._move(self._at + 1)

    def back_to_front(self) -> bool:
        """Go back to the nearest front page behind; False when there is none."""
        for index in range(self._at - 1, -1, -1):
            if self._visits[index].is_front:
                return self._move(index)
        return False

    def _move(self, index: int) -> bool:
        before, self._at = self._at, index
        near = range(index - PAGES_HELD, index + PAGES_HELD + 1)
        for far in range(max(0, before - PAGES_HELD), min(len(self._visits), before + PAGES_HELD + 1)):
            if far not in near:
                self._visits[far].forget_page()
        return True
