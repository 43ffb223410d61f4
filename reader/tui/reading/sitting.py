"""What this sitting knows of stories: which were read, how long they take, which open without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from reader.model import address as addresses
from reader.model.article import READ_KINDS, Article
from reader.model.related import RelatedItem
from reader.tui.marks import Known
from reader.tui.reading.desk import Desk
from reader.tui.reading.visits import Visit


class Sitting:
    """Read marks last for the sitting; reading times are looked up in the library when there is time."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        """``desk`` is asked for the service when it is needed."""
        self._desk = desk
        self._minutes: dict[str, int] = {}
        self.read: set[str] = set()
        """Ids of the stories that were opened and shown."""

    def shown(self, visit: Visit) -> None:
        """The page of this visit is on the screen: a story counts as read."""
        page = visit.page
        if isinstance(page, Article):
            # by the address that answered, never by an id that only the page claims: any site could claim DW's
            answered = addresses.find(page.source.origin) if page.source.origin else None
            for story in {visit.address.id, *([answered.id] if answered else [])}:
                self.read.add(story)
                self._minutes[story] = _minutes(page)

    def known(self, stories: Iterable[RelatedItem], new: frozenset[str]) -> Known:
        """What is known of these stories; ``new`` came with the last reload."""
        keys = {addresses.key_of(story.url, story.id): story.id for story in stories}
        ids = frozenset(keys.values())
        minutes = {story: self._minutes[story] for story in ids & self._minutes.keys()}
        kept = frozenset(keys[key] for key in self._desk().has(keys))
        return Known(ids & self.read, kept, new, minutes)

    async def learn(self, stories: Iterable[RelatedItem]) -> bool:
        """Look up the reading times of those that are in the library; False when nothing new was found.

        One at a time, with the keyboard served in between.
        """
        unknown = {addresses.key_of(story.url, story.id): story for story in stories if story.id not in self._minutes}
        learnt = False
        for key in self._desk().has(unknown):
            story = unknown[key]
            where = addresses.find(story.url)
            kept = self._desk().kept(where) if where else None
            self._minutes[story.id] = _minutes(kept.page) if kept and isinstance(kept.page, Article) else 0
            learnt = learnt or bool(self._minutes[story.id])
            await asyncio.sleep(0)
        return learnt


def _minutes(page: Article) -> int:
    return page.minutes if page.kind in READ_KINDS else 0
