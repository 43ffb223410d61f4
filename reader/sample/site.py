"""Request router: what the sample's host answers to an address, validators, and what was asked before; pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

from reader.model import content_id
from reader.sample import addresses, dates, feeds, labels, listing, new_layout, old_layout
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story

HTML: Final = "text/html; charset=utf-8"
XML: Final = "application/xml; charset=utf-8"
FOUNDED: Final = "2026-03-14T06:00:00Z"
"""The Last-Modified of pages that have no date of their own."""
_PICTURE: Final = re.compile(r"/image/(\d{1,12})_\d{1,4}\.png")
_SITEMAP: Final = re.compile(r"/(\w\w)/news-sitemap\.xml")
_SEARCH: Final = re.compile(r"/search/(\w\w)")


@dataclass(frozen=True, slots=True)
class Served:
    """A whole answer but for the connection's own headers."""

    status: int
    body: bytes = b""
    content_type: str = HTML
    etag: str = ""
    last_modified: str = ""
    max_age: int = 60
    """Seconds; 0 sends no-store."""
    location: str = ""


class Site:
    """The sample edition as a site.

    An updated story is served in its first edition once, to the first full GET without validators; from then on,
    and to everyone who shows an edition's validators, in its second. A reader never goes back to the older text.
    """

    def __init__(self, folder: Path) -> None:
        self.newsroom = Newsroom.read(folder)
        self._pictures = folder / "pictures"
        self._asked_for: set[int] = set()
        self._pages: dict[tuple[int, int], bytes] = {}

    def answer(self, method: str, target: str, none_match: str = "", modified_since: str = "") -> Served:
        """The answer to a request; ``target`` as on the request line, the validators as in their headers."""
        path = unquote(target.partition("?")[0])
        whole = self._whole(path, method, bool(none_match or modified_since))
        if whole.status != 200:
            return whole
        if _confirms(whole, none_match, modified_since):
            return Served(304, b"", "", whole.etag, whole.last_modified, whole.max_age)
        return whole

    def _whole(self, path: str, method: str, conditional: bool) -> Served:
        permalink = content_id.in_permalink(path)
        if permalink in self.newsroom.stories:
            return Served(301, max_age=3600, location=quote(self.newsroom[permalink].path))
        found = content_id.in_path(path)
        if found:
            return self._page(found[1], method, conditional)
        picture = _PICTURE.fullmatch(path)
        if picture and int(picture[1]) in self.newsroom.pictures:
            data = (self._pictures / f"{int(picture[1])}.png").read_bytes()
            return _answer(data, FOUNDED, "image/png", 86400)
        if path.strip("/") in addresses.CHANNELS:
            return _text(feeds.feed(path.strip("/"), self.newsroom), FOUNDED, XML)
        sitemap = _SITEMAP.fullmatch(path)
        if sitemap and sitemap[1] in labels.NATIVE:
            return _text(feeds.news_sitemap(sitemap[1], self.newsroom), FOUNDED, XML)
        if path == "/sitemap.xml":
            return _text(feeds.sitemap_index(), FOUNDED, XML)
        search = _SEARCH.fullmatch(path)
        if search and search[1] in labels.NATIVE:
            return _text(listing.search(search[1], self.newsroom), FOUNDED)
        if path == "/":
            return Served(302, location=quote(self.newsroom.sections("en")[0].path))
        if path == "/robots.txt":
            return _text("User-agent: *\nAllow: /\n", FOUNDED, "text/plain; charset=utf-8")
        return self._gone(None)

    def _page(self, number: int, method: str, conditional: bool) -> Served:
        story = self.newsroom.stories.get(number)
        if story is None or story.gone:
            return self._gone(story)
        changes = number in self.newsroom.later
        if changes and (conditional or number in self._asked_for):
            story = self.newsroom.later[number]
        elif changes and method == "GET":
            self._asked_for.add(number)
        key = (number, story.edition)
        if key not in self._pages:
            self._pages[key] = _rendered(story, self.newsroom).encode()
        return _answer(self._pages[key], story.modified or story.published or FOUNDED, HTML, 5 if changes else 60)

    def _gone(self, story: Story | None) -> Served:
        return Served(404, listing.gone(story, self.newsroom).encode(), max_age=0)


def _rendered(story: Story, newsroom: Newsroom) -> str:
    if story.type in ("s", "t", "person"):
        return listing.page(story, newsroom)
    return old_layout.page(story, newsroom) if story.layout == "old" else new_layout.page(story, newsroom)


def _text(body: str, modified: str, content_type: str = HTML) -> Served:
    return _answer(body.encode(), modified, content_type, 60)


def _answer(body: bytes, modified: str, content_type: str, max_age: int) -> Served:
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    return Served(200, body, content_type, etag, dates.http(modified), max_age)


def _confirms(answer: Served, none_match: str, modified_since: str) -> bool:
    """Whether the asker has this very answer already (RFC 9110 section 13.2.2: the tag counts before the date)."""
    if none_match:
        tags = [tag.strip().removeprefix("W/") for tag in none_match.split(",")]
        return answer.etag in tags or "*" in tags
    return bool(modified_since) and modified_since == answer.last_modified
