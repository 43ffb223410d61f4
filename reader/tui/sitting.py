"""What this sitting knows of stories: which were read, how long they take, which open without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from reader.model import address as addresses
from reader.model.article import Article
from reader.model.related import RelatedItem
from reader.tui.desk import Desk
from reader.tui.marks import Known
from reader.tui.visits import Visit


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
            self.read |= {visit.address.id, page.id}
            self._minutes[visit.address.id] = self._minutes[page.id] = page.minutes

    def known(self, stories: Iterable[RelatedItem], new: frozenset[str]) -> Known:
        """What is known of these stories; ``new`` came with the last reload."""
        ids = {story.id for story in stories}
        minutes = {story: self._minutes[story] for story in ids & self._minutes.keys()}
        return Known(frozenset(self.read & ids), self._desk().has(ids), new, minutes)

    async def learn(self, stories: Iterable[RelatedItem]) -> bool:
        """Look up the reading times of those that are in the library; False when nothing new was found.

        One at a time, with the keyboard served in between.
        """
        unknown = {story.id: story.url for story in stories if story.id not in self._minutes}
        learnt = False
        for story in self._desk().has(unknown):
            where = addresses.find(unknown[story])
            kept = self._desk().kept(where) if where else None
            self._minutes[story] = kept.page.minutes if kept and isinstance(kept.page, Article) else 0
            learnt = learnt or bool(self._minutes[story])
            await asyncio.sleep(0)
        return learnt
