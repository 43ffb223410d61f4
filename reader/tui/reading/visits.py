"""History entries with their view state: the steps of the trail, and what is known of the page of each so far."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from reader.model.address import Address, find
from reader.model.article import Article
from reader.model.edition import Edition, Section, SectionOf
from reader.model.front_page import FrontPage
from reader.model.opened import Opened
from reader.model.position import Position
from reader.model.related import Group
from reader.story.found import Hit
from reader.story.lists import Order
from reader.story.trail import NOWHERE, Step, Trail

PAGES_HELD: Final = 12
"""How many pages to either side stay in memory; others come from the library when they are gone back to."""

TRAIL_SHOWN: Final = 12
"""Steps of the way behind the first that may be shown."""
GAP: Final = "…"
"""Stands for steps between."""


class Crumb(NamedTuple):
    """A step of the current branch, as a line may name it."""

    name: str
    number: int
    """Of the step; NOWHERE for the gap."""


class Visit(Struct, eq=False):
    """The view of one step: its page, and all that is known of it so far."""

    step: Step
    """The step itself; the only place where its title, position and highlight are kept."""
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
    position_in_full: Position | None = None
    """Where all text of the page was left."""
    failure: str = ""
    """Why there is nothing to show: one line."""
    problem: str = ""
    """What the last asking brought, where it was not simply a newer page: one line."""
    busy: bool = False
    """Whether something of this page is on its way."""
    checked: bool = False
    """Whether the network was asked in this visit."""
    link: int | None = None
    """Which link of the text was in focus."""
    in_list: bool = False
    """Whether keys went to the list beside the text."""
    found: tuple[Hit, ...] = ()
    """Of a search: its results."""
    searched: str = ""
    """The words for which this story was found, until they are marked in it."""
    order: Order = "newest"
    """Of a list of the library."""
    fresh_ids: frozenset[str] = frozenset()
    """Stories that a reload brought to this page."""

    @property
    def address(self) -> Address:
        """Where the page is."""
        return self.step.address

    @property
    def canonical(self) -> str:
        """The address that the story gives for itself, as far as it may: of the host that was asked or answered."""
        page = self.opened.page if self.opened else None
        if isinstance(page, Article):
            own = find(page.canonical)
            answered = find(page.source.origin)
            if own and own.host in (self.address.host, answered.host if answered else ""):
                return own.url
        return self.address.url

    @property
    def title(self) -> str:
        """What it was called where it was listed, until the page itself is there."""
        return self.step.title

    @property
    def found_in(self) -> SectionOf | None:
        """The edition and section whose front page this is."""
        return (self.edition, self.section) if self.is_section and self.edition and self.section else None

    @property
    def page(self) -> Article | FrontPage | None:
        """What is to be shown now."""
        if self.shows_full and self.full is not None:
            return self.full
        return self.opened.page if self.opened else None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The stories that the page lists; all text of a page lists none, and stands beside those of the story."""
        return self.opened.page.groups if self.opened else ()

    @property
    def name(self) -> str:
        """A short name for the trail."""
        page = self.page
        if self.is_front and self.section and not self.title:
            return self.section.name
        return self.title or (page.title if page else "") or self.address.host

    @property
    def position(self) -> Position | None:
        """Where the text that is shown now was left; None at its beginning."""
        return self.position_in_full if self.shows_full else self.step.position

    def leave(
        self, position: Position | None, highlight: int | None, link: int | None = None, *, in_list: bool = False
    ) -> None:
        """Keep where the text that is shown now, its list and its links were left, and in which of the panes."""
        if self.shows_full:
            self.position_in_full = position
        else:
            self.step = replace(self.step, position=position)
        self.step, self.link, self.in_list = replace(self.step, highlight=highlight), link, in_list

    def show(self, opened: Opened) -> None:
        """Show ``opened`` from now on."""
        before = self.opened
        self.opened, self.update, self.failure = opened, None, ""
        self.forget_full()
        self.is_front = isinstance(opened.page, FrontPage)
        if isinstance(opened.page, Article):
            self.step = replace(self.step, title=opened.page.title or self.title)
        elif not self.title:
            self.step = replace(self.step, title=opened.page.title)
        if before is not None and type(before.page) is type(opened.page):
            self.fresh_ids = _ids(opened.page) - _ids(before.page)

    def turn_over(self) -> None:
        """From the cleaned text to all text, or back; each is shown where it was left."""
        self.shows_full, self.link = not self.shows_full, None

    def forget_full(self) -> None:
        """All text of another state of the page is worth nothing, nor is the place in it."""
        if self.shows_full:
            self.link = None
        self.full, self.shows_full, self.position_in_full = None, False, None

    def forget_page(self) -> None:
        """The page comes from the library when it is gone back to; where it was left is kept."""
        self.opened = self.update = None
        self.forget_full()


