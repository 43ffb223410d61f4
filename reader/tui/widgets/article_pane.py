"""The pane of the text: the article view with its keys, its progress and the search bar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one

from reader.model.article import Article
from reader.tui.bindings import bindings
from reader.tui.layout.line import Place
from reader.tui.options import Options
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.search_bar import SearchBar


class ArticlePane(Vertical):
    """Holds the article view."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]

    view = query_one(ArticleView)
    search = query_one(SearchBar)

    def __init__(self, options: Options) -> None:
        """``options`` gives the usual width of the column."""
        super().__init__()
        self._options = options
        self._minutes = 0
        self._is_text = False
        self._found = 0

    def compose(self) -> ComposeResult:
        """The text, and below it the search bar."""
        yield ArticleView(usual_width=self._options.column, letters=self._options.letters, id="article")
        yield SearchBar()

    # -- showing ------------------------------------------------------------------------------------------------

    def show(self, article: Article, *, place: Place | None, full: bool) -> None:
        """Show an article at a place it was left at (None: its beginning)."""
        self.end_search()
        self._minutes, self._is_text = article.minutes, True
        self.border_title = "full page text" if full else ""
        self.view.show(article, place=place)

    def show_state(self, lines: Sequence[str]) -> None:
        """Say something in place of a text."""
        self.end_search()
        self._is_text = False
        self.border_title = self.border_subtitle = ""
        self.view.show_notice(lines)

    def on_article_view_progress_changed(self, event: ArticleView.ProgressChanged) -> None:
        """Percent read and minutes left, in the border."""
        event.stop()
        if self._is_text:
            left = math.ceil(self._minutes * (1 - event.progress))
            self.border_subtitle = f"{event.percent}%" + (f" · {left} min left" if left else "")

    # -- searching ----------------------------------------------------------------------------------------------

    def find(self, words: str) -> None:
        """Mark the words in the text."""
        self._found = self.view.search(words)
        self.search.count(self._found, self.view.match_number)

    def step_match(self, by: int) -> bool:
        """Go to another match; False when nothing is searched for."""
        if not self._found:
            return False
        self.search.count(self._found, self.view.next_match(by))
        return True

    def end_search(self, *, keep: bool = False) -> bool:
        """Back to the text, the matches marked only with ``keep``; False when there was no search."""
        was_on = self.search.shown or bool(self._found)
        if self.search.shown:
            self.view.focus()
        if not keep:
            self.search.end()
            if self._found:
                self.view.search("")
            self._found = 0
        return was_on

    # -- links --------------------------------------------------------------------------------------------------

    def action_next_link(self) -> None:
        """The focus goes to the next link."""
        self.view.next_link(1)

    def action_previous_link(self) -> None:
        """The focus goes to the link before."""
        self.view.next_link(-1)

    async def action_open_link(self) -> None:
        """Open the link in focus; without one it is the screen's key."""
        if not self.view.open_link():
            await self.run_action("screen.open_link")

    def leave_links(self) -> bool:
        """No link has the focus any more; False when none had."""
        had = bool(self.view.focused_link)
        if had:
            self.view.leave_links()
        return had

    # -- scrolling ----------------------------------------------------------------------------------------------

    def action_line_down(self) -> None:
        """A line down."""
        self.view.down(1)

    def action_line_up(self) -> None:
        """A line up."""
        self.view.down(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.view.half_page(1)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.view.half_page(-1)

    def action_page_down(self) -> None:
        """A page down."""
        self.view.page(1)

    def action_page_up(self) -> None:
        """A page up."""
        self.view.page(-1)

    def action_top(self) -> None:
        """To the beginning."""
        self.view.to_start()

    def action_bottom(self) -> None:
        """To the end."""
        self.view.to_end()

    def action_next_paragraph(self) -> None:
        """To the next paragraph."""
        self.view.paragraph(1)

    def action_previous_paragraph(self) -> None:
        """To this paragraph's beginning, or the one before."""
        self.view.paragraph(-1)
