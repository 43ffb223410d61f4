"""Author extraction: names as names, without "By" and without what else stands in bylines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract import markup
from reader.extract.generic import names
from reader.extract.generic.declared import plain
from reader.extract.generic.words import flat
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow, Run

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
    r"texte?|tekst|από|автор|yazan|oleh|reportage|γράφ(?:ει|ουν) (?:ο|η|οι)|بقلم|كتب(?:ت)?|נכתב על ידי|מאת)\b\s*:?\s+"
    r"|^\W*(?:autor(?:in|a|e|ka|zy)?|author|texte?|teksti?|by|автор(?:ка)?|текст|kirjoittaja|toimittaja|szerző|írta|"
    r"opracowa(?:nie|ł|ła)|penulis|tác giả|συντάκτης|skribent|redacción"
    r"|redacteur|نویسنده|بقلم|إعداد|כתב(?:ת)?|記者|记者|文)"
    r"\s*[:：/]\s*|^(?:本报)?[記记]者\s*(?=\w)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r",\s(?:and\s|und\s|et\s|y\s|och\s|og\s|en\s|e\s|i\s)?|;\s?"
    r"|\s(?:and|und|et|y|och|og|en|e|i|in|ja|és|ve|dan|и|та|&|\+)\s|\s*/\s*|\s\|\s|\s[•·–—-]\s|、|，"
)
# What parts names in some languages, and is a part of one, or of a position, in others: only between two names.
_BETWEEN_NAMES: Final = re.compile(r"\s(?:a|și|şi|si|ir|un|και|with|avec|mit|con|com|med|met)\s(?:l['’])?")
# Where somebody writes from, behind the name; and the addresses beside it.
_PLACE: Final = re.compile(r"\s(?:in|aus|à|from)\s[^\W\d_a-z].*$")
_ADDRESS: Final = re.compile(r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,64}\.\w+|(?<!\w)@\w+")
_JOB: Final = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|columnists?|journalists?|producers?|staff|newsroom|desk|"
    r"redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|rédaction|corresponsal|redacción|periodista|redazione|inviat[oa]|giornalista|redactie|redação)$|"
    r"^(?:photograph(?:s|y|er)?|photos|fotos|fotografie|illustrations?|graphics?)\b",
    re.IGNORECASE,
)
_TITLE_AFTER: Final = re.compile(r"\s+(?:기자|記者|记者|특파원)$")
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
    site |= {flat(plain(declared.linked.publisher))} - {""}
    declared_names = list(_parted(plain(name) for name in declared.linked.authors))
    for key in _METAS:
        if declared_names:
            break
        declared_names = list(_parted(declared.meta_all(key)))
    people = [name for name in declared_names if _is_person(name) and flat(name) not in site]
    named = [name for name in people if not _JOB.search(name)]
    if people:
        return _once(named or people)
    shown = [name for name in _shown(flow, headline) if flat(name) not in site]
    houses = [name for name in declared_names if name not in _AGENCIES]
    return _once(shown) or _once(houses or declared_names)


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
        for part in _BETWEEN.split(_BY.sub("", _ADDRESS.sub("", text))):
            whole = _PLACE.sub("", _INITIALS.sub("", _BY.sub("", part)))
            names_in = [_TITLE_AFTER.sub("", name).strip(" ,;|.-–—") for name in _BETWEEN_NAMES.split(whole)]
            if not all(_is_name(name) or name in _AGENCIES for name in names_in):
                names_in = [_TITLE_AFTER.sub("", whole).strip(" ,;|.-–—")]
            for name in names_in:
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
        text = _spaced(run, clean(run.text))
        if (
            _is_byline(run.owner)
            or any(_is_byline(wrap) for wrap in run.wraps)
            or (_BY.match(text) and len(text) < LONGEST)
        ):
            found += [name for name in _parted([text]) if _is_name(name) and not _JOB.search(name)]
    return found[:MOST]


def _spaced(run: Run, text: str) -> str:
    """A byline of elements with nothing between them is one of lines: name, position, address."""
    box = run.owner
    if len(box) < 2 or (box.text and box.text.strip()) or any(child.tail and child.tail.strip() for child in box):
        return text
    lines = [line for child in box if (line := markup.words(child))]
    return " | ".join(lines) if flat("".join(lines)).replace(" ", "") == flat(text).replace(" ", "") else text


def _is_byline(box: HtmlElement) -> bool:
    boxes = (box, box.getparent(), *box.iter("a"))
    return any(
        one is not None and ("author" in (one.get("rel") or "").split() or not names.of(one).words.isdisjoint(_NAMED))
        for one in boxes
    )


def _is_name(text: str) -> bool:
    """Whether a text of a byline is a name: every longer word of it begins with a capital, where there are some."""
    words = text.split()
    capitals = all(word[0].isupper() or len(word) <= 3 or word[0].lower() == word[0].upper() for word in words)
    return 2 <= len(words) <= 5 and capitals and _is_person(text)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple({flat(name): name for name in reversed(list(found))}.values())[::-1][:MOST]
