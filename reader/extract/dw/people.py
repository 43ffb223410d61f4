"""Author parsing: those that a new page names beside the headline, or above a live blog's post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.dw import byline
from reader.extract.markup import names, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def of(details: HtmlElement) -> tuple[str, ...]:
    """``.author`` (2023/24) or ``.author-link`` (2026); the place behind a name is no part of it."""
    found = []
    for one in details.iter("span", "a"):
        if not {"author", "author-link"}.isdisjoint(names(one)) or _leads_to_person(one):
            links = (link for link in one.iter("a") if "author-link" in names(link) or _leads_to_person(link))
            inner = next(links, one)
            found.append(words(inner, frozenset(("extra-info", "separator"))))
    return tuple(name for name in dict.fromkeys(found) if name and not byline.with_agencies(name))


def agencies(details: HtmlElement) -> tuple[str, ...]:
    """Whom the line names behind its authors: ``with AFP, Reuters``."""
    found: list[str] = []
    for one in (details, *details.iter("span")):
        said = "" if len(one) else words(one)
        for text in (said, one.tail or ""):
            found += byline.with_agencies(text)
    return tuple(dict.fromkeys(found))


def _leads_to_person(one: HtmlElement) -> bool:
    return one.tag == "a" and "/person-" in (one.get("href") or "")
