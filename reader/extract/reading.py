"""Rule dispatch, page to article or front page: which rules read it is decided here, by what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from reader.errors import ExtractError
from reader.extract import capture, feeds, full, json_feed
from reader.extract.dw import layout, new, old, section_page
from reader.extract.dw.facts import Facts
from reader.extract.generic import article, home
from reader.extract.page import Page
from reader.extract.part import BROKEN
from reader.extract.tree import parse
from reader.model import address
from reader.model.article import Article, Source
from reader.model.front_page import FrontPage
from reader.text.decode import as_utf8, decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTS: Final = ("section", "topic")
_TEXTS: Final = ("article", "live")
_A_TEXT: Final = 200
"""Characters from which on what the rules for any site find is taken for the text (FAULTS.md row 48)."""
_STORIES: Final = ("article", "live", "video", "audio", "gallery")
_UNKNOWN_LAYOUT: Final = 0.3
"""Confidence in what the rules for any site find on a page of DW's that is in none of its layouts."""
_UNCLEANED: Final = 0.1
"""Confidence in all text of a page that broke the rules for any site: less than a reader keeps for long."""
_NO_TEXT: Final = "There is no text on this page; the browser can show it."


def read(page: Page) -> Article | FrontPage:
    """What a page holds.

    ``page.want`` is ``front`` for a list of stories, ``feed`` for one that is no page of links, ``story`` for an
    article, ``full`` for all text; ``auto`` decides by content and address: feeds, sections and topics are front
    pages, everything else is an article. A page without an article gives one of kind ``page`` with a notice. Raises
    ExtractError where a list of stories was wanted and none is there, and for a feed that is none, or must not or
    cannot be read.
    """
    plain = as_utf8(page.body, page.charset)
    source = decode(page.body, page.charset) if plain is None else plain
    if page.want != "full" and feeds.form_of(source):
        return feeds.read(source, page)
    if page.want != "full" and json_feed.is_feed(source):
        return json_feed.read(source, page)
    if page.want == "feed":
        raise ExtractError("this is no feed")
    if page.want != "full" and page.content_type.endswith(("/json", "+json")):
        raise ExtractError("not an article: it is data for programs (JSON); open it in the browser")
    # Most pages come as the parser wants them: in UTF-8.
    given, source = source, capture.undone(source, page.final.url)
    root = parse(source, page.body if plain is not None and source is given else None)
    if page.want == "full":
        return full.read(root, page)
    if root is None:
        if page.want == "front":
            raise ExtractError("this page lists no stories")
        return _nothing(page)
    if page.want == "front":
        return _front(root, page, source)
    return _auto(root, page, source)


def _auto(root: HtmlElement, page: Page, source: str) -> Article | FrontPage:
    facts = _facts(root, page, source)
    if facts is None:
        return _list_or_article(root, page, source)
    if facts.canonical.kind in _LISTS and page.want == "auto":
        listed = section_page.read(root, facts)
        if listed.groups:
            return listed
    story = _story(root, facts)
    if story and (story.has_text or story.groups):
        return _with_text(story, root, page, source)
    if _ours(facts):
        unsure = _less_sure(_any_site(root, page, source), facts)
        if facts.canonical.kind in _STORIES and unsure.has_text:
            return unsure
        listed = section_page.read(root, facts)
        return listed if page.want == "auto" and len(listed.items) >= _ENOUGH else unsure
    return _list_or_article(root, page, source)


def _list_or_article(root: HtmlElement, page: Page, source: str) -> Article | FrontPage:
    """A page of any site; its home and section pages are lists of stories unless a story was asked for."""
    found = _any_site(root, page, source)
    listed = None if page.want == "story" else _listed(root, page, found)
    return found if listed is None else listed


def _listed(root: HtmlElement, page: Page, found: Article, *, wanted: bool = False) -> FrontPage | None:
    try:
        return home.read(root, page, found, wanted=wanted)
    except BROKEN:
        return None


_ENOUGH: Final = 3
"""Stories on a page without an article, from which on it counts as a list of stories."""


def _story(root: HtmlElement, facts: Facts) -> Article | None:
    try:
        found = layout.detect(root, facts)
        if not found:
            return None
        story = old.read(root, facts) if found == "old" else new.read(root, facts)
        return story.article()
    except BROKEN:
        return None


def _with_text(story: Article, root: HtmlElement, page: Page, source: str) -> Article:
    """A story whose layout has moved its text elsewhere: the rules for any site find that (FAULTS.md row 48)."""
    if story.kind not in _TEXTS or any(block.kind in ("paragraph", "list", "media", "image") for block in story.blocks):
        return story
    found = _any_site(root, page, source)
    if found.kind == "page" or sum(len(block.text) for block in found.blocks) < _A_TEXT:
        return story
    known = replace(story.source, confidence=min(found.source.confidence, _UNKNOWN_LAYOUT))
    return replace(story, blocks=found.blocks, picture=story.picture or found.picture, minutes=found.minutes,
                   source=known)  # fmt: skip


def _facts(root: HtmlElement, page: Page, source: str) -> Facts | None:
    try:
        return Facts(root, page, source)
    except BROKEN:
        return None


def _front(root: HtmlElement, page: Page, source: str) -> FrontPage:
    facts = _facts(root, page, source)
    if facts is not None:
        listed = section_page.read(root, facts)
        if listed.groups:
            return listed
    if facts is None or not _ours(facts):
        of_any_site = _listed(root, page, _any_site(root, page, source), wanted=True)
        if of_any_site is not None:
            return of_any_site
    raise ExtractError("this page lists no stories")


def _ours(facts: Facts) -> bool:
    return facts.canonical.id.startswith(("dw:", "sample:")) or facts.canonical.host.endswith(
        (".dw.com", address.SAMPLE_HOST)
    )


def _any_site(root: HtmlElement, page: Page, source: str) -> Article:
    try:
        found = article.extract(root, page, source)
    except BROKEN:
        whole = full.read(root, page)
        notice = "This page could not be cleaned: all of its text is shown."
        return replace(whole, notice=notice, source=replace(whole.source, confidence=_UNCLEANED))
    # an empty page says why it is empty, whatever the rules were (FAULTS.md row 43)
    return found if found.has_text or found.notice else replace(found, kind="page", notice=_NO_TEXT)


def _less_sure(found: Article, facts: Facts) -> Article:
    """A page of DW's in a layout that is not known: the identity is sure, the text is not (FAULTS.md row 48)."""
    source = replace(found.source, confidence=min(found.source.confidence, _UNKNOWN_LAYOUT))
    return replace(found, id=facts.id, canonical=facts.base, source=source)


def _nothing(page: Page) -> Article:
    return Article(
        page.url, page.final.url, page.address.id, kind="page", notice=_NO_TEXT,
        source=Source("nothing", 0.0, "", page.came_from),
    )  # fmt: skip
