"""Work has a rank: a page that somebody waits for, with the background's queue full and with nothing else to do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

from tests.bench.pages import SHARED
from tests.bench.table import Left, Row, median

QUEUED = 50
ROUNDS, RUNS = 5, 7
WHAT = f"a page in the foreground with {QUEUED} in the background, median"


def measure() -> Iterator[Row | Left]:
    """One row over the longest DW page of the corpus; says so when there is none."""
    pages = sorted((SHARED / "dw").glob("*/*.html"), key=lambda path: path.stat().st_size)
    if not pages:
        yield Left(WHAT, "no corpus beside the project")
        return
    behind, alone = asyncio.run(_times(pages[-1].read_bytes()))
    yield Row(WHAT, median(behind), median(alone), "ms", 1.3, "the same page alone")


async def _times(body: bytes) -> tuple[list[float], list[float]]:
    """Milliseconds of each reading in the foreground: with the background busy, and alone."""
    from reader.extract.page import Page
    from reader.extract.worker import Worker
    from reader.model import address
    from reader.model.rank import Rank

    page = Page(address.parse("https://www.dw.com/en/page/a-1"), body, content_type="text/html", charset="utf-8")
    worker = Worker()

    async def timed() -> float:
        began = time.perf_counter()
        await worker.read(page)
        return (time.perf_counter() - began) * 1000

    async def keep_busy() -> None:
        while True:
            await worker.read(page, Rank(background=True))

    try:
        await asyncio.gather(timed(), worker.read(page, Rank(background=True)))
        alone: list[float] = []
        behind: list[float] = []
        for _ in range(ROUNDS):  # in turns, so that whatever else the machine does falls on both
            alone += [await timed() for _ in range(RUNS)]
            queued = [asyncio.create_task(keep_busy()) for _ in range(QUEUED)]
            await asyncio.sleep(0)
            behind += [await timed() for _ in range(RUNS)]
            for task in queued:
                task.cancel()
            await asyncio.wait(queued)
        return behind, alone
    finally:
        await worker.aclose()
