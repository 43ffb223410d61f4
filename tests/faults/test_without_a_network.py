"""FAULTS.md rows 1 and 2 in a real terminal: no network at all, and a name server that never answers."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reader import paths
from tests.cli.conftest import STORY, keep
from tests.faults.beside import closed_port, home
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

LOAD = 10.0
"""Seconds that a busy machine may add. What hangs here hangs for ever, so ending at all shows the rule."""


def test_row_2_while_a_name_is_looked_up_for_ever_keys_work_and_quitting_takes_no_time(tmp_path: Path) -> None:
    with Terminal("tests.faults.silent_names", "0.8", **home(tmp_path)) as terminal:
        terminal.wait_for("Loading from www.dw.com")
        terminal.wait_for("1 fetching")
        terminal.press("?")
        terminal.wait_for("Moving from page to page")
        terminal.press("q")
        terminal.wait_until_gone("Moving from page to page")
        terminal.press("R")
        terminal.wait_for("Sections and editions")
        terminal.press("\x1b")
        terminal.wait_until_gone("Sections and editions")
        terminal.resize(60, 20)
        terminal.wait_for("Loading from www.dw.com")
        began = time.monotonic()
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        assert time.monotonic() - began < 1 + LOAD
        assert terminal.left_on() == set()


def test_row_2_a_kept_story_is_read_and_left_while_its_host_is_looked_up_for_ever(tmp_path: Path) -> None:
    environ = home(tmp_path)
    keep(paths.of(environ), STORY, fetched=1_000_000_000.0)
    with Terminal("tests.faults.silent_names", "0.8", STORY.url, **environ) as terminal:
        terminal.wait_for("A paragraph that is long enough")
        terminal.wait_for("1 fetching")
        terminal.press("\x1b")
        terminal.wait_until_gone("1 fetching")
        terminal.press("r")
        terminal.wait_for("1 fetching")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_on() == set()
    assert b"Traceback" not in terminal.output


def test_row_1_without_a_network_a_kept_story_is_shown_with_its_age_and_offline(tmp_path: Path) -> None:
    environ = home(tmp_path, closed_port())
    keep(paths.of(environ), STORY, fetched=1_000_000_000.0)
    with Terminal("reader", STORY.url, size=(120, 30), **environ) as terminal:
        terminal.wait_for("A paragraph that is long enough")
        terminal.wait_for("● offline")
        terminal.wait_for("www.dw.com does not accept connections")
        assert "Kept copy, fetched" in terminal.text
        assert " days ago: " in terminal.text
        terminal.press("1")  # the story beside it, which is not kept
        terminal.wait_for("r tries again")
        terminal.press("[")
        terminal.wait_for("A paragraph that is long enough")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.output


def test_row_1_without_a_network_and_without_a_library_there_is_something_to_read(tmp_path: Path) -> None:
    with Terminal("reader", size=(120, 30), **home(tmp_path, closed_port())) as terminal:
        terminal.wait_for("Sample edition: ")
        terminal.press("1\r")
        terminal.wait_for("min")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.output
