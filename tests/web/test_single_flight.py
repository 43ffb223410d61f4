from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import pytest

from reader.errors import HttpStatus, Unreachable
from reader.model.rank import Rank
from reader.model.response import Response, Validators
from reader.web.client import Client
from tests.faults.fault_server import PAGE, Exchange, FaultServer


def started(fetch: Coroutine[object, object, Response]) -> asyncio.Task[Response]:
    return asyncio.ensure_future(fetch)


async def test_many_callers_share_one_request(server: FaultServer, client: Client) -> None:
    callers = [started(client.fetch(server.at("/held"))) for _ in range(20)]
    await server.asked.wait()
    assert client.fetching == 1
    server.release.set()
    responses = await asyncio.gather(*callers)
    assert {response.body for response in responses} == {PAGE}
    assert server.paths == ["/held"]


async def test_they_share_its_error_too(server: FaultServer, client: Client) -> None:
    ends = await asyncio.gather(*(client.fetch(server.at("/status/404")) for _ in range(5)), return_exceptions=True)
    assert [type(end) for end in ends] == [HttpStatus] * 5
    assert server.paths == ["/status/404"]


async def test_one_address_written_in_two_ways_is_one(server: FaultServer, client: Client) -> None:
    callers = [started(client.fetch(server.at(path))) for path in ("/held?a=1", "/held?a=1&utm_source=x#y")]
    await server.asked.wait()
    server.release.set()
    one, other = await asyncio.gather(*callers)
    assert one == other
    assert server.paths == ["/held?a=1"]


async def test_other_validators_are_another_request(server: FaultServer, client: Client) -> None:
    server.release.set()
    known = Validators('"one"', origin=server.at().origin)
    await asyncio.gather(client.fetch(server.at("/held")), client.fetch(server.at("/held"), validators=known))
    assert len(server.requests) == 2


async def test_when_it_is_over_the_next_caller_starts_anew(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"))
    await client.fetch(server.at("/ok"))
    assert server.paths == ["/ok"] * 2
    assert client.fetching == 0


async def test_a_caller_who_gives_up_does_not_end_it_for_others(server: FaultServer, client: Client) -> None:
    first, second = started(client.fetch(server.at("/held"))), started(client.fetch(server.at("/held")))
    await server.asked.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    server.release.set()
    assert (await second).body == PAGE
    assert server.paths == ["/held"]


async def test_the_last_caller_who_gives_up_ends_the_request(server: FaultServer, client: Client) -> None:
    callers = [started(client.fetch(server.at("/held"))) for _ in range(3)]
    await server.asked.wait()
    for caller in callers:
        caller.cancel()
    await asyncio.wait_for(server.left.wait(), 2)
    assert all(caller.cancelled() for caller in callers)


async def test_who_comes_after_the_last_gave_up_gets_an_answer(server: FaultServer, client: Client) -> None:
    first = started(client.fetch(server.at("/held")))
    await server.asked.wait()
    first.cancel()
    second = started(client.fetch(server.at("/held")))
    server.release.set()
    assert (await second).body == PAGE
    assert first.cancelled()


async def test_a_prefetch_that_somebody_begins_to_wait_for_is_prefetch_no_longer(
    server: FaultServer, client: Client
) -> None:
    behind = [started(client.fetch(server.at(f"/held?{n}"), rank=Rank(background=True))) for n in range(3)]
    await server.asked.wait()
    server.asked.clear()
    opened = started(client.fetch(server.at("/held?2")))
    await server.asked.wait()
    assert server.paths == ["/held?0", "/held?2"]
    server.release.set()
    await asyncio.gather(opened, *behind)
    assert server.paths == ["/held?0", "/held?2", "/held?1"]


async def test_the_rank_of_whoever_waits_is_the_rank_of_the_flight(server: FaultServer, client: Client) -> None:
    ranks = [Rank(background=True) for _ in range(3)]
    behind = [started(client.fetch(server.at(f"/held?{n}"), rank=rank)) for n, rank in enumerate(ranks)]
    await server.asked.wait()
    server.asked.clear()
    ranks[2].promote()
    await server.asked.wait()
    assert server.paths == ["/held?0", "/held?2"]
    server.release.set()
    await asyncio.gather(*behind)


async def test_whoever_has_left_raises_nothing(server: FaultServer, client: Client) -> None:
    ranks = [Rank(background=True) for _ in range(2)]
    first, gone, other = (
        started(client.fetch(server.at(path), rank=rank))
        for path, rank in (("/held?0", Rank(background=True)), ("/held?1", ranks[0]), ("/held?1", ranks[1]))
    )
    await server.asked.wait()
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    ranks[0].promote()
    assert (await client.fetch(server.at("/ok"))).body == PAGE
    assert server.paths == ["/held?0", "/ok"]
    server.release.set()
    await asyncio.gather(first, other)


async def test_joining_promotes_the_flight_and_not_the_work_of_others(server: FaultServer, client: Client) -> None:
    rank = Rank(background=True)
    behind = started(client.fetch(server.at("/held"), rank=rank))
    await server.asked.wait()
    opened = started(client.fetch(server.at("/held")))
    server.release.set()
    assert await behind == await opened
    assert rank.background


async def test_keys_are_answered_while_background_work_never_ends(server: FaultServer, client: Client) -> None:
    """Fifty pages ahead that never come: another page, and one of the fifty that is now waited for, come at once."""

    async def never(exchange: Exchange) -> None:
        await exchange.until_gone()

    async def wanted(exchange: Exchange) -> None:
        await exchange.reply()

    server.faults |= {"/ahead/": never, "/ahead/49": wanted}
    behind = [started(client.fetch(server.at(f"/ahead/{n}"), rank=Rank(background=True))) for n in range(50)]
    await server.asked.wait()
    assert (await client.fetch(server.at("/ok"))).body == PAGE
    assert (await client.fetch(server.at("/ahead/49"))).body == PAGE
    assert (await behind[49]).body == PAGE
    assert server.paths == ["/ahead/0", "/ok", "/ahead/49"]
    assert client.fetching == 49
    assert not any(task.done() for task in behind[:49])
    for task in behind:
        task.cancel()
    await asyncio.gather(*behind, return_exceptions=True)


async def test_closing_the_client_tells_whoever_waits(server: FaultServer, client: Client) -> None:
    waiting = started(client.fetch(server.at("/stall")))
    await server.asked.wait()
    await client.aclose()
    with pytest.raises(Unreachable, match="closing its connections"):
        await waiting
    await asyncio.wait_for(server.left.wait(), 2)


async def test_a_client_that_was_closed_can_be_used_again(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"))
    await client.aclose()
    assert (await client.fetch(server.at("/ok"))).body == PAGE
