"""The article view: one widget that draws an article line by line.

Its content is replaced (``show``), the widget stays. Only lines that are looked at are ever drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from rich.style import Style
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from reader.model.article import Article
from reader.tui.layout.arrange import arrange, arrange_lines
from reader.tui.layout.glyphs import LETTERS, SIGNS
from reader.tui.layout.line import Line, Place
from reader.tui.layout.marks import Marked, Marks
from reader.tui.layout.piece import Piece
from reader.tui.layout.selection import Selected, copied
from reader.tui.widgets.article_paint import Painter
from reader.tui.widgets.layout_view import USUAL_WIDTH, LayoutView

_STRIPS_KEPT: Final = 2000


class ArticleView(LayoutView, can_focus=True, can_focus_children=False):
    """Shows an article in a centred column. Colours come from the stylesheet only (component classes)."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-view--{name}"
        for name in (
            "notice", "kicker", "title", "lead", "byline", "picture", "caption", "paragraph", "heading", "subheading",
            "item", "quote", "credit", "code", "table", "media", "embed", "rule", "state",
            "marker", "link", "link-focus", "strong", "em", "mono", "match", "match-current", "selection",
        )
    }  # fmt: skip
    """A class for each role of a piece (``layout.piece.Role``), for marks outside the text (bullets, bars), and for
    what is laid over a text: links, spans, matches of a search, the selection."""

    DEFAULT_CSS = """
    ArticleView {
        & > .article-view--notice { color: $text-warning; }
        & > .article-view--kicker { color: $text-primary; text-style: bold; }
        & > .article-view--title { text-style: bold; }
        & > .article-view--byline { color: $text-muted; }
        & > .article-view--picture { color: $text-muted; }
        & > .article-view--caption { color: $text-muted; }
        & > .article-view--credit { color: $text-muted; }
        & > .article-view--rule { color: $text-muted; }
        & > .article-view--marker { color: $text-muted; }
        & > .article-view--heading { color: $text-accent; text-style: bold; }
        & > .article-view--subheading { text-style: bold; }
        & > .article-view--link { color: $text-primary; text-style: underline; }
        & > .article-view--link-focus { text-style: reverse; }
        & > .article-view--strong { text-style: bold; }
        & > .article-view--em { text-style: italic; }
        & > .article-view--match { background: $warning-muted; }
        & > .article-view--match-current { text-style: reverse; }
        & > .article-view--selection { background: $screen-selection-background; }
        &:ansi > .article-view--byline { text-style: dim; }
        &:ansi > .article-view--caption { text-style: dim; }
        &:ansi > .article-view--credit { text-style: dim; }
        &:ansi > .article-view--marker { text-style: dim; }
        &:ansi > .article-view--match { text-style: bold underline; background: transparent; }
        &:ansi > .article-view--selection { text-style: reverse; background: transparent; }
        &:nocolor > .article-view--match { text-style: bold underline; }
        &:nocolor > .article-view--selection { text-style: reverse; }
    }
    """

    @dataclass
    class LinkActivated(Message):
        """A link in the text was clicked, or opened with ``open_link``."""

        url: str

    def __init__(self, *, usual_width: int = USUAL_WIDTH, letters: bool = False, id: str | None = None) -> None:
        """``usual_width`` is the column's, in cells; ``letters`` takes ASCII in place of signs."""
        super().__init__(usual_width=usual_width, id=id)
        self._glyphs = LETTERS if letters else SIGNS
        self._marked = Marked(())
        self._strips: dict[int, tuple[Marks, Strip]] = {}
        self._painter: Painter | None = None

    # -- what is shown --------------------------------------------------------------------------------------------

    def show(self, article: Article, *, place: Place | None = None) -> None:
        """Replace what is shown by ``article``, at the place where it was left (None: its beginning)."""
        self._replace(arrange(article, datetime.now().astimezone(), self._glyphs), place, article.language)

    def show_notice(self, lines: Sequence[str]) -> None:
        """Replace what is shown by lines of the reader's own: a skeleton, an error. Long ones are wrapped."""
        self._replace(arrange_lines(lines), None)

    def _replace(self, pieces: tuple[Piece, ...], place: Place | None, language: str = "") -> None:
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()
        self._marked = Marked(pieces)
        self.set_pieces(pieces, place, language)

    # -- links ----------------------------------------------------------------------------------------------------

    @property
    def focused_link(self) -> str | None:
        """The address of the link in focus."""
        return self._marked.link.url if self._marked.link else None

    def next_link(self, step: int = 1) -> None:
        """Put the focus on the next link (-1: the one before) and show it."""
        link = self._marked.step_link(step, self.place or Place(0, 0))
        if link:
            self.reveal(Place(link.piece, link.start))
            self.refresh()

    def leave_links(self) -> None:
        """No link is in focus any more."""
        self._marked.leave_links()
        self.refresh()

    def open_link(self) -> bool:
        """Ask for the link in focus to be opened; False when none is."""
        url = self.focused_link
        return bool(url and self.say(self.LinkActivated(url)))

    def action_follow(self, url: str) -> None:
        """A link was clicked; the end of a drag that marked some text is no click."""
        if self.text_selection is None:
            self.say(self.LinkActivated(url))

    # -- searching ------------------------------------------------------------------------------------------------

    def search(self, words: str) -> int:
        """Mark every place where ``words`` stand, across lines, and show the first; how many there are.

        The first is the first from the top of the screen on. No words take the marks away.
        """
        count = self._marked.search(words, self.place or Place(0, 0))
        self._show_match()
        return count

    def next_match(self, step: int = 1) -> int:
        """Show another match (-1: the one before); its number from 1, 0 when there is none."""
        self._marked.step_match(step)
        self._show_match()
        return self._marked.match_number

    def prev_match(self) -> int:
        """Show the match before; its number."""
        return self.next_match(-1)

    @property
    def match_number(self) -> int:
        """The number of the match that is shown, from 1; 0 when there is none."""
        return self._marked.match_number

    def _show_match(self) -> None:
        match = self._marked.match
        if match:
            self.reveal(Place(match.piece, match.start))
        self.refresh()

    # -- drawing --------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """The strip of a line of the view."""
        if self._painter is None:
            self._painter = Painter(self._look, self.rich_style)
        number = y + self.scroll_offset.y
        room = self.scrollable_content_region.width
        line = self.lines.line(number) if self.lines and room else None
        if line is None:
            return self._painter.blank(room)
        marks = self._marked.on(line.piece)
        kept = self._strips.get(number)
        if kept is None or kept[0] is not marks:
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            frame = self.column[0], room
            kept = marks, self._painter.paint(line, number, frame, self._pieces[line.piece], marks)
            self._strips[number] = kept
        return kept[1]

    def _look(self, name: str) -> Style:
        """What the stylesheet says of a component, to be laid over the view's own style."""
        name = f"article-view--{name}"
        rules, whole = self.get_component_styles(name), self.get_component_rich_style(name)
        color = whole.color if rules.has_rule("color") else None
        background = whole.bgcolor if rules.has_rule("background") and rules.background.a else None
        return Style(color=color, bgcolor=background) + rules.text_style

    def laid_out(self) -> None:
        """Forget strips of other lines; a selection is of lines too."""
        self._strips.clear()
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()

    def notify_style_update(self) -> None:
        """Forget the looks of the old theme."""
        super().notify_style_update()
        self._painter = None
        self._strips.clear()

    # -- selecting ------------------------------------------------------------------------------------------------

    def selection_updated(self, selection: Selection | None) -> None:
        """Mark what the mouse has dragged over."""
        self._marked.select(self._selected(selection) if selection else None)
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as the article has it, whatever its lines were."""
        selected = self._selected(selection)
        return (copied(selected, self._pieces), "\n") if selected else None

    def _selected(self, selection: Selection) -> Selected | None:
        """Lines and letters in them, as the mouse knows them, as places in the text."""
        if not self._pieces:
            return None
        first, last = Place(0, 0), Place(len(self._pieces) - 1, len(self._pieces[-1].text))
        if selection.start is not None:
            line = self._line(selection.start.y)
            first = Place(line.piece, line.offset_at(selection.start.x)) if line else last
        if selection.end is not None:
            line = self._line(selection.end.y)
            last = Place(line.piece, line.end_at(selection.end.x)) if line else last
        return first, last

    def _line(self, number: int) -> Line | None:
        return self.lines.line(max(0, number)) if self.lines else None
