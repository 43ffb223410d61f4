"""The reader on a terminal, measured from outside: first text, keys and memory against an empty Textual app."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import shelf
from tests.bench.newsboat import Newsboat
from tests.bench.table import Left, Row, median, percentile
from tests.bench.terminal import Terminal

READER = [sys.executable, "-m", "reader"]
FLOOR = [sys.executable, str(Path(__file__).with_name("floor_app.py"))]
SKELETON = "Opening the front page"
STARTS = 9
PRESSES = 60


def measure(folder: Path) -> Iterator[Row | Left]:
    """Rows of first paint, walking, paging and memory."""
    empty, short, long = (folder / name for name in ("empty", "short", "long"))
    for place in (empty, short, long):
        place.mkdir()
    short_first = shelf.fill(short, stories=51, words=1_000)
    long_first = shelf.fill(long, stories=11, words=50_000)
    (empty / "config" / "dw-reader").mkdir(parents=True)
    (empty / "config" / "dw-reader" / "config.toml").write_text("offline = true\n")

    floors, skeletons, kept = [], [], []
    for _ in range(STARTS):  # in turn, so that a drift of the machine's speed meets all three
        floors.append(_first_text(FLOOR, short, "floor-ready"))
        skeletons.append(_first_text(READER, empty, SKELETON))
        kept.append(_first_text(READER, short, "Story number 0"))
    base = median(floors) * 1000
    yield Row("first text of the front page's skeleton", median(skeletons) * 1000, base, "ms", 1.3, "empty app")
    yield Row("first text of a kept front page", median(kept) * 1000, base, "ms", 1.8, "empty app")

    with Terminal(FLOOR, shelf.environment(short)) as floor:
        floor.until("floor-ready")
        floor.settle()
        repaint = [floor.press("x") * 1000 for _ in range(PRESSES)]
        floor_memory = floor.memory()[0]
    with Terminal([*READER, short_first], shelf.environment(short)) as reader:
        reader.until("Story number 0")
        reader.settle(silence=0.5)
        walk = [reader.press("1") * 1000 for _ in range(PRESSES)]
        alone, with_worker = reader.memory()
    floor_median, floor_tail = median(repaint), percentile(repaint, 0.95)
    yield Row("key to painted kept story, median", median(walk), floor_median, "ms", 2.0, "repaint of a Static")
    yield Row("key to painted kept story, 95th", percentile(walk, 0.95), floor_tail, "ms", 2.5, "repaint of a Static")

    with Terminal([*READER, long_first], shelf.environment(long)) as reader:
        reader.until("Story number 0")
        reader.settle(silence=0.5)
        long_walk = [reader.press("1") * 1000 for _ in range(PRESSES)]
        pages = [reader.press(" ") * 1000 for _ in range(PRESSES)]
    yield Row("key to painted story of 50,000 words, median", median(long_walk), median(walk), "ms", 1.5, "1,000 words")
    yield Row("page down, median", median(pages), floor_median, "ms", 0.5, "repaint of a Static")

    yield Row(f"memory after walking {PRESSES} stories", alone, floor_memory, "MiB", 2.2, "empty app")
    yield Row("memory after walking, with the worker", with_worker, floor_memory, "MiB", 3.2, "empty app")

    if not shutil.which("newsboat"):
        yield Left("first text, and key to painted story", "newsboat is not installed")
        return
    newsboat = Newsboat(_made(folder / "newsboat"), stories=51, words=1_000)
    starts = [newsboat.first_text() for _ in range(STARTS)]
    peer = [seconds * 1000 for seconds in newsboat.walk(50)]
    yield Row(
        "first text of a kept front page", median(kept) * 1000, median(starts) * 1000, "ms", None, "newsboat (C++)"
    )
    yield Row("key to painted kept story, median", median(walk), median(peer), "ms", None, "newsboat (C++)")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _first_text(argv: list[str], folder: Path, text: str) -> float:
    with Terminal(argv, shelf.environment(folder)) as program:
        return program.until(text)
