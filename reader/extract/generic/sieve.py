"""Paragraph filter within the story's box: no labels, chrome, captions, link lines, repeats of the headline."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.extract.generic import chrome, story, tables
from reader.extract.generic.related import labels
from reader.extract.generic.words import flat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run
    from reader.extract.generic.story import Weights

MANY_TITLES: Final = 3
"""First-level headings from which on a page uses them for its sections."""
_MARKS: Final = 40
"""Marks and blanks that a headline may have more than words."""
LABEL: Final = 60
"""Letters of a line that may announce the link beside it."""
SMALL_BOX: Final = 8
"""Runs in a box of links between paragraphs."""
_OUTER: Final = frozenset(("article", "main", "body"))
WHOLE: Final = 0.8
"""The share of the text that a declared text must hold to speak against what it does not hold."""
MANY_ALIKE: Final = 3
"""Long texts of one look from which on a page has its paragraphs in that look."""
_MOST_LINKS: Final = 0.3
"""The share of links in a paragraph that a heading announces, up to which that is text."""
_LOOSE: Final = frozenset(("div", "td", "th", "dd", "dt"))
_PROSE: Final = frozenset(("p", "blockquote", "div", "pre", "dd"))


Look: TypeAlias = "tuple[HtmlElement | None, str, str | None]"
_LONGEST_ANNOUNCED: Final = 300
"""Letters of a line that is a label and the titles of other stories."""


class Sieve:
    """Sorts the runs of one story's box."""

    def __init__(self, flow: Flow, weights: Weights, title: str, *, has_guide: bool, is_article: bool) -> None:
        """``has_guide`` is whether the page declares its text, which the weights then know.

        ``is_article`` is whether the page declares itself one. On one that does not (an encyclopedia, a manual)
        lists of links are a part of the text, under headings that would announce other stories elsewhere.
        """
        self.flow = flow
        self.weights = weights
        self._has_guide = has_guide
        self.is_article = is_article
        self.weak: set[int] = set()
        """Lines that are text only where a page has nothing better: loose, short, no sentence."""
        self.cells: set[int] = set()
        """Cells of tables that hold data."""
        self._title = flat(title)
        self._homes: Counter[HtmlElement] = Counter()
        self._looks: Counter[Look] = Counter()
        self._lists: dict[HtmlElement, float] = {}
        self._tables: dict[HtmlElement, bool] = {}

    def text(self, inside: Iterable[int]) -> list[int]:
        """The runs among ``inside`` (indices, in order) that may be text."""
        inside = list(inside)
        total = sum(self.weights.runs[index] for index in inside)
        self._homes = Counter(_home(self.flow.runs[index]) for index in inside if self.weights.runs[index] > 0)
        self._looks = Counter(
            _look(run) for index in inside if (run := self.flow.runs[index]).tag in _LOOSE and self.weights.runs[index]
        )
        titles = sum(self.flow.runs[index].tag == "h1" for index in inside)
        self._has_guide = self._has_guide and self._is_guide_whole(inside)
        out: list[int] = []
        links: list[int] = []
        pitch: HtmlElement | None = None  # the box of a line of chrome: the list under it belongs to it
        for index in inside:
            run = self.flow.runs[index]
            if run.tag == "li" and pitch is not None and pitch in itertools.islice(run.owner.iterancestors(), 3):
                continue
            if run.tag != "li":
                pitch = run.owner.getparent() if chrome.is_chrome(run.text) else None
            if run.tag == "h1":
                if titles >= MANY_TITLES and not self._is_title(run.text):
                    out.append(index)
                elif sum(self.weights.runs[other] for other in out) < 0.1 * total:
                    out = []
            elif self._is_text(index, run):
                out.append(index)
            elif self.is_article and is_linked(run) and not run.is_heading:
                links.append(index)
        announced = {index for link in links for index in self._announcing(link)}
        return [index for index in out if index not in announced] if announced else out

    def _announcing(self, link: int) -> Iterable[int]:
        """The short lines in the box of a link to another story that say what it is, in whatever words.

        The box must hold nothing but those: neither a paragraph nor what stands among paragraphs.
        """
        owner = self.flow.runs[link].owner
        for box in itertools.islice(owner.iterancestors(), 3):
            inside = self.flow.inside(box)
            if box.tag in _OUTER or len(inside) > SMALL_BOX or self.weights.of(box) or self._homes[box]:
                return
            if box.tag in ("div", "aside", "section"):
                for index in inside:
                    run = self.flow.runs[index]
                    if run.text and len(run.text) <= LABEL and run.tag != "li" and not story.ends_sentence(run.text):
                        yield index

    def _is_text(self, index: int, run: Run) -> bool:
        if self._is_cell(run):
            self.cells.add(index)
            return True
        at_home = self._homes[_home(run)] >= 2
        if at_home and run.is_heading and (run.link_share > 0.6 or not self.is_article):
            return not self.is_article or not labels.is_related_label(run.text)
        if at_home and run.tag == "li" and not self.is_article:
            return True
        if self._is_title(run.text) or (is_said_elsewhere(run) and not (at_home and self._heads_text(index, run))):
            return False
        if is_linked(run) and not (run.tag == "li" and self._is_item(run)):
            return False
        if run.tag in _LOOSE and (run.length < 40 or not story.ends_sentence(run.text)):
            if run.link_share > 0.3 or len(run.text) < 3:
                return False
            if (run.tag != "dt" or not self.weights.of(run.owner.getparent())) and not self._is_alike(run):
                self.weak.add(index)
        return not (self._has_guide and _is_foreign(run, self.weights.share(index)))

    def _heads_text(self, index: int, run: Run) -> bool:
        """Whether a heading that might announce other stories stands over a paragraph of the text."""
        following = next((other for other in self.flow.runs[index + 1 : index + 3] if other.text), None)
        if following is None or not run.is_heading or following.link_share > _MOST_LINKS:
            return False
        return following.tag == "p" and _home(following) is _home(run) and not labels.is_whole_label(run.text)

    def _is_guide_whole(self, inside: list[int]) -> bool:
        """Whether the declared text holds nearly all that looks like one: many declare the first paragraphs only."""
        known = whole = 0.0
        for index in inside:
            if self.weights.runs[index]:
                run = self.flow.runs[index]
                whole += run.length
                known += run.length * (self.weights.share(index) or 0.0)
        return known >= WHOLE * whole

    def _is_alike(self, run: Run) -> bool:
        """Whether a short line is a sentence, or bold from end to end (a subhead), and set as the paragraphs are where
        those are no ``p``."""
        bold = sum(mark.end - mark.start for mark in run.marks if mark.kind == "strong") >= len(run.text)
        return not run.links and (bold or story.ends_sentence(run.text)) and self._looks[_look(run)] >= MANY_ALIKE

    def _is_title(self, text: str) -> bool:
        """Whether a text is the headline again: of another length it is not worth comparing words."""
        length = len(self._title)
        return length // 2 <= len(text) <= 2 * length + _MARKS and flat(text) == self._title

    def _is_item(self, run: Run) -> bool:
        """Whether a run is an item of a list whose items, taken together, are no links."""
        box = next((above for above in run.owner.iterancestors() if above.tag in ("ul", "ol")), None)
        if box is None:
            return False
        if box not in self._lists:
            runs = [self.flow.runs[index] for index in self.flow.inside(box)]
            letters = sum(len(item.text) for item in runs)
            links = sum(item.links for item in runs if not _is_anchor(item))
            self._lists[box] = links / letters if len(runs) > 2 and letters else 1.0
        return self._lists[box] < 0.5

    def _is_cell(self, run: Run) -> bool:
        if run.tag not in ("td", "th"):
            return False
        table = tables.around(run.owner)
        if table is None:
            return False
        if table not in self._tables:
            self._tables[table] = tables.is_data(self.flow, table)
        return self._tables[table]


