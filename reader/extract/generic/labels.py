"""What newsrooms write over their lists of other stories, by language."""

from __future__ import annotations

import re
from typing import Final

RELATED: Final[dict[str, str]] = {
    "en": r"related(?: (?:articles?|stories|story|coverage|content|topics|links|news|posts|reading))?|read (?:more|next|also|on|this)"
    r"|more on (?:this|the) \w+|see also|also read|recommended(?: (?:stories|for you|reading))?|further reading"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next",
    "de": r"mehr zum thema|zum thema|lesen sie (?:auch|mehr|dazu|hierzu)|lies auch|weiterlesen|verwandte (?:artikel|themen)|auch interessant"
    r"|das könnte (?:sie|dich) (?:auch )?interessieren|passend zum thema|mehr dazu|weitere artikel",
    "fr": r"lire aussi|à lire (?:aussi|également)|sur le même (?:sujet|thème)|la rédaction vous (?:recommande|conseille)|à découvrir",
    "es": r"más información|lee? también|lea también|te puede interesar|noticias relacionadas|relacionad[oa]s?",
    "pt": r"leia (?:também|mais)|veja também|notícias relacionadas|relacionadas?",
    "it": r"leggi anche|correlati|articoli correlati|potrebbe interessarti",
    "nl": r"lees ook|lees meer|gerelateerd|meer over",
    "no": r"les (?:også|mer)",
    "sv": r"läs (?:också|mer|även)",
    "da": r"læs (?:også|mere)",
    "pl": r"czytaj (?:więcej|także|też|również)|zobacz (?:także|też|również)|powiązane",
    "lt": r"taip pat skaitykite",
    "cs": r"čtěte také|přečtěte si|související",
    "ru": r"читайте (?:также|еще|ещё)|по теме|материалы по теме",
    "uk": r"читайте (?:також|ще)|за темою",
    "tr": r"ilgili haberler|ilgili|ayrıca",
    "ja": r"関連(?:記事|ニュース)?|あわせて読み(?:たい)?",
    "ko": r"관련 ?(?:기사|뉴스)?",
    "zh": r"相关(?:新闻|阅读|报道)?|延伸阅读|相關(?:新聞|報導)?",
    "ar": r"اقرأ أيضا|مواضيع ذات صلة|ذات صلة",
}

_LABEL: Final = re.compile(rf"\W*(?:{'|'.join(RELATED.values())})\W*$", re.IGNORECASE)


def is_related_label(line: str) -> bool:
    """Whether a line is nothing but such a label."""
    return len(line) < 80 and bool(_LABEL.match(line))
