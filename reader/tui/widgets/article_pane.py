"""The pane of the text: the article view with its keys, and the progress in its border.

One widget, not a box around another: a repaint costs by the line and by the widget.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from reader.model.article import Article
from reader.model.position import Position
from reader.tui.keys.bindings import bindings
from reader.tui.options import Options
from reader.tui.widgets.article_view import ArticleView


class ArticlePane(ArticleView):
    """Shows an article, or why there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]

    def __init__(self, options: Options) -> None:
        """``options`` gives the usual width of the column."""
        super().__init__(usual_width=options.column, letters=options.letters, id="article")
        self._minutes = 0
        self._is_text = False
        self._said = ""

    def show_article(self, article: Article, *, position: Position | None, link: int | None, full: bool) -> None:
        """Show an article at the position it was left at (None: its beginning), that link in focus."""
        self._minutes, self._is_text = article.minutes, True
        self.border_title = "full page text" if full else ""
        self.show(article, position=position)
        if link is not None:
            self.put_link(link)
        self._show_progress()

    def show_state(self, lines: Sequence[str]) -> None:
        """Say something in place of a text."""
        self._is_text = False
        self.border_title = ""
        self._say_in_border("")
        self.show_notice(lines)

    def moved(self) -> None:
        """Say how far the reader is, in the same repaint as the text."""
        super().moved()
        self._show_progress()

    def _show_progress(self) -> None:
        if self._is_text:
            left = math.ceil(self._minutes * (1 - self.progress))
            self._say_in_border(f"{self.progress:.0%}" + (f" · {left} min left" if left else ""))

    def _say_in_border(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self.border_subtitle = Content(text)

    def leave_links_if_any(self) -> bool:
        """No link has the focus any more; False when none had."""
        had = bool(self.focused_link)
        if had:
            self.leave_links()
        return had

    # -- keys -----------------------------------------------------------------------------------------------------

    def action_next_link(self) -> None:
        """The focus goes to the next link."""
        self.next_link(1)

    def action_previous_link(self) -> None:
        """The focus goes to the link before."""
        self.next_link(-1)

    async def action_open_link(self) -> None:
        """Open the link in focus; without one it is the screen's key."""
        if not self.open_link():
            await self.run_action("screen.open_link")

    def action_line_down(self) -> None:
        """A line down."""
        self.down(1)

    def action_line_up(self) -> None:
        """A line up."""
        self.down(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.half_page(1)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.half_page(-1)

    def action_page_down(self) -> None:
        """A page down."""
        self.page(1)

    def action_page_up(self) -> None:
        """A page up."""
        self.page(-1)

    def action_top(self) -> None:
        """To the beginning."""
        self.to_start()

    def action_bottom(self) -> None:
        """To the end."""
        self.to_end()

    def action_next_paragraph(self) -> None:
        """To the next paragraph."""
        self.paragraph(1)

    def action_previous_paragraph(self) -> None:
        """To this paragraph's beginning, or the one before."""
        self.paragraph(-1)
