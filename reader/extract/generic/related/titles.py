"""Anchor text parsing, line by line: kicker, title, teaser, date, call to read on; and which is the title."""

# ruff: noqa: E501 (words read best in few lines)
from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from reader.extract import dates, markup
from reader.extract.generic import names
from reader.extract.generic.related import labels
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS: Final = markup.HEADINGS | frozenset(
    (
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "figcaption",
        "section",
        "article",
        "header",
        "footer",
        "time",
        "br",
        "td",
        "dd",
        "dt",
        "aside",
        "figure",
    )
)
_SILENT: Final = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "img",
        "picture",
        "video",
        "audio",
        "iframe",
        "button",
        "figcaption",
        "input",
        "object",
        "canvas",
    )
)
_TITLE_NAME: Final = re.compile(
    r"(?:^|[-_ ])(?:title|titel|titre|titolo|titulo|tittel|headline|head|hed|heading|caption-title|link-text|linktext)(?:[-_ ]|$)|(?:Title|Headline)(?:[-_ ]|$)",
    re.IGNORECASE,
)
_OTHER_NAME: Final = re.compile(
    r"(?:^|[-_ ])(?:kicker|topline|top-line|eyebrow|overline|supertitle|roofline|dachzeile|category|categories|rubric|rubrik|section|label|tag|flag|badge|"
    r"author|authors|byline|by-line|date|time|timestamp|published|meta|metadata|teaser-text|teasertext|summary|excerpt|description|desc|lead|intro|"
    r"standfirst|dek|subtitle|comments?|count|views|duration|sr-only|visually-hidden|visuallyhidden|screen-reader|hidden|prefix|cta|button|more|plus|"
    r"premium|paid|icon|image|caption|credit|copyright|strapline|supra|pretitle|vignette|spitzmarke|readtime|reading-time)(?:[-_ ]|$)",
    re.IGNORECASE,
)
_CALL: Final = re.compile(
    r"^\W*(?:read (?:more|the full story|full story|article|it|this)|continue reading|learn more|see more|view (?:all|more).{0,12}|share (?:this )?(?:article|story)|\(no title\)|more|weiterlesen|mehr(?: lesen)?|zum artikel|"
    r"lire(?: la suite| l'article)?|leer más|leggi(?: tutto)?|lees (?:meer|verder)|les (?:mer|saken)|läs (?:mer|artikeln)|læs mere|czytaj(?: więcej)?|link:?|"
    r"\d+ ?(?:min(?:utes?)?|minuten|sec|views|comments?|kommentare)(?: read| lesezeit)?|video|audio|podcast|live|live updates|breaking|news|opinion|analysis|"
    r"watch|listen|play|exclusive|premium|plus|new|gallery|photos?|\d{1,2}:\d{2}|\d{1,3})\W*$",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"^\W*(?:\d{1,2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?=\s)\W*")
_TAIL: Final = re.compile(
    r"\s*(?:[|–-]\s*)?(?:Read more|Continue reading|Weiterlesen|Lire la suite|Leer más|Read full story|[→>]+|\((?:video|photos?)\))\s*$",
    re.IGNORECASE,
)
ENOUGH: Final = 25
"""Letters from which on a line without any mark is taken for a title: kickers are shorter, teasers stand behind."""
_LONGEST_KICKER: Final = 60
_LONGEST_TITLE: Final = 160

LineKind = Literal["title", "other", "plain"]


class LinkLine(NamedTuple):
    """A line within a link."""

    text: str
    part: LineKind


class Shown(NamedTuple):
    """What a link shows."""

    title: str = ""
    kicker: str = ""
    is_marked: bool = False
    """Whether the page marks the title as one: a heading, or a name."""


def of(anchor: HtmlElement) -> Shown:
    """The title that a link shows, and the kicker over it."""
    heading = next((above for above in anchor.iterancestors() if above.tag in markup.HEADINGS), None)
    lines = _lines(anchor, "plain" if heading is None else "title")
    marked = [line.text for line in lines if line.part == "title"]
    plain = marked or [line.text for line in lines if line.part == "plain"] or [line.text for line in lines]
    if not plain:
        return Shown()
    title = _last_of_long(plain) if marked else _likeliest(plain)
    before = [line.text for line in lines[: [line.text for line in lines].index(title)]]
    kicker = before[-1] if before and len(before[-1]) < _LONGEST_KICKER else ""
    return Shown(tidied(title), clean(kicker).strip(" :|–—-•·"), bool(marked))


