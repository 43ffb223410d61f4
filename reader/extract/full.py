"""Unfiltered text view of a page: what ``x`` shows. Only what no page shows to anyone is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.extract.blocks import SILENT, Running, finished
from reader.extract.markup import HEADINGS
from reader.extract.page import Page
from reader.model.article import Article, Source
from reader.model.block import Block
from reader.text import language as languages
from reader.text import reading_time
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHOWN: Final = frozenset(
    ("button", "form", "select", "textarea", "video", "audio", "object", "map", "canvas", "noscript")
)
_HIDDEN: Final = SILENT - _SHOWN
_INLINE: Final = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "label", "mark", "q", "s",
     "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "ins", "del", "ruby", "rt", "rp")
)  # fmt: skip
_MOST: Final = 20_000
"""Blocks."""


def read(root: HtmlElement | None, page: Page) -> Article:
    """The page's texts as paragraphs and headings, with their links, in the page's order."""
    blocks = tuple(_blocks(root, page.final.url)) if root is not None else ()
    title = clean(next((one.text or "" for one in root.iter("title")), "")) if root is not None else ""
    language = (root.get("lang") or "") if root is not None else ""
    return Article(
        url=page.url, canonical=page.final.url, id=page.address.id, kind="page", language=clean(language),
        direction=languages.direction(language), title=title, blocks=blocks,
        minutes=reading_time.minutes(block.text for block in blocks),
        notice="" if blocks else "There is no text on this page; the browser can show it.",
        source=Source("full page", 1.0, page.stamp, page.came_from),
    )  # fmt: skip


def _blocks(root: HtmlElement, base: str) -> list[Block]:
    found: list[Block] = []
    text = Running()
    level = 0

    def flush() -> None:
        line, spans = finished(*text.take(), base)
        if line and len(found) < _MOST:
            found.append(Block("heading", text=line.replace("\n", " "), level=max(2, level)) if level
                         else Block("paragraph", text=line, spans=spans))  # fmt: skip

    # An explicit stack: trees may be deeper than Python's own. False = still to be opened.
    stack: list[tuple[HtmlElement, bool]] = [(root, False)]
    while stack:
        node, opened = stack.pop()
        tag = node.tag
        if opened:
            if tag == "a":
                text.close()
            elif tag not in _INLINE:
                flush()
                level = 0 if tag in HEADINGS else level
            text.add(node.tail if node is not root else None)
            continue
        if not isinstance(tag, str) or tag in _HIDDEN:
            text.add(node.tail)
            continue
        if tag == "br":
            text.end_line()
            text.add(node.tail)
            continue
        if tag == "a":
            text.open("link", node.get("href") or "")
        elif tag not in _INLINE:
            flush()
            level = int(tag[1]) if tag in HEADINGS else level
        text.add(node.text)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    flush()
    return found
