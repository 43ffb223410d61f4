"""A program on a terminal of its own, watched from outside: what a person in front of it could measure."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SILENCE = 0.05
"""Seconds without a byte after which the screen counts as painted."""


class Terminal:
    """A child process on a pty of ``columns`` x ``rows``; its output is read as it comes and thrown away."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], *, columns: int = 120, rows: int = 40) -> None:
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # the child
            size = struct.pack("HHHH", rows, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(argv[0], list(argv), {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = bytearray()

    def until(self, text: str, limit: float = 30.0) -> float:
        """Seconds since the start until ``text`` has been written. Raises TimeoutError after ``limit`` seconds."""
        wanted = text.encode()
        while wanted not in self.output:
            if not self._read(limit - (time.perf_counter() - self.started)):
                raise TimeoutError(f"{text!r} never came; last: {bytes(self.output[-400:])!r}")
        return time.perf_counter() - self.started

    def settle(self, limit: float = 30.0, silence: float = SILENCE) -> float:
        """Wait for silence; the moment (``perf_counter``) of the last byte before it, or of the call."""
        last = time.perf_counter()
        end = last + limit
        while time.perf_counter() < end and self._read(silence):
            last = time.perf_counter()
        return last

    def press(self, keys: str, wait: float = 5.0) -> float:
        """Seconds from writing ``keys`` to the last byte before silence. Raises TimeoutError where nothing comes."""
        self.output.clear()
        began = time.perf_counter()
        os.write(self._fd, keys.encode())
        if not self._read(wait):
            raise TimeoutError(f"{keys!r} painted nothing")
        return self.settle() - began

    def memory(self) -> tuple[float, float]:
        """Resident MiB of the program, and of the program with its children."""
        own = _resident(self.pid)
        return own, own + sum(_resident(child) for child in _children(self.pid))

    def close(self) -> None:
        """Kill the program and its children."""
        for pid in (*_children(self.pid), self.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(0.0, wait))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # the program has ended
            return False
        self.output += data
        return bool(data)


def _resident(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    kib = next((int(line.split()[1]) for line in fields if line.startswith("Rss:")), 0)
    return kib / 1024


def _children(pid: int) -> list[int]:
    found: list[int] = []
    try:
        direct = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return found
    for child in map(int, direct):
        found += [child, *_children(child)]
    return found
