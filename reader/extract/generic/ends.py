"""Boundary trimming: where a story begins and ends, without bylines ahead of it, and without the notes behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.generic import story
from reader.extract.generic.words import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run
    from reader.extract.generic.sieve import Sieve

_PROSE: Final = frozenset(("p", "blockquote", "div", "pre", "dd"))
_RULER: Final = re.compile(r"^[\W_]{2,}$")
SHORT_NOTE: Final = 150
"""Letters below which a line under a ruler is a note."""
LAST: Final = 4
"""Runs at the end of a text among which notes about its authors are looked for."""


def trimmed(flow: Flow, text: Sequence[int], sieve: Sieve, authors: Sequence[str]) -> list[int]:
    """``text`` (indices of runs) from its first real line to its last, without weak lines in between.

    A page that is made of weak lines keeps them all.
    """
    size = {index: len(flow.runs[index].text) for index in text}
    if sum(size[index] for index in sieve.weak & size.keys()) > 0.5 * sum(size.values()):
        return list(text)
    real = [
        place
        for place, index in enumerate(text)
        if index in sieve.cells or _is_real(flow.runs[index], sieve.weights.runs[index])
    ]
    if not real:
        return [index for index in text if index not in sieve.weak]
    first, last = real[0], real[-1]
    while first > 0 and _goes_on(flow.runs[text[first]], flow.runs[text[first - 1]]):
        first -= 1
    while last + 1 < len(text) and _goes_on(flow.runs[text[last]], flow.runs[text[last + 1]]):
        last += 1
    start, end = first, _end_of_list(flow, text, last)
    if end + 1 < len(text) and _RULER.match(flow.runs[text[end + 1]].text):
        end += 1
    head = [index for index in text[:start] if flow.runs[index].is_heading][-1:]
    body = [index for index in text[start : end + 1] if index not in sieve.weak]
    return [*head, *_without_notes(flow, body, authors)]


def _is_real(run: Run, weight: float) -> bool:
    """Whether a run may begin or end a story: a sentence, or a line too long to be anything else."""
    if weight and run.length > 50 and (run.length > 120 or story.ends_sentence(run.text)):
        return True
    return run.tag in _PROSE and run.length >= 20 and run.link_share < 0.5 and story.ends_sentence(run.text)


def _goes_on(run: Run, beside: Run) -> bool:
    """Whether a paragraph beside a real one belongs to it, however short: a whole sentence, set in the same way."""
    return (
        run.tag == beside.tag == "p"
        and not beside.links
        and story.ends_sentence(beside.text)
        and beside.owner.getparent() is run.owner.getparent()
        and beside.owner.get("class") == run.owner.get("class")
    )


def _end_of_list(flow: Flow, text: Sequence[int], last: int) -> int:
    """The place in ``text`` of the last item of a list that stands right behind the last paragraph, else ``last``."""
    home = flow.runs[text[last]].owner.getparent()
    end, items = last, 0
    for place in range(last + 1, len(text)):
        run = flow.runs[text[place]]
        if run.tag == "li" and _list_around(run.owner) is home:
            end = place
            items += 1
        elif not (run.is_heading and run.owner.getparent() is home):
            break
    return end if items > 1 else last


def _list_around(item: HtmlElement) -> HtmlElement | None:
    """The box that the list of an item stands in."""
    outer = next((above for above in item.iterancestors() if above.tag in ("ul", "ol")), None)
    return outer.getparent() if outer is not None else None


def _without_notes(flow: Flow, text: list[int], authors: Sequence[str]) -> list[int]:
    """Without what agencies put under a ruler (``___``, which stays as their mark of the end), and without the last
    lines about the authors."""
    names = [flat(author) for author in authors if " " in author]
    for index in text[-LAST:]:
        if _RULER.match(flow.runs[index].text):
            place = text.index(index) + 1
            if "__" in flow.runs[index].text or all(_is_note(flow.runs[after], names) for after in text[place:]):
                text = text[:place]
            break
    while len(text) > LAST and _is_about(flow.runs[text[-1]].text, names):
        text = text[:-1]
    return text


def _is_note(run: Run, names: Sequence[str]) -> bool:
    """Whether a run under a ruler is a note: short, or with an address to write to, or about an author, or slanted
    from end to end. Columns set rulers between their sections as well."""
    slanted = sum(mark.end - mark.start for mark in run.marks if mark.kind == "em") >= 0.9 * len(run.text)
    return len(run.text) < SHORT_NOTE or "@" in run.text or slanted or _is_about(run.text, names)


def _is_about(line: str, names: Sequence[str]) -> bool:
    """Whether a line begins with an author's name, as a note about the author does."""
    form = flat(line[:200])
    return any(form.startswith(name) for name in names)
