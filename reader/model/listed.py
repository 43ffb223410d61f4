"""A story on one of the reader's lists: what a line of the list says of it, without opening it."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

from reader.model.article import Article
from reader.model.opened import Opened
from reader.model.related import RelatedItem

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


def of_item(item: RelatedItem, when: float) -> ListedStory:
    """A story of a page's list as one of the reader's; ``when`` in seconds since the epoch."""
    address = item.address
    return ListedStory(
        address.key, address.url, item.id, item.title, item.teaser, section=(item.section,) if item.section else (),
        host=address.host, kind=item.kind, published=item.date or "", when=when,
    )  # fmt: skip


def of_opened(opened: Opened, when: float) -> ListedStory:
    """A page that is open as a story of a list; ``when`` in seconds since the epoch."""
    page, address = opened.page, opened.address
    if not isinstance(page, Article):
        return ListedStory(address.key, address.url, page.id, page.title, host=address.host, kind="front", when=when)
    return ListedStory(
        address.key, address.url, page.id, page.title, page.lead, page.language, page.section, address.host, page.kind,
        page.minutes, 0, page.updated or page.published or "", when,
    )  # fmt: skip


class Membership(Struct, frozen=True):
    """Which of some stories are on the lists of what is read, saved, queued: their keys (``Address.key``)."""

    read: frozenset[str] = frozenset()
    saved: frozenset[str] = frozenset()
    queued: frozenset[str] = frozenset()
