"""``records.db``, the user's own records: history, read marks, queue and saved stories, positions, what was seen, the
trail, and what can be undone. Nothing in it is ever evicted.

Lists share one table. What is taken off a list stays as a *tombstone*, so that it can be put back, and goes after
``DAYS`` days on which the reader ran; they are counted in the file, so that no clock decides.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Literal, TypeVar

import msgspec
from msgspec import Struct

from reader.library import envelope
from reader.library.catalog import text_name
from reader.library.database import Database
from reader.library.schema import Schema, TableSpec
from reader.model.clean import clean_fields
from reader.model.listed import ListedStory
from reader.model.position import Position

Form = TypeVar("Form")
RecordList = Literal["history", "read", "saved", "queue"]

DAYS: Final = 30
"""On which the reader ran, that a tombstone and a step of undo stay."""
STEPS: Final = 100
"""Steps that can be undone."""
ASKED_AT_ONCE: Final = 500

_ENTRY: Final = ("number", "list", "key", "gone", "story", "crc")
_PLACE: Final = ("number", "key", "place", "crc")
_SEEN: Final = ("number", "key", "ids", "crc")
_SITTING: Final = ("number", "sitting", "crc")
_UNDO: Final = ("number", "day", "step", "crc")


def _is_whole(values: tuple[Any, ...]) -> bool:
    """Whether a row is as it was written; SQLite itself does not notice flipped bytes."""
    try:
        return bool(values[-1] == checksum(values[:-1]))
    except (TypeError, ValueError):
        return False


def _is_sealed(values: tuple[Any, ...]) -> bool:
    return isinstance(values[1], str) and envelope.is_whole(text_name(values[1]), values[2])


def checksum(values: Sequence[object]) -> int:
    """Guards the columns of a row before its own."""
    return zlib.crc32(msgspec.msgpack.encode(values))


RECORDS: Final = Schema(
    "records.db",
    steps=(
        (
            "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value)",
            "CREATE TABLE IF NOT EXISTS entries (number INTEGER PRIMARY KEY, list TEXT NOT NULL, key TEXT NOT NULL,"
            " gone INTEGER, story BLOB, crc INTEGER, UNIQUE (list, key))",
            "CREATE TABLE IF NOT EXISTS positions (number INTEGER PRIMARY KEY, key TEXT UNIQUE, place BLOB,"
            " crc INTEGER)",
            "CREATE TABLE IF NOT EXISTS seen (number INTEGER PRIMARY KEY, key TEXT UNIQUE, ids BLOB, crc INTEGER)",
            "CREATE TABLE IF NOT EXISTS sittings (number INTEGER PRIMARY KEY, sitting BLOB, crc INTEGER)",
            # of saved stories: what they were read as, and the page's bytes
            "CREATE TABLE IF NOT EXISTS copies (number INTEGER PRIMARY KEY, key TEXT UNIQUE, text BLOB, answer BLOB)",
            "CREATE TABLE IF NOT EXISTS undo (number INTEGER PRIMARY KEY, day INTEGER, step BLOB, crc INTEGER)",
        ),
    ),
    tables={
        "meta": TableSpec(("rowid", "name", "value"), lambda values: isinstance(values[1], str)),
        "entries": TableSpec(_ENTRY, _is_whole),
        "positions": TableSpec(_PLACE, _is_whole),
        "seen": TableSpec(_SEEN, _is_whole),
        "sittings": TableSpec(_SITTING, _is_whole),
        "copies": TableSpec(("number", "key", "text", "answer"), _is_sealed),
        "undo": TableSpec(_UNDO, _is_whole),
    },
    counted=("entries",),
    refused="this was not recorded",
    meanwhile="history, marks and saved stories of this sitting are forgotten when the reader ends",
)


class Change(Struct, frozen=True, omit_defaults=True):
    """One entry that came to a list, or left it."""

    list: RecordList
    key: str
    is_there: bool
    """Afterwards."""


class UndoStep(Struct, frozen=True, omit_defaults=True):
    """Something the user did, and can take back."""

    did: str
    """What is said of it: ``saved``, ``deleted from history``."""
    title: str
    """Of the story; of the first of several."""
    changes: tuple[Change, ...]


class Records:
    """The tables. Asking may be done from any thread; what changes them is called within ``database.writing``."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives seconds since the epoch."""
        self.database = database
        self._ask = database.ask
        self._do = database.do
        self._clock = clock

    # -- the lists ----------------------------------------------------------------------------------------------

    def entries(self, name: RecordList, *, gone: bool = False) -> list[ListedStory]:
        """The stories of a list, those that came last first; with ``gone`` those that were taken off it."""
        rows = self._ask(
            f"SELECT {', '.join(_ENTRY)} FROM entries WHERE list = ? AND gone IS {'NOT ' if gone else ''}NULL"  # noqa: S608
            " ORDER BY number DESC",
            (name,),
        )
        return [story for row in rows if (story := _story(row))]

    def entry(self, name: RecordList, key: str) -> ListedStory | None:
        """The story of ``key`` on a list; None where it is not on it."""
        rows = self._ask(
            f"SELECT {', '.join(_ENTRY)} FROM entries WHERE list = ? AND key = ? AND gone IS NULL",  # noqa: S608
            (name, key),
        )
        return _story(rows[0]) if rows else None

    def members(self, name: RecordList, keys: Iterable[str]) -> frozenset[str]:
        """Those of ``keys`` that are on a list."""
        return frozenset(key for _, key in self.lists_of((name,), keys))

    def lists_of(self, names: Sequence[RecordList], keys: Iterable[str]) -> list[tuple[str, str]]:
        """Which of ``keys`` are on which of these lists, as (list, key): one question for each 500 keys."""
        asked = list(keys)
        on = ",".join("?" * len(names))
        found: list[tuple[str, str]] = []
        for start in range(0, len(asked), ASKED_AT_ONCE):
            some = asked[start : start + ASKED_AT_ONCE]
            marks = ",".join("?" * len(some))
            question = f"SELECT list, key FROM entries WHERE list IN ({on}) AND gone IS NULL AND key IN ({marks})"  # noqa: S608
            found += self._ask(question, (*names, *some))
        return found

    def count(self, name: RecordList) -> int:
        """How many stories are on a list."""
        found = self._ask("SELECT count(*) FROM entries WHERE list = ? AND gone IS NULL", (name,))
        return int(found[0][0]) if found else 0

    def put(self, name: RecordList, story: ListedStory) -> Change:
        """Put a story on a list, in front; one that is on it already comes to the front."""
        number = self._next("entries")
        self._do("DELETE FROM entries WHERE list = ? AND key = ?", (name, story.key))
        self._insert("entries", (number, name, story.key, None, msgspec.json.encode(story)))
        return Change(name, story.key, is_there=True)

    def take(self, name: RecordList, key: str) -> Change | None:
        """Take a story off a list; None where it is not on it."""
        return self._set_gone(name, key, self.day())

    # -- saved stories ---------------------------------------------------------------------------------------------

    def keep_copy(self, key: str, text: bytes, answer: bytes | None) -> None:
        """Keep a story for ever: its sealed text and, where they are here, the sealed bytes of its page."""
        before = self.copy(key)
        self._do("DELETE FROM copies WHERE key = ?", (key,))
        kept = answer if answer is not None or before is None else before[1]
        self._do("INSERT INTO copies VALUES (?, ?, ?, ?)", (self._next("copies"), key, text, kept))

    def copy(self, key: str) -> tuple[bytes, bytes | None] | None:
        """The sealed text and bytes of a saved story; None where there is no copy."""
        found = self._ask("SELECT text, answer FROM copies WHERE key = ?", (key,))
        return found[0] if found and isinstance(found[0][0], bytes) else None

    # -- undo ---------------------------------------------------------------------------------------------------

    def remember(self, step: UndoStep) -> None:
        """This can be undone now."""
        self._insert("undo", (self._next("undo"), self.day(), msgspec.json.encode(step)))
        self._do("DELETE FROM undo WHERE number <= (SELECT max(number) FROM undo) - ?", (STEPS,))

    def undo(self) -> UndoStep | None:
        """Take back the last step that can be; None where there is none. What another reader changed since stays."""
        while rows := self._ask(f"SELECT {', '.join(_UNDO)} FROM undo ORDER BY number DESC LIMIT 1"):  # noqa: S608
            self._do("DELETE FROM undo WHERE number = ?", (rows[0][0],))
            step = _decoded(rows[0], 2, UndoStep)
            if step is None:
                continue
            undone = [
                self._set_gone(change.list, change.key, self.day() if change.is_there else None)
                for change in step.changes
            ]
            if any(undone):
                return step
        return None

    # -- places -------------------------------------------------------------------------------------------------

    def position(self, key: str) -> Position | None:
        """Where the story of ``key`` was left; None at its beginning."""
        rows = self._ask(f"SELECT {', '.join(_PLACE)} FROM positions WHERE key = ?", (key,))  # noqa: S608
        return _decoded(rows[0], 2, Position) if rows else None

    def leave(self, key: str, position: Position | None) -> None:
        """The story of ``key`` was left there."""
        self._do("DELETE FROM positions WHERE key = ?", (key,))
        if position is not None:
            self._insert("positions", (self._next("positions"), key, msgspec.json.encode(position)))

    def seen(self, key: str) -> frozenset[str] | None:
        """Ids of the stories that the page of ``key`` listed when it was last seen; None where it never was."""
        rows = self._ask(f"SELECT {', '.join(_SEEN)} FROM seen WHERE key = ?", (key,))  # noqa: S608
        ids = _decoded(rows[0], 2, list[str]) if rows else None
        return None if ids is None else frozenset(ids)

    def see(self, key: str, ids: Iterable[str]) -> None:
        """The page of ``key`` lists these stories, and was seen."""
        self._do("DELETE FROM seen WHERE key = ?", (key,))
        self._insert("seen", (self._next("seen"), key, msgspec.json.encode(sorted(ids))))

    def sitting(self) -> bytes | None:
        """The last sitting, as ``end_sitting`` was given it."""
        rows = self._ask(f"SELECT {', '.join(_SITTING)} FROM sittings ORDER BY number DESC LIMIT 1")  # noqa: S608
        return bytes(rows[0][1]) if rows and _is_whole(rows[0]) else None

    def keep_sitting(self, sitting: bytes) -> None:
        """Where the reader is now; it takes the place of what was there, of whichever reader."""
        number = self._next("sittings")
        self._do("DELETE FROM sittings")
        self._insert("sittings", (number, sitting))

    def resuming(self, number: int | None = None) -> int:
        """The process that goes back to the last sitting, and has not come there yet; 0 for none."""
        if number is not None:
            self._write_down("resuming", number)
        return self._number("resuming") or 0

    # -- days ---------------------------------------------------------------------------------------------------

    def day(self) -> int:
        """How many days the reader ran."""
        return self._number("day") or 0

    def begin_day(self) -> None:
        """The reader runs: a new day of the calendar counts one on, and what was gone for ``DAYS`` of them goes."""
        today = int(self._clock() // 86400)
        if self._number("date") == today:
            return
        day = self.day() + 1
        self._write_down("date", today)
        self._write_down("day", day)
        self._do("DELETE FROM entries WHERE gone < ?", (day - DAYS,))
        self._do("DELETE FROM undo WHERE day < ?", (day - DAYS,))
        self._do("DELETE FROM copies WHERE key NOT IN (SELECT key FROM entries WHERE list = 'saved')")

    # -- inside -------------------------------------------------------------------------------------------------

    def _set_gone(self, name: RecordList, key: str, gone: int | None) -> Change | None:
        there = "gone IS NOT NULL" if gone is None else "gone IS NULL"
        question = f"SELECT {', '.join(_ENTRY)} FROM entries WHERE list = ? AND key = ? AND {there}"  # noqa: S608
        rows = self._ask(question, (name, key))
        if not rows:
            return None
        number, _, _, _, story, _ = rows[0]
        values = (number, name, key, gone, story)
        self._do("UPDATE entries SET gone = ?, crc = ? WHERE number = ?", (gone, checksum(values), number))
        return Change(name, key, is_there=gone is None)

    def _insert(self, table: str, values: tuple[object, ...]) -> None:
        marks = ",".join("?" * (len(values) + 1))
        self._do(f"INSERT INTO {table} VALUES ({marks})", (*values, checksum(values)))  # noqa: S608  our own names

    def _next(self, table: str) -> int:
        return int(self._ask(f"SELECT max(number) FROM {table}")[0][0] or 0) + 1  # noqa: S608  our own names

    def _number(self, name: str) -> int | None:
        found = self._ask("SELECT value FROM meta WHERE name = ?", (name,))
        return int(found[0][0]) if found and isinstance(found[0][0], int) else None

    def _write_down(self, name: str, value: object) -> None:
        self._do("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def _story(row: tuple[Any, ...]) -> ListedStory | None:
    """The story of an entry, every text of it cleaned; None for a damaged row."""
    found = _decoded(row, 4, ListedStory)
    return clean_fields(found) if found else None


def _decoded(row: tuple[Any, ...], column: int, form: type[Form]) -> Form | None:
    """A column of a row as a value; None for a damaged row."""
    if not _is_whole(row):
        return None
    try:
        return msgspec.json.decode(row[column], type=form)
    except (msgspec.MsgspecError, TypeError):
        return None
