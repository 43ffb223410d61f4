"""Charset detection and decoding: bytes of a page to text, whatever the page says of itself.  Never raises.

In this order: a byte order mark; UTF-8 where the bytes are UTF-8 but for a few; UTF-16 by its zero bytes; the charset
of the header, then the page's own; a guess; Windows-1252.  What a page declares comes after the bytes since
declarations lie; only names of real text encodings are believed (FAULTS.md row 31: ``zlib``, ``hex``, ``idna``,
``unicode_escape`` are codecs for Python).
"""

from __future__ import annotations

import re
from typing import Final

_UTF8_BOM: Final = b"\xef\xbb\xbf"
_BOMS: Final = ((_UTF8_BOM, "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD: Final = 4096
_SAMPLE: Final = 400_000
_GUESSED_FROM: Final = 60_000
_LONGEST_NAME: Final = 40

# The encodings of the Encoding standard (and their usual labels), each as the superset that pages really use.
_LABELS: Final = {
    "cp1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 windows-1252 cp1252",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253",
    "cp1254": "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1255": "windows-1255 cp1255",
    "cp1256": "windows-1256 cp1256",
    "cp1257": "windows-1257 cp1257",
    "cp1258": "windows-1258 cp1258",
    "cp874": "windows-874 cp874 tis-620 iso-8859-11",
    "cp866": "ibm866 cp866",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2",
    "iso8859-3": "iso-8859-3 latin3",
    "iso8859-4": "iso-8859-4 latin4",
    "iso8859-5": "iso-8859-5 cyrillic",
    "iso8859-6": "iso-8859-6 arabic",
    "iso8859-7": "iso-8859-7 greek",
    "iso8859-8": "iso-8859-8 iso-8859-8-i hebrew",
    "iso8859-10": "iso-8859-10",
    "iso8859-13": "iso-8859-13",
    "iso8859-14": "iso-8859-14",
    "iso8859-15": "iso-8859-15 latin9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8-r koi8",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "gb18030 gb2312 gbk x-gbk gb_2312-80 cp936",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji cp932",
    "euc_jp": "euc-jp euc_jp x-euc-jp",
    "iso2022_jp": "iso-2022-jp",
    "cp949": "euc-kr euc_kr ks_c_5601-1987 ksc5601 windows-949 cp949",
}
_CODECS: Final = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-:.]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_\-:.]{1,40})",
    re.IGNORECASE,
)
# Names and code say nothing of the language. An unclosed script reaches to the end: the search stays linear.
_MARKUP: Final = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_NO_ASCII_LETTERS: Final = bytes(c for c in range(128) if not chr(c).isalpha())


def decode(data: bytes, charset: str = "") -> str:
    """``data`` as text. ``charset`` is the parameter of the Content-Type header, as sent; it may say anything."""
    text = as_utf8(data, charset)
    if text is not None:
        return text
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    declared = _declared(data, charset)
    if b"\x1b" in data and "iso2022_jp" in declared:
        return data.decode("iso2022_jp", "replace")
    return _decode_other(data, declared)


def as_utf8(data: bytes, charset: str = "") -> str | None:
    """``data`` as text where it is UTF-8 from its first byte to its last, as most pages are; None where it is not."""
    if data.startswith(_UTF8_BOM):
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # The one encoding in use whose bytes are all ASCII.
    return None if b"\x1b" in data and "iso2022_jp" in _declared(data, charset) else text


def _declared(data: bytes, charset: str) -> list[str]:
    """The codecs that header and page name, of those we believe in."""
    found = _DECLARED.search(data[:_HEAD])
    page = (found[1] or found[2]).decode("ascii") if found else ""
    names = (charset[: _LONGEST_NAME + 1].strip(" \t\"'").lower(), page.lower())
    return [_CODECS[name] for name in names if name in _CODECS]


def _decode_other(data: bytes, declared: list[str]) -> str:
    """``data`` that is not valid UTF-8."""
    wide = _utf16(data[:_HEAD])
    if wide:
        return data.decode(wide, "replace")
    loose = data.decode("utf-8", "replace")
    sample = loose[:_SAMPLE]
    foreign = len(sample) - len(sample.encode("ascii", "ignore"))
    bad = sample.count("\ufffd")
    if (bad <= 3 and foreign > bad) or bad < 0.02 * foreign:  # cut short, or a few stray bytes
        return loose
    for codec in declared:
        text = data.decode(codec, "replace")
        if text.count("\ufffd") < 0.01 * len(text):
            return text
    return data.decode(_guess(data), "replace")


def _utf16(head: bytes) -> str:
    """UTF-16 without a mark shows by the zero byte of nearly every second letter."""
    if len(head) <= 40:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half, few = len(head) // 2, 0.05 * len(head)
    if odd > 0.3 * half and even < few:
        return "utf-16-le"
    return "utf-16-be" if even > 0.3 * half and odd < few else ""


def _guess(data: bytes) -> str:
    text = _MARKUP.sub(b" ", data[:200_000])[:_GUESSED_FROM]
    letters = text.translate(None, _NO_ASCII_LETTERS)
    if len(letters) - len(letters.decode("ascii", "ignore")) < 0.2 * len(letters):
        return "cp1252"  # mostly ASCII letters: a western page
    from charset_normalizer import from_bytes  # 25 ms, and rarely needed

    best = from_bytes(text).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return "cp1252"
    return _CODECS.get(best.encoding.replace("_", "-"), best.encoding)  # it guesses text encodings only
