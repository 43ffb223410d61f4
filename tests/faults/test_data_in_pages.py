"""FAULTS.md rows 45 and 46: data within pages that no reader can use cost only themselves."""

from __future__ import annotations

import json

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article

STORY = "<p>The ferry left in the morning and nobody on the pier was surprised by it at all.</p>" * 4
DEEP = 100_000


def page(head: str = "", tail: str = "", time: str = "") -> str:
    return (
        '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/the-ferry/a-990005001">'
        f'{head}</head><body><article><header><h1>The ferry</h1><span class="time-area"><time>{time}</time></span>'
        f'</header><div class="rich-text">{STORY}</div></article>{tail}</body></html>'
    )


def article_of(source: str) -> Article:
    found = read(
        Page(address.parse("https://www.dw.com/en/the-ferry/a-990005001"), source.encode(), fetched=1_781_438_400.0)
    )
    assert isinstance(found, Article)
    return found


BLOCKS = {
    "nested 100,000 times": '{"@type": "NewsArticle", "headline": ' + "[" * DEEP + "]" * DEEP + "}",
    "nested and open": '{"a":' * DEEP,
    "5,000 digits": '{"@type": "NewsArticle", "position": ' + "9" * 5000 + "}",
    "no number": '{"@type": "NewsArticle", "headline": NaN, "datePublished": Infinity}',
    "numbers for words": '{"@type": 7, "headline": 5, "author": 3, "datePublished": 20200119}',
    "objects for words": '{"@type": {}, "headline": {"a": []}, "author": {"name": {}}}',
    "lists for words": '{"@type": [], "headline": [[]], "author": [null, [5]]}',
    "half a surrogate": '{"@type": "NewsArticle", "headline": "\\ud800"}',
    "escape": '{"@type": "NewsArticle", "headline": "\\u001b]0;title\\u0007"}',
    "cut": '{"@type": "NewsArti',
}


@pytest.mark.parametrize("broken", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("place", ["linked data", "apollo state", "app state"])
def test_row_45_broken_data_are_ignored_and_the_story_is_read(broken: str, place: str) -> None:
    if place == "linked data":
        source = page(head=f'<script type="application/ld+json">{broken}</script>')
    else:
        name = "__APOLLO_STATE__" if place == "apollo state" else "__APP_STATE__"
        source = page(tail=f"<script>window.{name}={broken};</script>")
    found = article_of(source)
    assert len(found.blocks) == 4
    assert found.title == "The ferry" or (found.title.isprintable() and "\x1b" not in found.title)
    json.dumps(found.title).encode("utf-8")


DATES = (
    "0000-00-00T00:00:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2020-02-31T00:00:00Z",
    "2020-01-01T25:61:61Z", "0", "20200230", "someday", "31.12.0000", "99.99.9999", "1e400", "-1", "🕰",
    "9" * 5000,
    "2020-01-01T00:00:00+99:99", "12/12/12/12", "\u0660\u0660\u0660\u0660-\u0660\u0660-\u0660\u0660",
)  # fmt: skip


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("place", ["linked data", "state", "markup", "head"])
def test_row_46_an_impossible_date_is_an_unknown_date(date: str, place: str) -> None:
    if place == "linked data":
        block = json.dumps(
            {"@type": "NewsArticle", "headline": "The ferry", "datePublished": date, "dateModified": date}
        )
        source = page(head=f'<script type="application/ld+json">{block}</script>')
    elif place == "state":
        content = {"id": 990005001, "__typename": "Article", "firstPublicationDate": date, "lastModifiedDate": date}
        state = json.dumps(
            {"Article:990005001": content, "ROOT_QUERY": {"content({})": {"__ref": "Article:990005001"}}}
        )
        source = page(tail=f"<script>window.__APOLLO_STATE__={state};</script>")
    elif place == "markup":
        source = page(time=date)
    else:
        source = page(head=f'<meta name="date" content="{date}">')
    found = article_of(source)
    assert (found.published, found.updated) == (None, None)
    assert len(found.blocks) == 4


@pytest.mark.parametrize("fetched", [0.0, -1.0, 1e300, float("inf"), float("nan")])
def test_row_46_an_impossible_time_of_fetching_is_an_unknown_time(fetched: float) -> None:
    found = read(
        Page(address.parse("https://www.dw.com/a-990005001"), page(time="2 hours ago").encode(), fetched=fetched)
    )
    assert isinstance(found, Article)
    assert (found.published, found.source.fetched) == (None, "")


@pytest.mark.parametrize("date", DATES)
def test_row_46_on_any_other_site_an_impossible_date_is_an_unknown_date_as_well(date: str) -> None:
    block = json.dumps({"@type": "NewsArticle", "headline": "The ferry", "datePublished": date, "dateModified": date})
    source = page(
        head=f'<script type="application/ld+json">{block}</script>'
        f'<meta property="article:published_time" content="{date}"><meta name="date" content="{date}">',
        time=f'<time datetime="{date}">then</time>',
    )
    found = read(
        Page(address.parse("https://news.example/the-ferry"), source.replace("www.dw.com", "news.example").encode())
    )
    assert isinstance(found, Article)
    assert (found.published, found.updated) == (None, None)
    assert len(found.blocks) == 4
