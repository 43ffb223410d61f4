"""FAULTS.md rows 77 and 96: what a server gave to know a page by is told to that server alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.model import address
from reader.model.response import Validators
from reader.web import freshness
from reader.web.client import Client, ClientOptions
from tests.faults.conftest import SHORT
from tests.faults.fault_server import PAGE, Exchange, FaultServer

LAST_MODIFIED = "Sun, 05 May 2019 10:00:00 GMT"


def told(server: FaultServer) -> list[tuple[str, str]]:
    """The conditional headers of every request, in order."""
    return [(request.header("if-none-match"), request.header("if-modified-since")) for request in server.requests]


@pytest.fixture
async def other() -> AsyncIterator[FaultServer]:
    async with FaultServer() as running:
        yield running


async def test_row_77_a_page_that_was_led_elsewhere_is_asked_for_with_the_validators_of_where_it_lies(
    server: FaultServer, other: FaultServer, client: Client
) -> None:
    moved = server.at("/redir/" + other.url("/validated"))
    first = await client.fetch(moved)
    second = await client.fetch(moved, validators=first.validators)
    assert told(server) == [("", "")] * 2
    assert told(other) == [("", ""), ('"one"', LAST_MODIFIED)]
    assert (second.status, second.final) == (304, other.at("/validated"))
    confirmed = freshness.freshened(first, second)
    assert confirmed is not None
    assert confirmed.body == PAGE


async def test_row_77_a_304_for_another_page_of_that_server_confirms_nothing(
    server: FaultServer, other: FaultServer, client: Client
) -> None:
    """``/latest`` led to one story and leads to another one now, which happens to have the same tag."""
    other.faults["/next"] = other.faults["/validated"]
    latest = server.at("/latest")
    for story in ("/validated", "/next"):

        async def leads(exchange: Exchange, story: str = story) -> None:
            await exchange.server.play(exchange, "/redir/" + other.url(story))

        server.faults["/latest"] = leads
        if story == "/validated":
            first = await client.fetch(latest)
    second = await client.fetch(latest, validators=first.validators)
    assert second.status == 304
    assert freshness.freshened(first, second) is None


async def test_row_77_an_alias_gives_nothing_that_its_canonical_host_would_be_told(server: FaultServer) -> None:
    """A story of DW's answered by m.dw.com is known as www.dw.com's; the tag is m.dw.com's."""
    alias = server.url("/m")
    hosts = {"www.dw.com": server.url("/www"), "m.dw.com": alias}

    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=b"Location: https://m.dw.com/en/story/a-7\r\n")

    server.faults |= {"/www/en/story/a-7": leads, "/m/en/story/a-7": server.faults["/validated"]}
    async with Client(ClientOptions(limits=SHORT, hosts=hosts)) as client:
        response = await client.fetch(address.parse("https://www.dw.com/en/story/a-7"))
    assert response.final.host == "www.dw.com"
    assert not response.validators


async def test_row_77_the_canonical_host_counts_and_not_where_it_is_reached(server: FaultServer) -> None:
    hosts = {"story.example.org": server.url("")}
    async with Client(ClientOptions(limits=SHORT, hosts=hosts)) as client:
        wanted = address.parse("https://story.example.org/validated")
        first = await client.fetch(wanted)
        second = await client.fetch(wanted, validators=first.validators)
    assert first.validators.origin == "https://story.example.org"
    assert second.status == 304


@pytest.mark.parametrize(
    ("start", "target"),
    [
        ("https://story.example.org/start", "https://other.example.org/ok"),
        ("https://story.example.org/start", "https://www.story.example.org/ok"),
        ("http://story.example.org/start", "https://story.example.org/ok"),
    ],
    ids=["another host", "a host below it", "another scheme"],
)
async def test_row_96_a_conditional_header_follows_no_redirect_to_another_origin(
    server: FaultServer, start: str, target: str
) -> None:
    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=b"Location: " + target.encode() + b"\r\n")

    server.faults |= {"/here/start": leads, "/here/ok": server.faults["/ok"], "/there/ok": server.faults["/ok"]}
    there = server.url("/there")
    hosts = {"story.example.org": server.url("/here"), "other.example.org": there, "www.story.example.org": there}
    asked = address.parse(start)
    async with Client(ClientOptions(limits=SHORT, hosts=hosts)) as client:
        await client.fetch(asked, validators=Validators('"of the start"', LAST_MODIFIED, asked.origin))
    assert told(server) == [('"of the start"', LAST_MODIFIED), ("", "")]


async def test_row_96_nor_one_to_another_port(server: FaultServer, other: FaultServer, client: Client) -> None:
    asked = server.at("/redir/" + other.url("/ok"))
    await client.fetch(asked, validators=Validators('"of the start"', LAST_MODIFIED, asked.origin))
    assert told(server) == [('"of the start"', LAST_MODIFIED)]
    assert told(other) == [("", "")]


async def test_a_redirect_within_the_origin_keeps_the_conditional_header(server: FaultServer, client: Client) -> None:
    asked = server.at("/redir/" + server.url("/validated"))
    response = await client.fetch(asked, validators=Validators('"one"', origin=asked.origin))
    assert told(server) == [('"one"', "")] * 2
    assert response.status == 304
