"""Which runs of the story's box are its text: without labels, chrome, link lines, repeats, and loose ends."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from reader.extract.generic import chrome, story, tables
from reader.extract.generic.related import labels
from reader.extract.generic.words import flat, share_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run
    from reader.extract.generic.headline import Headline
    from reader.extract.generic.story import Weights

LONGEST: Final = 300_000
"""Letters of a text in which quotes drawn from it are looked for."""

_LOOSE: Final = frozenset(("div", "td", "th", "dd", "dt"))
_PROSE: Final = frozenset(("p", "blockquote", "div", "pre", "dd"))
_BYLINE: Final = re.compile(
    r"^\W*(?:by|von|par|por|di|av|af|door|tekst|text|texte|foto|photo|fotos|photos|autor|author|written by|reported by|"
    r"aktualisiert|updated|published|stand|publié|publicado|pubblicato)\b",
    re.IGNORECASE,
)


def text_of(
    flow: Flow, inside: Sequence[int], weights: Weights, headline: Headline, guide: frozenset[tuple[str, ...]]
) -> list[int]:
    """The runs among ``inside`` (indices, in order) that are the story's text."""
    out: list[int] = []
    weak: set[int] = set()
    cells: set[int] = set()
    data: dict[HtmlElement, bool] = {}
    total = sum(weights.runs[index] for index in inside)
    title = flat(headline.text)
    pitch: HtmlElement | None = None  # the box of a line of chrome, whose list belongs to it
    for index in inside:
        run = flow.runs[index]
        if run.tag == "li" and pitch is not None and pitch in itertools.islice(run.owner.iterancestors(), 3):
            continue
        if run.tag != "li":
            pitch = run.owner.getparent() if chrome.is_chrome(run.text) else None
        if run.tag in ("td", "th") and (table := tables.around(run.owner)) is not None:
            if table not in data:
                data[table] = tables.is_data(flow, table)
            if data[table]:
                out.append(index)
                cells.add(index)
                continue
        if run.tag == "h1":
            if sum(weights.runs[other] for other in out) < 0.1 * total:
                out = []
            continue
        if is_noise(run) or flat(run.text) == title:
            continue
        if run.tag in _LOOSE and (len(run.text) < 40 or not story.ends_sentence(run.text)):
            if run.link_share > 0.3 or len(run.text) < 3:
                continue
            weak.add(index)
        if guide and _is_foreign(run, guide):
            continue
        out.append(index)
    return _without_loose_ends(flow, out, weak, cells, weights)


def _without_loose_ends(
    flow: Flow, text: list[int], weak: set[int], cells: set[int], weights: Weights
) -> list[int]:
    size = {index: len(flow.runs[index].text) for index in text}
    if sum(size[index] for index in weak & size.keys()) > 0.5 * sum(size.values()):
        return text  # a page of short lines or a table: as it is
    real = [place for place, index in enumerate(text) if index in cells or _is_real(flow.runs[index], weights.runs[index])]
    if not real:
        return [index for index in text if index not in weak]
    start = real[0]
    head = [index for index in text[:start] if flow.runs[index].is_heading][-1:]
    return [*head, *(index for index in text[start : real[-1] + 1] if index not in weak)]


def _is_real(run: Run, weight: float) -> bool:
    """Whether a run may begin or end a story: a sentence, or a line too long to be anything else."""
    if weight and len(run.text) > 50 and (len(run.text) > 120 or story.ends_sentence(run.text)):
        return True
    return run.tag in _PROSE and len(run.text) >= 20 and run.link_share < 0.5 and story.ends_sentence(run.text)


def is_noise(run: Run) -> bool:
    """Whether a run is no text, wherever it stands."""
    if run.tag == "figcaption" or labels.is_related_label(run.text) or chrome.is_chrome(run.text):
        return True
    if chrome.is_pitch(run.text, (mark.href for mark in run.marks if mark.kind == "link")):
        return True
    share = 0.0 if run.is_heading and _is_anchor(run) else run.link_share
    is_prose = run.tag in _PROSE or (run.tag == "li" and len(run.text) > 80)
    most = 0.9 if is_prose and story.ends_sentence(run.text) else 0.6
    if share > most and not (run.tag == "p" and len(run.text) > 200):
        return True
    return run.tag == "li" and share > 0.4 and len(run.text) < 150


def _is_anchor(run: Run) -> bool:
    """Whether the links of a heading lead to itself or to another place of the page."""
    return all(mark.href.startswith("#") for mark in run.marks if mark.kind == "link")


def _is_foreign(run: Run, guide: frozenset[tuple[str, ...]]) -> bool:
    """Whether a run that could be anything shares nothing with the text as the page declares it."""
    share = share_in(run.text, guide)
    if share is None or share >= 0.2 or run.is_heading:
        return False
    return (run.link_share > 0.3 and len(run.text) < 200) or run.tag in ("li", "div", "td") or len(run.text) < 120


def _heads_nothing(heading: Run, following: Run) -> bool:
    return following.is_heading and following.tag <= heading.tag


def _has_picture(flow: Flow, first: int, last: int) -> bool:
    return any(flow.runs[index].tag in ("figure", "img", "media") for index in range(first, last))


def tidied(flow: Flow, text: Sequence[int], seen: set[str]) -> list[int]:
    """``text`` without repeats (of itself and of ``seen``, flat forms), without quotes drawn from it to catch the
    eye, and without headings that head nothing."""
    out = []
    forms = [flat(flow.runs[index].text) for index in text]
    times = Counter(forms)
    whole = "\n".join(f" {form} " for form in forms) if sum(map(len, forms)) < LONGEST else ""
    for place, index in enumerate(text):
        run = flow.runs[index]
        form = forms[place]
        if len(form) > 100 and form in seen:
            continue
        seen.add(form)
        if 40 < len(form) < 400 and run.tag != "li" and whole.count(f" {form} ") > times[form]:
            continue
        if run.is_heading:
            after = text[place + 1] if place + 1 < len(text) else None
            if after is None or (_heads_nothing(run, flow.runs[after]) and not _has_picture(flow, index, after)):
                continue
        out.append(index)
    return out