def _look(run: Run) -> Look:
    """Where and as what a text stands."""
    return run.owner.getparent(), run.owner.tag, run.owner.get("class")


def _home(run: Run) -> HtmlElement | None:
    """The box in which a paragraph, or the list of an item, stands."""
    if run.tag != "li":
        return run.owner.getparent()
    items = next((above for above in run.owner.iterancestors() if above.tag in ("ul", "ol")), None)
    return items.getparent() if items is not None else None


def is_said_elsewhere(run: Run) -> bool:
    """Whether a run's words are no text wherever they stand: captions, labels, chrome, pitches."""
    if run.tag == "figcaption" or labels.is_related_label(run.text) or chrome.is_chrome(run.text):
        return True
    if run.links and _is_announced(run):
        return True
    return bool(run.links) and chrome.is_pitch(run.text, (mark.href for mark in run.marks if mark.kind == "link"))


def _is_announced(run: Run) -> bool:
    """Whether a line is a label and links to other stories behind it, however short these are and however they end."""
    if len(run.text) > _LONGEST_ANNOUNCED or run.is_heading:
        return False
    first = min(mark.start for mark in run.marks if mark.kind == "link")
    if not 0 < first <= labels.LONGEST:
        return False
    start = max(labels.ahead(run.text), first if labels.is_related_label(run.text[:first]) else 0)
    return start > 0 and run.links >= 0.8 * (len(run.text) - max(start, first)) and first <= start + _MARKS


def is_linked(run: Run) -> bool:
    """Whether a run is a link and little else."""
    share = 0.0 if run.is_heading and _is_anchor(run) else run.link_share
    is_prose = run.tag in _PROSE or (run.tag == "li" and len(run.text) > 80)
    most = 0.9 if is_prose and story.ends_sentence(run.text) else 0.6
    if share > most and not (run.tag == "p" and len(run.text) > 200):
        return True
    return run.tag == "li" and share > 0.4 and len(run.text) < 150


def _is_anchor(run: Run) -> bool:
    """Whether the links of a heading lead to itself or to another place of the page."""
    return all(mark.href.startswith("#") for mark in run.marks if mark.kind == "link")


def _is_foreign(run: Run, share: float | None) -> bool:
    """Whether a run that could be anything shares nothing (``share``) with the text as the page declares it."""
    if share is None or share >= 0.2 or run.is_heading:
        return False
    return (run.link_share > 0.3 and len(run.text) < 200) or run.tag in ("li", "div", "td") or len(run.text) < 120
