"""FAULTS.md rows 62 and 63 with the whole reader: client, library and worker process running, a story on the screen."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from pathlib import Path

import pytest

from reader.keys.commands import COMMANDS
from reader.model.address import SAMPLE_HOST
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.cli.conftest import COMMAND, ROOT
from tests.faults.beside import closed_port, home
from tests.tui.processes import children, until_ended
from tests.tui.screen import quiet, until
from tests.tui.scripted import ScriptedDesk, article, at, front
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

CLOCK = f"https://{SAMPLE_HOST}/en/story/a-9000000101"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL, None], ids=str)
def test_row_62_whatever_ends_the_reader_its_worker_goes_and_what_was_read_is_kept(
    tmp_path: Path, number: signal.Signals | None
) -> None:
    """Without a number the window is closed."""
    environ = home(tmp_path, closed_port())
    with Terminal("reader", CLOCK, size=(100, 30), **environ) as terminal:
        terminal.wait_for("Wenna Pascoe-Lund")
        workers = children(terminal.pid)
        assert workers
        if number is None:
            terminal.hang_up()
            assert terminal.end_status() == 128 + signal.SIGHUP
        else:
            terminal.kill(number)
            status = terminal.wait_for_end()
            assert status == (-number if number == signal.SIGKILL else 128 + number)
            assert (terminal.left_on() == set()) == (number != signal.SIGKILL)
        for worker in workers:
            until_ended(worker)
    again = subprocess.run(
        [*COMMAND, "show", CLOCK, "--offline"],
        cwd=ROOT, env={**os.environ, **environ}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (again.returncode, again.stderr) == (0, "")
    assert "Wenna Pascoe-Lund" in again.stdout


def desk() -> ScriptedDesk:
    made = ScriptedDesk()
    made.keep(front("home", "fog", "rain"))
    made.keep(article("fog", "Nobody saw the ferry leave.", related=("rain",)))
    return made


def test_row_63_every_size_of_window_and_noise_on_the_keyboard_are_survived(tmp_path: Path) -> None:
    """Bytes that no keyboard sends, 0xff among them, at sizes that no window has."""
    dice = random.Random(63)
    leave = b"qQ\x11\x1a\x1c"  # keys that leave, and those that the terminal itself takes for signals
    with Terminal("reader", CLOCK, size=(100, 30), **home(tmp_path, closed_port())) as terminal:
        terminal.wait_for("Wenna Pascoe-Lund")
        for size in ((1, 1), (0, 0), (1, 2000), (2000, 1), (2, 2), (300, 100), (7, 40), (100, 30)):
            terminal.resize(*size)
            noise = bytes(byte for byte in dice.randbytes(2500) if byte not in leave)
            terminal.press(noise + b"\xff\xfe\xff")
        assert terminal.alive
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert terminal.left_on() == set()
    assert b"Traceback" not in terminal.output


BYTES = {
    "enter": b"\r", "escape": b"\x1b", "backspace": b"\x7f", "tab": b"\t", "space": b" ", "up": b"\x1b[A",
    "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D", "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~",
}  # fmt: skip
KEYS = [BYTES.get(key, key.encode()) for command in COMMANDS for key in command.keys if key in BYTES or len(key) == 1]
MOUSE = [b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % (x, y, x, y) for x, y in ((9, 3), (20, 8), (70, 5), (40, 20))]
SIZES = ((1, 1), (0, 0), (1, 200), (200, 1), (2, 2), (7, 40), (60, 20), (89, 24), (90, 24), (120, 40))


@pytest.mark.parametrize("seed", range(4))
def test_row_63_keys_in_bursts_while_the_window_changes_are_survived(tmp_path: Path, seed: int) -> None:
    """Faster than any window comes up or goes: keys meet windows that are not there yet, or no longer."""
    dice = random.Random(seed)
    keys = [key for key in KEYS + MOUSE if key not in (b"q", b"Q", b"o")]
    with Terminal("reader", CLOCK, size=(100, 30), **home(tmp_path, closed_port())) as terminal:
        terminal.wait_for("Wenna Pascoe-Lund")
        for _ in range(10):
            terminal.resize(*dice.choice(SIZES))
            terminal.press(b"".join(dice.choice(keys) for _ in range(60)))
            terminal.read_for_now()
        assert terminal.alive
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert terminal.left_on() == set()
    assert b"Traceback" not in terminal.output


async def test_row_63_a_window_of_2000_by_2000_is_painted_and_left_again() -> None:
    shelf = desk()
    app = ReaderApp(lambda: shelf, Options(address=at("fog")))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Nobody saw the ferry leave.")
        for size in ((2000, 2000), (1, 1), (100, 30)):
            await pilot.resize_terminal(*size)
            await quiet(pilot)
            assert app.size == size
            assert len(app.screen._compositor.render_strips()) == size[1]
        await until(pilot, "Nobody saw the ferry leave.")
