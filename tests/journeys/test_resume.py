"""Half a story, kill -9, start: the same line, in a real terminal."""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench import shelf
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal


def top(terminal: Terminal) -> str:
    """The first line of the text."""
    return terminal.text.split("\n")[2]


def come(terminal: Terminal, reached: Callable[[], bool]) -> None:
    """Read until it is so, whether or not anything is printed meanwhile."""
    until = time.monotonic() + 30.0
    while not reached():
        assert time.monotonic() < until, terminal.text
        terminal.read_for_now()
        time.sleep(0.02)  # polled until it is so


def written(folder: Path) -> bytes:
    try:
        with sqlite3.connect(f"file:{folder / 'data' / 'dw-reader' / 'records.db'}?mode=ro", uri=True) as records:
            found = records.execute("SELECT sitting FROM sittings").fetchall()
    except sqlite3.OperationalError:  # not there yet
        return b""
    return bytes(found[0][0]) if found else b""


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_after_any_end_the_reader_is_where_it_was(tmp_path: Path, ending: signal.Signals) -> None:
    first = shelf.fill(tmp_path, stories=3, words=2_000)
    env = shelf.environment(tmp_path)
    with Terminal("reader", first, "--offline", size=(90, 24), **env) as terminal:
        terminal.wait_for("Story number 0")
        terminal.press("   ")
        come(terminal, lambda: b'"position"' in written(tmp_path))
        before = top(terminal)
        terminal.kill(ending)
        terminal.wait_for_end()
    with Terminal("reader", "--offline", size=(90, 24), **env) as terminal:
        come(terminal, lambda: top(terminal) == before)
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    with Terminal("reader", "--fresh", "--offline", size=(90, 24), **env) as terminal:
        terminal.wait_for("Top stories   Latest")
        assert before not in terminal.text
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_a_private_sitting_leaves_nothing_behind(tmp_path: Path) -> None:
    first = shelf.fill(tmp_path, stories=3, words=2_000)
    env = shelf.environment(tmp_path)
    with Terminal("reader", first, "--offline", "--private", size=(90, 24), **env) as terminal:
        terminal.wait_for("Story number 0")
        terminal.press("   ")
        come(terminal, lambda: "Story number 0" not in top(terminal))
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    assert not (tmp_path / "data" / "dw-reader" / "records.db").exists() or not written(tmp_path)
