"""A look at a story without leaving: headline, lead, date, minutes, and how many stories it leads on to."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from reader.model import address
from reader.model.address import Address
from reader.model.article import Article
from reader.model.opened import Opened
from reader.model.related import RelatedItem
from reader.story import numbering
from reader.text import dates
from reader.tui import commands
from reader.tui.screens.overlay import Overlay, closing_keys
from reader.tui.widgets.sheet import Card


class PeekScreen(Overlay[bool]):
    """Enter opens the story."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *closing_keys("story.peek"),
        Binding(",".join(commands.named("related.select").keys), "open", show=False),
    ]

    def __init__(self, item: RelatedItem, kept: Callable[[Address], Opened | None]) -> None:
        """``kept`` gives the story when it is in the library; else the item's own words are shown."""
        super().__init__()
        self._item = item
        wanted = address.find(item.url)
        opened = kept(wanted) if wanted else None
        self._article = opened.page if opened and isinstance(opened.page, Article) else None

    def compose(self) -> ComposeResult:
        """One text in a box."""
        with VerticalScroll(id="peek", classes="window") as box:
            box.border_subtitle = "Enter opens · Esc closes"
            yield self._card()

    def action_open(self) -> None:
        """Go there."""
        self.finish(True)

    def _card(self) -> Card:
        item, article, now = self._item, self._article, dates.now()
        if article is None:
            facts = (item.section, dates.full(item.date, now), dates.length(item.duration), "not kept yet")
            return Card(item.title, facts, item.teaser)
        count = len(numbering.number(article.groups).stories)
        facts = (
            item.section,
            dates.full(article.published or item.date, now),
            f"{article.minutes} min" if article.minutes else "",
            f"{count} related" if count else "no related stories",
        )
        return Card(article.title or item.title, facts, article.lead or item.teaser)
