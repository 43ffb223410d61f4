"""Template fingerprints: words in a page's source that tell DW's layouts before any of it is looked at closely.

Source: dw/STRUCTURE.md section 6, point 1.  The marks of the old layout occur on other sites too, so two count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.markup import names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Two plain searches would take longer: letters so common stop them at every other word.
_SITE: Final = re.compile(r"dw\.(?:com|de)")
OLD: Final = ("bodyContent", "artikel", "intro")
STATES: Final = ("__APOLLO_STATE__", "__APP_STATE__")
NEW: Final = ("content-detail-kicker", "static.dw.com/image", "p.dw.com/p/", "/graph-api/", '"namedUrl"')


_CERTAIN: Final = (
    re.compile(r"""\bid=["']?bodyContent\b"""),
    re.compile(r"""<h4[^>]{0,80}\bartikel\b"""),
    re.compile(r"""<p[^>]{0,80}\bintro\b"""),
    re.compile(r"""class=["']?longText\b"""),
)


def names_site(source: str) -> bool:
    """Whether a decoded page has DW's name in it, as all of DW's have."""
    return bool(_SITE.search(source))


def bears(source: str) -> bool:
    """Whether a decoded page that names DW has two marks of its layouts: other sites link to DW, and embed its
    pictures."""
    found = sum(mark in source for mark in (*NEW, *STATES))
    return found > 1 or found + sum(bool(mark.search(source)) for mark in _CERTAIN) > 1


def is_text(element: HtmlElement) -> bool:
    """Whether a box of the new layout holds text: by its class, or by its tracking name where classes are gone."""
    return "rich-text" in names(element) or element.get("data-tracking-name") == "rich-text"
