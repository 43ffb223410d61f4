from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NotAnArticle
from reader.web import sniff


@pytest.mark.parametrize(
    ("header", "kind", "charset"),
    [
        ("text/html", "text/html", ""),
        ("Text/HTML; charset=UTF-8", "text/html", "UTF-8"),
        ('text/html;charset="windows-1256"', "text/html", "windows-1256"),
        ("text/html; x=y; CHARSET = 'koi8-r'", "text/html", "koi8-r"),
        ("application/rss+xml;charset=utf-8;x", "application/rss+xml", "utf-8"),
        ("text/html, text/html; charset=big5", "text/html", "big5"),
        ("html", "", ""),
        ("", "", ""),
        ("; charset=utf-8", "", "utf-8"),
        ("text/html; charset=\x1b[31m", "text/html", ""),
        ("text/html; charset=" + "a" * 65, "text/html", ""),
    ],
)
def test_a_content_type_is_taken_apart(header: str, kind: str, charset: str) -> None:
    assert sniff.media_type(header) == kind
    assert sniff.charset(header) == charset


@given(st.text())
def test_no_header_makes_it_fail(header: str) -> None:
    assert sniff.media_type(header).isprintable()
    assert sniff.charset("text/html;charset=" + header).isprintable()


@pytest.mark.parametrize(
    "header",
    ["text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/rss+xml",
     "application/atom+xml", "application/rdf+xml", "application/json", "application/feed+json", "application/ld+json",
     "text/x-anything", "", "garbage", "application/octet-stream", "binary/octet-stream"],
)  # fmt: skip
def test_text_and_what_may_be_text_is_let_through(header: str) -> None:
    if header == "binary/octet-stream":
        with pytest.raises(NotAnArticle):
            sniff.check_type(header)
    else:
        sniff.check_type(header)
    assert sniff.media_type(header) in (header, "")


@pytest.mark.parametrize(
    "start",
    [b"%PDF-1.4", b"\x89PNG\r\n", b"GIF89a", b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c",
     b"RIFF....WEBP", b"\0\0\0\x18ftypmp42", b"ID3\x03", b"OggS", b"wOF2", b"\x7fELF", b"BM\x9a\0\0\0", b"a\0b" * 100,
     b"\0" * 1024],
)  # fmt: skip
def test_what_begins_like_no_text_is_refused_whatever_it_is_called(start: bytes) -> None:
    with pytest.raises(NotAnArticle):
        sniff.check_start(start, "text/html", feed=True)


@pytest.mark.parametrize(
    "start",
    [b"", b"<", b"<!doctype html>", b"\xef\xbb\xbf<html>", b"BMW builds a new car", b"Plain words", b"\xff\xfe<\0h\0",
     "<html><head><title>Заголовок</title></head>".encode("utf-16-le"),
     "<p>Hello, a page of some length".encode("utf-16-be"),
     "<p>Grüße".encode("latin-1"), b"[EXKLUSIV] Ein Bericht", b"{{ template }}", b"[/] and more", b"{not json}"],
)  # fmt: skip
def test_text_in_any_encoding_passes(start: bytes) -> None:
    assert sniff.check_start(start, "text/html; charset=utf-8", feed=False) is None


JSON = [b'{"a": 1}', b" \n[{", b'["a"', b"[1, 2]", b"{}", b'\xef\xbb\xbf{ "', b"[]"]


@pytest.mark.parametrize("start", JSON)
def test_json_that_calls_itself_html_is_no_page(start: bytes) -> None:
    with pytest.raises(NotAnArticle, match="JSON"):
        sniff.check_start(start, "text/html", feed=False)


@pytest.mark.parametrize("start", JSON)
def test_json_under_its_own_name_or_as_a_feed_is_text(start: bytes) -> None:
    assert sniff.check_start(start, "application/json", feed=False) is None
    assert sniff.check_start(start, "text/html", feed=True) is None
