"""JSON-LD as pages embed it: tolerant of lists, ``@graph``, wrong types, deep nesting and numbers nobody can hold.

A block that cannot be read is no block (FAULTS.md row 45).  Shared by the rules for DW and for any other site.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from reader.text.sanitize import clean_source

_COMMENT: Final = re.compile(r"^(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)$")
_END: Final = re.compile("</script", re.IGNORECASE)
_LARGEST: Final = 4_000_000  # characters of one block
_MOST_OBJECTS: Final = 2_000
_MOST_NAMES: Final = 50

_ARTICLES: Final = (
    "NewsArticle", "LiveBlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Article", "BlogPosting", "Report",
    "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle", "SocialMediaPosting",
    "DiscussionForumPosting", "VideoObject", "AudioObject", "ImageGallery", "MediaGallery", "PodcastEpisode", "Recipe",
    "Review", "CreativeWork", "WebPage",
)  # fmt: skip


@dataclass(frozen=True)
class Post:
    """One entry of a live blog."""

    title: str = ""
    text: str = ""
    """May be markup."""
    published: str = ""
    """As it stands."""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinkedData:
    """What a page says of itself; texts and dates as they stand, not cleaned, empty where it says nothing."""

    type: str = ""
    """The schema.org type, e.g. ``NewsArticle``; empty when the page declares none."""
    headline: str = ""
    description: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    images: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    url: str = ""
    body: str = ""
    language: str = ""
    duration: str = ""
    media: str = ""
    """The playable file of a video or audio."""
    free: bool | None = None
    """``isAccessibleForFree``; None where it is not said."""
    posts: tuple[Post, ...] = ()


NOTHING: Final = LinkedData()


def loads(text: str) -> object:
    """The value of a JSON text, or None when it has none. NaN and Infinity become None."""
    if len(text) > _LARGEST:
        return None
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None


def blocks(source: str) -> Iterator[str]:
    """The texts of a decoded page's JSON-LD blocks."""
    for found in re.finditer(r"<script\b[^>]{0,400}?application/ld\+json[^>]{0,400}>", source, re.IGNORECASE):
        end = _END.search(source, found.end())
        yield source[found.end() : end.start() if end else len(source)]


