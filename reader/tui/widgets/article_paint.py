"""Lines of the layout as strips of the screen.

Strips are built of segments directly: no markup is ever parsed, and a line costs a few microseconds. What the mouse
needs travels in the style of each segment: the place in the text, and the address of a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.text.cells import cell_len
from reader.tui.layout.line import Line, Part
from reader.tui.layout.marks import Marks
from reader.tui.layout.piece import Piece

_SPAN_LOOKS: Final = {"link": "link", "strong": "strong", "em": "em", "code": "mono"}


class Painter:
    """Paints lines in the looks of a stylesheet, which it asks for by name and remembers."""

    def __init__(self, look: Callable[[str], Style], base: Style) -> None:
        """``look`` gives the style of a component class without its prefix, to be laid over ``base``."""
        self._look = look
        self._base = base
        self._looks: dict[tuple[str, ...], Style] = {}

    def blank(self, width: int) -> Strip:
        """An empty line."""
        return Strip.blank(width, self._base)

    def paint(self, line: Line, number: int, frame: tuple[int, int], piece: Piece, marks: Marks) -> Strip:
        """A line of a view whose column begins at ``frame[0]`` and which is ``frame[1]`` cells wide.

        Each segment knows its place for the selection: y is ``number``, x counts characters of ``line.text``; the
        margin has an x below 0.
        """
        left, width = frame
        segments: list[Segment] = []
        at, margin = -left, left
        cells = left
        for blanks, part in line.spaced():
            if blanks + margin:
                segments.append(Segment(" " * (blanks + margin), self._at(self._base, at, number)))
            at += blanks + margin
            margin = 0
            if part.start < 0:
                segments.append(Segment(part.text, self._at(self._style((line.role, "marker")), at, number)))
                at += len(part.text)
            else:
                for text, names, url in _cut(part, piece, marks):
                    segments.append(Segment(text, self._at(self._style((line.role, *names)), at, number, url)))
                    at += len(text)
            cells = left + part.x + cell_len(part.text)
        if not segments:
            return Strip([Segment(" " * width, self._at(self._base, -width, number))], width)
        if cells < width:
            segments.append(Segment(" " * (width - cells), self._base))
        strip = Strip(segments, max(cells, width))
        return strip if cells <= width else strip.crop(0, width)

    def _style(self, names: tuple[str, ...]) -> Style:
        found = self._looks.get(names)
        if found is None:
            found = self._base
            for name in names:
                found += self._look(name)
            self._looks[names] = found
        return found

    @staticmethod
    def _at(style: Style, x: int, y: int, url: str = "") -> Style:
        """``style`` with what the mouse must know. The address is a value in a tuple: it is never parsed."""
        meta: dict[str, object] = {"offset": (x, y)}
        if url:
            meta["@click"] = ("follow", (url,))
        return style + Style.from_meta(meta)


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
