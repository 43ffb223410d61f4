"""List detection: stories under a label, in a box named for them, or behind a label in the same line."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.generic import names
from reader.extract.generic.related import labels
from reader.extract.generic.related.places import following
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from reader.extract.generic.related.labels import LabelKind
    from reader.extract.generic.related.links import Leads
    from reader.extract.generic.related.places import Places

_LETTERS: Final = re.compile(r"[^\W\d_]")
_CLIMB: Final = 6
"""How many boxes lie at most between a label and the list it stands over."""
_NEAR: Final = 12
"""Runs between a label and the first link of its list; pictures, kickers and dates are runs too."""
_CHAINED: Final = 2
"""Runs from one label to the next of the same list, with no item of another between them."""
_MOST_NAMED: Final = 80
"""Links in a box that is taken for a list by its name alone."""
_MOSTLY: Final = 0.5
"""The share of its line that makes a link an item of a list."""
_TITLE: Final = 25
"""Letters of a link that make it an item in a longer line."""
_SENTENCES: Final = 200
"""Letters of a line that is no item with a teaser behind it, but a text."""
_CAUTION: Final = ("related", "more", "none")
"""Of several labels the one that promises least counts."""
_NO_LEVEL: Final = 9
"""The level of a label that is no heading: any heading ends its list."""
_PAGE_BOXES: Final = frozenset(("body", "main", "article", "html"))


class Found(NamedTuple):
    """A list: what stands over it, and the places of its links."""

    kind: LabelKind
    label: str
    places: tuple[int, ...]


class _Label(NamedTuple):
    run: int
    kind: LabelKind
    text: str
    level: int


class Lists:
    """Finds the lists of one page."""

    def __init__(self, places: Places, links: Leads) -> None:
        """``links`` judge the page's links."""
        self.places = places
        self.flow = places.flow
        self.links = links

    def find(self) -> list[Found]:
        """Every list, each link in one of them: what stands in a link's own line counts before the label over a
        list, and that before the name of a box."""
        taken: set[int] = set()
        found: list[Found] = []
        over, within = self._labels()
        for one in itertools.chain(self._in_line(), within, self._under_labels(over), self._named()):
            free = tuple(place for place in one.places if place not in taken)
            if free:
                taken.update(free)
                found.append(one._replace(places=free))
        return sorted(found, key=lambda one: one.places[0])

    def _labels(self) -> tuple[list[_Label], list[Found]]:
        """Lines that are nothing but a label; and the cards that carry one inside (``Related`` over a headline)."""
        over: list[_Label] = []
        within: list[Found] = []
        for index, run in enumerate(self.flow.runs):
            if not 0 < len(run.text) <= labels.LONGEST or not self.places.is_link_between(index - 3, index + _NEAR):
                continue
            text = clean(run.text)
            kind = labels.kind_of(text)
            if kind is None or labels.is_advertising(text):
                continue
            card = self._card_around(index)
            if card is None:
                over.append(_Label(index, kind, text, _level(run.tag)))
            elif card and kind == "related":
                within.append(Found(kind, text, card))
        return over, within

    def _card_around(self, index: int) -> tuple[int, ...] | None:
        """The links of the card in which a label stands; empty when it is the words of a link, None when it is free."""
        run = self.flow.runs[index]
        if not run.links:
            return None
        leads = {
            lead.key
            for mark in run.marks
            if mark.kind == "link" and (lead := self.links.lead(mark.href)) and lead.is_sure
        }
        if not leads:
            return None
        around = self.places.between(max(0, index - _NEAR), index + 1)
        inside = [
            place
            for place in around
            if self.places.links[place].lead.key in leads
            and self.places.links[place].element in run.owner.iterancestors()
        ]
        return tuple(inside)

    def _in_line(self) -> Iterator[Found]:
        """Links with a label ahead of them in the same line, or in their own words."""
        for place, link in enumerate(self.places.links):
            run = self.places.words_of(link)
            if run is None or (link.run == 0 and not run.marks):
                continue
            mark = next((mark for mark in run.marks if mark.kind == "link" and mark.href == link.href), None)
            if mark is None:
                continue
            if not mark.start:
                length = labels.ahead(run.text)
                if length and length < mark.end:
                    yield Found("related", _bare(run.text[:length]), (place,))
            elif len(run.text) - (mark.end - mark.start) <= labels.LONGEST:
                text = _bare(run.text[: mark.start])
                if labels.is_related_label(text) or labels.ahead(run.text) >= mark.start > 0:
                    yield Found("related", text, (place,))

    def _under_labels(self, over: list[_Label]) -> Iterator[Found]:
        headings = [
            (index, _level(run.tag))
            for index, run in enumerate(self.flow.runs)
            if run.is_heading and not run.links and not self._is_in_card(run.owner)
        ]
        marked = [label.run for label in over]
        ends = {level: sorted({*marked, *(index for index, own in headings if own <= level)}) for level in _LEVELS}
        chain: list[_Label] = []
        for label in over:
            is_chained = (
                bool(chain)
                and label.run - chain[-1].run <= _CHAINED
                and not any(run.links for run in self.flow.runs[chain[-1].run + 1 : label.run])
            )
            chain = [*chain, label] if is_chained else [label]
            places = self._under(label, ends[label.level])
            if places:
                kind = max((one.kind for one in chain), key=_CAUTION.index)
                yield Found(kind, chain[0].text, places)
                chain = []

    def _under(self, label: _Label, ends: list[int]) -> tuple[int, ...]:
        """The links below a label: in the smallest box around it that has some, up to the next label or paragraph."""
        stop = min(
            (end for end in (following(ends, label.run), self.places.next_text(label.run)) if end is not None),
            default=len(self.flow.runs),
        )
        for box in _climb(self.flow.runs[label.run].owner):
            stretch = self.flow.stretches.get(box)
            if stretch is None:
                continue
            last = min(stretch.last, stop)
            below = self.places.between(label.run + 1, last)
            if below:
                near = self.places.links[below[0]].run - label.run <= _NEAR
                return tuple(place for place in below if self._is_shown(place)) if near else ()
            if last < stretch.last:
                break
        return ()

    def _is_shown(self, place: int) -> bool:
        """Whether a link is an item of its own, and not some words of a sentence."""
        link = self.places.links[place]
        run = self.places.words_of(link)
        if self.places.continues_sentence(link):
            return False
        if run is None or run.link_share >= _MOSTLY:
            return True
        mark = next((mark for mark in run.marks if mark.kind == "link" and mark.href == link.href), None)
        return mark is None or (mark.end - mark.start >= _TITLE and len(run.text) < _SENTENCES)

    def _is_in_card(self, owner: HtmlElement) -> bool:
        """Whether a heading without a link is the headline of a card: a link surrounds it."""
        return any(above.tag == "a" for above in itertools.islice(owner.iterancestors(), 4))

    def _named(self) -> Iterator[Found]:
        for box, (first, last) in self.flow.boxes():
            if box.tag in _PAGE_BOXES:
                continue
            inside = self.places.between(first, last)
            if not 0 < len(inside) <= _MOST_NAMED:
                continue
            kind = names.of(box).list_kind
            if not kind or self.places.next_text(first - 1, last) is not None:
                continue
            label = self._heading_in(first, self.places.links[inside[0]].run)
            if not labels.is_advertising(label):
                said = labels.kind_of(label) or kind
                yield Found(max(said, kind, key=_CAUTION.index), label, tuple(filter(self._is_shown, inside)))

    def _heading_in(self, first: int, last: int) -> str:
        """The line over the first link of a box."""
        for run in self.flow.runs[first : min(last, first + 3)]:
            if run.text and len(run.text) <= labels.LONGEST and not run.links and _LETTERS.search(run.text):
                return clean(run.text)
        return ""


def _bare(label: str) -> str:
    return clean(label).strip(" :：|–—-»>(")


def _level(tag: str) -> int:
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else _NO_LEVEL


_LEVELS: Final = (1, 2, 3, 4, 5, 6, _NO_LEVEL)


def _climb(owner: HtmlElement) -> Iterator[HtmlElement]:
    yield owner
    for box in itertools.islice(owner.iterancestors(), _CLIMB):
        if box.tag in ("body", "html"):
            return
        yield box
