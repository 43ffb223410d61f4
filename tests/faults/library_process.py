"""What the fault tests run in a process of its own: ``python library_process.py TASK FOLDER [...]``."""

from __future__ import annotations

import resource
import sqlite3
import sys
import time
from pathlib import Path

from reader.errors import LibraryError
from reader.library.pages import Pages
from tests.library.stories import NOW, answer, noise, put, put_story, story


def save(folder: Path, first: str) -> None:
    """Save for ever, and say each number when it is on the disk."""
    pages = Pages.open(folder, patience=20)
    number = int(first)
    while True:
        put_story(pages, number, 20_000).result()
        print(number, flush=True)
        number += 1


def take_over(folder: Path, first: str) -> None:
    """Open what an older reader kept, from one story on."""
    pages = Pages.open(folder, patience=20)
    print("begun", flush=True)
    number = int(first)
    while pages.get_read(f"dw:{number}"):
        pages.put_answer(f"dw:{number}", answer(number)).exception()  # comes when the story is taken over
        number += 1


def hold(folder: Path, file: str) -> None:
    """Hold a file in a transaction."""
    connection = sqlite3.connect(folder / file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE held (a)")
    print("held", flush=True)
    time.sleep(600)


def no_space(folder: Path, size: str) -> None:
    """Open and save where no file may grow beyond SIZE bytes; print what happened."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
    pages = Pages.open(folder)
    print(pages.state)
    print(pages.notice)
    saved = 0
    problem = ""
    for number in range(100, 140):
        try:
            put(pages, f"dw:{number}", story(number, "long " * 2000 + noise(number, 2000).hex()), NOW).result(20)
        except LibraryError as error:
            problem = str(error)
        else:
            saved += 1
    print(saved)
    print(problem)
    print(pages.notice)
    readable = [number for number in (*range(3), *range(100, 140)) if pages.get_read(f"dw:{number}")]
    print(len(readable))
    pages.close()


def full_for_a_while(folder: Path) -> None:
    """Save where no file may grow, and again where it may; print the notice after each."""
    pages = Pages.open(folder)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in ((100_000, before[1]), before):
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        put_story(pages, 5, 200_000).exception(20)
        print(pages.notice)
    pages.close()


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
