"""The user's records as others use them: asked at once, changed by a thread, each change a transaction on the disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from reader.library.database import Database, FileState
from reader.library.records import RECORDS, Records
from reader.library.writer import Writer

if TYPE_CHECKING:
    from concurrent.futures import Future

PATIENCE: Final = 2.0
"""Seconds that opening and recording wait for another reader that holds the file."""
RETRY_AFTER: Final = 60.0
"""Seconds after which recording tries again to open a file that could not be written."""
CLOSING: Final = 0.8
"""Seconds that closing waits for what is still to be written."""

Result = TypeVar("Result")


class Recorder:
    """``records.db``, opened when it is first asked for. Never raises because of the disk: a future carries the
    LibraryError, and ``notice`` says it in one line."""

    def __init__(
        self,
        folder: Path,
        *,
        patience: float = PATIENCE,
        retry_after: float = RETRY_AFTER,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``folder`` is made for its owner alone where it is missing. Times in seconds, ``clock`` since the epoch."""
        self._folder, self._patience, self._retry_after, self._clock = folder, patience, retry_after, clock
        self._writer = Writer()
        self._opening = threading.Lock()
        self._opened: Records | None = None
        self._began = False

    @property
    def records(self) -> Records:
        """What can be asked, from any thread."""
        with self._opening:
            if self._opened is None:
                database = Database(
                    self._folder, RECORDS, patience=self._patience, retry_after=self._retry_after,
                    on_damage=lambda: self._writer.submit(self._mend),
                )  # fmt: skip
                self._opened = Records(database, self._clock)
                if database.damaged:
                    self._writer.submit(self._mend)
            return self._opened

    @property
    def state(self) -> FileState:
        """``writable``, ``read-only``, or ``memory`` when the file cannot be opened at all."""
        return self.records.database.state

    @property
    def notice(self) -> str:
        """One line on what is wrong with the file, empty when all is well or nobody asked it for anything."""
        return self._opened.database.notice if self._opened else ""

    def write(self, change: Callable[[Records], Result]) -> Future[Result]:
        """Let ``change`` change something, in a transaction of its own after all that was given before.

        The future carries what it gives once that is on the disk; LibraryError where the disk did not take it.
        """

        def write() -> Result:
            records = self.records
            with records.database.writing():
                if not self._began:
                    records.begin_day()
                given = change(records)
            self._began = True
            return given

        return self._writer.submit(write)

    def settle(self) -> None:
        """Wait until all that was given is done."""
        self._writer.settle()

    def finish(self) -> None:
        """Take nothing more; what was given is still written. Does not wait: ``close`` does."""
        self._writer.finish()

    def close(self, patience: float = CLOSING) -> bool:
        """Write what is still to be written and close; False when that took more than ``patience`` seconds."""
        done = self._writer.close(patience)
        if done and self._opened:
            self._opened.database.close()
        return done

    def _mend(self) -> None:
        self.records.database.mend()
