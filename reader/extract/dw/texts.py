"""Block conversion: elements that hold text become paragraphs, subheads, lists, quotes, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.blocks import Inline, inline
from reader.extract.markup import words
from reader.model.block import CELL_GAP, Block, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SENTENCE_END: Final = re.compile(r"[.!?…:;,。！？।۔؟]['\"”’»)\]]*$")
_LONGEST_SUBHEAD: Final = 160
_RULE: Final = re.compile(r"(?:[_*=~—–-]\s*){3,}")
_RULER: Final = frozenset("_*=~—–-")
_DEEPEST: Final = 8


def paragraph(element: HtmlElement, base: str, bold_is_subhead: bool) -> Block | None:
    """A paragraph; one whose only content is bold is a subhead.

    In the old layout every such paragraph (dw/STRUCTURE.md 2.1); in the new one, which has headings of its own,
    only what does not end like a sentence.
    """
    text, spans = inline(element, base)
    if not text:
        return None
    if text[0] in _RULER and _RULE.fullmatch(text):
        return Block("rule")
    if spans and _all_bold(text, spans) and len(text) <= _LONGEST_SUBHEAD and "\n" not in text:
        bold_only = bold_is_subhead or not _SENTENCE_END.search(text)
        if bold_only:
            return Block("heading", text=text, level=2)
    return Block("paragraph", text=text, spans=spans)


def _all_bold(text: str, spans: tuple[Span, ...]) -> bool:
    reached = 0
    for span in spans:
        if span.kind == "link":
            return False
        if span.kind == "strong":
            if text[reached : span.start].strip():
                return False
            reached = max(reached, span.end)
    return reached > 0 and not text[reached:].strip()


def heading(element: HtmlElement) -> Block | None:
    """A subhead; ``h1`` within a text counts as ``h2``."""
    text = words(element)
    return Block("heading", text=text, level=max(2, int(element.tag[1]))) if text else None


def lists(element: HtmlElement, base: str, level: int = 1) -> list[Block]:
    """A list as one block, or several where lists are nested: each keeps its place, ``level`` tells its depth."""
    blocks: list[Block] = []
    items: list[Inline] = []
    ordered = element.tag == "ol"
    start = element.get("start") or "1"
    number = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1

    def flush() -> None:
        nonlocal number
        if items:
            blocks.append(_list(items, level, number if ordered else None))
            number += len(items)
            items.clear()

    for child in element:
        if child.tag not in ("li", "ul", "ol", "p", "div"):
            continue
        nested = [] if level >= _DEEPEST else [one for one in child if one.tag in ("ul", "ol")]
        if child.tag in ("ul", "ol"):
            nested = [child]
        else:
            item = inline(child, base, nested)
            if item.text:
                items.append(Inline(item.text.replace("\n", " "), item.spans))
        if nested:
            flush()
            for one in nested:
                blocks += lists(one, base, level + 1) if level < _DEEPEST else []
    flush()
    return blocks


def _list(items: list[Inline], level: int, first: int | None) -> Block:
    texts = tuple(item.text for item in items)
    spans: list[Span] = []
    offset = 0
    for item in items:
        spans += [Span(one.start + offset, one.end + offset, one.kind, one.url) for one in item.spans]
        offset += len(item.text) + 1
    return Block("list", text="\n".join(texts), spans=tuple(spans), items=texts, level=level, first=first)


def quote(element: HtmlElement, base: str) -> Block | None:
    """A quotation and whom it names as its source."""
    source = next(iter(element.iter("cite", "footer", "figcaption")), None)
    text, spans = inline(element, base, [source] if source is not None else ())
    if not text:
        return None
    return Block("quote", text=text, spans=spans, credit=words(source).lstrip("—–- "))


def table(element: HtmlElement, base: str) -> Block | None:
    """A table, row by row; a table with one cell a row and one row is not told apart here."""
    rows: list[tuple[str, ...]] = []
    lines: list[str] = []
    spans: list[Span] = []
    offset = 0
    for row in element.iter("tr"):
        cells = [inline(cell, base) for cell in row if cell.tag in ("td", "th")]
        if not any(cell.text for cell in cells):
            continue
        texts = tuple(cell.text.replace("\n", " ") for cell in cells)
        at = offset
        for cell in cells:
            spans += [Span(one.start + at, one.end + at, one.kind, one.url) for one in cell.spans]
            at += len(cell.text) + len(CELL_GAP)
        rows.append(texts)
        lines.append(CELL_GAP.join(texts))
        offset += len(lines[-1]) + 1
    if not rows:
        return None
    caption = words(next(element.iter("caption"), None))
    return Block("table", text="\n".join(lines), spans=tuple(spans), rows=tuple(rows), caption=caption)


def code(element: HtmlElement) -> Block | None:
    """Text whose line breaks and blanks count."""
    lines = "".join(element.itertext()).strip("\n")
    return Block("code", text=lines) if lines.strip() else None
