"""Which links of a page lead to a story: same newsroom, an address that looks like a story's, no hub and no service."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from reader.model import address
from reader.model.address import Address

# Path segments of pages that are no story, in the languages of news sites.
_HUB_WORDS: Final = """tag tags topic topics thema themen theme themes sujet tema temas temi tags_ tagged stichwort dossier dossiers
    author authors autor autoren autore autores auteur auteurs person people personen profile profiles contributor
    contributors staff by writer writers redaktion skribent journalist journalists journalista correspondents
    category categories kategorie kategorien categoria section sections rubrik rubrics rubrique archive archives archiv
    newsletter newsletters subscribe subscription subscriptions abo abonnement abonnieren abonnes login logout signin
    signup register registration account konto profil checkout paywall premium membership
    contact kontakt about impressum imprint datenschutz privacy privacy-policy terms agb cookies cookie-policy legal
    help faq hilfe feedback jobs careers karriere advertise advertising werbung mediadaten
    search suche recherche buscar cerca hub hubs app apps podcast-feed rss feed feeds sitemap
    comments comment kommentare kommentar share sharer print drucken email gallery-list shop store deals coupons
    gutscheine voucher vouchers wetter weather horoscope horoskop sudoku crossword games spiele puzzles tv-guide
    tv-programm corrections wp-login.php intent user users member members"""
_HUBS: Final = frozenset(_HUB_WORDS.split())
_FILES: Final = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|webp|svg|mp3|mp4|m4a|zip|docx?|xlsx?|xml|json|rss|ics|apk)$", re.IGNORECASE
)
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ELSEWHERE: Final = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|tiktok|whatsapp|telegram|threads|t|wa|youtube|youtu|google|apple|"
    r"amazon|amzn|spotify|bsky|xing|flipboard|getpocket|tumblr|vk|ok|viber|mailchi|doubleclick|outbrain|taboola|plista|wikipedia|steadyhq|patreon|paypal)\."
    r"(?:com|net|org|de|me|be|co|app|social|ru|to)$"
)
_SECOND_LEVEL: Final = frozenset(
    ("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "govt", "nom", "in")
)


def site_name(host: str) -> str:
    """The name a site goes by: ``bbc`` for news.bbc.co.uk and for www.bbc.com."""
    parts = host.removeprefix("www.").split(".")
    if len(parts) >= 3 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL:
        parts = parts[:-1]
    return parts[-2] if len(parts) >= 2 else host


class Links:
    """Judges links from the point of view of one page."""

    def __init__(self, page: str, base: str) -> None:
        """``page`` is the page's own address, ``base`` the one its links are resolved against."""
        self.base = base
        own = address.parse(page)
        self._own = own.id
        self._site = site_name(own.host)
        self._shape = _shape(urlsplit(own.url).path)
        self._known: dict[str, Address | None] = {}

    def story(self, href: str, *, anywhere: bool = False) -> Address | None:
        """The address of the story that ``href`` leads to; None for all else.

        ``anywhere`` admits other sites (for lists that a newsroom labels as related).
        """
        if href not in self._known:
            self._known[href] = self._story(href)
        found = self._known[href]
        return found if found and (anywhere or self.is_own_site(found)) else None

    def is_own_site(self, found: Address) -> bool:
        """Whether an address belongs to the page's newsroom, whatever the subdomain or the country's domain."""
        return site_name(found.host) == self._site

    def _story(self, href: str) -> Address | None:
        if href[:1] == "#" or not href.strip():
            return None
        found = address.find(href, self.base)
        if found is None or found.id == self._own or _ELSEWHERE.search(found.host):
            return None
        if found.kind in ("topic", "section"):
            return None
        if found.kind not in ("web", "page"):
            return found
        path = unquote(urlsplit(found.url).path)
        segments = [segment.lower() for segment in path.split("/") if segment]
        if not segments or _FILES.search(segments[-1]) or not _HUBS.isdisjoint(segments):
            return None
        return found if self._is_story_path(path, segments, urlsplit(found.url).query) else None

    def _is_story_path(self, path: str, segments: list[str], query: str) -> bool:
        if _DATED.search(path) and len(segments) > 2:
            return True
        if any(len(_WORD.findall(segment)) >= 4 for segment in segments[-2:]):
            return True
        if re.search(r"\d{5,}", path) or re.search(r"(?:^|[?&])(?:id|p|art|article|story|nid)=\d{3,}", query):
            return True
        return _shape(path) == self._shape and len(segments) >= 2


def _shape(path: str) -> tuple[str, ...]:
    """What the addresses of one kind of page share: their segments but the last, which tells them apart."""
    segments = [segment for segment in path.split("/") if segment]
    return tuple(re.sub(r"\d+", "0", segment) for segment in segments[:-1]) + (("id",) if segments else ())
