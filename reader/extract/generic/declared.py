"""Declared page metadata: JSON-LD, and the ``meta``, ``link``, ``base`` and ``title`` elements."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from reader.extract import jsonld, markup
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPE: Final = re.compile(r"(?:Article|Posting|Report|Review)$")
_ARTICLE_OG: Final = frozenset(("article", "news", "newsarticle", "og:article", "blog"))
_MARKUP: Final = re.compile(r"</?(?:p|br|div|a|em|strong|b|i|h[1-6]|ul|li|span)\b[^>]*>", re.IGNORECASE)

_INLINE: Final = re.compile(
    r"</?(?:em|i|b|strong|span|a|br|sub|sup|u|mark|q|cite|small|font|p|wbr)(?:\s[^<>]*)?/?>", re.IGNORECASE
)


class Declared:
    """The declarations of one page."""

    def __init__(self, root: HtmlElement) -> None:
        """Reads ``root`` as it was parsed, before anything is stripped from it."""
        self._metas: dict[str, list[str]] = {}
        self.links: list[HtmlElement] = []
        """The ``link`` elements, in order."""
        self.base: str | None = None
        """What the first ``base`` says, as written."""
        self.page_title = ""
        """The words of the first ``title``."""
        scripts: list[str] = []
        for element in root.iter("meta", "link", "script", "title", "base"):  # one way through the page for all
            tag = element.tag
            if tag == "meta":
                self._add(element)
            elif tag == "link":
                self.links.append(element)
            elif tag == "script":
                if element.text and "ld+json" in (element.get("type") or "").lower():
                    scripts.append(element.text)
            elif tag == "title":
                self.page_title = self.page_title or markup.words(element)
            elif self.base is None:
                self.base = (element.get("href") or "").strip()
        self.linked: jsonld.LinkedData = jsonld.read(scripts)
        """The JSON-LD object of the page's main content; texts as they stand."""

    def _add(self, meta: HtmlElement) -> None:
        content = (meta.get("content") or "").strip()
        if not content:
            return
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").lower().strip()
            if key:
                self._metas.setdefault(key, []).append(content)

    @property
    def is_article(self) -> bool:
        """Whether the page says that it is an article."""
        return self.is_linked_article or self.meta("og:type").lower() in _ARTICLE_OG

    @property
    def is_linked_article(self) -> bool:
        """Whether its JSON-LD says so."""
        return bool(_ARTICLE_TYPE.search(self.linked.type))

    def meta(self, *names: str) -> str:
        """The first content of the ``meta`` elements of these names (lower case), cleaned; empty when none has one."""
        return next((text for name in names for text in self.meta_all(name)), "")

    def meta_all(self, name: str) -> list[str]:
        """Every content of the ``meta`` elements of a name, cleaned."""
        return [text for content in self._metas.get(name, ()) if (text := plain(content))]

    @property
    def titles(self) -> list[str]:
        """The titles that the page declares, the most trusted first."""
        linked = plain(self.linked.headline) if self.is_linked_article else ""
        found = (linked, self.meta("og:title"), self.meta("twitter:title"), self.meta("dc.title"))
        return list(dict.fromkeys(filter(None, found)))

    @property
    def descriptions(self) -> list[str]:
        """The summaries that the page gives of itself, without repetition."""
        metas = ("og:description", "description", "twitter:description", "dc.description")
        found = (plain(self.linked.description), *(self.meta(name) for name in metas))
        return list(dict.fromkeys(text for text in found if len(text) > 40))

    @property
    def body(self) -> str:
        """The story's text as the page declares it (``articleBody``), without markup."""
        text = unescaped(self.linked.body) if self.is_linked_article else ""
        return _MARKUP.sub("\n", text).strip() if "<" in text else text.strip()


def plain(text: str) -> str:
    """A declared text as one clean line: declarations are often escaped twice."""
    text = unescaped(text)
    if "&" in text:
        text = unescaped(text)
    return clean(_INLINE.sub(lambda tag: " " if tag[0][1:3].lower() == "br" else "", text) if "<" in text else text)


def unescaped(text: str) -> str:
    """``text`` with its entities resolved."""
    return html.unescape(text) if "&" in text else text
