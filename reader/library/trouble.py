"""Error classification of SQLite and the disk: damage, another who holds the file, a disk that takes no more."""

from __future__ import annotations

import sqlite3
from typing import Final

TROUBLE: Final = (sqlite3.Error, UnicodeError, OSError)
"""What a disk and SQLite may raise; a damaged file is quoted in messages that are no text."""

_REASONS: Final = {
    sqlite3.SQLITE_BUSY: "busy: another reader holds it",
    sqlite3.SQLITE_LOCKED: "busy: another reader holds it",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the disk is read-only",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk did not take it",
}


def code(problem: BaseException | None) -> int:
    """SQLite's primary result code; 0 for what is no error of SQLite's."""
    return (getattr(problem, "sqlite_errorcode", None) or 0) & 0xFF


def is_damage(problem: BaseException | None) -> bool:
    """Whether the file itself is broken: waiting for it or asking again would not help."""
    return isinstance(problem, UnicodeDecodeError) or code(problem) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def reason(problem: BaseException) -> str:
    """A few words for the reader."""
    if is_damage(problem):
        return "the file is damaged"
    if isinstance(problem, sqlite3.Error):
        return _REASONS.get(code(problem), str(problem))
    if isinstance(problem, OSError):
        return problem.strerror or type(problem).__name__
    return str(problem)
