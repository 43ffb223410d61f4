"""End matter of a story, sorted: what belongs to its makers, what to the house, and what says that more will come."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.extract.dw import byline, house
from reader.model.article import MORE_TO_COME
from reader.model.block import Block

_ZONE: Final = 5
"""So many text blocks from the end may be lines of makers and house."""
_LONGEST_STUB: Final = 120
_LINES: Final = ("paragraph", "heading")

# The whole line says so: sentences of a story begin with these words too.
_STUB: Final = re.compile(
    r"\W*(?:more (?:to follow|to come|soon|information to follow|details (?:to follow|soon))|"
    r"this is an? (?:breaking news(?: (?:story|item|event|report))?|breaking story|"
    r"developing (?:news )?(?:story|event|report))\b.{0,70}|"
    r"(?:weitere(?:s| informationen| details| einzelheiten)?|mehr)(?: dazu)? (?:in kürze|folgt|folgen)(?: in kürze)?|"
    r"in kürze mehr|más (?:información )?en breve|ampliaremos|"
    r"plus d'informations à (?:suivre|venir)|suite à venir|mais informações em (?:breve|instantes)|em atualização|"
    r"ayrıntılar (?:geliyor|birazdan)|devamı (?:geliyor|gelecek)|подробности (?:следуют|позже)|новость дополняется|"
    r"продолжение следует|подробиці згодом|новина доповнюється|далі буде|więcej (?:wkrótce|informacji wkrótce)|"
    r"opširnije (?:uskoro|slijedi)|uskoro (?:više|opširnije)|më shumë (?:së )?shpejti|selengkapnya segera|"
    r"المزيد (?:لاحقا|قريبا)|更多(?:消息|内容).{0,12})\W*",
    re.IGNORECASE,
)


class Ending(NamedTuple):
    """A story without the lines of its makers and of the house."""

    blocks: tuple[Block, ...]
    byline: str = ""
    agencies: tuple[str, ...] = ()
    notice: str = ""


def close(blocks: list[Block]) -> Ending:
    """Take the closing lines off; lines of the house are also dropped from within where there is no doubt."""
    kept = list(blocks)
    lines: list[byline.Signed] = []
    notice = ""
    seen = 0
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if not block.text or (seen >= _ZONE and not block.spans):
            continue
        at_end = seen < _ZONE
        if house.is_house(block, certain=not at_end):
            del kept[index]
        elif at_end and block.kind in _LINES and len(block.text) < _LONGEST_STUB and _STUB.fullmatch(block.text):
            del kept[index]
            notice = MORE_TO_COME
        elif at_end and (signed := byline.of(block)):
            del kept[index]
            lines.insert(0, signed)
        else:
            seen += 1
    while kept and kept[-1].kind == "rule":
        kept.pop()
    agencies = tuple(dict.fromkeys(name for line in lines for name in line.agencies))
    return Ending(tuple(kept), " · ".join(line.line for line in lines), agencies, notice)
