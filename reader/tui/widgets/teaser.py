"""What is known of the highlighted story of a front page."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.model.related import RelatedItem
from reader.tui import dates


class TeaserPane(VerticalScroll, can_focus=False):
    """Headline, teaser, date and section."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"teaser-pane--title", "teaser-pane--meta"}

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="teaser")

    def show(self, item: RelatedItem | None) -> None:
        """Show a story, or nothing."""
        self.query_one(Static).update(self._content(item) if item else Content())
        self.scroll_home(animate=False)

    def _content(self, item: RelatedItem) -> Content:
        now = datetime.now().astimezone()
        meta = " · ".join(filter(None, (item.section, dates.full(item.date, now), dates.length(item.duration))))
        title = self.get_visual_style("teaser-pane--title", partial=True)
        dim = self.get_visual_style("teaser-pane--meta", partial=True)
        parts = (Content.styled(item.title, title), Content.styled(meta, dim), Content(item.teaser))
        return Content("\n\n").join(part for part in parts if part)