def objects(texts: Iterable[str]) -> list[Mapping[str, Any]]:
    """Every typed object of the blocks, outer before inner, in the page's order."""
    found: list[Mapping[str, Any]] = []
    for text in texts:
        stripped = text.strip()
        if stripped.startswith(("<!--", "//")) or stripped.endswith(("-->", "]]>")):
            stripped = _COMMENT.sub("", stripped).strip()
        stripped = stripped.rstrip(";")
        value = loads(stripped)
        if value is None:  # raw line breaks and other controls are invalid, and common (FAULTS.md row 39)
            value = loads(re.sub(r"[\t\n]+", " ", clean_source(stripped)))
        queue = [value]
        while queue and len(found) < _MOST_OBJECTS:
            one = queue.pop(0)
            if isinstance(one, list):
                queue[:0] = one[:_MOST_OBJECTS]
            elif isinstance(one, dict):
                if types(one):
                    found.append(one)
                queue[:0] = [one[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in one]
    return found


def types(one: Mapping[str, Any]) -> tuple[str, ...]:
    """The schema.org types of an object, without their addresses."""
    value = one.get("@type")
    names = value if isinstance(value, list) else [value]
    return tuple(name.rpartition("/")[2] for name in names if isinstance(name, str))


def read(texts: Iterable[str]) -> LinkedData:
    """What the blocks say of the page's main content; the most telling type wins, then the first in the page."""
    best: Mapping[str, Any] | None = None
    rank = float(len(_ARTICLES))
    every = objects(texts)
    for one in every:
        own = min((_ARTICLES.index(name) for name in types(one) if name in _ARTICLES), default=len(_ARTICLES))
        named = 0 if _text(one.get("headline")) or _text(one.get("name")) else 0.5
        if own + named < rank:
            best, rank = one, own + named
    return _linked(_resolved(best, every), _ARTICLES[int(rank)]) if best else NOTHING


def _resolved(best: Mapping[str, Any], every: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """``best`` with its authors in full where it only refers to them (``@id``), and the dates that the page's
    ``WebPage`` alone has.
    """
    whole = dict(best)
    for key in ("author", "creator"):
        given = _many(best.get(key))[:_MOST_NAMES]
        if any(isinstance(one, dict) and set(one) <= {"@id", "@type"} for one in given):
            known = {one["@id"]: one for one in every if isinstance(one.get("@id"), str)}
            whole[key] = [
                known.get(one.get("@id"), one) if isinstance(one, dict) and isinstance(one.get("@id"), str) else one
                for one in given
            ]
    page = next((one for one in every if "WebPage" in types(one)), None)
    if page is not None:
        for key in ("datePublished", "dateModified"):
            if not _moment(whole.get(key)) and _moment(page.get(key)):
                whole[key] = page[key]
    return whole


def _linked(one: Mapping[str, Any], name: str) -> LinkedData:
    free = one.get("isAccessibleForFree")
    if isinstance(free, str):
        free = {"true": True, "false": False}.get(free.strip().lower())
    return LinkedData(
        type=name,
        headline=_text(one.get("headline")) or _text(one.get("name")),
        description=_text(one.get("description")),
        publisher=next(iter(_names(one.get("publisher"))), ""),
        authors=_names(one.get("author")) or _names(one.get("creator")),
        published=_moment(one.get("datePublished"))
        or _moment(one.get("uploadDate"))
        or _moment(one.get("dateCreated")),
        updated=_moment(one.get("dateModified")),
        images=_addresses(one.get("image")) or _addresses(one.get("thumbnailUrl")),
        section=_words(one.get("articleSection")),
        keywords=_words(one.get("keywords"), split=True),
        url=_address(one.get("mainEntityOfPage")) or _address(one.get("url")),
        body=_text(one.get("articleBody")) or _text(one.get("transcript")),
        language=_text(one.get("inLanguage")),
        duration=_text(one.get("duration")),
        media=_address(one.get("contentUrl")),
        free=free if isinstance(free, bool) else None,
        posts=tuple(_post(post) for post in _many(one.get("liveBlogUpdate")) if isinstance(post, dict)),
    )


def _post(one: Mapping[str, Any]) -> Post:
    return Post(
        _text(one.get("headline")) or _text(one.get("name")),
        _text(one.get("articleBody")) or _text(one.get("text")),
        _text(one.get("datePublished")),
        _names(one.get("author")),
    )


def _many(value: object) -> list[object]:
    return value[:_MOST_OBJECTS] if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    for one in _many(value):
        if isinstance(one, str) and one.strip():
            return one
        if isinstance(one, dict) and isinstance(one.get("@value"), str):
            return str(one["@value"])
    return ""


def _moment(value: object) -> str:
    """A date as it stands; some give the seconds since 1970 as a number."""
    if isinstance(value, int) and (10**9 <= value < 10**10 or 10**12 <= value < 10**13):
        return str(value)
    return _text(value)


def _words(value: object, *, split: bool = False) -> tuple[str, ...]:
    found: list[str] = []
    for one in _many(value)[:_MOST_NAMES]:
        text = one.get("name") if isinstance(one, dict) else one
        if isinstance(text, str):
            found.extend(text.split(",") if split else [text])
    return tuple(dict.fromkeys(word.strip() for word in found if word.strip()))[:_MOST_NAMES]


def _names(value: object) -> tuple[str, ...]:
    names: list[str] = []
    for one in _many(value)[:_MOST_NAMES]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(one, dict) and not name:
            name = " ".join(filter(None, (_text(one.get("givenName")), _text(one.get("familyName")))))
        names += [text for text in _many(name) if isinstance(text, str)]
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _addresses(value: object) -> tuple[str, ...]:
    return tuple(address for one in _many(value)[:_MOST_NAMES] if (address := _address(one)))


def _address(value: object) -> str:
    for one in _many(value)[:1]:
        found = (one.get("@id") or one.get("url") or one.get("contentUrl")) if isinstance(one, dict) else one
        if isinstance(found, list):
            found = found[0] if found else ""
        if isinstance(found, str):
            return found.strip()
    return ""
