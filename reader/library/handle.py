"""Per-thread SQLite connections to a file opened in one way, all ended at once."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

Mode = Literal["rw", "ro", "immutable"]
"""How the file is opened; ``immutable`` sees no log and takes no lock: for a folder where neither can be made."""

_PRAGMAS: Final = (
    "synchronous = 2",  # what is acknowledged outlives a power cut
    "mmap_size = 0",  # a file cut short under a map is a SIGBUS
    "journal_size_limit = 4000000",  # of a log that a large transaction made long; a full one has 1000 pages
    "trusted_schema = 0",  # the file may have been written by somebody else
)


_DAMAGED: Final = "writable_schema = 1"
"""Before all others: without it SQLite refuses every question about a file that was cut short."""


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")  # one odd row must not spoil a listing


class Handle:
    """Connections to one file, made when a thread first asks. Errors are sqlite3's."""

    def __init__(self, place: Path, mode: Mode, patience: float, *, damaged: bool = False) -> None:
        """The file exists. ``patience``: seconds that writing waits for another process. ``damaged``: what is left of
        it is to be read.
        """
        self.mode = mode
        self._pragmas = (_DAMAGED, *_PRAGMAS) if damaged else _PRAGMAS
        self._uri = f"file:{quote(str(place))}?" + ("mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}")
        self._patience = patience
        self._local = threading.local()
        self._made: list[sqlite3.Connection] = []

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's, in autocommit."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            # closed by whoever closes the handle, hence check_same_thread
            found = sqlite3.connect(
                self._uri, uri=True, timeout=self._patience, isolation_level=None, check_same_thread=False
            )
            self._made.append(found)
            found.text_factory = _text
            for pragma in self._pragmas:
                found.execute(f"PRAGMA {pragma}")
            self._local.connection = found
        return found

    @property
    def is_writing(self) -> bool:
        """Whether this thread is in a transaction."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        return connection is not None and connection.in_transaction

    def undo(self) -> None:
        """Leave no transaction open in this thread: COMMIT may find the disk full."""
        if self.is_writing:
            with contextlib.suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """End the connections of all threads; none may be in use."""
        for connection in self._made:
            with contextlib.suppress(sqlite3.Error):
                connection.close()
        self._made.clear()
        self._local = threading.local()
