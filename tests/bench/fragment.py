"""An article as an HTML fragment, for benches that compare structure."""

from __future__ import annotations

import html as markup
import itertools

from reader.model.article import Article
from reader.model.block import Block


def of(article: Article) -> str:
    """The article's lead picture and blocks, from what the reader made of the page and nothing else."""
    picture = article.picture
    # A picture without any words was only declared for sharing: it is the lead picture, and no part of the text.
    is_placed = picture and (picture.caption or picture.credit or picture.title)
    first = (
        [Block("image", spans=picture.spans, src=picture.src, caption=picture.caption, credit=picture.credit)]
        if is_placed
        else []
    )
    parts: list[str] = []
    for is_list, group in itertools.groupby((*first, *article.blocks), lambda block: block.kind == "list"):
        blocks = list(group)
        parts += [_lists(blocks)] if is_list else [_block(block) for block in blocks]
    return "\n".join(parts)


def _block(block: Block) -> str:
    if block.kind == "heading":
        return f"<h{block.level}>{_spans(block)}</h{block.level}>"
    if block.kind == "quote":
        return f"<blockquote>{_spans(block)}</blockquote>"
    if block.kind == "code":
        return f"<pre>{_spans(block)}</pre>"
    if block.kind == "image":
        under = f"<figcaption>{_spans(block)}</figcaption>" if block.under else ""
        return f'<figure><img src="{markup.escape(block.src)}">{under}</figure>'
    return "" if block.kind in ("media", "embed") else f"<p>{_spans(block)}</p>"


def _lists(blocks: list[Block]) -> str:
    """Lists that follow each other, those of deeper levels within the last item of the list before them."""
    parts: list[str] = []
    levels: list[int] = []
    for block in blocks:
        while levels and levels[-1] > block.level:
            parts.append("</li></ul>")
            levels.pop()
        is_first = not levels or levels[-1] < block.level
        if is_first:
            levels.append(block.level)
            parts.append("<ul>")
        for item in block.items:
            parts.append(f"{'' if is_first else '</li>'}<li>{markup.escape(item)} ")
            is_first = False
    parts += ["</li></ul>" for _ in levels]
    # The links behind the lists: items are compared as text.
    return "".join(parts) + "".join(
        _link(block, span.start, span.end, span.url) for block in blocks for span in block.links
    )


def _spans(block: Block) -> str:
    parts, at = [], 0
    for span in block.links:
        if span.start >= at:
            parts.append(markup.escape(block.spanned[at : span.start]))
            parts.append(_link(block, span.start, span.end, span.url))
            at = span.end
    return "".join((*parts, markup.escape(block.spanned[at:])))


def _link(block: Block, start: int, end: int, url: str) -> str:
    return f'<a href="{markup.escape(url)}">{markup.escape(block.spanned[start:end])}</a>'
