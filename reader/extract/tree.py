"""Hardened HTML parsing: a page's source becomes an element tree, whatever the source is like.

lxml loses text silently below 2,048 levels and in nodes over 10 MB unless told otherwise, takes seconds for a tag with
50,000 attributes, and reads undeclared UTF-8 as Latin-1: decode first, clean the source, thin out what is hostile,
then hand lxml UTF-8 bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.text.source import encoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ATTRIBUTES: Final = 500
"""Attributes that are kept on one tag: libxml2 compares each with each."""
DEEPEST: Final = 400
"""Levels to which a page is flattened that is nested too deeply for libxml2."""

# A tag as long as no author writes one.
_LONG: Final = 4000
_FLOOD: Final = 20_000
"""Bytes below which a page has no room for attributes enough to cost time."""
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{4000,}")
_ATTRIBUTE: Final = re.compile(r"""[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)[^<>]*>")
_UNKNOWN_VOID: Final = ("bgsound", "embed", "keygen", "source", "track", "wbr")
"""Void elements that libxml2 does not know: it would take what follows for their content."""
_VOID: Final = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param", *_UNKNOWN_VOID))
# A ">" may stand in a quoted value; where quotes are not in pairs, the first one ends the tag. Neither looks beyond
# the next "<": linear, whatever the page is like.
_OPEN_VOID: Final = re.compile(
    rf"""<(?:{"|".join(_UNKNOWN_VOID)})(?=[\s/>])(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>""".encode(), re.IGNORECASE
)
_PARAGRAPHS: Final = frozenset(("p", "div", "li", "blockquote", "section", "article", "td", "tr", "ul", "ol", "table"))


def parse(source: str, data: bytes | None = None) -> HtmlElement | None:
    """The ``html`` element of a decoded page, without comments and processing instructions; None when it is empty.

    ``data`` is the same page in UTF-8, where it is at hand. No text is lost: not in long nodes, and not below libxml2's
    limit of 2,048 levels, above which such a page is flattened (FAULTS.md row 41).
    """
    data = encoded(source, data)
    if not data or data.isspace():
        return None
    if _is_flooded(data):
        data = thinned(data.decode()).encode()
    data = closed(data)
    root, is_cut = _tree(data)
    return _tree(flattened(data.decode()).encode())[0] if is_cut else root


def _tree(data: bytes) -> tuple[HtmlElement | None, bool]:
    """The tree of a page in UTF-8, and whether libxml2 gave up on its depth."""
    from lxml import etree

    # The plain elements of lxml.etree: those of lxml.html cost a Python call for each element that is looked at.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )  # fmt: skip
    try:
        root: HtmlElement | None = etree.fromstring(data, parser)
    except etree.LxmlError:  # nothing but comments or a doctype
        return None, False
    stopped = parser.error_log.last_error
    return root, stopped is not None and stopped.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT


def _is_flooded(data: bytes) -> bool:
    """Whether a tag has too many attributes. Only stretches without a "<" as long as no author writes a tag matter,
    and a search backwards from that length takes a page in strides.
    """
    if len(data) < _FLOOD:
        return False
    at = data.find(b"<")
    while at >= 0:
        following = data.rfind(b"<", at + 1, at + _LONG + 1)
        if following < 0:
            following = data.find(b"<", at + 1)
            tag = data[at + 1 : following if following >= 0 else len(data)]
            if tag[:1].isalpha() and b">" not in tag[:_LONG]:
                text = tag.partition(b">")[0].decode()
                if _thin(text) is not text:
                    return True
        at = following
    return False


def thinned(source: str) -> str:
    """``source`` with no more than MOST_ATTRIBUTES attributes on any tag."""
    return _LONG_TAG.sub(lambda found: _thin(found[0]), source)


def _thin(tag: str) -> str:
    for number, attribute in enumerate(_ATTRIBUTE.finditer(tag)):
        if number > MOST_ATTRIBUTES:
            return tag[: attribute.start()]
    return tag


def closed(data: bytes) -> bytes:
    """``data`` with the void elements closed that libxml2 takes for open ones, as in ``level<wbr>report``."""
    return _OPEN_VOID.sub(lambda found: found[0][:-1] + b" />", data)


def flattened(source: str) -> str:
    """``source`` with the tags left out that stand deeper than DEEPEST; their text stays, a line apart."""
    parts: list[str] = []
    open_tags: list[str] = []  # the names of the open tags, kept or not
    depth: dict[str, int] = {}  # how often each of them is open
    reached = 0
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if name in _VOID:
            continue
        if not tag[1]:
            open_tags.append(name)
            depth[name] = depth.get(name, 0) + 1
            is_kept = len(open_tags) <= DEEPEST
        elif not depth.get(name):
            continue
        else:
            is_kept = len(open_tags) <= DEEPEST
            while open_tags:
                closed = open_tags.pop()
                depth[closed] -= 1
                if closed == name:
                    break
        if not is_kept:
            parts.append(source[reached : tag.start()])
            parts.append("<br><br>" if name in _PARAGRAPHS and (not parts or parts[-1] != "<br><br>") else "")
            reached = tag.end()
    parts.append(source[reached:])
    return "".join(parts)
