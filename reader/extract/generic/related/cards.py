"""Link previews (cards): one to four links of a list to the same address, with title, picture, date, teaser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract import dates, durations, markup
from reader.extract.generic import pictures
from reader.extract.generic.related import titles
from reader.extract.generic.words import flat

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.related.places import Places, StoryLink

MOST_LINKS: Final = 12
"""Links in the box of one card."""
MOST_RUNS: Final = 16
"""Texts and pictures in it."""
_SHORTEST_TEASER: Final = 40
_LENGTH_NAME: Final = re.compile(r"duration|runtime|length|timecode", re.IGNORECASE)


class Card(NamedTuple):
    """What a card says."""

    title: str
    teaser: str = ""
    date: str | None = None
    duration: int | None = None
    image: str = ""
    image_title: str = ""
    section: str = ""


def read(links: list[StoryLink], places: Places, base: str, language: str, now: float) -> Card:
    """The card that ``links`` to one story make; an empty title when it shows none."""
    box = box_of(links[0], places)
    shown = _shown([link.element for link in links], box)
    image = _image(box, base)
    return Card(
        title=shown.title,
        teaser=_teaser(box, shown.title),
        date=_date(box, language, now),
        duration=_duration(box),
        image=image.src if image else "",
        image_title=image.title if image and flat(image.title) != flat(shown.title) else "",
        section=shown.kicker,
    )


def _shown(anchors: list[HtmlElement], box: HtmlElement) -> titles.Shown:
    """The title: marked as one, in a link or beside it; else the first that is long enough; else the longest."""
    found = [shown for anchor in anchors if (shown := titles.of(anchor)).title]
    marked = [shown for shown in found if shown.is_marked]
    if marked:
        return max(marked, key=lambda shown: len(shown.title))
    heading = next((element for element in box.iter(*markup.HEADINGS)), None)
    long = [shown for shown in found if len(shown.title) >= titles.ENOUGH]
    if heading is not None and (beside := titles.of_heading(heading)).title:
        # a short heading over a link that tells enough is what the newsroom calls the list
        is_label = len(beside.title) < titles.ENOUGH and long and not long[0].title.endswith((".", "…", "。"))
        if not is_label:
            return beside
    if found:
        return long[0] if long else max(found, key=lambda shown: len(shown.title))
    spoken = (anchor.get(name) or "" for anchor in anchors for name in ("aria-label", "title"))
    return next((titles.Shown(titles.tidied(text)) for text in spoken if len(text) >= titles.ENOUGH), titles.Shown())


def box_of(link: StoryLink, places: Places) -> HtmlElement:
    """The largest box around a link that holds no link to another story, no label and nothing of the story's text."""
    box = link.element
    for above in link.element.iterancestors():
        stretch = places.flow.stretches.get(above)
        if stretch is None:
            box = above
            continue
        inside = places.in_box(above)
        if above.tag in ("body", "main") or len(inside) > MOST_LINKS or stretch.last - stretch.first > MOST_RUNS:
            break
        if any(places.links[place].lead.key != link.lead.key for place in inside):
            break
        if places.next_text(stretch.first - 1, stretch.last) is not None:
            break
        box = above
    return box


def _image(box: HtmlElement, base: str) -> pictures.Image | None:
    return next((found for image in box.iter("img") if (found := pictures.picture(image, base))), None)


def _teaser(box: HtmlElement, title: str) -> str:
    for paragraph in box.iter("p"):
        text = markup.words(paragraph)
        if len(text) >= _SHORTEST_TEASER and flat(title) not in flat(text):
            return text
    return ""


def _date(box: HtmlElement, language: str, now: float) -> str | None:
    for element in box.iter("time"):
        found = dates.read(element.get("datetime"), now=now, language=language) or dates.read(
            markup.words(element), now=now, language=language
        )
        if found:
            return found
    return None


def _duration(box: HtmlElement) -> int | None:
    for element in box.iter("span", "time", "div"):
        if not len(element) and _LENGTH_NAME.search(element.get("class") or ""):
            return durations.read(element.text or "")
    return None
