"""The lines at the end of a story that say who wrote, took over and edited it.

``rc/amp (AP, dpa Reuters)``: initials and agencies.  ``Edited by: Wesley Dockery``, ``Edition : M-A. Pioerron``: an
editor's line.  Both are kept as printed and are no part of the text (dw/STRUCTURE.md sections 2.1 and 3.1).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.model.block import Block

_LONGEST: Final = 160

_AGENCY_NAMES: Final = """
    AP AFP dpa Reuters rtr rtrd rtre epd KNA SID EFE ANSA Lusa TASS ITAR-TASS Interfax RIA Xinhua UPI dpae dpa-AFX
    AFPE AFPD APE APD dapd ddp SDA APA DW IPS IRNA ISNA Mehr Fars PTI ANI IANS Kyodo Yonhap NHK CNN BBC ABC CBS NBC
    NPR ZDF ARD WDR NDR MDR SWR BR HR RBB ORF SRF WAM SPA MENA SANA Anadolu AA DHA IHA Tanjug FENA HINA STA MIA Beta
    BTA Agerpres Mediafax PAP CTK ČTK TASR UNIAN Ukrinform BelTA RFE RFI VOA Notimex Télam Telam NYT WSJ
    АП ДПА Рейтер АФП ТАСС РИА Интерфакс УНІАН Укрінформ Інтерфакс الفرنسية رويترز
"""
_AGENCIES: Final = frozenset(name.casefold() for name in _AGENCY_NAMES.split())
_INITIALS: Final = r"[^\W\d_]{1,4}\.?"
_SIGNED: Final = rf"{_INITIALS}(?:\s?[/,|&+-]\s?{_INITIALS})*"
_AGENCY_LINE: Final = re.compile(rf"^(?P<who>{_SIGNED})?\s*\(\s*(?P<agencies>[^()]{{2,110}})\s*\)\.?$")
_INITIALS_LINE: Final = re.compile(r"^[a-zà-ÿа-я]{1,4}(?:\s?/\s?[a-zà-ÿа-я]{1,4})+$")
_PARTS: Final = re.compile(r"\s*(?:[,;،、|/]|\s(?:and|und|y|et|e|i|и|та|ve|و)\s)\s*", re.IGNORECASE)

_WITH: Final = re.compile(
    r"^\s*(?:with|mit(?: material von)?|avec|con|com|cu|me|sa|s|z|с|со|з|із|ile|dengan|na)\s+", re.IGNORECASE
)

# What begins an editor's line in DW's languages: a name follows, or a colon and a name.
_BY: Final = re.compile(
    r"^\W{0,2}(?:(?:edited|adapted|translated)\s+(?:from\s+\w+\s+)?by|(?:redigiert|adaptiert|bearbeitet)\s+von|"
    r"[eé]dité\s+par|editado\s+por|adaptado\s+por)\b\s*[:：]?\s*[^\W\d_]",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"^\W{0,2}(?:editors?|editora?|editing|adaptation|adaption|adaptación|adaptação|redaktion|[eé]dition|edición|edição|"
    r"redacción|redazione|redakcja|redaktor\w*|opracowa\w+|uredi\w+|urednik|urednica|author|autor\w*|auteur|"
    r"редактор\w*|редакция|уредник|автор|адаптація|адаптация|mhariri|mwandishi|penyunting|συντάκτη\w+|επιμέλεια|"
    r"editori|përgatiti|سردبیر|ویراستار|تحرير|المحرر|إعداد|ادارت|责编|責編|编辑|編輯|संपादन|सम्पादन|সম্পাদনা)"
    r"\s*[:：]\s*[^\W\d_]",
    re.IGNORECASE,
)
# Any language: a line in italics, a few words, a colon, a name.
_NAMED: Final = re.compile(r"^[^\W\d_][\w .'’/-]{1,38}[:：]\s?[^\W\d_][\w .,&'’/()-]{1,70}$")
_MOST_WORDS: Final = 14


class Signed(NamedTuple):
    """Who a line names."""

    line: str
    agencies: tuple[str, ...] = ()


def of(block: Block) -> Signed | None:
    """What a closing paragraph says of its makers, or None when it is text."""
    line = block.text
    if block.kind != "paragraph" or len(line) > _LONGEST or "\n" in line:
        return None
    found = _AGENCY_LINE.match(line)
    if found:
        agencies = names(found["agencies"])
        if _known(agencies) or ("/" in (found["who"] or "") and all(len(name.split()) < 5 for name in agencies)):
            return Signed(line, agencies)
    if _INITIALS_LINE.match(line):
        return Signed(line)
    if block.links or len(line.split()) > _MOST_WORDS:
        return None
    if _BY.match(line) or _TITLE.match(line) or (_in_italics(block) and _NAMED.match(line)):
        return Signed(line)
    return None


def names(text: str) -> tuple[str, ...]:
    """The agencies of ``AP, dpa Reuters`` as printed; words with only a blank between are parted where each is one."""
    found: list[str] = []
    for part in _PARTS.split(text):
        words = part.split()
        if len(words) > 1 and all(word.casefold() in _AGENCIES for word in words):
            found += words
        elif words:
            found.append(" ".join(words))
    return tuple(dict.fromkeys(found))


def people(text: str) -> tuple[str, ...]:
    """The authors of ``Ben Knight, Jane Doe (with AP)``; never the house itself."""
    without_brackets = re.sub(r"\([^()]*\)", " ", text)
    parts = re.split(r"\s*(?:[,;،、|/]|\s(?:and|und|y|et|i|и|та|ve)\s)\s*", without_brackets)
    found = (" ".join(part.split()) for part in parts)
    return tuple(dict.fromkeys(name for name in found if 2 < len(name) < 60 and not is_house(name)))


def bracketed(text: str) -> tuple[str, ...]:
    """The agencies in the brackets behind an author's name (``with AP, dpa``); none where none of them is known."""
    found = re.search(r"\(([^()]{2,110})\)", text)
    agencies = names(_WITH.sub("", found[1])) if found else ()
    return agencies if _known(agencies) else ()


def is_house(name: str) -> bool:
    """Whether an author's name is only DW's own: ``Deutsche Welle (www.dw.com)``."""
    return bool(re.fullmatch(r"(?:deutsche welle|dw|dw\.com|dw news)(?:\s*\(.*\))?", name.strip(), re.IGNORECASE))


def _known(agencies: tuple[str, ...]) -> bool:
    return any(word.casefold() in _AGENCIES for agency in agencies for word in agency.split())


def _in_italics(block: Block) -> bool:
    marked = sum(span.end - span.start for span in block.spans if span.kind == "em")
    return marked >= len(block.text) - 1
