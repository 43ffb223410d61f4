"""Fetch and parse of one address: conditional requests, confirmed copies, captive portals, and the worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import BadResponse, FetchError
from reader.model.address import SAMPLE_HOST, Address
from reader.service.weather import Station, seen

if TYPE_CHECKING:
    from reader.extract.page import Read, Want
    from reader.model.rank import Rank
    from reader.model.response import Response
    from reader.service.backends import Backends
    from reader.web.client import Accept


class Asking:
    """Asks the network for pages and has them read; keeps nothing."""

    def __init__(self, backends: Backends, held: Callable[[Address], Response | None], station: Station) -> None:
        """``held`` gives the kept bytes of an address, and may block; ``station`` is told what each answer says."""
        self._backends = backends
        self._held = held
        self._station = station

    async def held(self, wanted: Address) -> Response | None:
        """The kept bytes of an address, off the thread that answers keys: a long page takes its time."""
        import asyncio

        return await asyncio.to_thread(self._held, wanted)

    async def answer(
        self,
        wanted: Address,
        rank: Rank,
        *,
        accept: Accept = "page",
        named_by_page: bool = False,
        insist: bool = False,
    ) -> Response:
        """The page with its whole body, asked for with the validators of the kept one where there is one.

        A confirmed page (304) comes back whole as well, to be read anew: the rules may have become better since it
        was.  ``named_by_page``: a page gave the address, so it must not lie in a private network.  ``insist``: a
        person asks, whatever wait the host has wished for.  Raises FetchError, and LibraryError where the sample
        edition cannot be served.
        """
        from reader.web import freshness
        from reader.web.portal import looks_like_portal

        if wanted.host == SAMPLE_HOST:
            await self._backends.serve_sample()
        held = await self.held(wanted)
        ask = partial(
            self._backends.client.fetch, wanted, accept=accept, named_by_page=named_by_page, rank=rank, insist=insist
        )
        try:
            response = await (ask(validators=held.validators) if held else ask())
            if held and response.status == 304:
                response = freshness.freshened(held, response) or await ask()
        except FetchError as error:
            self._station.met(seen(error), wanted.host)
            raise
        portal = looks_like_portal(response, held)
        self._station.met("offline" if portal else "online", wanted.host)
        if portal:
            raise BadResponse(portal)
        return response

    async def read(self, wanted: Address, response: Response, want: Want, rank: Rank) -> Read:
        """What the answer is, read by the worker for ``wanted``. Raises ExtractError, NotAnArticle."""
        from reader.extract.page import Page

        page = Page(
            wanted, response.body, final=response.final, content_type=response.content_type,
            charset=response.charset, fetched=response.fetched, want=want, origin=response.final.url,
        )  # fmt: skip
        return await self._backends.worker.read(page, rank=rank)
