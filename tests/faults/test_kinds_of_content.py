"""FAULTS.md rows 30 and 31: what is no text, and charsets that lie."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from reader.errors import NotAnArticle
from reader.text.decode import decode
from reader.web.client import Client
from tests.faults.fault_server import FaultServer


@pytest.mark.parametrize("kind", ["pdf", "png", "zip", "nul", "json"])
async def test_row_30_what_is_no_page_is_not_taken_for_one(server: FaultServer, client: Client, kind: str) -> None:
    with pytest.raises(NotAnArticle, match=r"^not an article: .*; open it in the browser$"):
        await client.fetch(server.at(f"/body/{kind}"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("application/pdf", "a PDF"),
        ("image/png", "a picture"),
        ("image/svg+xml", "a picture"),
        ("video/mp4", "a video"),
        ("application/zip", "of the type application/zip"),
        ("application/vnd.ms-excel; charset=utf-8", "of the type application/vnd.ms-excel"),
        ("text/css", "of the type text/css"),
    ],
)
async def test_row_30_a_type_that_is_no_text_is_refused(
    server: FaultServer, client: Client, kind: str, words: str
) -> None:
    with pytest.raises(NotAnArticle, match=f"it is {words}"):
        await client.fetch(server.at("/type/" + quote(kind)))


@pytest.mark.parametrize("kind", ["", "application/octet-stream", "text/plain", "application/rss+xml", "nonsense"])
async def test_a_type_that_may_be_text_is_read(server: FaultServer, client: Client, kind: str) -> None:
    assert b"caf" in (await client.fetch(server.at("/type/" + quote(kind)))).body


async def test_json_is_read_where_a_feed_is_wanted(server: FaultServer, client: Client) -> None:
    assert (await client.fetch(server.at("/body/json"), accept="feed")).body.startswith(b"{")


LIES = ["zlib", "hex", "uu", "rot13", "idna", "punycode", "undefined", "utf-16", "unicode_escape", "bogus", "a" * 300,
        "\x1b[31m", '"utf-8', "utf-7", "", ";;=", "ut\u00ff8"]  # fmt: skip


@pytest.mark.parametrize("charset", LIES)
async def test_row_31_a_charset_that_lies_does_no_harm(server: FaultServer, client: Client, charset: str) -> None:
    response = await client.fetch(server.at("/type/" + quote(f"text/html; charset={charset}")))
    assert response.content_type in ("text/html", "")
    assert response.charset.isprintable()
    assert len(response.charset) <= 64
    assert decode(response.body, response.charset) == "<p>café \\x1b[31m 4141</p>"
