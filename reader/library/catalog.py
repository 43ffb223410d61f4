"""``kept.db``, parsed pages and their index: texts, and one row a page that lists, marks and judgements ask.

Text and row are written in one transaction.  The bytes that they were read from lie in ``cache.db``, which may hold
more than the catalog names: the *strays* (``strays``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from reader.library import envelope
from reader.library.database import Database
from reader.library.index import Index
from reader.library.row import COLUMNS, Row, is_whole, mark_of, row_from, row_of, values_of
from reader.library.schema import Schema, TableSpec
from reader.library.stored import opened_text

REVISIONS: Final = 5
"""Earlier texts that are kept of a story."""
REVISION_BYTES: Final = 50_000_000
"""Of all earlier texts together."""

ASKED_AT_ONCE: Final = 500
_TEXT: Final = "text:"
_TEXT_COLUMNS: Final = ("stored", "key", "text")
_REVISION_COLUMNS: Final = ("number", "key", "size", "text")


def text_name(key: str) -> str:
    """What the text of ``key`` is sealed under."""
    return f"{_TEXT}{key}"


def _is_sealed(values: tuple[Any, ...]) -> bool:
    return isinstance(values[1], str) and envelope.is_whole(text_name(values[1]), values[-1])


def _settle(new: sqlite3.Connection) -> None:
    """A row that was lost is made anew from its text; one whose text was lost says so."""
    insert = f"INSERT OR IGNORE INTO pages ({', '.join(COLUMNS)}) VALUES ({_marks(COLUMNS)})"  # noqa: S608  our own names
    lost = new.execute("SELECT stored FROM texts WHERE stored NOT IN (SELECT stored FROM pages)").fetchall()
    for (stored,) in lost:
        ((key, sealed),) = new.execute("SELECT key, text FROM texts WHERE stored = ?", (stored,)).fetchall()
        held = opened_text(text_name(key), sealed)
        if held:
            row = row_of(key, held, answer=key, size=len(sealed))
            new.execute(insert, values_of(msgspec.structs.replace(row, stored=stored)))
    new.execute("DELETE FROM texts WHERE stored NOT IN (SELECT stored FROM pages)")
    new.execute("DELETE FROM revisions WHERE key NOT IN (SELECT key FROM pages)")
    new.execute("UPDATE pages SET form = 0 WHERE stored NOT IN (SELECT stored FROM texts)")


KEPT: Final = Schema(
    "kept.db",
    steps=(
        (
            "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value)",
            "CREATE TABLE IF NOT EXISTS pages (stored INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT, url TEXT,"
            " title TEXT, lead TEXT, language TEXT, section TEXT, host TEXT, topics TEXT, regions TEXT,"
            " published TEXT, updated TEXT, minutes INTEGER, size INTEGER, kind TEXT, fetched REAL,"
            " fresh_until REAL, worth INTEGER, answer TEXT, digest BLOB, form INTEGER, shown INTEGER, mark INTEGER,"
            " crc INTEGER)",
            "CREATE INDEX IF NOT EXISTS pages_answer ON pages (answer)",
            # apart, so that a list walks over small rows
            "CREATE TABLE IF NOT EXISTS texts (stored INTEGER PRIMARY KEY, key TEXT, text BLOB)",
            "CREATE TABLE IF NOT EXISTS revisions (number INTEGER PRIMARY KEY, key TEXT, size INTEGER, text BLOB)",
            "CREATE INDEX IF NOT EXISTS revisions_key ON revisions (key, size)",
            # what a catalog that has just begun does not name is not to be taken for left over
            "INSERT OR REPLACE INTO meta VALUES ('strays', 1)",
        ),
    ),
    tables={
        "meta": TableSpec(("rowid", "name", "value")),
        "pages": TableSpec(COLUMNS, is_whole),
        "texts": TableSpec(_TEXT_COLUMNS, _is_sealed),
        "revisions": TableSpec(_REVISION_COLUMNS, _is_sealed),
    },
    counted=("texts", "pages"),
    settle=_settle,
)

_ALL: Final = ", ".join(f"pages.{column}" for column in COLUMNS)


class Catalog:
    """The tables of ``kept.db``. What changes them is called within ``database.writing``, by one thread."""

    def __init__(self, database: Database, revision_bytes: int = REVISION_BYTES) -> None:
        self.database = database
        self._ask = database.ask
        self._do = database.do
        self._revision_bytes = revision_bytes
        self.index = Index(database)

    # -- asking --------------------------------------------------------------------------------------------------

    def row(self, key: str) -> Row | None:
        """The row of ``key``; None where there is none, or a damaged one."""
        found = self._ask(f"SELECT {_ALL} FROM pages WHERE key = ?", (key,))  # noqa: S608  our own names
        return row_from(found[0]) if found else None

    def marks(self, keys: Sequence[str]) -> list[tuple[str, int, int, str]]:
        """``(key, minutes, form, answer)`` of those of ``keys`` that have a row: one query for each 500.

        Of a damaged row only that it is there: its text may open all the same.
        """
        question = "SELECT key, minutes, form, answer, mark FROM pages WHERE key IN ({})"
        found = [row for some in _portions(keys) for row in self._ask(question.format(_marks(some)), some)]
        return [
            (key, minutes, form, answer) if mark == mark_of(key, minutes, answer) else (key, 0, form, key)
            for key, minutes, form, answer, mark in found
        ]

    def newest(self, limit: int | None) -> list[Row]:
        """Rows, those stored last first."""
        question = f"SELECT {_ALL} FROM pages ORDER BY stored DESC LIMIT ?"  # noqa: S608  our own names
        found = self._ask(question, (-1 if limit is None else limit,))
        return [row for row in map(row_from, found) if row]

    def count(self, *, but: Sequence[str] = ()) -> int:
        """How many rows there are for other keys."""
        found = self._ask(f"SELECT count(*) FROM pages WHERE key NOT IN ({_marks(but)})", but)  # noqa: S608
        return int(found[0][0]) if found else 0

    def text(self, key: str) -> bytes | None:
        """The sealed text of ``key``."""
        found = self._ask("SELECT texts.text FROM pages JOIN texts USING (stored) WHERE pages.key = ?", (key,))
        return found[0][0] if found and isinstance(found[0][0], bytes) else None

    def revisions(self, key: str) -> list[bytes]:
        """The sealed earlier texts of ``key``, the newest first."""
        found = self._ask("SELECT text FROM revisions WHERE key = ? ORDER BY number DESC", (key,))
        return [text for (text,) in found if isinstance(text, bytes)]

    def named(self, answers: Sequence[str]) -> set[str]:
        """Those of ``answers`` that a row names."""
        return self._those("answer", answers)

    def here(self, keys: Sequence[str]) -> set[str]:
        """Those of ``keys`` that have a row."""
        return self._those("key", keys)

    def meta(self, name: str) -> object:
        """Metadata: what was written down under ``name``; None for nothing."""
        found = self._ask("SELECT value FROM meta WHERE name = ?", (name,))
        return found[0][0] if found else None

    # -- changing, within a transaction ----------------------------------------------------------------------------

    def write_down(self, name: str, value: object) -> None:
        """Remember ``value`` under ``name``."""
        self._do("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))

    def store(self, row: Row, text: bytes, *, first_to_go: bool = False) -> int:
        """Upsert a page's row and sealed text; the number it got.

        What a reader had seen of a story whose words have changed since becomes a revision.
        ``first_to_go``: it is evicted before all others, and not after them.
        """
        ask = "SELECT min(0, min(stored)) - 1 FROM pages" if first_to_go else "SELECT max(stored) + 1 FROM pages"
        number = int(self._ask(ask)[0][0] or 1)
        before = self._ask("SELECT stored, digest, shown, kind FROM pages WHERE key = ?", (row.key,))
        shown = False
        for stored, digest, was_shown, kind in before:
            shown = bool(was_shown) and digest == row.digest
            if was_shown and not shown and kind != "front" and row.kind != "front":
                self._revise(row.key, stored)
            self._forget(stored)
        values = values_of(msgspec.structs.replace(row, stored=number, shown=shown))
        self._do(f"INSERT INTO pages ({', '.join(COLUMNS)}) VALUES ({_marks(values)})", values)  # noqa: S608
        # a text that lies there already has no row: damage parted them, and nothing leads to it
        self._do("INSERT OR REPLACE INTO texts (stored, key, text) VALUES (?, ?, ?)", (number, row.key, text))
        return number

    def show(self, key: str) -> None:
        """A reader saw the text of ``key``."""
        self._do("UPDATE pages SET shown = 1 WHERE key = ? AND shown = 0", (key,))

    def oldest(self, count: int, *, but: Iterable[int]) -> list[tuple[int, str, str, int]]:
        """Eviction order, first in, first out: ``(number, key, answer, size)`` of the rows that go next."""
        spared = tuple(but)
        question = (
            f"SELECT stored, key, answer, size FROM pages WHERE stored NOT IN ({_marks(spared)})"  # noqa: S608
            " ORDER BY stored LIMIT ?"
        )
        return self._ask(question, (*spared, count))

    def remove(self, number: int, key: str) -> None:
        """A page goes whole: row, text and revisions."""
        self._forget(number)
        self._do("DELETE FROM revisions WHERE key = ?", (key,))

    # -- inside ----------------------------------------------------------------------------------------------------

    def _revise(self, key: str, stored: int) -> None:
        self._do(
            "INSERT INTO revisions (key, size, text) SELECT key, length(text), text FROM texts WHERE stored = ?",
            (stored,),
        )
        self._do(
            "DELETE FROM revisions WHERE key = ? AND number NOT IN"
            " (SELECT number FROM revisions WHERE key = ? ORDER BY number DESC LIMIT ?)",
            (key, key, REVISIONS),
        )
        over = int(self._ask("SELECT sum(size) FROM revisions")[0][0] or 0) - self._revision_bytes
        while over > 0:
            ((number, size),) = self._ask("SELECT number, size FROM revisions ORDER BY number LIMIT 1")
            self._do("DELETE FROM revisions WHERE number = ?", (number,))
            over -= size

    def _forget(self, number: int) -> None:
        self.index.remove(number)
        self._do("DELETE FROM pages WHERE stored = ?", (number,))
        self._do("DELETE FROM texts WHERE stored = ?", (number,))

    def _those(self, column: str, values: Sequence[str]) -> set[str]:
        return {
            value
            for some in _portions(values)
            for (value,) in self._ask(f"SELECT {column} FROM pages WHERE {column} IN ({_marks(some)})", some)  # noqa: S608
        }


def _portions(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + ASKED_AT_ONCE] for start in range(0, len(values), ASKED_AT_ONCE))


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
