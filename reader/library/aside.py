"""Quarantined database files, those put aside: recovering what they hold, and removing them.

Both are asked for: the reader itself does neither.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from reader.library import salvage
from reader.library.cache import CACHE
from reader.library.catalog import KEPT, REVISION_BYTES, text_name
from reader.library.handle import Handle
from reader.library.pages import PATIENCE, RETRY_AFTER
from reader.library.parcel import Judge, Parcel
from reader.library.row import row_from
from reader.library.schema import Schema
from reader.library.stock import Stock
from reader.library.stored import Held, opened_answer, opened_text
from reader.library.strays import ANSWER, OLD_ANSWER, OLD_TEXT
from reader.library.trouble import TROUBLE
from reader.model.response import Response


class Brought(Struct, frozen=True):
    """What became of the files put aside."""

    files: int
    pages: int
    """Whose text or bytes are there now and were not before, or were older."""
    held: int
    """How many pages the files hold, whole."""
    without_room: int
    """How many would have been brought back if the library were larger."""


def bring_back(folder: Path, judge: Callable[[Held], Judge], *, size_limit: int) -> Brought:
    """Keep what the files put aside hold, each page judged against what is there; they stay where they are.

    What comes back is the first to be evicted, and evicts nothing else.

    Raises LibraryError where the disk does not take it.
    """
    stock = Stock(
        folder, size_limit=size_limit, patience=PATIENCE, retry_after=RETRY_AFTER, revision_bytes=REVISION_BYTES,
        clock=time.time, on_damage=lambda: None,
    )  # fmt: skip
    brought: set[str] = set()
    held: set[str] = set()
    places = salvage.put_aside_in(folder)
    try:
        for place in places:
            for key, value, answer in _held(place):
                held.add(key)
                if isinstance(value, Response):
                    is_kept = stock.restore(key, value, stray=True)
                else:
                    parcel = Parcel.of((key,), value, answer, None)
                    is_kept = not stock.store(parcel, judge(value), first_to_go=True)[key]
                brought |= {key} if is_kept else set()
        here = stock.minutes(brought).keys()
    finally:
        stock.close()
    return Brought(len(places), len(here), len(held), len(brought - here))


def remove(folder: Path) -> list[tuple[str, int]]:
    """Delete what was put aside; the names and bytes of what is gone. Raises OSError."""
    gone = []
    for place in salvage.put_aside_in(folder):
        parts = [path for part in ("", *salvage.LOGS) if (path := place.with_name(place.name + part)).is_file()]
        size = sum(path.stat().st_size for path in parts)
        for path in parts:
            path.unlink()
        if parts:
            gone.append((place.name, size))
    return gone


def _held(place: Path) -> Iterator[tuple[str, Held | Response, str]]:
    """``(key, text or answer, key of its answer)`` of what can be read in a file and is whole."""
    if place.name.startswith(KEPT.file):
        answers = {values[0]: row.answer for values in _rows(place, KEPT, "pages") if (row := row_from(values))}
        for number, key, sealed in _rows(place, KEPT, "texts"):
            text = opened_text(text_name(key), sealed)
            if text:
                yield key, text, answers.get(number, key)
    elif place.name.startswith(CACHE.file):
        for values in _rows(place, CACHE, "Cache"):
            name, sealed = values[1], values[-1]
            kind, key = name[: name.find(":") + 1], name[name.find(":") + 1 :]
            value: Held | Response | None = None
            if kind == OLD_TEXT:
                value = opened_text(name, sealed)
            elif kind in (ANSWER, OLD_ANSWER):
                value = opened_answer(name, sealed)
            if value:
                yield key, value, key


def _rows(place: Path, schema: Schema, name: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that are as we wrote them."""
    table = schema.tables[name]
    assert table.is_whole
    handle = Handle(place, "ro", PATIENCE, damaged=True)
    try:
        with contextlib.suppress(*TROUBLE):
            yield from (row for row in salvage.rows(handle.connection, name, table) if table.is_whole(row))
    finally:
        handle.close()
