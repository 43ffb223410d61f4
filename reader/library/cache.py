"""``cache.db``, the HTTP response cache: the answers that pages were read from, in diskcache's tables and its ways.

diskcache writes its settings on every opening.  That fails on a full or read-only disk, waits a minute for another
process that holds the file, and takes a hundred statements: the file is opened as every file of the library is.  Its
culling is off: the catalog says what is evicted (FAULTS.md section 4).

Names: ``answer:KEY``.  Readers of 2026-11 and before kept ``page:KEY``, the answer, and ``read:KEY``, what it was
read as.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import diskcache

from reader.library import envelope
from reader.library.database import Database
from reader.library.safe_disk import INLINE, SafeDisk
from reader.library.schema import Schema, TableSpec
from reader.library.trouble import TROUBLE

FILE: Final = "cache.db"
"""diskcache's own name for it."""

_ASKED_AT_ONCE: Final = 500
# As diskcache 5.6.3 makes them, so that its tools work on the file (a test compares the two).
_COUNTED: Final = (
    "CREATE TRIGGER IF NOT EXISTS Settings_{} ON Cache FOR EACH ROW BEGIN UPDATE Settings SET value = value {}; END"
)
# What a tool that opens the file with diskcache alone would otherwise set to its own taste.
_SETTINGS: Final = {
    "count": 0, "size": 0, "hits": 0, "misses": 0,
    "disk_min_file_size": INLINE, "sqlite_synchronous": 2, "eviction_policy": "'none'", "cull_limit": 0,
}  # fmt: skip
_COLUMNS: Final = (
    "rowid", "key", "raw", "store_time", "expire_time", "access_time", "access_count", "tag", "size", "mode",
    "filename", "value",
)  # fmt: skip


def _is_whole(values: tuple[Any, ...]) -> bool:
    return values[2] == 1 and isinstance(values[1], str) and envelope.is_whole(values[1], values[-1])


CACHE: Final = Schema(
    FILE,
    steps=(
        (
            "CREATE TABLE IF NOT EXISTS Settings ( key TEXT NOT NULL UNIQUE, value)",
            "CREATE TABLE IF NOT EXISTS Cache ( rowid INTEGER PRIMARY KEY, key BLOB, raw INTEGER, store_time REAL,"
            " expire_time REAL, access_time REAL, access_count INTEGER DEFAULT 0, tag BLOB, size INTEGER DEFAULT 0,"
            " mode INTEGER DEFAULT 0, filename TEXT, value BLOB)",
            "CREATE UNIQUE INDEX IF NOT EXISTS Cache_key_raw ON Cache(key, raw)",
            "CREATE INDEX IF NOT EXISTS Cache_expire_time ON Cache (expire_time)",
            "CREATE INDEX IF NOT EXISTS Cache_store_time ON Cache (store_time)",
            _COUNTED.format("count_insert AFTER INSERT", "+ 1 WHERE key = 'count'"),
            _COUNTED.format("count_delete AFTER DELETE", "- 1 WHERE key = 'count'"),
            _COUNTED.format("size_insert AFTER INSERT", "+ NEW.size WHERE key = 'size'"),
            _COUNTED.format("size_update AFTER UPDATE", "+ NEW.size - OLD.size WHERE key = 'size'"),
            _COUNTED.format("size_delete AFTER DELETE", "- OLD.size WHERE key = 'size'"),
            *(f"INSERT OR IGNORE INTO Settings VALUES ('{name}', {value})" for name, value in _SETTINGS.items()),  # noqa: S608
        ),
    ),
    tables={"Settings": TableSpec(("key", "value")), "Cache": TableSpec(_COLUMNS, _is_whole)},
    counted=("Cache",),
    triggers=frozenset(
        f"Settings_{which}" for which in ("count_insert", "count_delete", "size_insert", "size_update", "size_delete")
    ),
)


