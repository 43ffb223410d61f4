"""What is known of the highlighted story of a front page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.getters import query_one

from reader.model.related import RelatedItem
from reader.text import dates
from reader.tui.widgets.sheet import StoryCard


class TeaserPane(VerticalScroll, can_focus=False):
    """Headline, section and date, teaser."""

    card = query_one(StoryCard)

    def compose(self) -> ComposeResult:
        """One card."""
        yield StoryCard()

    def on_resize(self) -> None:
        """Below the list, in a narrow window, there is room for a few lines only."""
        self.card.set_class(self.screen.has_class("-narrow"), "-short")
        self.card.refresh(layout=True)

    def show(self, item: RelatedItem | None) -> None:
        """Show a story, or nothing."""
        if item is None:
            self.card.show("", (), "")
        else:
            facts = (item.section, dates.full(item.date, dates.now()), dates.length(item.duration))
            self.card.show(item.title, facts, item.teaser)
        self.scroll_home(animate=False)
