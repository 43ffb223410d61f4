"""A terminal for a child process: a real pty, a screen to look at, and the modes that were left on."""

from __future__ import annotations

import os
import re
import select
import shlex
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
DEADLINE = 30.0
"""Seconds after which a screen that does not come is a failure; nothing waits for it otherwise."""
PROMPT = "shell>"

_NOT_INHERITED = ("NO_COLOR", "COLUMNS", "LINES", "PYTHONUNBUFFERED")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_OFF_AT_FIRST = frozenset((b"1000", b"1003", b"1004", b"1006", b"1015", b"1016", b"1049", b"2004", b"2048"))
_ON_AT_FIRST = frozenset((b"7", b"25"))


class _Screen(pyte.Screen):
    """Taking the alternate screen clears it, as in xterm (private mode 1049); pyte knows one screen only."""

    def set_mode(self, *modes: int, **how: bool) -> None:
        super().set_mode(*modes, **how)
        if 1049 in modes and how.get("private"):
            self.erase_in_display(2)


class Terminal:
    """Runs ``python -m module arguments`` in a pty: by itself, or typed at a shell with job control."""

    def __init__(
        self, module: str, *arguments: str, size: tuple[int, int] = (100, 30), shell: bool = False, **environ: str
    ) -> None:
        columns, rows = size
        inherited = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
        command = [sys.executable, "-m", module, *arguments]
        program, *words = ["bash", "--norc", "--noprofile", "--noediting", "-i"] if shell else command
        if shell:
            environ = {"PS1": PROMPT, "HISTFILE": "", **environ}
        self._child = pexpect.spawn(
            program,
            words,
            cwd=str(ROOT),
            env={**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environ},
            dimensions=(rows, columns),
            timeout=DEADLINE,
        )
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.output = b""
        self.attributes = termios.tcgetattr(self._child.child_fd)
        if shell:
            self.wait_for(PROMPT)
            self.press(f"{shlex.join(command)}\r")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
        self._child.close()

    @property
    def text(self) -> str:
        """The screen as it is now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def pid(self) -> int:
        """Of the process in the terminal."""
        return int(self._child.pid)

    @property
    def alive(self) -> bool:
        return bool(self._child.isalive())

    def wait_for(self, text: str) -> None:
        """Read until the screen shows ``text``."""
        self._wait(lambda: text in self.text, f"{text!r} did not come")

    def wait_until_gone(self, text: str) -> None:
        """Read until the screen shows ``text`` no more."""
        self._wait(lambda: text not in self.text, f"{text!r} did not go")

    def wait_for_output(self, data: bytes) -> None:
        """Read until these bytes have come."""
        self._wait(lambda: data in self.output, f"{data!r} did not come")

    def wait_until(self, reached: Callable[[], bool]) -> None:
        """Read until it is so."""
        self._wait(reached, "it did not come to that")

    def clear(self) -> None:
        """Forget what the screen shows."""
        self._screen.reset()

    def read_for_now(self) -> None:
        """Read what has come, so that the process can go on writing."""
        if select.select([self._child.child_fd], [], [], 0)[0]:
            self._read()

    def _wait(self, reached: Callable[[], bool], failure: str) -> None:
        until = time.monotonic() + DEADLINE
        while not reached():
            assert time.monotonic() < until, f"{failure}:\n{self.text}"
            assert self._read(), f"the process ended, and {failure}:\n{self.text}"

    def press(self, keys: str | bytes) -> None:
        self._child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; 0 x 0 is what a terminal says that does not know."""
        self._screen.resize(max(rows, 1), max(columns, 1))
        self._child.setwinsize(rows, columns)

    def kill(self, number: int, pid: int | None = None) -> None:
        """Send a signal to the process in the terminal, or to that one."""
        os.kill(pid or self.pid, number)

    def hang_up(self) -> None:
        """Close the window, by force: not as pexpect does it, which would signal the process itself."""
        self._child.ptyproc.fileobj.close()

    def wait_for_end(self) -> int:
        """Read to the end; the exit status."""
        while self._read():
            pass
        return self.end_status()

    def end_status(self) -> int:
        """The exit status, or minus the number of the signal that ended it, without reading."""
        self._child.wait()
        status = self._child.exitstatus
        return -self._child.signalstatus if status is None else status

    def left_on(self) -> set[str]:
        """What the process switched in the terminal and did not switch back."""
        on = dict.fromkeys(_OFF_AT_FIRST, False) | dict.fromkeys(_ON_AT_FIRST, True)
        for modes, state in _MODE.findall(self.output):
            for mode in modes.split(b";"):
                on[mode] = state == b"h"
        left = {mode.decode() for mode in _OFF_AT_FIRST if on[mode]} | {
            mode.decode() for mode in _ON_AT_FIRST if not on[mode]
        }
        if len(re.findall(rb"\x1b\[>[0-9]+u", self.output)) > self.output.count(b"\x1b[<u"):
            left.add("keyboard protocol")
        if termios.tcgetattr(self._child.child_fd)[:4] != self.attributes[:4]:
            left.add("line discipline")
        return left

    def _read(self) -> bool:
        """Read what has come, or wait for it; False at the end.

        Not pexpect's way, which takes a process that has just ended for the end of what it wrote.
        """
        descriptor = self._child.child_fd
        assert select.select([descriptor], [], [], DEADLINE)[0], f"nothing more came:\n{self.text}"
        try:
            data = os.read(descriptor, 65536)
        except OSError:  # EIO: nobody has the terminal any more
            data = b""
        self.output += data
        self._stream.feed(data)
        return bool(data)
