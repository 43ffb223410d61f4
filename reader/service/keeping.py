"""Cache write policy: what is kept, and what may take the place of what.

A page is judged under each address that it is to be kept under, inside the transaction that writes it, against what
is there then.  A copy read before a fetch of twenty seconds says nothing of that: another reader, or another address
that led to the same story, may have written since.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, Protocol

from msgspec.structs import replace

from reader.errors import ExtractError, OfflineError, ReaderError
from reader.library.pages import Offer, Pages
from reader.library.stored import Held
from reader.model.article import MORE_TO_COME, Article
from reader.model.opened import Opened
from reader.model.read import NOTHING, SURE_ENOUGH, TEXT, worth

if TYPE_CHECKING:
    from reader.library.database import FileState
    from reader.library.parcel import Standing
    from reader.model.address import Address
    from reader.model.read import Read
    from reader.model.response import Response

CHANGING: Final = 120.0
"""Seconds for which a text that is still being written is fresh, whatever the server says of its page."""
NEWER: Final = "the kept copy was fetched later"
"""Why an older copy is not kept; nothing that a reader must know."""


class Copies(Protocol):
    """Stories that are kept for ever: the reader's own records."""

    def copy(self, key: str) -> Held | None:
        """What a saved story was read as."""

    def copied(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Those of ``keys`` that are saved, with their reading minutes."""

    def follow(self, keys: Iterable[str], held: Held, response: Response | None) -> None:
        """A story was fetched anew."""


class Keeping:
    """Gives what the library holds as opened pages, and puts what was fetched into it."""

    def __init__(self, pages: Pages, clock: Callable[[], float], saved: Copies | None = None) -> None:
        """``clock`` gives seconds since the epoch; ``saved``: copies that are never evicted."""
        self._pages = pages
        self._saved = saved
        self._clock = clock

    @property
    def notice(self) -> str:
        """One line on the state of the library (put aside, read-only), empty when all is well."""
        return self._pages.notice

    def inventory(self) -> tuple[int, FileState]:
        """How many pages the library holds, and the state of both its files: opened for it, and mended. Blocks."""
        return self._pages.inventory()

    def settle(self) -> None:
        """Wait until what was kept is on the disk, and what is damaged mended. Blocks: for the command line alone."""
        self._pages.settle()

    def kept(self, wanted: Address) -> Opened | None:
        """The copy in the library, or None. Reads the disk once; no network, no parser."""
        held = self._pages.get_read(wanted.key) or (self._saved.copy(wanted.key) if self._saved else None)
        if held is None:
            return None
        # a page from the future was kept before the clock was set back: its age is not known
        fresh = held.fetched <= self._clock() < held.fresh_until
        # it may have been opened under another address of the same story, or come from there
        read = replace(held.read, url=wanted.url) if held.read.url != wanted.url else held.read
        return Opened(wanted, read, held.fetched, kept=True, stale=not fresh)

    def known(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Those of ``keys`` that open without a network, with their reading minutes; 0 where these are not known."""
        asked = list(keys)
        known = self._pages.known(asked)
        missing = [key for key in asked if key not in known]
        return {**(self._saved.copied(missing) if self._saved and missing else {}), **known}

    def held(self, wanted: Address) -> Response | None:
        """The bytes of the page as it came, whole; None when they are not here. Blocks: some ten ms for a long page."""
        return self._pages.get_response(wanted.key)

    def check(self, wanted: Address, read: Read, fetched: float) -> None:
        """Raises ExtractError where what is kept by now is better than ``read``: then that is to be shown."""
        reason = refusal(read, fetched, self._pages.standing(wanted.key), led=False)
        if reason:
            raise ExtractError(reason)

    def keep(self, wanted: Address, response: Response, read: Read, *, source: Address | None = None) -> None:
        """Put a page and what it was read as into the library, under the address wanted and the one that answered.

        Never under an address that only the page itself claims: any site could claim a story of DW's.
        ``source`` is where the page came from when that is another address: a front page's feed.
        """
        keys = (wanted.key,) if source else tuple(dict.fromkeys((wanted.key, response.final.key)))
        answer = source.key if source else ""
        self._put(wanted, response, Offer(keys, read, response.fetched, response=response, answer=answer))

    def keep_anew(self, wanted: Address, response: Response, read: Read) -> None:
        """Put what kept bytes were read as beside them: the stored form of the text was lost or has become old."""
        self._put(wanted, response, Offer((wanted.key,), read, response.fetched))

    def keep_bytes(self, wanted: Address, response: Response) -> None:
        """Put the bytes of a page beside its text, where they were lost."""
        self._pages.put_answer(wanted.key, response)

    def mark_read(self, wanted: Address) -> None:
        """A reader has seen this text: when it changes, it is kept as a revision."""
        self._pages.mark_shown(wanted.key)

    def _put(self, wanted: Address, response: Response, offer: Offer) -> None:
        from reader.web import freshness

        fresh_until = min(freshness.fresh_until(response), offer.fetched + longest_fresh(offer.read))

        def judge(key: str, there: Standing | None) -> str:
            return refusal(offer.read, offer.fetched, there, led=key != wanted.key)

        self._pages.put(replace(offer, fresh_until=fresh_until), judge)
        if self._saved and isinstance(offer.read, Article) and offer.response:
            self._saved.follow(offer.keys, Held(offer.read, offer.fetched, fresh_until), offer.response)


def refusal(read: Read, fetched: float, there: Standing | None, *, led: bool) -> str:
    """Why ``read`` must not take the place of what stands ``there``, as one line for a reader; empty where it may.

    Text stays before an empty page or one that could not be cleaned; a story before a list, since a story that is gone
    often leads to a front page (a "soft 404"); a list before an empty one, and before whatever the request for
    another address was ``led`` to; what was fetched later before what was fetched earlier (seconds since the epoch).
    """
    if there is None:
        return ""
    if fetched < there.fetched:
        return NEWER
    value = worth(read)
    if there.kind == "front":
        if led and there.worth:
            return "another address led here: the list stays"
        return "" if value or not there.worth else "the new copy lists no stories: this is the kept one"
    if not isinstance(read, Article):
        return "the address now leads to a list of stories: this is the kept story" if there.worth == TEXT else ""
    if value < there.worth:
        lost = "holds no text" if value == NOTHING else "could not be cleaned"
        return f"the new copy {lost}: this is the kept one"
    return ""


def said(error: ReaderError) -> str:
    """Why the kept copy is shown, as one line; empty where it is simply newer, as another reader fetched it later."""
    if isinstance(error, OfflineError):
        return "the reader is offline"
    return "" if str(error) == NEWER else str(error)


def longest_fresh(read: Read) -> float:
    """Seconds after which ``read`` is asked for again at the latest: a text that promises more soon changes."""
    if not isinstance(read, Article):
        return math.inf
    if read.source.confidence < SURE_ENOUGH:
        return 0.0
    return CHANGING if read.kind == "live" or read.notice == MORE_TO_COME else math.inf
