"""Sanitising, the one gate for remote text: what passes can be shown in a terminal, measured, searched and stored.

Two moments (FAULTS.md section 1.3).  ``clean_source`` runs on a decoded page before it is parsed, since one
control character makes parsers refuse the page.  ``clean`` and ``clean_lines`` run on every text taken out of it,
since escapes (``&#x1b;``, JSON's ``\\u001b``) become control characters only in parsing; what comes back from the
disk passes again.

What a cleaned text never holds: control characters but ``\\n``, whole escape sequences, surrogates and
noncharacters, bidirectional controls, invisible characters (zero-width space, soft hyphen, fillers, tags, variation
selectors but U+FE0F), what stands for a picture in kitty's graphics protocol (U+10EEEE), more than four combining marks
on a letter, a mark without a letter before it.  What it keeps
where it belongs to the writing: the zero-width joiner within emoji and within words of Indic and Arabic scripts,
the non-joiner between letters, U+FE0F after emoji.  Nothing is ever normalised: that is quadratic on
hostile marks (FAULTS.md row 37).  All functions are linear, idempotent, never raise and never lengthen a text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reader.text import everyday
from reader.text.blanks import BLANKS

_BLANK_RUN: Final = re.compile(f"[{BLANKS}][{BLANKS}]+|\n")


def clean(s: str) -> str:
    """``s`` as one clean line: every run of blanks is one space, none at the ends.

    A run of non-breaking blanks alone stays one non-breaking blank.
    """
    if s.isascii() and s.isprintable():
        return " ".join(s.split()) if "  " in s or s[:1] == " " or s[-1:] == " " else s
    text = _purged(s) if _is_doubtful(s) else s
    if text[:1] in BLANKS or text[-1:] in BLANKS or "  " in text or "\n" in text or _has_no_break_run(text):
        text = _BLANK_RUN.sub(_one_blank, text).strip(BLANKS)
    return text


def _is_doubtful(s: str) -> bool:
    # Most texts hold nothing but letters and signs that are never touched: one scan for anything else spares them
    # the others.
    return not everyday.is_everyday(s.replace("\n", " ")) and bool(_doubtful().search(s))


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
    from reader.text import purge  # its patterns take milliseconds to make, and few texts need them

    return purge.purged(s)


def _one_blank(found: re.Match[str]) -> str:
    run = found[0]
    return " " if " " in run or "\n" in run else run[0]
