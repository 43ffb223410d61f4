"""Main content selection: which runs of a page are the story's lead and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.extract.generic import captions, ends, furniture, repeats, standfirst, story
from reader.extract.generic.furniture import Prose
from reader.extract.generic.sieve import Sieve
from reader.extract.generic.story import Weights
from reader.extract.generic.words import gram_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow
    from reader.extract.generic.headline import Headline

_PASSES = (furniture.STRICT, furniture.SOFT, furniture.OFF)
ENOUGH = 0.33
"""The share of the page's prose from which on a pass is taken for good."""


class Chosen(NamedTuple):
    """Indices of runs, in the page's order."""

    box: HtmlElement
    is_named: bool
    """Whether the page names the box, or one around it, as the one of the text."""
    lead: list[int]
    text: list[int]
    coverage: float
    """Letters of the text ÷ letters of prose on the page, or in the headline's own article where others follow."""
    kept: list[bool]
    """For each run of the flow whether it is no furniture."""
    pictures: list[bool]
    """For each run of the flow whether it may be a picture or medium of the story."""
    captions: dict[int, list[int]]
    """For the run of a picture the runs of its caption, where it stands in no figure."""

    def letters(self, flow: Flow) -> int:
        """The length of the text."""
        return sum(len(flow.runs[index].text) for index in self.text)


class Chooser:
    """Chooses on one page."""

    def __init__(self, flow: Flow, headline: Headline, declared: Declared, authors: Sequence[str]) -> None:
        """``authors`` are the names of the byline."""
        self.flow = flow
        self.headline = headline
        self.declared = declared
        self.authors = authors
        body = declared.body
        self.guide = gram_set([body]) if len(body) > 500 else frozenset()
        self._prose = Prose(flow)
        self._captions = captions.find(flow)
        self._around_headline = (
            set(flow.runs[headline.run].owner.iterancestors()) if headline.run is not None else set()
        )

    def choose(self) -> Chosen:
        """Strict first; when that leaves less than a third of the page's prose, softer passes."""
        best: Chosen | None = None
        for shares in _PASSES:
            found = self._pass(shares)
            if best is None or found.letters(self.flow) > 1.8 * best.letters(self.flow):
                best = found
            if found.coverage >= ENOUGH:
                break
        assert best is not None
        return best

    def _pass(self, shares: furniture.Shares) -> Chosen:
        flow = self.flow
        kept, pictures = furniture.left(flow, self._prose, shares, self._around_headline)
        weights = Weights(flow, kept, self.guide)
        box = story.find(flow, weights, self.headline.run)
        boxes = [box, *story.twins(flow, weights, box)]
        under_pictures = {index for texts in self._captions.values() for index in texts}
        inside = [
            index
            for one in boxes
            for index in flow.inside(one)
            if kept[index] and flow.runs[index].text and index not in under_pictures
        ]
        sieve = Sieve(
            flow, weights, self.headline.text, has_guide=bool(self.guide), is_article=self.declared.is_article
        )
        text = ends.trimmed(flow, sieve.text(inside), sieve, self.authors)
        lead = standfirst.find(flow, text, kept, self.headline.run, self.declared)
        text = repeats.without(flow, [index for index in text if index not in lead], lead)
        letters = sum(len(flow.runs[index].text) for index in text)
        own = story.own_article(flow, weights, self.headline.run)
        prose = self._prose.between(*flow.stretches[flow.body if own is None else own]) if flow.runs else 0
        named = any(story.is_named(one) for one in (box, *box.iterancestors()))
        return Chosen(box, named, lead, text, letters / (prose or 1), kept, pictures, self._captions)
