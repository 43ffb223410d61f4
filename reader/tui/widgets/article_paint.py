"""Rendering: lines of the layout as strips of the screen.

Strips are built of segments directly: no markup is ever parsed, and a line costs a few microseconds. What the mouse
needs travels in the style of each segment: the place in the text, and the address of a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.text.cells import cell_len
from reader.tui.layout.line import Line, Part
from reader.tui.layout.marks import PLAIN, Marks
from reader.tui.layout.piece import Piece

_SPAN_LOOKS: Final = {"link": "link", "strong": "strong", "em": "em", "code": "mono"}


class Frame(NamedTuple):
    """The lines of a view, without what stands on them."""

    left: int
    """Cells before the column."""
    width: int
    """Cells of a line; the column and the blanks on both sides."""
    before: tuple[Segment, ...] = ()
    """What the stylesheet sets before each line: border and padding."""
    after: tuple[Segment, ...] = ()


class Painter:
    """Paints lines in the looks of a stylesheet, which it asks for by name and remembers."""

    def __init__(
        self, look: Callable[[str], Style], finish: Callable[[Style], Style], base: Style, frame: Frame
    ) -> None:
        """``look`` gives the style of a component class without its prefix, to be laid over ``base``; ``finish`` makes
        of a style what the terminal can show.
        """
        self._look, self._finish = look, finish
        self._plain = base
        self._base = finish(base)
        self._frame = frame
        self._looks: dict[tuple[str, ...], Style] = {}
        self._blank = self._strip([Segment(" " * frame.width, self._base)] if frame.width else [])

    def blank(self) -> Strip:
        """A line beyond the text."""
        return self._blank

    def paint(self, line: Line, number: int, piece: Piece, marks: Marks) -> Strip:
        """A line in its frame.

        Each segment knows its place for the selection: y is ``number``, x counts characters of ``line.text``; the
        margin has an x below 0, and what follows the text lies beyond its end.
        """
        frame = self._frame
        runs = _Runs(self._base)
        runs.blanks(frame.left)
        cells = frame.left
        for blanks, part in line.spaced():
            runs.blanks(blanks)
            if part.start < 0:
                runs.add(part.text, self._style((line.role, "marker")))
            elif marks is PLAIN and not piece.spans:
                runs.add(part.text, self._style((line.role,)))
            else:
                for text, names, url in _cut(part, piece, marks):
                    runs.add(text, self._style((line.role, *names)), url)
            cells += blanks + cell_len(part.text)
        runs.blanks(frame.width - cells)
        at = -frame.left
        segments = []
        for text, style, url in runs.all:
            segments.append(Segment(text, self._at(style, at, number, url)))
            at += len(text)
        if cells > frame.width:  # a single letter that is wider than the view
            segments = list(Strip(segments).crop(0, frame.width))
        return self._strip(segments)

    def _strip(self, segments: list[Segment]) -> Strip:
        frame = self._frame
        edges = Segment.get_line_length([*frame.before, *frame.after]) if frame.before or frame.after else 0
        return Strip((*frame.before, *segments, *frame.after), frame.width + edges)

    def _style(self, names: tuple[str, ...]) -> Style:
        found = self._looks.get(names)
        if found is None:
            found = self._plain
            for name in names:
                found += self._look(name)
            self._looks[names] = found = self._finish(found)
        return found

    @staticmethod
    def _at(style: Style, x: int, y: int, url: str = "") -> Style:
        """``style`` with what the mouse must know. The address is a value in a tuple: it is never parsed."""
        meta: dict[str, object] = {"offset": (x, y)}
        if url:
            meta["@click"] = ("follow", (url,))
        return style + Style.from_meta(meta)


class _Runs:
    """Stretches of one style each, as few as can be: every one costs the terminal a change of style."""

    def __init__(self, base: Style) -> None:
        self._base = base
        self.all: list[tuple[str, Style, str]] = []

    def _unseen(self, style: Style) -> bool:
        """Whether a blank in ``style`` looks like one in the base style."""
        if style is self._base:
            return True
        return style.bgcolor == self._base.bgcolor and not (style.underline or style.reverse or style.strike)

    def blanks(self, count: int) -> None:
        """Blanks take the style before them where nobody can see it."""
        if count > 0:
            self.add(" " * count, self.all[-1][1] if self.all and self._unseen(self.all[-1][1]) else self._base)

    def add(self, text: str, style: Style, url: str = "") -> None:
        """Letters; blanks before them take their style where nobody can see it."""
        if self.all:
            before, last, address = self.all[-1]
            if address == url and (last is style or (before.isspace() and not address and self._unseen(style))):
                self.all[-1] = before + text, style, url
                return
        self.all.append((text, style, url))


def _cut(part: Part, piece: Piece, marks: Marks) -> Iterable[tuple[str, tuple[str, ...], str]]:
    """A part in stretches of one look each: text, names of its looks, address."""
    start, end = part.start, part.start + len(part.text)
    cuts: list[tuple[int, int, str]] = []
    urls: list[tuple[int, int, str]] = []
    for span in piece.spans:
        if span.start < end and span.end > start:
            cuts.append((span.start, span.end, _SPAN_LOOKS[span.kind]))
            if span.kind == "link":
                urls.append((span.start, span.end, span.url))
    cuts += [cut for cut in marks.looks() if cut[0] < end and cut[1] > start]
    if not cuts:
        yield part.text, (), ""
        return
    edges = sorted({start, end, *(edge for a, b, _ in cuts for edge in (a, b) if start < edge < end)})
    for a, b in pairwise(edges):
        names = tuple(name for first, last, name in cuts if first <= a < last)
        url = next((address for first, last, address in urls if first <= a < last), "")
        yield part.text[a - start : b - start], names, url
