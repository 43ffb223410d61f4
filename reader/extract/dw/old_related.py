"""Related-link blocks of an old page: "DW recommends", "Audios and videos", "WWW links", "Related content".

The blocks are classified without their labels, which come in 30 languages (dw/STRUCTURE.md 2.2): all media are the
audios and videos, all foreign hosts the WWW links, everything else the recommendations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.dw import teasers
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id
from reader.extract.dw.teasers import Teaser
from reader.extract.markup import HEADINGS, names, words
from reader.model.address import is_dw_host
from reader.model.related import Group, GroupKind, RelatedItem

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def link_block(lists: list[HtmlElement], facts: Facts) -> Group | None:
    """The ``div.linkList`` of one block as a group under the page's own label."""
    items: dict[str, RelatedItem] = {}
    foreign = True
    for box in lists:
        for found in _items(box, facts):
            if found.id == facts.id:
                continue
            items.setdefault(found.id, found)
            foreign = foreign and (found.external or found.kind == "web" or "extern" in names(box))
    if not items:
        return None
    label = _label(lists[0])
    return Group(_kind(tuple(items.values()), label, foreign), label, tuple(items.values()))


def related_content(box: HtmlElement, facts: Facts) -> Group | None:
    """A ``div.relatedContent``."""
    items = teasers.items(box, facts)
    label = next((words(one) for one in box.iter("h4", "h3") if next(one.iterancestors("a"), None) is None), "")
    return Group("related", label, items) if items else None


def _kind(items: tuple[RelatedItem, ...], label: str, foreign: bool) -> GroupKind:
    if all(item.kind in ("video", "audio") for item in items):
        return "media"
    return "web" if foreign or "www" in label.lower() else "recommends"


def _items(box: HtmlElement, facts: Facts) -> list[RelatedItem]:
    """A ``div.linkList`` is one story, whose picture and words may each be a link; a few hold a story a link."""
    anchors = {anchor.get("href") or "": anchor for anchor in reversed(list(box.iter("a")))}
    several = len({target.id for href in anchors if (target := facts.links.find(href))}) > 1
    boxes = reversed(list(anchors.values())) if several else list(box.iter("a"))[:1]
    each = (_item(anchor if several else box, anchor, facts) for anchor in boxes)
    return [item for item in each if item]


def _item(box: HtmlElement, anchor: HtmlElement, facts: Facts) -> RelatedItem | None:
    href = anchor.get("href") or ""
    if href in ("", "#"):
        href = anchor.get("link") or ""
    target = facts.links.story(href, teasers.icon(anchor)) or facts.links.find(href)
    if target is None:
        return None
    found = teasers.item(Teaser(target, box, [anchor]), facts)
    if found is None or has_id(target):
        return found
    external = not is_dw_host(target.host)
    return RelatedItem(found.url, found.id, found.title, kind=found.kind, teaser=found.teaser, external=external)


def _label(first: HtmlElement) -> str:
    """The heading before the block, or the one within it."""
    group = first.getparent()
    if group is None:
        return ""
    for node in (first, group):
        before = node.getprevious()
        while before is not None:
            if before.tag in HEADINGS:
                return words(before)
            if before.tag not in ("div", "br", "span") or len(before) or (before.text or "").strip():
                break
            before = before.getprevious()
    return ""
