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
    """All files exist and hold a row before the clock starts."""
    (key,) = _filled(folder / "opened", 1)
    yield from _opening(folder / "opened", key, _bare(folder / "bare.db"))
    yield _storing(folder / "stored", _bare(folder / "bare stored.db"))
    yield from _sizes(folder)


@cache
def _bare(place: Path) -> Path:
    """A file of SQLite's with one row."""
    with sqlite3.connect(place) as connection:
        connection.execute("create table t(a)")
        connection.execute("insert into t values (1)")
    return place


@cache
def _filled(folder: Path, stories: int) -> list[str]:
    """A library of short stories; their keys."""
    return shelf.fill_many(folder, stories=stories)


def _opening(folder: Path, key: str, bare: Path) -> Iterator[Row]:
    """The catalog, which the first paint waits for, and with it the second file, which is opened when it is needed."""

    def open_bare() -> None:
        connection = sqlite3.connect(bare)
        connection.execute("select * from t").fetchall()
        connection.close()

    first, both, theirs = [], [], []
    for _ in range(25):
        opened: list[Pages] = []
        first.append(_timed(lambda opened=opened: opened.append(Pages.open(folder, size_limit=1_000_000))))
        both.append(first[-1] + _timed(lambda opened=opened: opened[0].get_response(key)))
        opened[0].close()
        theirs.append(_timed(open_bare))
    floor = median(theirs)
    yield Row("opening the library for the first paint", median(first), floor, "ms", 10, "bare sqlite3 file")
    yield Row("opening both files, and an answer read", median(both), floor, "ms", None, "bare sqlite3 file")


def _storing(folder: Path, bare: Path) -> Row:
    """A story until it is on the disk, against one commit of as many bytes; by turns, since disks have their moods."""
    pages = Pages.open(folder, size_limit=500_000_000)
    connection = sqlite3.connect(bare, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
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


def _sizes(folder: Path) -> Iterator[Row]:
    """What must not grow with the library: starting, opening a story, marks of a list."""
    keys = {count: _filled(folder / str(count), count) for count in (SMALL, LARGE)}
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
