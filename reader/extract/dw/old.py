"""Parser of the old layout, to 2022/23 (dw/STRUCTURE.md section 2): articles, videos, audios and galleries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract import dates
from reader.extract.dw import body, media, old_list, old_related, pictures
from reader.extract.dw.facts import Facts
from reader.extract.dw.old_list import OldList
from reader.extract.dw.story import Draft
from reader.extract.markup import ancestors, names, words
from reader.model.article import ArticleKind
from reader.model.block import Block
from reader.model.related import Group
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TRACKED: Final = "dwInitialTrackingInfo"
_FIELD: Final = re.compile(r"\b(\w+)[\"']?\s*:\s*\"([^\"\n]{0,300})\"")
_BOXES: Final = frozenset(("longText", "picBox", "relatedContent", "linkList", "mediaItem", "slideshow"))
_ASIDE: Final = frozenset(("col1", "rssFeedTeaser", "basicTeaser", "pictureTeaser"))


def read(root: HtmlElement, facts: Facts) -> Draft:
    """The story of an old page. Parts that are not there are left out; nothing here raises for an odd page."""
    parts = _Parts(root)
    tracked = _tracking(facts.source)
    listed = old_list.read(parts.list, facts)
    story = Draft(facts, rules="dw old layout")
    story.kicker = words(parts.kicker)
    story.section = _section(tracked.get("chap", ""))
    story.title = words(parts.title)
    story.lead = words(parts.intro)
    _text(story, parts, facts)
    _when(story, listed, tracked, facts)
    story.authors = listed.authors
    story.agencies = listed.agencies
    story.keywords = listed.keywords
    story.groups = _groups(parts, listed, facts)
    return story


class _Parts:
    """The parts of the page, found in one walk over its main column."""

    def __init__(self, root: HtmlElement) -> None:
        self.kicker: HtmlElement | None = None
        self.title: HtmlElement | None = None
        self.list: HtmlElement | None = None
        self.text: HtmlElement | None = None
        self.picture: HtmlElement | None = None
        self.players: list[HtmlElement] = []
        self.shows: list[HtmlElement] = []
        self.links: list[HtmlElement] = []
        """Link lists, the list of topics and related content, in the page's order."""
        self.content: HtmlElement = next((one for one in root.iter("div") if one.get("id") == "bodyContent"), root)
        self.intro = next((one for one in self.content.iter("p") if "intro" in names(one)), None)
        for element in self.content.iter("div", "h1", "h4", "ul"):
            kinds = element.get("class")
            if kinds is None:
                if element.tag == "h1" and self.title is None:
                    self.title = element
            else:
                self._sort(element, element.tag, kinds.split())

    def _sort(self, element: HtmlElement, tag: str, kinds: list[str]) -> None:
        if tag == "div":
            self._box(element, kinds)
        elif tag == "ul":
            if "smallList" in kinds and self.list is None:
                self.list = element
                self.links.append(element)
        elif tag == "h1":
            self.title = element if self.title is None else self.title
        elif "artikel" in kinds and self.kicker is None:
            self.kicker = element

    def _box(self, element: HtmlElement, kinds: list[str]) -> None:
        if _BOXES.isdisjoint(kinds):
            return
        if "longText" in kinds:
            self.text = element if self.text is None else self.text
        elif "picBox" in kinds:
            if self.text is None and self.picture is None:
                self.picture = element
        elif "relatedContent" in kinds:
            self.links.append(element)
        elif "linkList" in kinds:
            if not self._aside(element):
                self.links.append(element)
        elif self.text is None and ("mediaItem" in kinds or "slideshow" in kinds) and not self._aside(element):
            # Those within the text are found there, in their place.
            (self.shows if "slideshow" in kinds else self.players).append(element)

    def _aside(self, element: HtmlElement) -> bool:
        return any(not _ASIDE.isdisjoint(names(one)) for one in ancestors(element, self.content))


