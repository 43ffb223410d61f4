"""The public JSON as it was promised, written down by hand: the code is held against this, not against itself."""

from __future__ import annotations

import re
from typing import Any

DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")
ID = re.compile(r"(dw|sample):\d+|url:[0-9a-f]+")

ARTICLE_KEYS = [
    "url",
    "canonical",
    "id",
    "kind",
    "language",
    "direction",
    "section",
    "kicker",
    "title",
    "lead",
    "authors",
    "byline",
    "agencies",
    "published",
    "updated",
    "minutes",
    "notice",
    "picture",
    "blocks",
    "groups",
    "source",
]
ARTICLE_KINDS = {"article", "video", "audio", "gallery", "live", "page"}
TEXTS = ("url", "canonical", "id", "language", "kicker", "title", "lead", "byline", "notice")
LISTS_OF_TEXTS = ("section", "authors", "agencies")

BLOCK_KEYS: dict[str, dict[str, type]] = {
    "paragraph": {},
    "heading": {"level": int},
    "list": {"level": int, "items": list},
    "quote": {"credit": str},
    "code": {},
    "table": {"rows": list, "caption": str},
    "image": {"src": str, "caption": str, "credit": str, "title": str},
    "media": {"title": str, "url": str, "duration": int, "src": str, "caption": str, "credit": str},
    "embed": {"title": str, "url": str, "credit": str},
    "rule": {},
}
GROUP_KINDS = {"recommends", "related", "media", "web", "topics", "inline", "more"}
ITEM_KEYS = ["url", "id", "kind", "title", "teaser", "date", "duration", "image", "external"]
ITEM_KINDS = {"article", "video", "audio", "gallery", "live", "topic", "section", "page", "web"}
SOURCE_KEYS = ["rules", "confidence", "fetched", "from"]
FRONT_PAGE_KEYS = ["url", "id", "kind", "title", "language", "direction", "groups", "source"]


def check_article(value: dict[str, Any]) -> None:
    assert list(value) == ARTICLE_KEYS
    for key in TEXTS:
        assert isinstance(value[key], str), key
    for key in LISTS_OF_TEXTS:
        assert all(isinstance(each, str) for each in value[key]), key
    assert value["url"].startswith(("http://", "https://"))
    assert ID.fullmatch(value["id"])
    assert value["kind"] in ARTICLE_KINDS
    assert value["direction"] in {"ltr", "rtl"}
    assert type(value["minutes"]) is int
    for key in ("published", "updated"):
        assert value[key] is None or DATE.fullmatch(value[key]), key
    if value["picture"] is not None:
        *texts, links = value["picture"].items()
        assert [name for name, _ in texts] == ["src", "caption", "credit", "title"]
        assert all(isinstance(each, str) for _, each in texts)
        assert links[0] == "links"
    for block in value["blocks"]:
        check_block(block)
    check_groups(value["groups"])
    check_source(value["source"])


def check_front_page(value: dict[str, Any]) -> None:
    assert list(value) == FRONT_PAGE_KEYS
    assert value["kind"] == "front page"
    assert ID.fullmatch(value["id"])
    assert value["direction"] in {"ltr", "rtl"}
    check_groups(value["groups"])
    check_source(value["source"])


def check_block(block: dict[str, Any]) -> None:
    by_kind = BLOCK_KEYS[block["kind"]]
    assert list(block) == ["kind", "text", "links", *by_kind]
    assert isinstance(block["text"], str)
    for key, kind in by_kind.items():
        assert type(block[key]) is kind or (key == "duration" and block[key] is None), key
    for link in block["links"]:
        assert list(link) == ["text", "url"]
        assert link["text"] in block["text"]
        assert link["url"].startswith(("http://", "https://", "mailto:", "tel:"))


def check_groups(groups: list[dict[str, Any]]) -> None:
    for group in groups:
        assert list(group) == ["kind", "label", "items"]
        assert group["kind"] in GROUP_KINDS
        for item in group["items"]:
            check_item(item)


def check_item(item: dict[str, Any]) -> None:
    assert list(item) == ITEM_KEYS
    assert item["kind"] in ITEM_KINDS
    assert ID.fullmatch(item["id"])
    assert item["url"].startswith(("http://", "https://"))
    assert item["date"] is None or DATE.fullmatch(item["date"])
    assert item["duration"] is None or type(item["duration"]) is int
    assert type(item["external"]) is bool
    assert all(isinstance(item[key], str) for key in ("title", "teaser", "image"))


def check_source(source: dict[str, Any]) -> None:
    assert list(source) == SOURCE_KEYS
    assert isinstance(source["rules"], str)
    assert 0 <= source["confidence"] <= 1
    assert source["fetched"] == "" or DATE.fullmatch(source["fetched"])
    assert isinstance(source["from"], str)
