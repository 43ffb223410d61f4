"""The groups of stories on a page: under a label, in a box named for them, or alone among the paragraphs."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.generic import names
from reader.extract.generic.related import cards, labels
from reader.model.related import Group, RelatedItem
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow
    from reader.extract.generic.related.labels import LabelKind
    from reader.extract.generic.related.links import Links
    from reader.model.address import Address, Kind

MOST_ITEMS: Final = 200
"""Items of one page (FAULTS.md row 47)."""
MOST_ANCHORS: Final = 5000
"""Links that are looked at."""
_CLIMB: Final = 6
"""How many boxes lie at most between a label and the list it stands over."""


class _Link(NamedTuple):
    """A link to a story, and the run in which it begins."""

    element: HtmlElement
    run: int
    address: Address


class _Label(NamedTuple):
    run: int
    kind: LabelKind
    text: str


class _Found(NamedTuple):
    """Links ``first`` to ``last - 1``, and what stands over them."""

    kind: LabelKind
    label: str
    first: int
    last: int


class Finder:
    """Finds the groups of one page."""

    def __init__(self, flow: Flow, text: list[int], links: Links, language: str, now: float) -> None:
        """``text`` are the indices of the runs that are the story."""
        self.flow = flow
        self.links = links
        self.language = language
        self.now = now
        self.text = text
        self._links = [
            _Link(anchor.element, anchor.run, found)
            for anchor in flow.anchors[:MOST_ANCHORS]
            if (found := links.story(anchor.element.get("href") or "", anywhere=True))
        ]
        self._at = [link.run for link in self._links]

    def groups(self) -> list[Group]:
        """Related groups in the page's order, then what stands in the text, then most read, latest and the like."""
        found = sorted([*self._labelled(), *self._named()], key=lambda group: (group.first, -group.last))
        taken: set[int] = set()
        related: list[Group] = []
        more: list[Group] = []
        inline: list[RelatedItem] = []
        for group in found:
            own = [place for place in range(group.first, group.last) if place not in taken]
            taken.update(own)
            items = self._items([self._links[place] for place in own], anywhere=group.kind == "related")
            if not items:
                continue
            if group.kind == "more":
                more.append(Group("more", group.label, items))
            elif self._is_within_text(self._links[own[0]].run):
                inline += items
            else:
                related.append(Group("related", group.label, items))
        alone = [link for place, link in enumerate(self._links) if place not in taken and self._stands_alone(link)]
        inline += self._items(alone, anywhere=False)
        return _limited([*related, *([Group("inline", "", _once(inline))] if inline else []), *more])

    def _labelled(self) -> Iterator[_Found]:
        marked = [
            _Label(index, kind, text)
            for index, run in enumerate(self.flow.runs)
            if 0 < len(run.text) <= labels.LONGEST and (kind := labels.kind_of(text := clean(run.text)))
        ]
        ends = [index for index, run in enumerate(self.flow.runs) if run.is_heading and not self._has_link(index)]
        ends = sorted({*ends, *(label.run for label in marked)})
        for label in marked:
            found = self._under(label, ends)
            if found:
                yield found

    def _under(self, label: _Label, ends: list[int]) -> _Found | None:
        """The links below a label: in the smallest box around it that has some, up to the next heading or paragraph."""
        stop = _next(ends, label.run)
        paragraph = _next(self.text, label.run)
        owner = self.flow.runs[label.run].owner
        for box in _climb(owner):
            stretch = self.flow.stretches.get(box)
            if stretch is None:
                continue
            last = min(stretch.last, *(end for end in (stop, paragraph) if end is not None), stretch.last)
            first_link = bisect.bisect_left(self._at, label.run)
            last_link = bisect.bisect_left(self._at, last)
            if first_link < last_link:
                return _Found(label.kind, label.text, first_link, last_link)
            if last < stretch.last:
                return None
        return None

    def _named(self) -> Iterator[_Found]:
        for box, (first, last) in self.flow.boxes():
            kind = names.of(box).list_kind
            if not kind or box.tag in ("body", "main", "article") or _next(self.text, first - 1, last) is not None:
                continue
            first_link, last_link = bisect.bisect_left(self._at, first), bisect.bisect_left(self._at, last)
            if first_link < last_link:
                yield _Found(kind, self._heading_in(first, last), first_link, last_link)

    def _heading_in(self, first: int, last: int) -> str:
        for index in range(first, min(last, first + 3)):
            run = self.flow.runs[index]
            if run.text and not self._has_link(index) and len(run.text) <= labels.LONGEST:
                return clean(run.text)
        return ""

    def _has_link(self, run: int) -> bool:
        """Whether a run is, or holds, a link to a story."""
        return any(
            mark.kind == "link" and self.links.story(mark.href, anywhere=True) for mark in self.flow.runs[run].marks
        )

    def _is_within_text(self, run: int) -> bool:
        return bool(self.text) and self.text[0] < run < self.text[-1]

    def _stands_alone(self, link: _Link) -> bool:
        """Whether a link is the whole of a line between two paragraphs of the story."""
        if not self._is_within_text(link.run) or link.run in set(self.text):
            return False
        run = self.flow.runs[link.run]
        return run.link_share >= 0.75

    def _items(self, links: Iterable[_Link], *, anywhere: bool) -> tuple[RelatedItem, ...]:
        by_story: dict[str, list[_Link]] = {}
        for link in links:
            if anywhere or self.links.is_own_site(link.address):
                by_story.setdefault(link.address.id, []).append(link)
        found = []
        for story in by_story.values():
            address = story[0].address
            card = cards.read(
                [link.element for link in story], self._card_box(story), self.links.base, self.language, self.now
            )
            if not _is_title(card.title):
                continue
            found.append(
                RelatedItem(
                    address.url, address.id, card.title, _kind(address), card.teaser, card.date, card.duration, card.image,
                    card.image_title, card.section, external=not self.links.is_own_site(address),
                )
            )  # fmt: skip
        return tuple(found)

    def _card_box(self, story: list[_Link]) -> HtmlElement:
        """The largest box around a story's first link that holds no link to another story."""
        box = story[0].element
        for above in box.iterancestors():
            stretch = self.flow.stretches.get(above)
            if stretch is None:
                box = above
                continue
            places = range(bisect.bisect_left(self._at, stretch.first), bisect.bisect_left(self._at, stretch.last))
            if len(places) > 12 or any(self._links[place].address.id != story[0].address.id for place in places):
                break
            if above.tag in ("body", "main", "article") and len(places) < 1:
                break
            if _next(self.text, stretch.first - 1, stretch.last) is not None:
                break
            box = above
        return box


