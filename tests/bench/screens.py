"""The reader on a terminal, measured from outside: first text, keys and memory against an empty Textual app."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.bench import shelf
from tests.bench.newsboat import Newsboat
from tests.bench.pages import SHARED
from tests.bench.table import Left, Row, median, percentile
from tests.bench.terminal import Terminal

READER = [sys.executable, "-m", "reader"]
BUSY = [sys.executable, str(Path(__file__).with_name("busy_app.py"))]
FLOOR = [sys.executable, str(Path(__file__).with_name("floor_app.py"))]
SKELETON = "Opening the front page"
STARTS = 3
PRESSES = 60
"""So many stories are walked before the memory is looked at."""
BUSY_SECONDS = 4


@dataclass(frozen=True)
class Shelves:
    """Places of a reader: one that keeps nothing, and two that keep short and long stories."""

    empty: Path
    short: Path
    long: Path
    short_first: str
    long_first: str


def starts(folder: Path) -> Iterator[Row | Left]:
    """From the start to the first text."""
    shelves = _shelves(folder)
    floors, skeletons, kept, peers = [], [], [], []
    newsboat = _newsboat(folder)
    for _ in range(STARTS):  # in turn, so that a drift of the machine's speed meets all of them
        floors.append(_first_text(FLOOR, shelves.short, "floor-ready"))
        skeletons.append(_first_text(READER, shelves.empty, SKELETON))
        kept.append(_first_text(READER, shelves.short, "Story number 0"))
        if newsboat:
            peers.append(newsboat.first_text() * 1000)
    base, ours = median(floors), median(kept)
    yield Row("first text of the front page's skeleton", median(skeletons), base, "ms", 1.3, "empty app")
    yield Row("first text of a kept front page", ours, base, "ms", 1.3, "empty app")
    if newsboat:
        yield Row("first text of a kept front page", ours, median(peers), "ms", None, "newsboat (C++)")
    else:
        yield Left("first text of a kept front page", "newsboat is not installed")


def keys(folder: Path) -> Iterator[Row | Left]:
    """From a key to what it paints, and the memory after many of them."""
    shelves = _shelves(folder)
    with Terminal(FLOOR, shelf.environment(shelves.short)) as floor:
        floor.until("floor-ready")
        floor.settle()
        repaint = [floor.press("x") * 1000 for _ in range(PRESSES)]
        floor_memory = floor.memory()[0]
    with Terminal([*READER, shelves.short_first], shelf.environment(shelves.short)) as reader:
        reader.until("Story number 0")
        reader.settle(silence=0.5)
        walk = [reader.press("1") * 1000 for _ in range(PRESSES)]
        alone, with_worker = reader.memory()
    floor_median, floor_tail = median(repaint), percentile(repaint, 0.95)
    yield Row("key to painted kept story, median", median(walk), floor_median, "ms", 1.4, "repaint of a Static")
    yield Row("key to painted kept story, 95th", percentile(walk, 0.95), floor_tail, "ms", 2.5, "repaint of a Static")

    with Terminal([*READER, shelves.long_first], shelf.environment(shelves.long)) as reader:
        reader.until("Story number 0")
        reader.settle(silence=0.5)
        long_walk = [reader.press("1") * 1000 for _ in range(PRESSES // 3)]
        pages = [reader.press(" ") * 1000 for _ in range(PRESSES // 3)]
    yield Row("key to painted story of 50,000 words, median", median(long_walk), median(walk), "ms", 1.5, "1,000 words")
    yield Row("page down, median", median(pages), floor_median, "ms", 0.5, "repaint of a Static")

    yield Row(f"memory after walking {PRESSES} stories", alone, floor_memory, "MiB", 2.2, "empty app")
    yield Row("memory after walking, with the worker", with_worker, floor_memory, "MiB", 3.2, "empty app")

    newsboat = _newsboat(folder)
    if newsboat:
        peer = [seconds * 1000 for seconds in newsboat.walk(50)]
        yield Row("key to painted kept story, median", median(walk), median(peer), "ms", None, "newsboat (C++)")
    else:
        yield Left("key to painted kept story", "newsboat is not installed")


def workers(folder: Path) -> Iterator[Row | Left]:
    """The memory with both workers at work, at its highest in some seconds."""
    what = "memory with both workers busy"
    pages = sorted((SHARED / "dw").glob("*/*.html"), key=lambda path: path.stat().st_size)
    if not pages:
        yield Left(what, "no corpus beside the project")
        return
    env = shelf.environment(_shelves(folder).short)
    with Terminal(FLOOR, env) as floor:
        floor.until("floor-ready")
        floor.settle()
        floor_memory = floor.memory()[0]
    with Terminal([*BUSY, str(pages[-1])], env) as reader:
        reader.until("Story number 0")
        seen = []
        for _ in range(BUSY_SECONDS * 10):
            reader.settle(limit=0.1, silence=0.1)
            seen.append(reader.memory()[1])
    yield Row(what, max(seen), floor_memory, "MiB", 3.4, "empty app")


@cache
def _shelves(folder: Path) -> Shelves:
    """Made once, and each program started once: the first start of all writes bytecode."""
    empty, short, long = (_made(folder / name) for name in ("empty", "short", "long"))
    (empty / "config" / "dw-reader").mkdir(parents=True)
    (empty / "config" / "dw-reader" / "config.toml").write_text("offline = true\n")
    short_first = shelf.fill(short, stories=51, words=1_000)
    _first_text(FLOOR, short, "floor-ready")
    _first_text(READER, short, "Story number 0")
    return Shelves(empty, short, long, short_first, shelf.fill(long, stories=11, words=50_000))


@cache
def _newsboat(folder: Path) -> Newsboat | None:
    return Newsboat(_made(folder / "newsboat"), stories=51, words=1_000) if shutil.which("newsboat") else None


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _first_text(argv: list[str], folder: Path, text: str) -> float:
    """Milliseconds."""
    with Terminal(argv, shelf.environment(folder)) as program:
        return program.until(text) * 1000
