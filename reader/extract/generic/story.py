"""Content root search: weights, and the descent into the box that holds most of them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from reader.extract.generic import chrome, names
from reader.extract.generic.words import share_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run

_SENTENCE_END: Final = re.compile(r"[.!?…。！？»«”“„\"'’‘›‹」』）】》।॥۔؟:;)]\s*$")
_PROSE_TAGS: Final = frozenset(("p", "blockquote", "pre"))
_LEAVES: Final = frozenset(("p", "li", "td", "blockquote"))
MOST: Final = 0.72
"""The share of a box's weight from which on one child alone is taken for the story."""

LEAST: Final = 0.55
"""The share of the story's weight from which on the box that is named for the text is taken for it."""
MOST_OTHERS: Final = 0.15
"""The share of the page's weight from which on the headline's own article is taken, whatever else stands there."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text))


def weight(run: Run) -> float:
    """How much a run looks like the text of a story: its letters, less its links, less for lists and loose lines."""
    if run.length < 40 or run.is_heading or run.tag in ("h1", "figcaption") or chrome.is_chrome(run.text):
        return 0.0
    share = run.link_share
    lines = run.text.count("\n") + 1
    if share > 0.5 or (lines > 10 and run.length < 12 * lines):
        return 0.0
    found = run.length * (1 - share)
    if run.tag not in _PROSE_TAGS:
        found *= 0.8 if run.tag == "div" else 0.5
    if not ends_sentence(run.text):
        found *= 0.5
    return min(found, 1000.0)


class Weights:
    """The weights of a flow's runs, and of any box."""

    def __init__(self, flow: Flow, kept: list[bool], guide: frozenset[tuple[str, ...]]) -> None:
        """``guide`` are the word triples of the text as the page declares it; empty when it declares none."""
        self.flow = flow
        self._guide = guide
        self._shares: dict[int, float | None] = {}
        self.runs = [weight(run) if keep else 0.0 for run, keep in zip(flow.runs, kept, strict=True)]
        if guide:
            for index, found in enumerate(self.runs):
                if found and (share := self.share(index)) is not None:
                    self.runs[index] = found * (0.1 + 1.5 * share)
        self._sums = [0.0, *itertools.accumulate(self.runs)]

    def share(self, index: int) -> float | None:
        """How much of a run stands in the guide, by its word triples; None when it has none."""
        if index not in self._shares:
            self._shares[index] = share_in(self.flow.runs[index].text, self._guide)
        return self._shares[index]

    def of(self, box: HtmlElement) -> float:
        """The weight of all runs in ``box``."""
        stretch = self.flow.stretches.get(box)
        return self._sums[stretch.last] - self._sums[stretch.first] if stretch else 0.0


def descend(start: HtmlElement, weights: Weights, most: float = MOST) -> HtmlElement:
    """The innermost box below ``start`` that holds the story: down as long as one child has ``most`` of the weight."""
    node = start
    while True:
        inner = weights.flow.boxes_within(node)
        if not inner:
            return node
        best = max(inner, key=weights.of)
        if not weights.of(best) or weights.of(best) < most * weights.of(node) or best.tag in _LEAVES:
            return node
        node = best


def find(flow: Flow, weights: Weights, headline: int | None) -> HtmlElement:
    """The box of the story."""
    own = own_article(flow, weights, headline)
    node = descend(flow.body if own is None else own, weights)
    declared = text_box(flow, weights, headline)
    if declared is None:
        return node
    inside = flow.stretches[node]
    own = flow.stretches[declared]
    least = 0.0 if _goes_on_with_another(flow, declared) else LEAST
    if inside.first <= own.first and own.last <= inside.last and weights.of(declared) >= least * weights.of(node):
        return descend(declared, weights, 0.97)
    return node


def own_article(flow: Flow, weights: Weights, headline: int | None) -> HtmlElement | None:
    """The ``article`` in which the headline stands, where the page holds other articles too (endless scrolling)."""
    if headline is None:
        return None
    own = next((box for box in flow.runs[headline].owner.iterancestors() if box.tag == "article"), None)
    if own is None or own not in flow.stretches or weights.of(own) < MOST_OTHERS * weights.of(flow.body):
        return None
    return own


