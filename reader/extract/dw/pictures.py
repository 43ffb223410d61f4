"""Pictures of both layouts: what is shown, what stands below it, and whose it is (dw/STRUCTURE.md 2.1, 3.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.dw.links import PageLinks
from reader.extract.markup import names, words
from reader.model.article import Picture
from reader.model.block import Block
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The brackets at the end of a title, one pair deep within: ``Tahir Della (picture-alliance/dpa/EFE (archive))``.
_BRACKETS: Final = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*[^\W\d_](?:[^()]|\([^()]*\))*)\)\s*$")
# ``Bild: ``, ``Image: ``, ``图像来源：``, ``صورة من: ``
_PREFIX: Final = re.compile(r"^[^\d\W][^:：/]{0,24}[:：]\s*")
_IMAGES: Final = ("img", "amp-img")


def split_credit(title: str) -> tuple[str, str]:
    """``(words, credit)`` of a title that ends with its credit in brackets; no credit where no letters are in them."""
    found = _BRACKETS.search(title)
    if not found or found.start() == 0:
        return title, ""
    return title[: found.start()], found[1].strip()


def without_prefix(credit: str) -> str:
    """A credit without the word for picture that each language sets before it."""
    return _PREFIX.sub("", credit, count=1)


def old(box: HtmlElement, links: PageLinks) -> Block | None:
    """A ``div.picBox``: the caption is its paragraph; where that is empty the words stand in the picture's title."""
    image = next(box.iter(*_IMAGES), None)
    if image is None:
        return None
    src = source(image, links)
    if not src:
        return None
    title, credit = split_credit(clean(image.get("title") or image.get("alt") or ""))
    caption = next((text for paragraph in box.iter("p") if (text := words(paragraph))), "") or title
    return Block("image", src=src, caption=caption, credit=credit, title=title)


def new(figure: HtmlElement, links: PageLinks) -> Block | None:
    """A ``figure``: the caption without the credit, which stands in ``small.copyright`` behind it."""
    image = next(figure.iter(*_IMAGES), None)
    if image is None:
        return None
    src = source(image, links) or next(filter(None, map(links.widest, _sources(figure))), "")
    if not src:
        return None
    caption = credit = ""
    below = next(figure.iter("figcaption"), None)
    if below is not None:
        caption = words(below, _COPYRIGHT)
        mark = next((small for small in below.iter("small", "span") if "copyright" in names(small)), None)
        if mark is None and (small := next(below.iter("small"), None)) is not None and _PREFIX.match(words(small)):
            mark = small  # of a page that somebody has stripped of its classes
            caption = caption.removesuffix(words(small)).rstrip()
        credit = without_prefix(words(mark))
    title = clean(image.get("alt") or image.get("title") or "")
    return Block("image", src=src, caption=caption, credit=credit, title=title)


_COPYRIGHT: Final = frozenset(("copyright",))


def source(image: HtmlElement, links: PageLinks) -> str:
    """The address of an ``img``: its own, or the one that a script would fill in, or the widest of its set."""
    for attribute in ("src", "data-url", "data-src", "data-original"):
        found = links.picture(image.get(attribute))
        if found:
            return found
    return links.widest(image.get("srcset") or image.get("data-srcset"))


def _sources(figure: HtmlElement) -> list[str | None]:
    return [one.get("srcset") for one in figure.iter("source")]


def lead(block: Block | None) -> Picture | None:
    """An image block as the lead picture."""
    return Picture(block.src, block.caption, block.credit, block.title) if block else None
