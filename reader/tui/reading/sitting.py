"""Session state of stories: which were read, where each was left, which open without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.model import address as addresses
from reader.model.address import Address
from reader.model.article import Article
from reader.model.opened import Opened
from reader.model.position import Position
from reader.model.related import RelatedItem
from reader.tui.marks import Known
from reader.tui.reading.desk import Desk
from reader.tui.reading.visits import Visit


class Sitting:
    """Read marks and positions last for the sitting."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        """``desk`` is asked for the service when it is needed."""
        self._desk = desk
        self._last: Opened | None = None
        self._positions: dict[str, Position | None] = {}
        self._told = ""
        self._told_on: Visit | None = None
        self.read: set[str] = set()
        """Ids of the stories that were opened and shown."""

    def shown(self, visit: Visit) -> None:
        """The page of this visit is on the screen: a text counts as read, each time that it comes there."""
        before, self._last = self._last, visit.opened
        page = visit.opened.page if visit.opened else None
        if visit.opened is before or not isinstance(page, Article) or not page.has_text:
            return
        # by the address that answered, never by an id that only the page claims: any site could claim DW's
        answered = addresses.find(page.source.origin) if page.source.origin else None
        for story in dict.fromkeys((visit.address, answered or visit.address)):
            self.read.add(story.id)
            self._desk().mark_read(story)

    def left(self, visit: Visit) -> None:
        """The page of this visit is about to be left: its story begins there when it is opened from a list again."""
        if visit.opened is not None and isinstance(visit.opened.page, Article):
            self._positions[visit.address.key] = visit.step.position

    def notice(self, visit: Visit) -> str:
        """What is to be said of the library on this page: on every front page, and on the first story that is shown
        since it is so (FAULTS.md row 83).
        """
        said = self._desk().notice
        if not visit.is_front and said not in ("", self._told):
            self._told, self._told_on = said, visit
        return said if visit.is_front or visit is self._told_on else ""

    def position(self, address: Address) -> Position | None:
        """Where the story was left in this sitting; None at its beginning."""
        return self._positions.get(address.key)

    def known(self, stories: Iterable[RelatedItem], new: frozenset[str]) -> Known:
        """What is known of these stories; ``new`` came with the last reload."""
        ids = {story.address.key: story.id for story in stories}
        minutes = {ids[key]: minutes for key, minutes in self._desk().known(ids).items()}
        read = self.read.intersection(ids.values())
        return Known(frozenset(read), frozenset(minutes), new, {story: n for story, n in minutes.items() if n})
