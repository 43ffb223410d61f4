"""Related-link groups: the stories that a page ties to the one being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.extract.generic.related import cards
from reader.extract.generic.related.inline import LoneLinks
from reader.extract.generic.related.lists import Lists
from reader.extract.generic.related.places import TITLE, Places
from reader.model.host import site_name
from reader.model.related import Group, RelatedItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.extract.generic.flow import Flow
    from reader.extract.generic.related.cards import Card
    from reader.extract.generic.related.links import Leads
    from reader.extract.generic.related.places import StoryLink
    from reader.model.address import Address, Kind

MOST_ITEMS: Final = 200
"""Items of one page (FAULTS.md row 47)."""
_FEW_WORDS: Final = 3
"""Words of a title that no label announces: two are a name."""
_FEW_ITEMS: Final = 2
"""Items of a list that any page carries: one alone is a pointer to a department."""


class Finder:
    """Finds the groups of one page."""

    def __init__(self, flow: Flow, text: Sequence[int], links: Leads, language: str, now: float) -> None:
        """``text`` are the indices of the runs that are the story."""
        self.links = links
        self.language = language
        self.now = now
        self.places = Places(flow, text, links)

    def groups(self) -> list[Group]:
        """Related groups in the page's order, then what stands in the text, then most read, latest and the like.

        Each story stands in one group, and once; no more than MOST_ITEMS in all.
        """
        found = Lists(self.places, self.links).find()
        taken = {place for one in found for place in one.places}
        related: list[Group] = []
        more: list[Group] = []
        inline: list[tuple[int, RelatedItem]] = []
        for one in found:
            own = [self.places.links[place] for place in one.places]
            if one.kind == "none":
                continue
            if one.kind == "more":
                items = self._items(own, is_labelled=False)
                if len(items) >= _FEW_ITEMS:
                    more.append(Group("more", one.label, _items(items)))
            elif self.places.is_within_text(own[0].run):
                inline += self._items(own, is_labelled=True)
            else:
                items = self._items(own, is_labelled=True)
                if not _is_elsewhere(items):
                    related.append(Group("related", one.label, _items(items)))
        alone = LoneLinks(self.places).find(taken)
        inline += self._items([self.places.links[place] for place in alone], is_labelled=False, is_alone=True)
        inline.sort(key=lambda found: found[0])
        return _limited([*related, Group("inline", "", _items(inline)), *more])

    def _items(
        self, links: Iterable[StoryLink], *, is_labelled: bool, is_alone: bool = False
    ) -> list[tuple[int, RelatedItem]]:
        """The stories that links lead to, each with the run of its first link.

        ``is_labelled`` admits other sites, and addresses that do not look like a story's where the title does.
        """
        by_story: dict[str, list[StoryLink]] = {}
        for link in links:
            if is_labelled or (link.lead.is_sure and (link.lead.is_own or is_alone)):
                by_story.setdefault(link.lead.key, []).append(link)
        found: list[tuple[int, RelatedItem]] = []
        for story in by_story.values():
            target = self.links.address(story[0].href)
            if target is None:
                continue
            card = cards.read(story, self.places, self.links.base, self.language, self.now)
            if not _is_title(card.title, TITLE if not story[0].lead.is_sure else 0):
                continue
            if is_alone and len(card.title) < TITLE and card.title.count(" ") + 1 < _FEW_WORDS:
                continue
            found.append((story[0].run, item_of(target, card, is_external=not story[0].lead.is_own)))
        return found


def item_of(target: Address, card: Card, *, is_external: bool) -> RelatedItem:
    """The item that a card makes."""
    return RelatedItem(
        target.url, target.id, card.title, _kind(target), card.teaser, card.date, card.duration, card.image,
        card.image_title, card.section, external=is_external,
    )  # fmt: skip


def _items(found: Iterable[tuple[int, RelatedItem]]) -> tuple[RelatedItem, ...]:
    return tuple(item for _, item in found)


def _is_elsewhere(found: Sequence[tuple[int, RelatedItem]]) -> bool:
    """Whether a list leads to nothing but other sites, and to several: that is advertising, or sources."""
    sites = {site_name(urlsplit(item.url).hostname or "") for _, item in found}
    return all(item.external for _, item in found) and len(sites) > 1


def _is_title(title: str, shortest: int) -> bool:
    letters = sum(character.isalpha() for character in title)
    wide = letters if title.isascii() else sum(2 if ord(character) > 0x2E7F else 1 for character in title)
    return letters >= 4 and wide >= shortest and (len(title.split()) >= 2 or not title.isascii() or letters >= 12)


def _kind(target: Address) -> Kind:
    if target.kind != "web":
        return target.kind
    path = target.url.split("/", 3)[-1].lower()
    for word, kind in (("video", "video"), ("audio", "audio"), ("podcast", "audio"), ("gallery", "gallery")):
        if f"/{word}" in f"/{path}":
            return kind  # type: ignore[return-value]
    return "article"


def _limited(groups: list[Group]) -> list[Group]:
    """The groups without repeated stories, without empty groups, cut at MOST_ITEMS."""
    seen: set[str] = set()
    kept: list[Group] = []
    for group in groups:
        items = []
        for item in group.items:
            if item.id not in seen and len(seen) < MOST_ITEMS:
                seen.add(item.id)
                items.append(item)
        if items:
            kept.append(Group(group.kind, group.label, tuple(items)))
    return kept