def _text(story: Draft, parts: _Parts, facts: Facts) -> None:
    links = facts.links
    kind = facts.canonical.kind
    blocks: list[Block] = []
    if parts.picture is not None:
        story.picture = pictures.lead(pictures.old(parts.picture, links))
    for player in parts.players:
        block = media.old(player, links)
        if block:
            blocks.append(_own(block, facts))
    for show in parts.shows:
        slides = media.slides(show, links)
        if kind == "gallery" or not (parts.players or parts.text is not None):
            blocks += slides
            kind = "gallery"
        else:
            blocks += [stub for stub in (media.gallery(show, links),) if stub]
    if parts.text is not None:
        blocks += _opened(body.blocks(parts.text, links, bold_is_subhead=True), parts.text, facts)
    elif not blocks:
        blocks = _loose(parts, facts)
    story.blocks = blocks
    story.kind = _kind(kind, blocks, parts)
    if story.kind in ("video", "audio"):
        story.rules = f"dw {story.kind} page"
    elif story.kind == "gallery":
        story.rules = "dw gallery page"


def _opened(blocks: list[Block], text: HtmlElement, facts: Facts) -> list[Block]:
    """On a gallery's own page its slides in place of its stub, where the gallery lies in the text."""
    if facts.canonical.kind != "gallery":
        return blocks
    number = facts.id.rpartition(":")[2]
    shows = [one for one in text.iter("div") if "slideshow" in names(one)]
    own = [one for one in shows if one.get("data-id") == number] or (shows if len(shows) == 1 else [])
    found = media.slides(own[0], facts.links) if own else []
    stub = media.gallery(own[0], facts.links) if found else None
    if stub is None or stub not in blocks:
        return blocks
    at = blocks.index(stub)
    return [*blocks[:at], *found, *blocks[at + 1 :]]


def _kind(kind: str, blocks: list[Block], parts: _Parts) -> ArticleKind:
    first = blocks[0] if blocks else None
    if kind in ("video", "audio") or (first and first.kind == "media" and parts.text is None):
        return "audio" if first and first.media == "audio" else "video"
    return "gallery" if kind == "gallery" else "live" if kind == "live" else "article"


def _own(block: Block, facts: Facts) -> Block:
    """The page's own medium leads to its file: the page is open already."""
    from msgspec.structs import replace

    own = facts.links.find(block.url)
    return replace(block, url=block.file or block.url) if own and own.id == facts.id else block


def _loose(parts: _Parts, facts: Facts) -> list[Block]:
    """The paragraphs of a page without a container for its text."""
    found: list[Block] = []
    for element in parts.content.iter("p"):
        around = ancestors(element, parts.content)
        if names(element) or any(names(one) and not {"col3", "group"}.issuperset(names(one)) for one in around):
            continue
        if any(one.tag in ("a", "li", "footer", "form") for one in around):
            continue
        found += body.blocks_of([element], facts.links, bold_is_subhead=True)
    return found


def _tracking(source: str) -> dict[str, str]:
    """The fields of ``dwInitialTrackingInfo = {pageId: "…", chap: "…"}``."""
    at = source.find(_TRACKED)
    start = source.find("{", at, at + len(_TRACKED) + 10) if at >= 0 else -1
    end = source.find("}", start, start + 4000) if start >= 0 else -1
    return dict(_FIELD.findall(source, start, end)) if end >= 0 else {}


def _section(chapter: str) -> tuple[str, ...]:
    """``TOP+STORIES::Germany``"""
    from urllib.parse import unquote_plus

    return tuple(part for one in chapter.split("::") if (part := clean(unquote_plus(one))))


def _when(story: Draft, listed: OldList, tracked: dict[str, str], facts: Facts) -> None:
    """The list's date, else the tracked one, else the one in the title of the head."""
    first = facts.date(tracked.get("firstPublicationDate", ""))
    changed = facts.date(tracked.get("articleChangeDateShort", ""))
    story.published = listed.date or first or changed or facts.linked_published or facts.titled
    if first and story.published and first < story.published:
        story.published, changed = first, story.published
    if changed and story.published and dates.day(changed) > dates.day(story.published):
        story.updated = changed


def _groups(parts: _Parts, listed: OldList, facts: Facts) -> list[Group]:
    groups: list[Group | None] = []
    block: list[HtmlElement] = []
    for element in parts.links:
        if block and (element.tag == "ul" or element.getparent() is not block[-1].getparent()):
            groups.append(old_related.link_block(block, facts))
            block = []
        if element.tag == "ul":
            groups.append(listed.group)
        elif "relatedContent" in names(element):
            groups.append(old_related.related_content(element, facts))
        else:
            block.append(element)
    if block:
        groups.append(old_related.link_block(block, facts))
    return [group for group in groups if group]
