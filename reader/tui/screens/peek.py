"""Preview of a story without navigation: headline, lead, date, minutes, and how many stories it leads on to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.keys.keymap import Keymap
from reader.model.address import Address
from reader.model.article import READ_KINDS, Article
from reader.model.opened import Opened
from reader.model.related import RelatedItem
from reader.story import numbering
from reader.text import dates
from reader.tui.keys.bindings import also
from reader.tui.messages import BrowserWanted, CopyWanted
from reader.tui.screens.overlay import TextOverlay, closing_keys
from reader.tui.widgets.sheet import StoryCard


class PeekScreen(TextOverlay[RelatedItem]):
    """Enter opens the story; the keys that walk the list of related stories go on to the next one, and what takes an
    address outside takes this story's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *closing_keys("story.peek"),
        also("related.select", "open"),
        also("story.next-related", "step(1)"),
        also("story.previous-related", "step(-1)"),
        also("page.browser", "browser"),
        also("page.copy-url", "copy_url"),
    ]

    def __init__(
        self,
        item: RelatedItem,
        kept: Callable[[Address], Opened | None],
        step: Callable[[int], RelatedItem | None],
        keymap: Keymap,
    ) -> None:
        """``kept`` gives a story when it is in the library; else the item's own words are shown. ``step`` goes on by
        so many stories of the list, and gives the one it comes to."""
        super().__init__("peek", keymap)
        walk = "/".join(keymap.key(f"story.{name}-related") for name in ("next", "previous"))
        self.box.border_subtitle = f"{keymap.key('related.select')} opens · {walk} next · {self.box.border_subtitle}"
        self._item, self._kept, self._step = item, kept, step
        self.card = StoryCard(*self._said())

    def compose(self) -> ComposeResult:
        """One text in a box."""
        with self.box:
            yield self.card

    def action_open(self) -> None:
        """Go there."""
        self.finish(self._item)

    def action_browser(self) -> None:
        """Open it outside."""
        self.post_message(BrowserWanted(self._item.url))

    def action_copy_url(self) -> None:
        """Copy its address."""
        self.post_message(CopyWanted(self._item.url, "The address"))

    def action_step(self, by: int) -> None:
        """Show another story of the list."""
        self._item = self._step(by) or self._item
        self.card.show(*self._said())
        self.box.scroll_home(animate=False)

    def _said(self) -> tuple[str, Sequence[str], str]:
        """Title, facts, text."""
        item, now = self._item, dates.now()
        opened = self._kept(item.address)
        article = opened.page if opened and isinstance(opened.page, Article) else None
        if article is None:
            facts = (item.section, dates.full(item.date, now), dates.length(item.duration), "not kept yet")
            return item.title, facts, item.teaser
        count = len(numbering.number(article.groups).stories)
        facts = (
            item.section,
            dates.full(article.published or item.date, now),
            f"{article.minutes} min" if article.minutes and article.kind in READ_KINDS else "",
            f"{count} related" if count else "no related stories",
        )
        return article.title or item.title, facts, article.lead or item.teaser
