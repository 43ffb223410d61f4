"""Element tree queries, asked by every rule set."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from reader.extract.blocks import SILENT
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NONE: Final[frozenset[str]] = frozenset()


def names(element: HtmlElement) -> Collection[str]:
    """The words of the element's ``class``."""
    value = element.get("class")
    return value.split() if value else ()


def words(element: HtmlElement | None, without: frozenset[str] = _NONE) -> str:
    """The text of ``element`` and below as one clean line; parts with a class word of ``without`` are left out."""
    if element is None:
        return ""
    if not len(element):
        return clean(element.text) if element.text else ""
    parts: list[str] = []
    if all(not len(child) for child in element):
        parts.append(element.text or "")
        for child in element:
            if child.tag == "br":
                parts.append(" ")
            elif child.text and child.tag not in SILENT and (not without or without.isdisjoint(names(child))):
                parts.append(child.text)
            parts.append(child.tail or "")
        return clean("".join(parts))
    # An explicit stack: trees may be deeper than Python's own. A text stands for the tail of what was walked.
    stack: list[HtmlElement | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        if node is not element:
            if node.tail:
                stack.append(node.tail)
            if node.tag in SILENT or (without and not without.isdisjoint(names(node))):
                continue
            if node.tag == "br":
                parts.append(" ")
        if node.text:
            parts.append(node.text)
        stack.extend(reversed(node))
    return clean("".join(parts))


def ancestors(element: HtmlElement, top: HtmlElement | None = None) -> list[HtmlElement]:
    """The elements around ``element``, from the inside out, below ``top``."""
    found = []
    node = element.getparent()
    while node is not None and node is not top:
        found.append(node)
        node = node.getparent()
    return found
