"""Serialised form of a parsed page, a tagged union for the worker's pipe and the disk.

The model's Structs carry no tag, so that their JSON is the documented one.  Here they are wrapped, to tell an
article from a front page: ``{"read": "article", "value": {...}}``.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from msgspec import Struct

from reader.model.article import Article
from reader.model.front_page import FrontPage

Read: TypeAlias = Article | FrontPage

SURE_ENOUGH: Final = 0.3
"""Confidence below which what was read is a fallback, and no lasting copy."""
NOTHING, FALLBACK, TEXT = 0, 1, 2
"""What an article is worth: without text, not cleaned, cleaned."""


def worth(read: Read) -> int:
    """What ``read`` is worth beside another copy of it: for an article one of the three, for a list its items."""
    if isinstance(read, FrontPage):
        return len(read.items)
    if not read.has_text:
        return NOTHING
    return FALLBACK if read.source.confidence < SURE_ENOUGH else TEXT


class ReadArticle(Struct, frozen=True, tag_field="read", tag="article"):
    """A page that was read as an article."""

    value: Article


class ReadFrontPage(Struct, frozen=True, tag_field="read", tag="front page"):
    """A page that was read as a front page."""

    value: FrontPage


Wrapped: TypeAlias = ReadArticle | ReadFrontPage


def wrap(read: Read) -> Wrapped:
    """``read`` with its tag; ``.value`` gives it back."""
    return ReadArticle(read) if isinstance(read, Article) else ReadFrontPage(read)
