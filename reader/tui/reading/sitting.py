"""Session state of stories: which were read, where each was left, which open without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.model import address as addresses
from reader.model.address import Address
from reader.model.article import Article
from reader.model.opened import Opened
from reader.model.position import Position
from reader.model.related import RelatedItem
from reader.story import lists
from reader.tui.marks import Known
from reader.tui.reading.desk import Desk
from reader.tui.reading.visits import Visit


class Sitting:
    """What was done in this sitting, laid over what is recorded of earlier ones: it stays true on the screen where the
    disk takes nothing."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        """``desk`` is asked for the service when it is needed."""
        self._desk = desk
        self._last: Opened | None = None
        self._positions: dict[str, Position | None] = {}
        self._told = ""
        self._told_on: Visit | None = None
        self._arrived: Visit | None = None
        self.read: set[str] = set()
        """Ids of the stories that were opened and shown."""

    def arriving(self, visit: Visit) -> None:
        """The page of this visit is about to be shown: what it lists and did not when it was last seen, is new."""
        if visit.opened is not None and visit is not self._arrived and not lists.is_own(visit.address):
            self._arrived = visit
            before = self._desk().shelf.seen(visit.address.key)
            if before is not None:
                visit.fresh_ids |= {item.id for group in visit.groups for item in group.items} - before

    def shown(self, visit: Visit) -> None:
        """The page of this visit is on the screen: a text counts as read, each time that it comes there."""
        before, self._last = self._last, visit.opened
        if visit.opened is before or visit.opened is None or lists.is_own(visit.address):
            return
        page = visit.opened.page
        # by the address that answered, never by an id that only the page claims: any site could claim DW's
        answered = addresses.find(page.source.origin) if page.source.origin else None
        stories = list(dict.fromkeys((visit.address, answered or visit.address)))
        if isinstance(page, Article) and page.has_text:
            for story in stories:
                self.read.add(story.id)
                self._desk().mark_read(story)
        self._desk().shelf.visited(visit.opened, [story.key for story in stories])

    def unread(self, story: Address) -> None:
        """The user says that it is not read."""
        self.read.discard(story.id)

    def left(self, visit: Visit) -> None:
        """The page of this visit is about to be left: its story begins there when it is opened from a list again."""
        if visit.opened is not None and isinstance(visit.opened.page, Article):
            key, position = visit.address.key, visit.step.position
            if key not in self._positions or self._positions[key] != position:
                self._positions[key] = position
                self._desk().shelf.leave(key, position)

    def notice(self, visit: Visit) -> str:
        """What is to be said of the library on this page: on every front page, and on the first story that is shown
        since it is so (FAULTS.md row 83).
        """
        said = self._desk().notice
        if not visit.is_front and said not in ("", self._told):
            self._told, self._told_on = said, visit
        return said if visit.is_front or visit is self._told_on else ""

    def position(self, address: Address) -> Position | None:
        """Where the story was left, in this sitting or an earlier one; None at its beginning."""
        if address.key in self._positions:
            return self._positions[address.key]
        return self._desk().shelf.position(address.key)

    def known(self, stories: Iterable[RelatedItem], new: frozenset[str]) -> Known:
        """What is known of these stories; ``new`` came with the last reload, or since the page was last seen."""
        ids = {story.address.key: story.id for story in stories}
        minutes = {ids[key]: minutes for key, minutes in self._desk().known(ids).items()}
        held = self._desk().shelf.membership(ids)
        read, saved, queued = (frozenset(ids[key] for key in keys) for keys in (held.read, held.saved, held.queued))
        read |= self.read.intersection(ids.values())
        timed = {story: n for story, n in minutes.items() if n}
        return Known(read, frozenset(minutes), new - read, saved, queued, timed)
