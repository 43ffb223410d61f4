"""Link classification: which links lead to a story (same newsroom, an address like a story's, no hub, no service)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import unquote

from reader.model import address
from reader.model.address import Address
from reader.model.host import site_name


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Path segments of pages that are no story, in the languages of news sites: wherever they stand in an address.
_HUBS: Final = _set(
    """tag tags topic topics thema themen theme themes sujet sujets tema temas temi tagged stichwort stichworte
emne emner amne amnen ämne aihe aiheet temat tematy téma etiqueta etiquetas etiket etiketler onderwerp
onderwerpen cimke subject subjects keyword keywords schlagwort schlagworte teg author authors autor autoren
autore autores autori auteur auteurs byline contributor contributors journalist journalists journalista
journalistes skribent korrespondenten correspondents category categories kategorie kategorien categoria
categorias kategori rubrik rubriken rubrique rubriques newsletter newsletters nyhetsbrev nieuwsbrief
subscribe subscription subscriptions abo abonnement abonnements abonnieren abonnes login logout signin
signup sign-in sign-up register registration account konto checkout membership donate contact kontakt
contacts contact-us about-us impressum imprint datenschutz privacy privacy-policy terms agb cookies
cookie-policy faq hilfe feedback advertise advertising werbung mediadaten search suche recherche buscar cerca rss
feed feeds sitemap sharer drucken gutscheine voucher vouchers coupons corrections wp-login.php intent
members merkliste"""
)
# The same for words that are sections of stories as well: they count where nothing else speaks for a story.
_SERVICES: Final = _set(
    """section staff by writer writers redaktion app apps comments comment kommentare kommentar shop store deals
wetter weather horoscope horoskop sudoku crossword games spiele puzzles tv-guide tv-programm user users
dossier dossiers live video videos audio podcast podcasts gallery galleries event events archive archives
archiv person people personen persons profile profiles jobs careers karriere legal about help email print
share hub hubs issue issues series serie podcast-feed"""
)
_FILES: Final = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|webp|svg|mp3|mp4|m4a|zip|docx?|xlsx?|xml|json|rss|ics|apk)$", re.IGNORECASE
)
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d)")
_LONG_NUMBER: Final = re.compile(r"\d{5}")
# "...-100.html", "ld.1838075", "c0mjd1z08ero", "a-b-c_123.shtml": what publishing systems put at an address's end.
_NUMBERED: Final = re.compile(r"[-_.~]\d{2,}(?:\.[a-z]{3,5})?$|^(?=[a-z]*\d[a-z]*\d)(?=\d*[a-z]\d*[a-z])[a-z0-9]{9,}$")
# "wgRbAe", "x8k2lp": the key of a story ahead of its title in an address.
_KEY: Final = re.compile(r"^(?:(?=[A-Za-z]*\d)(?=\d*[A-Za-z])|(?=[A-Za-z]*[a-z][A-Z]))[A-Za-z0-9]{5,12}$")
_QUERY_ID: Final = re.compile(r"(?:^|[?&])(?:id|p|art|article|story|nid|aid|newsid)=\d{3}", re.IGNORECASE)
_WORDS: Final = 4
"""Words of a path segment from which on it is the title of a story."""
_ELSEWHERE: Final = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|tiktok|whatsapp|telegram|threads|t|wa|youtube|youtu|google|apple|"
    r"amazon|amzn|spotify|bsky|xing|flipboard|getpocket|tumblr|vk|ok|viber|mailchi|doubleclick|outbrain|taboola|plista|wikipedia|steadyhq|patreon|paypal|"
    r"adjust|onelink|archive|eventbrite|ticketmaster|change)\."
    r"(?:com|net|org|de|me|be|co|app|social|ru|to|li|es|fr|it)$"
)
# Subdomains on which newsrooms do other business.
_OTHER_BUSINESS: Final = re.compile(
    r"^(?:stellenmarkt|stellen|jobs?|karriere|career|careers|shop|store|abo|abonnement|subscribe|account|login|anzeigen|trauer|immobilien|auto|partner|"
    r"gutscheine?|coupons?|vouchers?|vergleich|marktplatz|tickets?|games|spiele|wetter|weather|newsletter|club|reisen|reise|travelshop|apps?|help|hilfe|"
    r"support|ads|advertising|sponsored|promo|tienda|suscripciones|suscripcion|boutique|emploi|annonces|abonne|kundeservice|mein|my|meine|mijn|min|login)\."
)
_PAID: Final = re.compile(
    r"(?:^|[=&_-])(?:cpc|ppc|native|paid|sponsor(?:ed)?|taboola|outbrain|affiliate)(?:[=&_-]|$)", re.IGNORECASE
)
_OWN_LENGTH: Final = 12
"""Letters of the page's own path from which on what lies below it is a part of the page."""


class Lead(NamedTuple):
    """Where a link leads that may lead to a story."""

    key: str
    """The same for every way to write one address on a page."""
    is_own: bool
    """Whether it stays with the page's newsroom, whatever the subdomain or the country's domain."""
    is_sure: bool
    """Whether the address looks like a story's; else only what stands over the link can make it one."""


