"""Metadata list of an old page: date, author, topics and keywords (``ul.smallList``, dw/STRUCTURE.md 2.1).

Its labels are localised, so that each entry is told by what it holds: a date, a length, links to topics, links to
the search, or only a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.extract import durations
from reader.extract.dw import byline
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import is_topic
from reader.extract.markup import words
from reader.model.related import Group, RelatedItem
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DIGIT: Final = re.compile(r"\d")


@dataclass
class OldList:
    """What the list says."""

    date: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    topics_label: str = ""
    topics: list[RelatedItem] = field(default_factory=list)

    @property
    def group(self) -> Group | None:
        """The topics as a group."""
        return Group("topics", self.topics_label, tuple(self.topics)) if self.topics else None


def read(element: HtmlElement | None, facts: Facts) -> OldList:
    """The entries of a ``ul.smallList``."""
    found = OldList()
    for entry in element.iter("li") if element is not None else ():
        label = next((one for one in entry if one.tag in ("strong", "b")), None)
        if label is None:
            continue
        anchors = [one for one in entry if one.tag == "a"]
        if anchors:
            _linked(found, words(label).rstrip(" :"), anchors, facts)
            continue
        # The value stands behind the label.
        parts = [label.tail or "", *(f"{words(one)} {one.tail or ''}" for one in label.itersiblings())]
        value = clean(" ".join(parts)).lstrip(": ")
        has_digits = bool(_DIGIT.search(value))
        if found.date is None and has_digits:
            found.date = facts.date(value)
            if found.date:
                continue
        if has_digits and durations.read(value) is not None:
            continue
        if not found.authors and not has_digits and "://" not in value:
            found.authors = byline.people(value)
            found.agencies = byline.bracketed(value)
    return found


def _linked(found: OldList, label: str, anchors: list[HtmlElement], facts: Facts) -> None:
    hrefs = [anchor.get("href") or "" for anchor in anchors]
    if any("/search/" in href for href in hrefs):
        listed = (words(anchor) for anchor, href in zip(anchors, hrefs, strict=True) if "/search/" in href)
        found.keywords = found.keywords or tuple(dict.fromkeys(filter(None, listed)))
        return
    if all("/person-" in href for href in hrefs):
        beside = (name for anchor in anchors for name in (words(anchor), *byline.people(anchor.tail or "")))
        found.authors = found.authors or tuple(dict.fromkeys(filter(None, beside)))
        return
    known = {item.id for item in found.topics}
    for anchor, href in zip(anchors, hrefs, strict=True):
        target = facts.links.find(href)
        title = words(anchor)
        if target and title and is_topic(target) and target.id not in known:
            known.add(target.id)
            found.topics_label = found.topics_label or label
            found.topics.append(RelatedItem(target.url, target.id, title, kind="topic"))
