"""Bytes become text in the charset they are in: twenty cases, and declarations that lie."""

from __future__ import annotations

import codecs

import pytest

from reader.text.decode import decode

FRENCH = "Le maire de Besançon a reçu mardi les élèves d'une école voisine, où l'été fut très sec malgré la forêt. "
CHINESE = "市政府星期二宣布，新的图书馆将在明年春天开放，读者可以免费借阅三十万册图书，并参加每周的讲座。"
JAPANESE = "市は火曜日、新しい図書館を来年の春に開くと発表した。子どもたちは毎週の読書会に参加できる。"


def french(codec: str, declared: str = "") -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    body = "".join(f"<p>{FRENCH}Numéro {n}.</p>" for n in range(10))
    return f"<html><head>{meta}<title>Été</title></head><body>{body}</body></html>".encode(codec)


def chinese(codec: str, declared: str = "") -> bytes:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    body = "".join(f"<p>{CHINESE}第{n}段。</p>" for n in range(10))
    return f"<html><head>{meta}<title>标题</title></head><body>{body}</body></html>".encode(codec)


def japanese(codec: str, declared: str = "") -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    body = "".join(f"<p>{JAPANESE}{n}</p>" for n in range(10))
    return f"<html><head>{meta}</head><body>{body}</body></html>".encode(codec)


CASES = {
    "UTF-8 without declaration": (french("utf-8"), FRENCH),
    "UTF-8 with a mark": (codecs.BOM_UTF8 + french("utf-8"), FRENCH),
    "UTF-8 declared Latin-1": (french("utf-8", "iso-8859-1"), FRENCH),
    "Windows-1252 declared UTF-8": (french("cp1252", "utf-8"), FRENCH),
    "Latin-1 without declaration": (french("latin-1"), FRENCH),
    "Latin-1 declared right": (french("latin-1", "iso-8859-1"), FRENCH),
    "a charset that does not exist": (french("utf-8", "x-no-such-charset"), FRENCH),
    "UTF-8 cut in the middle of a letter": (french("utf-8")[:-60] + b"\xc3", FRENCH),
    "UTF-8 with a few broken bytes": (french("utf-8").replace(b"maire", b"ma\xff\xfe\xc3\x28ire", 1), FRENCH),
    "UTF-8 with encoded surrogates": (french("utf-8").replace(b"maire", b"ma\xed\xa0\xbdire", 1), FRENCH),
    "UTF-16 little endian with mark": (codecs.BOM_UTF16_LE + french("utf-16-le"), FRENCH),
    "UTF-16 big endian with mark": (codecs.BOM_UTF16_BE + french("utf-16-be"), FRENCH),
    "UTF-16 little endian without mark": (french("utf-16-le"), FRENCH),
    "UTF-16 big endian without mark": (french("utf-16-be"), FRENCH),
    "GB 2312 declared": (chinese("gb2312", "gb2312"), CHINESE),
    "GB 2312 without declaration": (chinese("gb2312"), CHINESE),
    "GB 18030 declared GB 2312": (
        chinese("gb18030", "gb2312").replace(b"<p>", b"<p>" + "镕".encode("gb18030")),
        CHINESE,
    ),
    "GBK declared UTF-8": (chinese("gbk", "utf-8"), CHINESE),
    "Shift JIS declared": (japanese("shift_jis", "Shift_JIS"), JAPANESE),
    "EUC-JP without declaration": (japanese("euc-jp"), JAPANESE),
}


@pytest.mark.parametrize("case", CASES)
def test_the_text_comes_out_right_whatever_the_page_declares(case: str) -> None:
    data, sentence = CASES[case]

    assert decode(data).count(sentence) >= 9


LIES = ("zlib", "hex", "uu", "rot13", "idna", "punycode", "undefined", "utf-16", "utf-7", "unicode_escape",
        "raw_unicode_escape", "bogus", "x" * 300, "\x00", "utf-8\r\nx: y", "é", "")  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_header_that_names_no_text_encoding_is_not_believed(lie: str) -> None:
    assert FRENCH in decode(french("utf-8"), lie)
    assert decode(b"plain \\x1b[0m text", lie) == "plain \\x1b[0m text"
    assert isinstance(decode(bytes(range(256)) * 4, lie), str)


@pytest.mark.parametrize(
    ("charset", "text"), [("koi8-r", "Новости дня"), ("Windows-1256", "خبر اليوم"), ('"big5"', "今日新聞")]
)
def test_the_header_is_believed_when_the_bytes_are_no_utf8(charset: str, text: str) -> None:
    data = (text * 20).encode(charset.strip('"'))

    assert decode(data, charset) == text * 20


def test_a_feeds_xml_declaration_counts() -> None:
    data = "<?xml version='1.0' encoding='windows-1251'?><rss>Новости дня</rss>".encode("cp1251")

    assert "Новости дня" in decode(data)


def test_iso_2022_jp_is_recognised_though_its_bytes_are_ascii() -> None:
    assert JAPANESE in decode(japanese("iso2022_jp", "iso-2022-jp"))


@pytest.mark.parametrize(
    "data", [b"", b"\x00" * 1000, b"\xff", b"<script " * 20_000 + b"\xff" * 9, b"<" * 200_000 + b"\xe9"]
)
def test_junk_gives_some_text_and_no_error(data: bytes) -> None:
    assert isinstance(decode(data), str)