class Leads:
    """Judges links from the point of view of one page; each address once, and without resolving most of them."""

    def __init__(self, page: Address, base: str, canonical: str = "") -> None:
        """``page`` is the page's own address, ``base`` the one its links are resolved against, ``canonical`` the one
        that the page gives for itself.
        """
        self.base = base
        self._site = site_name(page.host)
        self._host, self._path, self._query = _parts(page.url)
        self._base_host, _, _ = _parts(base)
        self._shape = _shape(self._path)
        self._sites: dict[str, bool] = {}
        self._canonical = _parts(canonical)[1:] if canonical else ("", "")
        self._known: dict[str, Lead | None] = {}

    def lead(self, href: str) -> Lead | None:
        """Where ``href`` leads; None when that is no story."""
        if href not in self._known:
            self._known[href] = self._lead(href.strip())
        return self._known[href]

    def address(self, href: str) -> Address | None:
        """The canonical address of a link that leads to a story."""
        found = address.find(href, self.base)
        return None if found is None or found.kind in ("topic", "section") else found

    def is_story(self, url: str) -> bool:
        """Whether an absolute address looks like a story's, the page's own included."""
        _, path, query = _parts(url)
        segments = path.lower().split("/")[1:]
        return bool(path) and self._is_story_path(path, segments, query, shape=False)

    def is_own_host(self, host: str) -> bool:
        """Whether a host belongs to the page's newsroom."""
        if host not in self._sites:
            self._sites[host] = site_name(host) == self._site
        return self._sites[host]

    def _lead(self, href: str) -> Lead | None:
        url = self._resolved(href)
        if not url:
            return None
        host, path, query = _parts(url)
        if not path or "." not in host:
            return None
        is_own = self.is_own_host(host)
        if is_own and self._is_this_page(path, query):
            return None
        if _OTHER_BUSINESS.search(host):
            return None
        if not is_own and (_ELSEWHERE.search(host) or _PAID.search(url.partition("?")[2])):
            return None
        segments = path.lower().split("/")[1:]
        if _FILES.search(segments[-1]) or (not _HUBS.isdisjoint(segments) and not _is_dated_title(path)):
            return None
        is_sure = self._is_story_path(path, segments, query)
        return Lead(f"{host}{path}?{query}", is_own, is_sure)

    def _resolved(self, href: str) -> str:
        """The absolute address, or nothing where it is none of a page."""
        if href[:1] == "/" and href[1:2] != "/":
            return f"https://{self._base_host}{href}"
        if href[:8].lower().startswith(("https://", "http://")):
            return href
        if not href or href[0] == "#" or (":" in href.split("/", 1)[0] and href[:2] != "//"):
            return ""
        found = address.find(href, self.base)
        return found.url if found else ""

    def _is_this_page(self, path: str, query: str) -> bool:
        """Whether an address is the page itself, its comments or another form of it."""
        if (path, query) == self._canonical:
            return True
        if path == self._path:
            return query == self._query or not self._query
        return len(self._path) > _OWN_LENGTH and path.startswith(f"{self._path}/")

    def _is_story_path(self, path: str, segments: list[str], query: str, *, shape: bool = True) -> bool:
        """Whether a path looks like a story's. The cheap signs first."""
        last = segments[-1]
        if _is_long(last) or (len(segments) > 1 and _is_long(segments[-2])):
            return True
        if _DATED.search(path) and len(segments) > 2:
            return True
        if not _SERVICES.isdisjoint(segments):
            return bool(_LONG_NUMBER.search(path) or _NUMBERED.search(last)) and len(segments) > 1
        if _LONG_NUMBER.search(path) or _NUMBERED.search(last) or (query and _QUERY_ID.search(query)):
            return True
        if last.count("-") >= 1 and last.endswith((".html", ".htm", ".shtml")) and len(segments) > 2:
            return True
        if "-" in last and len(segments) > 2 and _KEY.search(path.split("/")[-2]):
            return True
        return (
            shape and len(segments) > 2 and ("-" in last or any(map(str.isdigit, last))) and _shape(path) == self._shape
        )


def _is_long(segment: str) -> bool:
    """Whether a path segment has as many words as a title."""
    if "%" in segment:
        segment = unquote(segment)
    return max(segment.count("-"), segment.count("_")) >= _WORDS - 1


def _is_dated_title(path: str) -> bool:
    """Whether a path names a day and ends with a title: no hub does both."""
    return bool(_DATED.search(path)) and _is_long(path.rpartition("/")[2])


def _parts(url: str) -> tuple[str, str, str]:
    """Host without ``www.``, path without a last slash, query without tracking, of an absolute address."""
    rest = url.split("://", 1)[1].partition("#")[0]
    place, _, query = rest.partition("?")
    host, slash, path = place.partition("/")
    if query:
        found = address.find(f"https://example.org/?{query}")
        query = found.url.partition("?")[2] if found else ""
    return host.rpartition("@")[2].partition(":")[0].lower().removeprefix("www."), f"{slash}{path}".rstrip("/"), query


def _shape(path: str) -> tuple[str, ...]:
    """What the addresses of one kind of page share: their segments but the last, which tells them apart."""
    segments = [segment for segment in path.split("/") if segment]
    return tuple(re.sub(r"\d+", "0", segment) for segment in segments[:-1]) + (("id",) if segments else ())
