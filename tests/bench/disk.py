"""Opening the library against opening a bare sqlite3 file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from reader.library.pages import Pages
from tests.bench.table import Left, Row, median


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def measure(folder: Path) -> Iterator[Row | Left]:
    """One row; both files exist and hold a row before the clock starts."""
    bare = _made(folder)

    def open_bare() -> None:
        connection = sqlite3.connect(bare)
        connection.execute("select * from t").fetchall()
        connection.close()

    opened: list[Pages] = []
    ours = [_timed(lambda: opened.append(Pages.open(folder / "opened", size_limit=1_000_000))) for _ in range(15)]
    for pages in opened:
        pages.close()
    theirs = [_timed(open_bare) for _ in range(15)]
    yield Row("opening the library", median(ours), median(theirs), "ms", 5, "bare sqlite3 file")


@cache
def _made(folder: Path) -> Path:
    """Both files; the bare one comes back."""
    bare = folder / "bare.db"
    with sqlite3.connect(bare) as connection:
        connection.execute("create table t(a)")
        connection.execute("insert into t values (1)")
    Pages.open(folder / "opened", size_limit=1_000_000).close()
    return bare
