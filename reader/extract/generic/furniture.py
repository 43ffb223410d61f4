"""Boilerplate detection: the furniture of a page, as navigation, sharing, advertising, other stories, comments.

A box is furniture when its names say so *and* it holds little of the page's prose: class names of real text boxes
often look like furniture (``sidebar-grid__content``, ``paywall``), and a box that holds the story cannot be one.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.generic import names, story

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run

_ALWAYS: Final = frozenset(("nav", "footer"))
_NEVER: Final = frozenset(
    ("html", "body", "main", "article", "a", "em", "strong", "b", "i", "tr", "td", "th", "h1", "h2", "h3", "h4")
)
_ITEMS: Final = frozenset(("p", "li"))
MOST: Final = 0.5
"""The share of the page's prose from which on all paragraphs of one class are its text."""
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Shares(NamedTuple):
    """The share of the page's prose up to which a box may be dropped."""

    named: float
    """When its names speak of furniture and of the story as well."""
    furniture: float
    """When its names speak of furniture alone."""


STRICT: Final = Shares(0.15, 0.3)
SOFT: Final = Shares(0.04, 0.08)
OFF: Final = Shares(0.0, 0.0)


class Prose:
    """How much prose stands in any stretch of a flow."""

    def __init__(self, flow: Flow) -> None:
        """Adds up the letters of paragraphs; of other long texts only where a page has more of those."""
        paragraphs = [_paragraph(run) for run in flow.runs]
        others = [_other(run) for run in flow.runs]
        if sum(others) > sum(paragraphs):
            paragraphs = [one or other for one, other in zip(paragraphs, others, strict=True)]
        self._sums = [0, *itertools.accumulate(paragraphs)]
        self.total = self._sums[-1]

    def between(self, first: int, last: int) -> int:
        """Letters of prose in the runs ``first`` to ``last - 1``."""
        return self._sums[last] - self._sums[first]


def _paragraph(run: Run) -> int:
    is_prose = run.tag in ("p", "blockquote") and run.length > 60 and run.link_share < 0.5
    return run.length if is_prose else 0


def _other(run: Run) -> int:
    is_prose = run.tag == "div" and run.length > 100 and run.link_share < 0.5
    return run.length if is_prose and story.ends_sentence(run.text) else 0


class Left(NamedTuple):
    """For each run of a flow whether it is left when the furniture is gone."""

    texts: list[bool]
    pictures: list[bool]
    """The same for pictures and media, which boxes named for media hold rightly."""


def left(flow: Flow, prose: Prose, shares: Shares, safe: Collection[HtmlElement]) -> Left:
    """What is left of ``flow``. ``safe`` are boxes that are no furniture (those around the h1)."""
    kept = [True] * len(flow.runs)
    pictures = [True] * len(flow.runs)
    total = prose.total or 1
    alike = _Alike(flow, prose)
    for box, (first, last) in flow.boxes():
        if box in safe or not (kept[first] or kept[last - 1] or pictures[first] or pictures[last - 1]):
            continue
        share = prose.between(first, last) / total
        if _is_furniture(box, share, shares) and not (share and alike.hold_the_text(box, shares)):
            kept[first:last] = [False] * (last - first)
            named = names.of(box)
            if box.tag in _ALWAYS or box.tag == "aside" or named.furniture or not named.media:
                pictures[first:last] = [False] * (last - first)
    for index, run in enumerate(flow.runs):
        if kept[index] and any(_is_furniture(wrap, 0.0, shares) for wrap in run.wraps if wrap.tag == "span"):
            kept[index] = False
    return Left(kept, pictures)


class _Alike:
    """How much of a page's prose stands in all paragraphs or items of one class; added up when first asked for."""

    def __init__(self, flow: Flow, prose: Prose) -> None:
        self._flow, self._prose = flow, prose
        self._letters: Counter[tuple[str, str | None]] | None = None

    def hold_the_text(self, box: HtmlElement, shares: Shares) -> bool:
        """Whether a paragraph or item is one of many that hold most of a page's prose: those are its text, however
        short each of them is."""
        if box.tag not in _ITEMS or _is_hidden(box) or "comment" in (box.get("class") or ""):
            return False
        if self._letters is None:
            self._letters = Counter()
            for other, (first, last) in self._flow.boxes():
                if other.tag in _ITEMS:
                    self._letters[other.tag, other.get("class")] += self._prose.between(first, last)
        share = self._letters[box.tag, box.get("class")] / (self._prose.total or 1)
        return share >= MOST and not _is_furniture(box, share, shares)


def _is_furniture(box: HtmlElement, share: float, shares: Shares) -> bool:
    tag = box.tag
    if tag in _ALWAYS:
        return True
    if tag in ("html", "body", "main"):
        return False
    if tag == "p" and names.of(box).is_paywall:
        return False
    if _is_hidden(box):
        return share < 0.4
    if tag == "aside" and share < 0.3:
        return True
    if tag in _NEVER:
        return False
    named = names.of(box)
    if (named.furniture or named.media or named.hidden) and not named.lead:
        return share < shares.named or (share < shares.furniture and not named.story)
    return False


def _is_hidden(box: HtmlElement) -> bool:
    if box.get("hidden") is not None or box.get("aria-hidden") == "true":
        return True
    style = box.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))
