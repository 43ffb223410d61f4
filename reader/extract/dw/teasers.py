"""Link previews (teasers): boxes that show another story by headline, text, date and picture, told by their links.

A teaser is the largest box all of whose story links lead to one story; its parts are then found within.  That reads
the teasers of both layouts, doubled headlines (2023) and top stories without a box of their own alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract import dates, durations
from reader.extract.dw import pictures
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id, is_story
from reader.extract.markup import HEADINGS, names, words
from reader.model.address import Address, Kind
from reader.model.related import RelatedItem
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIGHEST: Final = 9
"""So far up from its link a teaser's box is looked for."""
_MOST: Final = 400

# The kind stands before a dash in ``aria-label``: ``Video — …``, ``Bildergalerie — …`` (dw/STRUCTURE.md 3.2).
_SPOKEN: Final[dict[str, Kind]] = {
    "video": "video", "vídeo": "video", "видео": "video", "відео": "video", "wideo": "video", "فيديو": "video",
    "audio": "audio", "áudio": "audio", "аудио": "audio", "аудіо": "audio", "ses": "audio", "صوت": "audio",
    "bildergalerie": "gallery", "slideshow": "gallery", "galerie": "gallery", "galería": "gallery",
    "galeria": "gallery", "picture gallery": "gallery", "image gallery": "gallery", "фотогалерея": "gallery",
    "live": "live", "live blog": "live",
}  # fmt: skip
_ICONS: Final[dict[str, Kind]] = {"tv": "video", "video": "video", "audio": "audio", "pics": "gallery"}
# The date at the end of an old teaser: ``… Dibobe Petition. (25.07.2019)``.
_LAST_DATE: Final = re.compile(r"\s*\(\s*([\w./-]{6,12})\s*\)\s*$")
_NOT_TITLE: Final = frozenset(("date", "icon", "kicker"))


class Teaser(NamedTuple):
    """A story that a page shows, the box that shows it, and its links therein."""

    target: Address
    box: HtmlElement
    anchors: list[HtmlElement]


def cards(scope: HtmlElement, facts: Facts, anchors: Iterable[HtmlElement] | None = None) -> list[Teaser]:
    """The stories linked within ``scope`` in its order, each once, none of them the page itself."""
    found: dict[str, Teaser] = {}
    owner: dict[HtmlElement, str] = {}
    for anchor in scope.iter("a") if anchors is None else anchors:
        href = anchor.get("href") or ""
        target = facts.links.story(href, icon(anchor) if "/overlay/" in href else None)
        if target is None or not is_story(target):
            continue
        mixed = ""
        node = anchor
        for _ in range(_HIGHEST):
            known = owner.get(node)
            if known is None:
                owner[node] = target.id
            elif known not in (mixed, target.id):
                owner[node] = mixed
            else:
                break  # from here on an earlier link has been
            if node is scope:
                break
            node = node.getparent()
            if node is None:
                break
        if target.id in found:
            found[target.id].anchors.append(anchor)
        elif target.id != facts.id and len(found) < _MOST:
            found[target.id] = Teaser(target, anchor, [anchor])
    return [card._replace(box=_box(card, owner, scope)) for card in found.values()]


def _box(card: Teaser, owner: dict[HtmlElement, str], scope: HtmlElement) -> HtmlElement:
    box = card.anchors[0]
    node = box.getparent()
    while node is not None and node is not scope and owner.get(node) == card.target.id:
        box = node
        node = node.getparent()
    return box


def items(scope: HtmlElement, facts: Facts) -> tuple[RelatedItem, ...]:
    """The teasers within ``scope``."""
    found = (item(card, facts) for card in cards(scope, facts))
    return tuple(one for one in found if one)


def item(card: Teaser, facts: Facts) -> RelatedItem | None:
    """One teaser; None when nothing in it can be read as a title."""
    seen = _Seen(card.box)
    heading = seen.heading
    anchors = card.anchors
    title = words(heading, _NOT_TITLE) if heading is not None else ""
    if not title:
        title = max((words(anchor, _NOT_TITLE) for anchor in anchors), key=len, default="")
    if not title:
        title = next((text for anchor in anchors if (text := clean(anchor.get("title") or ""))), "")
    if not title:
        return None
    image = seen.image
    teaser, date = _teaser(seen.texts, heading, title, facts)
    return RelatedItem(
        card.target.url, card.target.id, title, kind=_kind(card, seen.icon), teaser=teaser,
        date=_date(seen, facts) or date, duration=durations.read(seen.length) if seen.length else None,
        image=pictures.source(image, facts.links) if image is not None else "",
        image_title=clean(image.get("title") or image.get("alt") or "") if image is not None else "",
        section=words(seen.kicker),
    )  # fmt: skip


