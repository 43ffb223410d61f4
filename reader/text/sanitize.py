"""The one gate for remote text: what passes here can be shown in a terminal, measured, searched and stored.

Two moments (FAULTS.md section 1.3).  ``clean_source`` runs on a decoded page before it is parsed, since one
control character makes parsers refuse the page.  ``clean`` and ``clean_lines`` run on every text taken out of it,
since escapes (``&#x1b;``, JSON's ``\\u001b``) become control characters only in parsing; what comes back from the
disk passes again.

What a cleaned text never holds: control characters but ``\\n``, whole escape sequences, surrogates and
noncharacters, bidirectional controls, invisible characters (zero-width space, soft hyphen, fillers, tags, variation
selectors but U+FE0F), more than four combining marks on a letter, a mark without a letter before it.  What it keeps
where it belongs to the writing: the zero-width joiner within emoji and within words of Indic and Arabic scripts,
the non-joiner between letters, U+FE0F after emoji.  Nothing is ever normalised: that is quadratic on
hostile marks (FAULTS.md row 37).  All functions are linear, idempotent, never raise and never lengthen a text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

from reader.text import everyday
from reader.text.cell_tables import ZERO, members, regex_class

MAX_MARKS: Final = 4
"""Combining marks kept on one base. Real orthographies need three, rarely four."""

NO_BREAK: Final = "\u00a0\u2007\u202f"
"""Blanks at which no line may be broken; they are kept, the others become U+0020."""

_REPLACEMENT: Final = "\ufffd"
_NON_JOINER, _JOINER, _EMOJI_STYLE, _KEYCAP = "\u200c", "\u200d", "\ufe0f", "\u20e3"
_JOINERS: Final = _NON_JOINER + _JOINER + _EMOJI_STYLE
_BLANKS: Final = " \n" + NO_BREAK
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
# Beyond the first 65,536 code points apart: re tests sets that reach there range by range, ten times slower.
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_ASTRAL_NONCHARACTERS: Final = "".join(f"{chr(p * 0x10000 + 0xFFFE)}{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17))
_ASTRAL_DROPPED: Final = re.compile(
    "[\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    f"{_ASTRAL_NONCHARACTERS}]+"
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
_BLANK_RUN: Final = re.compile(f"[{_BLANKS}][{_BLANKS}]+|\n")
# Most texts hold nothing but letters and signs that are never touched: one scan for anything else spares them the
# others.
_RARE: Final = re.compile(f"[^\n{everyday.LETTERS}]")


def clean(s: str) -> str:
    """``s`` as one clean line: every run of blanks is one space, none at the ends.

    A run of non-breaking blanks alone stays one non-breaking blank.
    """
    if s.isascii() and s.isprintable():
        return " ".join(s.split()) if "  " in s or s[:1] == " " or s[-1:] == " " else s
    text = _purged(s) if _is_doubtful(s) else s
    if text[:1] in _BLANKS or text[-1:] in _BLANKS or "  " in text or "\n" in text or _has_no_break_run(text):
        text = _BLANK_RUN.sub(_one_blank, text).strip(_BLANKS)
    return text


def _is_doubtful(s: str) -> bool:
    return bool(_RARE.search(s) and _doubtful().search(s))


@cache
def _doubtful() -> re.Pattern[str]:
    """Finds what may have to be touched: neither an everyday letter nor Chinese, Japanese or Korean."""
    solid = "\u3001-\u3029\u3041-\u3096\u309b-\u3163\u3165-\u9fff\uac00-\ud7a3\uff01-\uff5e"
    return re.compile(f"[^\n{everyday.LETTERS}{solid}]")


def _has_no_break_run(text: str) -> bool:
    # Plain searches for a few letters are many times faster than a pattern over all blanks.
    if "\u2007" in text or "\u202f" in text:
        return bool(_BLANK_RUN.search(text))
    return "\u00a0" in text and ("\u00a0\u00a0" in text or " \u00a0" in text or "\u00a0 " in text)


def clean_lines(s: str) -> str:
    """``s`` as clean lines parted by ``\\n``; blanks within them are kept (code is indented by them)."""
    if s.isascii() and s.isprintable():
        return s
    return _purged(s) if _is_doubtful(s) else s


def clean_source(s: str) -> str:
    """A decoded page that no parser refuses (``text.source.clean``)."""
    from reader.text import source  # its patterns are needed only where pages are parsed

    return source.clean(s)


def _purged(s: str) -> str:
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
            f"(?<![^{_BLANKS}])[{marks}]+|[{marks}]*[{_JOINERS}][{marks}]*|[{marks}]{{{MAX_MARKS + 1},}}"
        )
        self.joiner: Final = re.compile(f"[{_JOINERS}]")
        self.many: Final = re.compile(f"[{marks}][{marks}]{{{MAX_MARKS}}}")
        self.leading: Final = re.compile(f"[{_BLANKS}][{marks}]")
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
            if count > MAX_MARKS or base in _BLANKS:
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


def _one_blank(found: re.Match[str]) -> str:
    run = found[0]
    return " " if " " in run or "\n" in run else run[0]
