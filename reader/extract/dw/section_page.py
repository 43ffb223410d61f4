"""Index page parser: the stories of a section or topic page (dw/STRUCTURE.md section 4).

Every link outside navigation and footer whose address has a story id, under the heading before it, with teaser and
time, each story once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from reader.extract.dw import state_items, teasers
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id, is_story, number
from reader.extract.dw.state import Record, State
from reader.extract.markup import HEADINGS, names, words
from reader.extract.part import part
from reader.model.article import Source
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_APART_TAGS: Final = frozenset(("nav", "footer"))
_APART_IDS: Final = frozenset(
    ("navMain", "navMeta", "navPath", "navContainer", "footerSection", "footerBody", "langSelect", "quickjump")
)
_APART_NAMES: Final = frozenset(("footer", "navigation", "header", "breadcrumb", "language-selector", "sharing-bar"))
_FEW: Final = 3
"""With fewer stories in the markup the embedded state is asked."""


def read(root: HtmlElement, facts: Facts) -> FrontPage:
    """The stories of a section or topic page; without any when it lists none."""
    title = next((text for one in root.iter("h1") if (text := words(one))), "") or facts.headline
    nothing: list[Group] = []
    groups = part(lambda: _groups(root, facts, title), nothing)
    known = {item.id for group in groups for item in group.items}
    if len(known) < _FEW:
        groups = [*groups, *part(lambda: _held(facts, known), nothing)]
    return FrontPage(
        url=facts.page.url,
        id=facts.id,
        title=title,
        language=facts.language,
        direction=facts.direction,
        groups=tuple(groups),
        source=Source("dw section page", 0.9 if groups else 0.1, facts.fetched, facts.page.came_from),
    )


def _groups(root: HtmlElement, facts: Facts, title: str) -> list[Group]:
    labels: dict[HtmlElement, str] = {}
    label = ""
    for element in root.iter("a", *HEADINGS):
        if element.tag == "a":
            if not _apart(element):
                labels[element] = label
        elif not _leads_to_story(element, facts):
            label = words(element)
    cards = teasers.cards(root, facts, list(labels))
    found: list[tuple[str, list[RelatedItem]]] = []
    for card in cards:
        item = teasers.item(card, facts)
        if item is None:
            continue
        heading = labels[card.anchors[0]]
        if not found or found[-1][0] != heading:
            found.append((heading, []))
        found[-1][1].append(item)
    return [Group("more", "" if heading == title else heading, tuple(items)) for heading, items in found]


def _apart(anchor: HtmlElement) -> bool:
    """Whether a link stands in what every page of the house has."""
    for around in anchor.iterancestors():
        if around.tag in _APART_TAGS or around.get("id") in _APART_IDS or around.get("role") == "navigation":
            return True
        if around.tag in ("header", "div", "ul") and not _APART_NAMES.isdisjoint(names(around)):
            return True
    return False


def _leads_to_story(heading: HtmlElement, facts: Facts) -> bool:
    for anchor in (*heading.iter("a"), *heading.iterancestors("a")):
        target = facts.links.story(anchor.get("href"))
        if target and is_story(target):
            return True
    return False


def _held(facts: Facts, known: set[str]) -> list[Group]:
    """The stories that the embedded state of a section page holds."""
    state = State(facts.source, str(number(facts.canonical)) if has_id(facts.canonical) else "")
    groups = []
    for name, records in _components(state):
        items = []
        for record in records:
            item = state_items.item_of(state, facts, record)
            if item and item.id not in known:
                known.add(item.id)
                items.append(item)
        if items:
            groups.append(Group("more", name, tuple(items)))
    return groups


def _components(state: State) -> Iterator[tuple[str, list[Record]]]:
    """``contentComposition.informationSpaces[*].<component>[].contents[]`` (dw/STRUCTURE.md 3.4)."""
    composition = state.record(state.content, "contentComposition")
    for space in state.records(composition, "informationSpaces"):
        for field in space:
            for component in state.records(space, field):
                contents = state.records(component, "contents")
                if contents:
                    yield state.text(component, "headline", "title"), contents
    for field, value in state.content.items():
        if isinstance(value, dict | list) and field.partition("(")[0] in ("contents", "teasers", "items", "stories"):
            yield "", state.records(state.content, field)
