"""The limits of a fetch as they come: each is met exactly, and agrees with what the configuration says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader import config
from reader.errors import BadResponse
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.fault_server import PAGE, Exchange, FaultServer

OWN_LINES = 2
"""Content-Type and Content-Length of every answer of the server."""


def test_what_the_configuration_leaves_out_is_what_it_says_by_default() -> None:
    ours, configured = FetchLimits(), config.Limits()
    assert (ours.total, ours.connect) == (configured.total_seconds, configured.connect_seconds)
    assert ours.wire == ours.decoded == configured.body_bytes


def test_silence_ends_a_fetch_before_its_time_is_over_and_after_a_connection_would_have_stood() -> None:
    limits = FetchLimits()
    assert limits.connect < limits.silence < limits.total


def test_an_unused_connection_outlives_the_slowest_fetch_and_not_two_of_them() -> None:
    limits = FetchLimits()
    assert limits.total < limits.idle < 2 * limits.total


async def test_an_unused_connection_is_closed_when_its_time_is_over(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(idle=0))) as client:
        for _ in range(2):
            await client.fetch(server.at("/ok"))
    assert server.connections == 2


def test_a_name_is_remembered_from_its_check_until_its_connection_stands_and_hardly_longer() -> None:
    limits = FetchLimits()
    assert limits.connect < limits.name_memory <= limits.silence


def test_the_next_address_is_tried_after_the_delay_that_rfc_8305_recommends() -> None:
    assert FetchLimits().stagger == 0.25


@pytest.mark.parametrize(("lines", "read"), [(200, True), (201, False)])
async def test_two_hundred_header_lines_are_read(server: FaultServer, lines: int, read: bool) -> None:
    server.faults["/lines"] = with_headers(b"".join(b"X-%d: y\r\n" % n for n in range(lines - OWN_LINES)))
    await is_read(server, "/lines", read)


@pytest.mark.parametrize(("size", "read"), [(64 * 1024, True), (64 * 1024 + 1, False)])
async def test_64_kib_of_headers_are_read(server: FaultServer, size: int, read: bool) -> None:
    own = len("Content-Type") + len("text/html; charset=utf-8") + len("Content-Length") + len(str(len(PAGE)))
    server.faults["/bytes"] = with_headers(b"X: " + b"y" * (size - own - 1) + b"\r\n")
    await is_read(server, "/bytes", read)


@pytest.mark.parametrize(("size", "connections"), [(16 * 1024, 1), (16 * 1024 + 1, 2)])
async def test_a_redirect_of_up_to_16_kib_leaves_its_connection_to_the_next_hop(
    server: FaultServer, client: Client, size: int, connections: int
) -> None:
    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"x" * size, status=b"302 Found", headers=b"Location: /ok\r\n")

    server.faults["/leads"] = leads
    await client.fetch(server.at("/leads"))
    assert server.connections == connections


async def test_eight_idle_connections_are_kept(server: FaultServer) -> None:
    async def here(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    async with Client(ClientOptions(resolver=here)) as client:
        for name in "abcdefghi":
            await client.fetch(server.at(host=f"{name}.example.org"))
        assert server.connections == 9
        await client.fetch(server.at(host="b.example.org"))
        assert server.connections == 9
        await client.fetch(server.at(host="a.example.org"))
        assert server.connections == 10


def with_headers(lines: bytes):
    async def answer(exchange: Exchange) -> None:
        await exchange.reply(headers=lines)

    return answer


async def is_read(server: FaultServer, path: str, read: bool) -> None:
    async with Client() as client:
        if read:
            assert (await client.fetch(server.at(path))).body == PAGE
        else:
            with pytest.raises(BadResponse, match="too many headers"):
                await client.fetch(server.at(path))
