"""JSON Feed parser, versions 1 and 1.1 (jsonfeed.org): a feed as a front page."""

from __future__ import annotations

import json
from typing import Any, Final

from reader.errors import ExtractError
from reader.extract import durations, feeds
from reader.extract.feed_items import FeedEntry, Items
from reader.extract.page import Page
from reader.model.front_page import FrontPage
from reader.text.sanitize import clean

_VERSION: Final = "jsonfeed.org/version/"
_LOOKED_AT: Final = 100_000
_MOST: Final = 1000
_LONGEST: Final = 1000
"""Letters of a text that stands for a teaser."""


def is_feed(source: str) -> bool:
    """Whether a decoded text is a JSON Feed: an object that names the version of the format."""
    start = source[:_LOOKED_AT].lstrip("\ufeff \r\n\t")
    return start.startswith("{") and _VERSION in start.replace("\\/", "/")


def read(source: str, page: Page) -> FrontPage:
    """A feed as front page, in the feed's order, each story once. Raises ExtractError for what is no JSON."""
    try:
        feed = json.loads(source.strip("\ufeff \r\n\t"))
    except (ValueError, RecursionError) as error:
        raise ExtractError("the feed cannot be read") from error
    if not isinstance(feed, dict):
        raise ExtractError("the feed cannot be read")
    items = Items(page.final)
    listed = feed.get("items")
    for one in listed[:_MOST] if isinstance(listed, list) else ():
        if isinstance(one, dict):
            items.add(_entry(one))
    return feeds.front_page(page, "json", clean(_text(feed, "title")), clean(_text(feed, "language")), items)


def _entry(one: dict[str, Any]) -> FeedEntry:
    entry = FeedEntry()
    entry.put("link", _text(one, "url") or _text(one, "external_url"))
    entry.put("id", _text(one, "id"))
    entry.put("title", _text(one, "title"))
    entry.put("summary", _text(one, "summary") or _text(one, "content_text") or _text(one, "content_html"))
    entry.put("published", _text(one, "date_published") or _text(one, "date_modified"))
    entry.put("language", _text(one, "language"))
    entry.put("image", _text(one, "image") or _text(one, "banner_image"))
    tags = one.get("tags")
    if isinstance(tags, list) and tags and isinstance(tags[0], str):
        entry.put("category", tags[0])
    media = one.get("attachments")
    if isinstance(media, list) and media and isinstance(media[0], dict):
        seconds = durations.read(media[0].get("duration_in_seconds"))
        entry.put("duration", str(seconds or ""))
    return entry


def _text(holder: dict[str, Any], name: str) -> str:
    """A field that is a text, cut where it is longer than anything a list shows."""
    value = holder.get(name)
    return value[:_LONGEST] if isinstance(value, str) else ""
