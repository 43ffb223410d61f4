"""Publication and modification dates."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from reader.extract import dates, markup
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow

_PUBLISHED: Final = (
    "article:published_time", "date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "datepublished", "pubdate", "publishdate", "publish-date", "publication_date",
    "sailthru.date", "article.published", "og:article:published_time", "cxenseparse:recs:publishtime",
    "article:published", "og:published_time", "published_time", "article:published_date", "article:publish_date",
    "pub_date", "published", "published_at", "date_published", "published-date", "publication-date", "article:pubdate",
    "dc.date.created", "dc.date.published", "dcterms.issued", "citation_publication_date", "rnews:datepublished",
    "datecreated", "bt:pubdate",
)  # fmt: skip
_UPDATED: Final = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "article:modified", "date_modified",
    "dcterms.modified_time", "lastmod", "bt:moddate", "revised", "last-modified", "datemodified", "dcterms.modified",
    "article.updated",
)  # fmt: skip
_PROPERTY: Final = frozenset(("datePublished", "dateCreated"))
_CHANGED: Final = re.compile(
    r"updated|modified|dateModified|aktualisiert|geändert|mis à jour|mise à jour|modifié|actualizad|atualizad|"
    r"aggiornat|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizac|aktualizov|frissít|actualizat|"
    r"ενημ|обновл|оновл|обновен|güncelle|diperbarui|diupdate|cập nhật|更新|수정|"
    r"تحديث|به‌روز|अपडेट|עודכן|อัปเดต",
    re.IGNORECASE,
)
_NOT_THERE: Final = frozenset(("a", "nav", "aside", "footer"))
_CELLS: Final = frozenset(("td", "th", "dd", "dt", "figcaption", "blockquote"))
_CLIMB: Final = 4
_BOXES: Final = 20
"""Boxes around the headline that are searched: each is a way through all that lies in it."""
_MOST: Final = 40
_LONGEST: Final = 100
"""Letters of a line that may be a date and little else."""
_LETTERS: Final = 40
_BEHIND: Final = 14
_AHEAD: Final = 4


def published(
    root: HtmlElement, declared: Declared, flow: Flow, headline: int | None, *, language: str, now: float
) -> str | None:
    """JSON-LD's datePublished, else a ``meta``, else the ``time`` nearest to the headline, else the date in a line near
    it; None where none is sure.
    """
    candidates = [declared.linked.published, *(declared.meta(name) for name in _PUBLISHED)]
    found = _first(candidates, language, now)
    if found:
        return found
    marked = [
        element for element in root.iter() if isinstance(element.tag, str) and element.get("itemprop") in _PROPERTY
    ]
    found = _first((text for element in marked for text in _said(element)), language, now)
    if found:
        return found
    if headline is None:
        return _near(root, language, now)
    return _near(flow.runs[headline].owner, language, now) or _line(flow, headline, language, now)


def updated(root: HtmlElement, declared: Declared, *, language: str, now: float) -> str | None:
    """JSON-LD's dateModified, else a ``meta``, else what the page marks so."""
    found = _first([declared.linked.updated, *(declared.meta(name) for name in _UPDATED)], language, now)
    if found:
        return found
    marked = [element for element in root.iter("time", "span", "meta") if element.get("itemprop") == "dateModified"]
    return _first((text for element in marked for text in _said(element)), language, now)


def _first(candidates: Iterable[str], language: str, now: float) -> str | None:
    return next((found for text in candidates if (found := dates.read(text, now=now, language=language))), None)


def _said(element: HtmlElement) -> tuple[str, ...]:
    return (element.get("datetime") or "", element.get("content") or "", markup.words(element)[:_LONGEST])


def _near(title: HtmlElement, language: str, now: float) -> str | None:
    """The first ``time`` in the smallest box around the headline that has one: not another story's, nor a change's."""
    for box in itertools.chain((title,), itertools.islice(title.iterancestors(), _BOXES)):
        for element in itertools.islice(box.iter("time"), _MOST):
            if element.get("itemprop") == "dateModified" or _CHANGED.search(element.get("class") or ""):
                continue
            around = itertools.islice(element.iterancestors(), _CLIMB)
            if any(
                above.tag in _NOT_THERE or (above.tag == "li" and above.find(".//a[@href]") is not None)
                for above in around
            ):
                continue
            before = element.getprevious()
            ahead = (before.tail if before is not None else element.getparent().text) or ""
            if _CHANGED.search(ahead):
                continue
            found = _first(_said(element), language, now)
            if found:
                return found
    return None


def _line(flow: Flow, headline: int, language: str, now: float) -> str | None:
    """The date in a short line at the headline that says little else."""
    around = (
        *range(headline + 1, min(len(flow.runs), headline + _BEHIND)),
        *range(headline - 1, max(-1, headline - _AHEAD), -1),
    )
    for index in around:
        run = flow.runs[index]
        if 0 < len(run.text) <= _LONGEST and run.tag not in _CELLS and not run.is_heading and run.link_share < 0.5:
            text = clean(run.text)
            changed = _CHANGED.search(text)
            text = text[: changed.start()] if changed else text
            if sum(map(str.isalpha, text)) <= _LETTERS and (found := dates.read(text, now=0, language=language)):
                return found
    return None
