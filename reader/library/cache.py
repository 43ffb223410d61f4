"""The cache file: diskcache's tables and ways, with an opening of our own.

diskcache writes its settings on every opening.  That fails on a full or read-only disk, waits a minute for another
process that holds the file, and takes a hundred statements.  This one writes only into a file that is new, takes its
settings from its arguments and not from the file, and evicts no more than it must (FAULTS.md section 4).
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

import diskcache

from reader.library.safe_disk import INLINE, SafeDisk

FILE: Final = "cache.db"
"""diskcache's own name for it."""

Mode = Literal["rw", "ro", "immutable"]
"""How the file is opened; ``immutable`` sees no log and takes no lock: for a folder where neither can be made."""

# As diskcache 5.6.3 makes them, so that its tools work on the file (a test compares the two).
_COUNTED: Final = "CREATE TRIGGER Settings_{} ON Cache FOR EACH ROW BEGIN UPDATE Settings SET value = value {}; END"
_TABLES: Final = {
    "Settings": "CREATE TABLE Settings ( key TEXT NOT NULL UNIQUE, value)",
    "Cache": "CREATE TABLE Cache ( rowid INTEGER PRIMARY KEY, key BLOB, raw INTEGER, store_time REAL,"
    " expire_time REAL, access_time REAL, access_count INTEGER DEFAULT 0, tag BLOB, size INTEGER DEFAULT 0,"
    " mode INTEGER DEFAULT 0, filename TEXT, value BLOB)",
    "Cache_key_raw": "CREATE UNIQUE INDEX Cache_key_raw ON Cache(key, raw)",
    "Cache_expire_time": "CREATE INDEX Cache_expire_time ON Cache (expire_time)",
    "Cache_store_time": "CREATE INDEX Cache_store_time ON Cache (store_time)",
    "Settings_count_insert": _COUNTED.format("count_insert AFTER INSERT", "+ 1 WHERE key = 'count'"),
    "Settings_count_delete": _COUNTED.format("count_delete AFTER DELETE", "- 1 WHERE key = 'count'"),
    "Settings_size_insert": _COUNTED.format("size_insert AFTER INSERT", "+ NEW.size WHERE key = 'size'"),
    "Settings_size_update": _COUNTED.format("size_update AFTER UPDATE", "+ NEW.size - OLD.size WHERE key = 'size'"),
    "Settings_size_delete": _COUNTED.format("size_delete AFTER DELETE", "- OLD.size WHERE key = 'size'"),
}
# What a tool that opens the file with diskcache alone would otherwise set to its own taste.
_SETTINGS: Final = {
    "count": 0, "size": 0, "hits": 0, "misses": 0,
    "disk_min_file_size": INLINE, "sqlite_synchronous": 2, "eviction_policy": "least-recently-stored",
}  # fmt: skip
_EVICTED_AT_ONCE: Final = 200
_ASKED_AT_ONCE: Final = 500
_RETRY_SECONDS: Final = 0.01


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")  # one odd row must not spoil a listing


class Foreign(Exception):
    """The file is a database, and not one of this library."""


