"""Processes as ``ps`` sees them, for tests of what a reader starts and how it ends."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

DEADLINE = 30.0
"""Seconds."""


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    listed = subprocess.run(["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = (map(int, line.split()) for line in listed.splitlines())
    return [child for child, parent in pairs if parent == pid]


def state_of(pid: int) -> str:
    """``T`` is stopped, ``Z`` ended with only its status left, and nothing is gone."""
    said = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return said.stdout.strip()


def until(reached: Callable[[], bool]) -> None:
    """Ask again and again, until it is so."""
    end = time.monotonic() + DEADLINE
    while not reached():
        assert time.monotonic() < end, "it did not come to that"


def until_ended(pid: int) -> None:
    """Wait until a process is gone, or only its status is left."""
    until(lambda: state_of(pid)[:1] in ("", "Z"))
