"""Front pages with fallback sources: a section's feeds, sitemap or page; the feed that a home page names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.errors import ExtractError, FetchError, TimedOut, Unreachable
from reader.model import address, script
from reader.model.address import Address
from reader.model.edition import SectionOf
from reader.model.front_page import FrontPage
from reader.model.response import Response

if TYPE_CHECKING:
    from reader.model.rank import Rank
    from reader.model.read import Read
    from reader.service.asking import Asking


class Sourced(Struct, frozen=True):
    """A front page, the answer it was read from, and the address that this came from."""

    page: FrontPage
    response: Response
    source: Address


class Fronts:
    """Reads front pages from whichever of their sources answers."""

    def __init__(self, asking: Asking) -> None:
        """``asking`` fetches and reads."""
        self._asking = asking

    async def of_section(self, wanted: Address, place: SectionOf, rank: Rank, *, insist: bool) -> Sourced:
        """Feeds and sitemaps first, the section page last: a source that is gone is no error of the reader's.

        Raises the FetchError or ExtractError of the last source where none of them lists a story.
        """
        section = place[1]
        problem: FetchError | ExtractError | None = None
        silent: set[str] = set()
        for url in dict.fromkeys((*section.sources, section.url)):
            source = address.parse(url)
            if source.host in silent:
                continue
            is_page = url == section.url
            try:
                response = await self._asking.answer(
                    source, rank, accept="page" if is_page else "feed", insist=insist
                )  # fmt: skip
                read = await self._asking.read(source, response, "front" if is_page else "feed", rank)
                return Sourced(_named(read, wanted, place, source), response, source)
            except (FetchError, ExtractError) as error:
                problem = error
                if isinstance(error, Unreachable | TimedOut):
                    silent.add(source.host)  # each further wait on it would be as long
        assert problem is not None
        raise problem

    async def anew(self, wanted: Address, place: SectionOf, held: Response, rank: Rank) -> FrontPage:
        """A section's front page from the bytes that were kept of one of its sources. Raises ExtractError."""
        return _named(await self._asking.read(held.asked, held, "front", rank), wanted, place, held.asked)

    async def named_by(self, home: FrontPage, rank: Rank) -> FrontPage:
        """The stories of the feed that a home page names, under the home page's own name; else the page itself."""
        feed = address.find(home.feed) if home.feed else None
        if feed is None:
            return home
        try:
            response = await self._asking.answer(feed, rank, accept="feed", named_by_page=True)
            read = await self._asking.read(feed, response, "feed", rank)
        except (FetchError, ExtractError):
            return home
        if not isinstance(read, FrontPage) or not read.items:
            return home
        return replace(read, url=home.url, id=home.id, title=home.title or read.title)


def _named(read: Read, wanted: Address, place: SectionOf, source: Address) -> FrontPage:
    """``read`` under its section's name and address. Raises ExtractError where it lists nothing."""
    edition, section = place
    if not isinstance(read, FrontPage) or not read.items:
        raise ExtractError(f"no stories at {source.host}")
    return replace(
        script.carried(read, wanted.url), url=wanted.url, id=wanted.id, title=section.name,
        language=edition.language, direction=edition.direction,
    )  # type: ignore[return-value]  # fmt: skip
