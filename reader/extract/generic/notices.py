"""Completeness checks of a page: cut short (paywall), in parts (pagination), live, pictures only, empty.

Each rule names one fact and says it in one plain line.  They lean on what the page declares (schema.org, ``rel``)
and on how much text was found, never on a site's name.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.model import address
from reader.model.address import Address
from reader.model.article import ArticleKind
from reader.model.block import Block
from reader.model.related import Group, RelatedItem
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow

PAYWALL: Final = "Only the beginning of this story is free: the rest is for the publisher's subscribers."
SCRIPT: Final = "This page builds itself with JavaScript, so there is no text to read here; the browser can show it."

_STUB: Final = 1_500
"""Characters of text below which a story that is not free counts as its free beginning."""
_SHELL: Final = 200
"""Characters of a page without scripts and styles below which it is no page but the frame of one."""
_FEW_WORDS: Final = 1_000
"""Characters of text that a live blog's markup must give to count as all of it."""
_FEWEST_PICTURES: Final = 5
_CHARACTERS_A_PICTURE: Final = 120
"""Characters of text for each picture below which pictures carry the page."""

_WALLED: Final = re.compile(
    r"(?:^|[\s_-])(?:pay-?wall|reg-?wall|premium-?wall|subscription-?wall|piano-?(?:offer|wall)|paid-?content)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_SCRIPT: Final = re.compile(r"java\s?script", re.IGNORECASE)
# ``/story/2``, ``/story-2.html``, ``/story/seite-2``, ``?page=2``: the part's number with what announces it
_PART: Final = re.compile(
    r"(?:[?&](?:page|p|pg|seite|pagina|part|s)=(\d{1,2})(?=$|&)"
    r"|[/_-](?:(?:page|p|seite|pagina|part|komplettansicht|teil)[/_-]?)?(\d{1,2})(?=$|/$|\.s?html?$))",
    re.IGNORECASE,
)

_SHORT_HREF: Final = 30
"""Letters of an address that may stand for the next part without the story's name: ``?page=2``, ``../3/``."""


class Nature(NamedTuple):
    """What kind of page it is, and what must be said of it (empty when nothing must)."""

    kind: ArticleKind
    notice: str = ""


def nature(root: HtmlElement, declared: Declared, blocks: Sequence[Block], lead: str) -> Nature:
    """The kind of the page whose cleaned text is ``lead`` and ``blocks``."""
    length = len(lead) + sum(len(block.text) for block in blocks)
    pictures = sum(1 for block in blocks if block.kind == "image")
    if not length and not pictures:
        return Nature("page", SCRIPT) if _is_shell(root) else Nature("page")
    if declared.linked.type == "LiveBlogPosting":
        return Nature("live")
    if length < _STUB and (declared.linked.free is False or (declared.linked.free is None and _is_walled(root))):
        return Nature("article", PAYWALL)
    if _is_gallery(declared, pictures, length):
        return Nature("gallery", f"A gallery: {pictures} pictures with their captions.")
    return Nature("article")


def posts(declared: Declared, blocks: Sequence[Block]) -> list[Block]:
    """A live blog's posts as the page declares them, each once, where its markup gave next to nothing.

    What stands in the markup is trusted before them: some pages repeat the whole story in every post.
    """
    if sum(len(block.text) for block in blocks) >= _FEW_WORDS:
        return []
    unique = dict.fromkeys((post.title, post.text) for post in declared.linked.posts)
    return [block for title, text in unique for block in _post(title, text)]


def next_part(declared: Declared, flow: Flow, own: Address, base: str, title: str) -> tuple[str, Group] | None:
    """Where the story goes on: the notice, and a group that leads there; None where this is all of it.

    ``rel=next`` alone says nothing, since many sites link the next story so: the address must be this page's own
    but for the number of the part.
    """
    here, whole = _part_of(own.url), _without_part(own.url)
    following, name = f"{here + 1}", whole.rpartition("/")[2]
    links = (link.get("href") or "" for link in declared.links)
    for written in itertools.chain(links, (anchor.href for anchor in flow.anchors)):
        href = written.partition("#")[0]
        # most links are of other stories, or share this one: plain searches tell them, which take no time
        if following not in href or (len(href) > _SHORT_HREF and name not in href.partition("?")[0]):
            continue
        found = address.find(href, base)
        if found and _part_of(found.url) == here + 1 and _without_part(found.url) == whole:
            item = RelatedItem(found.url, found.id, f"{title} ({here + 1})", kind=_kind(found))
            notice = f"This is part {here} of a story in several parts: 'Next part' leads on."
            return notice, Group("more", "Next part", (item,))
    return None


def _kind(found: Address) -> address.Kind:
    return "article" if found.kind == "web" else found.kind


def _post(title: str, text: str) -> list[Block]:
    heading = [Block("heading", text=clean(_bare(title)), level=2)] if clean(_bare(title)) else []
    paragraphs = (clean(_bare(part)) for part in re.split(r"\n+|</p>|<br\s*/?>", text))
    return heading + [Block("paragraph", text=paragraph) for paragraph in paragraphs if paragraph]


def _bare(markup: str) -> str:
    import html

    return html.unescape(re.sub(r"<[^>]{0,500}>", " ", markup))


def _is_walled(root: HtmlElement) -> bool:
    return any(
        _WALLED.search(f"{box.get('class') or ''} {box.get('id') or ''}")
        for box in root.iter("div", "section", "aside")
    )


def _is_shell(root: HtmlElement) -> bool:
    """Scripts, next to no words, and either a ``noscript`` that asks for JavaScript or an empty mount point."""
    if next(root.iter("script"), None) is None:
        return False
    if any(_NO_SCRIPT.search("".join(box.itertext())[:2_000]) for box in root.iter("noscript")):
        return True
    body = root.find("body")
    if body is None:
        return False
    words = 0
    for box in body.iter():
        if isinstance(box.tag, str) and box.tag not in ("script", "style", "noscript", "template"):
            words += len((box.text or "").strip())
    return words < _SHELL


def _is_gallery(declared: Declared, pictures: int, length: int) -> bool:
    if declared.linked.type in ("ImageGallery", "MediaGallery"):
        return pictures > 1
    return pictures >= _FEWEST_PICTURES and length < pictures * _CHARACTERS_A_PICTURE


def _part_of(url: str) -> int:
    found = _PART.search(url)
    return int(found[1] or found[2]) if found else 1


def _without_part(url: str) -> str:
    return re.sub(r"\.s?html?$", "", _PART.sub("", url)).rstrip("/?&")
