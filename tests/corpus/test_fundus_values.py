"""The values that the project fundus expects of two German pages, dw/fundus_expected_DW.json.

What it calls topics of V1 are the page's keywords, those of V2 its topic pages.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article

PAGES = {
    "V1": "old/de_a-65464327_2023-04-28_gegenoffensive.html",
    "V2": "new/de_a-65897191_2023-06-13_post-vac.html",
}


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module", params=sorted(PAGES))
def pair(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Article, dict[str, Any]]:
    expected = json.loads((shared / "dw" / "fundus_expected_DW.json").read_text())[request.param]
    body = (shared / "dw" / PAGES[request.param]).read_bytes()
    found = read(Page(address.parse("https://www.dw.com/a-1"), body, fetched=1_690_000_000.0))
    assert isinstance(found, Article)
    return request.param, found, expected


def test_title_and_authors(pair: tuple[str, Article, dict[str, Any]]) -> None:
    _, article, expected = pair
    assert article.title == expected["title"].strip()
    assert list(article.authors) == expected["authors"]


def test_the_day_of_publishing(pair: tuple[str, Article, dict[str, Any]]) -> None:
    _, article, expected = pair
    assert article.published
    printed = datetime.fromisoformat(expected["publishing_date"])
    found = datetime.fromisoformat(article.published)
    assert found == printed if found.tzinfo else found.date() == printed.date()


def test_topics(pair: tuple[str, Article, dict[str, Any]]) -> None:
    name, article, expected = pair
    if name == "V1":
        assert list(article.topics_of) == expected["topics"]
        return
    topics = next(group for group in article.groups if group.kind == "topics")
    # Behind the page's own topics stand those that only the text links to.
    assert [item.title for item in topics.items][: len(expected["topics"])] == expected["topics"]


def test_lead_sections_and_paragraphs(pair: tuple[str, Article, dict[str, Any]]) -> None:
    _, article, expected = pair
    assert [article.lead] == [plain(text) for text in expected["body"]["summary"]]
    sections: list[tuple[list[str], list[str]]] = [([], [])]
    for block in article.blocks:
        if block.kind == "heading":
            sections.append(([plain(block.text)], []))
        elif block.kind == "paragraph":
            sections[-1][1].append(plain(block.text))
    wanted = [
        ([plain(text) for text in one["headline"]], [plain(text) for text in one["paragraphs"]])
        for one in expected["body"]["sections"]
    ]
    assert sections == wanted
