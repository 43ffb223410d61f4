"""Names to addresses, and addresses to connections."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Sequence

import httpcore
import pytest

from reader.errors import Unreachable
from reader.web.client import Client, ClientOptions
from reader.web.dial import first_connected, interleaved
from reader.web.resolver import Names, SystemResolver
from tests.faults.fault_server import PAGE, FaultServer


async def test_the_system_knows_this_computer() -> None:
    assert set(await SystemResolver()("localhost", 80)) & {"127.0.0.1", "::1"}


async def test_a_lookup_runs_in_a_thread_that_nobody_waits_for() -> None:
    seen: list[threading.Thread] = []

    def lookup(*place: object, **hints: object) -> list[object]:
        seen.append(threading.current_thread())
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))]

    assert await SystemResolver(lookup)("x.org", 80) == ["192.0.2.1"]
    assert seen[0].daemon
    assert seen[0] is not threading.main_thread()


@pytest.mark.parametrize(
    ("error", "words", "answered"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no"), "there is no host x.org", True),
        (socket.gaierror(getattr(socket, "EAI_NODATA", socket.EAI_NONAME), "no"), "there is no host x.org", True),
        (
            socket.gaierror(socket.EAI_AGAIN, "later"),
            "no name server answers for x.org; is this computer online",
            False,
        ),
        (socket.gaierror(socket.EAI_FAIL, "odd"), "the address of x.org could not be found", False),
        (OSError(socket.EAI_NONAME, "odd"), "the address of x.org could not be found", False),
        (UnicodeError("odd"), "the address of x.org could not be found", False),
    ],
)
async def test_row_91_a_lookup_that_fails_says_why_and_whether_a_name_server_answered(
    error: Exception, words: str, answered: bool
) -> None:
    def lookup(*place: object, **hints: object) -> list[object]:
        raise error

    with pytest.raises(Unreachable, match=words) as raised:
        await Names(SystemResolver(lookup), 0).addresses("x.org", 80)
    assert raised.value.answered is answered


class Counting:
    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self.addresses


async def test_a_name_is_asked_for_once_within_its_memory() -> None:
    resolver = Counting("192.0.2.1", "192.0.2.1", "192.0.2.2")
    names = Names(resolver, 60)
    assert await names.addresses("x.org", 80) == await names.addresses("x.org", 443) == ("192.0.2.1", "192.0.2.2")
    assert resolver.asked == ["x.org"]


async def test_without_memory_it_is_asked_for_every_time() -> None:
    resolver = Counting("192.0.2.1")
    names = Names(resolver, 0)
    await names.addresses("x.org", 80)
    await names.addresses("x.org", 80)
    assert resolver.asked == ["x.org"] * 2


@pytest.mark.parametrize(("host", "address"), [("192.0.2.1", "192.0.2.1"), ("[2001:db8::1]", "2001:db8::1")])
async def test_an_address_is_not_looked_up(host: str, address: str) -> None:
    resolver = Counting()
    assert await Names(resolver, 0).addresses(host, 80) == (address,)
    assert resolver.asked == []


async def test_no_address_at_all_is_no_host() -> None:
    with pytest.raises(Unreachable, match=r"there is no host x\.org"):
        await Names(Counting(), 0).addresses("x.org", 80)


@pytest.mark.parametrize(
    ("addresses", "order"),
    [
        (["::1"], ["::1"]),
        (["::1", "::2", "::3", "10.0.0.1", "10.0.0.2"], ["::1", "10.0.0.1", "::2", "10.0.0.2", "::3"]),
        (["10.0.0.1", "10.0.0.2", "::1"], ["10.0.0.1", "::1", "10.0.0.2"]),
    ],
)
def test_families_take_turns_beginning_with_the_first(addresses: list[str], order: list[str]) -> None:
    assert interleaved(addresses) == order


class Stream(httpcore.AsyncNetworkStream):
    def __init__(self, address: str) -> None:
        self.address = address
        self.closed = False

    async def aclose(self) -> None:
        self.closed = True


class Places:
    """Addresses that connect, refuse or stay silent, and what was made of them."""

    def __init__(self, **outcomes: str) -> None:
        self.outcomes = {name.replace("_", "."): outcome for name, outcome in outcomes.items()}
        self.tried: list[str] = []
        self.streams: list[Stream] = []

    async def connect(self, address: str) -> Stream:
        self.tried.append(address)
        outcome = self.outcomes["a" + address]
        if outcome == "refuses":
            raise httpcore.ConnectError(address)
        if outcome == "silent":
            await asyncio.Event().wait()
        self.streams.append(Stream(address))
        return self.streams[-1]


async def test_an_address_that_refuses_is_followed_at_once_by_the_next() -> None:
    places = Places(a1_0_0_1="refuses", a1_0_0_2="refuses", a1_0_0_3="connects")
    async with asyncio.timeout(2):
        stream = await first_connected(["1.0.0.1", "1.0.0.2", "1.0.0.3", "1.0.0.4"], places.connect, 60)
    assert stream is places.streams[0]
    assert places.tried == ["1.0.0.1", "1.0.0.2", "1.0.0.3"]


async def test_beside_an_address_that_stays_silent_the_next_is_tried() -> None:
    places = Places(a1_0_0_1="silent", a1_0_0_2="connects")
    async with asyncio.timeout(2):
        stream = await first_connected(["1.0.0.1", "1.0.0.2"], places.connect, 0.01)
    assert stream is places.streams[0]
    assert not places.streams[0].closed


async def test_when_none_connects_the_first_says_why() -> None:
    places = Places(a1_0_0_1="refuses", a1_0_0_2="refuses")
    with pytest.raises(httpcore.ConnectError, match=r"1\.0\.0\.1"):
        await first_connected(["1.0.0.1", "1.0.0.2"], places.connect, 0)


async def test_of_two_connections_one_is_closed() -> None:
    places = Places()
    both = asyncio.Event()

    async def slowly(address: str) -> Stream:
        places.tried.append(address)
        if len(places.tried) == 2:
            both.set()
        await both.wait()
        places.streams.append(Stream(address))
        return places.streams[-1]

    winner = await first_connected(["1.0.0.1", "1.0.0.2"], slowly, 0)
    assert [stream.closed for stream in places.streams] == [stream is not winner for stream in places.streams]
    assert len(places.streams) == 2


async def test_giving_up_leaves_no_connection_behind() -> None:
    places = Places(a1_0_0_1="silent", a1_0_0_2="silent")
    trying = asyncio.ensure_future(first_connected(["1.0.0.1", "1.0.0.2"], places.connect, 0))
    while len(places.tried) < 2:
        await asyncio.sleep(0)
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying
    assert len(asyncio.all_tasks()) == 1


@pytest.mark.parametrize("turns", range(8))
async def test_whenever_it_is_given_up_a_connection_is_handed_over_or_closed(turns: int) -> None:
    places = Places(a1_0_0_1="connects")
    trying = asyncio.ensure_future(first_connected(["1.0.0.1"], places.connect, 1))
    for _ in range(turns):
        await asyncio.sleep(0)
    trying.cancel()
    (given,) = await asyncio.gather(trying, return_exceptions=True)
    assert [stream for stream in places.streams if stream is not given and not stream.closed] == []


async def test_a_host_is_reached_at_the_address_that_its_name_has(server: FaultServer) -> None:
    async with Client(ClientOptions(resolver=Counting("127.0.0.1"))) as client:
        response = await client.fetch(server.at("/ok", host="story.example.org"))
    assert response.body == PAGE
    assert server.requests[0].header("host") == f"story.example.org:{server.port}"


async def test_an_address_that_refuses_does_not_hide_one_that_answers(server: FaultServer) -> None:
    async with Client(ClientOptions(resolver=Counting("::1", "127.0.0.1"))) as client:
        assert (await client.fetch(server.at("/ok", host="story.example.org"))).body == PAGE
