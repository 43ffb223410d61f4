"""Feed and sitemap parser: RDF, RSS 2.0, Atom, news sitemaps and indexes of sitemaps become front pages.

Well-formed ones are read by lxml; feedparser, which takes long to load, reads what is broken.  A document type
declaration is refused before parsing, since it is the way to entity bombs and to files (FAULTS.md row 44).
Names of elements are compared without their namespaces: DW's changed over the years (dw/STRUCTURE.md 5.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from reader.errors import ExtractError
from reader.extract.feed_items import FeedEntry, Items
from reader.extract.page import Page
from reader.extract.part import BROKEN
from reader.model.article import Source
from reader.model.front_page import FrontPage
from reader.model.related import Group
from reader.text import language as languages
from reader.text.sanitize import clean
from reader.text.source import encoded

if TYPE_CHECKING:
    from lxml.etree import _Element

Form = Literal["rdf", "rss", "atom", "json", "sitemap"]

_MOST: Final = 1000
_LONGEST_PROLOG: Final = 100_000
_LONGEST_DOCTYPE: Final = 80
_FORMS: Final[dict[str, Form]] = {
    "RDF": "rdf", "rss": "rss", "feed": "atom", "urlset": "sitemap", "sitemapindex": "sitemap",
}  # fmt: skip
_ENTRIES: Final = frozenset(("item", "entry", "url", "sitemap"))


def form_of(source: str) -> Form | None:
    """What kind of feed a decoded text is, by its first element; None for anything else."""
    if source[:_LONGEST_DOCTYPE].lstrip()[:14].lower() == "<!doctype html":
        return None  # nearly every page
    name, _ = _first_element(source)
    return _FORMS.get(name.rpartition(":")[2])


def read(source: str, page: Page) -> FrontPage:
    """A feed as front page, in the feed's order, each story once.

    Raises ExtractError for a document type declaration, and for a text that even a lenient parser cannot read.
    """
    name, declares = _first_element(source)
    form = _FORMS.get(name.rpartition(":")[2], "rss")
    if declares:
        raise ExtractError("the feed declares a document type: it is not read")
    root = _parsed(source)
    if root is None:
        return _lenient(source, page, form)
    channel = next((one for one in root if _name(one) == "channel"), root)
    about = {_name(one): one for one in reversed(channel) if _name(one) not in _ENTRIES}
    items = Items(page.final)
    for entry in _entries(root):
        items.add(entry)
    said = about.get("language")
    language = clean(_text(said)) if said is not None else root.get(_XML_LANGUAGE) or ""
    return front_page(page, form, clean(_text(about.get("title"))), language, items)


_XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def front_page(page: Page, form: Form, title: str, language: str, items: Items) -> FrontPage:
    """What a feed of the form ``form`` lists, as a front page under its title, or its host where it has none."""
    language = (language or items.language).replace("_", "-")
    listed = tuple(items.found.values())
    return FrontPage(
        url=page.url, id=page.address.id, title=title or page.address.host, form=form, language=language,
        direction=languages.direction(language), groups=(Group("more", "", listed),) if listed else (),
        source=Source(f"feed ({form})", 1.0 if listed else 0.2, page.stamp, page.came_from),
    )  # fmt: skip


def _first_element(source: str) -> tuple[str, bool]:
    """The name of the first element, and whether a document type or an entity is declared before it."""
    at, declares = 0, False
    end = min(len(source), _LONGEST_PROLOG)
    while at < end:
        if source[at].isspace() or source[at] == "\ufeff":
            at += 1
        elif source.startswith("<?", at):
            at = _behind(source, "?>", at)
        elif source.startswith("<!--", at):
            at = _behind(source, "-->", at)
        elif source.startswith("<!", at):
            declares = True
            bracket, close = source.find("[", at, end), source.find(">", at, end)
            at = _behind(source, "]", at) if 0 <= bracket < close else at
            at = _behind(source, ">", at)
        elif source[at] == "<":
            name = source[at + 1 : at + 60]
            return name[
                : next((i for i, c in enumerate(name) if not (c.isalnum() or c in ":_-.")), len(name))
            ], declares
        else:
            break
    return "", declares


def _behind(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return found + len(mark) if found >= 0 else len(source)


def _parsed(source: str) -> _Element | None:
    """The tree of a well-formed feed; None for any other. Nothing outside the text is ever read."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(encoded(source.strip("\ufeff \r\n\t")), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _entries(root: _Element) -> Iterator[FeedEntry]:
    seen = 0
    for element in root.iter("{*}item", "{*}entry", "{*}url", "{*}sitemap"):
        if _name(element) == "url" and _name(element.getparent()) != "urlset":
            continue  # the picture of a channel
        seen += 1
        if seen > _MOST:
            return
        yield _entry(element)


def _entry(element: _Element) -> FeedEntry:
    entry = FeedEntry(index=_name(element) == "sitemap")
    for name, value in element.attrib.items():
        if str(name).rpartition("}")[2] == "about":
            entry.put("about", str(value))
    for one in element.iterdescendants():
        name = _name(one)
        inside = _name(one.getparent())
        if name == "link" and one.get("href"):
            if one.get("rel") in (None, "alternate"):
                entry.put("link", str(one.get("href")))
        elif name in ("enclosure", "thumbnail") or (name == "content" and one.get("url")):
            entry.put(_medium(one), str(one.get("url") or ""))
        elif name == "loc":
            entry.put("image" if inside == "image" else "link", _text(one))
        elif name == "category":
            entry.put("category", str(one.get("term") or "") or _text(one))
        elif name in FeedEntry.FIELDS and (inside in _ENTRIES or inside in ("news", "publication")):
            entry.put(name, _text(one))
    return entry


def _medium(one: _Element) -> str:
    kind = str(one.get("type") or one.get("medium") or "")
    if kind.startswith(("audio", "video")):
        return kind.partition("/")[0]
    return "image"


def _name(element: _Element | None) -> str:
    tag = element.tag if element is not None else ""
    return str(tag).rpartition("}")[2]


def _text(element: _Element | None) -> str:
    return "".join(str(part) for part in element.itertext()) if element is not None else ""


def _lenient(source: str, page: Page, form: Form) -> FrontPage:
    """What feedparser makes of a broken feed."""
    from io import BytesIO

    import feedparser

    try:
        # A stream, never a text: feedparser takes a text for an address or a file where it can.
        parsed = feedparser.parse(
            BytesIO(encoded(source)), resolve_relative_uris=False, sanitize_html=False,
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )  # fmt: skip
    except BROKEN as error:
        raise ExtractError("the feed cannot be read") from error
    items = Items(page.final)
    for one in parsed.entries[:_MOST]:
        fields = dict(one)  # plain: feedparser's own takes one field for another, with a warning
        entry = FeedEntry()
        for ours, theirs in _THEIRS.items():
            entry.put(ours, str(fields.get(theirs) or ""))
        entry.put("category", str((fields.get("tags") or [{}])[0].get("term") or ""))
        items.add(entry)
    if not items.found and not parsed.feed:
        raise ExtractError("the feed cannot be read")
    return front_page(
        page, form, clean(str(parsed.feed.get("title") or "")), str(parsed.feed.get("language") or ""), items
    )


_THEIRS: Final = {
    "link": "link", "guid": "id", "title": "title", "description": "summary", "pubDate": "published",
    "updated": "updated", "contentID": "dwsyn_contentid", "language": "language",
    "duration": "itunes_duration",
}  # fmt: skip
