"""Serialised forms on the disk: what a page was read as, and the answer it was read from.

They are records of their own, so that the model may change without a word to the disks of those who read.
"""

from __future__ import annotations

import hashlib
from typing import Final

import msgspec
from msgspec import Struct

from reader.errors import LibraryError
from reader.library import envelope
from reader.model import address
from reader.model.article import SCHEMA, Article
from reader.model.read import Read, Wrapped, wrap
from reader.model.response import Response

ANSWER_SCHEMA: Final = 1


class Held(Struct, frozen=True):
    """A page as it was read, and when."""

    read: Read
    fetched: float
    """Seconds since the epoch, of the fetch or of its last confirmation."""
    fresh_until: float = 0.0
    """Seconds since the epoch."""


class _Text(Struct, frozen=True):
    fetched: float
    fresh_until: float
    page: Wrapped


class _Answer(Struct, frozen=True, omit_defaults=True):
    url: str
    final: str
    status: int
    fetched: float
    content_type: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    cache_control: str = ""
    expires: str = ""
    date: str = ""
    age: str = ""
    body: bytes = b""


class Unstorable(LibraryError):
    """Nothing that a disk could ever take: a text with a lone surrogate."""

    def __init__(self) -> None:
        super().__init__("a page could not be kept: its text has no stored form")


def seal_text(name: str, held: Held) -> bytes:
    """``held`` as it lies under ``name``. Raises Unstorable."""
    try:
        payload = msgspec.json.encode(_Text(held.fetched, held.fresh_until, wrap(held.read)))
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise Unstorable from error
    return envelope.seal(name, payload, SCHEMA)


def opened_text(name: str, sealed: bytes) -> Held | None:
    """What ``seal_text`` sealed under ``name``, every text of it cleaned; None for anything else.

    What lies on the disk is remote text still, whoever wrote it: it passes the same gate.
    """
    from reader.model.clean import clean_article, clean_front_page

    try:
        record = msgspec.json.decode(envelope.opened(name, sealed, SCHEMA), type=_Text)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    read = record.page.value
    clean = clean_article(read) if isinstance(read, Article) else clean_front_page(read)
    return Held(clean, record.fetched, record.fresh_until)


def seal_answer(name: str, response: Response) -> bytes:
    """``response`` as it lies under ``name``. Raises Unstorable."""
    try:
        payload = msgspec.msgpack.encode(_answer(response))
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise Unstorable from error
    return envelope.seal(name, payload, ANSWER_SCHEMA)


def opened_answer(name: str, sealed: bytes) -> Response | None:
    """What ``seal_answer`` sealed under ``name``; None for anything else.

    Headers and addresses are remote text too, and have no line that could be cleaned: an odd one is no answer.
    """
    try:
        answer = msgspec.msgpack.decode(envelope.opened(name, sealed, ANSWER_SCHEMA), type=_Answer)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if not all(text.isprintable() for text in msgspec.structs.astuple(answer) if isinstance(text, str)):
        return None
    return _response(answer)


def digest(read: Read) -> bytes:
    """Content hash of what a reader sees of a story: the same for as long as its words are."""
    said: object
    if isinstance(read, Article):
        said = (read.kicker, read.title, read.lead, [(block.kind, block.spanned, block.title) for block in read.blocks])
    else:
        said = [(item.id, item.title) for item in read.items]
    return hashlib.sha256(msgspec.json.encode(said)).digest()[:16]


def _answer(response: Response) -> _Answer:
    return _Answer(response.asked.url, response.final.url, *msgspec.structs.astuple(response)[2:])


def _response(answer: _Answer) -> Response | None:
    asked, final = address.find(answer.url), address.find(answer.final)
    if asked is None or final is None:
        return None
    return Response(asked, final, *msgspec.structs.astuple(answer)[2:])
