"""Byline parsing: the lines at the end of a story that say who wrote, took over and edited it.

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
    OTS АП ДПА Рейтер АФП ТАСС РИА Интерфакс УНІАН Укрінформ Інтерфакс الفرنسية رويترز رویترز روئٹرز روئیٹرز
    एएफपी डीपीए एपी रॉयटर्स पीटीआई এএফপি ডিপিএ এপি রয়টার্স 德新社 法新社 路透社 路透 美联社 美聯社 新华社 中央社
"""
# Names that are letters with blanks between them, or several words.
_SPELLED: Final = ("أ ف ب", "ا ف ب", "د ب أ", "د ب ا", "أ ب", "د.ب.أ", "أ.ف.ب", "اے ایف پی", "ڈی پی اے", "اے پی",
                   "ای پی ڈی", "کے این اے", "El País", "The New York Times")  # fmt: skip
_AGENCIES: Final = frozenset(name.casefold() for name in (*_AGENCY_NAMES.split(), *_SPELLED))
_COMPILED: Final = frozenset(("综合报道", "綜合報道", "综合报导", "綜合報導"))
"""What stands in place of agencies where there were several."""
# A letter with the signs that belong to it: vowels of the Indian scripts are no letters.
_LETTER: Final = r"[^\W\d_](?:(?!\w)[\u0300-\u036f\u064b-\u0652\u0900-\u0dff])*"
_INITIALS: Final = rf"(?:{_LETTER}(?:[. ]{{1,2}}{_LETTER}){{1,3}}\.?|(?:{_LETTER}){{1,4}}\.?)"
_SIGNED: Final = rf"{_INITIALS}(?:\s?[/,،|&+-]\s?{_INITIALS})*"
_AGENCY_LINE: Final = re.compile(
    rf"^(?:[—–-]\s*)?(?P<who>{_SIGNED})?\s*[(（]\s*(?P<agencies>[^()（）]{{2,110}})\s*[)）]\.?$"
)
_INITIALS_LINE: Final = re.compile(
    r"^(?:[a-zà-ÿа-я]{1,4}(?:\s?/\s?[a-zà-ÿа-я]{1,4})+|\([a-zà-ÿа-я]{1,4}/[a-zà-ÿа-я]{1,4}\))$"
)
# ``LPF/efe/afp/dpa``, ``rtr, dpa, AFP / JD, BK``, ``KNA/DOM``: no brackets, initials before or behind.
_BARE_LINE: Final = re.compile(r"^[^\W\d_][\w.-]{1,14}(?:\s?[/,]\s?[^\W\d_][\w.-]{0,14})+$")
_SOURCE_LINE: Final = re.compile(r"^[^\W\d_]{3,12}\s?[:：]\s*(?P<agencies>[^:：]{2,80})$")
_PARTS: Final = re.compile(r"\s*(?:[,，;،、|/]|\s(?:and|und|y|et|e|i|и|та|ve|و)\s)\s*", re.IGNORECASE)

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
    r"^\W{0,2}(?:ed|editors?|editora?|editing|adaptation|adaption|adaptación|adaptação|redaktion|[eé]dition|edición|edição|"
    r"redacción|redazione|redakcja|redaktor\w*|opracowa\w+|uredi\w+|urednik|urednica|author|autor\w*|auteur|"
    r"редактор\w*|редакция|уредник|автор|адаптація|адаптация|mhariri|mwandishi|penyunting|συντάκτη\w+|επιμέλεια|"
    r"editori|përgatiti|الكاتبة?|نویسنده|سردبیر|ویراستار|تحرير|المحرر|إعداد|ادارت|责编|責編|编辑|編輯|संपादन|सम्पादन|रिपोर्ट|সম্পাদনা|প্রতিবেদন)"
    r"\s*[:：ः]\s*[^\W\d_]",
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
    if block.kind not in ("paragraph", "heading") or len(line) > _LONGEST or "\n" in line:
        return None
    found = _AGENCY_LINE.match(line)
    if found and (block.kind == "paragraph" or "/" in (found["who"] or "")):  # not the subhead ``Berlin (AP)``
        agencies = names(found["agencies"])
        if _known(agencies) or ("/" in (found["who"] or "") and all(len(name.split()) < 5 for name in agencies)):
            return Signed(line, tuple(name for name in agencies if name not in _COMPILED))
    if block.kind == "heading":
        return None
    if _INITIALS_LINE.match(line):
        return Signed(line)
    bare = _bare(line)
    if bare:
        return Signed(line, bare)
    if block.links or len(line.split()) > _MOST_WORDS:
        return None
    if _BY.match(line) or _TITLE.match(line) or (_in_italics(block) and _NAMED.match(line)):
        return Signed(line)
    return None


def _bare(line: str) -> tuple[str, ...]:
    """The agencies of a line of nothing but agencies and initials, or of agencies behind a word and a colon."""
    source = _SOURCE_LINE.match(line)
    if not source and not _BARE_LINE.match(line):
        return ()
    parts = [part for part in re.split(r"\s*[/,]\s*", source["agencies"] if source else line) if part]
    known = tuple(part for part in parts if part.casefold() in _AGENCIES)
    short = all(part.casefold() in _AGENCIES or (len(part.rstrip(".")) < 5 and not source) for part in parts)
    return (tuple(name for name in dict.fromkeys(known) if not is_house(name)) or known) if short else ()


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
    without_brackets = re.sub(r"[(（][^()（）]*[)）]", " ", text)
    parts = re.split(r"\s*(?:[,;،、|/]|\s(?:and|und|y|et|i|и|та|ve)\s)\s*", without_brackets)
    found = (" ".join(part.split()) for part in parts)
    named = (name for name in found if 2 < len(name) < 60 and not is_house(name))
    return tuple(dict.fromkeys(name for name in named if _WITH.sub("", name).casefold() not in _AGENCIES))


def with_agencies(text: str) -> tuple[str, ...]:
    """The agencies of ``with AFP, Reuters`` or of ``AFP, dpa``; none where one of them is not known."""
    found = names(_WITH.sub("", " ".join(text.split()))) if text and len(text) < _LONGEST else ()
    return found if found and all(name.casefold() in _AGENCIES and not is_house(name) for name in found) else ()


def bracketed(text: str) -> tuple[str, ...]:
    """The agencies in the brackets behind an author's name (``with AP, dpa``); none where none of them is known."""
    found = re.search(r"\(([^()]{2,110})\)", text)
    agencies = names(_WITH.sub("", found[1])) if found else ()
    return agencies if _known(agencies) else with_agencies(text) if not found else ()


def is_house(name: str) -> bool:
    """Whether an author's name is only DW's own: ``Deutsche Welle (www.dw.com)``."""
    return bool(re.fullmatch(r"(?:deutsche welle|dw|dw\.com|dw news)(?:\s*\(.*\))?", name.strip(), re.IGNORECASE))


def _known(agencies: tuple[str, ...]) -> bool:
    known = _AGENCIES | _COMPILED
    return any(name.casefold() in known for agency in agencies for name in (agency, *agency.split()))


def _in_italics(block: Block) -> bool:
    marked = sum(span.end - span.start for span in block.spans if span.kind == "em")
    return marked >= len(block.text) - 1
