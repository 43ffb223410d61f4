"""Elements become blocks and spans: shared by the rules for DW and for any other site."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.model import address
from reader.model.block import Block, Span, SpanKind
from reader.text.sanitize import clean_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLANKS: Final = re.compile(r"[ \t\n\r\f\v]+")
_MARKS: Final[dict[str, SpanKind]] = {
    "a": "link", "b": "strong", "strong": "strong", "em": "em", "i": "em", "cite": "em", "code": "code", "kbd": "code",
}  # fmt: skip
# What never holds words of the story.
SILENT: Final = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio", "button", "form",
     "input", "select", "textarea", "head", "math", "canvas", "map")
)  # fmt: skip
_LINE_BREAKING: Final = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))


class Inline(NamedTuple):
    """Running text and its marked spans."""

    text: str
    spans: tuple[Span, ...]


def inline(element: HtmlElement, base: str, skip: Collection[HtmlElement] = ()) -> Inline:
    """The words of ``element`` and below as clean text, blanks collapsed, ``br`` and inner blocks as line breaks.

    Links are resolved against ``base`` (absolute) and stripped of tracking; a link that is no http(s) address
    keeps its words only. ``skip`` are elements below that are left out (the words behind them stay).
    """
    text = _Running()
    left_out = frozenset(skip)
    marks: list[tuple[int, int, SpanKind, str]] = []
    # An explicit stack: trees may be deeper than Python's own. -1 = still to be opened, else where it began.
    stack: list[tuple[HtmlElement, int]] = [(element, -1)]
    while stack:
        node, began = stack.pop()
        tag = node.tag
        breaks = tag in _LINE_BREAKING and node is not element
        if began < 0:
            silent = tag in SILENT or node in left_out
            if breaks and not silent:
                text.end_line()
            stack.append((node, text.length))
            if not silent:
                text.add(node.text)
                stack.extend((child, -1) for child in reversed(node) if isinstance(child.tag, str))
            continue
        if breaks and tag != "br":
            text.end_line()
        kind = _MARKS.get(tag)
        if kind and text.length > began and node is not element:
            marks.append((began, text.length, kind, node.get("href") or ""))
        if node is not element:
            text.add(node.tail)
    return _cleaned("".join(text.parts), marks, base)


class _Running:
    """Text in the making, with blanks collapsed across the borders of elements."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str | None) -> None:
        if not words:
            return
        flat = _BLANKS.sub(" ", words)
        if flat[0] == " " and (not self.parts or self.parts[-1][-1] in " \n"):
            flat = flat[1:]
        if flat:
            self.parts.append(flat)
            self.length += len(flat)

    def end_line(self) -> None:
        if self.parts and self.parts[-1][-1] != "\n":
            self.parts.append("\n")
            self.length += 1


def _cleaned(raw: str, marks: list[tuple[int, int, SpanKind, str]], base: str) -> Inline:
    text = clean_lines(raw)
    if not text:
        return Inline("", ())
    spans = []
    for began, ended, kind, href in sorted(marks):
        start, end = (began, ended) if raw.startswith(text) else (_moved(raw, began), _moved(raw, ended))
        while start < end and start < len(text) and text[start].isspace():
            start += 1
        end = min(end, len(text))
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if kind != "link":
            spans.append(Span(start, end, kind))
        elif target := address.find(href, base):
            spans.append(Span(start, end, "link", target.url))
    return Inline(text, tuple(spans))


def _moved(raw: str, offset: int) -> int:
    """Where an offset of ``raw`` lies once the text before it has been cleaned."""
    before = clean_lines(raw[:offset])
    tail = raw[:offset]
    return len(before) + (1 if before and tail[-1:] in (" ", "\n") else 0)
