"""Database repair: what can be read of a damaged file is carried, row by row, into a new one (FAULTS.md row 70).

The new file takes the place of the old one only when it is whole; the old one is renamed, never deleted.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from reader.library.handle import Handle
from reader.library.schema import Schema, TableSpec, make_ready
from reader.library.trouble import TROUBLE, is_damage

ASIDE: Final = ".corrupt-"
"""In the name of what was put aside, after the file's own."""

LOGS: Final = ("-wal", "-shm")
"""What SQLite keeps beside a file, by the end of its name."""
_MENDED: Final = ".mended"
"""Of a new file that is whole and has not taken the old one's place yet."""
_STEPS: Final = 1_000
"""Row numbers that are tried one by one after one that fails; then the end of what is lost is looked for by leaps."""
_LOWEST: Final = -1_000_000
"""Where a table begins whose first row cannot be read: what was brought back has numbers below 0."""
_LEAPS: Final = 100
"""That may lead to no row before the rest of a table is given up."""
_FURTHEST: Final = 1 << 40
"""The longest leap."""
_RETRY_SECONDS: Final = 0.01
_BELIEVED_GAP: Final = 1_000_000
"""Between the numbers of two rows."""


def mend(place: Path, schema: Schema, patience: float) -> tuple[int, int, str] | None:
    """Put the damaged file aside, with a new one in its place: how many rows of how many it holds, the old one's name.

    None when another reader did it meanwhile. Raises OSError and sqlite3.Error; the old file is then as it was.
    """
    damaged = _identity(place)
    with _alone(place.parent, patience):
        if damaged is None or _identity(place) != damaged:
            return None
        new = place.with_name(place.name + _MENDED)
        part = place.with_name(f"{place.name}.part")
        _forget(new, part)
        try:
            with _old(place, patience) as old:
                carried, of = _carry(old, part, schema, patience)
                part.rename(new)
                aside = put_aside(place)
                new.rename(place)
        except BaseException:
            _forget(part)
            raise
    return carried, of, aside.name


def finish(place: Path, patience: float) -> None:
    """Where a kill came between putting aside and putting the mended file there: do the second. Raises OSError."""
    new = place.with_name(place.name + _MENDED)
    if place.exists() or not new.exists():
        return
    with _alone(place.parent, patience):
        if place.exists() or not new.exists():
            return  # another reader did it
        # a log that the kill left behind would be taken for the mended file's
        waiting = [path for path in put_aside_in(place.parent, place.name) if not _log_of(path).exists()]
        _follow(place, waiting[-1] if waiting else _aside(place))
        new.rename(place)


def put_aside_in(folder: Path, name: str = "") -> list[Path]:
    """The files that were put aside (those that were called ``name``), the oldest first; their logs are not named."""
    return sorted(path for path in folder.glob(f"{name or '*'}{ASIDE}*") if not path.name.endswith(LOGS))


def put_aside(place: Path) -> Path:
    """Rename a file and its log out of the way; the new name. Raises OSError."""
    aside = _aside(place)
    place.rename(aside)
    _follow(place, aside)
    return aside


def _aside(place: Path) -> Path:
    return place.with_name(f"{place.name}{ASIDE}{time.strftime('%Y%m%dT%H%M%S')}-{time.time_ns() % 10**9:09}")


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}{LOGS[0]}")


def _follow(place: Path, aside: Path) -> None:
    """The log goes where its file went."""
    for log in LOGS:
        with contextlib.suppress(FileNotFoundError):
            place.with_name(place.name + log).rename(aside.with_name(aside.name + log))


