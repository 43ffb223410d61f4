"""Worker pool of two processes: pages go in, articles come out, and no key waits.

What somebody waits for is read in a process that lives as long as the reader; what is fetched ahead in a second one of
low priority, so that a page in the foreground never waits for one in the background.  This module loads no parser.
"""

from __future__ import annotations

import asyncio
from typing import Final

from reader.extract.lane import Lane, Queued
from reader.extract.page import Page, Read
from reader.extract.process import WorkLimits
from reader.model.rank import Rank

__all__ = ["ENTRY", "WorkLimits", "Worker"]

ENTRY: Final = "reader.extract.reading:read"


class Worker:
    """A foreground and a background queue, each with a process of its own. Belongs to one event loop."""

    def __init__(self, entry: str = ENTRY, limits: WorkLimits | None = None) -> None:
        """``entry`` names the function that reads (``module:name``): a ``Page`` to an Article or FrontPage."""
        limits = limits or WorkLimits()
        self._foreground = Lane(entry, limits)
        self._background = Lane(entry, limits, background=True)

    @property
    def pid(self) -> int | None:
        """Of the foreground's process, while there is one."""
        return self._foreground.pid

    @property
    def background_pid(self) -> int | None:
        """Of the background's process, while there is one."""
        return self._background.pid

    async def start(self) -> None:
        """Start the foreground's process, unless it runs, so that the first page does not wait for it.

        Raises ExtractError when it cannot work.
        """
        await self._foreground.start()

    async def read(self, page: Page, rank: Rank | None = None) -> Read:
        """What ``page`` is, every text of it cleaned; in the foreground unless ``rank`` says otherwise.

        A page that no rule could read within the limits comes back as its plain text, with a ``notice``; where a
        front page was wanted, ExtractError is raised instead.  Raises ExtractError also for what the rules refuse,
        with their reason, NotAnArticle where they say so, and ExtractError when the worker is closed.

        A page whose rank is promoted leaves the background's queue for the foreground's.  One that is being read goes
        on there and is read in the foreground as well: what answers first is the answer.  When the caller is
        cancelled, a page that waits is never begun, and one that is under way gets ``grace_seconds``.
        """
        if rank is None or not rank.background:
            return await self._foreground.read(Queued(page))
        job = Queued(page)
        promoted = asyncio.Event()
        forget = rank.when_promoted(promoted.set)
        told = asyncio.create_task(promoted.wait())
        readings = [asyncio.create_task(self._background.read(job))]
        try:
            await asyncio.wait((*readings, told), return_when=asyncio.FIRST_COMPLETED)
            if not readings[0].done():
                if not job.begun:
                    readings.pop().cancel()
                readings.append(asyncio.create_task(self._foreground.read(Queued(page))))
            await asyncio.wait(readings, return_when=asyncio.FIRST_COMPLETED)
            return next(reading for reading in readings if reading.done()).result()
        finally:
            forget()
            for task in (told, *readings):
                task.cancel()

    async def aclose(self) -> None:
        """End the processes at once, whatever they do; pages that wait end with ExtractError."""
        await asyncio.gather(self._foreground.aclose(), self._background.aclose())
