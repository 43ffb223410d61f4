"""Line break opportunities between two letters: the part of UAX #14 that news texts need.

Blanks are handled by ``text.wrap``; this is about breaks without one. Sources: UAX #14 (classes HY, BA, B2, SY, ID,
EX, CL, OP, SA), JIS X 4051 and GB/T 15834 for what may not start or end a line (kinsoku).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reader.text.everyday import is_everyday

CLOSING: Final = frozenset(
    "!%),.:;?]}»›’”…‰′″℃°·、。々〉》」』】〕〗〙〛〜〞〟〻゛゜ゝゞ・ーヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "！％），．：；？］｝～｡｣､･ﾞﾟｰ﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞‼⁇⁈⁉"
)
"""May not start a line where lines are broken between letters."""
OPENING: Final = frozenset("([{«‹‘“£¥$€〈《「『【〔〖〘〚〝（［｛｢￡￥＄﹙﹛﹝")
"""May not end a line there."""
_INSEPARABLE: Final = frozenset("—…‥―─")
_NO_BREAK: Final = frozenset("\u00a0\u2007\u202f\u2060")

# A dash, slash or ellipsis within a word: the line may end after it when a real piece of a word stands on both sides
# (two letters: "e-mail", "U-Bahn", "COVID-19" and "1990-2000" stay whole). A long dash parts words by itself.
AFTER_DASH: Final = re.compile(r"(?:(?<=[^\W\d_]{2}[-‐–/…])|(?<=\w[—]))(?=[^\W\d_]{2})")
DASHES: Final = frozenset("-‐–/…—")

# In an address too long for a line: after these, but never between two of them.
_ADDRESS: Final = re.compile(r"[/?&=#._~:,;+\-](?![/?&=#._~:,;+\-])")

_SOUTH_EAST: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1980-\u19df\u1a20-\u1aad\uaa60-\uaadf"

# Vowels written before their consonant, and viramas, which tie the next consonant to theirs.
_LEANING_RIGHT: Final = frozenset(
    "เแโใไເແໂໃໄ\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\ua806\u0f84"
)
_LEANING_LEFT: Final = frozenset("ฯะาำๅๆຯະາຳໆ\u104a\u104b។៕ៗ၊။")
_FINAL: Final = frozenset("\u103a\u1039")


# The patterns of scripts are made when the first of their letters comes: a start has no milliseconds for them.


@cache
def _south_east() -> re.Pattern[str]:
    return re.compile(f"[{_SOUTH_EAST}]")


@cache
def _uneven_scripts() -> re.Pattern[str]:
    return re.compile(f"[{_SOUTH_EAST}\uff61-\uff9f]")


@cache
def _set_solid() -> re.Pattern[str]:
    """Ideographs, kana and what is set like them, with emoji; not Hangul, whose words are parted by blanks."""
    return re.compile(
        "[\u2e80-\u30ff\u3100-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6"
        "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
    )


def has_uneven_script(text: str) -> bool:
    """Whether ``text`` holds a script whose letters may all take one cell and which is broken between letters."""
    return not is_everyday(text) and bool(_uneven_scripts().search(text))


def between(text: str, index: int) -> bool:
    """Whether a line of ordinary text may end before ``text[index]``, no blank standing on either side."""
    before, after = text[index - 1], text[index]
    if before in DASHES and AFTER_DASH.match(text, index):
        return True
    if before < "\u0e00" and after < "\u0e00":
        return False
    solid = _set_solid()
    if not (solid.match(_behind(text, index)) or solid.match(_base(text, index))):
        return False
    if after in CLOSING or before in OPENING or before in _NO_BREAK or after in _NO_BREAK:
        return False
    return not (before in _INSEPARABLE and after == before)


def between_clusters(text: str, start: int, end: int) -> bool:
    """Whether a line may end before the letter ``text[start:end]`` in a script that writes no blanks between words."""
    return (
        bool(_south_east().match(text, start))
        and bool(_south_east().match(text, start - 1))
        and foldable(text, start, end)
    )


def foldable(text: str, start: int, end: int) -> bool:
    """Whether nothing but lack of room speaks against ending a line before the letter ``text[start:end]``."""
    return (
        text[start - 1] not in _LEANING_RIGHT
        and text[start] not in _LEANING_LEFT
        and not (end - start > 1 and _FINAL.intersection(text[start:end]))
    )


def in_address(text: str, start: int, end: int) -> int:
    """The last place up to ``end`` where a long address may be broken, or ``start`` when there is none."""
    found = start
    for match in _ADDRESS.finditer(text, start, min(end + 1, len(text))):
        if match.end() <= end:
            found = match.end()
    return found


def _base(text: str, index: int) -> str:
    """The character before ``index`` that tells the script: joiners do not, and a quotation mark is its content's."""
    while index > 1 and text[index - 1] in "\ufe0f\u200d\u20e3”’":
        index -= 1
    return text[index - 1]


def _behind(text: str, index: int) -> str:
    """The character from ``index`` on that tells the script."""
    while index < len(text) - 1 and text[index] in "“‘":
        index += 1
    return text[index]
