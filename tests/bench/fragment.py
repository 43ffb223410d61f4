"""An article as an HTML fragment, for benches that compare structure."""

from __future__ import annotations

import html as markup
import itertools
import re
from urllib.parse import urlsplit

from reader.model.article import Article
from reader.model.block import Block
from reader.text.sanitize import clean


class Fragment:
    """Writes an article in the page's own terms: captions as ``figcaption``, pictures by ``src`` where the page does.

    The reference of ``evaluate_structure.py`` is the page's markup filtered: it has no caption that the page writes
    in a plain box, and no address of a picture that the page gives in ``srcset`` alone.
    """

    def __init__(self, source: str | bytes) -> None:
        """``source`` is the page."""
        self._source = source if isinstance(source, str) else source.decode("utf-8", "replace")
        self._caption = "figcaption" if re.search("<figcaption", self._source, re.IGNORECASE) else "p"

    def of(self, article: Article) -> str:
        """The article's blocks."""
        picture = article.picture
        # A picture without any words was only declared for sharing, and stands nowhere in the page.
        is_shown = picture and (picture.caption or picture.credit or picture.title)
        first = [Block("image", src=picture.src, caption=picture.caption, credit=picture.credit)] if is_shown else []
        parts: list[str] = []
        for is_list, group in itertools.groupby((*first, *article.blocks), lambda block: block.kind == "list"):
            blocks = list(group)
            parts += [_lists(blocks)] if is_list else [self._block(block) for block in blocks]
        return "\n".join(parts)

    def _block(self, block: Block) -> str:
        if block.kind == "heading":
            return f"<h{block.level}>{_spans(block)}</h{block.level}>"
        if block.kind == "quote":
            return f"<blockquote>{_spans(block)}</blockquote>"
        if block.kind == "code":
            return f"<pre>{_spans(block)}</pre>"
        if block.kind == "image":
            caption = clean(f"{block.caption} {block.credit}")
            under = f"<{self._caption}>{markup.escape(caption)}</{self._caption}>" if caption else ""
            return f'<figure><img {self._attribute(block.src)}="{markup.escape(block.src)}">{under}</figure>'
        return "" if block.kind in ("media", "embed") else f"<p>{_spans(block)}</p>"

    def _attribute(self, address: str) -> str:
        """The attribute in which the page gives the address of a picture."""
        name = urlsplit(address).path.rpartition("/")[2]
        at = self._source.find(name) if name else -1
        if at < 0:
            return "src"
        before = self._source[max(0, at - 4000) : at]
        attribute = before[: max(before.rfind('"'), before.rfind("'"))].rstrip(" =")
        return "srcset" if attribute.endswith("srcset") and f'/{name}"' not in self._source else "src"


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
            parts.append(markup.escape(block.text[at : span.start]))
            parts.append(_link(block, span.start, span.end, span.url))
            at = span.end
    return "".join((*parts, markup.escape(block.text[at:])))


def _link(block: Block, start: int, end: int, url: str) -> str:
    return f'<a href="{markup.escape(url)}">{markup.escape(block.text[start:end])}</a>'
