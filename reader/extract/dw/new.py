"""Parser of the new layout, from 2022/23 on (dw/STRUCTURE.md section 3): its three generations, and AMP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.dw import body, byline, live, marks, media, new_related, people, pictures, state_items, state_story
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id, number
from reader.extract.dw.state import State
from reader.extract.dw.story import Draft
from reader.extract.markup import names, words
from reader.model.block import Block
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AMP: Final = re.compile(r"<html[^>]{0,300}(?:\s(?:amp|⚡)[\s=>]|\bis-amp-page\b)", re.IGNORECASE)
_KICKER: Final = "content-detail-kicker"


def read(root: HtmlElement, facts: Facts) -> Draft:
    """The story of a new page. Parts that are not there are left out; nothing here raises for an odd page."""
    state = State(facts.source, str(number(facts.canonical)) if has_id(facts.canonical) else "")
    parts = _Parts(root, live=facts.canonical.kind == "live")
    story = Draft(facts, _rules(facts, state))
    if facts.canonical.kind in ("video", "audio", "gallery", "live"):
        story.kind = facts.canonical.kind
    if state:
        state_story.head(story, state, facts)
        story.known = lambda identity: state_items.known(state, facts, identity)
    _head(story, parts, facts)
    story.picture = story.picture or pictures.lead(parts.picture(facts))
    story.blocks = _text(story, parts, state, facts)
    in_text = {found.id for block in story.blocks if block.media and (found := facts.links.find(block.url))}
    story.groups = new_related.groups(root, state, facts, in_text)
    if story.updated and story.published and story.updated <= story.published:
        story.updated = None
    return story


def _rules(facts: Facts, state: State) -> str:
    if _AMP.search(facts.source, 0, 3000):
        return "dw amp page"
    return "dw new layout (state)" if state else "dw new layout"


class _Parts:
    """The parts of the page's ``article``, found in one walk."""

    def __init__(self, root: HtmlElement, *, live: bool) -> None:
        self.live = live
        """The authors behind the first text of a live blog are those of a post."""
        self.sections: tuple[str, ...] = ()
        self.title: HtmlElement | None = None
        self.lead: HtmlElement | None = None
        self.authors: tuple[str, ...] = ()
        self.agencies: tuple[str, ...] = ()
        self.time: HtmlElement | None = None
        self.texts: list[HtmlElement] = []
        self.figures: list[HtmlElement] = []
        self.players: list[HtmlElement] = []
        """Pictures and players before the text."""
        article = next(root.iter("article"), None)
        if article is None:
            article = next(root.iter("main"), None)
        self.article: HtmlElement = root if article is None else article
        for element in self.article.iter("div", "h1", "p", "span", "figure", "time", "section", "amp-img"):
            self._sort(element)

    def _sort(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "h1":
            self.title = element if self.title is None else self.title
            return
        if tag in ("figure", "amp-img"):  # AMP sets its lead picture without a figure around it
            if not self.texts and not (tag == "amp-img" and _is_small(element)):
                self.figures.append(element)
            return
        if tag == "time":
            self.time = element if self.time is None and not self.texts else self.time
            return
        if tag in ("div", "span") and element.get("data-tracking-name") == _KICKER and not self.sections:
            self.sections = _sections(element)
            return
        kinds = names(element)
        if tag == "p" and not kinds and self.lead is None and not self.texts and _is_in_header(element):
            self.lead = element
            return
        if marks.is_text(element):
            self.texts.append(element)
        elif "teaser-text" in kinds:
            self.lead = element if self.lead is None else self.lead
        elif "kicker" in kinds and tag == "div" and not (self.sections or self.texts):
            self.sections = _sections(element)
        elif "author-details" in kinds and not self.authors and not (self.live and self.texts):
            self.authors = people.of(element)
            self.agencies = people.agencies(element)
        elif "vjs-wrapper" in kinds and not self.texts:
            self.players.append(element)

    def picture(self, facts: Facts) -> Block | None:
        """The first picture before the text."""
        for figure in self.figures:
            if not {"lazy-load-container"}.isdisjoint(names(figure)) and figure.getparent().tag == "a":
                continue
            found = pictures.new(figure, facts.links)
            if found:
                return found
        return None


def _sections(kicker: HtmlElement) -> tuple[str, ...]:
    spans = [one for one in kicker.iter("span") if "sr-only" not in names(one)]
    innermost = (one for one in spans if sum(1 for _ in one.iter("span")) == 1)
    return tuple(dict.fromkeys(filter(None, map(words, innermost)))) or tuple(filter(None, (words(kicker),)))


def _is_in_header(element: HtmlElement) -> bool:
    around = element.getparent()
    return around is not None and around.tag == "header"


def _is_small(image: HtmlElement) -> bool:
    width = image.get("width") or ""
    return width.isdigit() and int(width) < 200


def _head(story: Draft, parts: _Parts, facts: Facts) -> None:
    """State, then JSON-LD, then markup; the head of the page comes last (dw/STRUCTURE.md 3.1)."""
    story.title = story.title or clean(facts.linked.headline) or words(parts.title)
    story.lead = story.lead or words(parts.lead)
    story.section = parts.sections or story.section
    story.kicker = story.kicker or " · ".join(story.section)
    story.authors = story.authors or _own_people(facts.linked.authors) or parts.authors
    story.agencies = story.agencies or parts.agencies
    story.published = story.published or facts.linked_published or _printed(parts.time, facts)
    story.updated = story.updated or facts.date(facts.linked.updated)


def _own_people(people: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for one in people if (name := clean(one)) and not byline.is_house(name))


def _printed(time: HtmlElement | None, facts: Facts) -> str | None:
    """The date beside the headline: the spelled-out copy first. The exact moment of the page's head is taken where
    it is the same day, or where the page only says how long ago."""
    exact = next((date for name in _META_DATES if (date := facts.date(facts.meta.get(name)))), None)
    if time is None:
        return exact
    copy = time.getnext()
    said = (time.get("datetime"), words(copy) if copy is not None else "", words(time))
    printed = next((date for text in said if (date := facts.date(text))), None)
    if printed is None or (exact and (exact[:10] == printed[:10] or len(printed) > 10)):
        return exact or printed
    return printed


_META_DATES: Final = ("article:published_time", "date", "dc.date", "pubdate")


def _text(story: Draft, parts: _Parts, state: State, facts: Facts) -> list[Block]:
    links = facts.links
    blocks: list[Block] = []
    for player in parts.players:
        block = media.new(player, links)
        if block:
            own = links.find(block.url)
            blocks.append(_to_file(block) if own and own.id == facts.id else block)
    if story.kind == "live":
        return blocks + live.blocks(parts.texts, parts.article, state, facts)
    for container in parts.texts:
        blocks += body.blocks(container, links, bold_is_subhead=False)
    if state:
        if not any(block.kind == "paragraph" for block in blocks):
            blocks += state_story.text(state, facts, state.content)
        if state.type in ("Video", "Audio", "ImageGallery") and not (parts.players and blocks):
            blocks = state_story.own_media(state, facts) + blocks
    elif not blocks and story.kind in ("video", "audio"):
        blocks = _linked_medium(story, facts)
    return blocks or _slides(parts, facts)


def _to_file(block: Block) -> Block:
    from msgspec.structs import replace

    return replace(block, url=block.file or block.url)


def _linked_medium(story: Draft, facts: Facts) -> list[Block]:
    """A video of which the page only says in its linked data where it is."""
    from reader.extract import durations

    linked = facts.linked
    file = facts.links.picture(linked.media)
    if not (file or linked.duration):
        return []
    medium = Block(
        "media", media="audio" if story.kind == "audio" else "video", title=story.title or clean(linked.headline),
        url=file or facts.base, file=file, src=facts.links.picture((linked.images or ("",))[0]),
        duration=durations.read(linked.duration),
    )  # fmt: skip
    return [medium]


def _slides(parts: _Parts, facts: Facts) -> list[Block]:
    """The pictures of a gallery page, in place of a text."""
    if facts.canonical.kind != "gallery":
        return []
    found = (pictures.new(figure, facts.links) for figure in parts.figures)
    return [picture for picture in found if picture]
