"""The library's files, looked into and changed behind its back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def rows(place: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(place)) as connection:
        return connection.execute(query, values).fetchall()


def change(place: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute(statement, values)


def script(place: Path, statements: str) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.executescript(statements)
