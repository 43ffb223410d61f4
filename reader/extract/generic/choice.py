"""Which runs of a page are the story: its lead and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.extract.generic import chrome, furniture, names, story
from reader.extract.generic.furniture import Prose
from reader.extract.generic.related import labels
from reader.extract.generic.story import Weights
from reader.extract.generic.words import flat, gram_set, likeness, share_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow, Run
    from reader.extract.generic.headline import Headline

_PASSES = (furniture.STRICT, furniture.SOFT, furniture.OFF)


class Choice(NamedTuple):
    """Indices of runs, in the page's order."""

    box: HtmlElement
    lead: list[int]
    text: list[int]
    coverage: float
    """Letters of the text ÷ letters of prose on the page."""
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
    inside = [index for index in flow.inside(box) if kept[index] and flow.runs[index].text]
    text = _filtered(flow, inside, weights, headline, guide)
    lead = _lead(flow, text, kept, declared)
    text = _tidied(flow, text, {flat(flow.runs[i].text) for i in lead})
    letters = sum(len(flow.runs[index].text) for index in text)
    return Choice(box, lead, text, letters / (prose.total or 1), pictures)


def _filtered(
    flow: Flow, inside: list[int], weights: Weights, headline: Headline, guide: frozenset[tuple[str, ...]]
) -> list[int]:
    """Without labels, chrome, link lines, repeats of the headline, and what follows the last real paragraph."""
    out: list[int] = []
    weak: set[int] = set()
    total = sum(weights.runs[index] for index in inside)
    title = flat(headline.text)
    for index in inside:
        run = flow.runs[index]
        if run.tag == "h1":
            if sum(weights.runs[other] for other in out) < 0.1 * total:
                out = []
            continue
        if _is_noise(run) or flat(run.text) == title:
            continue
        if run.tag in ("div", "td", "th", "dd", "dt") and (len(run.text) < 40 or not story.ends_sentence(run.text)):
            if run.link_share > 0.3 or len(run.text) < 3:
                continue
            weak.add(index)
        if guide and _is_foreign(run, guide):
            continue
        out.append(index)
    if not out:
        return out
    size = {index: len(flow.runs[index].text) for index in out}
    if sum(size[index] for index in weak & size.keys()) > 0.5 * sum(size.values()):
        return out  # a page of short lines or a table: as it is
    last = max(
        (place for place, index in enumerate(out) if weights.runs[index] > 0 and size[index] > 50), default=len(out) - 1
    )
    return [index for index in out[: last + 1] if index not in weak]


def _is_noise(run: Run) -> bool:
    if run.tag == "figcaption" or labels.is_related_label(run.text) or chrome.is_chrome(run.text):
        return True
    share = run.link_share
    if share > 0.6 and not (run.tag == "p" and len(run.text) > 200):
        return True
    return run.tag == "li" and share > 0.4 and len(run.text) < 150


def _is_foreign(run: Run, guide: frozenset[tuple[str, ...]]) -> bool:
    share = share_in(run.text, guide)
    if share is None or share >= 0.2:
        return False
    return run.link_share > 0.3 or run.tag in ("li", "div", "td") or len(run.text) < 120


def _lead(flow: Flow, text: list[int], kept: list[bool], declared: Declared) -> list[int]:
    """Between the headline and the text: what equals the page's own description, or is named as a lead."""
    if not text:
        return []
    first = text[0]
    have = " ".join(flow.runs[index].text for index in text[:3])
    above = max((index for index in range(first) if flow.runs[index].tag == "h1" and kept[index]), default=None)
    start = above + 1 if above is not None else max(0, first - 14)
    descriptions = [description[:300] for description in declared.descriptions]
    found = []
    for index in range(start, first):
        run = flow.runs[index]
        if not kept[index] or not 40 <= len(run.text) <= 900 or run.link_share > 0.3 or run.text in have:
            continue
        if run.tag in ("figcaption", "li", "td") or chrome.is_chrome(run.text):
            continue
        same = any(likeness(run.text[:300], description) > 0.6 for description in descriptions)
        named = any(names.of(box).lead for box in _around(run))
        alone = run.tag == "p" and len(run.text) > 100 and story.ends_sentence(run.text) and above is not None
        if same or named or alone:
            found.append(index)
    if not found:
        for index in range(first):
            run = flow.runs[index]
            if kept[index] and 40 < len(run.text) < 900 and run.link_share < 0.3 and run.text not in have:
                if any(likeness(run.text[:300], description) > 0.8 for description in descriptions):
                    found = [index]
    return found[:2]


def _around(run: Run) -> list[HtmlElement]:
    boxes = [run.owner]
    for box in run.owner.iterancestors():
        boxes.append(box)
        if len(boxes) == 3:
            break
    return boxes


def _tidied(flow: Flow, text: list[int], seen: set[str]) -> list[int]:
    """Without repeats, and without headings that have nothing under them."""
    out = []
    for place, index in enumerate(text):
        run = flow.runs[index]
        form = flat(run.text)
        if len(form) > 40 and form in seen:
            continue
        seen.add(form)
        if run.is_heading:
            following = flow.runs[text[place + 1]] if place + 1 < len(text) else None
            if following is None or (following.is_heading and following.tag <= run.tag):
                continue
        out.append(index)
    return out