class _Seen:
    """The parts of a teaser's box, found in one walk."""

    def __init__(self, box: HtmlElement) -> None:
        self.heading: HtmlElement | None = None
        """The first heading that is a link, or in one: others are of what is around."""
        self.image: HtmlElement | None = None
        self.time: HtmlElement | None = None
        self.day: HtmlElement | None = None
        self.kicker: HtmlElement | None = None
        self.icon: Kind | None = None
        self.length = ""
        self.texts: list[HtmlElement] = []
        for one in box.iter():
            tag = one.tag
            if tag in ("span", "div", "small"):
                self._sort(one)
            elif tag == "p":
                self.texts.append(one)
            elif tag == "time":
                self.time = one if self.time is None else self.time
            elif tag in ("img", "amp-img"):
                # Of the two pictures of a lazy teaser the first is a blurred one.
                if self.image is None or "lq-img" in names(self.image):
                    self.image = one
            elif tag in HEADINGS and self.heading is None and _is_linked(one):
                self.heading = one

    def _sort(self, one: HtmlElement) -> None:
        kinds = names(one)
        if kinds:
            if "kicker" in kinds:
                self.kicker = one if self.kicker is None else self.kicker
                return
            if "date" in kinds:
                self.day = one if self.day is None else self.day
                return
            if "icon" in kinds:
                self.icon = self.icon or next((_ICONS[name] for name in kinds if name in _ICONS), None)
                return
            if "description" in (one.get("class") or "") or "teaser-text" in kinds or "intro" in kinds:
                self.texts.append(one)
                return
        text = one.text
        if text and not self.length and ":" in text and len(text) < _LONGEST_LENGTH and not len(one):
            digits = dates.ascii_digits(text)
            self.length = digits if _LENGTH.match(digits) else ""


_LONGEST_LENGTH: Final = 24
_LENGTH: Final = re.compile(r"\W*(?:\d{1,2}:)?\d{1,3}:\d{2}(?:\s\w+\.?)?\W*$")


def icon(element: HtmlElement) -> Kind | None:
    """The kind that an old icon in ``element`` stands for: ``span.icon.tv``."""
    for mark in element.iter("span"):
        kinds = names(mark)
        if "icon" in kinds:
            return next((_ICONS[name] for name in kinds if name in _ICONS), None)
    return None


def last_date(text: str, facts: Facts) -> tuple[str, str | None]:
    """A teaser without the date in brackets at its end, and that date."""
    found = _LAST_DATE.search(text) if text.endswith(")") else None
    date = facts.date(found[1]) if found else None
    return (text[: found.start()], date) if found and date else (text, None)


def _is_linked(heading: HtmlElement) -> bool:
    if next(heading.iter("a"), None) is not None:
        return True
    around = heading.getparent()
    for _ in range(4):
        if around is None:
            break
        if around.tag == "a":
            return True
        around = around.getparent()
    return False


def _kind(card: Teaser, marked: Kind | None) -> Kind:
    if not has_id(card.target):
        return marked or "web"
    if card.target.kind not in ("page", "article"):
        # An old ``av-`` is a video or an audio (dw/STRUCTURE.md section 1): its icon tells which.
        return "audio" if card.target.kind == "video" and marked == "audio" else card.target.kind
    for anchor in card.anchors:
        spoken, dash, _ = (anchor.get("aria-label") or "").partition(" — ")
        if dash and spoken.strip().casefold() in _SPOKEN:
            return _SPOKEN[spoken.strip().casefold()]
    return marked or "article"


def _teaser(texts: list[HtmlElement], heading: HtmlElement | None, title: str, facts: Facts) -> tuple[str, str | None]:
    for one in texts:
        if heading is not None and heading in one.iterancestors():
            continue
        text, date = last_date(words(one), facts)
        if text and text != title:
            return text, date
    return "", None


def _date(seen: _Seen, facts: Facts) -> str | None:
    """The spelled-out copy beside a number first, then the number where it is not ambiguous."""
    if seen.time is not None:
        printed = words(seen.time)
        if "." in printed and (date := facts.date(printed)):
            return date  # day first: not ambiguous
        copy = seen.time.getnext()
        spelled = words(copy) if copy is not None and copy.tag == "span" else ""
        said = (seen.time.get("datetime"), spelled, printed)
        return next((date for text in said if (date := facts.date(text))), None)
    return facts.date(words(seen.day)) if seen.day is not None else None
