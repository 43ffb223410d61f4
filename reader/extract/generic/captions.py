"""Caption detection without markup: words under a picture that stands in no figure, told by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.extract.generic import pictures, story

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow

MOST_LETTERS: Final = 250
"""Letters of a caption; a box with more beside its picture is a part of the story."""
_MOST_RUNS: Final = 2
_CLIMB: Final = 4
_MOST_AROUND: Final = 12


def find(flow: Flow) -> dict[int, list[int]]:
    """For the run of each picture the runs of its caption: all texts of the smallest box that holds it and some.

    Such a box holds a picture and few short lines, none of them a heading, and is not the box of the whole story.
    """
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for index, run in enumerate(flow.runs):
        if run.tag in ("img", "figure"):
            texts = _figcaption(flow, index) or _texts_beside(flow, run.owner, index) or _credited(flow, index)
            if texts and taken.isdisjoint(texts):
                taken.update(texts)
                found[index] = texts
    return found


def _texts_beside(flow: Flow, picture: HtmlElement, index: int) -> list[int]:
    steps = 0
    for box in picture.iterancestors():
        stretch = flow.stretches.get(box)
        if stretch is None:
            continue
        if steps == _CLIMB or box.tag in ("body", "article", "main", "section", "td", "li"):
            break
        steps += 1
        if stretch.last - stretch.first >= _MOST_AROUND:
            break
        texts = [place for place in range(*stretch) if flow.runs[place].text]
        if not texts:
            continue
        runs = [flow.runs[place] for place in texts]
        is_caption = (
            len(runs) <= _MOST_RUNS
            and texts[0] > index
            and sum(len(run.text) for run in runs) <= MOST_LETTERS
            and not all(run.tag == "p" and story.ends_sentence(run.text) for run in runs)
            and not any(run.is_heading or run.tag in ("h1", "li") or run.link_share > 0.5 for run in runs)
        )
        return texts if is_caption else []
    return []


def _figcaption(flow: Flow, index: int) -> list[int]:
    """A ``figcaption`` behind its figure instead of in it."""
    after = index + 1
    if after < len(flow.runs) and flow.runs[after].tag == "figcaption":
        return [after]
    return []


def _credited(flow: Flow, index: int) -> list[int]:
    """The next line behind a picture, where it names who made the picture."""
    if index + 1 < len(flow.runs):
        run = flow.runs[index + 1]
        if 0 < len(run.text) <= MOST_LETTERS and not run.is_heading and pictures.parted(run.text):
            return [index + 1]
    return []
