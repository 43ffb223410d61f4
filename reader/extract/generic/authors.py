"""Who wrote it: names as names, without "By" and without what else stands in bylines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.generic import names
from reader.extract.generic.declared import plain
from reader.extract.generic.words import flat
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow

MOST: Final = 20
"""Names of one byline."""
LONGEST: Final = 60
"""Letters of a name; what is longer describes somebody."""

_METAS: Final = (
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
    "cxenseparse:author", "article:author_name", "citation_author",
)  # fmt: skip
_BY: Final = re.compile(
    r"^\W*(?:(?:written |reported |story |words )?by|von|par|por|di|de|av|af|door|przez|od|autor(?:in|a|e)?|author|"
    r"texte?|tekst|από|автор|yazan|oleh|reportage)\b\s*:?\s+|^\W*(?:autor(?:in|a|e)?|author|text|tekst|by|автор)\s*:\s*",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r",\s|;\s?|\s(?:and|und|et|y|och|og|en|e|i|in|ja|és|ve|dan|и|та|&|\+)\s|\s*/\s*|\s\|\s|\s[•·]\s|、|，"
)
_INITIALS: Final = re.compile(r"\s*\([^()]{1,30}\)\s*$")
_NO_NAME: Final = re.compile(
    r"https?:|www\.|@|\.(?:com|de|net|org|lt|at|ch|co|fr|it|es)\b|\d|[(\[]|"
    r"^(?:image|photo|foto|bild|video|getty|istock|published|updated|redaktion|editor(?:ial)?|staff|admin|team|news|"
    r"nachrichten|read more|follow|share|more|profile|contributor|reporter|correspondent|guest|unknown|desk|"
    r"developer)\b",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[\w.'’-]+){1,4}$")
_WORD: Final = re.compile(r"[\w-]+")
_AGENCIES: Final = frozenset(
    ("AFP", "AP", "dpa", "DPA", "Reuters", "EPA", "epd", "KNA", "SID", "APA", "sda", "SDA", "ANSA", "EFE", "Lusa",
     "TASS", "TT", "NTB", "Ritzau", "STT", "PAP", "ČTK", "TASR", "MTI", "Xinhua", "Kyodo", "Yonhap", "PTI", "ANI",
     "AAP", "ANP", "Belga", "Anadolu", "Interfax", "Agerpres", "Tanjug", "Hina", "FENA", "BTA", "UNIAN")
)  # fmt: skip
_NAMED: Final = frozenset(
    ("author", "authors", "byline", "autor", "autores", "autoren", "auteur", "writer", "contributor")
)


def find(declared: Declared, flow: Flow, headline: int | None) -> tuple[str, ...]:
    """The authors, each once, in the page's order: as JSON-LD declares them, else a ``meta``, else the byline shown.

    The site's own name is no author where the page names a person.
    """
    site = {flat(name) for name in (declared.meta("og:site_name"), declared.meta("application-name")) if name}
    declared_names = list(_parted(plain(name) for name in declared.linked.authors))
    for key in _METAS:
        if declared_names:
            break
        declared_names = list(_parted(declared.meta_all(key)))
    people = [name for name in declared_names if _is_person(name) and flat(name) not in site]
    if people:
        return _once(people)
    return _once(_shown(flow, headline)) or _once(declared_names)


def agencies(declared: Declared, flow: Flow, headline: int | None) -> tuple[str, ...]:
    """The news agencies named in the byline."""
    texts = [plain(name) for name in declared.linked.authors]
    texts += [text for key in _METAS for text in declared.meta_all(key)]
    texts += [clean(flow.runs[index].text) for index in _byline(flow, headline)]
    words = (word for text in texts for word in _WORD.findall(text))
    return _once(word for word in words if word in _AGENCIES)


def _byline(flow: Flow, headline: int | None) -> list[int]:
    """The runs near the headline that may be a byline."""
    if headline is None:
        return []
    near = range(max(0, headline - 6), min(len(flow.runs), headline + 16))
    return [
        index
        for index in near
        if 0 < len(flow.runs[index].text) <= 120 and not flow.runs[index].is_heading and flow.runs[index].tag != "h1"
    ]


def _parted(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if text.startswith(("http:", "https:", "//")):
            continue
        for part in _BETWEEN.split(_BY.sub("", text)):
            name = _INITIALS.sub("", _BY.sub("", part)).strip(" ,;|.-–")
            if name and len(name) <= LONGEST and not _NO_NAME.search(name):
                yield name


def _is_person(name: str) -> bool:
    """Whether a text can be a person's name: two words and more, or one in a script without capitals."""
    return bool(_PERSON.match(name)) or not name.isascii()


def _shown(flow: Flow, headline: int | None) -> list[str]:
    """The names in the byline near the headline: links and boxes that say they hold an author."""
    found: list[str] = []
    for index in _byline(flow, headline):
        run = flow.runs[index]
        text = clean(run.text)
        if (
            _is_byline(run.owner)
            or any(_is_byline(wrap) for wrap in run.wraps)
            or (_BY.match(text) and len(text) < LONGEST)
        ):
            found += [name for name in _parted([text]) if _is_name(name)]
    return found[:MOST]


def _is_byline(box: HtmlElement) -> bool:
    boxes = (box, box.getparent(), *box.iter("a"))
    return any(
        one is not None and (one.get("rel") == "author" or not names.of(one).words.isdisjoint(_NAMED)) for one in boxes
    )


def _is_name(text: str) -> bool:
    """Whether a text of a byline is a name: every longer word of it begins with a capital."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() or len(word) <= 3 for word in words) and _is_person(text)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:MOST]
