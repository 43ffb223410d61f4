"""The article view: one widget that draws an article line by line.

Its content is replaced (``show``), the widget stays. Only lines that are looked at are ever drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message
from textual.selection import Selection

from reader.model import position as positions
from reader.model.article import Article
from reader.model.position import Position
from reader.text import dates
from reader.tui.layout.arrange import arrange, arrange_lines
from reader.tui.layout.glyphs import LETTERS, SIGNS
from reader.tui.layout.line import Line, Place
from reader.tui.layout.marks import Marked, Marks
from reader.tui.layout.piece import Piece
from reader.tui.layout.places import block_and_offset, place_of
from reader.tui.layout.selection import Selected, copied
from reader.tui.widgets.layout_view import USUAL_WIDTH
from reader.tui.widgets.painted_view import PaintedView


class ArticleView(PaintedView, can_focus=True, can_focus_children=False):
    """Shows an article in a centred column. Its looks are the component classes of PaintedView."""

    @dataclass
    class LinkActivated(Message):
        """A link in the text was clicked, or opened with ``open_link``."""

        url: str
        words: str = ""
        """What the text calls it, where that is known."""

    @dataclass
    class LinkFocused(Message):
        """The focus went to a link."""

        url: str

    def __init__(self, *, usual_width: int = USUAL_WIDTH, letters: bool = False, id: str | None = None) -> None:
        """``usual_width`` is the column's, in cells; ``letters`` takes ASCII in place of signs."""
        super().__init__(usual_width=usual_width, id=id)
        self._glyphs = LETTERS if letters else SIGNS
        self._marked = Marked(())
        self._article: Article | None = None

    # -- what is shown --------------------------------------------------------------------------------------------

    def show(self, article: Article, *, position: Position | None = None) -> None:
        """Replace what is shown by ``article``, at the position where it was left (None: its beginning)."""
        self._article = article
        pieces = arrange(article, dates.now(), self._glyphs)
        place = place_of(pieces, *positions.found(position, article)) if position and pieces else None
        self._replace(pieces, place, article.language)

    def show_notice(self, lines: Sequence[str]) -> None:
        """Replace what is shown by lines of the reader's own: a skeleton, an error. Long ones are wrapped."""
        self._article = None
        self._replace(arrange_lines(lines), None)

    def _replace(self, pieces: tuple[Piece, ...], place: Place | None, language: str = "") -> None:
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()
        self._marked = Marked(pieces)
        self.set_pieces(pieces, place, language)

    @property
    def position(self) -> Position | None:
        """Where the reader is in the article; None at its beginning, and where none is shown."""
        place = self.place
        if self._article is None or place is None or place <= (0, 0):
            return None
        return positions.at(self._article, *block_and_offset(self._pieces, place))

    # -- links ----------------------------------------------------------------------------------------------------

    @property
    def focused_link(self) -> str | None:
        """The address of the link in focus."""
        return self._marked.link.url if self._marked.link else None

    @property
    def link_index(self) -> int | None:
        """Which link of the text is in focus, from 0."""
        return self._marked.link_index

    def put_link(self, index: int | None) -> None:
        """Give the focus back to a link, as it was when the text was left; the text stays where it is."""
        self._marked.put_link(index)
        self.refresh()

    def next_link(self, step: int = 1) -> None:
        """Put the focus on the next link (-1: the one before) and show it."""
        link = self._marked.step_link(step, self.place or Place(0, 0))
        if link:
            self.reveal(Place(link.piece, link.start))
            self.refresh()
            self.say(self.LinkFocused(link.url))

    def leave_links(self) -> None:
        """No link is in focus any more."""
        self._marked.leave_links()
        self.refresh()

    def open_link(self) -> bool:
        """Ask for the link in focus to be opened; False when none is."""
        link = self._marked.link
        if link is None:
            return False
        words = " ".join(self._pieces[link.piece].text[link.start : link.end].split())
        return bool(self.say(self.LinkActivated(link.url, words)))

    def moved(self) -> None:
        """A link that was scrolled out of sight has the focus no more: Enter opens nothing that is not seen."""
        link = self._marked.link
        if link and not any(self.shows(Place(link.piece, offset)) for offset in (link.start, link.end - 1)):
            self.leave_links()

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

    @property
    def match_number(self) -> int:
        """The number of the match that is shown, from 1; 0 when there is none."""
        return self._marked.match_number

    def _show_match(self) -> None:
        match = self._marked.match
        if match:
            self.reveal(Place(match.piece, match.start))
        self.refresh()

    def marks_on(self, piece: int) -> Marks:
        """What stands out on a piece at the moment."""
        return self._marked.on(piece)

    # -- selecting ------------------------------------------------------------------------------------------------

    def laid_out(self) -> None:
        """A selection is of lines: it ends with them."""
        super().laid_out()
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()

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
