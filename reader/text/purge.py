"""Slow path of the gate (``text.sanitize``), for a text that holds anything but everyday letters: a module of its own,
since most texts do not, and its patterns take milliseconds to make.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

from reader.text.blanks import BLANKS
from reader.text.cell_tables import ZERO, members, regex_class

MAX_MARKS: Final = 4
"""Combining marks kept on one base. Real orthographies need three, rarely four."""

_REPLACEMENT: Final = "\ufffd"
_NON_JOINER, _JOINER, _EMOJI_STYLE, _KEYCAP = "\u200c", "\u200d", "\ufe0f", "\u20e3"
_JOINERS: Final = _NON_JOINER + _JOINER + _EMOJI_STYLE
_OTHER_BLANKS: Final = "\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_LINE_ENDS: Final = "\r\x0b\x0c\x85\u2028\u2029"
_SURROGATES: Final = "\ud800-\udfff"
_CONTROLS: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_NONCHARACTERS: Final = "\ufdd0-\ufdef\ufffe\uffff"
_INVISIBLE: Final = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffc"
)
_NEVER: Final = _CONTROLS + _INVISIBLE + _NONCHARACTERS
_PICTURE_CELL: Final = "\U0010eeee"
"""Where it stands the terminal draws a part of a picture that it was sent (kitty's Unicode placeholders)."""
# Beyond the first 65,536 code points apart: re tests sets that reach there range by range, ten times slower.
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_ASTRAL_NONCHARACTERS: Final = "".join(f"{chr(p * 0x10000 + 0xFFFE)}{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17))
_ASTRAL_DROPPED: Final = re.compile(
    "[\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    f"{_PICTURE_CELL}{_ASTRAL_NONCHARACTERS}]+"
)

# ECMA-48: CSI; the strings OSC, DCS, SOS, PM, APC, which count only with their end (a lone opener must not swallow
# the text after it); other escapes. The bounds and the ban on controls inside keep the match linear.
_STRING_BODY: Final = r"[^\x00-\x1f\x7f-\x9f]{0,4096}(?:\x07|\x1b\\|\x9c)"
_ESCAPES: Final = re.compile(
    rf"(?:\x1b\[|\x9b)[0-?]{{0,64}}[ -/]{{0,8}}[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:{_STRING_BODY})?"
    r"|\x1b[ -/]{0,8}[0-~]"
)
_ESCAPE_OPENERS: Final = re.compile(r"[\x1b\x90\x98\x9b\x9d-\x9f]")

_SUSPECT: Final = re.compile(f"[{_NEVER}{_SURROGATES}{_LINE_ENDS}{_OTHER_BLANKS}]")
_SURROGATE: Final = re.compile(f"[{_SURROGATES}]")
_LINE_END: Final = re.compile(f"\r\n?|[{_LINE_ENDS}]")
_DROPPED: Final = re.compile(f"[{_NEVER}]+")
_OTHER_BLANK: Final = re.compile(f"[{_OTHER_BLANKS}]")


def purged(s: str) -> str:
    """``s`` without what must never be shown; line ends are ``\\n``, blanks are as many as before."""
    astral = _ASTRAL.search(s)
    if _SUSPECT.search(s):
        s = _SURROGATE.sub(_REPLACEMENT, s)
        if _ESCAPE_OPENERS.search(s):
            s = _ESCAPES.sub("", s)
        s = _OTHER_BLANK.sub(" ", _DROPPED.sub("", _LINE_END.sub("\n", s)))
    if astral:
        return _marked(_ASTRAL_DROPPED.sub("", s), " ", "")
    if s.isascii():
        return s
    marks = _marks()
    return marks.runs.sub(_marked_run, s) if marks.wrong(s) else s


class _Marks:
    """What has no cell of its own, made when the first text needs it."""

    def __init__(self) -> None:
        self.all: Final = members(ZERO) - frozenset(_JOINERS)
        marks = regex_class(ZERO, last=0xFFFF)
        self.runs: Final = re.compile(
            f"(?<![^{BLANKS}])[{marks}]+|[{marks}]*[{_JOINERS}][{marks}]*|[{marks}]{{{MAX_MARKS + 1},}}"
        )
        self.joiner: Final = re.compile(f"[{_JOINERS}]")
        self.many: Final = re.compile(f"[{marks}][{marks}]{{{MAX_MARKS}}}")
        self.leading: Final = re.compile(f"[{BLANKS}][{marks}]")
        self.mark: Final = re.compile(f"[{marks}]")
        self.emoji: Final = re.compile(
            "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
            "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
        )
        # Scripts whose words hold the joiner: Arabic and its neighbours, the Indic ones, those of South-East Asia.
        self.joined: Final = re.compile(
            "[\u0600-\u0dff\u0f00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
            "\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
        )

    def wrong(self, s: str) -> bool:
        """Whether a mark or joiner may stand where it must not; each search is one scan over a set of characters."""
        return bool(self.joiner.search(s) or self.many.search(s) or self.leading.search(s) or self.mark.match(s))


@cache
def _marks() -> _Marks:
    return _Marks()


def _marked_run(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    return _marked(found[0], text[start - 1] if start else " ", text[end : end + 1])


def _marked(text: str, before: str, after: str) -> str:
    """``text`` with at most MAX_MARKS marks on a base, none on a blank, and the joiners that belong where they are.

    ``before`` and ``after`` are the characters around it (a blank and nothing at the ends).
    """
    marks = _marks().all
    fitting: list[str] = []
    count, base = 0, before
    for character in text:
        if character in marks:
            count += 1
            if count > MAX_MARKS or base in BLANKS:
                continue
        elif character not in _JOINERS:
            count, base = 0, character
        fitting.append(character)
    if not any(joiner in text for joiner in _JOINERS):
        return "".join(fitting)
    out: list[str] = []
    fitting.append(after)
    previous = before
    for character, following in pairwise(fitting):
        if character not in _JOINERS or _joins(character, previous, following):
            out.append(character)
            previous = character
    return "".join(out)


def _joins(joiner: str, previous: str, following: str) -> bool:
    """Whether ``joiner`` means something between these two; ``following`` is empty at the end of the text."""
    marks = _marks()
    if joiner == _EMOJI_STYLE:
        return following == _KEYCAP if previous in "0123456789#*" else bool(marks.emoji.match(previous))
    if not following or previous in (_JOINER, _NON_JOINER):
        return False
    if previous == _EMOJI_STYLE or marks.emoji.match(previous):
        return joiner == _JOINER and bool(marks.emoji.match(following))
    if unicodedata.category(previous)[0] not in "LM":
        return False
    joined = bool(marks.joined.match(previous) and marks.joined.match(following))
    kind = unicodedata.category(following)[0]
    return (joined and kind in "LM") or (joiner == _NON_JOINER and kind == "L")
