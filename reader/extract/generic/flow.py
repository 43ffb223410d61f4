"""Linearised DOM: a page as one flow of runs, its texts and pictures in reading order.

Every element is a stretch of that flow, so that questions about containers (how much of the text does this box hold?
does this node hold the story?) are sums over stretches, and nothing is ever cut out of the tree.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.blocks import MARKS, Running, StyleMark
from reader.extract.generic import names
from reader.extract.generic.names import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# Elements with a text of their own; the others between them pass on what they stand in (a div in a li is a li).
_TEXTS: Final = frozenset(
    ("p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt", "figcaption",
     "caption", "summary")
)  # fmt: skip
_HANDED_DOWN: Final = frozenset(("li", "blockquote", "td", "th", "dd", "dt", "figcaption"))
_BOXES: Final = _TEXTS | frozenset(
    ("address", "article", "aside", "body", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figure",
     "footer", "form", "header", "hgroup", "main", "menu", "nav", "ol", "section", "table", "tbody", "tfoot", "thead",
     "tr", "ul")
)  # fmt: skip
_SILENT: Final = frozenset(
    ("script", "style", "noscript", "template", "svg", "object", "button", "input", "select", "textarea", "head",
     "annotation", "annotation-xml",
     "canvas", "map", "label", "datalist", "progress", "dialog", "link", "meta", "source", "wbr", "option")
)  # fmt: skip
_MEDIA: Final = frozenset(
    ("iframe", "video", "audio", "embed", "amp-video", "amp-youtube", "lite-youtube", "amp-iframe", "amp-audio",
     "amp-twitter", "amp-instagram", "amp-facebook", "bsp-embed")
)  # fmt: skip
_QUOTING: Final = frozenset(("blockquote", "figure"))
_THINGS: Final = _MEDIA | {"noscript", "img", "amp-img", "hr"}
_POSTS: Final = frozenset(("twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed",
                           "mastodon-embed", "reddit-embed", "reddit-card", "fb-post", "fb-video"))  # fmt: skip
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_PICTURE_PATH: Final = (
    "(.//img | .//picture | .//amp-img | .//iframe | .//video | .//noscript[contains(., '<img')] | .//noscript/img)[1]"
)
MOST_RUNS: Final = 10_000
"""Runs from which on borders of boxes only break lines: no page that anybody wrote has as many, and no text is lost."""
MOST_LINKS: Final = 5_000
"""Links of a page; the words of further ones stay."""
LONGEST_RUN: Final = 20_000
"""Letters of such a run of many boxes."""
LONG_FIGURE: Final = 400
"""Letters in a figure's paragraphs, captions aside, from which on it is taken for a box of text with a picture."""


_MAYBE_THING, _BOX, _OTHER_BOX, _INLINE, _BREAK, _THING, _NOTHING = range(7)
_SORTS: Final = {
    **dict.fromkeys(_BOXES, _BOX),
    **dict.fromkeys(("figure", "blockquote", "div"), _MAYBE_THING),
    **dict.fromkeys(_THINGS, _THING),
    **dict.fromkeys(_SILENT - {"noscript"}, _NOTHING),  # a noscript may hold the picture that a script would load
    "br": _BREAK,
}
"""What is done at an element, by its name; others are boxes where they have a name of their own (``my-box``)."""
_MAY_HIDE: Final = re.compile("hid|none|sr|screen|invis", re.IGNORECASE)


class Stretch(NamedTuple):
    """Runs ``first`` to ``last - 1`` of a flow."""

    first: int
    last: int


_NO_STRETCH: Final = Stretch(0, 0)


class Run:
    """One run of text between two borders of boxes, or one picture or medium that stands in the flow."""

    __slots__ = ("length", "links", "marks", "owner", "tag", "text", "wraps")

    def __init__(self, owner: HtmlElement, tag: str, text: str = "", marks: tuple[StyleMark, ...] = ()) -> None:
        self.owner = owner
        """The box whose text this is, or the picture or medium itself."""
        self.tag = tag
        """What kind of text: an element name of ``_TEXTS`` or ``div``; else figure, img, media, post or hr."""
        self.text = text
        """Raw text, blanks collapsed; empty for pictures and media."""
        self.marks = marks
        self.links = sum([mark.end - mark.start for mark in marks if mark.kind == "link"]) if marks else 0
        """Letters that are links."""
        self.wraps: tuple[HtmlElement, ...] = ()
        """Inline elements that hold the whole run, from the inside out."""
        self.length = letters(text)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading below the page's own (h2 to h6)."""
        return len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1] in "23456"

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        return min(1.0, self.links / len(self.text)) if self.text else 0.0


