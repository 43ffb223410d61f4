"""The reader's extraction behind the interface of ``../shared/bench/extraction``: ``(html, url) -> dict``."""

from __future__ import annotations

import html as markup
from typing import Any
from urllib.parse import urlsplit

from reader.extract.page import Page
from reader.model.article import Article
from reader.model.block import Block
from reader.text.sanitize import clean

STAND_IN = "news.invalid"
"""The host of pages that have none, or one that no address can have (``fakehost`` of the structure bench)."""


def read(html: str | bytes, url: str | None) -> Article:
    """The page as the reader would open it: through the same dispatcher, as a story."""
    from reader.extract import reading

    body = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    charset = "utf-8" if isinstance(html, str) else ""
    found = reading.read(Page(_address(url), body, charset=charset, want="story"))
    assert isinstance(found, Article)
    return found


def article(html: str | bytes, url: str | None = None) -> dict[str, Any]:
    """``text`` holds paragraphs, subheads, lists, quotes and tables; neither headline, lead, captions nor stubs."""
    found = read(html, url)
    blocks = [
        block for block in found.blocks if block.kind in ("paragraph", "heading", "list", "quote", "table", "code")
    ]
    return {
        "text": "\n".join(block.text for block in blocks),
        "lead": found.lead or None,
        "title": found.title,
        "authors": list(found.authors),
        "date": found.published,
        "subheads": [block.text for block in blocks if block.kind == "heading"],
        "html": to_html(found).replace(f"http://{STAND_IN}/", f"http://{urlsplit(url or '').hostname}/"),
    }


def related(html: str | bytes, url: str | None = None) -> list[dict[str, str]]:
    """The related and inline items: what the newsroom ties to the story, without most read and latest."""
    found = read(html, url)
    return [
        {"title": item.title, "url": item.url, "group": group.kind}
        for group in found.groups
        if group.kind in ("recommends", "related", "inline")
        for item in group.items
    ]


def _address(url: str | None) -> str:
    """``url``, with a host of its own where the one it has is no host of the web."""
    given = urlsplit(url or "http:///story")
    return url if url and "." in (given.hostname or "") else given._replace(netloc=STAND_IN).geturl()


def to_html(found: Article) -> str:
    """The article's blocks as an HTML fragment."""
    picture = found.picture
    first = [Block("image", src=picture.src, caption=picture.caption, credit=picture.credit)] if picture else []
    return "\n".join(_block(block) for block in (*first, *found.blocks))


def _block(block: Block) -> str:
    if block.kind == "heading":
        return f"<h{block.level}>{_spans(block)}</h{block.level}>"
    if block.kind == "list":
        items = "".join(f"<li>{markup.escape(item)}</li>" for item in block.items)
        return f"<ul>{items}</ul>{_only_links(block)}"
    if block.kind == "quote":
        return f"<blockquote>{_spans(block)}</blockquote>"
    if block.kind == "code":
        return f"<pre>{markup.escape(block.text)}</pre>"
    if block.kind == "image":
        caption = clean(f"{block.caption} {block.credit}")
        under = f"<figcaption>{markup.escape(caption)}</figcaption>" if caption else ""
        return f'<figure><img src="{markup.escape(block.src)}">{under}</figure>'
    if block.kind in ("media", "embed"):
        return ""
    return f"<p>{_spans(block)}</p>"


def _spans(block: Block) -> str:
    parts, at = [], 0
    for span in block.links:
        if span.start >= at:
            parts.append(markup.escape(block.text[at : span.start]))
            parts.append(f'<a href="{markup.escape(span.url)}">{markup.escape(block.text[span.start : span.end])}</a>')
            at = span.end
    return "".join((*parts, markup.escape(block.text[at:])))


def _only_links(block: Block) -> str:
    """A list's links behind it: its items are compared as text."""
    links = (
        f'<a href="{markup.escape(span.url)}">{markup.escape(block.text[span.start : span.end])}</a>'
        for span in block.links
    )
    return "".join(links)
