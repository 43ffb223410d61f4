"""FAULTS.md rows 17 to 20 and 24: answers that are cut short, break the protocol or hold control characters."""

from __future__ import annotations

import pytest

from reader.errors import BadResponse, FetchError, HttpStatus
from reader.web.client import Client
from tests.faults.fault_server import PAGE, FaultServer


@pytest.mark.parametrize("kind", ["gzip", "deflate", "rawdeflate", "br", "zstd"])
async def test_row_17_encoded_data_without_its_end_is_no_page(server: FaultServer, client: Client, kind: str) -> None:
    with pytest.raises(BadResponse, match="cut short"):
        await client.fetch(server.at(f"/cutenc/{kind}"))


@pytest.mark.parametrize("kind", ["gzip", "deflate", "br", "zstd"])
async def test_row_17_a_body_in_another_encoding_than_said_is_no_page(
    server: FaultServer, client: Client, kind: str
) -> None:
    with pytest.raises(BadResponse, match="damaged"):
        await client.fetch(server.at(f"/badenc/{kind}"))


@pytest.mark.parametrize("path", ["/shortlen", "/neglen", "/twolen"])
async def test_row_17_a_wrong_length_is_no_page(server: FaultServer, client: Client, path: str) -> None:
    with pytest.raises(BadResponse, match="broke off or sent nonsense"):
        await client.fetch(server.at(path))


async def test_row_17_more_than_the_length_says_is_not_read(server: FaultServer, client: Client) -> None:
    assert (await client.fetch(server.at("/longlen"))).body == b"only"


async def test_a_body_may_end_with_its_connection(server: FaultServer, client: Client) -> None:
    assert (await client.fetch(server.at("/nolen"))).body == PAGE


DROPS = ("trunchunk", "badchunk", "badtransfer", "rst", "empty", "garbage", "http09", "shortlen")


@pytest.mark.parametrize("drop", DROPS)
async def test_row_18_a_lost_connection_is_tried_once_more(server: FaultServer, client: Client, drop: str) -> None:
    assert (await client.fetch(server.at(f"/once/{drop}"))).body == PAGE
    assert server.paths == [f"/once/{drop}"] * 2


@pytest.mark.parametrize("drop", DROPS)
async def test_row_18_and_not_more_than_once(server: FaultServer, client: Client, drop: str) -> None:
    with pytest.raises(BadResponse, match=r"127\.0\.0\.1 broke off or sent nonsense; try again"):
        await client.fetch(server.at(f"/{drop}"))
    assert server.paths == [f"/{drop}"] * 2


@pytest.mark.parametrize("path", ["/manyheaders", "/bigheaders"])
async def test_row_19_too_many_headers_are_refused(server: FaultServer, client: Client, path: str) -> None:
    with pytest.raises(BadResponse, match="too many headers"):
        await client.fetch(server.at(path))


async def test_row_19_a_header_that_fits_no_buffer_is_refused(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse):
        await client.fetch(server.at("/hugeheader"))


async def test_row_20_what_holds_control_characters_is_no_header(server: FaultServer, client: Client) -> None:
    response = await client.fetch(server.at("/controls"))
    assert response.status == 200
    assert (response.etag, response.last_modified, response.charset, response.content_type) == ("", "", "", "")


async def test_row_20_a_reason_is_never_shown(server: FaultServer, client: Client) -> None:
    with pytest.raises(HttpStatus) as raised:
        await client.fetch(server.at("/503controls"))
    assert str(raised.value) == "127.0.0.1 is overloaded or being repaired (503); try again later"


async def test_row_20_nul_in_a_header_breaks_the_protocol(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse):
        await client.fetch(server.at("/nulheader"))


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/101", BadResponse, "127.0.0.1"),
        ("/204body", HttpStatus, r"nothing to read.*\(204\)"),
        ("/status/205", FetchError, "127.0.0.1"),
        ("/status/206", HttpStatus, r"only a part of the page \(206\)"),
        ("/status/300", HttpStatus, r"without saying where \(300\)"),
        ("/status/999", HttpStatus, "answered 999"),
    ],
)
async def test_row_24_odd_statuses_are_no_page(
    server: FaultServer, client: Client, path: str, kind: type[FetchError], words: str
) -> None:
    with pytest.raises(kind, match=words):
        await client.fetch(server.at(path))


async def test_after_a_fault_the_next_request_is_served(server: FaultServer, client: Client) -> None:
    for path in ("/empty", "/longlen", "/badchunk", "/204body", "/hugeheader", "/controls"):
        try:
            await client.fetch(server.at(path))
        except FetchError:
            continue
    assert (await client.fetch(server.at("/ok"))).body == PAGE
