"""Public JSON serialisation of an article and of a front page: documented here, stable.

An article::

    url        the address that was opened, canonical
    canonical  the address the page gives for itself, else url
    id         "dw:52060881"; "url:" and a hash where the address carries no id
    kind       article | video | audio | gallery | live | page
    language   BCP 47, "" when unknown
    direction  ltr | rtl
    section    list of names
    kicker, title, lead
    authors    list of names
    byline     as printed
    agencies   list of names
    published, updated   a date, null when unknown
    minutes    reading time, whole minutes
    notice     what a reader must know (paywall, needs JavaScript, nothing found), else ""
    picture    null, or {src, caption, credit, title, links}
    blocks     list, see below
    groups     list of {kind, label, items}
    source     {rules, confidence (0 to 1), fetched (a date, "" when unknown), from (an address, or "file")}

A block is ``{kind, text, links}``, ``links`` a list of ``{text, url}`` (those of a picture stand in its caption and
credit), and by kind:

=========  ===========================================
paragraph  nothing more
heading    level (2 to 6)
list       level (1 is the outermost), items
quote      credit
code       nothing more
table      rows (a list of lists), caption
image      src, caption, credit, title
media      title, url (its own page, else what a player plays), duration, src, caption, credit
embed      title, url, credit
rule       nothing more
=========  ===========================================

A group's kind is ``recommends | related | media | web | topics | inline | more``; its label is the page's own.
An item is ``{url, id, kind, title, teaser, date, duration, image, external}``, its kind ``article | video | audio |
gallery | live | topic | section | page | web``.

A front page is ``{url, id, kind ("front page"), title, language, direction, groups, source}``, and what ``related``
prints is ``{url, id, title, groups}``.

Every key is always there, in this order. A text that is missing is ``""``, a list that is empty is ``[]``; only dates,
durations and the picture are null. Dates are ``YYYY-MM-DD``, or with time and offset. Durations are in seconds.
Addresses are absolute. New keys may be added at the end; none will change its meaning or go.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from reader.model.article import Article, Picture, Source
from reader.model.block import Block, BlockKind, Span, under
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem

Value = dict[str, Any]

# What a block has beside kind, text and links
_BY_KIND: Final[dict[BlockKind, tuple[str, ...]]] = {
    "paragraph": (),
    "heading": ("level",),
    "list": ("level", "items"),
    "quote": ("credit",),
    "code": (),
    "table": ("rows", "caption"),
    "image": ("src", "caption", "credit", "title"),
    "media": ("title", "url", "duration", "src", "caption", "credit"),
    "embed": ("title", "url", "credit"),
    "rule": (),
}


def article(page: Article) -> Value:
    """The documented form of an article."""
    return {
        "url": page.url,
        "canonical": page.canonical,
        "id": page.id,
        "kind": page.kind,
        "language": page.language,
        "direction": page.direction,
        "section": list(page.section),
        "kicker": page.kicker,
        "title": page.title,
        "lead": page.lead,
        "authors": list(page.authors),
        "byline": page.byline,
        "agencies": list(page.agencies),
        "published": page.published or None,
        "updated": page.updated or None,
        "minutes": page.minutes,
        "notice": page.notice,
        "picture": _picture(page.picture) if page.picture else None,
        "blocks": [block(each) for each in page.blocks],
        "groups": groups(page.groups),
        "source": source(page.source),
    }


def front_page(page: FrontPage) -> Value:
    """The documented form of a front page."""
    return {
        "url": page.url,
        "id": page.id,
        "kind": "front page",
        "title": page.title,
        "language": page.language,
        "direction": page.direction,
        "groups": groups(page.groups),
        "source": source(page.source),
    }


def page(read: Article | FrontPage) -> Value:
    """The documented form of whichever it is."""
    return article(read) if isinstance(read, Article) else front_page(read)


def related(read: Article | FrontPage) -> Value:
    """What a page ties to itself, and which page it is."""
    return {"url": read.url, "id": read.id, "title": read.title, "groups": groups(read.groups)}


def block(each: Block) -> Value:
    """One block."""
    links = _links(each.spanned, each.links)
    value = {"kind": each.kind, "text": each.text, "links": links, **_named(each, *_BY_KIND[each.kind])}
    if each.kind == "media" and not each.url:
        value["url"] = each.file
    return value


def groups(all_of_them: Iterable[Group]) -> list[Value]:
    """Groups in the page's order, empty ones too: that a page has a heading without stories is a fact of the page."""
    return [
        {"kind": group.kind, "label": group.label, "items": [item(each) for each in group.items]}
        for group in all_of_them
    ]


def item(each: RelatedItem) -> Value:
    """One related item."""
    named = _named(each, "url", "id", "kind", "title", "teaser", "date", "duration", "image", "external")
    return named | {"date": each.date or None}


def source(made: Source) -> Value:
    """How the page was read."""
    return {"rules": made.rules, "confidence": made.confidence, "fetched": made.fetched, "from": made.origin}


def text(value: object, indent: int = 2) -> str:
    """``value`` as JSON text that ends in a line feed; letters of all scripts as themselves."""
    return msgspec.json.format(msgspec.json.encode(value), indent=indent).decode() + "\n"


def _picture(picture: Picture) -> Value:
    links = _links(under(picture.caption, picture.credit), picture.spans)
    return {**_named(picture, "src", "caption", "credit", "title"), "links": links}


def _links(text: str, spans: Iterable[Span]) -> list[Value]:
    return [{"text": text[link.start : link.end], "url": link.url} for link in spans]


def _named(struct: object, *names: str) -> Value:
    return {name: _plain(getattr(struct, name)) for name in names}


def _plain(value: object) -> object:
    """Tuples as the lists that JSON has, so that a value equals what is parsed back from its text."""
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
