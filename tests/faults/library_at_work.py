"""A library with stories in it, and what a fault test asks of it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.library.pages import Pages
from reader.library.stored import Held, seal_answer, seal_text
from tests.library.stories import NOW, answer, put_story, story


@contextmanager
def process(task: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process of ``library_process``, ended when the block ends."""
    command = [sys.executable, "-m", "tests.faults.library_process", task, *map(str, arguments)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


@contextmanager
def opened(folder: Path, patience: float = 2.0, **limits: int) -> Iterator[Pages]:
    pages = Pages.open(folder, patience=patience, **limits)
    try:
        yield pages
    finally:
        assert pages.close(10)


def filled(folder: Path, count: int = 3) -> Path:
    """A library with ``count`` stories, closed."""
    with opened(folder) as pages:
        for number in range(count):
            put_story(pages, number).result(10)
    return folder


def of_an_older_reader(folder: Path, count: int) -> Path:
    """A library with ``count`` stories as readers of 2026-11 and before kept them."""
    filled(folder, 1)
    (folder / "kept.db").unlink()
    with closing(sqlite3.connect(folder / "cache.db")) as connection, connection:
        connection.execute("DELETE FROM Cache")
        for number in range(count):
            page, read = f"page:dw:{number}", f"read:dw:{number}"
            for name, sealed in (
                (page, seal_answer(page, answer(number))),
                (read, seal_text(read, Held(story(number), NOW))),
            ):
                connection.execute("INSERT INTO Cache (key, raw, mode, value) VALUES (?, 1, 1, ?)", (name, sealed))
    return folder


def readable(pages: Pages, *numbers: int) -> list[int]:
    """Those of the stories whose text comes back as it was put; one that comes back otherwise fails the test."""
    found = []
    for number in numbers:
        held = pages.get_read(f"dw:{number}")
        if held is not None:
            assert held.read == story(number)
            found.append(number)
    return found


def openable(pages: Pages, *numbers: int) -> list[int]:
    """Those of the stories that open without a network, by their text or else by their bytes."""
    texts = set(readable(pages, *numbers))
    bytes_ = {number for number in numbers if pages.get_response(f"dw:{number}") == answer(number)}
    return sorted(texts | bytes_)


def works(pages: Pages) -> None:
    """Saving works, and what was saved can be read."""
    put_story(pages, 77).result(10)
    assert readable(pages, 77) == [77]
    assert pages.state == "writable"


def aside(folder: Path) -> list[Path]:
    """What was put aside."""
    return [path for path in folder.iterdir() if ".corrupt-" in path.name and not path.name.endswith(("-wal", "-shm"))]
