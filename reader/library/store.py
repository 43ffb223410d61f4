"""The library's file on the disk, opened one way or another: writable, read-only, or not at all.

However damaged, foreign, full or forbidden the place is, the reader starts, and one line says what was done about it
(FAULTS.md section 4, rows 50-58).
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import diskcache

from reader import paths
from reader.errors import LibraryError
from reader.library.cache import FILE, Foreign, Mode, PageCache

State = Literal["writable", "read-only", "memory"]

# What a disk and SQLite may raise; a damaged file is quoted in messages that are no text.
_TROUBLE: Final = (sqlite3.Error, UnicodeError, OSError)
_ASIDE_KEPT: Final = 1
_FOR_NOW: Final = "pages are kept only until the reader ends"


class Store:
    """Bytes by name. ``save`` and ``close`` are for one thread; the rest may be called from any.

    ``state`` and ``notice`` (one line, empty when all is well) tell how the file could be opened; both may change
    with a later ``save``, which opens again what was deleted or put aside under the reader.
    """

    def __init__(self, folder: Path, *, size_limit: int, patience: float, retry_after: float) -> None:
        """Open or create the file in ``folder``, within about ``patience`` seconds.

        One that could not be opened for writing is tried again by a ``save`` ``retry_after`` seconds later.
        """
        self.state: State = "memory"
        self.notice = ""
        self._folder = folder
        self._size_limit = size_limit
        self._patience = patience
        self._retry_after = retry_after
        self._tried = 0.0
        self._cache: PageCache | None = None
        self._retired: list[PageCache] = []
        self._identity: tuple[int, int] | None = None
        self._damaged = False
        self._open()

    def load(self, name: str) -> bytes | None:
        """What is kept under ``name``; None when nothing is, or nothing that can be read."""
        cache = self._cache
        if cache is None:
            return None
        try:
            value: bytes | None = cache.get(name)
        except _TROUBLE as error:
            self._suspect(error)
            return None
        return value

    def save(self, name: str, value: bytes, at: float) -> None:
        """Keep ``value``, with a number that ``listing`` gives back. It is on the disk when this returns.

        Raises LibraryError, with one line for the reader.
        """
        self._refresh()
        if self.state != "writable" or self._cache is None:
            raise LibraryError(self.notice or _FOR_NOW)
        try:
            self._cache.set(name, value, tag=float(at))
        except (*_TROUBLE, diskcache.Timeout) as error:
            self._cache.undo()
            raise self._failure(error) from error

    def held(self, names: Sequence[str]) -> set[str]:
        """Those of ``names`` under which something is kept."""
        cache = self._cache
        if cache is None:
            return set()
        try:
            return cache.held(names)
        except _TROUBLE as error:
            self._suspect(error)
            return set()

    def listing(self, prefix: str) -> list[tuple[str, float]]:
        """``(name, at)`` of all names that begin with ``prefix``, in no order."""
        cache = self._cache
        if cache is None:
            return []
        try:
            return cache.listing(prefix)
        except _TROUBLE as error:
            self._suspect(error)
            return []

    def close(self) -> None:
        """Close the file; no other thread may be reading."""
        for cache in (*self._retired, self._cache):
            if cache is not None:
                with contextlib.suppress(sqlite3.Error):
                    cache.close()
        self._retired.clear()
        self._cache = None

    # -- opening -------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self._damaged = False
        self._tried = time.monotonic()
        problem: Exception
        try:
            self._open_for_writing(self._folder)
        except (Foreign, *_TROUBLE) as error:
            problem = error
        else:
            return
        if _hopeless(problem, self._folder) and self._open_anew(self._folder):
            return
        self._open_for_reading(self._folder, problem)

    def _open_for_writing(self, folder: Path) -> None:
        place = paths.private(folder) / FILE
        # SQLite gives its log the file's own mode, so this keeps all of them private. Only a new file is opened
        # here: closing one that SQLite has open in this process would lose SQLite its locks.
        with contextlib.suppress(FileExistsError):
            os.close(os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        if not (os.access(folder, os.W_OK) and os.access(place, os.W_OK)):
            raise PermissionError(errno.EACCES, "it may not be written")
        if place.stat().st_mode & 0o077:
            place.chmod(0o600)
        self._take(self._opened(folder, "rw"), "writable")
        found = place.stat()
        self._identity = (found.st_dev, found.st_ino)

    def _open_anew(self, folder: Path) -> bool:
        """Put the file aside and start with an empty one; whether that was possible."""
        try:
            aside = _put_aside(folder)
            self._open_for_writing(folder)
        except (Foreign, *_TROUBLE):
            return False
        self.notice = f"the library was damaged and starts anew; the old one is {aside.name} beside it"
        return True

    def _open_for_reading(self, folder: Path, problem: Exception) -> None:
        modes: list[Mode] = []
        # who waited for another reader in vain would only wait again
        if _code(problem) != sqlite3.SQLITE_BUSY:
            modes.append("ro")
            log = folder / f"{FILE}-wal"
            with contextlib.suppress(OSError):
                # a log that is not empty holds rows that ``immutable`` would not see
                if not log.exists() or log.stat().st_size == 0:
                    modes.append("immutable")
        for mode in modes:
            with contextlib.suppress(Foreign, *_TROUBLE):
                self._take(self._opened(folder, mode), "read-only")
                self.notice = f"the library can only be read ({_reason(problem)}): {_FOR_NOW}"
                return
        self._take(None, "memory")
        self.notice = f"the library cannot be opened ({_reason(problem)}): {_FOR_NOW}"

    def _opened(self, folder: Path, mode: Mode) -> PageCache:
        return PageCache(folder, mode, size_limit=self._size_limit, patience=self._patience)

    def _take(self, cache: PageCache | None, state: State) -> None:
        # another thread may be reading the old one: it is closed with the library
        if self._cache is not None:
            self._retired.append(self._cache)
        self._cache = cache
        self.state = state

    # -- while it is open ----------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Open again what is damaged, or what is no longer the file at this place.

        SQLite goes on writing to a file that has been deleted, and says that all is well.
        """
        if self.state != "writable":
            if time.monotonic() - self._tried >= self._retry_after:
                self.notice = ""
                self._open()
            return
        try:
            found = (self._folder / FILE).stat()
            same = (found.st_dev, found.st_ino) == self._identity
        except OSError:
            same = False
        if self._damaged:
            self._take(None, "memory")
            if not self._open_anew(self._folder):
                self._open()
        elif not same:
            self._open()

    def _suspect(self, error: BaseException | None) -> None:
        if _is_damage(error):
            self._damaged = True

    def _failure(self, error: Exception) -> LibraryError:
        cause = error.__context__ if isinstance(error, diskcache.Timeout) else error
        self._suspect(cause)
        return LibraryError(f"the library did not keep a page ({_reason(cause or error)}): {_FOR_NOW}")


