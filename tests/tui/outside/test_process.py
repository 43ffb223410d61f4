"""The reader as a process in a real terminal: FAULTS.md rows 62 and 63, and section 2.3 on quitting."""

from __future__ import annotations

import base64
import os
import random
import signal
import time
from pathlib import Path

import pytest

from reader.tui.outside.process import dumping_signals, leaving_signals
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

WAIT = "0.4"


def reader(fault: str = "none", **environ: str) -> Terminal:
    return Terminal("tests.tui.child", fault, WAIT, **environ)


def test_quitting_gives_the_terminal_back_and_ends_with_status_0() -> None:
    with reader() as terminal:
        terminal.wait_for("Fog")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_on() == set()


def by_name(number: int) -> str:
    """Real-time signals have only a number."""
    return signal.Signals(number).name if number in set(signal.Signals) else str(number)


@pytest.mark.parametrize(
    "number", ["HUP", "INT", "QUIT", "TERM", "USR1", "USR2", "ALRM", "VTALRM", "PROF", "XCPU", "RTMIN", "RTMAX"]
)
def test_rows_62_and_85_a_signal_gives_the_terminal_back_and_ends_with_its_status(number: str) -> None:
    with reader() as terminal:
        terminal.wait_for("Fog")
        terminal.kill(getattr(signal, f"SIG{number}"))
        assert terminal.wait_for_end() == 128 + getattr(signal, f"SIG{number}")
        assert terminal.left_on() == set()


@pytest.mark.parametrize("number", ["ABRT", "TRAP", "SYS"])
def test_row_85_where_a_core_dump_is_asked_for_the_terminal_is_given_back_first(number: str) -> None:
    """The signal itself ends the process, so that the system can write the core; a shell says 128 and its number."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        terminal.kill(getattr(signal, f"SIG{number}"))
        assert terminal.wait_for_end() == -getattr(signal, f"SIG{number}")
        assert terminal.left_on() == set()


def test_row_85_no_signal_that_ends_a_process_is_forgotten() -> None:
    """All that this system has but what Python ignores, nobody can catch, or a bad instruction raises again."""
    harmless = {"SIGCHLD", "SIGCLD", "SIGCONT", "SIGURG", "SIGWINCH", "SIGINFO"}
    stopping = {"SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU"}
    elsewhere = {"SIGKILL", "SIGPIPE", "SIGXFSZ", "SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGEMT"}
    ending = {each for each in signal.valid_signals() if by_name(each) not in harmless | stopping | elsewhere}
    assert ending == {*leaving_signals(), *dumping_signals()}


@pytest.mark.parametrize("later", [signal.SIGINT, signal.SIGQUIT])
def test_the_first_signal_gives_the_status_whatever_comes_while_the_reader_ends(later: signal.Signals) -> None:
    """Keys that wait while the terminal gets its own modes back become signals: FAULTS.md rows 62 and 63."""
    with reader("freeze") as terminal:
        terminal.wait_for("Fog")
        terminal.kill(signal.SIGTERM)
        terminal.wait_for_output(b"\x1b[?1049l")
        terminal.kill(later)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert terminal.left_on() == set()


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "painting"])
def test_rows_62_and_85_a_closed_window_ends_the_reader_with_the_status_of_sighup(busy: bool) -> None:
    """What is still to be painted then cannot be, and is no fault of its own (Python would end with 120)."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        if busy:
            terminal.press("jkjkjkRjk")
        terminal.hang_up()
        assert terminal.end_status() == 128 + signal.SIGHUP


def test_a_crash_gives_the_terminal_back_and_ends_with_status_1() -> None:
    """FAULTS.md row 62."""
    with reader("crash") as terminal:
        terminal.wait_for("Fog")
        terminal.press("R")
        assert terminal.wait_for_end() == 1
        assert terminal.left_on() == set()
        assert "the editions are gone" in terminal.text


