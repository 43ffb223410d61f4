"""Content sniffing: could a body hold an article or a feed? By its declared type first, then by its first bytes.

readability "extracts" ``%PDF-1.7`` as an article without blinking (FAULTS.md section 2.2); so this is asked before.
"""

from __future__ import annotations

import re
from typing import Final

from reader.errors import NotAnArticle

_TEXTUAL: Final = re.compile(
    r"text/[\w.+\-]+|(?:application|image)/[\w.+\-]+\+(?:xml|json)"
    r"|application/(?:xhtml|xml|json|rss|rdf|atom|x-rss|x-javascript|javascript|xml-dtd)"
)
# What servers send who do not know better: the bytes decide.
_UNSURE: Final = frozenset(
    ("", "application/octet-stream", "application/unknown", "unknown/unknown", "content/unknown")
)
_DRAWING: Final = "image/svg+xml"
_NOT_READ: Final = frozenset(("text/css", "text/javascript", "text/vcard", "text/calendar", "application/javascript",
                              "application/x-javascript"))  # fmt: skip

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"PK\x03\x04", "an archive"),
    (b"PK\x05\x06", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"RIFF", "a picture or sound"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"wOF", "a font"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a document"),
    (b"\xd0\xcf\x11\xe0", "a document"),
)
_WORDS: Final = {"image": "a picture", "audio": "a sound", "video": "a video", "font": "a font"}
_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")
# JSON, and neither a page that begins with "[EXKLUSIV]" nor one with a template's "{{"
_JSON: Final = re.compile(rb"\s*(?:\{\s*(?:\"|\}\s*$)|\[\s*(?:[\[{\"\]]|-?\d+\s*[,\]]))")


def media_type(content_type: str) -> str:
    """The media type of a Content-Type header in lower case, without parameters; empty for nonsense."""
    found = re.match(r"\s*([\w!#$&^.+\-]{1,100}/[\w!#$&^.+\-]{1,100})\s*(?:;|,|$)", content_type, re.ASCII)
    return found[1].lower() if found else ""


def charset(content_type: str) -> str:
    """The charset parameter as sent, without quotes; empty without one, or for one that can be no name."""
    found = re.search(r";\s*charset\s*=\s*[\"']?([\w!#$%&^`+.:\-]+)", content_type[:1000], re.ASCII | re.IGNORECASE)
    return found[1] if found and len(found[1]) <= 64 else ""


def check_type(content_type: str) -> None:
    """Raises NotAnArticle for a declared type that is no text: before the body is read. Takes a whole header."""
    kind = media_type(content_type)
    if kind in _UNSURE or (_TEXTUAL.fullmatch(kind) and kind != _DRAWING and kind not in _NOT_READ):
        return
    what = _WORDS.get(kind.partition("/")[0]) or ("a picture" if kind == _DRAWING else f"of the type {kind[:60]}")
    raise _refusal("a PDF" if kind == "application/pdf" else what)


def check_start(start: bytes, content_type: str, *, feed: bool) -> None:
    """Raises NotAnArticle when the first bytes are no text, whatever the declared type says.

    Where a page is wanted (not ``feed``), JSON that calls itself HTML is no article either.
    """
    for magic, what in _MAGIC:
        if start.startswith(magic):
            raise _refusal(what)
    if start[4:8] == b"ftyp":
        raise _refusal("a video")
    if b"\0" in start and not _is_utf16(start):
        raise _refusal("no text")
    if not feed and media_type(content_type).endswith("html") and _JSON.match(start.removeprefix(b"\xef\xbb\xbf")):
        raise _refusal("data for programs (JSON)")


def _is_utf16(start: bytes) -> bool:
    """UTF-16 by its mark, or by zeros in every second place only (as in ``text.decode``)."""
    if start.startswith(_BOMS):
        return True
    even, odd = start[0::2], start[1::2]
    zeros = sorted((even.count(0) / max(1, len(even)), odd.count(0) / max(1, len(odd))))
    return len(start) > 40 and zeros[0] < 0.05 and zeros[1] > 0.3


def _refusal(what: str) -> NotAnArticle:
    return NotAnArticle(f"not an article: it is {what}; open it in the browser")
