"""Preformatted code: line breaks and indentation kept, with its links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.extract.blocks import Inline
from reader.model import address
from reader.model.block import Span
from reader.text.sanitize import clean_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINES: Final = frozenset(("div", "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"))


def read(element: HtmlElement, base: str) -> Inline:
    """The text of a ``pre``: ``br`` and boxes within are line breaks. Links are left out where the text had to be
    cleaned of something."""
    parts: list[str] = []
    length = 0
    links: list[tuple[int, int, str]] = []

    def add(words: str | None) -> None:
        nonlocal length
        if words:
            parts.append(words)
            length += len(words)

    stack: list[tuple[HtmlElement, int]] = [(element, -1)]  # -1: still to be opened, else where its text began
    while stack:
        node, began = stack.pop()
        if began < 0:
            if node.tag in _LINES and parts and not parts[-1].endswith("\n"):
                add("\n")
            stack.append((node, length))
            add(node.text)
            stack.extend((child, -1) for child in reversed(node) if isinstance(child.tag, str))
            continue
        if node.tag == "br" or (node.tag in _LINES and parts and not parts[-1].endswith("\n")):
            add("\n")
        if node.tag == "a" and length > began:
            links.append((began, length, node.get("href") or ""))
        if node is not element:
            add(node.tail)
    raw = "".join(parts)
    text = raw.strip("\n")
    if clean_lines(text) != text:
        return Inline(clean_lines(text), ())
    lost = len(raw) - len(raw.lstrip("\n"))
    spans = [
        Span(max(0, start - lost), min(end - lost, len(text)), "link", found.url)
        for start, end, href in links
        if href[:1] != "#" and (found := address.find(href, base))
    ]
    return Inline(text, tuple(sorted((span for span in spans if span.start < span.end), key=lambda span: span.start)))
