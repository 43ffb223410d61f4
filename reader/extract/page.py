"""A page to read, and what reading it gave: the two values that cross the pipe to the worker process."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec
from msgspec import Struct

from reader.errors import ExtractError
from reader.model.article import Article
from reader.model.front_page import FrontPage

Read: TypeAlias = Article | FrontPage
"""What a page turned out to be."""

Want: TypeAlias = Literal["auto", "story", "front", "full"]
"""``auto``: whatever the page is; ``story`` or ``front``: that, where the page can be read so; ``full``: all text
of the page, uncleaned (``x``)."""


class Page(Struct, frozen=True, omit_defaults=True):
    """One page as it came: its bytes, and what is known of them."""

    url: str
    """The canonical address that was asked."""
    body: bytes
    """Decoded from its content encoding, not from its charset."""
    final: str = ""
    """The canonical address that answered; ``url`` when empty is given."""
    content_type: str = ""
    """Media type in lower case, without parameters; empty when unknown."""
    charset: str = ""
    """As the answer named it; empty without one."""
    fetched: float = 0.0
    """Seconds since the epoch; 0 when unknown."""
    want: Want = "auto"
    origin: str = ""
    """For ``Source.origin``: the address it came from, or ``file``."""

    def __post_init__(self) -> None:
        if not self.final:
            msgspec.structs.force_setattr(self, "final", self.url)


# The model's Structs carry no tag, so that their JSON is the documented one; the pipe and the disk need to tell them
# apart, and wrap them.
class ReadArticle(Struct, frozen=True, tag_field="read", tag="article"):
    """A page that was read as an article."""

    value: Article


class ReadFrontPage(Struct, frozen=True, tag_field="read", tag="front page"):
    """A page that was read as a front page."""

    value: FrontPage


Envelope: TypeAlias = ReadArticle | ReadFrontPage

_ENCODER: Final = msgspec.json.Encoder()


def envelope(read: Read) -> Envelope:
    """``read``, wrapped so that it tells what it is."""
    return ReadArticle(read) if isinstance(read, Article) else ReadFrontPage(read)


def encode(read: Read) -> bytes:
    """``read`` as JSON that ``decode`` takes back."""
    return _ENCODER.encode(envelope(read))


def decode(data: bytes) -> Read:
    """What ``encode`` wrote, every field's type checked. Raises ExtractError for anything else."""
    try:
        return msgspec.json.decode(data, type=Envelope).value
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise ExtractError(f"what was read is damaged: {error}") from error
