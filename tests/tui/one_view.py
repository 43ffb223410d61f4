"""An app with nothing but an article view, which notes what the view says."""

from __future__ import annotations

from pathlib import Path

from textual.app import App, ComposeResult

import reader.tui
from reader.model.article import Article
from reader.tui.themes import ALL, DARK
from reader.tui.widgets.article_view import ArticleView


class View(ArticleView):
    """Notes how far the reader was said to be: percent, and lines left."""

    def __init__(self, *, usual_width: int) -> None:
        self.told: list[tuple[int, int]] = []
        super().__init__(usual_width=usual_width)

    def moved(self) -> None:
        self.told.append((int(self.progress * 100), self.lines_left))


class Reading(App[None]):
    """Shows one article in the looks of the reader."""

    CSS_PATH = Path(reader.tui.__file__ or "").with_name("reader.tcss")

    def __init__(self, article: Article | None = None, *, width: int = 80, theme: str = DARK.name) -> None:
        super().__init__()
        for each in ALL:
            self.register_theme(each)
        self.theme = theme
        self._article = article
        self._width = width
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield View(usual_width=self._width)

    def on_mount(self) -> None:
        if self._article is not None:
            self.view.show(self._article)
        self.view.focus()

    @property
    def view(self) -> View:
        return self.query_one(View)

    def on_article_view_link_activated(self, event: ArticleView.LinkActivated) -> None:
        self.opened.append(event.url)

    def lines(self) -> list[str]:
        """The lines on the screen, without the blanks at their ends."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]

    def first(self) -> str:
        """The words of the first line on the screen."""
        return self.lines()[0].strip()
