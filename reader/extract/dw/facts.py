"""Page metadata outside the text: address, language, head, linked data."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.extract import capture, dates, jsonld
from reader.extract.dw import marks
from reader.extract.dw.links import PageLinks, has_id
from reader.extract.page import Page
from reader.model import address
from reader.model.address import DW_SITE, Address
from reader.model.article import Language
from reader.text import language as languages
from reader.text.language import Direction
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LANGUAGE: Final = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
_PATH_LANGUAGE: Final = re.compile(r"^/([a-z]{2}(?:-[a-z0-9]{2,4})?)/")
_PERMALINK: Final = re.compile(r"\bp\.dw\.(?:com|de)/p/([0-9A-Za-z]{3,8})\b")
# ``Title | News | DW | 05.05.2019`` and ``Title – DW – 13.06.2023``
_TITLE_TAIL: Final = re.compile(r"(?:\s*\|[^|]*)?\s+[|–-]\s+DW(?:\.COM)?(?:\s+[|–-]\s+(?P<date>\S[^|–]*))?\s*$")


def _without_mirror(root: HtmlElement, served: Address) -> None:
    """Where another host served the page, links to that host mean the canonical one."""
    if has_id(served):
        return
    parts = urlsplit(served.url)
    mirror = f"{parts.scheme}://{parts.netloc}/"
    for anchor in root.iter("a"):
        href = anchor.get("href") or ""
        if href.startswith(mirror):
            anchor.set("href", href[len(mirror) - 1 :])


class Facts:
    """One page's head and what follows from it. Nothing here raises for an odd page."""

    def __init__(self, root: HtmlElement, page: Page, source: str) -> None:
        """``source`` is the decoded page, for what stands in scripts."""
        self.page = page
        self.source = source
        self.root = root
        self.meta: dict[str, str] = {}
        self.title = ""
        self._alternates: list[tuple[str, str]] = []
        canonical = ""
        head = root.find("head")
        for element in (root if head is None or not len(head) else head).iter("meta", "link", "title"):
            if element.tag == "meta":
                name = element.get("property") or element.get("name")
                # Normalised pages carry ``value`` in place of ``content`` (2026).
                value = element.get("content") or element.get("value")
                if name and value:
                    self.meta.setdefault(name.lower(), value)
            elif element.tag == "title":
                self.title = self.title or element.text or ""
            elif element.get("rel") == "canonical":
                canonical = canonical or element.get("href") or ""
            elif element.get("hreflang"):
                self._alternates.append((element.get("hreflang") or "", element.get("href") or ""))
        self._final = capture.original(page.final)
        self.canonical = self._canonical(canonical)
        self.links = PageLinks(self.canonical.url)
        if has_id(self.canonical) and not self._final.url.startswith(self.links.origin):
            _without_mirror(root, self._final)

    @property
    def base(self) -> str:
        """What relative addresses are resolved against."""
        return self.canonical.url

    @property
    def id(self) -> str:
        """The story's identity."""
        return self.canonical.id

    def _canonical(self, given: str) -> Address:
        """The page's own address: as it says itself, else the one that answered; a mirror stands for www.dw.com."""
        for href in (given, self.meta.get("og:url", "")):
            found = address.find(href, self._final.url) if href else None
            if found and has_id(found):
                return found
        served = self._final
        for found in (served, capture.original(self.page.address)):
            if has_id(found):
                return found
        path = urlsplit(served.url)
        if address.is_dw_host(served.host) or served.host == address.SAMPLE_HOST or not self._is_mirrored(given):
            return served
        mirrored = address.find(f"{DW_SITE}{path.path}" + (f"?{path.query}" if path.query else ""))
        return mirrored if mirrored and has_id(mirrored) else self._permanent() or served

    def _permanent(self) -> Address | None:
        """What the page's permalink stands for, where it shows one and no other."""
        codes = set(_PERMALINK.findall(self.source))
        return address.find(f"https://p.dw.com/p/{codes.pop()}") if len(codes) == 1 else None

    def _is_mirrored(self, given: str) -> bool:
        """Whether the page is one of DW's that another host serves. Addresses of other sites end with ``/a-1`` too:
        the page must bear the marks of a layout, and name no other place as its own."""
        named = (address.find(href) for href in (given, self.meta.get("og:url", "")) if href)
        return (
            self.names_site
            and marks.bears(self.source)
            and not any(found and not address.is_dw_host(found.host) for found in named)
        )

    @cached_property
    def names_site(self) -> bool:
        """Whether DW's name stands in the page: without it no page is DW's. Looked for once, it takes its time."""
        return marks.names_site(self.source)

    @cached_property
    def linked(self) -> jsonld.LinkedData:
        """The page's JSON-LD; empty without one."""
        if "application/ld+json" not in self.source:
            return jsonld.NOTHING
        return jsonld.read(jsonld.blocks(self.source))

    @cached_property
    def language(self) -> str:
        """BCP 47, as the page says, else as its address says; empty when neither does."""
        html = self.root.get("lang") or self.root.get("xml:lang") or ""
        for code in (html, self.meta.get("language", ""), self.meta.get("og:locale", "")):
            if _LANGUAGE.match(code.strip()):
                return code.strip().replace("_", "-")
        found = _PATH_LANGUAGE.match(urlsplit(self.canonical.url).path)
        return found[1] if found else self.linked.language if _LANGUAGE.match(self.linked.language) else ""

    @cached_property
    def direction(self) -> Direction:
        """As the page says, else as its language is written."""
        body = self.root.find("body")
        for element in (self.root, body):
            said = (element.get("dir") or "").strip().lower() if element is not None else ""
            if said == "rtl":
                return "rtl"
        return languages.direction(self.language)

    @property
    def keywords(self) -> tuple[str, ...]:
        """Of the page's head."""
        listed = self.meta.get("keywords") or self.meta.get("news_keywords") or ""
        return tuple(dict.fromkeys(word for part in listed.split(",") if (word := clean(part))))

    @property
    def headline(self) -> str:
        """The title of the page's head, without section, house and date."""
        for title in (self.meta.get("og:title", ""), self.title):
            text = clean(title)
            if text:
                return _TITLE_TAIL.sub("", text) or text
        return ""

    @property
    def titled(self) -> str | None:
        """The date at the end of the title of the page's head."""
        for title in (self.title, self.meta.get("og:title", "")):
            found = _TITLE_TAIL.search(clean(title))
            if found and found["date"] and (date := self.date(found["date"])):
                return date
        return None

    @property
    def linked_published(self) -> str | None:
        """When the linked data say that it was published."""
        return self.date(self.linked.published)

    @property
    def description(self) -> str:
        """The description of the page's head."""
        return clean(self.meta.get("og:description") or self.meta.get("description") or "")

    @property
    def languages(self) -> tuple[Language, ...]:
        """The same story in other editions, where the page links it under an id of its own."""
        found: dict[str, Language] = {}
        for code, href in self._alternates:
            target = self.links.find(href)
            if target and has_id(target) and target.id != self.id and _LANGUAGE.match(code):
                found.setdefault(target.id, Language(code.replace("_", "-"), target.url, target.id))
        return tuple(found.values())

    @property
    def fetched(self) -> str:
        """When the page came: see ``Page.stamp``."""
        return self.page.stamp

    def date(self, text: object) -> str | None:
        """A date of this page: relative times count from its fetching, numbers are read in its language."""
        return dates.read(text, now=self.page.fetched, language=self.language)
