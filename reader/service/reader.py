"""``Reader``: the one façade that the screens and the command line use.

It knows every room and does none of their work: it decides in which order library, network and worker are
asked.  What is kept is given at once; what is fetched is kept; a failed refresh never replaces good text.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.config import Config, edition_of_locale
from reader.errors import BadResponse, ExtractError, FetchError, OfflineError, TimedOut, Unreachable
from reader.library.pages import Pages
from reader.model import address, script
from reader.model.address import SAMPLE_HOST, Address
from reader.model.article import Article
from reader.model.edition import Edition, Section
from reader.model.front_page import FrontPage
from reader.model.opened import Opened
from reader.paths import Paths
from reader.service.editions import EDITIONS
from reader.service.judgement import Connection, check_no_worse, connection_after, longest_fresh
from reader.service.rooms import Rooms

if TYPE_CHECKING:
    from reader.extract.page import Read, Want
    from reader.model.response import Response
    from reader.web.client import Accept
    from reader.web.resolver import Resolver


class Reader:
    """Opens addresses: from the library where it can, from the network where it must.

    One instance serves one event loop. ``kept`` and ``has`` are synchronous and touch the disk only; they import
    neither the network nor the parser, so that a kept story is on the screen before either is loaded.
    """

    def __init__(
        self,
        config: Config,
        paths: Paths,
        *,
        clock: Callable[[], float] = time.time,
        resolver: Resolver | None = None,
    ) -> None:
        """``clock`` gives seconds since the epoch; ``resolver`` finds the addresses of hosts (None: the system)."""
        self.config = config
        self.online: Connection = "offline" if config.offline else "unknown"
        self._clock = clock
        self._pages = Pages.open(paths.cache, size_limit=config.cache_mb * 1_000_000)
        self._rooms = Rooms(config, clock, resolver)

    # -- editions ---------------------------------------------------------------------------------------------

    def editions(self) -> tuple[Edition, ...]:
        """DW's editions in DW's order, then those of the sample."""
        return EDITIONS

    def edition(self, key: str = "") -> Edition:
        """The edition of that key; without one, or for an unknown key, the configured one."""
        by_key = {edition.key: edition for edition in self.editions()}
        own = self.config.edition or edition_of_locale(os.environ, by_key)
        return by_key.get(key) or by_key.get(own) or by_key["en"]

    def section_of(self, wanted: Address) -> tuple[Edition, Section] | None:
        """The edition and section whose front page ``wanted`` is, or None for any other page."""
        return self._sections.get(wanted.key)

    @cached_property
    def _sections(self) -> dict[str, tuple[Edition, Section]]:
        # five milliseconds that opening one story has no need of
        return {
            address.parse(section.url).key: (edition, section)
            for edition in self.editions()
            for section in edition.sections
        }

    # -- the library ------------------------------------------------------------------------------------------

    @property
    def notice(self) -> str:
        """One line on the state of the library (put aside, read-only), empty when all is well."""
        return self._pages.notice

    def inventory(self) -> tuple[str, int]:
        """The state of the library (``writable``, ...), and how many pages it holds."""
        return self._pages.state, len(self._pages.listing())

    def kept(self, wanted: Address) -> Opened | None:
        """What the library holds for ``wanted``, or None. Reads the disk once; no network, no parser."""
        held = self._pages.get_read(wanted.key)
        if held is None:
            return None
        # a page from the future was kept before the clock was set back: its age is not known
        fresh = held.fetched <= self._clock() < held.fresh_until
        # it may have been opened under another address of the same story, or come from there
        read = replace(held.read, url=wanted.url) if held.read.url != wanted.url else held.read
        return Opened(wanted, read, held.fetched, kept=True, stale=not fresh)

    def has(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of ``keys`` (``Address.key``; ``address.key_of`` a listed story) that open without a network."""
        return self._pages.has(keys)

    @property
    def fetching(self) -> int:
        """How many pages are on their way."""
        return self._rooms.fetching

    # -- opening ----------------------------------------------------------------------------------------------

    async def open(self, wanted: Address, *, fresh: bool = False) -> Opened:
        """The page at ``wanted``: kept where that is still fresh (and ``fresh`` is not asked for), else fetched.

        When fetching fails and a copy is kept, that copy comes back with ``problem`` set. Raises ReaderError
        (FetchError, ExtractError, OfflineError) when there is nothing to show.
        """
        kept = self.kept(wanted)
        if kept and not (fresh or kept.stale):
            return kept
        if not self._may_ask(wanted):
            if kept:
                return replace(kept, problem="the reader is offline")
            raise OfflineError("not in the library, and the reader is offline: open it once with a network")
        try:
            return await self._fetch(wanted, kept)
        except (FetchError, ExtractError) as error:
            if kept is None:
                raise
            return replace(kept, problem=str(error))

    def _may_ask(self, wanted: Address) -> bool:
        """Whether the configuration allows it; the sample edition is on this computer."""
        return not self.config.offline or wanted.host == SAMPLE_HOST

    async def full_text(self, wanted: Address) -> Article:
        """All text of the page, uncleaned. Raises ReaderError when the page is neither kept nor to be had."""
        response = self._pages.get_response(wanted.key)
        if response is None:
            if not self._may_ask(wanted):
                raise OfflineError("the full page is not in the library: open it again with a network")
            response = await self._ask(wanted)
            self._pages.put_response(wanted.key, response)
        read = script.carried(await self._read(wanted, response, "full"), wanted.url)
        if not isinstance(read, Article):
            raise ExtractError("this page is a list of stories: it has no full text")
        return read

    async def _fetch(self, wanted: Address, kept: Opened | None) -> Opened:
        found = self.section_of(wanted)
        if found:
            return await self._fetch_front_page(wanted, *found)
        response = await self._ask(wanted)
        read = script.carried(await self._read(wanted, response, "auto"), wanted.url)
        if kept:
            check_no_worse(read, kept.page)
        if isinstance(read, FrontPage) and read.feed:
            read = await self._feed_of(read)
        self.keep(wanted, response, read)
        return Opened(wanted, read, response.fetched, kept=False)

    async def _fetch_front_page(self, wanted: Address, edition: Edition, section: Section) -> Opened:
        """Feeds and sitemaps first, the section page last: a source that is gone is not an error of the reader."""
        problem: FetchError | ExtractError | None = None
        silent: set[str] = set()
        for source in dict.fromkeys((*section.sources, section.url)):
            asked = address.parse(source)
            if asked.host in silent:
                continue
            try:
                is_page = source == section.url
                response = await self._ask(asked, accept="page" if is_page else "feed")
                read = await self._read(asked, response, "front" if is_page else "feed")
                if not isinstance(read, FrontPage) or not read.items:
                    raise ExtractError(f"no stories at {asked.host}")
            except (FetchError, ExtractError) as error:
                problem = error
                if isinstance(error, Unreachable | TimedOut):
                    silent.add(asked.host)  # each further wait on it would be as long
                continue
            page = replace(
                script.carried(read, wanted.url), url=wanted.url, id=wanted.id, title=section.name,
                language=edition.language, direction=edition.direction,
            )  # fmt: skip
            self.keep(wanted, response, page, asked=asked)
            return Opened(wanted, page, response.fetched, kept=False)
        assert problem is not None
        raise problem

    async def _feed_of(self, home: FrontPage) -> FrontPage:
        """The stories of the feed that a home page names, under the home page's own name; else the page itself."""
        feed = address.find(home.feed)
        if feed is None:
            return home
        try:
            response = await self._ask(feed, accept="feed", named_by_page=True)
            read = await self._read(feed, response, "feed")
        except (FetchError, ExtractError):
            return home
        if not isinstance(read, FrontPage) or not read.items:
            return home
        return replace(read, url=home.url, id=home.id, title=home.title or read.title)

    async def _ask(self, wanted: Address, *, accept: Accept = "page", named_by_page: bool = False) -> Response:
        """The page with its whole body, asked for with the validators of the kept one where there is one.

        A confirmed page comes back whole as well, to be read anew: the rules may have become better since it was.
        """
        import asyncio

        from reader.web import freshness
        from reader.web.portal import looks_like_portal

        if wanted.host == SAMPLE_HOST:
            await self._rooms.serve_sample()
        # of a long page it takes its time, and only its validators are needed
        held = await asyncio.to_thread(self._pages.get_response, wanted.key)
        ask = partial(self._rooms.client.fetch, wanted, accept=accept, named_by_page=named_by_page)
        try:
            response = await ask(validators=held.validators) if held else await ask()
            if held and response.status == 304:
                response = freshness.freshened(held, response) or await ask()
        except FetchError as error:
            self._met(connection_after(error), wanted)
            raise
        portal = looks_like_portal(response, held)
        self._met("offline" if portal else "online", wanted)
        if portal:
            raise BadResponse(portal)
        return response

    def _met(self, connection: Connection, wanted: Address) -> None:
        """Remember what an answer, or the lack of one, says of the network.

        The sample edition says nothing of it; nor does one silent host where others have answered, unless it is DW's.
        """
        if connection == "unknown" or wanted.host == SAMPLE_HOST:
            return
        if connection == "offline" and self.online == "online" and not address.is_dw_host(wanted.host):
            return
        self.online = connection

    async def _read(self, wanted: Address, response: Response, want: Want) -> Read:
        from reader.extract.page import Page

        page = Page(
            wanted, response.body, final=response.final, content_type=response.content_type,
            charset=response.charset, fetched=response.fetched, want=want, origin=response.final.url,
        )  # fmt: skip
        return await self._rooms.worker.read(page)

    def keep(self, wanted: Address, response: Response, read: Read, *, asked: Address | None = None) -> None:
        """Put a page and what it was read as into the library, under the address wanted and the one that answered.

        Never under an address that only the page itself claims: any site could claim a story of DW's.
        ``asked`` is where the page came from when that is another address: a front page's feed.
        """
        from reader.web import freshness

        fresh_until = min(freshness.fresh_until(response), response.fetched + longest_fresh(read))
        answered = wanted if asked else response.final
        for key in {wanted.key, answered.key}:
            self._pages.put_read(key, read, response.fetched, fresh_until)
        for key in {asked.key} if asked else {wanted.key, answered.key}:
            self._pages.put_response(key, response)

    # -- what is started when it is first needed ----------------------------------------------------------------

    async def warm(self) -> None:
        """Load the network and start the worker, so that the first story does not wait for them."""
        await self._rooms.warm()
        _ = self._sections  # made while nobody waits

    async def start_sample(self) -> Edition:
        """Serve the sample edition; returns the one in the reader's language, else the English one."""
        await self._rooms.serve_sample()
        own = self.edition(f"sample-{self.edition().language}")
        return own if own.key.startswith("sample-") else self.edition("sample-en")

    def close(self) -> None:
        """Close the library, for whoever asked only for what is kept; ``aclose`` also stops what was started."""
        self._pages.close()

    async def stop(self) -> None:
        """Stop what was started; the library stays open. Nothing can be asked after it."""
        await self._rooms.aclose()

    async def aclose(self) -> None:
        """Stop what was started; what was kept is on disk when this returns, however the stopping went."""
        self._pages.finish()  # the disk takes its time: it may begin while the others end
        try:
            await self.stop()
        finally:
            self._pages.close()
