"""The loopback server over a real socket."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

import pytest

from reader.errors import ReaderError
from reader.sample.newsroom import Newsroom
from reader.sample.server import SampleServer
from tests.sample.wire import Wire

CLOCK = "/en/x/a-9000000101"
BRIDGE = "/en/swing-bridge-stuck-open-for-a-second-day/a-9000000103"
CENSUS = "/en/harbour-seal-census/a-9000000199"


async def test_a_story_is_served_with_type_validators_and_lifetime(server: SampleServer) -> None:
    async with Wire(server) as wire:
        answer = await wire.get(CLOCK)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["last-modified"] == "Tue, 17 Mar 2026 09:20:00 GMT"
    assert answer.headers["cache-control"] == "max-age=60"
    assert answer.headers["etag"].startswith('"')
    assert "tide clock is eleven minutes late" in answer.body.decode()


async def test_the_server_listens_on_the_loopback_address_only(server: SampleServer) -> None:
    assert server.base_url.startswith("http://127.0.0.1:")


async def test_the_id_selects_the_story_whatever_the_slug_and_the_form_of_the_address(server: SampleServer) -> None:
    targets = (
        CLOCK, "/a-9000000101", "/amp/en/x/a-9000000101", "/de/anders/av-9000000101",
        "/overlay/media/en/x/9000000101/9000000106",
    )  # fmt: skip
    async with Wire(server) as wire:
        bodies = {(await wire.get(target)).body for target in targets}
    assert len(bodies) == 1


async def test_one_connection_serves_many_requests_until_it_is_asked_to_close(server: SampleServer) -> None:
    async with Wire(server) as wire:
        for _ in range(3):
            assert (await wire.get(CLOCK)).headers["connection"] == "keep-alive"
        assert (await wire.get(CLOCK, Connection="close")).headers["connection"] == "close"
        assert await wire.rest() == b""


async def test_two_requests_sent_at_once_are_answered_in_order(server: SampleServer) -> None:
    async with Wire(server) as wire:
        first = await wire.send(
            b"GET /a-9000000106 HTTP/1.1\r\nHost: x\r\n\r\nGET /a-9000000199 HTTP/1.1\r\nHost: x\r\n\r\n"
        )
        second = await wire.send(b"")
    assert (first.status, second.status) == (200, 404)


async def test_head_answers_with_the_headers_of_get_and_no_body(server: SampleServer) -> None:
    async with Wire(server) as wire:
        head = await wire.get(CLOCK, "HEAD")
        get = await wire.get(CLOCK)
    assert head.body == b""
    assert head.headers["content-length"] == str(len(get.body))
    assert head.headers["etag"] == get.headers["etag"]


async def test_a_known_tag_is_confirmed_with_304_and_no_body(server: SampleServer) -> None:
    async with Wire(server) as wire:
        tag = (await wire.get(CLOCK)).headers["etag"]
        again = await wire.get(CLOCK, If_None_Match=tag)
        weak = await wire.get(CLOCK, If_None_Match=f'"other", W/{tag}')
        other = await wire.get(CLOCK, If_None_Match='"other"')
    assert (again.status, weak.status, other.status) == (304, 304, 200)
    assert "content-length" not in again.headers
    assert again.headers["etag"] == tag


async def test_a_known_date_is_confirmed_where_no_tag_is_sent(server: SampleServer) -> None:
    async with Wire(server) as wire:
        date = (await wire.get(CLOCK)).headers["last-modified"]
        again = await wire.get(CLOCK, If_Modified_Since=date)
        tagged = await wire.get(CLOCK, If_Modified_Since=date, If_None_Match='"other"')
    assert (again.status, tagged.status) == (304, 200)


async def test_the_updated_story_is_served_in_its_first_edition_once_and_then_in_its_second(
    server: SampleServer,
) -> None:
    async with Wire(server) as wire:
        await wire.get(BRIDGE, "HEAD")
        first = await wire.get(BRIDGE)
        second = await wire.get(BRIDGE)
        third = await wire.get(BRIDGE)
    assert "More to follow" in first.body.decode()
    assert "it was waiting for the tide" in second.body.decode()
    assert third.body == second.body
    assert first.headers["etag"] != second.headers["etag"]
    assert first.headers["cache-control"] == second.headers["cache-control"] == "max-age=5"
    assert first.headers["last-modified"] == "Tue, 17 Mar 2026 06:30:00 GMT"
    assert second.headers["last-modified"] == "Tue, 17 Mar 2026 13:10:00 GMT"


async def test_who_has_the_first_edition_is_given_the_second_and_who_has_that_is_confirmed() -> None:
    async with SampleServer() as earlier, Wire(earlier) as wire:
        first = (await wire.get(BRIDGE)).headers["etag"]
        second = (await wire.get(BRIDGE, If_None_Match=first)).headers["etag"]
    async with SampleServer() as later, Wire(later) as wire:
        confirmed = await wire.get(BRIDGE, If_None_Match=second)
        renewed = await wire.get(BRIDGE, If_None_Match=first)
    assert first != second
    assert confirmed.status == 304
    assert (renewed.status, renewed.headers["etag"]) == (200, second)


async def test_the_page_that_has_gone_is_404_and_not_to_be_kept(server: SampleServer) -> None:
    async with Wire(server) as wire:
        answer = await wire.get(CENSUS)
    assert answer.status == 404
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


@pytest.mark.parametrize("path", ["/nothing", "/a-42", "/image/9000001001_${formatId}.png", "/p/zzzzzzzz"])
async def test_what_was_never_there_is_404(server: SampleServer, path: str) -> None:
    async with Wire(server) as wire:
        assert (await wire.get(path)).status == 404


async def test_a_permalink_redirects_to_the_story(server: SampleServer, newsroom: Newsroom) -> None:
    from reader.model import content_id

    async with Wire(server) as wire:
        answer = await wire.get(f"/p/{content_id.encode(9000000202)}")
    assert answer.status == 301
    assert answer.headers["location"] == quote(newsroom[9000000202].path)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/image/9000001001_605.png", "image/png"),
        ("/rdf/sample-en-all", "application/xml; charset=utf-8"),
        ("/xml/sample-de-all", "application/xml; charset=utf-8"),
        ("/atom/sample-en-culture", "application/xml; charset=utf-8"),
        ("/ar/news-sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
async def test_every_kind_of_file_has_its_own_type(server: SampleServer, path: str, kind: str) -> None:
    async with Wire(server) as wire:
        answer = await wire.get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/pyproject.toml", "/image/../stories/en/101-tide-clock.story",
        "/image/..%2f..%2fstories_1.png", "//etc/passwd", "/stories/en/101-tide-clock.story", "/%00", "/%ff%fe",
    ],
)  # fmt: skip
async def test_no_path_reaches_a_file(server: SampleServer, path: str) -> None:
    async with Wire(server) as wire:
        answer = await wire.get(path)
    assert answer.status == 404
    assert b"root:" not in answer.body
    assert b"[project]" not in answer.body


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"NONSENSE\r\n\r\n", 400),
        (b"GET /a-9000000101\r\n\r\n", 400),
        (b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        (b"DELETE /a-9000000101 HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 20_000 + b"\r\n\r\n", 431),
    ],
)
async def test_a_bad_request_is_refused_and_the_connection_closed(
    server: SampleServer, request_bytes: bytes, status: int
) -> None:
    async with Wire(server) as wire:
        answer = await wire.send(request_bytes)
        assert answer.status == status
        assert answer.headers["connection"] == "close"


async def test_after_a_bad_request_others_are_served(server: SampleServer) -> None:
    async with Wire(server) as wire:
        await wire.send(b"NONSENSE\r\n\r\n")
    async with Wire(server) as wire:
        assert (await wire.get(CLOCK)).status == 200


async def test_a_silent_connection_is_closed() -> None:
    async with SampleServer(idle_seconds=0.05) as server, Wire(server) as wire:
        assert await wire.rest() == b""


async def test_a_request_of_http_1_0_is_answered_and_the_connection_closed(server: SampleServer) -> None:
    async with Wire(server) as wire:
        answer = await wire.send(b"GET /a-9000000101 HTTP/1.0\r\n\r\n")
        assert (answer.status, await wire.rest()) == (200, b"")


async def test_closing_ends_open_connections_and_frees_the_port() -> None:
    server = SampleServer()
    await server.start()
    async with Wire(server) as wire:
        await wire.get(CLOCK)
        await asyncio.wait_for(server.aclose(), 5)
        assert await wire.rest() == b""
    with pytest.raises(ConnectionRefusedError):
        await Wire(server).__aenter__()


async def test_the_date_header_is_the_clocks() -> None:
    async with SampleServer(clock=lambda: 1_774_000_000.0) as server, Wire(server) as wire:
        assert (await wire.get(CLOCK)).headers["date"] == "Fri, 20 Mar 2026 09:46:40 GMT"


async def test_a_missing_edition_is_a_readers_error(tmp_path) -> None:
    from reader.sample import place

    with pytest.raises(ReaderError, match="install dw-reader again"):
        place.found((tmp_path / "edition", tmp_path / "assets"))
