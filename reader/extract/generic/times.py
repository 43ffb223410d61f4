"""When it was published and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.extract import dates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared

_PUBLISHED: Final = (
    "article:published_time", "date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "datepublished", "pubdate", "publishdate", "publish-date", "publication_date",
    "sailthru.date", "article.published", "og:article:published_time", "cxenseparse:recs:publishtime",
)  # fmt: skip
_UPDATED: Final = (
    "article:modified_time", "og:updated_time", "last-modified", "datemodified", "dcterms.modified", "article.updated",
)  # fmt: skip


def published(root: HtmlElement, declared: Declared, language: str, now: float) -> str | None:
    """JSON-LD's datePublished, else a ``meta``, else the first ``time`` of the page; None where none is sure."""
    candidates = [declared.linked.published, *(declared.meta(name) for name in _PUBLISHED)]
    candidates += [element.get("datetime") or "" for element in root.iter("time")][:3]
    return next((found for text in candidates if (found := dates.read(text, now=now, language=language))), None)


def updated(declared: Declared, language: str, now: float) -> str | None:
    """JSON-LD's dateModified, else a ``meta``."""
    candidates = [declared.linked.updated, *(declared.meta(name) for name in _UPDATED)]
    return next((found for text in candidates if (found := dates.read(text, now=now, language=language))), None)
