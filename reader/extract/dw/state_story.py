"""Story metadata out of the embedded state: head, picture, media, posts."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from reader.extract import durations
from reader.extract.dw import body, byline, media, pictures
from reader.extract.dw.editions import EDITIONS
from reader.extract.dw.facts import Facts
from reader.extract.dw.state import Record, State
from reader.extract.dw.story import Draft
from reader.model.article import ArticleKind, Picture
from reader.model.block import Block

_KINDS: Final[dict[str, ArticleKind]] = {
    "Article": "article", "Video": "video", "Audio": "audio", "ImageGallery": "gallery", "Liveblog": "live",
    "LiveBlog": "live",
}  # fmt: skip
_LANGUAGES: Final = {edition.name.upper(): edition.language for edition in EDITIONS} | {
    "CHINESE": "zh", "CHINESE_TRADITIONAL": "zh-Hant", "KISWAHILI": "sw", "PORTUGUESE_AFRICA": "pt-002",
    "PORTUGUESE_BRAZIL": "pt-br", "UKRANIAN": "uk", "PERSIAN": "fa-ir", "DARI": "fa-af",
}  # fmt: skip
_DEEP: Final = re.compile(r"<[a-zA-Z]")


def head(story: Draft, state: State, facts: Facts) -> None:
    """Fill in what the state knows; what it does not say stays as it is."""
    content = state.content
    story.kind = _KINDS.get(state.type, story.kind)
    story.title = state.text(content, "name", "title")
    story.lead = state.text(content, "teaser", "shortTeaser")
    story.regions = regions(state)
    category = state.text(state.record(content, "thematicFocusCategory"), "name")
    story.section = tuple(dict.fromkeys(filter(None, (category, *(name for _, name in story.regions[:1])))))
    story.kicker = state.text(content, "kicker")
    people = state.names(content, "persons", "fullName", "name")
    legacy = state.text(content, "legacyAuthor")
    story.authors = tuple(people) or byline.people(legacy)
    story.agencies = byline.bracketed(legacy)
    moments = (facts.date(state.field(content, name)) for name in _PUBLISHED)
    story.published = next(filter(None, moments), None)
    story.updated = facts.date(state.field(content, "lastModifiedDate")) or facts.date(
        state.field(content, "lastPublicationDate")
    )
    story.picture = lead_picture(state, facts)
    if not story.language:
        story.language = _LANGUAGES.get(state.text(content, "language"), "")
    if state.flag(content, "isRtl"):
        story.direction = "rtl"


_PUBLISHED: Final = (
    "firstPublicationDate", "contentDate", "lastPublicationDate", "localizedContentDateSr", "localizedContentDate",
)  # fmt: skip


def regions(state: State) -> tuple[tuple[str, str], ...]:
    """Codes and names. They stand in two fields: the codes of all regions in one, in the other the first one's name."""
    codes = state.names(state.content, "regions", "countryCode", "regionCode")
    names = state.names(state.content, "regions", "alignedName", "name")
    return tuple(zip_longest(codes, names, fillvalue=""))


def lead_picture(state: State, facts: Facts) -> Picture | None:
    """The main picture with caption and credit."""
    link = state.record(state.content, "mainContentImageLink")
    image = state.record(link, "target")
    src = facts.links.picture(state.text(image, "staticUrl"))
    if not src:
        return None
    caption = state.text(link, "description")
    credit = pictures.without_prefix(state.text(image, "licenserSupplement"))
    return Picture(src, caption, credit, state.text(link, "additionalInformation") or state.text(image, "name"))


def text(state: State, facts: Facts, record: Record) -> list[Block]:
    """The ``text`` of a story or a post: markup as in the page, or plain text."""
    return markup(state.markup(record, "text"), facts)


def markup(found: str, facts: Facts) -> list[Block]:
    """Blocks of a piece of markup; a text without any becomes paragraphs."""
    from reader.extract.tree import parse

    if not found.strip():
        return []
    if not _DEEP.search(found):
        found = "".join(f"<p>{part}</p>" for part in found.split("\n") if part.strip())
    root = parse(f"<html><body><div>{found}</div></body></html>")
    if root is None:
        return []
    return body.blocks(root, facts.links, bold_is_subhead=False)


def own_media(state: State, facts: Facts) -> list[Block]:
    """What a video, audio or gallery page shows: the medium, or the gallery's slides."""
    content = state.content
    if state.type in ("Video", "Audio"):
        return [_medium(state, facts)]
    blocks: list[Block] = []
    for slide in state.records(content, "extendedGalleryImages"):
        image = state.record(slide, "assignedImage")
        src = facts.links.picture(state.text(image, "staticUrl"))
        heading, said = state.text(slide, "name"), _plain(state.text(slide, "description"), facts)
        title = state.text(slide, "altText") or heading
        credit = pictures.without_prefix(state.text(image, "licenserSupplement"))
        blocks += media.slide_blocks(heading, said, src, title, credit)
    return blocks


def _plain(found: str, facts: Facts) -> str:
    """A caption, which may hold markup, as text."""
    return " ".join(block.text for block in markup(found, facts)) if _DEEP.search(found) else found


def _medium(state: State, facts: Facts) -> Block:
    content = state.content
    files = [
        facts.links.picture(state.text(content, name)) for name in ("mp4Src", "mp4VideoSrc", "mp3Src", "hlsVideoSrc")
    ]
    poster = facts.links.picture(state.text(content, "posterImageUrl"))
    picture = lead_picture(state, facts)
    seconds = durations.read(state.field(content, "duration")) or durations.read(
        state.field(content, "formattedDuration")
    )
    file = next(filter(None, files), "")
    return Block(
        "media", media="audio" if state.type == "Audio" else "video", title=state.text(content, "name", "title"),
        url=file or facts.base, file=file, src=poster or (picture.src if picture else ""), duration=seconds,
    )  # fmt: skip


def stub(state: State, facts: Facts, video: Record) -> Block | None:
    """The video of a live blog's post; None where it has no title or address."""
    identity = video.get("id")
    title = state.text(video, "name", "title")
    if not title or not isinstance(identity, int) or identity < 1:
        return None
    return Block(
        "media", media="video", title=title, url=facts.links.content(identity, "video").url,
        file=facts.links.picture(state.text(video, "hlsVideoSrc")),
        src=facts.links.picture(state.text(video, "posterImageUrl")),
        duration=state.length(video),
    )  # fmt: skip
