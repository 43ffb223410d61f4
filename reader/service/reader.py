"""``Reader``: the façade of the service, which the screens and the command line use. It composes and delegates."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from reader.config import Config
from reader.library.pages import Pages
from reader.model.address import Address
from reader.model.article import Article
from reader.model.opened import Opened
from reader.service.backends import Backends
from reader.service.editions import EDITIONS, Editions
from reader.service.keeping import Keeping
from reader.service.opening import Opening
from reader.service.shelf import Shelf
from reader.service.weather import Connection, Station

if TYPE_CHECKING:
    from reader.model.edition import Edition, SectionOf
    from reader.model.rank import Rank
    from reader.paths import Paths
    from reader.web.resolver import Resolver


class Reader:
    """Opens addresses: from the library where it can, from the network where it must. For one event loop."""

    def __init__(self, config: Config, paths: Paths, *, clock: Callable[[], float] = time.time,
                 resolver: Resolver | None = None, private: bool = False) -> None:  # fmt: skip
        """``clock``: seconds since the epoch; ``resolver``: of hosts (None: the system); ``private``: see ``Shelf``."""
        self.config = config
        self._editions = Editions(config.edition)
        self._pages = Pages.open(paths.cache, size_limit=config.cache_mb * 1_000_000, clock=clock)
        self._backends, self.weather = Backends(config, clock, resolver), Station(clock, forced=config.offline)
        self.shelf = Shelf.open(paths.data, self._pages, clock, private)
        self.keeping = Keeping(self._pages, clock, self.shelf)
        self._opening = Opening(self._backends, self.keeping, self.weather)

    def editions(self) -> tuple[Edition, ...]:
        """DW's editions in DW's order, then those of the sample."""
        return EDITIONS

    def edition(self, key: str = "") -> Edition:
        """The edition of that key; without one, or for an unknown key, the reader's own."""
        return self._editions.named(key)

    def section_of(self, wanted: Address) -> SectionOf | None:
        """The edition and section whose front page ``wanted`` is, or None for any other page."""
        return self._editions.section_of(wanted)

    @property
    def notice(self) -> str:
        """One line on the state of the library (put aside, read-only), empty when all is well."""
        return self.keeping.notice or self.shelf.notice

    @property
    def online(self) -> Connection:
        """The state of the connection, as the last answer or the lack of one told it."""
        return self.weather.connection

    @property
    def fetching(self) -> int:
        """How many pages are on their way."""
        return self._backends.fetching

    def kept(self, wanted: Address) -> Opened | None:
        """What the library holds for ``wanted``, or None: reads the disk, and loads neither network nor parser."""
        return self.keeping.kept(wanted)

    def known(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Reading minutes (0: not known) of those of ``keys`` that open without a network."""
        return self.keeping.known(keys)

    def mark_read(self, wanted: Address) -> None:
        """A reader has seen the text at ``wanted``."""
        self.keeping.mark_read(wanted)

    async def open(self, wanted: Address, *, section: SectionOf | None = None, fresh: bool = False,
                   insist: bool = False, rank: Rank | None = None) -> Opened:  # fmt: skip
        """The page at ``wanted``; ``section``: whose front page it is, where that is known. See ``Opening.open``."""
        section = section or self.section_of(wanted)
        return await self._opening.open(wanted, section, fresh=fresh, insist=insist, rank=rank)

    async def full_text(self, wanted: Address) -> Article:
        """All text of the page, uncleaned. Raises ReaderError when the page is neither kept nor to be had."""
        return await self._opening.full_text(wanted)

    async def warm(self) -> None:
        """Load the network and start the worker, so that the first story does not wait for them."""
        await self._backends.warm()
        self._editions.sections  # made while nobody waits  # noqa: B018

    async def start_sample(self) -> Edition:
        """Serve the sample edition; returns the one in the reader's language, else the English one."""
        await self._backends.serve_sample()
        return self._editions.sample()

    def close(self) -> None:
        """Close the library, for whoever asked only for what is kept; ``aclose`` also stops what was started."""
        self._pages.close()
        self.shelf.close()

    async def stop(self) -> None:
        """Stop what was started; the library stays open. Nothing can be asked after it."""
        try:
            await self._opening.aclose()
        finally:
            await self._backends.aclose()

    async def aclose(self) -> None:
        """Stop what was started; what was kept is on disk when this returns, however the stopping went."""
        self._pages.finish()  # the disk takes its time: it may begin while the others end
        self.shelf.finish()
        try:
            await self.stop()
        finally:
            self.close()
