"""Deduplication: a text without what it says twice, and without headings that head nothing."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Final

from reader.extract.generic.words import flat, gram_set, share_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run

SHORTEST: Final = 100
"""Letters (words alone) from which on a repeated line is a mistake of the page: recipes repeat short ones rightly."""
LONGEST: Final = 300_000
"""Letters of a text in which quotes drawn from it are looked for."""
COPY: Final = 800
"""Letters of a run from which on it may be a copy of all the text before it."""
SPEAKER: Final = 60
"""Letters of a line that may name who said a quote."""
_QUOTE: Final = range(40, 400)
_PICTURES: Final = frozenset(("figure", "img", "media"))


def without(flow: Flow, text: Sequence[int], lead: Sequence[int]) -> list[int]:
    """``text`` without repeats (of itself and of ``lead``), without quotes drawn from it to catch the eye, and
    without headings that have neither text nor a picture under them."""
    seen = {flat(flow.runs[index].text) for index in lead}
    forms = [flat(flow.runs[index].text) for index in text]
    times = Counter(forms)
    whole = "\n".join(f" {form} " for form in forms) if sum(map(len, forms)) < LONGEST else ""
    out: list[int] = []
    drawn: HtmlElement | None = None  # the box of a quote that was left out: who said it goes with it
    for place, index in enumerate(text):
        run, form = flow.runs[index], forms[place]
        if len(form) > SHORTEST and form in seen:
            continue
        if len(run.text) > COPY and _is_copy(run, [flow.runs[other].text for other in out]):
            continue
        if drawn is not None and len(run.text) < SPEAKER and index in flow.inside(drawn):
            continue
        seen.add(form)
        if _may_be_drawn(run, form) and whole.count(f" {form} ") > times[form]:
            drawn = _quoting(run)
            continue
        drawn = None
        if run.is_heading and not _heads_something(flow, text, place):
            continue
        out.append(index)
    return out


def _is_copy(run: Run, before: Sequence[str]) -> bool:
    """Whether a run says once more, in one piece, most of what stands before it."""
    if len(run.text) < 0.5 * sum(map(len, before)):
        return False
    return (share_in(run.text, gram_set(before)) or 0.0) > 0.9


def _may_be_drawn(run: Run, form: str) -> bool:
    """Whether a run may be a quote drawn from the text: marked as a quote, or no paragraph."""
    if len(form) not in _QUOTE or run.tag == "li":
        return False
    if run.tag != "p":
        return True
    return _quoting(run) is not None


def _quoting(run: Run) -> HtmlElement | None:
    """The outermost box around a run that is named or marked as a quote, up to two boxes out."""
    found = None
    for box in (run.owner, *itertools.islice(run.owner.iterancestors(), 2)):
        if "quote" in (box.get("class") or "").lower() or box.tag in _QUOTING:
            found = box
    return found


_QUOTING: Final = frozenset(("blockquote", "aside", "figure", "q"))


def _heads_something(flow: Flow, text: Sequence[int], place: int) -> bool:
    if place + 1 == len(text):
        return False
    heading, following = flow.runs[text[place]], flow.runs[text[place + 1]]
    if not following.is_heading or following.tag > heading.tag:
        return True
    between = range(text[place] + 1, text[place + 1])
    return not between or any(flow.runs[index].tag in _PICTURES for index in between)
