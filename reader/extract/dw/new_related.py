"""Related-link sections of a new page (dw/STRUCTURE.md 3.2), in the page's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from reader.extract.dw import state_items, teasers
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import is_topic
from reader.extract.dw.state import State
from reader.extract.markup import HEADINGS, words
from reader.model.related import Group, GroupKind, RelatedItem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DROPPED: Final = ("taboola", "outbrain", "ad-", "advert", "newsletter", "feedback", "sharing", "live-tv")
# What a section is by its id; the others are what they hold.
_BY_ID: Final[tuple[tuple[str, GroupKind], ...]] = (
    ("related-topics", "topics"),
    ("more-on-topic", "recommends"),
    ("dw-recommends", "recommends"),
    ("dossier", "recommends"),
    ("related-", "related"),
    ("more-", "related"),
    ("top-story", "more"),
    ("high-priority", "more"),
    ("most-", "more"),
    ("latest", "more"),
    ("news", "more"),
)
_ORDER: Final[tuple[GroupKind, ...]] = ("recommends", "media", "related", "web", "topics")


def groups(root: HtmlElement, state: State, facts: Facts, in_text: set[str]) -> list[Group]:
    """The groups of the page: the state's items first, the markup's where the state has none; labels as printed."""
    printed = sections(root, facts)
    held = state_items.groups(state, facts, in_text) if state else {}
    found: list[Group] = []
    for group in printed:
        own = held.pop(group.kind, None) if group.kind in ("recommends", "topics") else None
        ids = {item.id for item in own.items} if own else set()
        items = [item for item in group.items if item.id not in ids]
        if state:
            items = [state_items.completed(item, state, facts) for item in items]
        # The state's items whole and in order; then what only the markup shows.
        found.append(replace(group, items=(*(own.items if own else ()), *items)))
    for kind, own in held.items():
        found.insert(_place(kind, found), replace(own, label=_label(kind, state)))
    return found


def sections(root: HtmlElement, facts: Facts) -> list[Group]:
    """What the markup shows of it."""
    found = []
    for section in root.iter("section"):
        identity = (section.get("id") or "").lower()
        tracked = (section.get("data-tracking-name") or "").lower()
        name = identity or tracked.removeprefix("section-")
        if not identity and not tracked.startswith("section-"):
            continue
        if any(word in name for word in _DROPPED) or next(section.iterancestors("article"), None) is not None:
            continue
        group = _section(section, name, facts)
        if group and group.items:
            found.append(group)
    return found


def _section(section: HtmlElement, name: str, facts: Facts) -> Group | None:
    kind = next((kind for prefix, kind in _BY_ID if name.startswith(prefix)), None)
    label = _heading(section, facts)
    if kind == "topics":
        return Group("topics", label, _topics(section, facts))
    items = teasers.items(section, facts)
    if kind is None:
        kind = "media" if items and all(item.kind in ("video", "audio") for item in items) else "related"
    return Group(kind, label, items)


def _heading(section: HtmlElement, facts: Facts) -> str:
    """The section's own heading: the first that leads to no story."""
    for one in section.iter(*HEADINGS):
        linked = [anchor.get("href") for anchor in (*one.iter("a"), *one.iterancestors("a"))]
        if not any(facts.links.story(href) for href in linked):
            text = words(one)
            if text:
                return text
    return ""


def _topics(section: HtmlElement, facts: Facts) -> tuple[RelatedItem, ...]:
    items: dict[str, RelatedItem] = {}
    for anchor in section.iter("a"):
        target = facts.links.find(anchor.get("href"))
        title = words(anchor)
        if target and title and is_topic(target):
            items.setdefault(target.id, RelatedItem(target.url, target.id, title, kind="topic"))
    return tuple(items.values())


def _place(kind: GroupKind, found: list[Group]) -> int:
    """Where a group that the markup does not show stands: as the pane's table has it (dw/STRUCTURE.md 3.3)."""
    rank = _ORDER.index(kind)
    for index, group in enumerate(found):
        if group.kind not in _ORDER or _ORDER.index(group.kind) > rank:
            return index
    return len(found)


def _label(kind: GroupKind, state: State) -> str:
    if kind == "recommends":
        return state.label("content_block_detail", "more_on_topic", "headline") or state.label(
            "content_block", "dw_recommends", "headline"
        )
    if kind == "topics":
        return state.label("content_block_detail", "related_topics", "headline")
    return ""
