"""Walking from page to page: which page is on the screen, what is asked for, and what becomes of the answer.

The rules of PRODUCT.md section 5: a kept page is shown at once and asked for again behind the reader's back; a
change is announced, never swapped in; a newer request cancels the older; a late answer never replaces the page the
reader moved to; a failed refresh never replaces good text.  Nothing here knows of Textual.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Final, Protocol

from msgspec import structs

from reader.errors import OfflineError, ReaderError, TimedOut, Unreachable, one_line
from reader.model import address as addresses
from reader.model.address import Address
from reader.model.article import Article, Source
from reader.model.edition import Edition, Section
from reader.model.front_page import FrontPage
from reader.model.related import RelatedItem
from reader.tui.desk import Desk
from reader.tui.visits import Visit, Visits

SAMPLE_SHOWN: Final = "No network, and nothing kept yet: this is the sample edition. r tries live news again."
NO_NETWORK: Final = (Unreachable, TimedOut, OfflineError)


class Stage(Protocol):
    """Who shows the pages."""

    def show_visit(self, visit: Visit) -> None:
        """The page, or its state, is to be painted anew."""

    def note_visit(self, visit: Visit) -> None:
        """Only what is said about the page changed."""

    def leave_visit(self, visit: Visit) -> None:
        """The page is about to be left: keep its place and highlight in ``visit``."""


class Walk:
    """The reader's way through the pages; only one thing is on its way at any time."""

    def __init__(self, make: Callable[[], Desk], stage: Stage) -> None:
        """``make`` is called when the first page is asked for, so that there is something on the screen before."""
        self._make = make
        self._desk: Desk | None = None
        self.visits = Visits()
        self.read: set[str] = set()
        """Ids of the stories that were opened and shown in this sitting."""
        self.minutes: dict[str, int] = {}
        """Reading times of stories that are in the library, as far as they are known."""
        self._stage = stage
        self._task: asyncio.Task[None] | None = None
        self._sample: Edition | None = None
        self._fell_back = False

    @property
    def desk(self) -> Desk:
        """The service."""
        if self._desk is None:
            self._desk = self._make()
        return self._desk

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
        self._go(
            Visit(
                address,
                title=title,
                teaser=teaser,
                edition=now.edition if now else None,
                section=now.section if now else None,
                is_front=address.kind in ("topic", "section"),
            )
        )

    def open_url(self, url: str, *, title: str = "", teaser: str = "") -> bool:
        """Go to the page a link leads to; False when it leads to no page."""
        address = addresses.find(url)
        if address is not None:
            self.open(address, title=title, teaser=teaser)
        return address is not None

    def open_section(self, edition: Edition, section: Section) -> None:
        """Go to the front page of a section."""
        visit = Visit(
            addresses.parse(section.url),
            title=section.name,
            edition=edition,
            section=section,
            is_front=True,
            is_section=True,
        )
        self._go(visit)

    def open_front(self, key: str = "") -> None:
        """Go to the front page of an edition: of this sitting's, else of the reader's own."""
        now = self.visit
        edition = (now.edition if now and not key else None) or self._sample or self.desk.edition(key)
        self.open_section(edition, edition.sections[0])

    def open_sample(self) -> None:
        """Go to the front page of the sample edition."""
        self._leave()
        self._run(self._open_sample_or_say_why())

    def back(self) -> bool:
        """Go back by one page; False at the beginning."""
        return self._move(self.visits.can_go_back, self.visits.back)

    def forward(self) -> bool:
        """Go forward by one page; False at the end."""
        return self._move(self.visits.can_go_forward, self.visits.forward)

    def back_to_front(self) -> None:
        """Go back to the nearest front page behind, or else to the edition's own."""
        self._leave()
        if self.visits.back_to_front():
            self._arrive()
        else:
            self.open_front()

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
        elif visit.update is not None:
            self._stage.leave_visit(visit)
            visit.take(visit.update)
            self._show(visit)
        elif self._fell_back and visit.is_front:
            self._wait(visit, self._try_live(visit))
        else:
            if visit.opened is None:
                visit.failure = ""
                self._stage.show_visit(visit)
            self._wait(visit, self._fetch(visit, fresh=True, show=True))

    def full_text(self) -> None:
        """Switch between the cleaned text and all text of the page."""
        visit = self.visit
        if not visit or not visit.opened or not isinstance(visit.opened.page, Article):
            return
        if visit.shows_full or visit.full is not None:
            visit.shows_full = not visit.shows_full
            visit.place = None
            self._show(visit)
        else:
            self._wait(visit, self._fetch_full(visit))

    def cancel(self) -> bool:
        """End what is on its way; a page of which nothing is there is left again. False when nothing was."""
        visit = self.visit
        if visit is None or not visit.busy:
            return False
        self._stop()
        if visit.opened is not None:
            self._stage.note_visit(visit)
        elif not self.back():
            visit.failure = "Cancelled."
            self._stage.show_visit(visit)
        return True

    def kept(self, ids: Iterable[str]) -> frozenset[str]:
        """Which stories can be read without a network."""
        return self.desk.has(ids)

    async def learn_minutes(self, items: Iterable[RelatedItem]) -> bool:
        """Look up the reading times of stories that are in the library; False when nothing new was found.

        One at a time, with the keyboard served in between.
        """
        unknown = {item.id: item.url for item in items if item.id not in self.minutes}
        learnt = False
        for story in self.kept(unknown):
            where = addresses.find(unknown[story])
            kept = self.desk.kept(where) if where else None
            self.minutes[story] = kept.page.minutes if kept and isinstance(kept.page, Article) else 0
            learnt = learnt or bool(self.minutes[story])
            await asyncio.sleep(0)
        return learnt

    async def aclose(self) -> None:
        """End what is on its way, and let go of the service."""
        self._stop()
        if self._desk is not None:
            await self._desk.aclose()

    # -- how it is done ---------------------------------------------------------------------------------------

    def _go(self, visit: Visit) -> None:
        self._leave()
        self.visits.go(visit)
        self._arrive()

    def _move(self, possible: bool, move: Callable[[], bool]) -> bool:
        if possible:
            self._leave()
            move()
            self._arrive()
        return possible

    def _leave(self) -> None:
        self._stop()
        if self.visit:
            self._stage.leave_visit(self.visit)

    def _arrive(self) -> None:
        visit = self.visit
        assert visit
        if visit.opened is None:
            kept = self.desk.kept(visit.address)
            if kept is not None:
                visit.take(kept)
        visit.failure = ""
        if visit.opened is None:
            visit.busy = True
            self._stage.show_visit(visit)
            self._wait(visit, self._fetch(visit, fresh=False, show=True))
        else:
            self._show(visit)
            if visit.opened.stale and not visit.checked:
                self._wait(visit, self._fetch(visit, fresh=True, show=False))

    def _show(self, visit: Visit) -> None:
        page = visit.page
        if isinstance(page, Article):
            self.read |= {visit.address.id, page.id}
            self.minutes[visit.address.id] = self.minutes[page.id] = page.minutes
        self._stage.show_visit(visit)

    def _wait(self, visit: Visit, work: Coroutine[Any, Any, None]) -> None:
        self._stop()
        visit.busy = True
        self._stage.note_visit(visit)
        self._run(work)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        self._task = asyncio.get_running_loop().create_task(work)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.visit:
            self.visit.busy = False

    async def _fetch(self, visit: Visit, *, fresh: bool, show: bool) -> None:
        try:
            opened = await self.desk.open(visit.address, fresh=fresh)
        except Exception as error:
            if visit.opened is None and await self._fall_back(visit, error):
                return
            self._failed(visit, error)
            return
        if visit is not self.visit:
            return
        visit.busy, visit.checked, visit.problem = False, True, opened.problem
        before = visit.opened
        if before is None or (show and not opened.problem and not _same(before.page, opened.page)):
            if before is not None:
                self._stage.leave_visit(visit)
            visit.take(opened)
            self._show(visit)
            return
        if not opened.problem:
            if _same(before.page, opened.page):
                visit.opened = opened
            else:
                visit.update = opened
        self._stage.note_visit(visit)

    async def _fetch_full(self, visit: Visit) -> None:
        try:
            full = await self.desk.full_text(visit.address)
        except Exception as error:
            self._failed(visit, error)
            return
        if visit is self.visit:
            visit.busy, visit.full, visit.shows_full, visit.place = False, full, True, None
            self._show(visit)

    async def _fall_back(self, visit: Visit, error: Exception) -> bool:
        """The first front page cannot be had and nothing is kept: open the sample edition instead."""
        first = visit.is_front and not self.visits.can_go_back and self._sample is None
        if not first or not isinstance(error, NO_NETWORK) or self._keeps_a_front_page(visit):
            return False
        try:
            await self._open_sample(SAMPLE_SHOWN, instead_of=visit)
        except ReaderError:
            return False
        self._fell_back = True
        return True

    def _keeps_a_front_page(self, visit: Visit) -> bool:
        sections = visit.edition.sections if visit.edition else ()
        return any(self.desk.kept(addresses.parse(section.url)) for section in sections)

    async def _open_sample(self, problem: str = "", instead_of: Visit | None = None) -> None:
        edition = self._sample = await self.desk.start_sample()
        section = edition.sections[0]
        at = addresses.parse(section.url)
        opened = await self.desk.open(at)
        if instead_of is not None:
            self.visits = Visits()
        visit = Visit(
            at, title=section.name, edition=edition, section=section, is_front=True, is_section=True, problem=problem
        )
        visit.take(opened)
        self.visits.go(visit)
        self._show(visit)

    async def _open_sample_or_say_why(self) -> None:
        try:
            await self._open_sample()
        except ReaderError as error:
            visit = Visit(addresses.parse(addresses.SAMPLE_HOST), is_front=True, failure=str(error))
            self.visits.go(visit)
            self._stage.show_visit(visit)

    async def _try_live(self, visit: Visit) -> None:
        edition = self.desk.edition()
        section = edition.sections[0]
        try:
            opened = await self.desk.open(addresses.parse(section.url), fresh=True)
        except Exception as error:
            self._failed(visit, error)
            return
        self._sample, self._fell_back, visit.busy = None, False, False
        self._stage.leave_visit(visit)
        live = Visit(
            opened.address,
            title=section.name,
            edition=edition,
            section=section,
            is_front=True,
            is_section=True,
            problem=opened.problem,
        )
        live.take(opened)
        live.checked = True
        self.visits.go(live)
        self._show(live)

    def _failed(self, visit: Visit, error: Exception) -> None:
        if visit is not self.visit:
            return
        visit.busy, visit.checked = False, True
        line = str(error) if isinstance(error, ReaderError) else one_line(f"{type(error).__name__}: {error}")
        if visit.opened is None:
            visit.failure = line
            self._stage.show_visit(visit)
        else:
            visit.problem = line
            self._stage.note_visit(visit)


def _same(one: Article | FrontPage, other: Article | FrontPage) -> bool:
    """Whether a reader would see any difference: when and how the page was read does not count."""
    if type(one) is not type(other):
        return False
    return structs.replace(one, source=Source()) == structs.replace(other, source=Source())