def _ids(page: Article | FrontPage) -> frozenset[str]:
    return frozenset(item.id for group in page.groups for item in group.items)


class Visits:
    """The visit of each step of the trail. Pages far from the one on the screen are let go."""

    def __init__(self) -> None:
        """No visit yet."""
        self.forget()

    def forget(self) -> None:
        """Begin anew, with no visit."""
        self._tree = Trail()
        self._visits: list[Visit] = []
        self._near: frozenset[int] = frozenset()

    def resume(self, trail: Trail, visit_of: Callable[[Step], Visit]) -> None:
        """Begin with the trail of an earlier sitting."""
        self._tree = trail
        self._visits = [visit_of(step) for step in trail.steps]
        self._near = trail.near(PAGES_HELD)

    @property
    def trail(self) -> Trail:
        """The whole tree as it is now, with where each page was left."""
        return replace(self._tree, steps=tuple(visit.step for visit in self._visits))

    @property
    def way(self) -> tuple[Visit, ...]:
        """The current branch, from the first visit to the one on the screen."""
        return tuple(self._visits[number] for number in self._tree.way)

    def crumbs(self) -> tuple[Crumb, ...]:
        """The first step of the current branch and the last ones: what a line has room for, however long it is.

        Steps of the same name that follow each other are named once, the last of them.
        """
        way = self._tree.way
        shown = way if len(way) <= TRAIL_SHOWN + 1 else (way[0], NOWHERE, *way[-TRAIL_SHOWN:])
        named = [Crumb(self._visits[each].name if each != NOWHERE else GAP, each) for each in shown]
        return tuple(crumb for crumb, after in zip_longest(named, named[1:]) if not after or crumb.name != after.name)

    @property
    def current(self) -> Visit | None:
        """The visit on the screen; None before the first."""
        return self._visits[self._tree.at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether a visit lies behind."""
        return self._tree.behind != NOWHERE

    @property
    def can_go_forward(self) -> bool:
        """Whether a visit lies ahead, on the branch last taken."""
        return self._tree.ahead != NOWHERE

    def go(self, visit: Visit) -> None:
        """Go on to somewhere new."""
        tree = self._tree.go(visit.step)
        visit.step = tree.steps[tree.at]
        self._visits.append(visit)
        self._move(tree)

    def back(self) -> bool:
        """Go one back; False at the beginning."""
        return self._move(self._tree.back())

    def forward(self) -> bool:
        """Go one forward; False at the end."""
        return self._move(self._tree.forward())

    def back_to_front(self) -> bool:
        """Go back to the nearest front page behind; False when there is none."""
        return self.to(self._tree.back_to(lambda number: self._visits[number].is_front))

    def leads_to(self, number: int) -> bool:
        """Whether there is another step of that number than the current one."""
        return number in range(len(self._visits)) and number != self._tree.at

    def to(self, number: int) -> bool:
        """Go to a step by its number; False where ``leads_to`` says so."""
        return self.leads_to(number) and self._move(self._tree.to(number))

    def _move(self, tree: Trail) -> bool:
        moved = tree.at != self._tree.at
        self._tree = tree
        near = tree.near(PAGES_HELD)
        for far in self._near - near:
            self._visits[far].forget_page()
        self._near = near
        return moved
