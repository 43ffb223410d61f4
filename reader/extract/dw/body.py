"""Body parser: the text of a story as blocks, in place, in one walk for both layouts and for AMP.

The layouts' markers do not collide, so that a page saved, normalised or mixed by someone reads the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import TYPE_CHECKING, Final

from reader.extract.blocks import SILENT
from reader.extract.dw import embeds, media, pictures, texts
from reader.extract.dw.links import PageLinks
from reader.extract.markup import HEADINGS, names
from reader.model.block import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DROPPED: Final = frozenset(
    ("rich-text-ad", "advertisement", "advertising", "gpt-slot", "adWrapper", "adHeadline", "adsContainer", "bannerAd",
     "squareAd", "rssFeedTeaser", "basicTeaser", "pictureTeaser", "shareInfo", "share", "sharing-bar", "vjs-no-js",
     "taboola", "quick-item", "smallList", "OUTBRAIN", "tools", "feedback", "copy-button-wrapper", "sr-only",
     "relatedContent", "newsletter-signup", "teaserNavWrap")
)  # fmt: skip
_DROPPED_IDS: Final = frozenset(("sharing-bar", "feedback-button", "quickjump"))
_NOT_TEXT: Final = SILENT | frozenset(
    ("nav", "footer", "aside", "amp-ad", "amp-analytics", "link", "meta", "source", "br")
)
_PLAYERS: Final = frozenset(("video", "audio", "amp-video", "amp-audio", "amp-brightcove"))
_FRAMES: Final = frozenset(embeds.FRAMES)
_INLINE: Final = frozenset(
    ("a", "b", "strong", "em", "i", "u", "span", "sub", "sup", "small", "abbr", "q", "cite", "font", "code", "time",
     "mark", "bdi", "bdo", "s", "del", "ins", "kbd", "wbr", "ruby",
     "rt", "rp")
)  # fmt: skip
_DEEPEST: Final = 60


def blocks(container: HtmlElement, links: PageLinks, *, bold_is_subhead: bool) -> list[Block]:
    """The blocks of ``container`` in the page's order. Never raises for odd markup: it is read as text."""
    walk = _Walk(links, bold_is_subhead)
    walk.children(container, 0)
    return walk.found


def _has_stray_text(container: HtmlElement) -> bool:
    if container.text and not container.text.isspace():
        return True
    return any(child.tail and not child.tail.isspace() for child in container)


def blocks_of(elements: Iterable[HtmlElement], links: PageLinks, *, bold_is_subhead: bool) -> list[Block]:
    """The blocks of some elements that stand beside each other."""
    walk = _Walk(links, bold_is_subhead)
    for element in elements:
        walk.element(element, 0)
    return walk.found


