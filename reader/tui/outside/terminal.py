"""Terminal driver: invalid UTF-8, job control, a window that is closed, and a way back out at any time."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import select
import selectors
import signal
import sys
import termios
import time
from typing import Any, Final

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reader.tui.outside.pins import pinned

_READ_SIZE: Final = 4096
_POLL: Final = 0.1
"""Seconds between two looks at whether the app is leaving; Esc alone is told from a sequence by then as well."""

_PATIENCE: Final = 0.2
"""Seconds that the way back waits for room in the terminal."""

# Everything that Textual's driver may have switched on, switched off again; harmless where it was not on.
_RESTORE: Final = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l"  # bracketed paste, line wrap, in-band resize
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # mouse
    "\x1b[<u\x1b[?1004l\x1b[?1049l\x1b[?25h\x1b[0m"  # keyboard protocol, focus, alternate screen, cursor, colours
)


_MOUSE: Final = re.compile(r"\x1b\[<(\d+);.*([Mm])")
_FURTHER: Final = 128
"""The bit in xterm's code of a mouse event that tells buttons 8 to 11 (ctlseqs, Extended coordinates, SGR 1006)."""
_MOVED: Final = 32
_COMMANDS: Final = {0: "page.back", 1: "page.forward"}
"""What buttons 8 and 9 are for, as X and its window systems number the two at the side of a mouse."""


class MouseParser(XTermParser):
    """Textual's parser, which takes mouse buttons 8 and 9 for the first and the second.

    Here pressing one comes as a key that is called as its command: it means that whatever keys the keymap has for it.
    What else they and buttons 10 and 11 do comes as nothing.
    """

    def afresh(self, debug: bool) -> MouseParser:
        """One that has begun no sequence, and knows as well as this one in what the terminal measures the mouse."""
        new = MouseParser(debug)
        new.mouse_pixels = self.mouse_pixels
        new.terminal_size, new.terminal_pixel_size = self.terminal_size, self.terminal_pixel_size
        return new

    def parse_mouse_code(self, code: str) -> Message | None:
        """The event in ``code``, or None."""
        found = _MOUSE.fullmatch(code)
        button = int(found[1]) if found else 0
        if not found or not button & _FURTHER:
            return super().parse_mouse_code(code)
        command = _COMMANDS.get(button & 3)
        pressed = found[2] == "M" and not button & _MOVED
        return events.Key(command, None) if command and pressed else None


class TerminalDriver(LinuxDriver):
    """Textual's driver with an input thread that survives what a terminal may send, and columns that stay.

    Textual 8.2 decodes strictly and dies of one invalid byte (its issue 6456; FAULTS.md rows 62 and 63). Here an
    invalid byte becomes U+FFFD, a sequence that cannot be parsed is dropped, and the end of the input (the window
    was closed) ends the app.

    Job control is its own as well. Textual stops inside its signal handler, where a lock may be held that it then
    waits for; it stops where no shell could wake it; and on ``fg`` it takes the terminal and paints nothing
    (FAULTS.md rows 73 and 85).
    """

    def write(self, data: str) -> None:
        """Send to the terminal, whatever it thinks of the width of a text."""
        super().write(pinned(data))

    def _disable_mouse_support(self) -> None:
        """Textual leaves the mouse measured in pixels, which the next program would take for cells."""
        super()._disable_mouse_support()
        if self._mouse_pixels:
            self.write("\x1b[?1016l")

    def _sigtstp_application(self, *_: object) -> None:
        """SIGTSTP: Ctrl-Z, or ``kill -TSTP`` from elsewhere."""
        self._loop.call_soon_threadsafe(self._stop)

    def _sigcont_application(self, *_: object) -> None:
        """SIGCONT after a SIGSTOP, which nobody can catch: whoever had the terminal meanwhile left it in any state."""
        self._loop.call_soon_threadsafe(self._take_again)

    def _stop(self) -> None:
        """Job control stop: give the terminal back, stop the whole job as the terminal itself would (also the make or
        script that runs the reader, for which the shell waits), and take it again in the foreground.

        SIGTSTP with its default action is discarded where nobody could send SIGCONT (POSIX XSH 2.4.3, orphaned
        process groups): then this comes back at once.
        """
        self._take_again(stop=True)

    def _take_again(self, *, stop: bool = False) -> None:
        if not self._app.is_running:
            return
        self.suspend_application_mode()
        signal.signal(signal.SIGCONT, signal.SIG_IGN)  # it still wakes
        if stop:
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.killpg(0, signal.SIGTSTP)
        with contextlib.suppress(termios.error):  # the terminal is gone: the input thread or SIGHUP says so
            # changes nothing, and waits in the background (``bg``) for the foreground: SIGTTOU
            termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        signal.signal(signal.SIGCONT, self._sigcont_application)
        self.resume_application_mode()
        self._app.call_later(self._app.refresh)

    def run_input_thread(self) -> None:
        """Read keys until the app leaves or the terminal goes."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        parser = MouseParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                try:
                    data = os.read(self.fileno, _READ_SIZE) if selector.select(_POLL) else None
                except OSError:
                    data = b""  # a hung-up terminal answers EIO
                if data == b"":
                    self._app.call_later(self._app.exit, return_code=129)
                    return
                try:
                    for event in parser.feed(decode(data)) if data else ():
                        self.process_message(event)
                    for event in parser.tick():
                        self.process_message(event)
                except (ParseError, ValueError, LookupError, ArithmeticError):
                    parser = parser.afresh(self._debug)


class TerminalModes:
    """The terminal's modes as they were found, for when Textual itself no longer gets there."""

    def __init__(self) -> None:
        """Remember them as they are now."""
        self._attributes: list[Any] | None = None
        with contextlib.suppress(termios.error, ValueError, OSError):
            self._attributes = termios.tcgetattr(sys.__stdin__.fileno())  # type: ignore[union-attr]

    def restore(self) -> None:
        """Give the terminal back; does nothing where there is none, and hardly waits for a reader of the output."""
        if self._attributes is None:
            return
        with contextlib.suppress(termios.error, ValueError, OSError):
            descriptor = sys.__stderr__.fileno()  # type: ignore[union-attr]
            os.set_blocking(descriptor, False)
            try:
                _write(descriptor, _RESTORE.encode("ascii"))
            finally:
                os.set_blocking(descriptor, True)
        with contextlib.suppress(termios.error, ValueError, OSError):
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, self._attributes)  # type: ignore[union-attr]


def _write(descriptor: int, data: bytes) -> None:
    """Write to a terminal that does not block: what was painted last may still be on its way there."""
    until = time.monotonic() + _PATIENCE
    while data and time.monotonic() < until:
        select.select([], [descriptor], [], _PATIENCE)
        with contextlib.suppress(BlockingIOError):
            data = data[os.write(descriptor, data) :]
