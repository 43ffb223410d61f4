"""URL resolution within one DW page: each href as the canonical address and identity it means.

Hrefs are resolved against the page's own canonical address and told apart by content id, since saved and
normalised pages carry absolute addresses (dw/STRUCTURE.md section 2.1).
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from reader.model import address, content_id
from reader.model.address import Address, Kind
from reader.text.sanitize import clean

PICTURE_FORMAT: Final = "605"
"""1199 pixels wide, landscape (dw/STRUCTURE.md section 1)."""

_FORMAT_ID: Final = re.compile(r"(?:\$|%24)(?:\{|%7B)formatId(?:\}|%7D)", re.IGNORECASE)
_OVERLAY: Final = re.compile(r"/overlay/media/(?:([^/]+)/)?([^/]+)/(\d{1,18})/\d{1,18}/?$")
_SRCSET: Final = re.compile(r"([^\s,]\S*[^\s,])(?:\s+(\d{1,5})w)?\s*(?:,|$)")
_LONGEST: Final = 2000
_NO_PAGES: Final = ("javascript:", "mailto:", "whatsapp:", "tel:", "sms:", "data:", "fb-messenger:")
_LETTERS: Final[dict[str, str]] = {"gallery": "g", "video": "av", "audio": "av"}


class PageLinks:
    """Resolves the addresses of one page; what was asked once is not parsed again."""

    def __init__(self, base: str) -> None:
        """``base`` is the page's canonical address."""
        self.base = base
        parts = urlsplit(base)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self._prefix = "sample" if parts.hostname == address.SAMPLE_HOST else "dw"
        self._found: dict[str, Address | None] = {}

    def find(self, href: str | None) -> Address | None:
        """The address that ``href`` means; None for what is no http(s) address or only a place on this page."""
        if not href:
            return None
        href = href.strip()
        if href[:1] in ("#", "") or href.startswith(_NO_PAGES):
            return None
        if href not in self._found:
            self._found[href] = address.find(href, self.base)
        return self._found[href]

    def identity(self, url: str) -> str:
        """The id of a canonical address that carries one; empty for any other."""
        typed = content_id.in_path(url) if url.startswith(self.origin) else None
        if typed and typed[0]:
            return f"{self._prefix}:{typed[1]}"
        found = self.find(url)
        return found.id if found and has_id(found) else ""

    def story(self, href: str | None, kind: Kind | None = None) -> Address | None:
        """Like ``find``, for what has a content id. ``kind`` names what an overlay without a type shows."""
        found = self.find(href)
        if found is None or not has_id(found):
            return None
        if found.kind == "page" and kind in _LETTERS and "/l-" not in found.url:
            overlay = _OVERLAY.search(unquote(urlsplit(href or "").path))
            language, slug = (overlay[1] or "", overlay[2]) if overlay else ("", "")
            return self.content(number(found), _LETTERS[kind], language, slug)
        return found

    def content(self, identity: int, letter: str, language: str = "", slug: str = "") -> Address:
        """The address of a content id on this page's host."""
        path = "/".join(filter(None, (language, slug, f"{letter}-{identity}")))
        return address.parse(f"{self.origin}/{path}")

    def picture(self, src: str | None) -> str:
        """An absolute picture address with its format filled in; empty for none and for inline data."""
        if not src:
            return ""
        src = src.strip()
        if len(src) > _LONGEST or clean(src) != src:
            return ""
        if "formatId" in src:
            src = _FORMAT_ID.sub(PICTURE_FORMAT, src)
        if not src.startswith(("https://", "http://")):
            if src[:1] == "/" and src[1:2] != "/":
                return self.origin + src
            if ":" in src.partition("/")[0]:
                return ""
            src = urljoin(self.base, src)
        return src

    def widest(self, srcset: str | None) -> str:
        """The widest picture of a ``srcset``; empty for none."""
        found = _SRCSET.findall(srcset[:20_000]) if srcset else []
        return self.picture(max(found, key=lambda one: int(one[1] or 0))[0]) if found else ""


def has_id(found: Address) -> bool:
    """Whether the identity is a content id."""
    return found.id.startswith(("dw:", "sample:"))


def number(found: Address) -> int:
    """The content id of an address that has one."""
    return int(found.id.partition(":")[2])


def is_topic(found: Address) -> bool:
    """Whether it is a topic page (``t-``), not a person's or a programme's."""
    typed = content_id.in_path(urlsplit(found.url).path)
    return typed is not None and typed[0] == "t"


def is_story(found: Address) -> bool:
    """Whether it leads to something to read, see or hear."""
    return has_id(found) and found.kind not in ("topic", "section")
