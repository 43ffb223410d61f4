"""Lead (standfirst) extraction: the paragraph between headline and text that sums the story up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.extract.generic import chrome, names, pictures, story
from reader.extract.generic.words import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow, Run

MOST: Final = 2
"""Paragraphs of a lead."""
MOST_POINTS: Final = 6
"""Items of a lead that is a list."""
LONGEST: Final = 900
SHORTEST: Final = 40
_CLOSE: Final = 4
"""Runs behind the headline among which a heading may be the lead."""
_LOOKED_AT: Final = 14
"""Runs before the text that are looked at where no headline is in sight."""


def find(flow: Flow, text: Sequence[int], kept: Sequence[bool], headline: int | None, declared: Declared) -> list[int]:
    """The runs that are the lead: what equals the page's own description, is named as a lead, or is the one
    paragraph that stands between headline and text."""
    if not text:
        return []
    first = text[0]
    have = " ".join(flow.runs[index].text for index in text[:3])
    above_all = [index for index in range(first) if flow.runs[index].tag == "h1"]
    above = max((index for index in above_all if kept[index]), default=headline)
    start = above + 1 if above is not None and above < first else max(0, first - _LOOKED_AT)
    titles = [*declared.titles, declared.page_title, *(flow.runs[index].text for index in above_all)]
    descriptions = [description[:300] for description in declared.descriptions]
    sure: list[int] = []
    alone: list[int] = []
    points: list[int] = []
    for index in range(start, first):
        run = flow.runs[index]
        is_item = run.tag == "li" or (run.is_heading and any(box.tag == "li" for box in _around(run)))
        if is_item and kept[index] and run.link_share < 0.3 and any(names.of(box).lead for box in _around(run)):
            points.append(index)
        if not _may_be(run) or run.text in have or any(likeness(run.text, title) > 0.8 for title in titles):
            continue
        if any(likeness(run.text[:300], description) > 0.6 for description in descriptions):
            sure.append(index)
        elif kept[index] and not _is_caption(run) and not pictures.parted(run.text):
            if any(names.of(box).lead for box in _around(run)):
                sure.append(index)
            elif run.tag == "p" and len(run.text) > 60 and story.ends_sentence(run.text) and above is not None:
                alone.append(index)
    found = sorted(sure + alone) if len(alone) <= MOST else sure
    if not sure and 2 <= len(points) <= MOST_POINTS:
        return points
    return (
        found[:MOST] or _heading(flow, text, kept, above, titles) or _elsewhere(flow, first, kept, have, descriptions)
    )


def _heading(
    flow: Flow, text: Sequence[int], kept: Sequence[bool], above: int | None, titles: Sequence[str]
) -> list[int]:
    """The heading right under the headline, over the first paragraph: no subhead is as long and heads a whole story."""
    if above is None:
        return []
    behind = [index for index in range(above + 1, text[-1]) if flow.runs[index].text][:_CLOSE]
    heads = [index for index in behind if flow.runs[index].is_heading]
    if len(heads) != 1 or (index := heads[0]) > next((at for at in text if not flow.runs[at].is_heading), index):
        return []
    run = flow.runs[index]
    if not kept[index] or run.links or not _may_be(run) or _is_caption(run) or index + 1 >= len(flow.runs):
        return []
    return [] if any(likeness(run.text, title) > 0.5 for title in titles) else [index]


def _elsewhere(flow: Flow, first: int, kept: Sequence[bool], have: str, descriptions: Sequence[str]) -> list[int]:
    """The last run anywhere before the text that is nearly the page's own description."""
    for index in reversed(range(first)):
        run = flow.runs[index]
        is_new = kept[index] and _may_be(run) and run.text not in have
        if is_new and any(likeness(run.text[:300], description) > 0.8 for description in descriptions):
            return [index]
    return []


def _may_be(run: Run) -> bool:
    if not SHORTEST <= len(run.text) <= LONGEST or run.link_share > 0.3:
        return False
    return run.tag not in ("figcaption", "li", "td") and not chrome.is_chrome(run.text)


def _is_caption(run: Run) -> bool:
    return any(names.of(box).media for box in _around(run)[:2])


def _around(run: Run) -> list[HtmlElement]:
    boxes = [run.owner]
    for box in run.owner.iterancestors():
        boxes.append(box)
        if len(boxes) == 3:
            break
    return boxes
