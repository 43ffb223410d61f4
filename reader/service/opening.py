"""Opening an address, cache first: what is kept, else what is read anew from kept bytes, else the network."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.errors import ExtractError, FetchError, OfflineError
from reader.model import script
from reader.model.address import Address
from reader.model.article import Article
from reader.model.front_page import FrontPage
from reader.model.opened import Opened
from reader.model.rank import Rank
from reader.service.asking import Asking
from reader.service.fronts import Fronts
from reader.service.keeping import Keeping, said
from reader.service.weather import Station

if TYPE_CHECKING:
    from reader.model.edition import SectionOf
    from reader.model.read import Read
    from reader.model.response import Response
    from reader.service.backends import Backends
    from reader.web.flights import Flights


class Opening:
    """Decides in which order library, network and worker are asked."""

    def __init__(self, backends: Backends, keeping: Keeping, station: Station) -> None:
        """``station`` says whether the network may be asked."""
        self._asking = Asking(backends, keeping.held, station)
        self._fronts = Fronts(self._asking)
        self._keeping = keeping
        self._station = station

    @cached_property
    def _flights(self) -> Flights[Opened]:
        # a command that prints a kept story needs no event loop, which takes its time to load
        from reader.web.flights import Flights

        return Flights()

    async def open(
        self, wanted: Address, place: SectionOf | None, *, fresh: bool, insist: bool, rank: Rank | None = None
    ) -> Opened:
        """The page at ``wanted``: kept where that is still fresh (and ``fresh`` is not asked for), else fetched.

        ``place`` is the section whose front page it is.  ``insist``: a person asks for it anew, whatever wait the host
        has wished for.  Asked for twice at the same time it is fetched once, with the higher ``rank`` of the two.  When
        fetching fails and a copy is kept, that copy comes back with ``problem`` set.  Raises ReaderError (FetchError,
        ExtractError, OfflineError) when there is nothing to show.
        """
        rank = rank or Rank()
        found = None if fresh else await self._at_once(wanted, place, rank)
        if found:
            return found
        try:
            if not self._station.may_ask(wanted.host):
                raise OfflineError("not in the library, and the reader is offline: open it once with a network")
            return await self._flights.join(
                (wanted, insist), lambda own: self._fetch(wanted, place, own, insist=insist), rank
            )
        except (FetchError, ExtractError, OfflineError) as error:
            # what is there by now, not what was there before the fetch
            kept = self._keeping.kept(wanted) or await self._anew(wanted, place, rank)
            if kept is None:
                raise
            return replace(kept, problem=said(error))

    async def full_text(self, wanted: Address) -> Article:
        """All text of the page, uncleaned. Raises ReaderError when the page is neither kept nor to be had."""
        rank = Rank()
        response = await self._asking.held(wanted)
        if response is None:
            if not self._station.may_ask(wanted.host):
                raise OfflineError("the full page is not in the library: open it again with a network")
            response = await self._asking.answer(wanted, rank)
            self._keeping.keep_bytes(wanted, response)
        read = script.carried(await self._asking.read(wanted, response, "full", rank), wanted.url)
        if not isinstance(read, Article):
            raise ExtractError("this page is a list of stories: it has no full text")
        return read

    async def aclose(self) -> None:
        """End what is on its way."""
        await self._flights.aclose()

    async def _at_once(self, wanted: Address, place: SectionOf | None, rank: Rank) -> Opened | None:
        """What needs no network: a fresh copy, or one read anew, which is stale, so that the network is asked next."""
        kept = self._keeping.kept(wanted)
        if kept is None:
            return await self._anew(wanted, place, rank)
        return None if kept.stale else kept

    async def _fetch(self, wanted: Address, place: SectionOf | None, rank: Rank, *, insist: bool) -> Opened:
        if place:
            found = await self._fronts.of_section(wanted, place, rank, insist=insist)
            return self._taken(wanted, found.page, found.response, found.source)
        response = await self._asking.answer(wanted, rank, insist=insist)
        read = await self._read(wanted, response, rank)
        if isinstance(read, FrontPage) and read.feed:
            read = await self._fronts.named_by(read, rank)
        return self._taken(wanted, read, response, None)

    def _taken(self, wanted: Address, read: Read, response: Response, source: Address | None) -> Opened:
        """``read`` is given to the library and opened, where nothing better is kept."""
        self._keeping.check(wanted, read, response.fetched)
        self._keeping.keep(wanted, response, read, source=source)
        return Opened(wanted, read, response.fetched, kept=False)

    async def _anew(self, wanted: Address, place: SectionOf | None, rank: Rank) -> Opened | None:
        """A kept page whose stored form was lost or has become old, read once more from its bytes; None without them.

        It counts as stale: what it is worth now, the network has to say.
        """
        held = await self._asking.held(wanted)
        if held is None:
            return None
        try:
            read = await self._fronts.anew(wanted, place, held, rank) if place else await self._read(wanted, held, rank)
        except (FetchError, ExtractError):
            return None
        self._keeping.keep_anew(wanted, held, read)
        return Opened(wanted, read, held.fetched, kept=True, stale=True)

    async def _read(self, wanted: Address, response: Response, rank: Rank) -> Read:
        return script.carried(await self._asking.read(wanted, response, "auto", rank), wanted.url)
