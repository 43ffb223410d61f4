"""Pages of our own writing in DW's markup, for what no page of the corpus shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.extract.page import Page, Want
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.front_page import FrontPage

PAGES = Path(__file__).parent / "pages"
FETCHED = 1_781_438_400.0
"""14 June 2026, noon."""


def read_source(
    source: str, url: str = "https://www.dw.com/a-1", want: Want = "auto", fetched: float = FETCHED
) -> Article | FrontPage:
    return read(Page(address.parse(url), source.encode(), content_type="text/html", fetched=fetched, want=want))


def article_of(source: str, url: str = "https://www.dw.com/a-1", fetched: float = FETCHED) -> Article:
    found = read_source(source, url, fetched=fetched)
    assert isinstance(found, Article)
    return found


def front_of(source: str, url: str) -> FrontPage:
    found = read_source(source, url, "front")
    assert isinstance(found, FrontPage)
    return found


@pytest.fixture
def source() -> Callable[[str], str]:
    return lambda name: (PAGES / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture
def article(source: Callable[[str], str]) -> Callable[[str], Article]:
    return lambda name: article_of(source(name))
