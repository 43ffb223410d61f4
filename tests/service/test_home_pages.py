# ruff: noqa: E501 (a line of markup is one line)
"""The home page of any site: its own stories, or those of the feed that it names."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader import paths
from reader.config import Config, Limits
from reader.model import address
from reader.model.front_page import FrontPage
from reader.service import Reader
from tests.faults.fault_server import FaultServer
from tests.service.conftest import Clock, Newsroom

SITE = "https://www.harbour-post.example"
FEED = '<link rel="alternate" type="application/feed+json" href="/feed.json">'
STORIES = "".join(
    f'<div><h3><a href="/2026/03/{day}/the-tide-of-day-{day}-in-the-harbour">The tide of day {day} in the harbour</a></h3></div>'
    for day in range(10, 22)
)


def home(head: str = "") -> str:
    return f"<html lang='en'><head><title>Harbour Post</title>{head}</head><body><main>{STORIES}</main></body></html>"


@pytest.fixture
async def anywhere(newsroom: Newsroom, clock: Clock, tmp_path: Path) -> AsyncIterator[Reader]:
    base = newsroom.server.url("").rstrip("/")
    config = Config(hosts={"www.harbour-post.example": base}, limits=Limits(connect_seconds=2, total_seconds=5))
    made = Reader(config, paths.under(tmp_path), clock=clock)
    yield made
    await made.aclose()


async def test_a_home_page_opens_as_the_stories_of_the_feed_it_names(anywhere: Reader, newsroom: Newsroom) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "All",
        "items": [{"url": f"{SITE}/ferry", "title": "The ferry"}],
    }
    newsroom.serve("/", home(FEED))
    newsroom.serve("/feed.json", json.dumps(feed), "application/feed+json")
    opened = await anywhere.open(address.parse(f"{SITE}/"))
    assert isinstance(opened.page, FrontPage)
    assert [item.title for item in opened.page.items] == ["The ferry"]
    assert opened.page.title == "Harbour Post"


@pytest.mark.parametrize("head", ["", FEED], ids=["no feed", "a feed that is gone"])
async def test_without_a_feed_the_stories_of_the_page_itself_are_shown(
    anywhere: Reader, newsroom: Newsroom, head: str
) -> None:
    newsroom.serve("/", home(head))
    newsroom.refuse("/feed.json", b"404 Not Found")
    opened = await anywhere.open(address.parse(f"{SITE}/"))
    assert isinstance(opened.page, FrontPage)
    assert len(opened.page.items) == 12
    assert opened.page.items[0].title == "The tide of day 10 in the harbour"


async def test_a_feed_that_a_page_names_in_a_private_network_is_not_asked_for(
    anywhere: Reader, newsroom: Newsroom
) -> None:
    async with FaultServer() as inside:
        newsroom.serve("/", home(f'<link rel="alternate" type="application/feed+json" href="{inside.url("/ok")}">'))
        opened = await anywhere.open(address.parse(f"{SITE}/"))
        assert inside.requests == []
    assert isinstance(opened.page, FrontPage)
    assert len(opened.page.items) == 12
