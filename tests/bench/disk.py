"""The library's files against a bare sqlite3 file, and a large library against a small one."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from reader.library.pages import Offer, Pages
from reader.model import address
from reader.model.response import Response
from tests.bench import shelf
from tests.bench.table import Left, Row, median

SMALL, LARGE = 100, 20_000
BODY = 60_000
"""Bytes of a stored page."""


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def measure(folder: Path) -> Iterator[Row | Left]:
    """All files exist and hold a row before the clock starts; what takes long to fill is filled once for all runs."""
    yield _opening(folder / "opened", _bare(folder))
    yield _storing(folder / "stored", folder / "bare stored.db")
    yield from _sizes(folder)


@cache
def _bare(folder: Path) -> Path:
    bare = folder / "bare.db"
    with sqlite3.connect(bare) as connection:
        connection.execute("create table t(a)")
        connection.execute("insert into t values (1)")
    shelf.fill_many(folder / "opened", stories=1)
    return bare


def _opening(folder: Path, bare: Path) -> Row:
    """Both files, as a look at a page and its bytes opens them."""

    def open_ours() -> None:
        pages = Pages.open(folder, size_limit=1_000_000)
        pages.get_response("dw:0")
        opened.append(pages)

    def open_bare() -> None:
        connection = sqlite3.connect(bare)
        connection.execute("select * from t").fetchall()
        connection.close()

    opened: list[Pages] = []
    ours = [_timed(open_ours) for _ in range(15)]
    for pages in opened:
        pages.close()
    theirs = [_timed(open_bare) for _ in range(15)]
    return Row("opening the library, both files", median(ours), median(theirs), "ms", 10, "bare sqlite3 file")


def _storing(folder: Path, bare: Path) -> Row:
    """A story until it is on the disk, against one commit of as many bytes; by turns, since disks have their moods."""
    pages = Pages.open(folder, size_limit=500_000_000)
    connection = sqlite3.connect(bare, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table if not exists t(a)")
    ours, theirs = [], []
    for number, story in enumerate(shelf.articles(stories=60, words=1_000)):
        body = _noise(number)
        wanted = address.parse(story.url)
        response = Response(wanted, wanted, 200, time.time(), "text/html", body=body)
        offer = Offer((story.id,), story, time.time(), 0.0, response)
        ours.append(_timed(lambda offer=offer: pages.put(offer, lambda _, __: "").result()))
        theirs.append(_timed(lambda body=body: connection.execute("insert into t values (?)", (body,))))
    connection.close()
    pages.close()
    return Row("storing one story, on the disk", median(ours), median(theirs), "ms", 6, "one commit, bare sqlite3 file")


def _noise(number: int) -> bytes:
    import random

    return random.Random(number).randbytes(BODY)


@cache
def _filled(folder: Path, count: int) -> list[str]:
    return shelf.fill_many(folder / str(count), stories=count)


def _sizes(folder: Path) -> Iterator[Row]:
    """What must not grow with the library: starting, opening a story, marks of a list."""
    keys = {count: _filled(folder, count) for count in (SMALL, LARGE)}
    times: dict[tuple[str, int], list[float]] = {}
    for turn in range(25):
        for count in (SMALL, LARGE):
            opened: list[Pages] = []
            start = _timed(lambda count=count, opened=opened: opened.append(Pages.open(folder / str(count))))
            (pages,) = opened
            listed = keys[count][(turn * 37) % (count - SMALL + 1) :][:SMALL]
            marks = _timed(lambda pages=pages, listed=listed: pages.known(listed))
            story = _timed(lambda pages=pages, key=listed[turn]: pages.get_read(key))
            for what, spent in (("start", start), ("marks of a list of 100", marks), ("opening a story", story)):
                times.setdefault((what, count), []).append(spent)
            pages.close()
    for what, limit in (("start", 1.2), ("opening a story", 1.3), ("marks of a list of 100", 1.5)):
        large, small = median(times[what, LARGE]), median(times[what, SMALL])
        yield Row(f"library of {LARGE:,} stories: {what}", large, small, "ms", limit, f"library of {SMALL}")
