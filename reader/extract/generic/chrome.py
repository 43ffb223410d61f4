"""Boilerplate lines within a story's text: advertising marks, calls to sign up, share bars.

Whole lines only: each pattern must match from the line's first letter.  The languages are those of the pages that
were read while the rules were made, and those of DW's editions where the words are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reader.extract.generic.words import small

# All of small letters: with cases ignored such patterns take several times as long.
# The line is nothing but this.
_ALONE: Final = (
    # marks of advertising
    "advertisement", "advertising", "ad", "anzeige", "werbung", "reklame", "publicidad", "publicidade", "pubblicità",
    "publicité", "annonsørinnhold", "annonse", "annons", "annonce", "advertentie", "reklama", "реклама", "広告", "广告",
    "anúncio", "hirdetés", "reklam", "إعلان", "الإعلان", "تبليغات", "تبلیغات", "विज्ञापन", "বিজ্ঞাপন",
    "광고", "διαφημιση", "διαφήμιση", "quảng cáo", "iklan", "mainos", "oglas", "реклама",
    # where the story goes on behind an advertisement
    r"(?:(?:article|story) continues|continues|scroll (?:down )?to continue|keep scrolling)(?: with content| reading)?"
    r"(?: (?:below|after|under)(?: (?:this|the))?(?: (?:ad|advert|advertisement))?)?",
    r"(?:(?:advertisement|ad)\W*)?scroll to continue(?: with content)?", r"skip (?:advertisement|ad)",
    r"(?:artikel wird|der artikel wird|weiter|es geht) nach der (?:anzeige|werbung)(?: fortgesetzt| weiter)?",
    r"(?:passer|la suite après|suite après|lire la suite après) (?:la|cette|la) publicité",
    r"continúa después de la publicidad|contin[uú]a (?:depois|após) da publicidade",
    r"continua (?:a leggere )?dopo la pubblicità",
    r"(?:artikeln?|texten) (?:går vidare|fortsätter) (?:under|efter) annonsen",
    r"artikkelen fortsetter under annonsen|artiklen fortsætter (?:under|efter) annoncen",
    r"(?:lees verder|(?:de |het )?(?:artikel|verhaal) gaat (?:verder|door)) onder de (?:advertentie|foto|video)",
    r"juttu jatkuu mainoksen (?:jälkeen|alla)|haberin devamı",
    r"(?:dalsza|ciąg dalszy) (?:część )?(?:artykułu|tekstu) pod (?:materiałem wideo|reklamą)",
    # marks of the publishing system
    "article content", "after newsletter promotion",
    # share bars and the like
    "copy link", "comments?", r"\d+ comments?", "kommentare?", "topics?", "tags?", "newsletter", "privacy notice",
    "loading\\W*", "print", "listen", "listen to this article", "gift this article", "video unavailable",
    r"\d+ min(?:ute)?s? read",
    # notes of the house
    "無断転載を禁じます", "無断転載禁止", r"この記事は有料記事です.{0,30}", r"무단 ?전재(?: 및|,|-)? ?재배포 ?금지",
    r"[(（【]?(?:责任编辑|責任編輯|编辑|編輯)[:：].{1,20}", r"【?纠错】?", "riproduzione riservata",
)  # fmt: skip
# The line begins with this. Sentences of stories begin with such words as well ("Subscribers fell by ..."), so the
# words end there, and those that people say every day count in short lines alone.
_BEGINNING: Final = (
    r"continue reading\b(?=.{0,60}$)(?!.*,)", "story continues", "this (?:content|article) is (?:reserved|only)",
    "already a subscriber",
    r"sign up\b", r"subscribe\b", r"abonnieren\W*$", r"jetzt (?:abonnieren|anmelden|registrieren)\W*$", "s'abonner",
    "suscríbete",
    "by signing up", "by clicking", r"we (?:may )?earn (?:a |an )?(?:\w+ )?(?:commission|affiliate|money|revenue)",
    r"follow us\b(?=.{0,60}$)", "click here", r"share (?:this|on|with)\b(?=.{0,40}$)",
    r"(?:teilen|partager|compartir|condividi)\b(?=.{0,30}$)(?!.*[.,])",
    "empfohlener redaktioneller inhalt", "an dieser stelle findest du einen externen inhalt",
    "ich bin damit einverstanden, dass mir inhalte", "personenbezogene daten können an",
    "ein klick für den datenschutz",
    r"(?:copyright\b(?=\W*(?:©|\d|by\b|\(c\)))|©|\(c\))(?=.{4,120}$)", r"all rights reserved\W*$",
    r"(?:stand|published|updated|last modified|aktualisiert|veröffentlicht)\s*:?\s*\d(?=.{0,60}$)(?!.*\w{3}\.\s*$)",
)  # fmt: skip
_LINE: Final = re.compile(rf"\W*(?:(?:{'|'.join(_ALONE)})\W*$|(?:{'|'.join(_BEGINNING)}))")
# Asks the reader to sign up, pay or follow, and links to where that is done.
_CALL: Final = re.compile(
    r"newsletter|subscri|sign(?:ing)? up|register|donat|support us|follow us|join (?:us|our)|membership|"
    r"abonn|anmeld|registrier|spende|unterstütz|folgen sie|"
    r"inscri|soutenez|suscri|regístra|apóyanos|assin|inscrev|iscriv|abbon|sostieni|"
    r"zapisz|prenumer|abonner|meld (?:je|deg)|tilmeld|anmäl|tilaa|předpl|odeb[eí]r|"
    r"подпис|підпис|рассылк|розсилк|abone|berlangganan|bergabung|dapatkan|订阅|訂閱|登録|구독|اشترك|سجل"
)
_PLACE: Final = re.compile(
    r"newsletter|subscri|sign-?up|register|registrier|donat|spende|membership|mitglied|abonn|/abo(?:s|-|/|$)|support|"
    r"suscri|assin|iscriv|abbon|prenum|channel|whatsapp|t\.me/"
)
LONGEST_PITCH: Final = 400
_QUOTE: Final = frozenset("“\"„«»‘'「『")
_LOOKED_AT: Final = 400
"""Letters of a line that are looked at; what is told by its end is shorter."""


def is_pitch(line: str, links: Iterable[str]) -> bool:
    """Whether a paragraph asks to sign up, pay or follow: its words say so, and a link of it leads there."""
    return (
        len(line) <= LONGEST_PITCH
        and bool(_CALL.search(small(line)))
        and any(_PLACE.search(link.lower()) for link in links)
    )


def is_chrome(line: str) -> bool:
    """Whether a line of the flow belongs to the page and not to the story. What is quoted is the story's."""
    return line[:1] not in _QUOTE and bool(_LINE.match(small(line[:_LOOKED_AT])))
