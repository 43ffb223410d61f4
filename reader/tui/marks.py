"""Status icons of a list row: what a reader wants to know before going (PRODUCT.md section 4).

Each is a glyph with a letter to fall back on, so that nothing depends on a font.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from reader.model.address import Kind
from reader.story.numbering import Entry


class Mark(Struct, frozen=True):
    """One mark."""

    glyph: str
    letter: str
    meaning: str


AGAIN: Final = Mark("=", "=", "listed above")
READ: Final = Mark("✓", "r", "read")
NEW: Final = Mark("●", "*", "new since you were here")
SAVED: Final = Mark("★", "S", "saved: kept for ever")
QUEUED: Final = Mark("+", "+", "queued: to be read")
KEPT: Final = Mark("⬇", "k", "kept: opens without a network")
OF_KIND: Final[Mapping[Kind, Mark]] = {
    "video": Mark("▶", "V", "video"),
    "audio": Mark("♪", "A", "audio"),
    "gallery": Mark("▦", "G", "gallery"),
    "live": Mark("◉", "L", "live blog"),
    "topic": Mark("#", "#", "topic"),
    "section": Mark("#", "#", "topic"),
}
WEB: Final = Mark("↗", "W", "another site")
ALL: Final = (READ, NEW, SAVED, QUEUED, KEPT, AGAIN, *dict.fromkeys(OF_KIND.values()), WEB)
"""For the help screen."""


class Known(Struct, frozen=True):
    """What is known of stories, by id."""

    read: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    queued: frozenset[str] = frozenset()
    minutes: Mapping[str, int] = {}
    """Reading time, only for what is in the library."""


def states(entry: Entry, known: Known) -> tuple[Mark, ...]:
    """The marks of a story, the one that stands first before the others: listed above, read, new, and so on."""
    held = (
        (READ, known.read), (NEW, known.new), (SAVED, known.saved), (QUEUED, known.queued), (KEPT, known.kept),
    )  # fmt: skip
    marks = tuple(mark for mark, ids in held if entry.item.id in ids)
    return (AGAIN, *(mark for mark in marks if mark not in (READ, NEW))) if entry.again else marks


def kind(entry: Entry) -> Mark | None:
    """The mark of what it is; None for an article."""
    return OF_KIND.get(entry.item.kind) or (WEB if entry.item.external or entry.item.kind == "web" else None)
