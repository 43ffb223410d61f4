"""FAULTS.md rows 26 to 28: what a server learns of the reader, and how much it is asked."""

from __future__ import annotations

import asyncio

import pytest

from reader import __version__
from reader.errors import FetchError
from reader.model.rank import Rank
from reader.model.response import Validators
from reader.web.asked import Asked
from reader.web.client import Client, ClientOptions
from reader.web.fetcher import Fetcher
from reader.web.gate import Gate
from reader.web.options import FetchLimits
from tests.faults.fault_server import FaultServer


async def test_row_26_a_cookie_is_never_sent_back(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/cookie"))
    await client.fetch(server.at("/redir/" + server.url("/cookie")))
    await client.fetch(server.at("/ok"))
    assert len(server.requests) == 4
    assert not any(request.header("cookie") for request in server.requests)


async def test_row_27_only_these_headers_are_sent(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"))
    assert sorted(server.requests[0].headers) == [
        ("accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"),
        ("accept-encoding", "gzip, deflate, br, zstd"),
        ("connection", "keep-alive"),
        ("host", f"127.0.0.1:{server.port}"),
        ("user-agent", f"dw-reader/{__version__} (+terminal reader)"),
    ]


async def test_row_27_validators_are_the_only_further_headers(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"))
    known = Validators('"a"', "Sun, 05 May 2019 10:00:00 GMT", server.at().origin)
    await client.fetch(server.at("/ok"), validators=known)
    plain, conditional = (dict(request.headers) for request in server.requests)
    assert conditional.items() - plain.items() == {
        ("if-none-match", '"a"'),
        ("if-modified-since", "Sun, 05 May 2019 10:00:00 GMT"),
    }


async def test_row_27_no_address_is_told_to_the_next_host(server: FaultServer, client: Client) -> None:
    async with FaultServer() as other:
        await client.fetch(server.at("/redir/" + other.url("/ok")))
        assert not other.requests[0].header("referer")


async def test_row_28_fifty_prefetches_open_at_most_two_connections(server: FaultServer, client: Client) -> None:
    fetches = [client.fetch(server.at(f"/held?{n}"), rank=Rank(n % 2 == 0)) for n in range(50)]
    gathered = asyncio.ensure_future(asyncio.gather(*fetches))
    await server.asked.wait()
    assert client.fetching == 50
    server.release.set()
    responses = await gathered
    assert [response.status for response in responses] == [200] * 50
    assert server.most_at_once == 2
    assert server.connections == 2


async def test_row_28_a_key_press_is_not_kept_waiting_by_prefetches(server: FaultServer, client: Client) -> None:
    behind = [
        asyncio.ensure_future(client.fetch(server.at(f"/held?{n}"), rank=Rank(background=True))) for n in range(10)
    ]
    await server.asked.wait()
    assert (await client.fetch(server.at("/ok"))).status == 200
    assert server.paths == ["/held?0", "/ok"]
    server.release.set()
    await asyncio.gather(*behind)


async def test_waiting_for_a_place_does_not_count_as_time_of_the_fetch(server: FaultServer) -> None:
    gate = Gate(1)
    fetcher = Fetcher(ClientOptions(limits=FetchLimits(total=1)), gate)
    async with gate.slot(f"127.0.0.1:{server.port}", Rank()):
        fetch = asyncio.ensure_future(fetcher.fetch(Asked(server.at("/ok")), Rank()))
        done, _ = await asyncio.wait((fetch,), timeout=1.1)
        assert not done
    assert (await fetch).status == 200
    await fetcher.aclose()


async def test_every_error_is_one_clean_line_that_says_what_to_do(server: FaultServer) -> None:
    """All faults of the server at once: nothing but our own errors, each fit to be shown."""
    paths = [path for path in server.faults if not path.endswith("/")]
    limits = FetchLimits(total=0.6, silence=0.3, connect=0.3, per_host=len(paths))
    async with Client(ClientOptions(limits=limits)) as client:
        ends = await asyncio.gather(*(client.fetch(server.at(path)) for path in paths), return_exceptions=True)
    errors = [end for end in ends if isinstance(end, BaseException)]
    assert len(errors) > 25
    assert [error for error in errors if not isinstance(error, FetchError)] == []
    for error in errors:
        assert str(error).isprintable()
        assert "; " in str(error) or ": " in str(error)
        assert len(str(error)) < 120


@pytest.mark.parametrize("background", [True, False])
async def test_cancelling_ends_the_request_at_once(server: FaultServer, client: Client, background: bool) -> None:
    fetch = asyncio.ensure_future(client.fetch(server.at("/stall"), rank=Rank(background)))
    await server.asked.wait()
    fetch.cancel()
    await asyncio.wait_for(server.left.wait(), 20)
    assert fetch.cancelled()
    assert client.fetching == 0
