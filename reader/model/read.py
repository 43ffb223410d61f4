"""Serialised form of a parsed page, a tagged union for the worker's pipe and the disk.

The model's Structs carry no tag, so that their JSON is the documented one.  Here they are wrapped, to tell an
article from a front page: ``{"read": "article", "value": {...}}``.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec
from msgspec import Struct

from reader.model.article import Article
from reader.model.front_page import FrontPage

Read: TypeAlias = Article | FrontPage


class ReadArticle(Struct, frozen=True, tag_field="read", tag="article"):
    """A page that was read as an article."""

    value: Article


class ReadFrontPage(Struct, frozen=True, tag_field="read", tag="front page"):
    """A page that was read as a front page."""

    value: FrontPage


Wrapped: TypeAlias = ReadArticle | ReadFrontPage

_ENCODER: Final = msgspec.json.Encoder()


def wrap(read: Read) -> Wrapped:
    """``read`` with its tag; ``.value`` gives it back."""
    return ReadArticle(read) if isinstance(read, Article) else ReadFrontPage(read)


def encode(read: Read) -> bytes:
    """``read`` as JSON that ``decode`` takes back. Raises ValueError for a text with a lone surrogate."""
    return _ENCODER.encode(wrap(read))


def decode(data: bytes) -> Read:
    """What ``encode`` wrote, every field's type checked. Raises ValueError for anything else."""
    try:
        wrapped: Wrapped = msgspec.json.decode(data, type=Wrapped)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return wrapped.value
