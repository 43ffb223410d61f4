"""Scroll view of a layout: widths, places and ways to move, without any drawing.

It holds no child, whatever the length of the text, and no scroll bar, which would cost as much in every repaint as
the text does: subclasses say in words how far the reader is (``moved``).
"""

from __future__ import annotations

from typing import Final

from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.timer import Timer
from textual.widget import Widget

from reader.tui.layout.layout import Layout
from reader.tui.layout.line import Place
from reader.tui.layout.piece import Piece

USUAL_WIDTH: Final = 80
NARROWEST: Final = 40
WIDEST: Final = 200
_WIDTH_STEP: Final = 4
_MARGIN: Final = 1
_OVERLAP: Final = 2
"""Lines of a page that stay on the next one."""
_LATER: Final = 0.2
"""Seconds after which the rest of a long text begins to be laid out: its first screen has been painted by then."""
_LINES_AT_ONCE: Final = 600
"""Laid out while no key is looked at."""
LINES_FOR_A_KEY: Final = 2_000
"""Laid out by a key that leads further down, before the rest is left for later (FAULTS.md row 72)."""


class LayoutView(ScrollView, inherit_bindings=False):
    """Lays out pieces in a centred column and moves through them. Subclasses draw ``lines``."""

    ALLOW_MAXIMIZE = False
    DEFAULT_CSS = "LayoutView { overflow: hidden hidden; }"

    def __init__(self, *, usual_width: int, id: str | None) -> None:
        """``usual_width`` of the column is in cells."""
        super().__init__(id=id)
        self._usual_width = self._measure = usual_width
        self._pieces: tuple[Piece, ...] = ()
        self._language = ""
        self._place: Place | None = None  # where to be once there is room for a layout
        self._kept: tuple[Place, int] | None = None  # the exact place behind a scroll position that nobody has moved
        self._later: Timer | None = None
        self._wanted: Place | None = None  # where to go as soon as it is laid out
        self._told: tuple[float, int] | None = None
        self.moves = 0
        """How often the reader has moved the text; laying it out anew is no move."""
        self.room = 0
        """Cells of a line; 0 until the view has a size."""
        self.lines: Layout | None = None
        """The layout; None until the view has a size."""

    def set_pieces(self, pieces: tuple[Piece, ...], place: Place | None, language: str = "") -> None:
        """Replace what is shown, at ``place`` (None: from the beginning). Lays out one screen."""
        self._pieces, self._language, self._place = pieces, language, place
        self.lines = self._told = self._kept = self._wanted = None
        self.fit()
        self.refresh()

    def laid_out(self) -> None:
        """Called when the lines have changed."""

    def moved(self) -> None:
        """Called when ``progress`` or ``lines_left`` is another: a message would come a repaint later."""

    # -- where the reader is ------------------------------------------------------------------------------------------

    @property
    def place(self) -> Place | None:
        """The place at the top of the screen; None when nothing is shown.

        As long as nobody scrolls it is the very same after any number of resizes.
        """
        if self.lines is None:
            return self._place
        if self._kept and self._kept[1] == self.scroll_offset.y:
            return self._kept[0]
        return self.lines.place(self.scroll_offset.y) if self._pieces else None

    @property
    def progress(self) -> float:
        """0 at the beginning, 1 when the last line is on the screen."""
        return min(1.0, self.scroll_offset.y / self.max_scroll_y) if self.max_scroll_y else 1.0

    @property
    def lines_left(self) -> int:
        """Lines below the screen."""
        return max(0, self.max_scroll_y - self.scroll_offset.y)

    # -- the column -----------------------------------------------------------------------------------------------

    @property
    def column(self) -> tuple[int, int]:
        """Left edge and width of the column, in cells of this view."""
        room = self.room
        width = max(1, min(self._measure, room - 2 * _MARGIN if room > NARROWEST // 2 else room))
        return (room - width) // 2, width

    def widen(self) -> bool:
        """Make the column wider, up to what the view has room for; False when it is."""
        return self._set_measure(min(self._measure + _WIDTH_STEP, max(self.room - 2 * _MARGIN, NARROWEST), WIDEST))

    def narrow(self) -> bool:
        """Make the column narrower, down to NARROWEST; False when it is."""
        return self._set_measure(max(min(self._measure, self.column[1]) - _WIDTH_STEP, NARROWEST))

    def reset_width(self) -> None:
        """Give the column its usual width."""
        self._set_measure(self._usual_width)

    @property
    def chosen_width(self) -> int:
        """The width that was chosen for the column; 0 while it is the usual one."""
        return 0 if self._measure == self._usual_width else self._measure

    def choose_width(self, width: int) -> None:
        """Choose one, before there is a layout."""
        self._measure = width or self._usual_width

    def _set_measure(self, measure: int) -> bool:
        if measure == self._measure:
            return False
        self._measure = measure
        self.fit()
        self.refresh()
        return True

    def on_resize(self, event: Resize) -> None:
        """Another width means other lines: the place at the top stays."""
        self.fit()
        self._tell()

    def fit(self) -> None:
        """Lay out for the width there is, unless that is done already.

        Subclasses call it before they draw: a repaint may come before the event of a new size does.
        """
        window = self.scrollable_content_region.size
        self.room = window.width
        if not window.width or not window.height:
            return
        width = self.column[1]
        if self.lines is None or self.lines.width != width:
            place = self.place
            self.lines = Layout(self._pieces, width, self._language)
            self.laid_out()
            self._go(self.lines.line_of(place) if place else 0)
            self._kept = (place, self.scroll_offset.y) if place else None
            if self._later:
                self._later.stop()
            self._later = None if self.lines.complete else self.set_timer(_LATER, self._lay_out_more)
        elif self.virtual_size.width != window.width:
            self.laid_out()
            self._measure_height()
        elif self.scroll_offset.y > self.max_scroll_y:
            self._go(self.max_scroll_y)

    def _lay_out_more(self) -> None:
        if self.lines is None or self.lines.reach_more(_LINES_AT_ONCE):
            self._later = None
            self._measure_height()
            self._tell()
        else:
            self._later = self.set_timer(0.01, self._lay_out_more)
        if self._wanted is not None and self._is_laid_out(self._wanted):
            self._arrive(self._wanted)

    def _measure_height(self) -> None:
        """Say how far one can scroll. The screen's arrangement does not depend on it, so it is not done again."""
        if self.lines is not None:
            self.set_reactive(Widget.virtual_size, Size(self.room, self.lines.height))

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the wheel and a drag beyond the edge scroll: yes, without a scroll bar too."""
        return self.lines is not None and not self.is_disabled

    def _tell(self) -> None:
        state = (self.progress, self.lines_left)
        if state != self._told and self.lines is not None:
            self._told = state
            self.moved()

    def say(self, message: Message) -> bool:
        """Post a message of this view's own. Textual would take whoever called for its sender, and spare a parent
        what it has sent itself.
        """
        return self.post_message(message.set_sender(self))

    # -- moving ---------------------------------------------------------------------------------------------------

    def down(self, lines: int) -> None:
        """Scroll down by some lines; up for less than 0."""
        self._steer()
        self._go(self.scroll_offset.y + lines)

    def half_page(self, step: int) -> None:
        """Half a page down (1) or up (-1)."""
        self.down(step * max(1, self.scrollable_content_region.height // 2))

    def page(self, step: int) -> None:
        """A page down (1) or up (-1); the last lines stay as the first."""
        height = self.scrollable_content_region.height
        self.down(step * max(1, height - min(_OVERLAP, height // 4)))

    def to_start(self) -> None:
        """To the beginning."""
        self._steer()
        self._go(0)

    def to_end(self) -> None:
        """To the end, once everything is laid out."""
        self._steer()
        self._seek(Place(len(self._pieces), 0))

    def paragraph(self, step: int) -> None:
        """To the first line of the next paragraph (1), or of this one or the one before (-1)."""
        self._steer()
        if self.lines is not None:
            self._go(self.lines.paragraph(self.scroll_offset.y, step))

    def shows(self, place: Place) -> bool:
        """Whether ``place`` is on the screen, or on its way there."""
        if self._wanted is not None and self._wanted.piece == place.piece:
            return True
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        return self.lines is not None and top <= self.lines.line_of(place) < top + height

    def reveal(self, place: Place) -> None:
        """Scroll until ``place`` is on the screen, with some lines around it, once it is laid out."""
        self._steer()
        self._seek(place)

    def on_mouse_scroll_down(self) -> None:
        """The wheel scrolls, as any scroll view does."""
        self._steer()

    def on_mouse_scroll_up(self) -> None:
        """The wheel scrolls, as any scroll view does."""
        self._steer()

    def _steer(self) -> None:
        """The reader moves the text: where it was on its way to before counts no more."""
        self.moves += 1
        self._wanted = None

    def _seek(self, place: Place) -> None:
        """Go to ``place`` at once where little is to be laid out before it, else when all of that is, little by little:
        keys are served in between.
        """
        if self.lines is None:
            self._place = place
            return
        enough = self.lines.laid_lines + LINES_FOR_A_KEY
        while not self._is_laid_out(place) and self.lines.laid_lines < enough:
            self.lines.reach_more(1)
        if self._is_laid_out(place):
            self._arrive(place)
            return
        self._wanted = place
        if self._later:
            self._later.stop()
        self._later = self.set_timer(0.01, self._lay_out_more)

    def _is_laid_out(self, place: Place) -> bool:
        return self.lines is not None and (place.piece < self.lines.laid_out or self.lines.complete)

    def _arrive(self, place: Place) -> None:
        self._wanted = None
        assert self.lines
        if place.piece >= len(self._pieces):
            self._go(self.lines.height)
            return
        line, top, height = self.lines.line_of(place), self.scroll_offset.y, self.scrollable_content_region.height
        if not top <= line < top + height - 1:
            self._go(line - height // 3)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep what is said of the progress true."""
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _go(self, line: int) -> None:
        """Have ``line`` at the top of the screen, or as near as the ends allow."""
        if self.lines is None:
            return
        self.lines.reach(line + self.scrollable_content_region.height)
        self._measure_height()
        self.scroll_to(y=max(0, min(line, self.max_scroll_y)), animate=False, force=True)
        self._tell()
