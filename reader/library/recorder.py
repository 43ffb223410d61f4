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
MOMENT: Final = 0.3
"""Seconds that what nobody waits for is held back: keys that follow each other fast have the machine for themselves."""
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
        moment: float = MOMENT,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``folder`` is made for its owner alone where it is missing. Times in seconds, ``clock`` since the epoch."""
        self._folder, self._patience, self._retry_after, self._clock = folder, patience, retry_after, clock
        self._writer = Writer()
        self._opening = threading.Lock()
        self._opened: Records | None = None
        self._began = False
        self._moment = moment
        self._noting = threading.Lock()
        self._noted: list[Callable[[Records], object]] = []
        self._hurry = threading.Event()
        """Set when what was noted is not to wait any longer."""

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

        self._hurry.set()

        def write() -> Result:
            records = self.records
            with records.database.writing():
                if not self._began:
                    records.begin_day()
                given = change(records)
            self._began = True
            return given

        return self._writer.submit(write)

    def note(self, change: Callable[[Records], object]) -> None:
        """``write`` for what nobody waits for: in a moment, with all else that is noted until then, in one
        transaction. It goes before whatever is written after it."""
        with self._noting:
            self._noted.append(change)
            if len(self._noted) > 1:
                return
            self._hurry.clear()
        self._writer.submit(self._write_notes)

    def settle(self) -> None:
        """Wait until all that was given is done."""
        self._hurry.set()
        self._writer.settle()

    def finish(self) -> None:
        """Take nothing more; what was given is still written. Does not wait: ``close`` does."""
        self._hurry.set()
        self._writer.finish()

    def close(self, patience: float = CLOSING) -> bool:
        """Write what is still to be written and close; False when that took more than ``patience`` seconds."""
        self._hurry.set()
        done = self._writer.close(patience)
        if done and self._opened:
            self._opened.database.close()
        return done

    def _write_notes(self) -> None:
        self._hurry.wait(self._moment)
        with self._noting:
            changes, self._noted = self._noted, []
        records = self.records
        with records.database.writing():
            if not self._began:
                records.begin_day()
            for change in changes:
                change(records)
        self._began = True

    def _mend(self) -> None:
        self.records.database.mend()
