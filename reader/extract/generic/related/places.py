"""Link positions: where the links to stories stand in a page's flow."""

from __future__ import annotations

import bisect
import heapq
import itertools
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract import markup
from reader.extract.generic.flow import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run
    from reader.extract.generic.related.links import Lead, Leads

MOST_LINKS: Final = 5000
"""Links of one page that are looked at (FAULTS.md row 47)."""
TITLE: Final = 25
"""Letters of a title that makes a story of a link whose address does not say so."""
_BREAKS: Final = (":", "：", "|", "–", "—", "»", "•", ".", "!", "?")
_PARTS: Final = frozenset(("nav", "header", "footer"))
_NAVIGATION: Final = frozenset(("navigation", "banner", "contentinfo", "menu", "menubar"))
_HEAD: Final = 60
"""Runs between a headline and the story: bylines, pictures, share bars."""
_LAST: Final = 8
"""Runs behind a story that may still be set like its paragraphs, and the paragraphs they are compared with."""
_WITHIN: Final = frozenset(("article", "main"))


class StoryLink(NamedTuple):
    """A link that may lead to a story, and the run of the flow in which it begins."""

    element: HtmlElement
    run: int
    lead: Lead
    href: str
    """The address as the page writes it."""


class Places:
    """The links of one page that may lead to stories, in order, beside the story's own text."""

    def __init__(self, flow: Flow, text: Sequence[int], links: Leads) -> None:
        """``text`` are the indices of the runs that are the story, in order."""
        self.flow = flow
        self.text = list(text)
        self._is_text = frozenset(text)
        self._outside = bytearray(len(flow.runs) + 1)  # a link may begin behind the last run
        for box, (first, last) in flow.boxes():
            if _is_page_part(box):
                self._outside[first:last] = b"\1" * (last - first)
        self._fixed: set[str] = set()
        self.links: list[StoryLink] = []
        """Those outside of the page's navigation, head and foot."""
        for anchor in itertools.islice(_anchors(flow), MOST_LINKS):
            href = anchor.href
            if self.is_outside(anchor.run):
                self._fixed.add(href)
            elif (lead := links.lead(href)) and self._may_be_story(link := self._link(anchor, lead)):
                self.links.append(link)
        self.links.sort(key=lambda link: link.run)
        self._at = [link.run for link in self.links]
        self.start = self._start()
        """The run behind which a line may belong to the story: that of its headline."""
        self._homes = {flow.runs[index].owner.getparent() for index in self.text[-_LAST:]}

    def _link(self, anchor: Anchor, lead: Lead) -> StoryLink:
        """The link with the run in which its words begin: a link around boxes opens while the line ahead of it, a label
        perhaps, is not ended yet.
        """
        run = self.flow.runs[anchor.run] if anchor.run < len(self.flow.runs) else None
        is_ahead = (
            run is not None
            and run.text
            and not any(mark.href == anchor.href for mark in run.marks)
            and markup.words(anchor.element)
        )
        return StoryLink(anchor.element, anchor.run + 1 if is_ahead else anchor.run, lead, anchor.href)

    def _may_be_story(self, link: StoryLink) -> bool:
        """Whether a link's address or, failing that, the length of its words can be a story's."""
        if link.lead.is_sure:
            return True
        words = self.words_of(link)
        return words is not None and len(words.text) >= TITLE

    def between(self, first: int, last: int) -> range:
        """The places in ``links`` of those that begin in the runs ``first`` to ``last - 1``."""
        return range(bisect.bisect_left(self._at, first), bisect.bisect_left(self._at, last))

    def is_link_between(self, first: int, last: int) -> bool:
        """Whether a link begins in the runs ``first`` to ``last - 1``."""
        place = bisect.bisect_left(self._at, first)
        return place < len(self._at) and self._at[place] < last

    def in_box(self, box: HtmlElement) -> range:
        """The places of the links in ``box``."""
        stretch = self.flow.stretches.get(box)
        return self.between(*stretch) if stretch else range(0)

    def next_text(self, after: int, before: int | None = None) -> int | None:
        """The first run of the story behind the run ``after`` (and ahead of ``before``)."""
        return following(self.text, after, before)

    def is_text(self, run: int) -> bool:
        """Whether a run is a part of the story."""
        return run in self._is_text

    def _start(self) -> int:
        if not self.text:
            return 0
        first = self.text[0]
        ahead = range(first, max(-1, first - _HEAD), -1)
        return next((index for index in ahead if self.flow.runs[index].tag == "h1"), first)

    def is_ahead_of_text(self, run: int) -> bool:
        """Whether a run stands between the headline and the story's first line."""
        return bool(self.text) and self.start < run < self.text[0]

    def is_right_behind_text(self, run: int) -> bool:
        """Whether a run follows the story's last line, in the box of its last paragraphs."""
        if not self.text or not 0 < run - self.text[-1] <= _LAST:
            return False
        return all(self.flow.runs[index].owner.getparent() in self._homes for index in range(self.text[-1], run + 1))

    def is_within_text(self, run: int) -> bool:
        """Whether a run stands between two runs of the story."""
        return bool(self.text) and self.text[0] < run < self.text[-1]

    def words_of(self, link: StoryLink) -> Run | None:
        """The run with the first words of a link: a picture may stand ahead of them. None within a figure."""
        around = self.flow.runs[link.run : link.run + 5]
        if around and around[0].tag == "figure" and around[0].owner in link.element.iterancestors():
            return None
        for run in around:
            if run.text:
                return run
        return None

    def continues_sentence(self, link: StoryLink) -> bool:
        """Whether a link goes on with a sentence that began ahead of it in its line."""
        run = self.words_of(link)
        mark = next((mark for mark in run.marks if mark.href == link.href), None) if run else None
        if run is None or mark is None:
            return False
        ahead = run.text[: mark.start].strip()
        return bool(ahead) and not ahead.endswith(_BREAKS) and run.text[mark.start : mark.end].strip()[:1].islower()

    def is_outside(self, run: int) -> bool:
        """Whether a run stands in the page's navigation, its head or its foot."""
        return bool(self._outside[run])

    def is_of_the_page(self, link: StoryLink) -> bool:
        """Whether the page's navigation, head or foot leads to the same address: then it is no story."""
        return link.href in self._fixed


def _anchors(flow: Flow) -> Iterable[Anchor]:
    """The page's links in order, with those that are the title in the caption of a picture: such a figure is a card."""
    captions = [
        Anchor(element, index, element.get("href") or "")
        for index, run in enumerate(flow.runs)
        if run.tag == "figure"
        for element in run.owner.iterfind(".//figcaption//a[@href]")
        if len(markup.words(element)) >= TITLE
    ]
    return heapq.merge(flow.anchors, captions, key=lambda anchor: anchor.run) if captions else flow.anchors


def _is_page_part(box: HtmlElement) -> bool:
    if box.tag not in _PARTS and box.get("role") not in _NAVIGATION:
        return False
    return not any(above.tag in _WITHIN for above in box.iterancestors())


def following(runs: Sequence[int], after: int, before: int | None = None) -> int | None:
    """The first of ``runs`` (in order) behind ``after`` and ahead of ``before``."""
    place = bisect.bisect_right(runs, after)
    if place >= len(runs) or (before is not None and runs[place] >= before):
        return None
    return runs[place]
