from __future__ import annotations

import subprocess
import sys

import pytest

from reader.errors import TooLarge
from reader.model.response import Response, Validators
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.fault_server import PAGE, Exchange, FaultServer

NOW = 1_800_000_000.0


async def test_a_response_holds_what_freshness_and_the_library_need(server: FaultServer) -> None:
    async def page(exchange: Exchange) -> None:
        await exchange.reply(
            content_type="Text/HTML; charset=ISO-8859-1",
            headers=b'ETag: W/"\xe4"\r\nLast-Modified: Sun, 05 May 2019 10:00:00 GMT\r\nCache-Control: max-age=60\r\n'
            b"Expires: 0\r\nDate: Sun, 05 May 2019 12:00:00 GMT\r\nAge: 7\r\n",
        )

    server.faults["/page"] = page
    async with Client(ClientOptions(clock=lambda: NOW)) as client:
        assert await client.fetch(server.at("/page")) == Response(
            asked=server.at("/page"),
            final=server.at("/page"),
            status=200,
            fetched=NOW,
            content_type="text/html",
            charset="ISO-8859-1",
            etag='W/"ä"',
            last_modified="Sun, 05 May 2019 10:00:00 GMT",
            cache_control="max-age=60",
            expires="0",
            date="Sun, 05 May 2019 12:00:00 GMT",
            age="7",
            body=PAGE,
        )


async def test_a_validator_goes_back_byte_for_byte(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"), validators=Validators('W/"ä"', origin=server.at().origin))
    assert server.requests[0].header("if-none-match") == 'W/"ä"'


@pytest.mark.parametrize("etag", ['"a"\r\nX-Evil: 1', '"\u4e2d"', '"\ud800"', '"\x00"', "x" * 2000])
async def test_what_no_header_can_hold_is_no_validator(server: FaultServer, client: Client, etag: str) -> None:
    await client.fetch(server.at("/ok"), validators=Validators(etag, etag, server.at().origin))
    names = [name for name, _ in server.requests[0].headers]
    assert names == ["host", "user-agent", "accept", "accept-encoding", "connection"]


async def test_unchanged_is_a_304_without_a_body(server: FaultServer, client: Client) -> None:
    first = await client.fetch(server.at("/validated"))
    second = await client.fetch(server.at("/validated"), validators=first.validators)
    assert (first.status, first.body) == (200, PAGE)
    assert (second.status, second.body) == (304, b"")
    assert (second.etag, second.cache_control) == ('"one"', "max-age=60")


async def test_a_feed_is_asked_for_as_a_feed(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/ok"), accept="feed")
    assert server.requests[0].header("accept").startswith("application/rss+xml, application/atom+xml")


async def test_connections_are_used_again(server: FaultServer, client: Client) -> None:
    for n in range(5):
        await client.fetch(server.at(f"/ok?{n}"))
    assert server.connections == 1


async def test_the_address_is_canonical_before_it_is_sent(server: FaultServer, client: Client) -> None:
    response = await client.fetch(server.at("/ok?b=2&utm_source=x&a=ü#part"))
    assert server.paths == ["/ok?b=2&a=%C3%BC"]
    assert response.asked == response.final == server.at("/ok?b=2&a=%C3%BC")


async def test_a_redirect_may_carry_parameters_that_links_lose(server: FaultServer, client: Client) -> None:
    """A site that answers only with its own tracking parameter would lead in circles without it."""

    async def insists(exchange: Exchange) -> None:
        if "utm_source" in exchange.request.path:
            await exchange.reply()
        else:
            await exchange.reply(b"", status=b"302 Found", headers=b"Location: /insists?utm_source=own\r\n")

    server.faults["/insists"] = insists
    response = await client.fetch(server.at("/insists"))
    assert response.body == PAGE
    assert response.final == server.at("/insists")


async def test_the_user_agent_is_configurable(server: FaultServer) -> None:
    async with Client(ClientOptions(user_agent="other/1")) as client:
        await client.fetch(server.at("/ok"))
    assert server.requests[0].header("user-agent") == "other/1"


async def test_after_a_limit_the_connection_is_closed(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(wire=1000))) as client:
        with pytest.raises(TooLarge):
            await client.fetch(server.at("/infinite"))
        await server.left.wait()
        assert (await client.fetch(server.at("/ok"))).body == PAGE
    assert server.connections == 2


def loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_a_client_can_be_made_without_loading_the_network() -> None:
    loaded = loaded_after("from reader.web import client, freshness, portal\nclient.Client()")
    assert "reader.web.gate" in loaded
    assert not loaded & {"httpx", "httpcore", "h11", "anyio", "brotli", "zstandard", "certifi", "email.utils"}
    assert not loaded & {"reader.web.fetcher", "reader.web.network", "reader.web.transport"}


def test_warming_loads_it() -> None:
    code = "import asyncio\nfrom reader.web.client import Client\nasyncio.run(Client().warm())"
    assert {"httpx", "reader.web.fetcher"} <= loaded_after(code)
