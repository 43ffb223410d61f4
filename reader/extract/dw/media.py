"""Media placeholders (stubs) for videos, audios and galleries within a page: title, length, and where they can be seen.

A stub's ``url`` is the medium's own page, which the reader opens; ``file`` is what a player plays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from reader.extract import durations
from reader.extract.dw import pictures
from reader.extract.dw.links import PageLinks
from reader.extract.markup import names, words
from reader.model.block import Block
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PLAYERS: Final = ("video", "audio", "amp-video", "amp-audio", "amp-brightcove")
_HEADINGS: Final = ("h1", "h2", "h3", "h4")


def old(item: HtmlElement, links: PageLinks) -> Block | None:
    """A ``div.mediaItem``: all that is known of it stands in its hidden inputs (dw/STRUCTURE.md 2.1)."""
    fields = {name: field.get("value") or "" for field in item.iter("input") if (name := field.get("name"))}
    identity = fields.get("media_id") or item.get("data-media-id") or ""
    title = clean(fields.get("media_title", ""))
    if not title:
        title = next((text for one in item.iter("h2") if (text := words(one))), "")
    if not (identity.isdigit() or title):
        return None
    kind: Literal["video", "audio"] = "audio" if "audio" in fields.get("player_type", "").lower() else "video"
    seconds = durations.read(fields.get("file_duration", ""))
    if seconds is None:
        seconds = next((found for one in item.iter("span") if (found := durations.read(words(one)))), None)
    return Block(
        "media", media=kind, title=title, duration=seconds, file=links.picture(fields.get("file_name")),
        url=links.content(int(identity), "av").url if _is_id(identity) else "",
        src=links.picture(fields.get("preview_image")),
    )  # fmt: skip


def new(box: HtmlElement, links: PageLinks) -> Block | None:
    """A player with its headline; the way out for browsers without scripts is no text."""
    player = next(box.iter(*_PLAYERS), None)
    if player is None:
        return None
    kind: Literal["video", "audio"] = "audio" if "audio" in player.tag else "video"
    headline = next((one for one in box.iter(*_HEADINGS) if "headline" in names(one)), None)
    if headline is None:
        headline = next(box.iter(*_HEADINGS), None)
    title = words(headline) or clean(player.get("title") or player.get("aria-label") or "")
    identity = player.get("data-id") or box.get("data-id") or (player.get("id") or "").rpartition("-")[2]
    files = [player.get("src") or "", *(one.get("src") or "" for one in player.iter("source"))]
    playable = sorted(filter(None, map(links.picture, files)), key=_streamed)
    url = links.content(int(identity), kind).url if _is_id(identity) else ""
    if not (url or playable or title):
        return None
    poster = player.get("data-posterurl") or player.get("data-poster-url") or player.get("poster")
    caption, credit = _below(box)
    return Block(
        "media", media=kind, title=title, url=url or (playable or [""])[0], file=(playable or [""])[0],
        src=links.picture(poster), duration=durations.read(player.get("data-duration")), caption=caption, credit=credit,
    )  # fmt: skip


def _below(box: HtmlElement) -> tuple[str, str]:
    below = next(box.iter("figcaption"), None)
    if below is None:
        return "", ""
    credit = next((one for one in below.iter("small", "span") if "copyright" in names(one)), None)
    return words(below, frozenset(("copyright",))), pictures.without_prefix(words(credit))


def _streamed(file: str) -> bool:
    """A file that plays by itself comes before a playlist."""
    return ".m3u8" in file


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < len(text) < 19


def gallery(show: HtmlElement, links: PageLinks) -> Block | None:
    """A ``.slideshow`` as one stub: its slides' texts are no part of the article around it."""
    title = clean(show.get("data-title") or "")
    slides = list(_slides(show))
    if not title:
        title = next((text for slide in slides for one in slide.iter("h4") if (text := words(one))), "")
    identity = show.get("data-id") or ""
    if not (title or slides):
        return None
    first = next((one for slide in slides for one in slide.iter("img", "amp-img")), None)
    return Block(
        "media", media="gallery", title=title, caption=pictures_in(len(slides)),
        url=links.content(int(identity), "g").url if _is_id(identity) else "",
        src=pictures.source(first, links) if first is not None else "", credit=_author(show),
    )  # fmt: skip


def slides(show: HtmlElement, links: PageLinks) -> list[Block]:
    """Each slide of a gallery as heading and picture, for the gallery's own page."""
    blocks = []
    for slide in _slides(show):
        heading = next((text for one in slide.iter("h2", "h3") if (text := words(one))), "")
        texts = [text for one in slide.iter("p") if "author" not in names(one) and (text := words(one))]
        image = next(slide.iter("img", "amp-img"), None)
        blocks += slide_blocks(
            heading, " ".join(texts), pictures.source(image, links) if image is not None else "",
            *pictures.split_credit(clean(image.get("title") or image.get("alt") or "") if image is not None else ""),
        )  # fmt: skip
    return blocks


def slide_blocks(heading: str, text: str, src: str, title: str, credit: str) -> list[Block]:
    """One slide; a heading that only repeats the text or the picture's title is left out."""
    blocks = []
    if heading and heading not in (text, title):
        blocks.append(Block("heading", text=heading, level=2))
    if src:
        blocks.append(Block("image", src=src, caption=text or title, credit=credit, title=title))
    elif text:
        blocks.append(Block("paragraph", text=text))
    return blocks


def pictures_in(count: int) -> str:
    """A gallery's length in words; empty when it is not known."""
    return "" if count < 1 else "1 picture" if count == 1 else f"{count} pictures"


def _slides(show: HtmlElement) -> list[HtmlElement]:
    for group in show.iter("ul"):
        if "slides" in names(group):
            return [one for one in group if one.tag == "li"]
    return []


def _author(show: HtmlElement) -> str:
    return next((words(one) for one in show.iter("p") if "author" in names(one)), "")
