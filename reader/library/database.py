"""One SQLite file of the library: opening, schema migration, repair and quarantine, the same for every file.

However damaged, foreign, full or forbidden the place is, the reader starts, and one line says what was done about it
(FAULTS.md section 4 and rows 50-58, 69, 70). Nothing that was put aside is deleted here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from reader import paths
from reader.errors import LibraryError
from reader.library import salvage
from reader.library.handle import Handle, Mode
from reader.library.schema import Foreign, Guarded, Schema, make_ready, versions
from reader.library.trouble import TROUBLE, code, is_damage, reason

FileState = Literal["writable", "read-only", "memory"]


class Database:
    """A file of the library. ``writing``, ``mend`` and ``close`` are for one thread; the rest may be called from any.

    ``state`` and ``notice`` (one line, empty when all is well) tell how the file could be opened; both may change
    with a later ``writing``, which opens again what was deleted or put aside under the reader.
    """

    def __init__(
        self, folder: Path, schema: Schema, *, patience: float, retry_after: float, on_damage: Callable[[], object]
    ) -> None:
        """Open or create the file in ``folder``, within about ``patience`` seconds.

        One that could not be opened for writing is tried again by a ``writing`` ``retry_after`` seconds later.
        ``on_damage`` is called, from any thread, when reading finds the file damaged: ``mend`` should follow.
        """
        self.state: FileState = "memory"
        self.notice = ""
        self.damaged = False
        """Whether reading found the file damaged; it is mended before anything is written."""
        self._folder = folder
        self._place = folder / schema.file
        self._schema = schema
        self._patience = patience
        self._retry_after = retry_after
        self._on_damage = on_damage
        self._tried = 0.0
        self.handle: Handle | None = None
        """The file as it is open now."""
        self._retired: list[Handle] = []
        self._identity: tuple[int, ...] | None = None
        self._open()

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's. Raises sqlite3.Error, also where the file is not open."""
        if self.handle is None:
            raise sqlite3.OperationalError(self.notice)
        return self.handle.connection

    def ask(self, question: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that answer ``question``: none where the file cannot be read.

        Within ``writing`` that raises LibraryError, so that nothing is decided on half an answer.
        """
        handle = self.handle
        if handle is None:
            return []
        try:
            return handle.connection.execute(question, values).fetchall()
        except TROUBLE as error:
            if handle.is_writing:
                raise self.failure(error) from error
            self.suspect(error, handle)
            return []

    def do(self, statement: str, values: Sequence[object] = ()) -> None:
        """Change something, within ``writing``. Raises LibraryError."""
        try:
            self.connection.execute(statement, values)
        except TROUBLE as error:
            raise self.failure(error) from error

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """An exclusive transaction: on the disk when the block ends, rolled back when it raises.

        Raises LibraryError, with one line for the reader.
        """
        try:
            handle = self._begun()
        except TROUBLE as error:
            raise self.failure(error) from error
        try:
            yield
            self.do("COMMIT")
        except BaseException:
            handle.undo()
            raise

    def volume(self) -> int:
        """Bytes of the pages in use."""
        pages = [int(self.ask(f"PRAGMA {pragma}")[0][0]) for pragma in ("page_count", "freelist_count", "page_size")]
        return (pages[0] - pages[1]) * pages[2]

    def suspect(self, error: BaseException, handle: Handle | None) -> None:
        """An error came from the file by ``handle``: where that is damage, and not mended yet, it is to be mended."""
        if is_damage(error) and handle is self.handle and not self.damaged:
            self.damaged = True
            self._on_damage()

    def mend(self) -> None:
        """Where the file was found damaged: carry what can be read into a new one, and put the old one aside.

        Where that failed, as on a full disk, it is not tried again with every page that cannot be read.
        """
        if self.damaged and (self.state == "writable" or self._is_due()):
            self._open(mend=True)

    def close(self) -> None:
        """Close the file; no other thread may be reading."""
        for handle in (*self._retired, self.handle):
            if handle is not None:
                handle.close()
        self._retired.clear()
        self.handle = None

    # -- opening -------------------------------------------------------------------------------------------------

    def _open(self, *, mend: bool = False) -> None:
        self._tried = time.monotonic()
        problem: Exception
        try:
            if mend:
                self._mend()
            self._open_for_writing()
        except (Foreign, Guarded, *TROUBLE) as error:
            problem = error
        else:
            return
        if not mend and self._is_hopeless(problem):
            self._leave_to_mending()
        else:
            self._open_for_reading(problem)

    def _leave_to_mending(self) -> None:
        """Carrying over what is left of a large file takes seconds: not on the thread that opens, which paints.

        Whoever opened it sees ``damaged``, and has it mended.
        """
        self._take(None, "memory")
        self.damaged = True
        self.notice = f"the library is damaged ({self._schema.file}) and is being mended"
        self._tried -= self._retry_after

    def _open_for_writing(self) -> None:
        place = self._place
        if not place.exists():
            paths.private(self._folder)
            salvage.finish(place, self._patience)
            # SQLite gives its log the file's own mode, so this keeps all of them private. Only a new file is opened
            # here: closing one that SQLite has open in this process would lose SQLite its locks.
            with contextlib.suppress(FileExistsError):
                os.close(os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        if not (os.access(self._folder, os.W_OK) and os.access(place, os.W_OK)):
            raise PermissionError(errno.EACCES, "it may not be written")
        found = place.stat()
        if found.st_mode & 0o077:
            place.chmod(0o600)
        handle = self._ready("rw")
        self._take(handle, "writable")
        self._identity = (found.st_dev, found.st_ino, *versions(handle.connection))

    def _mend(self) -> None:
        """Raises OSError and sqlite3.Error where that cannot be done; the damaged file is then as it was."""
        mended = salvage.mend(self._place, self._schema, self._patience)
        if mended is None:
            return  # by another reader
        carried, of, aside = mended
        what = f"{carried} of {of} stories were carried over" if of else "it starts anew"
        self.notice = f"the library was damaged ({self._schema.file}): {what}; the old one is {aside} beside it"

    def _open_for_reading(self, problem: Exception) -> None:
        modes: list[Mode] = []
        # who waited for another reader in vain would only wait again
        if code(problem) != sqlite3.SQLITE_BUSY and not isinstance(problem, Foreign):
            modes.append("ro")
            log = self._place.with_name(f"{self._place.name}-wal")
            with contextlib.suppress(OSError):
                # a log that is not empty holds rows that ``immutable`` would not see
                if not log.exists() or log.stat().st_size == 0:
                    modes.append("immutable")
        for mode in modes:
            with contextlib.suppress(Foreign, *TROUBLE):
                self._take(self._ready(mode), "read-only")
                self.notice = f"the library can only be read ({reason(problem)}): {self._schema.meanwhile}"
                return
        self._take(None, "memory")
        hint = f"; move {self._place} elsewhere to keep anything again" if isinstance(problem, Foreign) else ""
        self.notice = f"the library cannot be opened ({reason(problem)}): {self._schema.meanwhile}{hint}"

    def _ready(self, mode: Mode) -> Handle:
        handle = Handle(self._place, mode, self._patience)
        try:
            make_ready(handle, self._schema, self._patience)
        except BaseException:
            handle.close()
            raise
        return handle

    def _take(self, handle: Handle | None, state: FileState) -> None:
        # another thread may be reading the old one: it is closed with the library
        if self.handle is not None:
            self._retired.append(self.handle)
        self.handle = handle
        self.state = state
        self.damaged = False

    def _is_hopeless(self, problem: Exception) -> bool:
        """Whether what lies at the place is no database: waiting or reading it would not help."""
        if is_damage(problem):
            return True
        with contextlib.suppress(OSError):
            return self._place.exists() and not self._place.is_file()
        return False

    # -- while it is open ----------------------------------------------------------------------------------------

    def _begun(self) -> Handle:
        """The handle, in a transaction on the file that lies at the place now.

        SQLite goes on writing to a file that has been deleted or put aside, and says that all is well. What another
        program made of the file since, as a newer reader does, is looked at as when it is opened.
        """
        if self.damaged:
            self.mend()
        elif self.state != "writable" and self._is_due():
            self.notice = ""
            self._open()
        for _ in range(2):
            if self.state != "writable" or self.handle is None:
                raise LibraryError(self.notice or self._schema.meanwhile)
            handle = self.handle
            handle.connection.execute("BEGIN IMMEDIATE")
            is_same = False
            try:
                is_same = self._is_the_same(handle)
            finally:
                if not is_same:
                    handle.undo()
            if is_same:
                return handle
            self._open()
        raise LibraryError(self.notice or self._schema.meanwhile)

    def _is_due(self) -> bool:
        return time.monotonic() - self._tried >= self._retry_after

    def _is_the_same(self, handle: Handle) -> bool:
        try:
            found = self._place.stat()
        except OSError:
            return False
        return (found.st_dev, found.st_ino, *versions(handle.connection)) == self._identity

    def failure(self, error: Exception) -> LibraryError:
        """What an error of the file is for who wanted to write."""
        self.suspect(error, self.handle)
        return LibraryError(f"{self._schema.refused} ({reason(error)}): {self._schema.meanwhile}")
