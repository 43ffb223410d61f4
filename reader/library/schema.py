"""Database schemas as data: the migrations of a file, and what must be there for us to use it.

A database may hold more than ours, a tool's table or ``ANALYZE``'s: that is no fault of it (FAULTS.md row 69).
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import Struct

from reader.library import trouble
from reader.library.handle import Handle

_RETRY_SECONDS: Final = 0.01


class Foreign(Exception):
    """The file is a whole database of another program: it is left alone under its own name."""


class Guarded(Exception):
    """The file is ours, whole, and not ours to write: a newer reader's, or one with a trigger on our tables."""


class TableSpec(Struct, frozen=True):
    """What we need of a table, and what of it is worth carrying out of a damaged file."""

    columns: tuple[str, ...]
    """The first is the row's number."""
    is_whole: Callable[[tuple[Any, ...]], bool] | None = None
    """Whether a row, its ``columns`` in order, is as we wrote it; None: nothing of the table is carried."""


class Schema(Struct, frozen=True):
    """One file of the library."""

    file: str
    steps: tuple[tuple[str, ...], ...]
    """Step n leads from version n - 1 to n. What it makes, it makes only where it is missing."""
    tables: Mapping[str, TableSpec]
    counted: tuple[str, ...]
    """What is said of a damaged file: how many rows of the first table were carried, of the most that one had."""
    triggers: frozenset[str] = frozenset()
    """Those on our tables that are ours."""
    settle: Callable[[sqlite3.Connection], None] | None = None
    """What is done when a damaged file's rows have been carried into a new one, which may lack some."""
    refused: str = "the library did not keep a page"
    """What is said when the disk does not take something."""
    meanwhile: str = "pages are kept only until the reader ends"
    """What that means for the reader."""

    @property
    def version(self) -> int:
        """SQLite's ``user_version`` of the file as this reader writes it."""
        return len(self.steps)


def make_ready(handle: Handle, schema: Schema, patience: float) -> None:
    """Check that the file can be used, and where it may be written bring it to our version.

    Raises Foreign, Guarded, sqlite3.Error.
    """
    connection = handle.connection
    tables, triggers = _found(connection, schema)
    if tables is not None and not tables:
        raise Foreign(f"{schema.file} is a database of another program")
    version = _version(connection)
    if handle.mode == "rw":
        if version > schema.version:
            raise Guarded(f"{schema.file} was written by a newer reader")
        if triggers - schema.triggers:
            raise Guarded(f"{schema.file} holds a trigger of another program")
        if version < schema.version or tables != set(schema.tables):
            _migrate(connection, schema, patience)
    for name, table in schema.tables.items():
        try:
            connection.execute(f"SELECT {', '.join(table.columns)} FROM {name} LIMIT 0")  # noqa: S608  our own names
        except sqlite3.OperationalError as error:
            if trouble.code(error) != sqlite3.SQLITE_ERROR:
                raise
            raise Foreign(f"{schema.file} is a database of another program") from error


def _found(connection: sqlite3.Connection, schema: Schema) -> tuple[set[str] | None, set[str]]:
    """Our tables that are there (None in an empty file), and the triggers on them."""
    rows = connection.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall()
    tables = {name for kind, name, _ in rows if kind == "table" and name in schema.tables}
    triggers = {name for kind, name, of in rows if kind == "trigger" and of in schema.tables}
    return (tables if rows else None), triggers


def versions(connection: sqlite3.Connection) -> tuple[int, int]:
    """The version of the file's form, and the number that SQLite counts up with every change of its tables."""
    ((changes,),) = connection.execute("PRAGMA schema_version").fetchall()
    return _version(connection), int(changes)


def _version(connection: sqlite3.Connection) -> int:
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    return int(version)


def _migrate(connection: sqlite3.Connection, schema: Schema, patience: float) -> None:
    """All migrations in one transaction: a kill leaves the file as it was, or as it is to be."""
    _begin(connection, patience)
    try:
        tables, _ = _found(connection, schema)  # as another who was first may have made them
        begun = _version(connection) if tables == set(schema.tables) else 0
        for step in schema.steps[begun:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(schema.version, _version(connection))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def _begin(connection: sqlite3.Connection, patience: float) -> None:
    """Begin to write, as the first or after the other that is first too; changing the journal does not wait."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA auto_vacuum = 1")
            connection.execute("PRAGMA journal_mode = wal")
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if trouble.code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return
