"""The authors that a new page names beside the headline, or above a live blog's post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.markup import names, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def of(details: HtmlElement) -> tuple[str, ...]:
    """``.author`` (2023/24) or ``.author-link`` (2026); the place behind a name is no part of it."""
    found = []
    for one in details.iter("span", "a"):
        if not {"author", "author-link"}.isdisjoint(names(one)):
            inner = next((link for link in one.iter("a") if "author-link" in names(link)), one)
            found.append(words(inner, frozenset(("extra-info", "separator"))))
    return tuple(dict.fromkeys(filter(None, found)))
