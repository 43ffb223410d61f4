"""Catalog row, the metadata of a kept page: what a list says of it, without reading the page."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from reader.library.stored import Held, digest
from reader.model import address
from reader.model.article import SCHEMA, Article
from reader.model.read import worth
from reader.text.sanitize import clean

Named = tuple[tuple[str, str], ...]
"""Ids and names."""


class Row(Struct, frozen=True):
    """What is known of a kept page, and lies on the disk as one row."""

    stored: int
    """The order of storing, which no clock decides: the lowest is the first to be evicted."""
    key: str
    id: str
    url: str
    """Canonical: where the page opens from a list."""
    title: str
    lead: str
    language: str
    section: tuple[str, ...]
    host: str
    topics: Named
    regions: Named
    """Their ids are codes, as ``Article.regions`` has them."""
    published: str
    updated: str
    minutes: int
    size: int
    """Bytes on the disk: of the text, and of the answer that it was read from."""
    kind: str
    """The article's, or ``front``."""
    fetched: float
    fresh_until: float
    worth: int
    """As ``model.read.worth`` says."""
    answer: str
    """The key under which the page's bytes lie; other rows may share them."""
    digest: bytes
    """Of the text that a reader sees."""
    form: int = SCHEMA
    """The version of the text's stored form; 0 where the text is lost."""
    shown: bool = False
    """Whether a reader saw this text."""


_PROTECTED: Final = Row.__struct_fields__[: Row.__struct_fields__.index("form")]
COLUMNS: Final = (*Row.__struct_fields__, "mark", "crc")
"""Of the table, in the order of the fields; ``crc`` guards all that is never changed in place, and ``mark`` what a list
of marks asks, so that it need not read whole rows."""


def row_of(key: str, held: Held, *, answer: str, size: int) -> Row:
    """The line for a page that takes ``size`` bytes; the catalog gives it its number."""
    read = held.read
    found = address.find(read.url)
    return Row(
        stored=0, key=key, id=read.id, url=read.url, title=read.title, language=read.language,
        host=found.host if found else "",
        size=size, fetched=held.fetched, fresh_until=held.fresh_until, worth=worth(read), answer=answer,
        digest=digest(read), **(_of_story(read) if isinstance(read, Article) else _OF_LIST),
    )  # fmt: skip


_OF_LIST: Final[Mapping[str, Any]] = {
    "kind": "front", "lead": "", "section": (), "topics": (), "regions": (), "published": "", "updated": "",
    "minutes": 0,
}  # fmt: skip


def _of_story(read: Article) -> Mapping[str, Any]:
    topics = (item for group in read.groups if group.kind == "topics" for item in group.items)
    return {
        "kind": read.kind, "lead": read.lead, "section": read.section, "regions": read.regions,
        "topics": tuple((item.id, item.title) for item in topics), "published": read.published or "",
        "updated": read.updated or "", "minutes": read.minutes,
    }  # fmt: skip


def values_of(row: Row) -> tuple[Any, ...]:
    """``row`` as the columns of its table. Raises UnicodeEncodeError for a text with a lone surrogate."""
    values = [
        msgspec.json.encode(value).decode() if isinstance(value, tuple) else value
        for value in msgspec.structs.astuple(row)
    ]
    values[-1] = int(row.shown)
    return (*values, mark_of(row.key, row.minutes, row.answer), _crc(values))


def mark_of(key: object, minutes: object, answer: object) -> int:
    """The check sum of what a list of marks asks."""
    return zlib.crc32(f"{key}\n{minutes}\n{answer}".encode("utf-8", "replace"))


def is_whole(values: tuple[Any, ...]) -> bool:
    """Whether the columns of a row are as ``values_of`` gave them."""
    try:
        return bool(values[-1] == _crc(values))
    except (TypeError, ValueError, msgspec.MsgspecError):
        return False


def row_from(values: tuple[Any, ...]) -> Row | None:
    """The line that was written as ``values``, every text of it cleaned; None for one that is damaged."""
    if not is_whole(values):
        return None
    given = dict(zip(COLUMNS, values, strict=True))
    try:
        for name in ("section", "topics", "regions"):
            given[name] = msgspec.json.decode(given[name])
        del given["crc"], given["mark"]
        row = msgspec.convert({**given, "shown": bool(given["shown"])}, Row)
    except (msgspec.MsgspecError, ValueError, TypeError):
        return None
    texts = {name: clean(text) for name in ("url", "title", "lead", "language", "host") if (text := getattr(row, name))}
    lists = {name: tuple(tuple(map(clean, pair)) for pair in getattr(row, name)) for name in ("topics", "regions")}
    return msgspec.structs.replace(row, **texts, **lists, section=tuple(map(clean, row.section)))


def _crc(values: tuple[Any, ...] | list[Any]) -> int:
    """A check sum over what is never changed in place; SQLite itself does not notice flipped bytes."""
    return zlib.crc32(msgspec.msgpack.encode(list(values[: len(_PROTECTED)])))
