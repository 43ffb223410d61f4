"""Clipboard: the terminal's own way (OSC 52) cannot tell whether it worked, so a helper program copies as well."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Mapping


def helper(environ: Mapping[str, str]) -> list[str] | None:
    """The program that takes a text for the clipboard on its standard input, or None.

    Over SSH a helper would fill the clipboard of the wrong machine: there only the terminal can do it.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return None
    path = environ.get("PATH")
    for usable, command in (
        (bool(environ.get("WAYLAND_DISPLAY")), ["wl-copy"]),
        (bool(environ.get("DISPLAY")), ["xclip", "-selection", "clipboard"]),
        (bool(environ.get("DISPLAY")), ["xsel", "--clipboard", "--input"]),
        (bool(environ.get("WSL_DISTRO_NAME")), ["clip.exe"]),
        (True, ["pbcopy"]),
    ):
        if usable and shutil.which(command[0], path=path):
            return command
    return None


def give(text: str, command: list[str], environ: Mapping[str, str]) -> None:
    """Hand ``text`` to a helper, without waiting for it and without telling it of the terminal."""

    def hand_over() -> None:
        try:
            process = subprocess.Popen(
                command,
                env=dict(environ),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            # Windows' own program takes UTF-16, and anything else for the old code page (microsoft/WSL issue 4852)
            encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
            process.communicate(text.encode(encoding, "replace"))
        except OSError:
            return

    threading.Thread(target=hand_over, daemon=True, name="clipboard").start()
