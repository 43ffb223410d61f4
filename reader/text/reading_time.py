"""How long a text takes to read (PRODUCT.md section 6: 230 words or 500 CJK characters a minute)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

WORDS_A_MINUTE: Final = 230
CJK_A_MINUTE: Final = 500
UNSPACED_A_MINUTE: Final = 1000
"""Thai, Lao, Burmese and Khmer letters, whose words have no blanks between them: about four to a word."""

_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD: Final = re.compile(r"\w\S*")  # a punctuation mark is none
_FEW: Final = 3
_LONE: Final = (" – ", " — ", " - ")
"""Dashes stand like words and are none."""
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_NO_WORDS: Final = re.compile(f"{_CJK.pattern}|{_UNSPACED.pattern}".replace("]|[", ""))
_FIRST_BYTES: Final = tuple(bytes((byte,)) for byte in (0xE0, 0xE1, *range(0xE3, 0xEA), 0xEF, 0xF0))
"""In UTF-8 what such letters begin with: plain searches tell most texts from them."""


def minutes(texts: Iterable[str]) -> int:
    """Whole minutes for all ``texts``: at least 1 where there is anything to read, 0 where there is not."""
    text = "\n".join(filter(None, texts))
    if text.isascii() or not _has_no_words(text):
        # Plain counting; patterns would take several times as long.
        words = text.count(" ") + text.count("\n") + text.count("\u00a0") + 1 - sum(map(text.count, _LONE))
        time = words / WORDS_A_MINUTE if words > _FEW or _WORD.search(text) else 0.0
    else:
        rest, cjk = _CJK.subn(" ", text)
        rest, unspaced = _UNSPACED.subn("", rest)
        time = cjk / CJK_A_MINUTE + unspaced / UNSPACED_A_MINUTE + len(_WORD.findall(rest)) / WORDS_A_MINUTE
    return max(1, round(time)) if time > 0 else 0


def _has_no_words(text: str) -> bool:
    """Whether some letters of ``text`` are of a script that sets no blanks between its words."""
    sent = text.encode("utf-8", "replace")
    return any(byte in sent for byte in _FIRST_BYTES) and bool(_NO_WORDS.search(text))
