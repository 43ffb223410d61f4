"""In-text related links: those that stand alone between the paragraphs, with no label of any kind."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.html import HtmlElement

    from reader.extract.generic.related.places import Places, StoryLink

MOSTLY: Final = 0.55
"""The share of a line that a link must make up to stand alone in it; a kicker may stand ahead of it."""
LETTERS: Final = 35
"""Letters of a line that is another story's title where little else speaks for it, and no name or department: between
the headline and the story, and on another site."""
_ITEMS: Final = frozenset(("li", "h2", "h3", "h4"))


class LoneLinks:
    """Finds the lone links of one page."""

    def __init__(self, places: Places) -> None:
        self.places = places

    def find(self, taken: Collection[int]) -> list[int]:
        """The places of the lone links that are in no list (``taken``).

        Those that leave the newsroom's sites count only where a card of the same build leads to one of its stories:
        sister papers are set like own stories, sources are not.
        """
        alone = [
            place for place, link in enumerate(self.places.links) if place not in taken and self._stands_alone(link)
        ]
        builds = {_build(self.places.links[place].element) for place in alone if self.places.links[place].lead.is_own}
        return [
            place
            for place in alone
            if (link := self.places.links[place]).lead.is_own
            or (_build(link.element) in builds and self._is_headline(link))
        ]

    def _is_headline(self, link: StoryLink) -> bool:
        words = self.places.words_of(link)
        if words is not None and len(words.text) >= LETTERS:
            return True
        return next(link.element.iter("h2", "h3", "h4", "h5"), None) is not None

    def _stands_alone(self, link: StoryLink) -> bool:
        places = self.places
        if not link.lead.is_sure or places.is_text(link.run):
            return False
        run = places.words_of(link)
        if run is None or run.link_share < MOSTLY or not any(mark.href == link.href for mark in run.marks):
            return False
        if places.is_ahead_of_text(link.run):
            if run.tag not in _ITEMS or len(run.text) < LETTERS:
                return False
        elif not places.is_within_text(link.run) and not places.is_right_behind_text(link.run):
            return False
        return not places.is_of_the_page(link) and not places.continues_sentence(link)


def _build(element: HtmlElement) -> tuple[str, ...]:
    """How a card is built: the classes of its link and of the boxes around it; empty for bare paragraphs."""
    own = element.get("class") or ""
    above = [box.get("class") or "" for box in itertools.islice(element.iterancestors(), 2)]
    return (own, *above) if own or any(above) else ("", str(id(element)))
