"""FAULTS.md rows 1 to 5: no network, no name, no trust."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import trustme

from reader.errors import ConfigError, TimedOut, Unreachable
from reader.model import address
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.conftest import SHORT
from tests.faults.fault_server import FaultServer


async def loopback(host: str, port: int) -> Sequence[str]:
    return ["127.0.0.1"]


async def test_row_1_a_closed_port_is_unreachable(client: Client) -> None:
    async with FaultServer() as server:
        url = server.url()
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1 does not accept connections; try again later"):
        await client.fetch(address.parse(url))


async def test_row_2_the_total_limit_ends_a_lookup_that_never_answers() -> None:
    async def never(host: str, port: int) -> Sequence[str]:
        await asyncio.Event().wait()
        return []

    async with Client(ClientOptions(limits=FetchLimits(total=0.2), resolver=never)) as client:
        with pytest.raises(TimedOut, match=r"given up after 0\.2 s while looking for www\.example\.org"):
            await client.fetch(address.parse("https://www.example.org/"))


@pytest.mark.alone
def test_row_2_a_lookup_that_hangs_in_the_system_does_not_delay_quitting() -> None:
    script = """
import asyncio, threading, time
from reader.errors import TimedOut
from reader.model import address
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from reader.web.resolver import SystemResolver

async def main():
    hangs = SystemResolver(lambda *place, **hints: threading.Event().wait())
    async with Client(ClientOptions(limits=FetchLimits(total=0.2), resolver=hangs)) as client:
        try:
            await client.fetch(address.parse("https://www.example.org/"))
        except TimedOut:
            print(time.time(), flush=True)

asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert time.time() - float(done.stdout) < 1


async def test_row_3_a_name_that_does_not_exist_is_said_so(client: Client) -> None:
    with pytest.raises(Unreachable, match=r"no-such-host\.invalid"):
        await client.fetch(address.parse("https://no-such-host.invalid/story"))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return path


def serving(certificate: trustme.LeafCert) -> FaultServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return FaultServer(tls=context)


def trusting(ca_file: Path | None) -> Client:
    return Client(ClientOptions(limits=SHORT, resolver=loopback, ca_file=ca_file))


def day(year: int) -> datetime.datetime:
    return datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)


async def test_row_4_a_trusted_certificate_for_the_name_is_accepted(authority: trustme.CA, ca_file: Path) -> None:
    async with serving(authority.issue_cert("story.example.org")) as server, trusting(ca_file) as client:
        response = await client.fetch(server.at(host="story.example.org"))
    assert response.status == 200
    assert server.requests[0].header("host") == f"story.example.org:{server.port}"


@pytest.mark.parametrize(
    ("names", "since", "until", "words"),
    [
        (
            "story.example.org",
            2001,
            2002,
            r"certificate of story\.example\.org has expired; check this computer's clock",
        ),
        ("story.example.org", 2090, 2091, r"is not valid yet; check this computer's clock"),
        ("other.example.org", 2001, 2090, r"belongs to another host"),
    ],
)
async def test_row_4_a_bad_certificate_is_refused_and_its_fault_named(
    authority: trustme.CA, ca_file: Path, names: str, since: int, until: int, words: str
) -> None:
    certificate = authority.issue_cert(names, not_before=day(since), not_after=day(until))
    async with serving(certificate) as server, trusting(ca_file) as client:
        with pytest.raises(Unreachable, match=words):
            await client.fetch(server.at(host="story.example.org"))
    assert server.requests == []


async def test_row_4_an_unknown_authority_is_refused(authority: trustme.CA) -> None:
    async with serving(authority.issue_cert("story.example.org")) as server, trusting(None) as client:
        with pytest.raises(Unreachable, match="comes from an unknown authority"):
            await client.fetch(server.at(host="story.example.org"))
    assert server.requests == []


async def test_a_file_of_authorities_that_is_none_is_an_error_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    for file in (tmp_path / "empty.pem", tmp_path / "missing.pem"):
        async with trusting(file) as client:
            with pytest.raises(ConfigError, match="file of authorities cannot be used"):
                await client.fetch(address.parse("https://story.example.org/"))


async def test_a_connection_that_never_stands_is_ended_by_the_connect_limit() -> None:
    with contextlib.ExitStack() as open_sockets:
        full = open_sockets.enter_context(socket.socket())
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(16):  # nobody accepts them: when the queue is full, the system answers no greeting any more
            waiting = open_sockets.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        async with Client(ClientOptions(limits=FetchLimits(total=60, connect=0.2))) as client:
            with pytest.raises(TimedOut, match=r"127\.0\.0\.1 cannot be reached in time"):
                await client.fetch(address.parse(f"http://127.0.0.1:{full.getsockname()[1]}/"))


async def test_cancelling_a_tls_greeting_closes_the_connection(client: Client) -> None:
    greeted, closed = asyncio.Event(), asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        greeted.set()
        while await reader.read(4096):
            pass
        writer.close()
        closed.set()

    listening = await asyncio.start_server(silent, "127.0.0.1", 0)
    fetch = asyncio.ensure_future(
        client.fetch(address.parse(f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"))
    )
    await greeted.wait()
    fetch.cancel()
    await asyncio.wait_for(closed.wait(), 20)
    listening.close()
    assert fetch.cancelled()


async def test_row_5_plain_http_on_a_tls_port_is_ended_by_the_connect_limit() -> None:
    async with FaultServer() as server:
        limits = FetchLimits(total=30, connect=0.3)
        async with Client(ClientOptions(limits=limits, resolver=loopback)) as client:
            with pytest.raises(TimedOut, match="cannot be reached in time"):
                await client.fetch(address.parse(server.url(host="story.example.org").replace("http:", "https:")))
    assert server.requests == []
