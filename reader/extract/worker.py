"""The parent's side of the worker process: pages go in, articles come out, and no page can freeze a key.

One process for the reader's whole life.  A page that takes too long, wants too much memory or crashes it costs the
process its life; the next one gives the page's plain text (FAULTS.md section 3 and rows 40-42).  This module loads no
parser.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Final, TypeVar

from reader.errors import ExtractError, NotAnArticle
from reader.extract import plain, wire
from reader.extract.page import Page, Read
from reader.extract.process import Child, Limits
from reader.model.article import Article

__all__ = ["ENTRY", "Limits", "Worker"]

ENTRY: Final = "reader.extract.reading:read"

_LONG: Final = 256 * 1024
"""Bytes of a page above which its article is cleaned off the thread that answers keys."""

_HAPPENED: Final = {
    "memory": "the page wanted too much memory",
    "deep": "the page is nested too deeply",
    "much": "the page's text is too long",
}


Result = TypeVar("Result")


class _Overrun(Exception):
    """A job gave no answer; the text says what happened, for a notice."""


class _Job:
    """A page, and whether somebody still waits for it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wanted = True
        self.deadline: asyncio.Timeout | None = None


class Worker:
    """Reads pages in a process of its own, one after the other. Belongs to one event loop."""

    def __init__(self, entry: str = ENTRY, limits: Limits | None = None) -> None:
        """``entry`` names the function that reads (``module:name``): a ``Page`` to an Article or FrontPage."""
        self._entry = entry
        self._limits = limits or Limits()
        self._child: Child | None = None
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[object]] = set()
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._child.pid if self._child and self._child.alive else None

    async def start(self) -> None:
        """Start the process, unless it runs, so that the first page does not wait for it.

        Raises ExtractError when it cannot work.
        """
        async with self._turn:
            await self._ready()

    async def read(self, page: Page) -> Read:
        """What ``page`` is, every text of it cleaned.

        A page that no rule could read within the limits comes back as its plain text, with a ``notice``; where a
        front page was wanted, ExtractError is raised instead.  Raises ExtractError also for what the rules refuse,
        with their reason, NotAnArticle where they say so, and ExtractError when the worker is closed.

        When the caller is cancelled, a job that is under way gets ``grace_seconds`` to end; then its process is
        replaced.  Half an answer never stays in the pipe.
        """
        job = _Job(page)
        task = self._begin(self._read(job))
        try:
            # not awaited itself: cancelling the caller must not tear the job from the pipe
            await asyncio.wait([task])
        except asyncio.CancelledError:
            self._abandon(job)
            raise
        if task.cancelled():
            raise ExtractError("the reader is closing")
        return task.result()

    async def aclose(self) -> None:
        """End the process at once, whatever it does; jobs that wait end with ExtractError."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await self._end()
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._end()

    # -- a job --------------------------------------------------------------------------------------------------

    async def _read(self, job: _Job) -> Read:
        async with self._turn:
            try:
                answer = await self._ask(job, wire.Job(job.page), self._limits.seconds)
                return await self._taken(job.page, answer)
            except _Overrun as overrun:
                return await self._plain(job, str(overrun))

    async def _plain(self, job: _Job, happened: str) -> Read:
        """The page's plain text, made in the process as well; an article without text when that fails too."""
        if job.page.want == "front":
            raise ExtractError(f"no list of stories: {happened}")
        try:
            asked = wire.Job(job.page, f"{happened}: this is its plain text")
            return await self._taken(job.page, await self._ask(job, asked, self._limits.plain_seconds))
        except (_Overrun, ExtractError):
            return plain.nothing(job.page, f"{happened}, and no text could be taken from it")

    async def _ask(self, job: _Job, asked: wire.Job, seconds: float) -> wire.Answer:
        """The child's answer to ``asked``. Raises _Overrun when there is none; the child is then gone."""
        child = await self._ready()
        if not job.wanted:
            raise ExtractError("nobody waits for this page")
        try:
            async with asyncio.timeout(seconds) as job.deadline:
                return await child.answer(asked)
        except TimeoutError:
            happened = "the page took too long to read"
        except (ConnectionError, asyncio.IncompleteReadError, ValueError):
            happened = "the page broke the process that read it"
        finally:
            job.deadline = None
        await self._end()
        self._begin(self._renew())
        raise _Overrun(happened)

    async def _taken(self, page: Page, answer: wire.Answer) -> Read:
        """The answer's article, cleaned; or its failure, raised."""
        if isinstance(answer, wire.Done):
            read = answer.read.value
            return _clean(read) if len(page.body) < _LONG else await asyncio.to_thread(_clean, read)
        if isinstance(answer, wire.Ready):
            raise _Overrun("the page broke the process that read it")
        if answer.kind == "said":
            raise (NotAnArticle if answer.name == "NotAnArticle" else ExtractError)(answer.message)
        if answer.kind == "memory":  # what a failed allocation leaves behind is not trusted with the next page
            await self._end()
            self._begin(self._renew())
        raise _Overrun(_HAPPENED.get(answer.kind) or f"the page broke its own rules ({answer.name})")

    def _abandon(self, job: _Job) -> None:
        """Nobody waits for ``job`` any more: a waiting one is never begun, a running one has to hurry."""
        job.wanted = False
        soon = asyncio.get_running_loop().time() + self._limits.grace_seconds
        if job.deadline is not None and (job.deadline.when() or soon) >= soon:
            job.deadline.reschedule(soon)

    def _begin(self, work: Coroutine[object, object, Result]) -> asyncio.Task[Result]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, even where nobody waits for it any more

    # -- the process --------------------------------------------------------------------------------------------

    async def _ready(self) -> Child:
        """The process, started if there is none. The caller has the turn. Raises ExtractError when it cannot work."""
        if self._closed:
            raise ExtractError("the reader is closing")
        if self._child and not self._child.alive:
            await self._end()
        if self._child is None:
            self._child = await Child.started(self._entry, self._limits)
        return self._child

    async def _renew(self) -> None:
        """Have the next process up before the next page asks for it."""
        with contextlib.suppress(ExtractError):
            await self.start()

    async def _end(self) -> None:
        child, self._child = self._child, None
        if child:
            await child.end()


def _clean(read: Read) -> Read:
    from reader.model.clean import clean_article, clean_front_page

    return clean_article(read) if isinstance(read, Article) else clean_front_page(read)
