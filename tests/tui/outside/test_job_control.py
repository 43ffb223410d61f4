"""Suspended and brought back by a shell: the terminal is given back whole, and taken again with all that was on it."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.tui.processes import children, state_of, until
from tests.tui.terminal import PROMPT, Terminal

CTRL_Z = "\x1a"


def at_a_shell() -> Terminal:
    return Terminal("tests.tui.child", "none", "0.4", shell=True)


def whole_screen(terminal: Terminal) -> str:
    """The screen once its last line is there."""
    terminal.wait_until(lambda: "Fog" in terminal.text and terminal.text.endswith("? help"))
    return terminal.text


def reader_of(terminal: Terminal) -> int:
    (reader,) = children(terminal.pid)
    return reader


def leave(terminal: Terminal) -> None:
    """The keys arrive, and the terminal is as the shell had it."""
    terminal.press("1")
    terminal.wait_for("Nobody saw the ferry leave.")
    terminal.press("Q")
    terminal.wait_for(PROMPT)
    assert terminal.left_on() == set()
    assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("by", ["key", "kill"])
def test_rows_73_and_85_a_suspended_reader_comes_back_with_the_whole_screen(by: str) -> None:
    with at_a_shell() as terminal:
        for _ in range(2):
            before = whole_screen(terminal)
            if by == "key":
                terminal.press(CTRL_Z)
            else:
                terminal.kill(signal.SIGTSTP, reader_of(terminal))
            terminal.wait_for("Stopped")
            assert terminal.left_on() == set()
            terminal.clear()
            terminal.press("fg\r")
            terminal.wait_until(lambda: terminal.text == before)  # noqa: B023
        leave(terminal)


def test_row_73_a_script_that_runs_the_reader_stops_and_comes_back_with_it() -> None:
    """As ``make run`` does: the shell waits for make, and make for the reader."""
    with at_a_shell() as terminal:
        whole_screen(terminal)
        terminal.press("Q")
        terminal.wait_for(PROMPT)
        terminal.clear()
        terminal.press(f"sh -c '{sys.executable} -m tests.tui.child none 0.4; echo the script goes on'\r")
        before = whole_screen(terminal)
        terminal.press(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.clear()
        terminal.press("fg\r")
        terminal.wait_until(lambda: terminal.text == before)
        terminal.press("Q")
        terminal.wait_for("the script goes on")


def test_row_73_a_window_that_changed_while_the_reader_was_away_is_filled() -> None:
    with at_a_shell() as terminal:
        whole_screen(terminal)
        terminal.press(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.clear()
        terminal.resize(60, 20)
        terminal.press("fg\r")
        terminal.wait_until(lambda: "help" in terminal.text.split("\n")[-1])
        leave(terminal)


def test_row_73_after_sigstop_the_terminal_is_taken_again() -> None:
    """Nobody can catch SIGSTOP; whatever became of the terminal meanwhile, ``fg`` makes it the reader's."""
    with at_a_shell() as terminal:
        before = whole_screen(terminal)
        terminal.kill(signal.SIGSTOP, reader_of(terminal))
        terminal.wait_for("Stopped")
        terminal.press("printf '\\033[?1049l'; clear\r")
        terminal.wait_until_gone("Stopped")
        terminal.press("fg\r")
        terminal.wait_until(lambda: terminal.text == before)
        leave(terminal)


def test_row_85_in_the_background_the_reader_waits_for_the_foreground() -> None:
    with at_a_shell() as terminal:
        before = whole_screen(terminal)
        terminal.press(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.clear()
        terminal.press("set -b; bg\r")  # bash says at once what becomes of a job
        terminal.wait_for("Stopped")
        terminal.press("jobs -l\r")
        terminal.wait_for("Stopped (tty output)")
        assert terminal.left_on() == set()
        terminal.press("fg\r")
        terminal.wait_until(lambda: terminal.text == before)
        leave(terminal)


def test_row_85_where_no_shell_could_wake_the_reader_it_does_not_sleep() -> None:
    """POSIX discards SIGTSTP for an orphaned process group; a window that the reader itself was begun in has one."""
    with Terminal("tests.tui.child", "none", "0.4") as terminal:
        before = whole_screen(terminal)
        terminal.kill(signal.SIGTSTP)
        terminal.wait_for_output(b"\x1b[?1049l")
        terminal.wait_until(lambda: terminal.text == before)
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_row_85_a_window_that_is_closed_while_the_reader_is_away_ends_it() -> None:
    with at_a_shell() as terminal:
        whole_screen(terminal)
        reader = reader_of(terminal)
        terminal.press(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.hang_up()
        until(lambda: state_of(reader)[:1] in ("", "Z"))
