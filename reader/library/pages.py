"""The offline page cache, pages as fetched and as parsed: what opens without a network. The door of this room.

KEY is ``Address.key``.  What a page was read as lies in ``kept.db`` with a row that lists ask, its bytes in
``cache.db``; both are evicted by size, the first stored first.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Never, TypeVar

from msgspec import Struct

from reader.errors import LibraryError
from reader.library.catalog import REVISION_BYTES, text_name
from reader.library.database import FileState
from reader.library.index import AT_ONCE
from reader.library.parcel import Judge, Parcel, Standing
from reader.library.row import Row, row_of
from reader.library.stock import Stock
from reader.library.stored import Held, Unstorable, opened_text
from reader.library.strays import ANSWER
from reader.library.unwritten import Unwritten
from reader.library.writer import Writer
from reader.model.read import Read
from reader.model.response import Response

if TYPE_CHECKING:
    from concurrent.futures import Future

SIZE_LIMIT: Final = 500_000_000
"""Bytes."""
PATIENCE: Final = 2.0
"""Seconds that opening and saving wait for another reader that holds a file."""
RETRY_AFTER: Final = 60.0
"""Seconds after which saving tries again to open a library that could not be written: a disk or room may have come."""
CLOSING: Final = 0.8
"""Seconds that closing waits for what is still to be written: quitting takes no longer than a second."""

_KEPT_STATUSES: Final = (200, 203)
_FOR_EVER: Final = 1e11
_TEXT: Final = text_name("")

Result = TypeVar("Result")


class Offer(Struct, frozen=True):
    """A page to be kept."""

    keys: tuple[str, ...]
    """The address that was asked for, and the one that answered."""
    read: Read
    fetched: float
    """Seconds since the epoch."""
    fresh_until: float = 0.0
    response: Response | None = None
    """The bytes that it was read from, where they are new."""
    answer: str = ""
    """The key under which the bytes lie: a front page's feed; empty for the last key that is kept, since what leads
    elsewhere may lead to another page tomorrow."""


class _Waiting(Struct, frozen=True):
    held: Held
    answer: str


class Pages:
    """The library of pages. Reading is synchronous: a millisecond or two for a usual page, some ten for one of two
    megabytes. Writing is done by a thread.

    What was put is there for every later call at once, whether it is on the disk yet or not.  What the disk does not
    take stays readable until the reader ends.  Nothing here raises because of the disk: a future carries the
    LibraryError, and ``notice`` says it in one line.
    """

    def __init__(self, stock: Stock, writer: Writer) -> None:
        """Use ``open``."""
        self._stock = stock
        self._writer = writer
        self._unwritten = Unwritten()
        self._problem = ""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        size_limit: int = SIZE_LIMIT,
        patience: float = PATIENCE,
        retry_after: float = RETRY_AFTER,
        revision_bytes: int = REVISION_BYTES,
        clock: Callable[[], float] = time.time,
    ) -> Pages:
        """The library in ``folder``, created for its owner alone where it is missing.

        ``size_limit`` in bytes, for all pages; ``revision_bytes`` of that for earlier texts; ``patience`` in seconds;
        a library that cannot be written is tried again ``retry_after`` seconds later; ``clock`` gives seconds since
        the epoch.  Never raises: see ``state`` and ``notice``.
        """
        writer = Writer()
        stock = Stock(
            folder, size_limit=size_limit, patience=patience, retry_after=retry_after, revision_bytes=revision_bytes,
            clock=clock, on_damage=lambda: writer.submit(stock.mend),
        )  # fmt: skip
        if stock.is_damaged:
            writer.submit(stock.mend)
        return cls(stock, writer)

    @property
    def state(self) -> FileState:
        """``writable``, ``read-only``, or ``memory`` when nothing is kept beyond this sitting."""
        return self._stock.state

    @property
    def notice(self) -> str:
        """One line on what is wrong with the library, empty when all is well; it may change with every save."""
        return self._stock.notice or self._problem

    # -- one page ------------------------------------------------------------------------------------------------

    def get_read(self, key: str) -> Held | None:
        """What the page of ``key`` was read as, every text of it cleaned; None when it is not here or unreadable.

        Its bytes may be here all the same: ``get_response``.
        """
        waiting = self._unwritten.get(text_name(key))
        if isinstance(waiting, _Waiting):
            return waiting.held
        held = self._stock.text(key)
        if held is None:
            held = self._stock.old_text(key)
            if held is not None and self.state == "writable":
                self._take_over(key, held)
        return held

    def get_response(self, key: str) -> Response | None:
        """The answer kept for ``key``, whole; None when there is none that can be read."""
        waiting = self._unwritten.get(text_name(key))
        keys = [waiting.answer] if isinstance(waiting, _Waiting) else []
        keys += self._stock.answer_keys(key)
        for each in keys:
            response = self._unwritten.get(f"{ANSWER}{each}")
            if isinstance(response, Response):
                return response
        return self._stock.response(keys)

    def standing(self, key: str) -> Standing | None:
        """What is there now under ``key``; None where nothing is, or nothing that could be opened."""
        waiting = self._unwritten.get(text_name(key))
        if isinstance(waiting, _Waiting):
            return self._stock.stands(waiting.held, waiting.answer)
        return self._stock.standing(key)

    def revisions(self, key: str) -> tuple[Held, ...]:
        """Earlier texts of a story that a reader had seen before they changed, the newest first."""
        found = (opened_text(text_name(key), sealed) for sealed in self._stock.catalog.revisions(key))
        return tuple(held for held in found if held)

    # -- many pages ----------------------------------------------------------------------------------------------

    def known(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Those of ``keys`` whose page opens without a network, with its minutes (0: unknown).

        One question to the disk for hundreds of keys.
        """
        asked = list(dict.fromkeys(keys))
        waiting = self._unwritten.beginning(_TEXT)
        here = {key: found.minutes for key in asked if (found := _row(key, waiting.get(key)))}
        return self._stock.minutes(key for key in asked if key not in here) | here

    def listing(self, limit: int | None = None) -> list[Row]:
        """The rows of what is kept, those stored last first."""
        waiting = self._unwritten.beginning(_TEXT)
        rows = [row for key, value in reversed(waiting.items()) if (row := _row(key, value))]
        more = None if limit is None else limit + len(rows)
        rows += [row for row in self._stock.catalog.newest(more) if row.key not in waiting]
        return rows[:limit]

    def count(self) -> int:
        """How many pages open without a network."""
        waiting = list(self._unwritten.beginning(_TEXT))
        return self._stock.count(but=waiting) + len(waiting)

    def inventory(self) -> tuple[int, FileState]:
        """``count``, and the ``state`` of both files, which are opened for it, and mended. Blocks."""
        self._stock.open_both()
        self.settle()
        return self.count(), self.state

    def search(self, match: str, limit: int) -> list[tuple[Row, float]]:
        """Rows of kept stories that match, the best first, with their ranks; ``match`` in FTS5's language."""
        found = self._stock.catalog.index.search(match, limit)
        return [(row, rank) for key, rank in found if (row := self._stock.catalog.row(key))]

    @property
    def unindexed(self) -> int:
        """How many kept stories a search does not look at yet."""
        return self._stock.catalog.index.count_missing()

    @property
    def can_search(self) -> bool:
        """Whether SQLite has a full-text index here."""
        return self._stock.catalog.index.is_possible

    def index_some(self) -> Future[int]:
        """Index some of the stories that were kept earlier; the future says how many."""
        return self._writer.submit(lambda: self._stock.index_some(AT_ONCE))

    def index_anew(self) -> Future[None]:
        """Forget the index: ``index_some`` makes it again."""
        return self._writer.submit(self._stock.index_anew)

    # -- keeping -------------------------------------------------------------------------------------------------

    def put(self, offer: Offer, judge: Judge) -> Future[Mapping[str, str]]:
        """Keep a page under each of its keys for which ``judge`` gives no reason against it.

        ``judge`` is asked at once, so that what is read from memory obeys too, and again when nobody else can write.
        The future gives the reason for which the page was not kept, by key, empty where it was. It fails with
        LibraryError for an answer that carries no whole page (200, 203, with a body), and for what the disk did not
        take.
        """
        if offer.response is not None and not _is_page(offer.response):
            return self._writer.submit(_refuse)
        said = {key: judge(key, self.standing(key)) for key in offer.keys}
        keys = [key for key, reason in said.items() if not reason]
        if not keys:
            return self._writer.submit(lambda: said)
        held = Held(offer.read, _time(offer.fetched), _time(offer.fresh_until))
        value = _Waiting(held, offer.answer or keys[-1])
        for key in keys:
            self._unwritten.add(text_name(key), value)
        if offer.response:
            self._unwritten.add(f"{ANSWER}{value.answer}", offer.response)
        return self._writer.submit(lambda: said | self._store(keys, value, offer.response, judge))

    def put_answer(self, key: str, response: Response) -> Future[None]:
        """Keep the bytes of a page that is in the catalog. The future fails as that of ``put``, and for those of
        another page than its text was read from: the address may lead elsewhere by now.
        """
        answer = self._stock.answer_keys(key)[0]
        if not _is_page(response) or answer not in (key, response.final.key):
            return self._writer.submit(_refuse)
        name = f"{ANSWER}{answer}"
        self._unwritten.add(name, response)

        def write() -> None:
            try:
                self._tried(lambda: self._stock.restore(key, response))
            except LibraryError:
                self._unwritten.failed(name, response, len(response.body))
                raise
            self._unwritten.written(name, response)

        return self._writer.submit(write)

    def mark_shown(self, key: str) -> Future[None]:
        """A reader saw the text that is kept under ``key``: should it change, it becomes a revision."""
        return self._writer.submit(lambda: self._stock.show(key))

    def settle(self) -> None:
        """Wait until all that was submitted is done: pages on the disk, damage mended."""
        self._writer.settle()

    def finish(self) -> None:
        """Take nothing more; what was put is still written. Does not wait: ``close`` does."""
        self._writer.finish()

    def close(self, patience: float = CLOSING) -> bool:
        """Write what is still to be written and close; False when that took more than ``patience`` seconds.

        Then the thread is left to itself, and ends with the process.
        """
        done = self._writer.close(patience)
        if done:
            self._stock.close()
        return done

    # -- in the writer -------------------------------------------------------------------------------------------

    def _store(self, keys: list[str], value: _Waiting, response: Response | None, judge: Judge) -> dict[str, str]:
        names = [text_name(key) for key in keys]
        answer = f"{ANSWER}{value.answer}"
        try:
            parcel = Parcel.of(keys, value.held, value.answer, response)
            said = self._tried(lambda: self._stock.store(parcel, judge))
        except Unstorable as error:
            self._drop(names, value, answer, response)
            self._problem = str(error)
            raise
        except LibraryError as error:
            for name, key in zip(names, keys, strict=True):
                self._unwritten.failed(name, value, len(parcel.texts[key]))
            if response:
                self._unwritten.failed(answer, response, len(parcel.response or b""))
            self._problem = str(error)
            raise
        self._drop(names, value, answer, response)
        self._problem = ""
        return said

    def _drop(self, names: list[str], value: _Waiting, answer: str, response: Response | None) -> None:
        for name in names:
            self._unwritten.written(name, value)
        if response:
            self._unwritten.written(answer, response)

    def _tried(self, write: Callable[[], Result]) -> Result:
        """Where writing finds a file damaged, it is mended and written to."""
        try:
            return write()
        except LibraryError:
            if not self._stock.is_damaged:
                raise
        return write()

    def _take_over(self, key: str, held: Held) -> None:
        """What an older reader kept lies in the catalog from now on."""
        parcel = Parcel.of((key,), held, key, None)

        def judge(_: str, there: Standing | None) -> str:
            return "there is a newer copy" if there and there.fetched > held.fetched else ""

        self._writer.submit(lambda: self._stock.store(parcel, judge))


def _row(key: str, waiting: object) -> Row | None:
    if not isinstance(waiting, _Waiting):
        return None
    return row_of(key, waiting.held, answer=waiting.answer, size=0)


def _is_page(response: Response) -> bool:
    return response.status in _KEPT_STATUSES and bool(response.body)


def _refuse() -> Never:
    raise LibraryError("not kept: the answer carries no whole page")


def _time(seconds: float) -> float:
    """Any number as a time that can be stored: JSON has no infinity."""
    return min(max(seconds, 0.0), _FOR_EVER) if not math.isnan(seconds) else 0.0
