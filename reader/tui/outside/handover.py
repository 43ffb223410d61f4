"""Hand-over to other programs: an address to the browser, a text to the clipboard, and what is said of it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable

from reader.errors import ReaderError, one_line


class Handover:
    """Hands things over. It never waits: what becomes of them is said when it is known."""

    def __init__(
        self, say: Callable[[str], None], to_terminal: Callable[[str], None], later: Callable[..., object]
    ) -> None:
        """``say`` puts a passing remark on the screen; ``to_terminal`` copies as terminals do (OSC 52); ``later`` calls
        a function on the thread of the screens, and raises RuntimeError once they are gone."""
        self._say, self._to_terminal, self._later = say, to_terminal, later

    def open(self, url: str) -> None:
        """Open an address outside, or show and copy it where that cannot be."""
        from reader.tui.outside import browser

        try:
            command = browser.argv(url, os.environ)
        except ReaderError as error:
            self._say(f"Not opened: {error}")
            return
        if command and browser.spawn(command, os.environ, lambda code: self._ended(code, url)):
            self._say(f"Opened in the browser: {url}")
        else:
            self._show(url)

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard; ``what`` names it. Whether the terminal's own way worked nobody can tell: where
        there is no other, the text is shown too.
        """
        if self._copied(text):
            self._say(f"{what} was copied.")
        else:
            self._say(f"Given to the terminal to copy: {one_line(text)}")

    def _ended(self, code: int, url: str) -> None:
        if code:
            with contextlib.suppress(RuntimeError):  # the reader was left meanwhile
                self._later(self._show, url)

    def _show(self, url: str) -> None:
        self._copied(url)
        self._say(f"No browser could be opened: {url}")

    def _copied(self, text: str) -> bool:
        """Whether a program took it."""
        from reader.tui.outside import clipboard

        self._to_terminal(text)
        command = clipboard.helper(os.environ)
        if command:
            clipboard.give(text, command, os.environ)
        return command is not None