def _put_aside(folder: Path) -> Path:
    """Rename the file and its log, and let go of the oldest of those put aside before. Raises OSError."""
    place = folder / FILE
    aside = folder / f"{FILE}.corrupt-{time.strftime('%Y%m%dT%H%M%S')}-{time.time_ns() % 10**9:09}"
    place.rename(aside)
    for part in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            (folder / (FILE + part)).rename(folder / (aside.name + part))
    older = sorted(path for path in folder.glob(f"{FILE}.corrupt-*") if not path.name.endswith(("-wal", "-shm")))
    for path in older[:-_ASIDE_KEPT]:
        for part in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                (folder / (path.name + part)).unlink()
    return aside


def _hopeless(problem: Exception, folder: Path) -> bool:
    """Whether what lies at the place is no library: waiting or reading it would not help."""
    if isinstance(problem, Foreign) or _is_damage(problem):
        return True
    place = folder / FILE
    with contextlib.suppress(OSError):
        return place.exists() and not place.is_file()
    return False


def _is_damage(problem: BaseException | None) -> bool:
    return isinstance(problem, UnicodeError) or _code(problem) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _code(problem: BaseException | None) -> int:
    """SQLite's primary result code; 0 for what is no error of SQLite's."""
    return (getattr(problem, "sqlite_errorcode", None) or 0) & 0xFF


def _reason(problem: BaseException) -> str:
    if isinstance(problem, UnicodeError):
        return "the file is damaged"
    if isinstance(problem, sqlite3.Error):
        return _REASONS.get(_code(problem), str(problem))
    if isinstance(problem, OSError):
        return problem.strerror or type(problem).__name__
    return str(problem)


_REASONS: Final = {
    sqlite3.SQLITE_BUSY: "busy: another reader holds it",
    sqlite3.SQLITE_LOCKED: "busy: another reader holds it",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the disk is read-only",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk did not take it",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is damaged",
}
