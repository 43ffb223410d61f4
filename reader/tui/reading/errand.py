"""The load in progress, cancelled by the next one, and what becomes of it.

The rules of PRODUCT.md section 5: a change is announced, never swapped in; a newer request cancels the older; a late
answer never replaces the page the reader moved to; a failed refresh never replaces good text.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, Final

from msgspec import structs

from reader.errors import ReaderError, one_line
from reader.model.article import Article, Source
from reader.model.front_page import FrontPage
from reader.tui.reading.desk import Desk
from reader.tui.reading.stage import Stage
from reader.tui.reading.visits import Visit

CHANGED: Final = "Asked again: the page has changed, this is what it says now."
UNCHANGED: Final = "Asked again: nothing has changed."

Rescue = Callable[[Visit, Exception], Awaitable[bool]]


class Errand:
    """Fetches for one visit at a time."""

    def __init__(self, stage: Stage, rescue: Rescue, given_up: Callable[[], None]) -> None:
        """``rescue`` is asked when a page cannot be had and none is kept; True when it put up something else.

        ``given_up`` is called once work that was stopped has let go of the network.
        """
        self._stage = stage
        self._rescue = rescue
        self._given_up = given_up
        self._task: asyncio.Task[None] | None = None
        self._visit: Visit | None = None

    def stop(self) -> None:
        """End what is on its way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._visit is not None:
            self._visit.busy = False
            self._visit = None

    def run(self, work: Callable[[], Coroutine[Any, Any, None]], visit: Visit, then: str = "") -> None:
        """Let ``work`` be what is on its way, for ``visit``; what goes wrong with it, foreseen or not, is said there.

        ``then`` is what stays true all the same.
        """
        self.stop()
        self._visit = visit
        visit.busy = True
        self._stage.note_visit(visit)

        async def watched() -> None:
            try:
                await work()
            except Exception as error:
                self._failed(visit, error, then)

        self._task = asyncio.get_running_loop().create_task(watched())
        self._task.add_done_callback(lambda task: self._given_up() if task.cancelled() else None)

    def fetch(self, desk: Desk, visit: Visit, *, fresh: bool, show: bool) -> None:
        """Ask for the page; ``show`` says whether a changed text is shown or only announced.

        With ``fresh`` as well it is the reader who asks again.
        """
        self.run(partial(self._fetch, desk, visit, fresh=fresh, show=show), visit)

    def fetch_full(self, desk: Desk, visit: Visit) -> None:
        """Ask for all text of the page, and show it."""
        self.run(partial(self._fetch_full, desk, visit), visit)

    def _failed(self, visit: Visit, error: Exception, then: str) -> None:
        """Say why a page cannot be had, or why it is not newer."""
        if visit is not self._visit:
            return
        visit.busy, visit.checked = False, True
        line = str(error) if isinstance(error, ReaderError) else one_line(f"{type(error).__name__}: {error}")
        if visit.opened is None:
            visit.failure = line
            self._stage.show_visit(visit)
        else:
            visit.problem = f"{then}: {line}" if then else line
            self._stage.note_visit(visit)

    async def _fetch(self, desk: Desk, visit: Visit, *, fresh: bool, show: bool) -> None:
        try:
            opened = await desk.open(visit.address, section=visit.found_in, fresh=fresh, insist=fresh and show)
        except Exception as error:
            if visit.opened is None and await self._rescue(visit, error):
                return
            raise
        if visit is not self._visit:
            return
        visit.busy, visit.checked, visit.problem = False, True, opened.problem
        before = visit.opened
        changed = before is None or (not opened.problem and not _same(before.page, opened.page))
        if changed and (show or before is None):
            if before is not None:
                self._stage.leave_visit(visit)
            visit.show(opened)
            self._stage.show_visit(visit)
            if before is not None:
                self._stage.tell(visit, CHANGED)
            return
        if changed:
            visit.update = opened
        elif not opened.problem:
            visit.opened = structs.replace(opened, kept=False)
        self._stage.note_visit(visit)
        if show and not changed and not opened.problem:
            self._stage.tell(visit, UNCHANGED)

    async def _fetch_full(self, desk: Desk, visit: Visit) -> None:
        full = await desk.full_text(visit.address)
        if visit is self._visit:
            self._stage.leave_visit(visit)
            visit.full = full
            visit.turn_over()
            visit.busy = visit.opened is not None and visit.opened.stale and not visit.checked
            self._stage.show_visit(visit)
            if visit.busy:  # all text was asked for before the network had said whether the page has changed
                await self._fetch(desk, visit, fresh=True, show=False)


def _same(one: Article | FrontPage, other: Article | FrontPage) -> bool:
    """Whether a reader would see no difference: when and how the page was read does not count."""
    return type(one) is type(other) and _seen(one) == _seen(other)


def _seen(page: Article | FrontPage) -> Article | FrontPage:
    unseen: dict[str, object] = {"regions": ()} if isinstance(page, Article) else {}
    return structs.replace(page, source=Source(), **unseen)
