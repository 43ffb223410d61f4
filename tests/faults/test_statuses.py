"""FAULTS.md rows 21 to 23 and 25: statuses that carry no page, and a network that answers in everybody's place."""

from __future__ import annotations

import asyncio
from email.utils import formatdate
from urllib.parse import quote

import pytest

from reader.errors import BadResponse, HttpStatus
from reader.model.rank import Rank
from reader.web.client import Client, ClientOptions
from reader.web.portal import looks_like_portal
from tests.faults.conftest import SHORT
from tests.faults.fault_server import PAGE, Exchange, FaultServer

NOW = 1_800_000_000.0
HOUR, DAY = 3600.0, 24 * 3600.0


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("2", 2),
        (formatdate(NOW + 90, usegmt=True), 90),
        ("315360000", HOUR),
        (formatdate(NOW + 10 * 365 * DAY, usegmt=True), HOUR),
    ],
    ids=["2 s", "a date", "10 years", "a date in 10 years"],
)
async def test_row_21_nothing_is_sent_while_a_host_wants_to_be_left_alone(
    server: FaultServer, status: int, value: str, seconds: float
) -> None:
    clock = Clock()
    async with Client(ClientOptions(limits=SHORT, clock=clock)) as client:
        with pytest.raises(HttpStatus) as first:
            await client.fetch(server.at(f"/wait/{status}/{quote(value)}"))
        assert first.value.retry_after == seconds
        clock.now += seconds - 0.5
        for _ in range(3):
            with pytest.raises(HttpStatus, match=r"127\.0\.0\.1 asks to wait 1 s") as during:
                await client.fetch(server.at("/ok"))
            assert (during.value.status, during.value.retry_after) == (status, 0.5)
        assert len(server.requests) == 1
        clock.now += 1
        assert (await client.fetch(server.at("/ok"))).body == PAGE


async def test_row_21_the_wait_is_told_in_words(server: FaultServer, client: Client) -> None:
    with pytest.raises(HttpStatus, match=r"^127\.0\.0\.1 asks to wait 10 min \(429\); try again then$"):
        await client.fetch(server.at("/wait/429/600"))


@pytest.mark.parametrize("value", ["soon", "-1", "0", "", "Sun, 05 May 2019 10:00:00 GMT"])
async def test_row_21_a_wait_that_is_none_keeps_nobody_waiting(server: FaultServer, client: Client, value: str) -> None:
    with pytest.raises(HttpStatus):
        await client.fetch(server.at(f"/wait/429/{quote(value)}"))
    assert (await client.fetch(server.at("/ok"))).body == PAGE


async def test_row_21_other_hosts_are_not_kept_waiting(server: FaultServer, client: Client) -> None:
    with pytest.raises(HttpStatus):
        await client.fetch(server.at("/wait/429/600"))
    async with FaultServer() as other:
        assert (await client.fetch(other.at("/ok"))).body == PAGE


@pytest.mark.parametrize("value", ["2147483648", "7201", formatdate(NOW + 2 * DAY, usegmt=True)])
async def test_row_99_one_page_silences_its_host_for_an_hour_at_most(server: FaultServer, value: str) -> None:
    clock = Clock()
    async with Client(ClientOptions(clock=clock)) as client:
        with pytest.raises(HttpStatus):
            await client.fetch(server.at(f"/wait/429/{quote(value)}"))
        clock.now += HOUR - 1
        with pytest.raises(HttpStatus, match="asks to wait 1 s"):
            await client.fetch(server.at("/ok"))
        clock.now += 1
        assert (await client.fetch(server.at("/ok"))).body == PAGE


async def test_row_99_who_insists_is_asked_for_once_all_the_same(server: FaultServer, client: Client) -> None:
    with pytest.raises(HttpStatus):
        await client.fetch(server.at("/wait/429/600"))
    assert (await client.fetch(server.at("/ok"), insist=True)).body == PAGE
    with pytest.raises(HttpStatus, match="asks to wait 10 min"):
        await client.fetch(server.at("/ok"))
    assert server.paths == ["/wait/429/600", "/ok"]


async def test_row_99_who_insists_joins_what_is_on_its_way(server: FaultServer, client: Client) -> None:
    first = asyncio.ensure_future(client.fetch(server.at("/held")))
    await server.asked.wait()
    again = asyncio.ensure_future(client.fetch(server.at("/held"), insist=True))
    server.release.set()
    assert await first == await again
    assert server.paths == ["/held"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "did not understand the request"),
        (401, "only after a login"),
        (403, "refuses to show this page"),
        (404, "has no page at this address"),
        (410, "removed this page for good"),
        (418, "refuses the request"),
        (451, "legal reasons"),
        (500, "has a fault"),
        (503, "overloaded or being repaired"),
        (511, "the network wants a login first"),
        (599, "has a fault"),
    ],
)
async def test_row_22_a_status_without_a_page_says_what_it_means(
    server: FaultServer, client: Client, status: int, words: str
) -> None:
    with pytest.raises(HttpStatus, match=words) as raised:
        await client.fetch(server.at(f"/status/{status}"))
    assert raised.value.status == status
    assert f"({status})" in str(raised.value)
    assert server.paths == [f"/status/{status}"]


async def test_row_22_after_a_failure_only_background_work_keeps_away(server: FaultServer) -> None:
    clock = Clock()
    async with Client(ClientOptions(limits=SHORT, clock=clock)) as client:
        with pytest.raises(HttpStatus):
            await client.fetch(server.at("/status/500"), rank=Rank(background=True))
        with pytest.raises(HttpStatus, match=r"has just failed \(500\); it is left alone for 2 s") as kept_away:
            await client.fetch(server.at("/ok?1"), rank=Rank(background=True))
        assert kept_away.value.retry_after == 2
        assert server.paths == ["/status/500"]
        assert (await client.fetch(server.at("/ok?2"))).body == PAGE


async def test_row_23_a_304_that_nobody_asked_for_is_asked_again_past_the_caches(server: FaultServer) -> None:
    async def broken_cache(exchange: Exchange) -> None:
        if exchange.request.header("cache-control") == "no-cache":
            await exchange.reply()
        else:
            await exchange.write(b"HTTP/1.1 304 Not Modified\r\n\r\n")

    server.faults["/cached"] = broken_cache
    async with Client(ClientOptions(limits=SHORT)) as client:
        assert (await client.fetch(server.at("/cached"))).body == PAGE
    assert server.paths == ["/cached"] * 2


async def test_row_23_and_not_for_ever(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse, match="calls the page unchanged without ever sending it"):
        await client.fetch(server.at("/304"))
    assert server.paths == ["/304"] * 2


async def test_row_25_the_page_of_a_portal_is_told_from_the_story(server: FaultServer, client: Client) -> None:
    async def story(exchange: Exchange) -> None:
        await exchange.reply(b"<link rel=canonical href='/the-long-way-home'><p>The story.</p>")

    async def portal(exchange: Exchange) -> None:
        await exchange.reply(b"<h1>Welcome to the hotel</h1><form>Room number</form>")

    url = server.at("/the-long-way-home")
    server.faults["/the-long-way-home"] = story
    kept = await client.fetch(url)
    assert looks_like_portal(await client.fetch(url), kept) == ""
    server.faults["/the-long-way-home"] = portal
    assert "does the network want a login?" in looks_like_portal(await client.fetch(url), kept)
