"""Writing direction and CJK, by a language code or by a text itself."""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

Direction = Literal["ltr", "rtl"]

# Primary subtags (BCP 47) written from right to left unless a script subtag says otherwise; iw and ji are the old
# codes of Hebrew and Yiddish.
_RTL_LANGUAGES: Final = frozenset(
    ("ar", "arc", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn",
     "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi")
)  # fmt: skip
_RTL_SCRIPTS: Final = frozenset(("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))
_SCRIPT_LENGTH: Final = 4
_LOOKED_AT: Final = 2000


def direction(language: str) -> Direction:
    """The direction of a language code: ``rtl`` for ar, fa, fa-af, ps, ur, he, ks, ku-Arab ...; ``ltr`` for others."""
    primary, *rest = language.lower().replace("_", "-").split("-")
    scripts = [part for part in rest if len(part) == _SCRIPT_LENGTH and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    return "rtl" if primary in _RTL_LANGUAGES else "ltr"


def base_direction(text: str, default: Direction = "ltr") -> Direction:
    """The direction of a paragraph by its first strong character (UAX #9, rules P2 and P3)."""
    if text.isascii():
        return "ltr" if any(character.isalpha() for character in text[:_LOOKED_AT]) else default
    for character in text[:_LOOKED_AT]:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return default
