"""The pages that were fetched and what they were read as: what opens without a network.

Two values a page: ``page:KEY``, the answer with its bytes and validators, and ``read:KEY``, the article or front page
with the time it was fetched.  KEY is ``Address.key``.  Both are evicted by size, the oldest first.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec
from msgspec import Struct

from reader.errors import LibraryError
from reader.library import envelope
from reader.library.store import State, Store
from reader.library.unwritten import Unwritten
from reader.library.writer import Writer
from reader.model import address
from reader.model.article import SCHEMA, Article
from reader.model.read import Read, Wrapped, wrap
from reader.model.response import Response

if TYPE_CHECKING:
    from concurrent.futures import Future

SIZE_LIMIT: Final = 500_000_000
"""Bytes."""
PATIENCE: Final = 2.0
"""Seconds that opening and saving wait for another reader that holds the file."""
RETRY_AFTER: Final = 60.0
"""Seconds after which saving tries again to open a library that could not be written: a disk or room may have come."""
CLOSING: Final = 0.8
"""Seconds that closing waits for what is still to be written: quitting takes no longer than a second."""

_RESPONSE_SCHEMA: Final = 1
_KEPT_STATUSES: Final = (200, 203)
_FOR_EVER: Final = 1e11

Value = TypeVar("Value")


class Held(Struct, frozen=True):
    """A page as it was read, and when."""

    read: Read
    fetched: float
    """Seconds since the epoch, of the fetch or of its last confirmation."""
    fresh_until: float = 0.0
    """Seconds since the epoch."""


class _Record(Struct, frozen=True):
    """``Held`` as it lies on the disk."""

    fetched: float
    fresh_until: float
    page: Wrapped


class Pages:
    """The library of pages. Reading is synchronous: a millisecond or two for a usual page, some ten for one of two
    megabytes. Writing is done by a thread.

    What was put is there for every later call at once, whether it is on the disk yet or not.  What the disk does not
    take stays readable until the reader ends.  Nothing here raises because of the disk: a future carries the
    LibraryError, and ``notice`` says it in one line.
    """

    def __init__(self, store: Store) -> None:
        """Use ``open``."""
        self._store = store
        self._writer = Writer()
        self._unwritten = Unwritten()
        # on the disk, and not to be had from there
        self._unreadable: set[str] = set()
        self._problem = ""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        size_limit: int = SIZE_LIMIT,
        patience: float = PATIENCE,
        retry_after: float = RETRY_AFTER,
    ) -> Pages:
        """The library in ``folder``, created for its owner alone where it is missing.

        ``size_limit`` in bytes, ``patience`` in seconds; a library that cannot be written is tried again
        ``retry_after`` seconds later.  Never raises: see ``state`` and ``notice``.
        """
        return cls(Store(folder, size_limit=size_limit, patience=patience, retry_after=retry_after))

    @property
    def state(self) -> State:
        """``writable``, ``read-only``, or ``memory`` when nothing is kept beyond this sitting."""
        return self._store.state

    @property
    def notice(self) -> str:
        """One line on what is wrong with the library, empty when all is well; it may change with every save."""
        return self._store.notice or self._problem

    # -- pages ---------------------------------------------------------------------------------------------------

    def get_response(self, key: str) -> Response | None:
        """The answer kept for ``key``, whole; None when there is none that can be read."""
        waiting = self._unwritten.get(f"page:{key}")
        if isinstance(waiting, Response):
            return waiting
        return self._loaded(f"page:{key}", _RESPONSE_SCHEMA, _response)

    def put_response(self, key: str, response: Response) -> Future[None]:
        """Keep an answer. Only a whole page (200, 203, with a body) takes the place of what is kept.

        The future fails with LibraryError for anything else, and for what the disk did not take.
        """
        if response.status not in _KEPT_STATUSES or not response.body:
            return self._writer.submit(_refuse)
        return self._put(f"page:{key}", response, response.fetched, _RESPONSE_SCHEMA, _stored)

    def get_read(self, key: str) -> Held | None:
        """What the page of ``key`` was read as, every text of it cleaned; None when it is not here or unreadable."""
        waiting = self._unwritten.get(f"read:{key}")
        if isinstance(waiting, Held):
            return waiting
        return self._loaded(f"read:{key}", SCHEMA, _held)

    def put_read(self, key: str, read: Read, fetched: float, fresh_until: float = 0.0) -> Future[None]:
        """Keep what a page was read as; times in seconds since the epoch. The future may fail with LibraryError."""
        return self._put_held(key, Held(read, _time(fetched), _time(fresh_until)))

    def has(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of ``keys`` whose page opens without a network. One question to the disk for hundreds of keys."""
        names = {f"read:{key}": key for key in keys}
        here = {name for name in names if self._unwritten.get(name) is not None}
        here |= self._store.held([name for name in names if name not in here]) - self._unreadable
        return frozenset(names[name] for name in here)

    def listing(self) -> list[tuple[str, float]]:
        """``(key, fetched)`` of every page that opens without a network, the newest first."""
        times = dict(self._store.listing("read:"))
        for name in self._unreadable:
            times.pop(name, None)
        times.update(self._unwritten.listing("read:"))
        newest = sorted(times.items(), key=lambda entry: (-entry[1], entry[0]))
        return [(name.removeprefix("read:"), at) for name, at in newest]

    def finish(self) -> None:
        """Take nothing more; what was put is still written. Does not wait: ``close`` does."""
        self._writer.finish()

    def close(self, patience: float = CLOSING) -> bool:
        """Write what is still to be written and close; False when that took more than ``patience`` seconds.

        Then the thread is left to itself, and ends with the process.
        """
        done = self._writer.close(patience)
        if done:
            self._store.close()
        return done

    # -- the disk ------------------------------------------------------------------------------------------------

    def _put_held(self, key: str, held: Held) -> Future[None]:
        return self._put(f"read:{key}", held, held.fetched, SCHEMA, _encoded)

    def _put(self, name: str, value: Value, at: float, version: int, encode: Callable[[Value], bytes]) -> Future[None]:
        self._unwritten.add(name, value, at)

        def write() -> None:
            if self._unwritten.get(name) is not value:
                return  # a newer one is on its way
            try:
                payload = encode(value)
            except Exception as error:  # nothing that the disk could ever take
                self._unwritten.written(name, value)
                self._problem = "a page could not be kept: its text has no stored form"
                raise LibraryError(self._problem) from error
            try:
                self._store.save(name, envelope.seal(name, payload, version), at)
            except (LibraryError, ValueError) as error:
                self._unwritten.failed(name, value, len(payload))
                self._problem = str(error)
                raise
            self._problem = ""
            self._unreadable.discard(name)
            self._unwritten.written(name, value)

        return self._writer.submit(write)

    def _loaded(self, name: str, version: int, decode: Callable[[bytes], Value]) -> Value | None:
        sealed = self._store.load(name)
        if sealed is None:
            return None
        try:
            value = decode(envelope.opened(name, sealed, version))
        except (msgspec.MsgspecError, ValueError, RecursionError):
            # it stays where it is: a newer reader may have written it
            self._unreadable.add(name)
            return None
        self._unreadable.discard(name)
        return value


