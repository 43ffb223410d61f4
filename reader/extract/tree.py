"""A page's source becomes an element tree, whatever the source is like.

lxml loses text silently below 256 levels and in nodes over 10 MB unless told otherwise, and reads undeclared
UTF-8 as Latin-1 (EXTRACTION.md section 5): decode first, clean the source, then hand lxml UTF-8 bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.sanitize import clean_source

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def parse(source: str) -> HtmlElement | None:
    """The ``html`` element of a decoded page, without comments and processing instructions; None when it is empty."""
    from lxml import etree, html

    text = clean_source(source)
    if not text.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: HtmlElement | None = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but comments or a doctype
        return None
    return root
