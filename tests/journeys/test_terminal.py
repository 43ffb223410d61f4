"""The command in a real terminal, from start to quit: what ``make demo`` does."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

QUIT_SECONDS = 1.0
SLACK = 15.0
"""What a machine under load may add; the limit itself is a value of the options."""


def places(folder: Path) -> dict[str, str]:
    return {"HOME": str(folder)} | {
        f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }


def test_the_command_shows_a_front_page_and_a_story_and_gives_the_terminal_back(tmp_path: Path) -> None:
    with Terminal("reader", "--demo", size=(120, 40), LANG="C.UTF-8", **places(tmp_path)) as terminal:
        terminal.wait_for("Swing bridge stuck open")
        terminal.press("2\r")
        terminal.wait_for("Wenna Pascoe-Lund")
        terminal.wait_for("DW RECOMMENDS")
        began = time.monotonic()
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        assert time.monotonic() - began < QUIT_SECONDS + SLACK
        assert terminal.left_on() == set()


def test_in_a_terminal_without_symbols_letters_and_plain_lines_are_shown(tmp_path: Path) -> None:
    with Terminal("reader", "--demo", size=(120, 40), LC_ALL="en_US.ISO-8859-1", **places(tmp_path)) as terminal:
        terminal.wait_for("Swing bridge stuck open")
        terminal.press("2\r")
        terminal.wait_for("7   V A night with the bridge keepers")
        assert "╭" not in terminal.text
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
