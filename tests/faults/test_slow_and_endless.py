"""FAULTS.md rows 11 to 16: what never ends, and what grows. Each test shows that it was the limit that ended it."""

from __future__ import annotations

import asyncio
import sys

import pytest

from reader.errors import BadResponse, TimedOut, TooLarge
from reader.web.client import Client, ClientOptions
from reader.web.options import MIB, FetchLimits
from tests.faults.fault_server import PAGE, Exchange, FaultServer


@pytest.mark.parametrize(
    ("path", "doing"),
    [
        pytest.param("/slowbody", "reading from", id="row 11 body drip"),
        pytest.param("/slowheader", "waiting for", id="row 12 header drip"),
        pytest.param("/100flood", "waiting for", id="row 13 endless 100 Continue"),
    ],
)
async def test_rows_11_to_13_the_total_limit_ends_what_drips(server: FaultServer, path: str, doing: str) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=0.3, silence=60))) as client:
        began = asyncio.get_running_loop().time()
        with pytest.raises(TimedOut, match=rf"given up after 0\.3 s while {doing} 127\.0\.0\.1"):
            await client.fetch(server.at(path))
        assert 0.3 <= asyncio.get_running_loop().time() - began < 3


async def test_the_total_limit_counts_over_redirects(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=0.3, silence=60))) as client:
        with pytest.raises(TimedOut, match=r"given up after 0\.3 s"):
            await client.fetch(server.at("/redir/" + server.url("/slowbody")))


async def test_row_14_an_endless_body_is_cut_at_the_wire_cap(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=60, wire=MIB))) as client:
        with pytest.raises(TooLarge, match="larger than 1 MiB"):
            await client.fetch(server.at("/infinite"))
    assert server.sent < 8 * MIB  # the cap and what lay in the buffers of the sockets


async def test_row_14_a_length_beyond_the_cap_is_refused_before_the_body_comes(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=60, silence=60))) as client:
        with pytest.raises(TooLarge, match="larger than 10 MiB"):
            await client.fetch(server.at("/toolong"))


async def test_row_15_silence_is_ended_by_its_own_limit(server: FaultServer) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=60, silence=0.2))) as client:
        with pytest.raises(TimedOut, match=r"127\.0\.0\.1 fell silent"):
            await client.fetch(server.at("/stall"))
    assert len(server.requests) == 1  # what took too long once is not tried again


BOMBS = ("gzip", "deflate", "br", "zstd")


@pytest.mark.parametrize("kind", BOMBS)
async def test_row_16_a_bomb_is_cut_at_the_decoded_cap(server: FaultServer, kind: str) -> None:
    async with Client(ClientOptions(limits=FetchLimits(total=60, decoded=MIB))) as client:
        with pytest.raises(TooLarge, match="larger than 1 MiB"):
            await client.fetch(server.at(f"/bomb/{kind}/200"))


@pytest.mark.alone
async def test_row_16_bombs_cost_less_than_64_mib_of_memory(server: FaultServer) -> None:
    script = """
import asyncio, pathlib, resource, sys
from reader.errors import TooLarge
from reader.model import address
from reader.web.client import Client

def highest():
    # ru_maxrss would begin with what the parent process held when it forked
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20

async def main():
    async with Client() as client:
        await client.fetch(address.parse(sys.argv[1] + "/ok"))
        import brotli, zstandard
        before, stopped = highest(), 0
        for kind in sys.argv[2:]:
            try:
                await client.fetch(address.parse(f"{sys.argv[1]}/bomb/{kind}/200"))
            except TooLarge:
                stopped += 1
        print(stopped, round(highest() - before))

asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, server.url(""), *BOMBS, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    stopped, grown = map(int, out.split())
    assert stopped == len(BOMBS)
    assert grown <= 64


@pytest.mark.parametrize("path", ["/nested", "/nested-lines", "/manyenc"])
async def test_row_16_more_than_one_encoding_is_refused(server: FaultServer, client: Client, path: str) -> None:
    with pytest.raises(BadResponse, match="packed more than once"):
        await client.fetch(server.at(path))


async def test_row_16_an_unknown_encoding_is_refused(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse, match="packed in a way the reader does not know"):
        await client.fetch(server.at("/unknownenc"))


@pytest.mark.parametrize(
    "name", ["UTF-8", "utf8", "none", "binary", "identity", "iso-8859-1", "windows-1252", "none, UTF-8", "Shift_JIS"]
)
async def test_row_98_a_plain_body_is_read_whatever_word_it_has_for_that(
    server: FaultServer, client: Client, name: str
) -> None:
    async def called(exchange: Exchange) -> None:
        await exchange.reply(headers=b"Content-Encoding: " + name.encode() + b"\r\n")

    server.faults["/called"] = called
    assert (await client.fetch(server.at("/called"))).body == PAGE


@pytest.mark.parametrize("kind", ["gzip", "deflate", "rawdeflate", "br", "zstd"])
async def test_one_encoding_is_undone(server: FaultServer, client: Client, kind: str) -> None:
    assert (await client.fetch(server.at(f"/packed/{kind}"))).body == PAGE
