"""Navigation controller: which page is on the screen, and what is asked for when the reader gets there.

A kept page is shown at once and asked for again behind the reader's back (PRODUCT.md section 5). Nothing here knows
of Textual.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from msgspec.structs import replace

from reader.errors import ReaderError
from reader.keys.keymap import Keymap
from reader.model import address as addresses
from reader.model.address import Address
from reader.model.article import Article
from reader.model.edition import Edition, Section
from reader.model.front_page import FrontPage
from reader.model.listed import ListName
from reader.model.opened import Opened
from reader.story import lists
from reader.story.bookmark import Bookmark
from reader.story.trail import Step, Trail
from reader.tui.reading.desk import Desk
from reader.tui.reading.errand import Errand
from reader.tui.reading.sitting import Sitting
from reader.tui.reading.stage import Remembered, Stage
from reader.tui.reading.standby import SAMPLE_STILL, Standby
from reader.tui.reading.visits import Visit, Visits

REOPENED: Final = "Opened where you left it"


class Walk:
    """The reader's way through the pages; only one thing is on its way at any time."""

    def __init__(
        self,
        make: Callable[[], Desk],
        stage: Stage,
        keymap: Keymap | None = None,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``make`` is called when the first page is asked for, so that there is something on the screen before.

        ``keymap`` names the keys in what is said; ``clock`` gives seconds since the epoch.
        """
        self._make = make
        self._desk: Desk | None = None
        self._clock = clock
        self._keymap = keymap or Keymap()
        self.sitting = Sitting(lambda: self.desk)
        self._stage = Remembered(stage, self.sitting)
        self.visits = Visits()
        self.column = 0
        """Width of the column of text that was chosen in this sitting, in cells; 0 for the usual one."""
        self._standby = Standby(lambda: self.desk, self.visits, self._stage, self._front, self._keymap)
        self._errand = Errand(self._stage, self._standby.rescue, self._note_again)
        self._warming: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def desk(self) -> Desk:
        """The service."""
        if self._desk is None:
            self._desk = self._make()
        return self._desk

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._clock()

    @property
    def visit(self) -> Visit | None:
        """The visit on the screen."""
        return self.visits.current

    # -- going somewhere --------------------------------------------------------------------------------------

    def open(self, address: Address, *, title: str = "", teaser: str = "") -> None:
        """Go to a page; ``title`` and ``teaser`` are what is known of it until it is there."""
        found = self.desk.section_of(address)
        if found:
            self.open_section(*found)
            return
        now = self.visit
        edition, section = (now.edition, now.section) if now else (None, None)
        is_front = address.kind in ("topic", "section")
        section = None if is_front else section  # it is a list of its own
        step = self._step(address, title)
        match = next((each for each in now.found if each.story.url == address.url), None) if now else None
        if match and match.position:
            step = replace(step, position=match.position)
        visit = Visit(step, teaser=teaser, edition=edition, section=section, is_front=is_front)
        if match and now:
            visit.searched = lists.searched(now.address)
        self._go(visit)
        if not match and step.position is not None and visit.opened is not None and visit is self.visit:
            self._stage.tell(visit, f"{REOPENED}; {self._keymap.key('article.top')} goes to the beginning.")

    def open_url(self, url: str, *, title: str = "", teaser: str = "") -> bool:
        """Go to the page a link leads to; False when it leads to no page."""
        address = addresses.find(url)
        if address is not None:
            self.open(address, title=title, teaser=teaser)
        return address is not None

    def open_section(self, edition: Edition, section: Section) -> None:
        """Go to the front page of a section."""
        self._go(self._front(edition, section))

    def open_list(self, name: ListName) -> None:
        """Go to a list of the library."""
        self._go(Visit(self._step(lists.place(name), lists.TITLES[name]), is_front=True))

    def open_found(self, words: str) -> None:
        """Go to the results of a search."""
        self._go(Visit(self._step(lists.found_place(words), words), is_front=True))

    def open_plan(self, minutes: int) -> None:
        """Go to what is to be read in so many minutes."""
        self._go(Visit(self._step(lists.plan_place(minutes), f"Plan for {minutes} minutes"), is_front=True))

    def order_list(self) -> str:
        """Show the list that is on the screen in the next order; its name, empty where there is no list."""
        visit = self.visit
        if visit is None or lists.named(visit.address) is None:
            return ""
        following = lists.ORDERS.index(visit.order) + 1
        visit.order = lists.ORDERS[following % len(lists.ORDERS)]
        self.refresh_list()
        return visit.order

    def refresh_list(self) -> None:
        """Read the list that is on the screen anew; nothing where there is none."""
        if self.visit and lists.is_own(self.visit.address):
            self._stage.leave_visit(self.visit)
            self._list_soon(self.visit)

    def open_front(self, key: str = "") -> None:
        """Go to the front page of an edition: of this sitting's, else of the reader's own."""
        now = self.visit
        edition = (now.edition if now and not key else None) or self._standby.edition or self.desk.edition(key)
        self.open_section(edition, edition.sections[0])

    def keeps_front(self, key: str = "") -> bool:
        """Whether the front page of an edition (the reader's own without a ``key``) opens at once."""
        front = addresses.parse(self.desk.edition(key).sections[0].url)
        return front.key in self.desk.known([front.key])

    def resume(self, bookmark: Bookmark) -> bool:
        """Go on where an earlier sitting was left; False where that page is not kept any more."""
        step = bookmark.trail.steps[bookmark.trail.at]
        if not lists.is_own(step.address) and self.desk.kept(step.address) is None:
            return False
        self.visits.resume(bookmark.trail, self._visit_of)
        self._arrive()
        return True

    def rest(self) -> Trail | None:
        """Keep where the page on the screen is left; the trail with it, None before the first page."""
        if self.visit is None or self.visit.opened is None:
            return None
        self._stage.leave_visit(self.visit)
        return self.visits.trail

    def open_sample(self) -> None:
        """Go to the front page of the sample edition."""
        visit = Visit(self._step(addresses.parse(addresses.SAMPLE_HOST)), is_front=True)
        self.visits.go(visit)
        self._errand.run(self._standby.open, visit)

    def back(self) -> bool:
        """Go back by one page; False at the beginning."""
        return self.visits.can_go_back and self._move(self.visits.back)

    def forward(self) -> bool:
        """Go forward by one page; False at the end."""
        return self.visits.can_go_forward and self._move(self.visits.forward)

    def back_to_front(self) -> None:
        """Go back to the nearest front page behind, or else to the edition's own."""
        if not self._move(self.visits.back_to_front):
            self.open_front()

    def go_to(self, number: int) -> bool:
        """Go to a step of the trail by its number; False where there is none, or it is the current one."""
        return self.visits.leads_to(number) and self._move(lambda: self.visits.to(number))

    def next_section(self, by: int) -> bool:
        """Go to the section ``by`` places further in the edition; False when there is none."""
        visit = self.visit
        if not visit or not visit.edition or not visit.section:
            return False
        sections = visit.edition.sections
        index = next((i for i, section in enumerate(sections) if section.url == visit.section.url), -1) + by
        if not 0 <= index < len(sections):
            return False
        self.open_section(visit.edition, sections[index])
        return True

    # -- the page on the screen -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the announced change, or ask the network again."""
        visit = self.visit
        if visit is None:
            self.open_front()
        elif lists.is_own(visit.address):
            self.refresh_list()
        elif visit.update is not None:
            self._stage.leave_visit(visit)
            visit.show(visit.update)
            self._stage.show_visit(visit)
        elif self._standby.fell_back and visit.is_front:
            self._errand.run(self._standby.leave, visit, SAMPLE_STILL)
        else:
            if visit.opened is None:
                visit.failure = ""
                self._stage.show_visit(visit)
            if visit.is_front and visit.edition is None and visit.address.host == addresses.SAMPLE_HOST:
                self._errand.run(self._standby.open, visit)
                return
            self._errand.fetch(self.desk, visit, fresh=True, show=True)

    def full_text(self) -> bool:
        """Switch between the cleaned text and all text of the page; False when there is no page."""
        visit = self.visit
        if not visit or not visit.opened or not isinstance(visit.opened.page, Article):
            return False
        if visit.full is None:
            self._errand.fetch_full(self.desk, visit)
        else:
            self._stage.leave_visit(visit)
            visit.turn_over()
            self._stage.show_visit(visit)
        return True

    def cancel(self) -> bool:
        """End what is on its way; a page of which nothing is there is left again. False when nothing was."""
        visit = self.visit
        if visit is None or not visit.busy:
            return False
        self._errand.stop()
        if visit.opened is not None:
            self._stage.note_visit(visit)
        elif not self.back():
            visit.failure = "Cancelled."
            self._stage.show_visit(visit)
        return True

    def warm(self) -> None:
        """Make the first request cheap; what is wrong will be said by the first page that is asked for."""

        async def warm() -> None:
            with contextlib.suppress(ReaderError):
                await self.desk.warm()

        self._warming = asyncio.get_running_loop().create_task(warm())

    async def aclose(self) -> None:
        """End what is on its way, and let go of the service."""
        self._closed = True
        self._errand.stop()
        if self._warming is not None:
            self._warming.cancel()
            await asyncio.wait([self._warming])
        if self._desk is not None:
            await self._desk.aclose()

    # -- how it is done ---------------------------------------------------------------------------------------

    def _note_again(self) -> None:
        """Fewer pages are on their way."""
        if self.visit and not self._closed:
            self._stage.note_visit(self.visit)

    def _step(self, address: Address, title: str = "") -> Step:
        """A step to a page: a story begins where it was left in this sitting."""
        return Step(address, title, when=self._clock(), position=self.sitting.position(address))

    def _front(self, edition: Edition, section: Section) -> Visit:
        step = self._step(addresses.parse(section.url), section.name)
        return Visit(step, edition=edition, section=section, is_front=True, is_section=True)

    def _list_soon(self, visit: Visit) -> None:
        name, words, ledger, order = (
            lists.named(visit.address),
            lists.searched(visit.address),
            self.desk.shelf,
            visit.order,
        )

        def made() -> FrontPage:
            if name:
                return lists.page(name, ledger.listing(name), order)
            minutes = lists.planned_for(visit.address)
            if minutes:
                return lists.planned(minutes, ledger.plan(minutes))
            visit.found = tuple(ledger.search(words))
            return lists.found(words, visit.found)

        self._errand.run(partial(self._list, visit, made), visit)

    async def _list(self, visit: Visit, made: Callable[[], FrontPage]) -> None:
        """Thousands of stories are read and sorted off the thread of keys."""
        page = await asyncio.to_thread(made)
        if visit is self.visit:
            visit.busy, visit.checked = False, True
            visit.show(Opened(visit.address, page, self._clock(), kept=False))
            visit.fresh_ids = frozenset()
            self._stage.show_visit(visit)

    def _visit_of(self, step: Step) -> Visit:
        found = self.desk.section_of(step.address)
        if found:
            return Visit(step, edition=found[0], section=found[1], is_front=True, is_section=True)
        return Visit(step, is_front=step.address.kind in ("topic", "section"))

    def _go(self, visit: Visit) -> None:
        """On to another page. Whoever is there already stays on that step, and it is asked for where it is missing."""
        self._leave()
        if not self.visit or self.visit.address.key != visit.address.key:
            self.visits.go(visit)
        self._arrive()

    def _move(self, move: Callable[[], bool]) -> bool:
        self._leave()
        moved = move()
        if moved:
            self._arrive()
        return moved

    def _leave(self) -> None:
        self._errand.stop()
        if self.visit:
            self._stage.leave_visit(self.visit)

    def _arrive(self) -> None:
        visit = self.visit
        assert visit
        visit.failure = ""
        if lists.is_own(visit.address):
            self._stage.show_visit(visit)
            self._list_soon(visit)
            return
        kept = self.desk.kept(visit.address) if visit.opened is None else None
        if kept is not None:
            visit.show(kept)
        self._stage.show_visit(visit)
        if visit.opened is None:
            self._errand.fetch(self.desk, visit, fresh=False, show=True)
        elif visit.opened.stale and not visit.checked:
            self._errand.fetch(self.desk, visit, fresh=True, show=False)
