"""Front pages: the feed first, then the sitemap, then the section's own page (dw/STRUCTURE.md section 5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader import paths
from reader.config import Config
from reader.errors import FetchError, Unreachable
from reader.model import address
from reader.model.front_page import FrontPage
from reader.model.opened import Opened
from reader.service import Reader
from tests.service.conftest import Clock, Newsroom, feed

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://www.dw.com/en/from-the-map/a-81</loc>
<news:news><news:publication><news:name>DW</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-01T10:00:00Z</news:publication_date>
<news:title>From the map</news:title></news:news></url></urlset>"""
SECTION = """<html lang="en"><head><title>Top stories</title></head><body>
<nav><a href="https://www.dw.com/en/nav/a-1">Menu</a></nav><main><h2>Today</h2><h3>
<a href="/en/from-the-page/a-91">From the page itself, with a long title</a>
</h3></main></body></html>"""


def titles(opened: Opened) -> list[str]:
    assert isinstance(opened.page, FrontPage)
    return [item.title for item in opened.page.items]


def sources(reader: Reader) -> list[str]:
    """The paths of the English front page's sources, in the order in which they are tried."""
    section = reader.edition("en").sections[0]
    return ["/" + url.split("/", 3)[3] for url in (*section.sources, section.url)]


async def test_the_feed_is_asked_first_and_alone(reader: Reader, newsroom: Newsroom) -> None:
    first, *_ = sources(reader)
    newsroom.serve(first, feed("From the feed"), "application/xml")
    opened = await reader.open(address.parse(reader.edition("en").sections[0].url))
    assert titles(opened) == ["From the feed"]
    assert newsroom.asked() == [first]


@pytest.mark.parametrize("gone", ["404", "html", "links", "empty"])
async def test_a_feed_that_is_gone_falls_back_to_the_sitemap(reader: Reader, newsroom: Newsroom, gone: str) -> None:
    *feeds, sitemap, _page = sources(reader)
    for path in feeds:
        if gone == "404":
            newsroom.refuse(path, b"404 Not Found")
        elif gone == "html":
            newsroom.serve(path, "<html><body><p>The feeds have moved.</p></body></html>")
        elif gone == "links":
            newsroom.serve(path, SECTION)
        else:
            newsroom.serve(path, feed(), "application/xml")
    newsroom.serve(sitemap, SITEMAP, "application/xml")
    opened = await reader.open(address.parse(reader.edition("en").sections[0].url))
    assert titles(opened) == ["From the map"]


async def test_without_feed_and_sitemap_the_section_page_is_read(reader: Reader, newsroom: Newsroom) -> None:
    *others, page = sources(reader)
    for path in others:
        newsroom.refuse(path, b"404 Not Found")
    newsroom.serve(page, SECTION)
    opened = await reader.open(address.parse(reader.edition("en").sections[0].url))
    assert titles(opened) == ["From the page itself, with a long title"]


async def test_where_every_source_fails_the_error_comes_through(reader: Reader, newsroom: Newsroom) -> None:
    for path in sources(reader):
        newsroom.refuse(path, b"404 Not Found")
    with pytest.raises(FetchError):
        await reader.open(address.parse(reader.edition("en").sections[0].url))


async def test_a_host_that_cannot_be_reached_is_waited_for_once(tmp_path: Path) -> None:
    asked = []

    async def nobody(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        raise OSError("no such host")

    reader = Reader(Config(edition="en"), paths.under(tmp_path), resolver=nobody)
    with pytest.raises(Unreachable):
        await reader.open(address.parse(reader.edition("en").sections[0].url))
    await reader.aclose()
    assert asked == ["rss.dw.com", "www.dw.com"]


async def test_the_front_page_carries_the_sections_name_and_address(reader: Reader, newsroom: Newsroom) -> None:
    section = reader.edition("en").sections[0]
    newsroom.serve(sources(reader)[0], feed("One"), "application/xml")
    opened = await reader.open(address.parse(section.url))
    assert opened.page.title == section.name
    assert opened.page.url == address.parse(section.url).url
    assert reader.kept(address.parse(section.url)) is not None


async def test_the_feeds_links_lose_their_tracking_and_keep_their_ids(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve(sources(reader)[0], feed("One"), "application/xml")
    opened = await reader.open(address.parse(reader.edition("en").sections[0].url))
    assert isinstance(opened.page, FrontPage)
    assert [(item.id, item.url) for item in opened.page.items] == [("dw:70", "https://www.dw.com/en/s/a-70")]


async def test_the_sample_is_served_through_the_same_door(reader: Reader) -> None:
    edition = await reader.start_sample()
    opened = await reader.open(address.parse(edition.sections[0].url))
    assert isinstance(opened.page, FrontPage)
    assert opened.page.items
    assert all(item.id.startswith("sample:") for item in opened.page.items)


async def test_a_feed_is_asked_for_again_with_what_it_gave_to_be_known_by(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    first, *_ = sources(reader)
    newsroom.serve(first, feed("One"), "application/xml")
    front = address.parse(reader.edition("en").sections[0].url)
    await reader.open(front)
    clock.now += 3600
    assert titles(await reader.open(front, fresh=True)) == ["One"]
    assert [bool(request.header("if-none-match")) for request in newsroom.server.requests] == [False, True]