class _Ways(diskcache.Cache):  # type: ignore[misc]  # diskcache carries no types
    """diskcache on a file that is open: its ``set``, ``get`` and ``delete``, within a transaction of ours."""

    def __init__(self, folder: Path, database: Database) -> None:
        # diskcache's own __init__ is replaced as a whole: these are the attributes that its methods use
        self._directory = str(folder)
        self._disk = SafeDisk(str(folder), min_file_size=INLINE)
        self._txn_id: int | None = None
        self._database = database
        self.eviction_policy = "none"
        self.statistics = 0
        self.tag_index = 0
        self.cull_limit = 0

    @property
    def _con(self) -> object:
        return self._database.connection

    def _cull(self, *_: object, **__: object) -> None:
        """No eviction by diskcache: a story goes whole, and the catalog knows which."""


class Answers:
    """Bytes by name. What changes them is called within ``writing``, by one thread; the rest may be called from any."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.database = database
        self._ways = _Ways(folder, database)

    def load(self, name: str) -> bytes | None:
        """What is kept under ``name``; None when nothing is, or nothing that can be read."""
        handle = self.database.handle
        try:
            value: bytes | None = self._ways.get(name)
        except TROUBLE as error:
            self.database.suspect(error, handle)
            return None
        return value

    def version(self, name: str) -> int:
        """What the value under ``name`` says of its version; 0 for none."""
        rows = self.database.ask(
            "SELECT substr(value, 1, ?) FROM Cache WHERE raw = 1 AND key = ?", (envelope.HEAD_SIZE, name)
        )
        return envelope.claimed_version(rows[0][0]) if rows else 0

    def held(self, names: Sequence[str]) -> set[str]:
        """Those of ``names`` under which something is kept: one query for each 500."""
        found: set[str] = set()
        for start in range(0, len(names), _ASKED_AT_ONCE):
            asked = names[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(asked))
            # the marks are question marks; the names are bound
            rows = self.database.ask(f"SELECT key FROM Cache WHERE raw = 1 AND key IN ({marks})", asked)  # noqa: S608
            found.update(key for (key,) in rows if isinstance(key, str))
        return found

    def count(self, prefix: str) -> int:
        """How many names begin with ``prefix``."""
        after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self.database.ask("SELECT count(*) FROM Cache WHERE raw = 1 AND key >= ? AND key < ?", (prefix, after))
        return int(rows[0][0]) if rows else 0

    def names(self, after: str, count: int) -> list[str]:
        """The next ``count`` names after ``after``, in the order of their letters."""
        rows = self.database.ask(
            "SELECT key FROM Cache WHERE raw = 1 AND key > ? AND typeof(key) = 'text' ORDER BY key LIMIT ?",
            (after, count),
        )
        return [key for (key,) in rows]

    def stored(self, count: int, *, after: int | None = None) -> list[tuple[int, str, int]]:
        """``(number, name, bytes)`` of the first ``count`` stored after number ``after``; without one, of the last."""
        order = "rowid > ? ORDER BY rowid" if after is not None else "rowid > ? ORDER BY rowid DESC"
        question = f"SELECT rowid, key, length(value) FROM Cache WHERE {order} LIMIT ?"  # noqa: S608
        rows = self.database.ask(question, (after or 0, count))
        return [(number, key, size or 0) for number, key, size in rows if isinstance(key, str)]

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """As ``Database.writing``."""
        with self.database.writing():
            self._ways._txn_id = threading.get_ident()  # so that diskcache begins none of its own
            try:
                yield
            finally:
                self._ways._txn_id = None

    def save(self, name: str, value: bytes) -> None:
        """Keep ``value`` under ``name``."""
        with self._changing():
            self._ways.set(name, value)

    def remove(self, *names: str) -> None:
        """Let go of what is kept under ``names``."""
        with self._changing():
            for name in names:
                self._ways.delete(name)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            yield
        except TROUBLE as error:
            raise self.database.failure(error) from error
