# ruff: noqa: E501 (a line of markup is one line)
"""Pages of our own writing around one story, and what the reader finds beside it."""

from __future__ import annotations

from reader.extract import reading
from reader.extract.page import Page
from reader.model.address import parse
from reader.model.article import Article
from reader.model.related import Group

SITE = "https://www.harbour-post.example"
ADDRESS = f"{SITE}/2026/03/14/keeper-of-the-old-light-retires"
PARAGRAPHS = [
    f"<p>In the year {1980 + number} the keeper counted {number + 3} ships at anchor before dawn, wrote the number "
    f"down in his book, and went back up to the lamp that he had left burning through the night.</p>"
    for number in range(8)
]


def story(*, within: str = "", ahead: str = "", behind: str = "", after: str = "", head: str = "") -> str:
    """A page: ``within`` stands between two paragraphs, ``ahead`` under the headline, ``behind`` after the last
    paragraph in the same box, ``after`` outside of the article.
    """
    text = f"{''.join(PARAGRAPHS[:4])}{within}{''.join(PARAGRAPHS[4:])}"
    return (
        f'<html lang="en"><head><title>Keeper of the old light retires</title>'
        f'<meta property="og:type" content="article">{head}</head><body>'
        f'<nav><a href="/sport">Sport</a><a href="/2026/01/01/calendar-of-all-the-tides">Calendar of all the tides</a></nav>'
        f"<main><article><h1>Keeper of the old light retires</h1>{ahead}"
        f'<div class="copy">{text}{behind}</div></article>{after}</main>'
        f'<footer><a href="/imprint">Imprint</a></footer></body></html>'
    )


def read(source: str, address: str = ADDRESS) -> Article:
    """The page as the reader opens it."""
    found = reading.read(Page(parse(address), source.encode(), content_type="text/html", charset="utf-8", want="story"))
    assert isinstance(found, Article)
    return found


def groups(source: str, kind: str = "") -> list[Group]:
    """The groups of a page, or those of one kind."""
    return [group for group in read(source).groups if not kind or group.kind == kind]


def titles(source: str, kind: str = "") -> list[str]:
    """The titles of all items, or of those in groups of one kind."""
    return [item.title for group in groups(source, kind) for item in group.items]


def link(slug: str, title: str) -> str:
    """A link to another story of the newsroom."""
    return f'<a href="/2026/03/13/{slug}">{title}</a>'


FERRY = link("new-ferry-to-the-north-island", "New ferry to the north island sails in May")
TOWER = link("tower-of-the-old-mill-is-saved", "Tower of the old mill is saved")
FERRY_TITLE = "New ferry to the north island sails in May"
TOWER_TITLE = "Tower of the old mill is saved"