def twins(flow: Flow, weights: Weights, box: HtmlElement) -> list[HtmlElement]:
    """Boxes built like ``box`` behind it that go on with the story: a page may lay it out in several rows.

    Alike are boxes whose element and class are the same, up to two boxes further out; they must stand in the same
    ``article`` and no other headline between.
    """
    own = _build(box)
    if not any(names for _, names in own) or box.tag in ("body", "html"):
        return []
    article = _article_around(box)
    end = flow.stretches[box].last
    found = []
    for other, (first, last) in flow.boxes():
        if first < end or other.tag != box.tag or weights.of(other) < 100 or _build(other) != own:
            continue
        if _article_around(other) is not article or any(flow.runs[index].tag == "h1" for index in range(end, last)):
            continue
        found.append(other)
    return found


def _build(box: HtmlElement) -> list[tuple[object, str]]:
    return [(level.tag, level.get("class") or "") for level in (box, *itertools.islice(box.iterancestors(), 2))]


def _article_around(box: HtmlElement) -> HtmlElement | None:
    return next((above for above in (box, *box.iterancestors()) if above.tag in ("article", "main")), None)


def text_box(flow: Flow, weights: Weights, headline: int | None) -> HtmlElement | None:
    """The box that says it holds the text: itemprop=articleBody, else a name that publishing systems use.

    The first behind the headline; several alike are chunks of one text and give their common ancestor.
    """
    by_item: list[HtmlElement] = []
    by_name: list[HtmlElement] = []
    for box, _ in flow.boxes():
        if box.tag in ("div", "section", "article", "main", "td") and weights.of(box) >= 80:
            if _is_declared(box):
                by_item.append(box)
            elif names.of(box).is_text_box:
                by_name.append(box)
    found = _outermost(flow, by_item or by_name)
    if not found:
        return None
    behind = [
        box for box in found
        if headline is None or flow.stretches[box].first > headline or headline in flow.inside(box)
    ] or found  # fmt: skip
    heaviest = max(weights.of(box) for box in behind)
    first = next(box for box in behind if weights.of(box) >= 0.1 * heaviest)
    alike = [box for box in behind if box.get("class") == first.get("class")]
    if len(alike) > 1:
        shared = _common_ancestor(alike)
        one = _is_one_story(shared, weights) and not any(_follows_title(flow, box) for box in alike[1:])
        if shared.tag not in ("body", "html") and one:
            return shared
    return first


def is_named(box: HtmlElement) -> bool:
    """Whether a page says of a box that it holds the text."""
    return _is_declared(box) or names.of(box).is_text_box


def _is_declared(box: HtmlElement) -> bool:
    return "articlebody" in (box.get("itemprop") or "").lower()


def _is_one_story(box: HtmlElement, weights: Weights) -> bool:
    headlines = sum(1 for _ in box.iter("h1"))
    stories = sum(1 for article in box.iter("article") if weights.of(article) > 200)
    return headlines <= 1 and stories <= 1


def _goes_on_with_another(flow: Flow, box: HtmlElement) -> bool:
    """Whether a box of the same class behind holds another story (endless scrolling without ``article``)."""
    name, last = box.get("class"), flow.stretches[box].last
    return bool(name) and any(
        first >= last and other.tag == box.tag and other.get("class") == name and _follows_title(flow, other)
        for other, (first, _) in flow.boxes()
    )


def _follows_title(flow: Flow, box: HtmlElement) -> bool:
    """Whether a heading that is a link stands right ahead of a box: then it holds another story."""
    ahead = next((run for run in reversed(flow.runs[: flow.stretches[box].first]) if run.text), None)
    return (
        ahead is not None
        and ahead.is_heading
        and ahead.link_share > 0.8
        and any(not mark.href.startswith("#") for mark in ahead.marks if mark.kind == "link")
    )


def _outermost(flow: Flow, boxes: list[HtmlElement]) -> list[HtmlElement]:
    found: list[HtmlElement] = []
    reached = -1
    for box in boxes:  # in document order, outer before inner
        if flow.stretches[box].first >= reached:
            found.append(box)
            reached = flow.stretches[box].last
    return found


def _common_ancestor(boxes: list[HtmlElement]) -> HtmlElement:
    path = [boxes[0], *boxes[0].iterancestors()]
    for box in boxes[1:]:
        above = {box, *box.iterancestors()}
        path = [step for step in path if step in above]
    return path[0]
