"""Sanitising before the parser: a decoded page made fit for it, moment 1 of FAULTS.md section 1.3.

One control character made a twelfth of mutated real pages unreadable to the parser (FAULTS.md row 39). What markup
says in a way that needs parsing first (JSON's ``\\u001b``, nested entities) is left to ``text.sanitize.clean``.
"""

from __future__ import annotations

import re
from typing import Final

_SURROGATES: Final = "\ud800-\udfff"
_DROPPED: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_ASCII_DROPPED: Final = bytes((*range(9), *range(11, 32), 127))
# The same in UTF-8: U+0080 to U+009F, U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
_WIDE_DROPPED: Final = (
    (b"\xc2", re.compile(rb"\xc2[\x80-\x9f]")),
    (b"\xef", re.compile(rb"\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")),
)
_SURROGATE: Final = re.compile(f"[{_SURROGATES}]")
_LINE_END: Final = re.compile("\r\n?|[\x0b\x0c\x85]")
_DROP: Final = re.compile(f"[{_DROPPED}]+")
# Only what is surely an escape sequence goes whole: a stray ESC before "<" must not take the tag along.
_ESCAPES: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[A-Za-z]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f<>]{0,4096}(?:\x07|\x1b\\|\x9c)"
)
# Entities that may stand for something bad; the callback decides.
_ENTITY: Final = re.compile(
    r"&#(?:0*([0-9]|[12][0-9]|3[01]|12[7-9]|1[345][0-9]|5[5-7][0-9]{3}|6[45][0-9]{3}|[0-9]{6,})(?![0-9])"
    r"|[xX]0*([01]?[0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f]|[Dd][89A-Fa-f][0-9A-Fa-f]{2}|[Ff][DdFf][0-9A-Fa-f]{2}"
    r"|[0-9A-Fa-f]{5,})(?![0-9A-Fa-f]));?"
)
_REFUSED: Final = re.compile(f"[{_DROPPED}{_SURROGATES}]")
_BLANKS: Final = (0x09, 0x0A, 0x0D)
_LONGEST_CODE: Final = 7
_BEYOND: Final = 0x110000
_ENTITY_BYTES: Final = re.compile(_ENTITY.pattern.encode())


def clean(s: str) -> str:
    """``s`` without raw control characters, surrogates (U+FFFD instead), noncharacters, and without numeric entities
    that stand for any. Line ends are ``\\n``. Linear, never raises, never longer than ``s``.

    Entities of the range 128 to 159 become what they were meant as, Windows-1252 (HTML standard, "numeric
    character reference end state").
    """
    if "\r" in s:
        s = s.replace("\r\n", "\n").replace("\r", "\n")
    s = _without_controls(s)
    if "&#" not in s:
        return s
    plain = _without_entities(s)
    # Entities for controls have become raw ones, so that a sequence that they begin and end goes whole.
    return s if plain is s else _without_controls(plain)


def _without_controls(s: str) -> str:
    try:
        suspicious = _suspicious(s.encode())
    except UnicodeEncodeError:  # a lone surrogate
        suspicious = True
    if not suspicious:
        return s
    s = _SURROGATE.sub("\ufffd", s)
    return _DROP.sub("", _LINE_END.sub("\n", _ESCAPES.sub("", s)))


def encoded(s: str, data: bytes | None = None) -> bytes:
    """``clean(s)`` in UTF-8, for parsers: most pages are clean, and then this is one encoding and a few searches.

    ``data`` is ``s`` in UTF-8, where it is at hand.
    """
    try:
        data = s.encode() if data is None else data
    except UnicodeEncodeError:
        return clean(s).encode()
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return clean(s).encode() if _suspicious(data) or _has_bad_entity(data) else data


def _suspicious(data: bytes) -> bool:
    """Whether there is anything to drop. Bytes are searched ten times faster than characters."""
    if len(data.translate(None, _ASCII_DROPPED)) != len(data):
        return True
    # a plain search for the first byte spares most pages the pattern, which takes ten times as long
    return any(first in data and pattern.search(data) for first, pattern in _WIDE_DROPPED)


def _has_bad_entity(data: bytes) -> bool:
    for mark in _ENTITY_BYTES.finditer(data):
        found = _ENTITY.match(mark[0].decode())
        if found and _harmless(found) != found[0]:
            return True
    return False


def _without_entities(s: str) -> str:
    parts: list[str] = []
    copied = 0
    at = s.find("&#")
    while at >= 0:
        found = _ENTITY.match(s, at)
        if found and (harmless := _harmless(found)) != found[0]:
            parts += (s[copied:at], harmless)
            copied = found.end()
        at = s.find("&#", at + 2)
    return "".join((*parts, s[copied:])) if parts else s


def _harmless(found: re.Match[str]) -> str:
    digits, base = (found[1], 10) if found[1] else (found[2], 16)
    code = int(digits, base) if len(digits) <= _LONGEST_CODE else _BEYOND
    if 0x80 <= code <= 0x9F:
        return bytes((code,)).decode("cp1252", "ignore")
    if code < 0x20 or code == 0x7F:
        return found[0] if code in _BLANKS else chr(code)
    return "" if code > 0x10FFFF or _REFUSED.match(chr(code)) else found[0]
