"""The last printed list, persisted so that ``show 3`` means the third story of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from reader.errors import UsageError
from reader.model import address
from reader.model.address import Address
from reader.model.related import RelatedItem
from reader.paths import private, replace

_MAX_BYTES: Final = 4 << 20


class _Entry(Struct, frozen=True):
    url: str
    title: str


class _List(Struct, frozen=True, tag_field="list", tag=1):
    entries: tuple[_Entry, ...]


def save(place: Path, stories: Iterable[RelatedItem]) -> None:
    """Keep ``stories``, the first as number 1, in place of the list before: whole, or not at all. Raises OSError."""
    data = msgspec.json.encode(_List(tuple(_Entry(story.url, story.title) for story in stories)))
    private(place.parent)
    replace(place, data)


def numbered(place: Path, number: int) -> Address:
    """The story with that number. Raises UsageError when no list is kept, or it has no such number."""
    try:
        with place.open("rb") as file:
            kept = msgspec.json.decode(file.read(_MAX_BYTES), type=_List)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        raise UsageError(f"no list was printed yet, so there is no number {number}: 'dw-reader list' first") from None
    if not 1 <= number <= len(kept.entries):
        raise UsageError(f"the last printed list has numbers 1 to {len(kept.entries)}, not {number}")
    return address.parse(kept.entries[number - 1].url)
