"""Template detection: which of DW's layouts a page is in, told by its markup, whatever host served it.

Source: dw/STRUCTURE.md section 6, point 1.  The marks named there (``p.intro``, ``.rich-text``, ``__APOLLO_STATE__``)
occur on other sites too: without an address of DW's they need a second mark beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from reader.extract.dw import marks
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id
from reader.extract.markup import names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEW: Final = frozenset(("teaser-text", "content-area", "vjs-wrapper"))

PageLayout = Literal["old", "new", ""]


def detect(root: HtmlElement, facts: Facts) -> PageLayout:
    """The layout of a page with a story, or ``""`` when it is in none that is known."""
    source = facts.source
    ours = has_id(facts.canonical)
    if not ours and not facts.names_site:
        return ""
    maybe_new = ours or any(mark in source for mark in marks.NEW)
    if maybe_new and any(_is_new(article) for article in root.iter("article")):
        return "new"
    if any(word in source for word in marks.OLD) and (_has_old_head(root) if ours else len(_old_marks(root)) > 1):
        return "old"
    if maybe_new and any(name in source for name in marks.STATES):
        return "new"
    is_cut_down = ours and "rich-text" in source and next(root.iter("article"), None) is None
    return "new" if is_cut_down and _has_text(root) else ""


def _has_old_head(root: HtmlElement) -> bool:
    return any("artikel" in names(one) for one in root.iter("h4")) or any(
        "intro" in names(one) for one in root.iter("p")
    )


def _old_marks(root: HtmlElement) -> set[str]:
    found = set()
    for element in root.iter("div", "h4", "p"):
        if element.tag == "div":
            if element.get("id") == "bodyContent":
                found.add("content")
            elif "longText" in names(element):
                found.add("text")
        elif element.tag == "h4":
            if "artikel" in names(element):
                found.add("kicker")
        elif "intro" in names(element):
            found.add("intro")
        if len(found) > 1:
            break
    return found


def _is_new(article: HtmlElement) -> bool:
    return any(not _NEW.isdisjoint(names(element)) or marks.is_text(element) for element in article.iter("div", "p"))


def _has_text(root: HtmlElement) -> bool:
    """Whether a page that was cut to its parts still has the new layout's text."""
    return any(marks.is_text(one) for one in root.iter("div"))
