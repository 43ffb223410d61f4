"""A job queue and the one process behind it: pages wait their turn here, first come, first served.

A page that takes too long, wants too much memory or crashes it costs the process its life; the next one gives the
page's plain text (FAULTS.md section 3 and rows 40-42).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Final, TypeVar

from reader.errors import ExtractError, NotAnArticle
from reader.extract import plain, wire
from reader.extract.page import Page, Read
from reader.extract.process import Child, WorkLimits
from reader.model.article import Article

_LONG_ANSWER: Final = 32 * 1024
"""Bytes of an answer from which on it is decoded and cleaned off the thread that answers keys: few stories have as
many, and at the worst, where all of it is pictures, they cost 3 ms (FAULTS.md row 82)."""

_HAPPENED: Final = {
    "memory": "the page wanted too much memory",
    "deep": "the page is nested too deeply",
    "much": "the page's text is too long",
}

_LEFT: Final = "nobody waits for this page"

Result = TypeVar("Result")


class _Overrun(Exception):
    """A job gave no answer; the text says what happened, for a notice."""


class Queued:
    """A page that waits in a lane, or is read there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wanted = True
        """Whether somebody still waits for it."""
        self.begun = False
        """Whether the process was given it."""
        self.deadline: asyncio.Timeout | None = None


class Lane:
    """Reads pages one after the other in a process of its own, started on demand. Belongs to one event loop."""

    def __init__(self, entry: str, limits: WorkLimits, *, background: bool = False) -> None:
        """``entry`` names the function that reads (``module:name``): a ``Page`` to an Article or FrontPage.

        In the background the process has a low priority and ends when it had nothing to do for ``idle_seconds``.
        """
        self._entry = entry
        self._limits = limits
        self._background = background
        self._child: Child | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._idle: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[object]] = set()
        self._ending: set[asyncio.Task[None]] = set()
        """Processes that are being ended: waited for, and never cancelled."""
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._child.pid if self._child and self._child.alive else None

    async def start(self) -> None:
        """Start the process, unless it runs. Raises ExtractError when it cannot work."""
        async with self._turn:
            await self._ready()

    async def read(self, job: Queued) -> Read:
        """What the job's page is, as ``Worker.read`` says.

        When the caller is cancelled, a job that waits is never begun, and one that is under way gets
        ``grace_seconds`` to end; then its process is replaced.  Half an answer never stays in the pipe.
        """
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
        self._stay()
        for task in self._tasks:
            task.cancel()
        await self._end()
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._end()
        while self._ending:
            await asyncio.wait(self._ending)

    # -- a job --------------------------------------------------------------------------------------------------

    async def _read(self, job: Queued) -> Read:
        self._waiting += 1
        self._stay()
        try:
            async with self._turn:
                if not job.wanted:
                    raise ExtractError(_LEFT)
                try:
                    return await self._ask(job, wire.Job(job.page), self._limits.seconds)
                except _Overrun as overrun:
                    return await self._plain(job, str(overrun))
        finally:
            self._waiting -= 1
            self._rest()

    async def _plain(self, job: Queued, happened: str) -> Read:
        """The page's plain text, made in the process as well; an article without text when that fails too."""
        if job.page.want == "front":
            raise ExtractError(f"no list of stories: {happened}")
        try:
            asked = wire.Job(job.page, f"{happened}: this is its plain text")
            return await self._ask(job, asked, self._limits.plain_seconds)
        except (_Overrun, ExtractError):
            return plain.nothing(job.page, f"{happened}, and no text could be taken from it")

    async def _ask(self, job: Queued, asked: wire.Job, seconds: float) -> Read:
        """The child's answer to ``asked``, or its failure raised. Raises _Overrun when there is none."""
        child = await self._ready()
        if not job.wanted:  # the start may have taken its time
            raise ExtractError(_LEFT)
        job.begun = True
        if self._background:
            seconds *= self._limits.patience
        try:
            try:
                async with asyncio.timeout(seconds) as job.deadline:
                    body = await child.answer(asked)
            finally:
                job.deadline = None
            received = _received(body) if len(body) < _LONG_ANSWER else await asyncio.to_thread(_received, body)
        except TimeoutError:
            happened = "the page took too long to read"
        except (ConnectionError, asyncio.IncompleteReadError, ValueError):
            happened = "the page broke the process that read it"
        else:
            if not isinstance(received, wire.Failed):
                return received
            if received.kind == "said":
                raise (NotAnArticle if received.name == "NotAnArticle" else ExtractError)(received.message)
            happened = _HAPPENED.get(received.kind) or f"the page broke its own rules ({received.name})"
            if received.kind != "memory":
                raise _Overrun(happened)
            # what a failed allocation leaves behind is not trusted with the next page
        await self._end()
        self._begin(self._renew())
        raise _Overrun(happened)

    def _abandon(self, job: Queued) -> None:
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
            self._child = await Child.started(self._entry, self._limits, background=self._background)
        return self._child

    async def _renew(self) -> None:
        """Have the next process up before the next page asks for it; in the background it is started on demand."""
        if not self._background:
            with contextlib.suppress(ExtractError):
                await self.start()

    def _rest(self) -> None:
        """Nothing may be left to do: in the background the process then ends in a while."""
        if self._background and not self._waiting and not self._closed:
            loop = asyncio.get_running_loop()
            self._idle = loop.call_later(self._limits.idle_seconds, lambda: self._begin(self._retire()))

    def _stay(self) -> None:
        """There is something to do again."""
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    async def _retire(self) -> None:
        async with self._turn:
            await self._end()

    async def _end(self) -> None:
        child, self._child = self._child, None
        if child:
            ending = asyncio.create_task(child.end())
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)
            await asyncio.shield(ending)


def _received(body: bytes) -> Read | wire.Failed:
    """An answer, every text of it cleaned. Raises ValueError for what is none."""
    from reader.model.clean import clean_article, clean_front_page

    answer = wire.answer(body)
    if isinstance(answer, wire.Done):
        read = answer.read.value
        return clean_article(read) if isinstance(read, Article) else clean_front_page(read)
    if isinstance(answer, wire.Failed):
        return answer
    raise ValueError("no answer to a job")
