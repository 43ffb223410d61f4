"""Which runs of a page are the story: its lead and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.extract.generic.captions import find as find_captions
from reader.extract.generic import furniture, sieve, standfirst, story
from reader.extract.generic.furniture import Prose
from reader.extract.generic.story import Weights
from reader.extract.generic.words import flat, gram_set

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow
    from reader.extract.generic.headline import Headline

_PASSES = (furniture.STRICT, furniture.SOFT, furniture.OFF)


class Choice(NamedTuple):
    """Indices of runs, in the page's order."""

    box: HtmlElement
    lead: list[int]
    text: list[int]
    coverage: float
    """Letters of the text ÷ letters of prose on the page."""
    kept: list[bool]
    """For each run of the flow whether it is no furniture."""
    pictures: list[bool]
    """For each run of the flow whether it may be a picture or medium of the story."""

    def letters(self, flow: Flow) -> int:
        """The length of the text."""
        return sum(len(flow.runs[index].text) for index in self.text)


def choose(flow: Flow, headline: Headline, declared: Declared) -> Choice:
    """Strict first; when that leaves less than a third of the page's prose, softer passes."""
    prose = Prose(flow)
    body = declared.body
    guide = gram_set([body]) if len(body) > 500 else frozenset()
    best: Choice | None = None
    for limits in _PASSES:
        found = _choose(flow, prose, headline, declared, guide, limits)
        if best is None or found.letters(flow) > 1.8 * best.letters(flow):
            best = found
        if found.coverage >= 0.33:
            break
    assert best is not None
    return best


def _choose(
    flow: Flow,
    prose: Prose,
    headline: Headline,
    declared: Declared,
    guide: frozenset[tuple[str, ...]],
    limits: furniture.Limits,
) -> Choice:
    safe = set(flow.runs[headline.run].owner.iterancestors()) if headline.run is not None else set()
    kept, pictures = furniture.left(flow, prose, limits, safe)
    weights = Weights(flow, kept, guide)
    box = story.find(flow, weights, headline.run)
    captions = {index for texts in find_captions(flow).values() for index in texts}
    boxes = [box, *story.twins(flow, weights, box)]
    inside = [
        index for one in boxes for index in flow.inside(one)
        if kept[index] and flow.runs[index].text and index not in captions
    ]
    text = sieve.text_of(flow, inside, weights, headline, guide)
    lead = standfirst.find(flow, text, kept, headline.run, declared)
    text = sieve.tidied(flow, text, {flat(flow.runs[index].text) for index in lead})
    letters = sum(len(flow.runs[index].text) for index in text)
    return Choice(box, lead, text, letters / (prose.total or 1), kept, pictures)