class PageCache(diskcache.Cache):  # type: ignore[misc]  # diskcache carries no types
    """A cache of bytes by text, kept to a size. Every thread has a connection of its own; ``close`` ends them all.

    Errors are sqlite3's, and UnicodeError where SQLite quotes a damaged file in its message; ``diskcache.Timeout``
    from ``set`` and ``delete`` when the file is held by another process.
    Reading never waits for writing (write-ahead log).
    """

    def __init__(self, folder: Path, mode: Mode, *, size_limit: int, patience: float) -> None:
        """The file exists; an empty one becomes a cache. ``patience``: seconds that writing waits for another process.

        Raises Foreign, sqlite3.Error.
        """
        # diskcache's own __init__ is replaced as a whole: these are the attributes that its methods use
        self._directory = str(folder)
        self._timeout = patience
        self._local = threading.local()
        self._txn_id = None
        self._disk = SafeDisk(str(folder), min_file_size=INLINE)
        self.eviction_policy = "least-recently-stored"
        self.statistics = 0
        self.tag_index = 0
        self.cull_limit = 10
        self.size_limit = size_limit
        self._mode = mode
        self._open: list[sqlite3.Connection] = []
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def held(self, names: Sequence[str]) -> set[str]:
        """Those of ``names`` that are keys here."""
        found: set[str] = set()
        for start in range(0, len(names), _ASKED_AT_ONCE):
            asked = names[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(asked))
            # the marks are question marks; the names are bound
            rows = self._sql(f"SELECT key FROM Cache WHERE raw = 1 AND key IN ({marks})", asked)  # noqa: S608
            found.update(key for (key,) in rows if isinstance(key, str))
        return found

    def listing(self, prefix: str) -> list[tuple[str, float]]:
        """``(key, tag)`` of every key that begins with ``prefix``; a row whose tag is no number has 0."""
        after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self._sql("SELECT key, tag FROM Cache WHERE raw = 1 AND key >= ? AND key < ?", (prefix, after))
        return [(key, tag if isinstance(tag, float) else 0.0) for key, tag in rows if isinstance(key, str)]

    def volume(self) -> int:
        """Bytes of the pages in use."""
        pages: list[int] = []
        for pragma in ("page_count", "freelist_count", "page_size"):
            ((number,),) = self._sql(f"PRAGMA {pragma}").fetchall()
            pages.append(int(number))
        return (pages[0] - pages[1]) * pages[2]

    def undo(self) -> None:
        """Leave no transaction open in this thread: diskcache does, when COMMIT finds the disk full."""
        connection = getattr(self._local, "con", None)
        if connection is not None and connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        self._txn_id = None

    def close(self) -> None:
        """End the connections of all threads; none may be in use."""
        for connection in self._open:
            connection.close()
        self._open.clear()
        self._local = threading.local()

    # -- what diskcache asks for ---------------------------------------------------------------------------------

    @property
    def _con(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "con", None)
        if connection is None:
            connection = self._local.con = self._connect()
        return connection

    def _cull(
        self,
        now: float,
        sql: Callable[..., sqlite3.Cursor],
        cleanup: Callable[[str | None], None],
        limit: int | None = None,
    ) -> None:
        """Evict the least recently stored until the rest fits, and not the row that was stored just now."""
        over = self.volume() - self.size_limit
        if over <= 0:
            return
        oldest = "SELECT rowid, length(value) FROM Cache WHERE store_time < ? ORDER BY store_time, rowid LIMIT ?"
        doomed = []
        for rowid, size in sql(oldest, (now, limit or _EVICTED_AT_ONCE)).fetchall():
            if over <= 0:
                break
            doomed.append((rowid,))
            over -= size or 0
        for row in doomed:
            sql("DELETE FROM Cache WHERE rowid = ?", row)

    # -- opening -------------------------------------------------------------------------------------------------

    def _connect(self) -> sqlite3.Connection:
        how = "mode=ro&immutable=1" if self._mode == "immutable" else f"mode={self._mode}"
        place = f"file:{quote(str(Path(self._directory) / FILE))}?{how}"
        # closed by whoever closes the cache, hence check_same_thread
        connection = sqlite3.connect(
            place, uri=True, timeout=self._timeout, isolation_level=None, check_same_thread=False
        )
        self._open.append(connection)
        connection.text_factory = _text
        for pragma in (
            "synchronous = 2",  # what is acknowledged outlives a power cut
            "cache_size = -2000",
            "mmap_size = 0",  # a file cut short under a map is a SIGBUS
            "trusted_schema = 0",  # the file may have been written by somebody else
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def _check(self) -> None:
        """Raise unless the file is one of ours; make it one when it is new and may be written."""
        tables = self._tables()
        if not tables and self._mode == "rw":
            self._create()
            tables = self._tables()
        if tables != _TABLES:
            raise Foreign("the file holds other tables")

    def _tables(self) -> dict[str, str]:
        rows = self._sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        # diskcache writes its strings in double quotes, which not every SQLite takes for strings
        return {name: sql.replace('"', "'") for name, sql in rows}

    def _create(self) -> None:
        """All tables in one transaction: a kill leaves either a whole file or a new one."""
        self._begin()
        try:
            if not self._tables():
                for table in _TABLES.values():
                    self._sql(table)
                for setting in _SETTINGS.items():
                    self._sql("INSERT INTO Settings VALUES (?, ?)", setting)
            self._sql("COMMIT")
        except BaseException:
            self.undo()
            raise

    def _begin(self) -> None:
        """Begin to write, as the first or after the other that is first too; changing the journal does not wait."""
        deadline = time.monotonic() + self._timeout
        while True:
            try:
                self._sql("PRAGMA auto_vacuum = 1")
                self._sql("PRAGMA journal_mode = wal")
                self._sql("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(_RETRY_SECONDS)
            else:
                return
