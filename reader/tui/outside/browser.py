"""Opening a page outside: in the reader's browser, never in this terminal.

FAULTS.md section 1.4: the address is parsed and rebuilt, only http and https pass, nothing that begins with ``-``
reaches a program, no shell is involved, and the program gets no part of the terminal.  Where there is no browser
with a window of its own, the caller shows and copies the address instead.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from reader.errors import AddressError
from reader.model import address

_IN_THE_TERMINAL: Final = frozenset(
    ("w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser", "carbonyl", "chawan", "cha", "edbrowse")
)

SOON: Final = 10.0
"""Seconds within which a browser that cannot open a page says so by ending."""


def argv(url: str, environ: Mapping[str, str]) -> list[str] | None:
    """The program and arguments that open ``url``; None where there is no browser with a window.

    ``environ`` is asked for ``BROWSER`` (a list parted by colons, ``%s`` stands for the address), ``PATH``,
    ``DISPLAY``, ``WAYLAND_DISPLAY`` and ``WSL_DISTRO_NAME``. Raises AddressError for what is no http(s) address.
    """
    wanted = address.parse(url)
    safe = wanted.url
    if wanted.host == address.SAMPLE_HOST:
        raise AddressError("the sample edition is in this reader only: no browser can open it")
    path = environ.get("PATH")
    for wish in environ.get("BROWSER", "").split(":"):
        words = _words(wish)
        if words and _has_window(words[0]) and shutil.which(words[0], path=path):
            marked = any("%s" in word for word in words)
            return [word.replace("%s", safe) for word in words] if marked else [*words, safe]
    for program, usable in (
        ("open", sys.platform == "darwin"),
        ("wslview", bool(environ.get("WSL_DISTRO_NAME"))),
        ("xdg-open", bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))),
    ):
        found = shutil.which(program, path=path) if usable else None
        if found:
            return [found, safe]
    return None


def spawn(command: list[str], environ: Mapping[str, str], done: Callable[[int], None], *, soon: float = SOON) -> bool:
    """Start ``command`` away from the terminal; False when it cannot be started.

    ``done`` is called with its exit status, from another thread, when it ends within ``soon`` seconds: one that ends
    later has shown the page, whatever became of it then.
    """
    began = time.monotonic()

    try:
        process = subprocess.Popen(
            command,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=True,
        )
    except OSError:
        return False

    def wait() -> None:
        status = process.wait()
        if time.monotonic() - began < soon:
            done(status)

    threading.Thread(target=wait, daemon=True, name="browser").start()
    return True


def _words(wish: str) -> list[str]:
    try:
        return shlex.split(wish)
    except ValueError:
        return []


def _has_window(program: str) -> bool:
    return PurePath(program).name not in _IN_THE_TERMINAL