class _Walk:
    def __init__(self, links: PageLinks, bold_is_subhead: bool) -> None:
        self.links = links
        self.bold_is_subhead = bold_is_subhead
        self.found: list[Block] = []

    def add(self, block: Block | None) -> None:
        if block:
            self.found.append(block)

    def children(self, container: HtmlElement, depth: int) -> None:
        if _has_stray_text(container):
            self.runs(container, depth)
            return
        for child in container:
            self.element(child, depth)

    def runs(self, container: HtmlElement, depth: int) -> None:
        """Text that stands between elements: with the inline elements beside it, it is a paragraph."""
        run = container.makeelement("p")
        run.text = container.text
        for child in container:
            if child.tag in _INLINE or child.tag == "br":
                run.append(copy(child))
                continue
            self.paragraph(run)
            self.element(child, depth)
            run = container.makeelement("p")
            run.text = child.tail
        self.paragraph(run)

    def element(self, element: HtmlElement, depth: int) -> None:
        tag = element.tag
        if tag == "p":
            self.paragraph(element)
        elif tag in HEADINGS:
            self.add(texts.heading(element))
        elif tag in ("ul", "ol"):
            if _DROPPED.isdisjoint(names(element)):
                self.found += texts.lists(element, self.links.base)
        elif tag == "blockquote":
            self.add(embeds.post(element, self.links) or texts.quote(element, self.links.base))
        elif tag == "figure":
            self.figure(element, depth)
        elif tag in ("img", "amp-img"):
            self.add(self._image(element))
        elif tag in _FRAMES:
            self.add(embeds.frame(element, self.links))
        elif tag in _PLAYERS:
            self.add(media.new(element, self.links))
        elif tag == "table":
            self.add(texts.table(element, self.links.base))
        elif tag == "pre":
            self.add(texts.code(element))
        elif tag == "hr":
            self.add(Block("rule"))
        elif tag not in _NOT_TEXT:
            self.box(element, depth)

    def paragraph(self, element: HtmlElement) -> None:
        self.add(texts.paragraph(element, self.links.base, self.bold_is_subhead))
        if len(element):
            # Within a paragraph pictures and frames stand behind its words.
            for one in element.iter():
                if one.tag in ("img", "amp-img"):
                    self.add(self._image(one))
                elif one.tag in _FRAMES:
                    self.add(embeds.frame(one, self.links))

    def figure(self, element: HtmlElement, depth: int) -> None:
        picture = media.new(element, self.links) or pictures.new(element, self.links)
        if picture:
            self.add(picture)
        else:
            self.children(element, depth + 1)

    def box(self, element: HtmlElement, depth: int) -> None:
        """A ``div`` or the like: a picture, a player, a gallery, or more of the text."""
        words = names(element)
        if not _DROPPED.isdisjoint(words) or element.get("id") in _DROPPED_IDS:
            return
        if "picBox" in words:
            self.add(pictures.old(element, self.links))
        elif "slideshow" in words:
            self.add(media.gallery(element, self.links))
        elif "mediaItem" in words:
            self.add(media.old(element, self.links))
        elif "vjs-wrapper" in words:
            self.add(media.new(element, self.links) or embeds.placeholder(element, self.links))
        elif "tweet" in words or "twitter-tweet" in words:
            self.add(embeds.post(element, self.links))
        elif "embed" in words and self._is_player(element):
            self.add(media.new(element, self.links))
        elif ("embed" in words or "dw-widget" in words) and not self._has_content(element):
            self.add(embeds.placeholder(element, self.links))
        elif element.tag in _INLINE:
            run = element.makeelement("p")  # a link or a bold line is one by its own tag
            run.append(copy(element))
            run[0].tail = None
            self.paragraph(run)
        elif self._only_inline(element):
            self.add(texts.paragraph(element, self.links.base, self.bold_is_subhead))
        elif depth < _DEEPEST:
            self.children(element, depth + 1)
        else:
            self.add(texts.paragraph(element, self.links.base, self.bold_is_subhead))

    def _image(self, image: HtmlElement) -> Block | None:
        src = pictures.source(image, self.links)
        if not src or image.get("width") in ("0", "1"):
            return None
        title, credit = pictures.split_credit(image.get("title") or image.get("alt") or "")
        return Block("image", src=src, title=title, caption=title, credit=credit)

    @staticmethod
    def _only_inline(element: HtmlElement) -> bool:
        """Running text without a paragraph around it."""
        return bool((element.text or "").strip() or len(element)) and all(
            one.tag in _INLINE or one.tag == "br" for one in element.iterdescendants()
        )

    @staticmethod
    def _is_player(element: HtmlElement) -> bool:
        """A video or audio with no words of its own but its headline."""
        players = sum(1 for _ in element.iter("video", "audio"))
        return players == 1 and all("vjs-no-js" in names(one) for one in element.iter("p", "ul", "blockquote"))

    @staticmethod
    def _has_content(element: HtmlElement) -> bool:
        return next(element.iter("p", "video", "audio", "iframe", "blockquote", "img", "ul"), None) is not None
