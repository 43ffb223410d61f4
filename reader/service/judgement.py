"""What an answer is worth: pure rules on what was read, and on what failed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

from reader.errors import ExtractError, FetchError, HttpStatus, NotAnArticle, TimedOut, TooLarge, Unreachable
from reader.model.article import MORE_TO_COME, Article
from reader.model.front_page import FrontPage

if TYPE_CHECKING:
    from reader.model.read import Read

SURE_ENOUGH: Final = 0.3
"""Confidence below which what was read is asked for again each time it is opened: a fallback is no lasting copy."""

CHANGING: Final = 120.0
"""Seconds for which a text that is still being written is fresh, whatever the server says of its page."""

Connection = Literal["unknown", "online", "offline"]


def is_fallback(read: Read) -> bool:
    """Whether ``read`` is an article that could not be cleaned, or holds none."""
    return isinstance(read, Article) and read.source.confidence < SURE_ENOUGH


def longest_fresh(read: Read) -> float:
    """Seconds after which ``read`` is asked for again at the latest (dw/STRUCTURE.md 3.1: a breaking stub changes)."""
    if is_fallback(read):
        return 0.0
    changing = isinstance(read, Article) and (read.kind == "live" or read.notice == MORE_TO_COME)
    return CHANGING if changing else math.inf


def check_no_worse(read: Read, kept: Read) -> None:
    """Raises ExtractError where ``read`` must not take the place of ``kept``: good text stays, and so does a list.

    A story that is gone often leads to a front page (a "soft 404"); a list that came out empty is no list.
    """
    if isinstance(kept, FrontPage):
        if kept.items and not (read.items if isinstance(read, FrontPage) else read.has_text):
            raise ExtractError("the new copy lists no stories: this is the kept one")
    elif kept.has_text:
        _check_text_stays(read, kept)


def _check_text_stays(read: Read, kept: Article) -> None:
    if isinstance(read, FrontPage):
        if not is_fallback(kept):
            raise ExtractError("the address now leads to a list of stories: this is the kept story")
    elif not read.has_text:
        raise ExtractError("the new copy holds no text: this is the kept one")
    elif is_fallback(read) and not is_fallback(kept):
        raise ExtractError("the new copy could not be cleaned: this is the kept one")


def connection_after(error: FetchError) -> Connection:
    """What a failed request says of the network: who answers badly is there, if perhaps not who was asked."""
    if isinstance(error, Unreachable):
        return "unknown" if error.answered else "offline"
    if isinstance(error, TimedOut) and not error.answered:
        return "offline"
    return "online" if isinstance(error, HttpStatus | NotAnArticle | TimedOut | TooLarge) else "unknown"
