"""Entry point of the generic extractor: any page as an article."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.extract.generic import authors, headline, notices, opinion, times
from reader.extract.generic.choice import Chooser
from reader.extract.generic.declared import Declared, plain
from reader.extract.generic.flow import Flow
from reader.extract.generic.related.groups import Finder
from reader.extract.generic.related.links import Leads
from reader.extract.generic.shape import Shape
from reader.model import address
from reader.model.article import Article, Picture, Source
from reader.model.block import Block
from reader.text import language as languages
from reader.text.language import Direction

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.choice import Chosen
    from reader.extract.page import Page


def extract(root: HtmlElement, page: Page, source: str = "") -> Article:
    """The article of a page, by rules of structure and language alone. ``source`` is the decoded page.

    A page that holds none gives an article of kind ``page`` without blocks and with a notice.
    """
    from reader.text import reading_time

    declared = Declared(root)
    base = _base(declared, page)
    body = root.find("body")
    flow = Flow(root if body is None else body)
    head = headline.find(flow, declared)
    names = authors.find(declared, flow, head.run)
    chosen = Chooser(flow, head, declared, names).choose()
    shape = Shape(flow, base, chosen.captions)
    blocks = shape.blocks(_with_pictures(flow, chosen, head.run))
    verdict = opinion.judge(blocks, chosen, declared, source, base)
    picture, blocks = _lead_picture(verdict.blocks)
    lead = " ".join(shape.inline(flow.runs[index]).text.replace("\n", " ") for index in chosen.lead)
    blocks = notices.posts(declared, blocks) or blocks
    nature = notices.nature(root, declared, blocks, lead)
    onward = notices.next_part(declared, flow, page.final, base, head.text) if blocks else None
    language = _language(root, declared)
    canonical = _canonical(declared, base, page)
    finder = Finder(flow, chosen.text, Leads(page.final, base, canonical), language, page.fetched)
    return Article(
        url=page.url,
        canonical=canonical,
        id=page.address.id,
        kind=nature.kind,
        language=language,
        direction=_direction(root, language),
        section=tuple(filter(None, map(plain, declared.linked.section)))
        or tuple(declared.meta_all("article:section")[:1]),
        title=head.text,
        lead=lead,
        authors=names,
        agencies=authors.agencies(declared, flow, head.run),
        published=times.published(root, declared, flow, head.run, language=language, now=page.fetched),
        updated=times.updated(root, declared, language=language, now=page.fetched),
        minutes=reading_time.minutes([lead, *(block.text for block in blocks)]),
        picture=picture or _declared_picture(declared, base),
        blocks=tuple(blocks),
        groups=(*finder.groups(), *(onward[1:] if onward else ())),
        notice=nature.notice or (onward[0] if onward else ""),
        source=Source(verdict.rules, verdict.confidence, page.stamp, page.came_from),
    )


def _with_pictures(flow: Flow, chosen: Chosen, headline: int | None) -> list[int]:
    """The text's runs, the pictures and media that stand among them, and the first picture under the headline."""
    if not chosen.text:
        return []
    first, last = chosen.text[0], chosen.text[-1]
    inside = flow.inside(chosen.box)
    start = min(inside.start, first)
    taken = set(chosen.text)
    above = [
        index
        for index in range(headline + 1 if headline is not None else start, start)
        if flow.runs[index].tag in ("figure", "img") and chosen.pictures[index]
    ]
    return above[:1] + [
        index
        for index in range(start, max(inside.stop, last + 1))
        if index in taken or (not flow.runs[index].text and chosen.pictures[index])
    ]


def _lead_picture(blocks: list[Block]) -> tuple[Picture | None, list[Block]]:
    if blocks and blocks[0].kind == "image":
        first = blocks[0]
        return Picture(first.src, first.caption, first.credit, first.title, first.spans), blocks[1:]
    return None, blocks


def _declared_picture(declared: Declared, base: str) -> Picture | None:
    for candidate in (*declared.linked.images[:1], declared.meta("og:image", "twitter:image")):
        if candidate and (found := address.find(candidate, base)):
            return Picture(found.url)
    return None


def _base(declared: Declared, page: Page) -> str:
    try:
        joined = urljoin(page.final.url, declared.base or "")
    except ValueError:
        return page.final.url
    return joined if joined.startswith(("http://", "https://")) else page.final.url


def _canonical(declared: Declared, base: str, page: Page) -> str:
    """The address the page gives for itself, where it can be one: not another site's, not the front page's."""
    own = page.final
    links = [
        link.get("href") or "" for link in declared.links if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for candidate in (*links[:1], declared.meta("og:url")):
        found = address.find(candidate, base) if candidate else None
        if (
            found
            and found.host.removeprefix("www.") == own.host.removeprefix("www.")
            and len(found.url.split("/", 3)[-1]) > 1
        ):
            return found.url
    return own.url


def _language(root: HtmlElement, declared: Declared) -> str:
    for value in (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), declared.linked.language,
                  declared.meta("content-language", "og:locale", "language")):  # fmt: skip
        tag = (value or "").strip().replace("_", "-")
        if 2 <= len(tag) <= 20 and tag.replace("-", "").isalnum() and tag.isascii():
            return tag
    return ""


def _direction(root: HtmlElement, language: str) -> Direction:
    body = root.find("body")
    given = (root.get("dir") or (body.get("dir") if body is not None else "") or "").lower()
    if given in ("rtl", "ltr"):
        return "rtl" if given == "rtl" else "ltr"
    return languages.direction(language)