def _refuse() -> None:
    raise LibraryError("not kept: the answer carries no whole page")


class _Answer(Struct, frozen=True, omit_defaults=True):
    """``Response`` as it lies on the disk."""

    url: str
    final: str
    status: int
    fetched: float
    content_type: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    cache_control: str = ""
    expires: str = ""
    date: str = ""
    age: str = ""
    body: bytes = b""


def _stored(response: Response) -> bytes:
    asked, final, *rest = msgspec.structs.astuple(response)
    return msgspec.msgpack.encode(_Answer(asked.url, final.url, *rest))


def _response(payload: bytes) -> Response:
    answer = msgspec.msgpack.decode(payload, type=_Answer)
    # headers and addresses are remote text too, and have no line that could be cleaned: an odd one is no answer
    if not all(text.isprintable() for text in msgspec.structs.astuple(answer) if isinstance(text, str)):
        raise ValueError("a header that cannot be printed")
    asked, final = address.find(answer.url), address.find(answer.final)
    if asked is None or final is None:
        raise ValueError("not the answer of an address")
    return Response(asked, final, *msgspec.structs.astuple(answer)[2:])


def _encoded(held: Held) -> bytes:
    return msgspec.json.encode(_Record(held.fetched, held.fresh_until, wrap(held.read)))


def _held(payload: bytes) -> Held:
    """What lies on the disk is remote text still, whoever wrote it: it passes the same gate."""
    from reader.model.clean import clean_article, clean_front_page

    record = msgspec.json.decode(payload, type=_Record)
    read = record.page.value
    clean = clean_article(read) if isinstance(read, Article) else clean_front_page(read)
    return Held(clean, record.fetched, record.fresh_until)


def _time(seconds: float) -> float:
    """Any number as a time that can be stored: JSON has no infinity."""
    return min(max(seconds, 0.0), _FOR_EVER) if not math.isnan(seconds) else 0.0