def of_heading(heading: HtmlElement) -> Shown:
    """The title that a heading beside a link shows."""
    marked = [line.text for line in _lines(heading, "title") if line.part == "title"]
    return Shown(tidied(_last_of_long(marked)), "", True) if marked else Shown()


def _last_of_long(lines: list[str]) -> str:
    """Of the lines of a headline the last that is no snippet: the kicker stands ahead of the title, often with a
    colon between the two.
    """
    for ahead, line in itertools.pairwise(lines):
        if line.startswith(":") or ahead.endswith(":"):
            return line
    longest = max(map(len, lines))
    return next(line for line in reversed(lines) if len(line) >= 0.6 * longest)


def _likeliest(lines: list[str]) -> str:
    """Of lines without a mark the title: the longest that is not written like a teaser, else the first that is long
    enough.
    """
    titles = [line for line in lines if len(line) <= _LONGEST_TITLE and not line.endswith((".", "…", "...", "。"))]
    if titles and len(longest := max(titles, key=len)) >= ENOUGH:
        return longest
    return next((line for line in lines if len(line) >= ENOUGH), max(lines, key=len))


def _lines(anchor: HtmlElement, part: LineKind) -> list[LinkLine]:
    """The lines within a link; without dates, labels, calls and what is hidden."""
    lines: list[LinkLine] = []
    buffer: list[str] = []
    state: list[LineKind] = [part]

    def flush() -> None:
        text = clean("".join(buffer))
        buffer.clear()
        if text and not _is_noise(text):
            lines.append(LinkLine(text, state[-1]))

    # An explicit stack: trees may be deeper than Python's own. A text stands for the tail of what was walked,
    # None for the end of a line's element.
    stack: list[HtmlElement | str | None] = [anchor]
    while stack:
        node = stack.pop()
        if node is None:
            flush()
            state.pop()
            continue
        if isinstance(node, str):
            buffer.append(node)
            continue
        tag = node.tag
        if node is not anchor and node.tail:
            stack.append(node.tail)
        if tag in _SILENT or (node is not anchor and _is_hidden(node)):
            continue
        own = "plain" if node is anchor else _part(node)
        if tag == "br":
            flush()
        elif node is not anchor and (own != "plain" or tag in _BLOCKS or _is_line(node)):
            flush()
            state.append(_merged(state[-1], own))
            stack.append(None)
        if node.text:
            buffer.append(node.text)
        stack.extend(reversed(node))
    flush()
    return lines


def _merged(outer: LineKind, own: LineKind) -> LineKind:
    return own if own != "plain" else outer


def _is_line(node: HtmlElement) -> bool:
    """Whether an inline element is a line of its own: its siblings are elements, with no text between them."""
    if node.tag != "span":
        return False
    parent = node.getparent()
    if parent is None or (parent.text and not parent.text.isspace()):
        return False
    return (
        len(parent) > 1 and all(not child.tail or child.tail.isspace() for child in parent) and bool(markup.words(node))
    )


def _part(node: HtmlElement) -> LineKind:
    if node.tag in markup.HEADINGS:
        return "title"
    if node.tag == "time":
        return "other"
    name = f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('data-testid') or ''}"
    return _part_of(name) if len(name) > 2 else "plain"


@lru_cache(maxsize=4096)
def _part_of(name: str) -> LineKind:
    last = max((found.start() for found in _TITLE_NAME.finditer(name)), default=-1)
    other = max((found.start() for found in _OTHER_NAME.finditer(name)), default=-1)
    if last < 0 and other < 0:
        return "plain"
    return "title" if last > other or (last >= 0 and _is_title_word_first(name)) else "other"


def _is_title_word_first(name: str) -> bool:
    """``teaser__title teaser__title--has-icon`` is a title, ``title-kicker`` a kicker: the first class counts."""
    first = (name.split(maxsplit=1) or [""])[0]
    return bool(_TITLE_NAME.search(first)) and not _OTHER_NAME.search(first)


def _is_hidden(node: HtmlElement) -> bool:
    return bool(node.get("class")) and names.of(node).hidden


def _is_noise(text: str) -> bool:
    if _CALL.match(text) or (len(text) < 40 and dates.read(text) is not None):
        return True
    return labels.is_related_label(text) or (len(text) < ENOUGH and labels.kind_of(text) is not None)


def tidied(title: str) -> str:
    """A title without a label ahead, a time of day, or a call to read on."""
    title = title[labels.ahead(title) :]
    title = _CLOCK.sub("", title) if len(title) > 30 else title
    title = clean(_TAIL.sub("", title)).strip(" |:")
    return title[:-1].rstrip() if title.endswith(("»", "›")) and "«" not in title and "‹" not in title else title
