"""One story as a list shows it: a card of one to four links to the same address, with title, picture, date, teaser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract import dates, durations, markup
from reader.extract.generic import pictures
from reader.extract.generic.related import labels
from reader.extract.generic.words import flat
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLE_NAME: Final = re.compile(
    r"(?:^|[-_ ])(?:title|titel|titre|titolo|titulo|headline|head|hed|heading|header|caption-title|link-text|linktext)(?:[-_ ]|$)",
    re.IGNORECASE,
)
_NOT_TITLE_NAME: Final = re.compile(
    r"(?:^|[-_ ])(?:kicker|topline|top-line|eyebrow|overline|supertitle|roofline|dachzeile|category|categories|rubric|section|label|tag|flag|badge|author|byline|"
    r"by-line|date|time|timestamp|meta|teaser-text|teasertext|summary|excerpt|description|desc|lead|intro|standfirst|dek|comments?|count|duration|"
    r"sr-only|visually-hidden|screen-reader|hidden|prefix|cta|button|more|plus|premium|paid|icon|image|caption|credit|copyright|strapline|supra|pretitle|spitzmarke)"
    r"(?:[-_ ]|$)",
    re.IGNORECASE,
)
_CALL: Final = re.compile(r"^\W*(?:read (?:more|the full story|full story|article)|continue reading|more|weiterlesen|mehr|lire la suite|leer más|link:?|"
                          r"\d+ ?(?:min(?:utes?)?|minuten)(?: read| lesezeit)?|video|audio|podcast|live|watch|listen|play|exclusive|premium|plus|\d{1,2}:\d{2})\W*$", re.IGNORECASE)  # fmt: skip
_CLOCK: Final = re.compile(r"^\W*(?:\d{1,2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})[^\w]*")
_TAIL: Final = re.compile(
    r"\s*(?:[|–-]\s*)?(?:Read more|Continue reading|Weiterlesen|Lire la suite|Leer más|Read full story|[»›→>]+|\(video\))\s*$",
    re.IGNORECASE,
)


class Card(NamedTuple):
    """What a card says."""

    title: str
    teaser: str = ""
    date: str | None = None
    duration: int | None = None
    image: str = ""
    image_title: str = ""
    section: str = ""


def read(anchors: list[HtmlElement], box: HtmlElement, base: str, language: str, now: float) -> Card:
    """The card that the links ``anchors`` to one story make in ``box``; an empty title when it shows none."""
    title, kicker = "", ""
    for anchor in anchors:
        found, above = _title(anchor)
        if _better(found, title):
            title, kicker = found, above
    image = _image(box, base)
    return Card(
        title=title,
        teaser=_teaser(box, title),
        date=_date(box, language, now),
        duration=_duration(box),
        image=image.src if image else "",
        image_title=image.title if image and flat(image.title) != flat(title) else "",
        section=kicker,
    )


def _better(found: str, title: str) -> bool:
    if not title:
        return bool(found)
    return len(found) > len(title) and not found.startswith(title)


def _title(anchor: HtmlElement) -> tuple[str, str]:
    """The title that a link shows, and the kicker over it."""
    pieces = _pieces(anchor)
    heads = [text for text, is_title in pieces if is_title]
    plain = heads or [text for text, _ in pieces]
    if not plain:
        return "", ""
    title = max(plain, key=len) if heads else _likeliest(plain)
    before = [text for text, _ in pieces[: [text for text, _ in pieces].index(title)]]
    return tidied(title), tidied(before[-1]) if before and len(before[-1]) < 60 else ""


def _likeliest(pieces: list[str]) -> str:
    """Of lines without a hint the title: the first that is long enough; a kicker is short, a teaser comes behind."""
    return next((piece for piece in pieces if len(piece) >= 25), max(pieces, key=len))


def _pieces(anchor: HtmlElement) -> list[tuple[str, bool]]:
    """The lines within a link, each with whether it is marked as a title; without dates, calls and alt texts."""
    heading = next((above for above in anchor.iterancestors() if above.tag in _HEADINGS), None)
    lines: list[tuple[str, bool]] = []

    def add(element: HtmlElement, marked: bool) -> None:
        children = [child for child in element if isinstance(child.tag, str)]
        name = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}"
        if element is not anchor and (
            _NOT_TITLE_NAME.search(name) and element.tag not in _HEADINGS and not _TITLE_NAME.search(name)
        ):
            text = markup.words(element)
            if text and not _is_noise(text):
                lines.append((text, False))
            return
        marked = marked or element.tag in _HEADINGS or (element is not anchor and bool(_TITLE_NAME.search(name)))
        inner = [
            child
            for child in children
            if markup.words(child) and child.tag not in ("br", "wbr", "em", "i", "b", "strong", "mark", "q")
        ]
        own = [element.text or "", *(child.tail or "" for child in children)]
        if not inner or any(clean(part) and len(clean(part)) > 2 for part in own):
            text = markup.words(element)
            if inner and element.text is not None:
                text = text
            if text and not _is_noise(text):
                lines.append((text, marked))
            return
        for child in inner:
            add(child, marked)

    add(anchor, heading is not None)
    return lines


def _is_noise(text: str) -> bool:
    return (
        bool(_CALL.match(text)) or labels.kind_of(text) is not None or (len(text) < 40 and dates.read(text) is not None)
    )


def tidied(title: str) -> str:
    """A title without a label ahead, a time of day, or a call to read on."""
    title = title[labels.ahead(title) :]
    title = _CLOCK.sub("", title) if len(title) > 30 else title
    return clean(_TAIL.sub("", title)).strip(" |")


def _image(box: HtmlElement, base: str) -> pictures.Picture | None:
    return next((found for image in box.iter("img") if (found := pictures.picture(image, base))), None)


def _teaser(box: HtmlElement, title: str) -> str:
    for paragraph in box.iter("p"):
        text = markup.words(paragraph)
        if len(text) >= 40 and flat(text) != flat(title) and flat(title) not in flat(text):
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
        if not len(element) and re.search(r"duration|runtime|length", element.get("class") or ""):
            return durations.read(element.text or "")
    return None
