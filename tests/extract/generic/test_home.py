# ruff: noqa: E501 (a line of markup is one line)
"""Home and section pages of any site: lists of stories under the page's own headings."""

from __future__ import annotations

import pytest

from reader.errors import ExtractError
from reader.extract import reading
from reader.extract.page import Page
from reader.model.address import parse
from reader.model.article import Article
from reader.model.front_page import FrontPage
from tests.extract.generic.related.pages import PARAGRAPHS, SITE, story

WORDS = "ferry harbour tower lamp keeper island storm bridge market school council museum".split()  # noqa: SIM905


def cards(first: int, last: int) -> str:
    return "".join(
        f'<div class="card"><a href="/2026/03/{10 + n}/the-{WORDS[n]}-and-the-town-behind-it"><h3>The {WORDS[n]} and the town '
        f"behind it</h3></a><p>A short line on the {WORDS[n]}, no more.</p></div>"
        for n in range(first, last)
    )


FEED = '<link rel="alternate" type="application/rss+xml" title="Harbour Post" href="/feed.xml">'
COMMENTS = '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'


def home(*, count: int = 12, head: str = "", text: str = "") -> str:
    half = count // 2
    return (
        f'<html lang="en"><head><title>Harbour Post</title><meta property="og:site_name" content="Harbour Post">{head}</head>'
        f'<body><nav><a href="/2026/01/01/calendar-of-all-the-tides">Calendar of all the tides of the year</a></nav>'
        f"<main><section><h2>Today</h2>{cards(0, half)}</section><section><h2>The islands</h2>{cards(half, count)}"
        f"</section>{text}</main></body></html>"
    )


def opened(source: str, address: str = f"{SITE}/", want: str = "auto") -> Article | FrontPage:
    return reading.read(Page(parse(address), source.encode(), content_type="text/html", charset="utf-8", want=want))  # type: ignore[arg-type]


def test_a_home_page_opens_as_its_stories_under_its_headings() -> None:
    found = opened(home())
    assert isinstance(found, FrontPage)
    assert (found.title, found.language, found.form) == ("Harbour Post", "en", "page")
    assert [(group.label, len(group.items)) for group in found.groups] == [("Today", 6), ("The islands", 6)]
    first = found.items[0]
    assert (first.url, first.title) == (
        f"{SITE}/2026/03/10/the-ferry-and-the-town-behind-it",
        "The ferry and the town behind it",
    )


def test_a_section_page_is_one_too() -> None:
    assert isinstance(opened(home(), f"{SITE}/islands"), FrontPage)


@pytest.mark.parametrize(
    ("source", "address"),
    [(home(head='<meta property="og:type" content="article">'), f"{SITE}/"),
     (home(), f"{SITE}/2026/03/14/keeper-of-the-old-light-retires"),
     (home(count=8), f"{SITE}/"),
     (home(text=f"<article><h1>The keeper</h1>{''.join(PARAGRAPHS)}</article>"), f"{SITE}/")],
    ids=["it calls itself an article", "its address is a story's", "it lists few stories", "it holds a long text"],
)  # fmt: skip
def test_each_sign_of_an_article_keeps_a_page_an_article(source: str, address: str) -> None:
    assert isinstance(opened(source, address), Article)


def test_an_article_with_a_long_list_beside_it_stays_one() -> None:
    assert isinstance(opened(story(after=f"<section>{cards(0, 12)}</section>")), Article)


def test_a_story_that_was_asked_for_is_never_a_list() -> None:
    assert isinstance(opened(home(), want="story"), Article)


def test_a_list_that_was_asked_for_may_be_short() -> None:
    found = opened(home(count=4), want="front")
    assert isinstance(found, FrontPage)
    assert len(found.items) == 4


def test_a_page_without_stories_is_no_list_even_where_one_was_asked_for() -> None:
    with pytest.raises(ExtractError, match="no stories"):
        opened("<html><body><p>Nothing is here yet.</p></body></html>", want="front")


@pytest.mark.parametrize("kind", ["rss+xml", "atom+xml", "feed+json"])
def test_the_feed_that_a_home_page_names_is_found_but_not_that_of_its_comments(kind: str) -> None:
    found = opened(home(head=f"{COMMENTS}{FEED.replace('rss+xml', kind)}"))
    assert isinstance(found, FrontPage)
    assert found.feed == f"{SITE}/feed.xml"


def test_a_home_page_without_a_feed_names_none() -> None:
    found = opened(home())
    assert isinstance(found, FrontPage)
    assert found.feed == ""
