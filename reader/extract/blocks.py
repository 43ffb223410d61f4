"""Inline content, elements to running text with spans: shared by the rules for DW and for any other site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.model import address
from reader.model.block import Span, SpanKind
from reader.text.blanks import BLANKS
from reader.text.sanitize import clean_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLANKS: Final = re.compile(r"[ \t\n\r\f\v]+")
_INK: Final = re.compile(r"\S")

MARKS: Final[dict[str, SpanKind]] = {
    "a": "link", "b": "strong", "strong": "strong", "em": "em", "i": "em", "cite": "em", "code": "code", "kbd": "code",
}  # fmt: skip
"""Inline elements that become spans."""

SILENT: Final = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio", "button", "form",
     "input", "select", "textarea", "head", "math", "canvas", "map")
)  # fmt: skip
"""What never holds words of the story."""

_PLAIN: Final = frozenset((*MARKS, "span", "sub", "sup", "u", "abbr", "small", "time", "q"))
_LINE_BREAKING: Final = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))


def _flat(words: str) -> str:
    """Every run of blanks as one; most texts have no other, which a few searches tell faster than the pattern."""
    if "  " in words or "\n" in words or "\t" in words or "\f" in words or "\v" in words or "\r" in words:
        return _BLANKS.sub(" ", words)
    return words


class StyleMark(NamedTuple):
    """A stretch of raw text that will be a span."""

    start: int
    end: int
    kind: SpanKind
    href: str = ""


class Inline(NamedTuple):
    """Running text and its marked spans."""

    text: str
    spans: tuple[Span, ...]


class Running:
    """Text in the making: blanks collapsed across the borders of elements, marks where elements open and close."""

    __slots__ = ("_glued", "_open", "_parts", "length", "marks")

    def __init__(self) -> None:
        self._glued = False
        self._parts: list[str] = []
        self._open: list[tuple[int, SpanKind, str]] = []
        self.marks: list[StyleMark] = []
        self.length = 0

    def add(self, words: str | None) -> None:
        """Add text as it stands in the source."""
        if not words:
            return
        flat = _flat(words)
        if flat[0] == " " and (self._glued or not self._parts or self._parts[-1][-1] in " \n"):
            flat = flat[1:]
        if flat:
            self._glued = False
            self._parts.append(flat)
            self.length += len(flat)

    def glue(self) -> None:
        """What is added next follows without a blank: the letter before it is a drop cap."""
        self._glued = True

    def end_line(self) -> None:
        """Begin a new line, unless the text stands at the start of one."""
        if self._parts and self._parts[-1][-1] != "\n":
            self._parts.append("\n")
            self.length += 1

    def open(self, kind: SpanKind, href: str = "") -> None:
        """What is added from here on is marked, until ``close``."""
        self._open.append((self.length, kind, href))

    def close(self) -> None:
        """End the mark opened last."""
        start, kind, href = self._open.pop()
        if self.length > start:
            self.marks.append(StyleMark(start, self.length, kind, href))

    def take(self) -> tuple[str, list[StyleMark]]:
        """The raw text so far and its marks; the next text starts empty, under the marks that are still open."""
        text = "".join(self._parts) if len(self._parts) != 1 else self._parts[0]
        marks = self.marks
        if self._open:
            marks += [
                StyleMark(start, self.length, kind, href) for start, kind, href in self._open if self.length > start
            ]
            self._open = [(0, kind, href) for _, kind, href in self._open]
        self._parts, self.marks, self.length = [], [], 0
        return text, marks


def inline(element: HtmlElement, base: str, skip: Collection[HtmlElement] = ()) -> Inline:
    """The words of ``element`` and below as clean text, blanks collapsed, ``br`` and inner blocks as line breaks.

    Links are resolved against ``base`` (absolute) and stripped of tracking; a link that is no http(s) address
    keeps its words only. ``skip`` are elements below that are left out (the words behind them stay).
    """
    if not len(element):
        return Inline(clean_lines(_flat(element.text)).strip(BLANKS) if element.text else "", ())
    text = Running()
    if not skip and all(not len(child) and child.tag in _PLAIN for child in element):
        # The usual paragraph: a text with some links and emphasis in it, none within another.
        text.add(element.text)
        for child in element:
            kind = MARKS.get(child.tag)
            if kind:
                text.open(kind, child.get("href") or "")
                text.add(child.text)
                text.close()
            else:
                text.add(child.text)
            text.add(child.tail)
        return finished(*text.take(), base)
    left_out = frozenset(skip)
    # An explicit stack: trees may be deeper than Python's own. False = still to be opened.
    stack: list[tuple[HtmlElement, bool]] = [(element, False)]
    while stack:
        node, opened = stack.pop()
        tag = node.tag
        inner = node is not element
        breaks = inner and tag in _LINE_BREAKING
        kind = MARKS.get(tag) if inner else None
        if not opened:
            if tag in SILENT or node in left_out:
                text.add(node.tail if inner else None)
                continue
            if breaks:
                text.end_line()
            if kind:
                text.open(kind, node.get("href") or "")
            text.add(node.text)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node) if isinstance(child.tag, str))
            continue
        if kind:
            text.close()
        if breaks and tag != "br":
            text.end_line()
        if inner:
            text.add(node.tail)
    return finished(*text.take(), base)


def joined(parts: Iterable[Inline], between: str) -> Inline:
    """Several running texts as one, ``between`` between them."""
    texts: list[str] = []
    spans: list[Span] = []
    start = 0
    for part in parts:
        texts.append(part.text)
        spans += [Span(span.start + start, span.end + start, span.kind, span.url) for span in part.spans]
        start += len(part.text) + len(between)
    return Inline(between.join(texts), tuple(spans))


def finished(raw: str, marks: Iterable[StyleMark], base: str) -> Inline:
    """Clean text and spans of raw text and its marks; blanks at the ends are no part of either."""
    whole = clean_lines(raw)
    text = whole.strip(BLANKS)
    marks = sorted(marks) if text else []
    if not marks:
        return Inline(text, ())
    moved = _moves(raw, whole, marks)
    lost = len(whole) - len(whole.lstrip(BLANKS))
    spans = []
    for start, end, kind, href in marks:
        first, last = max(moved[start] - lost, 0), min(moved[end] - lost, len(text))
        while first < last and text[first] in BLANKS:
            first += 1
        while last > first and text[last - 1] in BLANKS:
            last -= 1
        if first >= last or not _INK.search(text, first, last):
            continue
        if kind != "link":
            spans.append(Span(first, last, kind))
        elif href and href[0] != "#" and (target := address.find(href, base)):
            spans.append(Span(first, last, "link", target.url))
    return Inline(text, tuple(spans))


def _moves(raw: str, text: str, marks: Collection[StyleMark]) -> dict[int, int]:
    """Where the marks' offsets in ``raw`` lie in ``text``, which is ``raw`` with some characters left out."""
    offsets = {offset for mark in marks for offset in (mark.start, mark.end)}
    if text == raw or raw.startswith(text):
        return {offset: min(offset, len(text)) for offset in offsets}
    moved = {}
    reached = 0
    for offset, character in enumerate(raw):
        if offset in offsets:
            moved[offset] = reached
        if reached < len(text) and (text[reached] == character or (text[reached].isspace() and character.isspace())):
            reached += 1
    return moved | {offset: len(text) for offset in offsets if offset not in moved}