class Anchor(NamedTuple):
    """A link of the flow: its element, the index of the run in which it begins, and its address as written."""

    element: HtmlElement
    run: int
    href: str


class Flow:
    """The runs of a page, the stretch of each box, and the links."""

    def __init__(self, body: HtmlElement) -> None:
        """Reads ``body`` once, in time linear in its size."""
        self.body = body
        self.runs: list[Run] = []
        self.stretches: dict[HtmlElement, Stretch] = {}
        self.anchors: list[Anchor] = []
        """Every ``a`` with an address, in order; not those within figures."""
        _Walk(self).over(body)

    def inside(self, box: HtmlElement) -> range:
        """The indices of the runs in ``box``; empty for what has no stretch."""
        stretch = self.stretches.get(box)
        return range(*stretch) if stretch else range(0)

    def boxes_within(self, box: HtmlElement) -> list[HtmlElement]:
        """The children of ``box`` that hold runs."""
        return [child for child in box if child in self.stretches]

    def boxes(self) -> Iterator[tuple[HtmlElement, Stretch]]:
        """Every box that holds at least one run, outer before inner."""
        yield from self.stretches.items()


class _Walk:
    """One walk over the tree in document order, with an explicit stack: trees may be deeper than Python's own."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.runs = flow.runs
        self.text = Running()
        self.pending: list[Run] = []  # pictures met in mid-sentence: they stand behind the run
        self.wraps: list[tuple[HtmlElement, int]] = []
        self.owners: list[tuple[HtmlElement, str]] = []
        self.began = 0  # how deep the box lies in which the text in the making begins
        # What is to be opened; and as a tuple what is to be closed again: the element, whether it is a box, and of a
        # box the number of runs before it, of an inline element the length of the text before it.
        self.stack: list[HtmlElement | tuple[HtmlElement, bool, int]] = []

    def over(self, body: HtmlElement) -> None:
        """Fill the flow."""
        sorts = dict(_SORTS)  # elements of other names are added as they come
        stack = self.stack
        stack.append(body)
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                self._close(*node)
                continue
            tag = node.tag
            sort = sorts.get(tag)
            if sort is None:
                sort = sorts[tag] = _OTHER_BOX if "-" in tag else _INLINE
            if sort <= _OTHER_BOX:
                self._open_box(node, tag, sort)
            elif sort == _INLINE:
                self._open_inline(node, tag)
            elif sort == _BREAK:
                self._break(node)
            else:
                if sort == _THING:
                    self._thing(node, tag)
                self._add(node.tail)

    def _add(self, words: str | None) -> None:
        """Most texts between boxes are blanks: they need no pattern."""
        if words and not words.isspace():
            self.text.add(words)
        elif words and self.text.length:
            self.text.add(" ")

    def _open_box(self, node: HtmlElement, tag: str, sort: int) -> None:
        if self.text.length or self.wraps or self.pending:
            self._flush()
        if sort == _MAYBE_THING and (_is_picture(node) if tag == "figure" else _is_post(node)):
            self.runs.append(Run(node, "figure" if tag == "figure" else "post"))
            self.flow.stretches[node] = Stretch(len(self.runs) - 1, len(self.runs))
            self._add(node.tail)
            return
        self.owners.append((node, tag if tag in _TEXTS else self._handed_down()))
        if not self.text.length:
            self.began = len(self.owners)
        self.flow.stretches[node] = _NO_STRETCH  # keeps the order: outer before inner
        self._go_into(node, True, len(self.runs))

    def _open_inline(self, node: HtmlElement, tag: str) -> None:
        if _is_invisible(node):
            self._add(node.tail)
            return
        if tag == "cite" and node.getparent().tag in _QUOTING:  # who is quoted is no part of the words
            self._open_box(node, tag, _BOX)
            return
        kind = MARKS.get(tag)
        if kind:
            href = ""
            if kind == "link":
                href = node.get("href") or ""
                if href:
                    self.flow.anchors.append(Anchor(node, len(self.runs), href))
                    if len(self.flow.anchors) > MOST_LINKS:
                        href = ""
            self.text.open(kind, href)
        self._go_into(node, False, self.text.length)

    def _go_into(self, node: HtmlElement, is_box: bool, mark: int) -> None:
        if words := node.text:
            self._add(words)
        if len(node):
            self.stack.append((node, is_box, mark))
            self.stack.extend(reversed(node))
        else:
            self._close(node, is_box, mark)

    def _close(self, node: HtmlElement, is_box: bool, mark: int) -> None:
        if is_box:
            if self.text.length or self.wraps or self.pending:
                self._flush(at_end=node is self.flow.body or len(self.owners) < self.began)
            self.owners.pop()
            if len(self.runs) > mark:
                self.flow.stretches[node] = Stretch(mark, len(self.runs))
            else:
                del self.flow.stretches[node]
        else:
            if node.tag in MARKS:
                self.text.close()
            if mark == 0 and self.text.length:
                self.wraps.append((node, self.text.length))
                if self.text.length <= 2 and names.of(node).drop_cap:
                    self.text.glue()
        if node is not self.flow.body and (words := node.tail):
            self._add(words)

    def _handed_down(self) -> str:
        kind = self.owners[-1][1] if self.owners else "div"
        return kind if kind in _HANDED_DOWN else "div"

    def _break(self, node: HtmlElement) -> None:
        following = node.getnext()
        two = following is not None and following.tag == "br" and not (node.tail or "").strip()
        if two and self.owners[-1][1] != "pre":
            self._flush()
        else:
            self.text.end_line()
        self._add(node.tail)

    def _thing(self, node: HtmlElement, tag: str) -> None:
        if tag in ("img", "amp-img"):
            run = Run(node, "img")
        elif tag == "noscript" and node.find(".//img") is not None:
            run = Run(node.find(".//img"), "img")
        elif tag in _MEDIA:
            run = Run(node, "media")
        elif tag == "hr":
            self._flush()
            run = Run(node, "hr")
        else:
            return
        (self.pending if self.text.length else self.runs).append(run)

    def _flush(self, *, at_end: bool = False) -> None:
        if len(self.runs) >= MOST_RUNS and not at_end and 0 < self.text.length < LONGEST_RUN:
            self.text.end_line()
            return
        if self.text.length:
            length = self.text.length
            raw, marks = self.text.take()
            if raw and not raw.isspace():
                owner, kind = self.owners[-1]
                run = Run(owner, kind, raw.strip(), _shifted(raw, marks))
                run.wraps = tuple(node for node, reached in self.wraps if reached >= length - 1)
                self.runs.append(run)
        self.wraps.clear()
        if self.pending:
            self.runs.extend(self.pending)
            self.pending.clear()


def letters(text: str) -> int:
    """The length of ``text``, letters of Chinese, Japanese and Korean counted twice: they say as much as two."""
    return len(text) if text.isascii() else len(text) + len(_CJK.findall(text))


def _shifted(raw: str, marks: list[StyleMark]) -> tuple[StyleMark, ...]:
    lost = len(raw) - len(raw.lstrip())
    if not lost:
        return tuple(marks)
    return tuple(
        StyleMark(max(0, start - lost), end - lost, kind, href) for start, end, kind, href in marks if end > lost
    )


def _is_linked_heading(heading: HtmlElement) -> bool:
    return heading.find(".//a[@href]") is not None or next(heading.iterancestors("a"), None) is not None


def _is_picture(figure: HtmlElement) -> bool:
    """Whether a figure is a picture or a medium with its caption, and not a box of text."""
    if not figure.xpath(_PICTURE_PATH):
        return False
    if any(_is_linked_heading(heading) for heading in figure.iter("h2", "h3", "h4", "h5", "h6")):
        return False  # the card of another story
    if figure.find(".//pre") is not None or figure.find(".//table") is not None:
        return False
    prose = sum(
        len("".join(p.itertext()).strip())
        for p in figure.iter("p", "blockquote", "li")
        if not any(a.tag == "figcaption" for a in p.iterancestors())
    )
    return prose < LONG_FIGURE


def _is_invisible(node: HtmlElement) -> bool:
    """Whether an inline element is shown to nobody."""
    name = node.get("class")
    if name and _may_hide(name[:LONGEST]) and names.of(node).hidden:
        return True
    style = node.get("style")
    return style is not None and "none" in style and style.replace(" ", "").startswith("display:none")


@lru_cache(maxsize=4096)
def _may_hide(name: str) -> bool:
    return bool(_MAY_HIDE.search(name))


def _is_post(node: HtmlElement) -> bool:
    """Whether a quote or box stands for a post of a social network, filled in by a script."""
    name = node.get("class")
    return bool(name) and _names_post(name[:LONGEST])


@lru_cache(maxsize=4096)
def _names_post(name: str) -> bool:
    return not _POSTS.isdisjoint(name.split())
