"""A story on one of the reader's lists: what a line of the list says of it, without opening it."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

ListName = Literal["history", "saved", "kept", "queue"]
LISTS: Final[tuple[ListName, ...]] = ("history", "saved", "kept", "queue")


class ListedStory(Struct, frozen=True, omit_defaults=True):
    """A story, and when it came to its list."""

    key: str
    """``Address.key``: which story it is."""
    url: str
    id: str = ""
    title: str = ""
    lead: str = ""
    language: str = ""
    section: tuple[str, ...] = ()
    host: str = ""
    kind: str = "article"
    minutes: int = 0
    """Of reading; 0 where that is not known."""
    size: int = 0
    """Bytes on the disk; 0 where nothing of it is kept."""
    published: str = ""
    """As the page dates it, ISO 8601."""
    when: float = 0.0
    """Visited, saved, kept or queued: seconds since the epoch."""


class Membership(Struct, frozen=True):
    """Which of some stories are on the lists of what is read, saved, queued: their keys (``Address.key``)."""

    read: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    queued: frozenset[str] = frozenset()
