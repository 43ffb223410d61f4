"""A layout drawn through Textual's line API: which look comes from where, lines become strips at little cost."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.timer import Timer

from reader.tui.layout.marks import PLAIN, Marks
from reader.tui.widgets.article_paint import Frame, Painter
from reader.tui.widgets.layout_view import LayoutView

_STRIPS_KEPT: Final = 2000
_AHEAD: Final = 0.02
"""Seconds after scrolling, when the repaint is done, at which the next page is painted ahead."""


class PaintedView(LayoutView):
    """Draws the lines of its layout. Colours come from the stylesheet only (component classes)."""

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

    def __init__(self, *, usual_width: int, id: str | None) -> None:
        """``usual_width`` of the column is in cells."""
        super().__init__(usual_width=usual_width, id=id)
        self._strips: dict[int, tuple[Marks, Strip]] = {}
        self._painter: Painter | None = None
        self._ahead: Timer | None = None
        self._alike = False  # whether all lines have the same frame
        self._painted_for = (0, False)  # the size the painter was made for, as far as it matters

    def marks_on(self, piece: int) -> Marks:
        """What stands out on a piece at the moment; the same object until it changes."""
        return PLAIN

    def laid_out(self) -> None:
        """Forget the strips of other lines."""
        self._strips.clear()
        self._painter = None

    def notify_style_update(self) -> None:
        """Forget the looks of the old theme."""
        super().notify_style_update()
        self._strips.clear()
        self._painter = None

    def render_line(self, y: int) -> Strip:
        """The strip of a line of the view, without its border."""
        strip = self._strip(self._prepared(), y + self.scroll_offset.y)
        left = self.styles.gutter.left if self._alike else 0
        return strip.crop(left, left + self.room) if self._alike else strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region of the view, its border included.

        Textual asks the stylesheet a dozen questions for each line of a widget. The lines between the borders differ
        in their text only, so they are asked for one of them, and the others are set in the same frame.
        """
        self.fit()
        painter = self._prepared()
        if not self._alike:
            return super().render_lines(crop)
        gutter, height = self.styles.gutter, self.outer_size.height
        inside = range(gutter.top, height - gutter.bottom)
        first = self.scroll_offset.y - gutter.top
        strips = []
        for y in crop.line_range:
            if y not in inside:
                strips += super().render_lines(Region(crop.x, y, crop.width, 1))
            else:
                strip = self._strip(painter, first + y)
                strips.append(strip if crop.width == strip.cell_length else strip.crop(*crop.column_span))
        return strips

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls on will want the next page."""
        super().watch_scroll_y(old_value, new_value)
        if self._ahead is None:
            self._ahead = self.set_interval(_AHEAD, self._paint_ahead)
        self._ahead.reset()

    def _paint_ahead(self) -> None:
        """Have the strips of the next page ready, down to what is sent to the terminal."""
        if self._ahead:
            self._ahead.pause()
        painter, height, console = self._prepared(), self.size.height, self.app.console
        below = self.scroll_offset.y + height
        for number in range(below, below + height):
            self._strip(painter, number).render(console)

    def _strip(self, painter: Painter, number: int) -> Strip:
        line = self.lines.line(number) if self.lines and self.room else None
        if line is None:
            return painter.blank()
        marks = self.marks_on(line.piece)
        kept = self._strips.get(number)
        if kept is None or kept[0] is not marks:
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            kept = marks, painter.paint(line, number, self._pieces[line.piece], marks)
            self._strips[number] = kept
        return kept[1]

    # -- looks ----------------------------------------------------------------------------------------------------

    def _prepared(self) -> Painter:
        """The painter for this width and style; with it is found out what stands around each line."""
        width, has_lines = size = self.outer_size.width, bool(self.size.height)
        if self._painter is None or self._painted_for != size:
            frame = Frame(self.column[0], self.room)
            self._alike = False
            self._painted_for = size
            self._painter = self._new_painter(frame)
            self._strips.clear()
            if self.room and has_lines and self._has_plain_lines():
                gutter = self.styles.gutter
                sample = super().render_lines(Region(0, gutter.top, width, 1))[0]
                before, after = sample.crop(0, gutter.left), sample.crop(width - gutter.right, width)
                self._painter = self._new_painter(frame._replace(before=tuple(before), after=tuple(after)))
                self._strips.clear()
                self._alike = True
        return self._painter

    def _new_painter(self, frame: Frame) -> Painter:
        return Painter(self._look, self._finish, self.rich_style, frame)

    def _has_plain_lines(self) -> bool:
        """Whether the stylesheet leaves the lines themselves as they are."""
        styles = self.styles
        return not (
            styles.opacity != 1
            or styles.text_opacity != 1
            or styles.tint.a
            or styles.has_rule("hatch")
            or any(kind for kind, _ in styles.outline)
        )

    def _look(self, name: str) -> Style:
        """What the stylesheet says of a component, to be laid over the view's own style."""
        name = f"article-view--{name}"
        rules, whole = self.get_component_styles(name), self.get_component_rich_style(name)
        color = whole.color if rules.has_rule("color") else None
        background = whole.bgcolor if rules.has_rule("background") and rules.background.a else None
        return Style(color=color, bgcolor=background) + rules.text_style

    def _finish(self, style: Style) -> Style:
        """What the app's filters (no colours, the terminal's sixteen) make of a style."""
        segments = [Segment("x", style)]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or style
