"""The reader's extraction behind the interface of ``../shared/bench/extraction``: ``(html, url) -> dict``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from reader.extract.page import Page
from reader.model import address
from reader.model.article import Article
from tests.bench import fragment

STAND_IN = "news.invalid"
"""The host of pages that have none, or one that no address can have (``fakehost`` of the structure bench)."""


def read(html: str | bytes, url: str | None) -> Article:
    """The page as the reader would open it: through the same dispatcher, as a story."""
    from reader.extract import reading

    body = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    charset = "utf-8" if isinstance(html, str) else ""
    found = reading.read(Page(address.parse(_address(url)), body, charset=charset, want="story"))
    assert isinstance(found, Article)
    return found


def article(html: str | bytes, url: str | None = None) -> dict[str, Any]:
    """``text`` holds paragraphs, subheads, lists, quotes and tables; neither headline, lead, captions nor stubs."""
    found = read(html, url)
    blocks = [
        block for block in found.blocks if block.kind in ("paragraph", "heading", "list", "quote", "table", "code")
    ]
    return {
        "text": "\n".join(block.text for block in blocks),
        "lead": found.lead or None,
        "title": found.title,
        "authors": list(found.authors),
        "date": found.published,
        "subheads": [block.text for block in blocks if block.kind == "heading"],
        "html": fragment.of(found).replace(f"http://{STAND_IN}/", f"http://{urlsplit(url or '').hostname}/"),
    }


def related(html: str | bytes, url: str | None = None) -> list[dict[str, str]]:
    """The related and inline items: what the newsroom ties to the story, without most read and latest."""
    found = read(html, url)
    return [
        {"title": item.title, "url": item.url, "group": group.kind}
        for group in found.groups
        if group.kind in ("recommends", "related", "inline")
        for item in group.items
    ]


def _address(url: str | None) -> str:
    """``url``, with a host of its own where the one it has is no host of the web."""
    given = urlsplit(url or "http:///story")
    return url if url and "." in (given.hostname or "") else given._replace(netloc=STAND_IN).geturl()