def rows(connection: sqlite3.Connection, name: str, table: TableSpec) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that can be read, by their numbers; what raises is stepped over.

    A page that is lost may hold any number of row numbers: those of a library of years lie far apart.
    """
    number, *_ = table.columns
    ask = f"SELECT {', '.join(table.columns)} FROM {name} WHERE {number} >= ? ORDER BY {number}"  # noqa: S608  our own names
    ask_one = f"{ask} LIMIT 1"
    at, failed = _LOWEST, 0
    with contextlib.suppress(*TROUBLE):
        ((first,),) = connection.execute(f"SELECT min({number}) FROM {name}").fetchall()  # noqa: S608  our own names
        at = first or 0  # an empty table has none
    while failed <= _STEPS + _LEAPS:
        # a cursor reads a row ahead: the last before what is lost is had only where it is asked for alone
        question = ask_one if failed else ask
        row = None
        try:
            for row in connection.execute(question, (at,)):
                if at <= row[0] < at + _BELIEVED_GAP:  # damage breaks the order too: whoever believes it never ends
                    at, failed = row[0] + 1, 0
                yield row
        except TROUBLE as error:
            if not is_damage(error):
                return  # there is no such table, or no disk
            failed += 1
            if failed > 1:
                beyond = at + 1 if failed <= _STEPS else _beyond(connection, ask_one, at)
                if beyond is None:
                    return
                at = beyond
        else:
            if question is ask or row is None:
                return
            if failed:
                at, failed = at + 1, failed + 1


def _beyond(connection: sqlite3.Connection, ask_one: str, at: int) -> int | None:
    """The first number after ``at`` from which rows can be read again, by leaps of double the length and then by
    halving the last; None where there is none.
    """

    def is_lost(number: int) -> bool:
        try:
            connection.execute(ask_one, (number,)).fetchone()
        except TROUBLE:
            return True
        return False

    leap = 1
    while is_lost(at + leap):
        leap *= 2
        if leap > _FURTHEST:
            return None
    lost, found = at + leap // 2, at + leap
    while found - lost > 1:
        middle = (lost + found) // 2
        lost, found = (middle, found) if is_lost(middle) else (lost, middle)
    return found


def _carry(old: sqlite3.Connection | None, part: Path, schema: Schema, patience: float) -> tuple[int, int]:
    """Make a new file of what can be read; rows of the counted table in it, and how many there were."""
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    handle = Handle(part, "rw", patience)
    counts: dict[str, tuple[int, int]] = {}
    try:
        make_ready(handle, schema, patience)
        new = handle.connection
        new.execute("BEGIN IMMEDIATE")
        for name, table in schema.tables.items():
            if old is not None and table.is_whole:
                counts[name] = _carry_table(old, new, name, table)
        if schema.settle:
            schema.settle(new)
        new.execute("COMMIT")
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        handle.close()
    counted = [counts[name] for name in schema.counted if name in counts]
    return (counted[0][0], max(of for _, of in counted)) if counted else (0, 0)


def _carry_table(old: sqlite3.Connection, new: sqlite3.Connection, name: str, table: TableSpec) -> tuple[int, int]:
    marks = ", ".join("?" * len(table.columns))
    insert = f"INSERT OR IGNORE INTO {name} ({', '.join(table.columns)}) VALUES ({marks})"  # noqa: S608  our own names
    seen = carried = 0
    for row in rows(old, name, table):
        seen += 1
        if table.is_whole and table.is_whole(row):
            carried += new.execute(insert, row).rowcount
    return carried, max(seen, _counted(old, name))


def _counted(old: sqlite3.Connection, name: str) -> int:
    """How many rows an index of the table still knows of, where one can be read."""
    with contextlib.suppress(*TROUBLE):
        ((count,),) = old.execute(f"SELECT count(*) FROM {name}").fetchall()  # noqa: S608  our own names
        return int(count)
    return 0


@contextlib.contextmanager
def _old(place: Path, patience: float) -> Iterator[sqlite3.Connection | None]:
    """The damaged file, held so that nobody writes into it any more where that is possible; None where it is none.

    Whoever is writing is waited for: what is acknowledged before the file is put aside is carried too.
    """
    if not place.is_file():
        yield None
        return
    handle = Handle(place, "rw", patience, damaged=True)
    try:
        connection = None
        with contextlib.suppress(*TROUBLE):
            connection = handle.connection
            with contextlib.suppress(*TROUBLE):
                connection.execute("BEGIN IMMEDIATE")
        yield connection
    finally:
        handle.undo()
        handle.close()


@contextlib.contextmanager
def _alone(folder: Path, patience: float) -> Iterator[None]:
    """Inter-process lock: one at a time mends; held on the folder it leaves no file, and ends with its holder.

    Raises OSError after ``patience`` seconds: who holds it may have been stopped.
    """
    deadline = time.monotonic() + patience
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    raise BlockingIOError(error.errno, "another reader is mending it") from error
                time.sleep(_RETRY_SECONDS)
        yield
    finally:
        os.close(handle)


def _identity(place: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        found = place.stat()
        return found.st_dev, found.st_ino
    return None


def _forget(*halves: Path) -> None:
    """Delete new files that were never finished, with their logs."""
    for half in halves:
        for part in ("", *LOGS):
            half.with_name(half.name + part).unlink(missing_ok=True)