def _climb(owner: HtmlElement) -> Iterator[HtmlElement]:
    yield owner
    for steps, box in enumerate(owner.iterancestors()):
        if steps >= _CLIMB or box.tag in ("body", "html"):
            return
        yield box


def _next(sorted_runs: list[int], after: int, before: int | None = None) -> int | None:
    place = bisect.bisect_right(sorted_runs, after)
    if place >= len(sorted_runs) or (before is not None and sorted_runs[place] >= before):
        return None
    return sorted_runs[place]


def _is_title(title: str) -> bool:
    letters = sum(character.isalpha() for character in title)
    return letters >= 4 and (len(title.split()) >= 2 or not title.isascii() or letters >= 12)


def _kind(address: Address) -> Kind:
    if address.kind != "web":
        return address.kind
    path = address.url.split("/", 3)[-1].lower()
    for word, kind in (("video", "video"), ("audio", "audio"), ("podcast", "audio"), ("gallery", "gallery")):
        if f"/{word}" in f"/{path}":
            return kind  # type: ignore[return-value]
    return "article"


def _once(items: Iterable[RelatedItem]) -> tuple[RelatedItem, ...]:
    return tuple({item.id: item for item in reversed(list(items))}.values())[::-1]


def _limited(groups: list[Group]) -> list[Group]:
    left = MOST_ITEMS
    found = []
    for group in groups:
        if left:
            kept = group.items[:left]
            left -= len(kept)
            found.append(Group(group.kind, group.label, kept))
    return found
