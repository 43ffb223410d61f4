"""Feed entries, whatever the feed's form, normalised to items of a front page."""

from __future__ import annotations

import html
import re
from typing import ClassVar, Final
from urllib.parse import unquote, urlsplit

from reader.extract import dates, durations
from reader.model import address
from reader.model.address import Address
from reader.model.content_id import TYPES
from reader.model.related import RelatedItem
from reader.text.sanitize import clean

_TAG: Final = re.compile(r"<[^<>]{1,2000}>")
_TYPED: Final = re.compile(rf"^(?:{TYPES})-\d+$")
# a tag URI (RFC 4151) of DW's: ``tag:dw.com,2026:77538843``
_TAGGED: Final = re.compile(r"^tag:(?:[\w.-]+\.)?dw\.com,[\d-]+:(?:\S*?[:/-])?(\d{4,18})$")
_WORDS: Final = re.compile(r"[-_+\s]+")


class FeedEntry:
    """The fields of one entry as texts; the first of a name counts."""

    FIELDS: ClassVar[frozenset[str]] = frozenset(
        ("title", "link", "description", "summary", "date", "pubDate", "published", "updated", "publication_date",
         "lastmod", "guid", "id", "contentID", "subject", "language", "duration", "section")
    )  # fmt: skip

    def __init__(self, index: bool = False) -> None:
        """``index`` marks an entry of an index of sitemaps."""
        self.index = index
        self._values: dict[str, str] = {}

    def put(self, name: str, value: str) -> None:
        """Keep a value that is not empty, unless there is one."""
        if value and not value.isspace():
            self._values.setdefault(name, value.strip())

    def get(self, *names: str) -> str:
        """The first of these fields that is there; empty for none."""
        return next((self._values[name] for name in names if name in self._values), "")


class Items:
    """Entries become items, each story once."""

    def __init__(self, base: Address) -> None:
        """``base`` is the feed's own address."""
        self.found: dict[str, RelatedItem] = {}
        self.language = ""
        self._base = base.url
        self._dw = address.is_dw_host(base.host)

    def add(self, entry: FeedEntry) -> None:
        """Take one entry; one without an address is left out."""
        target = self._target(entry)
        if target is None or target.id in self.found:
            return
        language = entry.get("language")
        self.language = self.language or (language if len(language) < 12 else "")
        moment = entry.get("pubDate", "published", "publication_date", "date", "updated", "lastmod")
        kind = target.kind if target.kind not in ("web", "page") else "section" if entry.index else "article"
        teaser = _plain(entry.get("description", "summary"))
        title = _plain(entry.get("title")) or _from_path(target)
        self.found[target.id] = RelatedItem(
            target.url, target.id, title, kind=kind, teaser=teaser if teaser != title else "",
            date=dates.read(moment, language=language), duration=durations.read(entry.get("duration")),
            image=entry.get("image") if entry.get("image").startswith(("https://", "http://")) else "",
            section=_plain(entry.get("subject", "category", "section")),
        )  # fmt: skip

    def _target(self, entry: FeedEntry) -> Address | None:
        """By link, by the address an RDF item is about, by a guid that is an address, by a bare content id."""
        for name in ("link", "about", "guid", "id"):
            given = entry.get(name)
            if given and (name in ("link", "about") or given.startswith(("https://", "http://"))):
                found = address.find(given, self._base)
                if found:
                    return found
        number = entry.get("contentID", "guid", "id")
        tagged = _TAGGED.match(number)
        if tagged:
            return address.of_dw(int(tagged[1]))
        if self._dw and number.isascii() and number.isdigit() and 0 < len(number) < 19:
            return address.of_dw(int(number))
        return None


def _plain(text: str) -> str:
    """A feed's text without markup; entities may be escaped twice."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return clean(text)


def _from_path(target: Address) -> str:
    """A title for an entry that has none: the words of its address, else its identity."""
    segments = [unquote(part) for part in urlsplit(target.url).path.split("/") if part]
    named = [part for part in segments if not _TYPED.match(part) and not part.isdigit()]
    last = re.sub(r"\.\w{2,5}$", "", named[-1]) if named else ""
    words = clean(" ".join(word for word in _WORDS.split(last) if word))
    return words[:1].upper() + words[1:] if " " in words or len(words) > 7 else target.id
