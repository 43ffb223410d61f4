"""Article builder: what a layout's rules found becomes an ``Article`` by rules that hold for all layouts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from msgspec.structs import replace

from reader.extract.dw import byline, closing
from reader.extract.dw.facts import Facts
from reader.extract.dw.links import has_id, is_story, is_topic
from reader.model.article import Article, ArticleKind, Picture, Source
from reader.model.block import Block
from reader.model.related import Group, RelatedItem
from reader.text import reading_time
from reader.text.language import Direction
from reader.text.sanitize import clean

NOTHING: Final = "No text was found on this page; the browser can show it."

MOST_ITEMS: Final = 200
"""Related items of one story in all its groups (FAULTS.md row 47)."""

_STUBS: Final = ("media", "embed")
_READ: Final = ("paragraph", "heading", "list", "quote", "code", "table")


class Draft:
    """What a layout's rules fill in; ``article`` makes the rest."""

    def __init__(self, facts: Facts, rules: str) -> None:
        """``rules`` is the name of the rule set, for ``Source.rules``."""
        self.facts = facts
        self.rules = rules
        self.kind: ArticleKind = "article"
        self.language = facts.language
        self.direction: Direction = facts.direction
        self.kicker = ""
        self.section: tuple[str, ...] = ()
        self.regions: tuple[tuple[str, str], ...] = ()
        self.title = ""
        self.lead = ""
        self.authors: tuple[str, ...] = ()
        self.agencies: tuple[str, ...] = ()
        self.byline = ""
        self.keywords: tuple[str, ...] = ()
        self.published: str | None = None
        self.updated: str | None = None
        self.notice = ""
        self.picture: Picture | None = None
        self.blocks: list[Block] = []
        self.groups: list[Group] = []
        """In the page's order, without the links in the text."""
        self.known: Callable[[str], RelatedItem | None] = lambda _: None
        """What the page knows of a story beyond a link to it, by id."""
        self._lengths: dict[str, int] = {}

    def article(self) -> Article:
        """The finished article."""
        facts = self.facts
        ending = closing.close(self.blocks)
        title = self.title or clean(facts.linked.headline) or facts.headline
        lead = self.lead or clean(facts.linked.description) or facts.description
        blocks = self._with_pages(_without_repeats(ending.blocks, title, lead))
        picture, blocks = _once(self.picture, blocks, self.kind)
        section = self.section or ((self.kicker,) if self.kicker else _words(facts.linked.section))
        notice = self.notice or ending.notice
        if not (blocks or lead):
            notice = notice or NOTHING
        return Article(
            url=facts.page.url if facts.page.url else facts.base,
            canonical=facts.base,
            id=facts.id,
            kind=self.kind,
            language=self.language,
            direction=self.direction,
            section=section,
            kicker=self.kicker or (section[-1] if section else ""),
            title=title,
            lead=lead,
            authors=self._authors(),
            byline=self.byline or ending.byline,
            agencies=tuple(dict.fromkeys((*self.agencies, *ending.agencies))),
            published=self.published,
            updated=self.updated,
            minutes=reading_time.minutes(_texts(lead, blocks, self.kind)),
            notice=notice,
            picture=picture,
            blocks=blocks,
            groups=self._groups(blocks),
            topics_of=self.keywords or facts.keywords,
            regions=self.regions,
            languages=facts.languages,
            source=Source(self.rules, self._confidence(blocks, lead), facts.fetched, facts.page.came_from),
        )

    def _authors(self) -> tuple[str, ...]:
        own = _people(self.authors) or _people(_words(self.facts.linked.authors))
        return own or _people(byline.people(self.facts.meta.get("author", "")))

    def _confidence(self, blocks: tuple[Block, ...], lead: str) -> float:
        """How many of the marks of a DW page were where they are on every one."""
        confidence = 0.98
        for there, weight in (
            (bool(self.title), 0.2),
            (bool(lead), 0.1),
            (bool(self.published), 0.1),
            (any(block.kind in ("paragraph", "media", "image") for block in blocks), 0.4),
        ):
            confidence -= 0 if there else weight
        return round(confidence, 2)

    def _groups(self, blocks: tuple[Block, ...]) -> tuple[Group, ...]:
        """The page's groups in its order, then the links in the text, then what is not about this story."""
        own = [group for group in self.groups if group.kind != "more"]
        stories, topics = self._linked(blocks, own)
        if topics:
            own = _with_topics(own, topics)
        if stories:
            own.append(Group("inline", "", tuple(stories)))
        own += [group for group in self.groups if group.kind == "more"]
        found: list[Group] = []
        room = MOST_ITEMS
        for one in own:
            group = self._distinct(one)
            items = group.items[:room]
            room -= len(items)
            if items:
                found.append(group if len(items) == len(group.items) else replace(group, items=items))
        return tuple(found)

    def _with_pages(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Stubs lead to the address under which the page lists them, and have its title; notes how long they are."""
        if not any(block.kind in _STUBS for block in blocks):
            return blocks
        listed = {item.id: item for group in self.groups for item in group.items}
        found = (self._with_page(block, listed) if block.kind in _STUBS else block for block in blocks)
        return tuple(block for block in found if block)

    def _with_page(self, block: Block, listed: dict[str, RelatedItem]) -> Block | None:
        own = self.facts.links.find(block.url)
        if own is None or not has_id(own) or own.id == self.facts.id:
            return block
        item = listed.get(own.id) or (None if block.title else self.known(own.id))
        if block.kind == "embed":
            if item is None:  # only a number: nobody knows of what
                return replace(block, url=self.facts.base) if block.title else None
            if item.kind in ("video", "audio", "gallery"):
                block = Block("media", media=item.kind, title=block.title, src=item.image, duration=item.duration)
            return replace(block, title=block.title or item.title, url=item.url)
        if block.duration:
            self._lengths[own.id] = block.duration
        return block if item is None else replace(block, url=item.url, title=block.title or item.title)

    def _linked(self, blocks: Iterable[Block], groups: list[Group]) -> tuple[list[RelatedItem], list[RelatedItem]]:
        """Stories and topics that the text links to, each once; told by the headline where the page has it."""
        known = {item.id: item for group in groups for item in group.items}
        stories: dict[str, RelatedItem] = {}
        topics: dict[str, RelatedItem] = {}
        links = self.facts.links
        for block in blocks:
            for span in block.links:
                identity = links.identity(span.url)
                if not identity or identity in stories or identity in topics:
                    continue
                target = links.find(span.url)
                found = (
                    None if target is None else topics if is_topic(target) else stories if is_story(target) else None
                )
                if target is None or found is None:
                    continue
                item = known.get(identity) or self.known(identity)
                if item is None:
                    text = clean(block.text[span.start : span.end])
                    kind = "article" if target.kind == "page" else target.kind
                    item = RelatedItem(target.url, target.id, text, kind=kind) if text else None
                if item:
                    found[identity] = item
        return list(stories.values()), list(topics.values())

    def _distinct(self, group: Group) -> Group:
        """Each story once, in its first place, and never the page itself; media with the length the text gives."""
        items: dict[str, RelatedItem] = {}
        for item in group.items:
            if item.id != self.facts.id:
                items.setdefault(item.id, self._with_length(item))
        return replace(group, items=tuple(items.values()))

    def _with_length(self, item: RelatedItem) -> RelatedItem:
        seconds = self._lengths.get(item.id) if item.duration is None else None
        return replace(item, duration=seconds) if seconds else item


def _people(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not byline.is_house(name))


def _with_topics(groups: list[Group], topics: list[RelatedItem]) -> list[Group]:
    for index, group in enumerate(groups):
        if group.kind == "topics":
            return [*groups[:index], replace(group, items=(*group.items, *topics)), *groups[index + 1 :]]
    return [*groups, Group("topics", "", tuple(topics))]


def _without_repeats(blocks: tuple[Block, ...], title: str, lead: str) -> tuple[Block, ...]:
    """A text that begins with its own headline or lead says it once."""
    start = 0
    for block in blocks[:2]:
        if block.kind in ("heading", "paragraph") and block.text in (title, lead) and block.text:
            start += 1
        else:
            break
    return blocks[start:] if start else blocks


def _once(picture: Picture | None, blocks: tuple[Block, ...], kind: str) -> tuple[Picture | None, tuple[Block, ...]]:
    """The lead picture is not shown again where the text begins with it; in a gallery it is one of the slides."""
    if picture is None or not blocks:
        return picture, blocks
    if kind == "gallery":
        return None if any(_is_same(block, picture) for block in blocks) else picture, blocks
    first = blocks[0]
    if not _is_same(first, picture):
        return picture, blocks
    known = replace(picture, caption=picture.caption or first.caption, credit=picture.credit or first.credit)
    return known, blocks[1:]


def _is_same(block: Block, picture: Picture) -> bool:
    """Whether a block shows that picture, in whatever format."""
    return block.kind == "image" and _PICTURE.sub("", block.src) == _PICTURE.sub("", picture.src)


# ``https://static.dw.com/image/48597711_605.jpg``: the number behind the id is the format
_PICTURE: Final = re.compile(r"_\d+(?=\.\w+$)")


def _texts(lead: str, blocks: Iterable[Block], kind: str) -> Iterable[str]:
    yield lead
    for block in blocks:
        if block.kind in _READ:
            yield block.text
        elif kind == "gallery":
            yield block.caption


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for one in texts if (text := clean(one)))
