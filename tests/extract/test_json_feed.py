# ruff: noqa: E501 (an item is one line)
"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.errors import ExtractError
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.front_page import FrontPage

SITE = "https://www.harbour-post.example"


def source(**fields: Any) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", **fields})


def front(text: str) -> FrontPage:
    found = read(Page(address.parse(f"{SITE}/feed.json"), text.encode(), content_type="application/feed+json"))
    assert isinstance(found, FrontPage)
    return found


def test_a_feed_becomes_a_front_page_in_its_own_order() -> None:
    found = front(
        source(
            language="en-GB",
            items=[
                {
                    "id": "1", "url": f"{SITE}/ferry?utm_source=feed", "title": "New <b>ferry</b>", "summary": "It sails in May.",
                    "date_published": "2026-03-13T08:00:00+01:00", "image": f"{SITE}/ferry.jpg", "tags": ["Harbour"],
                    "attachments": [{"url": f"{SITE}/ferry.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": 125}],
                },
                {"id": f"{SITE}/tower", "title": "Tower saved", "content_html": "<p>The tower stays.</p>"},
            ],
        )
    )  # fmt: skip
    assert (found.form, found.title, found.language) == ("json", "Harbour Post", "en-GB")
    ferry, tower = found.items
    assert (ferry.url, ferry.title, ferry.teaser) == (f"{SITE}/ferry", "New ferry", "It sails in May.")
    assert (ferry.date, ferry.duration) == ("2026-03-13T08:00:00+01:00", 125)
    assert (ferry.image, ferry.section) == (f"{SITE}/ferry.jpg", "Harbour")
    assert (tower.url, tower.teaser) == (f"{SITE}/tower", "The tower stays.")


def test_a_story_listed_twice_is_one_item_and_one_without_address_none() -> None:
    items = [
        {"id": "1", "url": f"{SITE}/ferry"},
        {"id": "2", "url": f"{SITE}/ferry#top"},
        {"id": "3", "title": "Nowhere"},
    ]
    assert len(front(source(items=items)).items) == 1


@pytest.mark.parametrize(
    "fields",
    [{"items": "none"}, {"items": [1, None, ["x"]]}, {"items": [{"url": 5, "id": ["x"], "tags": 3, "attachments": {}}]},
     {"title": 7, "language": {}}],
)  # fmt: skip
def test_fields_of_other_kinds_than_the_format_says_are_left_out(fields: dict[str, Any]) -> None:
    assert front(source(**fields)).items == ()


@pytest.mark.parametrize("rest", ['"items": [', f'"items": {"[" * 100_000}', '"items": []} trailing'])
def test_broken_json_is_an_error_that_says_so(rest: str) -> None:
    with pytest.raises(ExtractError, match="cannot be read"):
        front(f'{{"version": "https://jsonfeed.org/version/1", {rest}')


@pytest.mark.parametrize("odd", ["1e999", "-1e999", "1e30", '"long"', "null", "-3"])
def test_a_number_that_is_none_costs_its_item_the_length_and_the_feed_nothing(odd: str) -> None:
    text = source(items=[{"url": f"{SITE}/ferry", "title": "Ferry", "attachments": [{"duration_in_seconds": 4242}]}])
    (item,) = front(text.replace("4242", odd)).items
    assert (item.title, item.duration) == ("Ferry", None)