@pytest.mark.parametrize("fault", ["thread", "close", "freeze"])
def test_quitting_does_not_wait_for_stuck_work(fault: str) -> None:
    """FAULTS.md row 2, and section 2.3."""
    with reader(fault) as terminal:
        terminal.wait_for("Fog")
        terminal.press("2")
        terminal.wait_for("Loading" if fault == "thread" else "could not" if fault == "none" else "again")
        began = time.monotonic()
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        # The limit of 0.4 s ended it, not the 60 s of the fault; the rest is a machine under load.
        assert time.monotonic() - began < 20
        assert terminal.left_on() == set()


def test_bytes_that_are_no_text_are_survived() -> None:
    """FAULTS.md row 63."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        for data in (
            b"\xff",
            b"caf\xe9",
            b"\xc3\x28",
            b"\xed\xa0\x80",
            b"\x1b[99999999999999999999m",
            b"\x1b[<0;;M",
            b"\0",
        ):
            terminal.press(data)
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_twenty_kilobytes_of_noise_are_survived() -> None:
    """FAULTS.md row 63."""
    noise = random.Random(63).randbytes(20_000)
    keys_that_leave = b"qQ\x11"
    with reader() as terminal:
        terminal.wait_for("Fog")
        for start in range(0, len(noise), 500):
            terminal.press(bytes(byte for byte in noise[start : start + 500] if byte not in keys_that_leave))
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert terminal.left_on() == set()


def test_enter_pressed_many_times_at_once_picks_once() -> None:
    """Keys that come in one read are with the window before it has gone."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        terminal.press("R")
        terminal.wait_for("Market")
        terminal.press("market" + "\r" * 20)
        terminal.wait_for("Home › Market")  # and on to a story, where an Enter was left for it
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.output


def test_words_typed_before_their_line_is_there_are_not_lost() -> None:
    """A letter that is a command elsewhere, q among them, is a letter in the words."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press("/quay")
        terminal.wait_for("/ quay")
        terminal.press("\x1b")
        terminal.wait_until_gone("/ quay")
        terminal.press(":quit\r")
        assert terminal.wait_for_end() == 0
        assert terminal.left_on() == set()


def test_any_size_of_window_is_survived() -> None:
    """FAULTS.md row 63."""
    with reader() as terminal:
        terminal.wait_for("Fog")
        for size in ((1, 1), (2, 2000), (2000, 3), (7, 2), (300, 100)):
            terminal.resize(*size)
            terminal.press("1j\x7f")
        terminal.resize(100, 30)
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_no_color_is_honoured() -> None:
    with reader(NO_COLOR="1") as terminal:
        terminal.wait_for("Fog")
        terminal.press("Q")
        terminal.wait_for_end()
    assert b"\x1b[38;" not in terminal.output
    assert b";38;2;" not in terminal.output


def browser(folder: Path, script: str) -> dict[str, str]:
    """An environment in which xdg-open is this script."""
    program = folder / "xdg-open"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}", "DISPLAY": ":0", "BROWSER": "", "SSH_TTY": "x"}


@pytest.mark.parametrize("script", ["echo NOISE; echo NOISE >&2; echo NOISE >/dev/tty; exit 0", "sleep 60"])
def test_a_noisy_or_hanging_browser_leaves_the_screen_alone(tmp_path: Path, script: str) -> None:
    """FAULTS.md row 64."""
    with reader(**browser(tmp_path, script)) as terminal:
        terminal.wait_for("Fog")
        terminal.press("o")
        terminal.wait_for("Opened in the browser: https://news.example/en/fog")
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
    assert b"NOISE" not in terminal.output


def test_a_browser_that_fails_or_is_missing_leaves_the_address_on_screen_and_clipboard(tmp_path: Path) -> None:
    """FAULTS.md row 64: OSC 52 carries the address."""
    url = "https://news.example/en/fog"
    fails = browser(tmp_path, "exit 4")
    for environ in (fails, fails | {"DISPLAY": "", "BROWSER": "w3m"}):
        with reader(**environ) as terminal:
            terminal.wait_for("Fog")
            terminal.press("o")
            terminal.wait_for(f"No browser could be opened: {url}")
            terminal.press("Q")
            assert terminal.wait_for_end() == 0
        assert b"\x1b]52;c;" + base64.b64encode(url.encode()) in terminal.output
