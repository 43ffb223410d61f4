"""Launching the system's browser: a page opens there, never in this terminal.

FAULTS.md section 1.4: the address is parsed and rebuilt, only http and https pass, nothing that begins with ``-``
reaches a program, no shell is involved, and the program gets no part of the terminal.  Where there is no browser
with a window of its own, the caller shows and copies the address instead.

A BROWSER that is itself a command for a shell (``sh -c 'firefox %s'``) makes words of the address again.  One rule: it
is given only addresses without a character that has to be quoted in a shell (POSIX XCU 2.2), as they are; any other is
refused (FAULTS.md row 78).  To percent-encode those characters instead would name another page: ``& ; ' ( ) $`` are
delimiters of their own in an address (RFC 3986 section 2.2).
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

_SHELLS: Final = frozenset(
    ("sh", "ash", "bash", "dash", "ksh", "mksh", "yash", "zsh", "fish", "csh", "tcsh", "busybox")
) | {"ssh", "mosh", "cmd", "powershell", "pwsh"}
"""Programs that read a line of commands; ssh makes one of its words, for the shell at the other end."""
_QUOTED: Final = frozenset("|&;<>()$`\\\"' \t\n")
"""What a shell takes as its own unless it is quoted (POSIX XCU 2.2)."""

SOON: Final = 10.0
"""Seconds within which a browser that cannot open a page says so by ending."""


def argv(url: str, environ: Mapping[str, str]) -> list[str] | None:
    """The program and arguments that open ``url``; None where there is no browser with a window.

    ``environ`` is asked for ``BROWSER`` (a list parted by colons, ``%s`` stands for the address), ``PATH``,
    ``DISPLAY``, ``WAYLAND_DISPLAY`` and ``WSL_DISTRO_NAME``. Raises AddressError for what is no http(s) address, and
    for one that a shell in BROWSER would not leave in one piece.
    """
    wanted = address.parse(url)
    safe = wanted.url
    if wanted.host == address.SAMPLE_HOST:
        raise AddressError("the sample edition is in this reader only: no browser can open it")
    path = environ.get("PATH")
    for wish in environ.get("BROWSER", "").split(":"):
        words = _words(wish)
        if words and _has_window(words[0]) and shutil.which(words[0], path=path):
            _check_for_shells(words, safe)
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


def _check_for_shells(words: list[str], url: str) -> None:
    """Raises AddressError where a word is a shell, or holds ``%s`` in a line of words for some other program."""
    line = any(len(word.split()) > 1 and "%s" in word for word in words)
    shell = any(PurePath(word).name.lower().removesuffix(".exe") in _SHELLS for word in words)
    found = sorted(_QUOTED.intersection(url)) if line or shell else []
    if found:
        raise AddressError(
            f"BROWSER is a command for a shell, which would take the {found[0]} in this address as its own"
        )


def _has_window(program: str) -> bool:
    return PurePath(program).name not in _IN_THE_TERMINAL
