"""Pages of our own writing, read by the rules for any site."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.extract import tree
from reader.extract.generic import article
from reader.extract.page import Page
from reader.model import address
from reader.model.article import Article

URL = "https://www.harbour-post.example/news/2031/ferry-to-the-outer-islands-returns-51234"
DECLARED = '<meta property="og:type" content="article">'
PARAGRAPHS = (
    "The ferry to the outer islands sailed again on Monday, three weeks after a storm had torn its ramp from the quay.",
    "Divers had found the ramp in eleven metres of water, whole, with a family of crabs living under the hinges.",
    "The harbour master said that the repair had cost less than feared, because the steel could be bent back cold.",
    "On the islands, the bakery had run out of flour and the school had taught by radio until the first boat came in.",
    "A second storm is forecast for the end of the month, and the crew has practised lifting the ramp in nine minutes.",
)
HEADLINE = "Ferry to the outer islands sails again"


def paragraphs(count: int = 5) -> str:
    """The first paragraphs of the story, as markup."""
    return "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:count])


def page(body: str, head: str = DECLARED) -> str:
    """A whole page around ``body``."""
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def story(inner: str, head: str = DECLARED) -> str:
    """A page whose article holds the headline and ``inner``."""
    return page(f"<article><h1>{HEADLINE}</h1>{inner}</article>", head)


@pytest.fixture
def read() -> Callable[[str], Article]:
    """Reads a page by the rules for any site."""

    def reading(html: str, url: str = URL) -> Article:
        root = tree.parse(html)
        assert root is not None
        return article.extract(root, Page(address.parse(url), html.encode()), html)

    return reading
