"""The HTTP client, and the door of this room: an Address in, a Response out.

Importing this module imports nothing of httpx: the first fetch (or ``warm``) does, in a thread, so that the screen
is painted before.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.model.address import Address
from reader.model.rank import Rank
from reader.model.response import NONE, Response, Validators
from reader.web.asked import Accept, Asked
from reader.web.flights import Flights
from reader.web.gate import Gate
from reader.web.options import ClientOptions

if TYPE_CHECKING:
    from reader.web.fetcher import Fetcher

__all__ = ["Accept", "Client", "ClientOptions"]

_DEFAULTS = ClientOptions()


class Client:
    """Fetches pages and feeds. One for the whole sitting, used from one event loop."""

    def __init__(self, options: ClientOptions = _DEFAULTS) -> None:
        """Costs next to nothing."""
        self._options = options
        self._gate = Gate(options.limits.per_host)
        self._flights: Flights[Response] = Flights()
        self._fetcher: Fetcher | None = None

    @property
    def fetching(self) -> int:
        """How many requests are on their way or queued."""
        return len(self._flights)

    async def fetch(
        self,
        wanted: Address,
        *,
        validators: Validators = NONE,
        accept: Accept = "page",
        rank: Rank | None = None,
        named_by_page: bool = False,
        insist: bool = False,
    ) -> Response:
        """The answer to a GET of ``wanted`` with its whole decoded body.

        With the ``validators`` of an earlier Response the answer may be a Response of status 304 with an empty body:
        the kept copy is still right.  They are sent to the origin that gave them and to no other, whether that is
        asked first or a redirect leads to it.

        Callers who ask for the same thing at the same time share one request, and get the same answer or error.
        Cancelling one of them leaves it to the others; cancelling the last ends the request at once.

        ``rank`` (None: a key waits) may be promoted meanwhile.  Background work, which nobody waits for, stands behind
        everything else, takes at most all but one of a host's connections, and keeps away from a host that has just
        failed.  ``named_by_page`` marks an address that a page gave and the reader did not choose: it must not lie in
        a private network.  ``insist`` (the reader asked again) sends this one request to a host that wants to be left
        alone; the wait that it asked for goes on for all others.

        Raises FetchError: Refused, Unreachable, TimedOut, TooLarge, BadResponse, HttpStatus (with ``retry_after``
        while the host wants to be left alone; nothing is sent then) or NotAnArticle.
        """
        asked = Asked(wanted, _sendable(validators), accept, named_by_page, insist)

        async def start(own: Rank) -> Response:
            return await (await self._ready()).fetch(asked, own)

        return await self._flights.join(asked, start, rank or Rank())

    async def warm(self) -> None:
        """Makes the first fetch as fast as the second: imports httpx and reads the trusted authorities."""
        await (await self._ready()).prepare()

    async def aclose(self) -> None:
        """Ends every request and closes every connection; whoever still waits gets Unreachable."""
        await self._flights.aclose()
        if self._fetcher:
            await self._fetcher.aclose()
            self._fetcher = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _ready(self) -> Fetcher:
        if not self._fetcher:
            made = await asyncio.to_thread(_fetcher_class)
            self._fetcher = self._fetcher or made(self._options, self._gate)
        return self._fetcher


def _fetcher_class() -> type[Fetcher]:
    from reader.web.fetcher import Fetcher

    return Fetcher


def _sendable(given: Validators) -> Validators:
    return Validators(_opaque(given.etag), _opaque(given.last_modified), given.origin)


def _opaque(validator: str) -> str:
    """A validator as it came, byte for byte; none at all where the library gave back what no header can hold."""
    printable = validator.isprintable() and all(c <= "\xff" for c in validator)
    return validator if printable and len(validator) <= 1024 else ""
