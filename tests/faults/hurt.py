"""Pages with a sequence that a terminal would obey in the midst of every other word: in text, attributes and JSON.

``page(source, ...)`` hurts a page of HTML, ``feed(source)`` one of XML.  Every sequence is one that must vanish without
a trace, so that a hurt page must be read, letter for letter, as the page itself.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterator

from tests.faults.hostile_story import SEQUENCES

_LEAVE_A_TRACE = ("\x85", "\u2028", "\x0b", "\x0c", "\ud83d", "\x1bc", "\x1b(0", "\x1b#8", "\x1b7")
"""Those that part lines or become U+FFFD, and the short escapes: of a stray ESC no more is taken than itself, since
what follows is more often a letter of the text."""
VANISHING = tuple(sequence for sequence in SEQUENCES if sequence not in _LEAVE_A_TRACE)

_WORD = re.compile(
    r"(?<![\w./:?=&;-])([a-z]{2})([a-z]{2,})(?![\w/:=-])"
    r"|(?<![a-z0-9])([\u0621-\u064a\u4e00-\u9fff])(?=[\u0621-\u064a\u4e00-\u9fff])"
)
_TAG = re.compile(r"(<[^>]*>|&#?\w+;)")
_ATTRIBUTE = re.compile(r'((?:alt|title|content|aria-label)=")([^"<>]* [^"<>]*)(")')
_SCRIPT = re.compile(r"(<script\b[^>]*>.*?</script>|<style\b.*?</style>)", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def page(source: str, *, every: int = 2) -> str:
    """``source`` hurt in every ``every``-th word."""
    sequences = itertools.cycle(VANISHING)
    parts = _SCRIPT.split(source)
    return "".join(
        _script(part, sequences, every) if index % 2 else _markup(part, sequences, every)
        for index, part in enumerate(parts)
    )


def feed(source: str, *, every: int = 2) -> str:
    """A feed, hurt alike; numeric entities of controls would not be XML, so there are none."""
    return _text(source, itertools.cycle(VANISHING), every, str)


def _markup(source: str, sequences: Iterator[str], every: int) -> str:
    forms = itertools.cycle((str, _entities))

    def form(sequence: str) -> str:
        return next(forms)(sequence)

    def within_a_tag(sequence: str) -> str:
        return "" if ">" in sequence else form(sequence)

    hurt = _ATTRIBUTE.sub(lambda found: found[1] + _text(found[2], sequences, every, within_a_tag) + found[3], source)
    return _text(hurt, sequences, every, form)


def _script(source: str, sequences: Iterator[str], every: int) -> str:
    raw = itertools.cycle((True, False))

    def form(sequence: str) -> str:
        return sequence if next(raw) and "\\" not in sequence else json.dumps(sequence)[1:-1]

    def hurt(found: re.Match[str]) -> str:
        is_prose = " " in found[1] and '\\"' not in found[1]  # else a name, or JSON packed in JSON
        return f'"{_text(found[1], sequences, every, form)}"' if is_prose else found[0]

    return _STRING.sub(hurt, source)


def _text(source: str, sequences: Iterator[str], every: int, form: Callable[[str], str]) -> str:
    count = itertools.count()

    def hurt(found: re.Match[str]) -> str:
        if next(count) % every:
            return found[0]
        first, rest = (found[1], found[2]) if found[1] else (found[3], "")
        return first + form(next(sequences)) + rest

    parts = _TAG.split(source)
    return "".join(part if index % 2 else _WORD.sub(hurt, part) for index, part in enumerate(parts))


def _entities(sequence: str) -> str:
    """C0 controls as numeric entities; the C1 ones mean letters there (HTML section 13.2.5.80)."""
    whole = sequence if "\x7f" < sequence[0] < "\xa0" else None
    return whole or "".join(f"&#{ord(c)};" if "\x00" < c < " " else c for c in sequence)
