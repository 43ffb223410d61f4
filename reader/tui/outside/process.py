"""Process lifecycle of the app: signals, exit status, and an end within a second whatever is stuck.

FAULTS.md section 2.3 and row 62: Textual alone leaves the terminal in its own modes on SIGTERM and SIGHUP, exits
with status 0 after a crash, and waits for threads that hang in a DNS question.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from msgspec.structs import replace

from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.outside.terminal import TerminalDriver, TerminalModes
from reader.tui.reading.desk import Desk

_ASKING: Final = ("HUP", "INT", "QUIT", "TERM", "USR1", "USR2", "ALRM", "VTALRM", "PROF", "XCPU", "IO", "PWR", "STKFLT")
_DUMPING: Final = ("ABRT", "TRAP", "SYS")


def run(make: Callable[[], Desk], options: Options) -> int:
    """Run the reader until it is left; the exit status: 0, 1 after a crash, 128 and the signal's number.

    ``make`` gives the service, which is closed in the end. Where threads are stuck at the end, the process ends
    here, with that status, and this does not return.
    """
    modes = TerminalModes()
    if needs_letters(os.environ):
        options = replace(options, letters=True)
    app = ReaderApp(make, options, driver_class=TerminalDriver)
    ending = _Ending(modes, options.quit_wait)
    app.leaving = ending.begin
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    threads = ThreadPoolExecutor(thread_name_prefix="reader")
    loop.set_default_executor(threads)
    _obey_signals(loop, app, ending, modes)
    loop.run_until_complete(app.run_async(mouse=options.mouse))
    status = app.return_code or 0
    ending.begin(status)
    deadline = time.monotonic() + options.quit_wait
    with contextlib.suppress(Exception):
        loop.run_until_complete(asyncio.wait_for(app.walk.aclose(), options.quit_wait))
    _end_tasks(loop, deadline)
    threads.shutdown(wait=False, cancel_futures=True)
    _end_threads(status, deadline)
    ending.done()
    loop.close()
    _drop_unwritten()
    return status


def needs_letters(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is known not to show symbols: the Linux console, or a locale that is not UTF-8.

    Without any locale nothing is known, and terminals of today do show them.
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    known = locale not in ("", "C", "POSIX")
    return environ.get("TERM") == "linux" or (known and "utf" not in locale.lower())


class _Ending:
    """Watchdog: once quitting takes longer than it may the terminal is given back by force."""

    def __init__(self, modes: TerminalModes, wait: float) -> None:
        self._modes, self._wait = modes, wait
        self._timer: threading.Timer | None = None
        self._status = 0

    @property
    def begun(self) -> bool:
        """Whether the app is leaving."""
        return self._timer is not None

    def begin(self, status: int) -> None:
        """The app begins to leave with this exit status; only the first call counts."""
        if self._timer is None:
            self._status = status
            self._timer = threading.Timer(self._wait * 1.15, self.force)
            self._timer.daemon = True
            self._timer.start()

    def done(self) -> None:
        """It ended by itself."""
        if self._timer is not None:
            self._timer.cancel()

    def force(self) -> None:
        """End the process now, the terminal given back, with the status that it began to leave with."""
        self._modes.restore()
        _leave_now(self._status)


def leaving_signals() -> tuple[int, ...]:
    """The signals whose default action is to end the process (signal(7), on this system), and that ask it to leave.

    Not among them: SIGKILL, which nobody can catch; SIGPIPE and SIGXFSZ, which Python has made errors of writing; and
    SIGSEGV, SIGBUS, SIGFPE and SIGILL, which a faulty instruction raises again until something ends it.
    """
    real_time = range(signal.SIGRTMIN, signal.SIGRTMAX + 1) if hasattr(signal, "SIGRTMIN") else ()
    return (*_known(_ASKING), *real_time)


def dumping_signals() -> tuple[int, ...]:
    """The signals by which somebody asks for a core dump of the process as it is."""
    return _known(_DUMPING)


def _known(names: Iterable[str]) -> tuple[int, ...]:
    return tuple(getattr(signal, f"SIG{name}") for name in names if hasattr(signal, f"SIG{name}"))


def _obey_signals(loop: asyncio.AbstractEventLoop, app: ReaderApp, ending: _Ending, modes: TerminalModes) -> None:
    """A signal asks the app to leave, a second one ends it, up to the end of the process.

    The first one gives the exit status: keys still waiting when the terminal gets its own modes back can be signals.
    """

    def ask(number: int, frame: object) -> None:
        status = 128 + number
        if ending.begun:
            ending.force()
        ending.begin(status)
        loop.call_soon_threadsafe(lambda: app.exit(return_code=status))

    def dump(number: int, frame: object) -> None:
        modes.restore()
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    for number in leaving_signals():
        signal.signal(number, ask)
    for number in dumping_signals():
        signal.signal(number, dump)


def _end_tasks(loop: asyncio.AbstractEventLoop, deadline: float) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.wait(tasks, timeout=max(deadline - time.monotonic(), 0)))


def _end_threads(status: int, deadline: float) -> None:
    """Threads that do not end in time would keep the process: then it ends without them."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(deadline - time.monotonic(), 0))
            if thread.is_alive():
                _leave_now(status)


def _drop_unwritten() -> None:
    """What a closed terminal did not take goes nowhere: else the interpreter's own last flush makes the status 120."""
    for stream in filter(None, (sys.__stdout__, sys.__stderr__)):
        try:
            stream.flush()
        except (OSError, ValueError):
            with open(os.devnull, "wb") as nowhere, contextlib.suppress(OSError, ValueError):  # noqa: PTH123
                os.dup2(nowhere.fileno(), stream.fileno())


def _leave_now(status: int) -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    os._exit(status)
