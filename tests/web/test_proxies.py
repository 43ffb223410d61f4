from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import Sequence
from pathlib import Path

import pytest
import trustme

from reader.errors import Refused, Unreachable
from reader.model import address
from reader.web import proxies
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.fault_server import PAGE, Exchange, FaultServer, Handler


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({}, {}),
        ({"http_proxy": "http://p:1"}, {"http": "http://p:1"}),
        ({"HTTPS_PROXY": "http://p:1"}, {"https": "http://p:1"}),
        ({"https_proxy": "http://low:1", "HTTPS_PROXY": "http://up:1"}, {"https": "http://low:1"}),
        ({"ALL_PROXY": "p:1"}, {"http": "http://p:1", "https": "http://p:1"}),
        ({"all_proxy": "http://a:1", "https_proxy": "http://b:1"}, {"http": "http://a:1", "https": "http://b:1"}),
        ({"http_proxy": "", "no_proxy": "x.org"}, {"no": "x.org"}),
        ({"HTTP_PROXY": "http://p:1", "REQUEST_METHOD": "GET"}, {}),
    ],
)
def test_the_environment_names_proxies(environ: dict[str, str], found: dict[str, str]) -> None:
    assert proxies.in_force("", environ) == found


def test_the_configuration_comes_before_the_environment() -> None:
    environ = {"https_proxy": "http://other:1", "no_proxy": "*"}
    assert proxies.in_force("http://p:1", environ) == {"http": "http://p:1", "https": "http://p:1"}


@pytest.mark.parametrize(
    ("url", "exceptions", "proxied"),
    [
        ("https://www.dw.com/", "", True),
        ("https://www.dw.com/", "dw.com", False),
        ("https://www.dw.com/", ".dw.com", False),
        ("https://www.dw.com/", "*.dw.com", False),
        ("https://www.dw.com/", "x.org, DW.com", False),
        ("https://www.dw.com:8443/", "dw.com:8443", False),
        ("https://www.dw.com:8443/", "dw.com:443", True),
        ("https://notdw.com/", "dw.com", True),
        ("https://www.dw.com/", "*", False),
        ("https://www.dw.com/", ",,", True),
        ("http://localhost/", "", False),
        ("http://127.0.0.1:8080/", "", False),
        ("http://[::1]/", "", False),
    ],
)
def test_some_hosts_are_asked_directly(url: str, exceptions: str, proxied: bool) -> None:
    in_force = {"http": "http://p:1", "https": "http://p:1", "no": exceptions}
    assert proxies.choose(url, in_force) == ("http://p:1" if proxied else None)


@pytest.mark.parametrize(
    ("url", "exceptions", "proxied"),
    [
        ("http://127.evil.example/", "", True),
        ("http://127.0.0.1.evil.example/", "", True),
        ("http://localhost.evil.example/", "", True),
        ("http://127.8.9.10/", "", False),
        ("http://[::ffff:127.0.0.1]/", "", False),
        ("http://10.1.2.3/", "10.0.0.0/8", False),
        ("http://11.1.2.3/", "10.0.0.0/8", True),
        ("http://10.1.2.3/", "10.1.2.9/8", False),
        ("http://10.1.2.3/", "10.1.2.3", False),
        ("http://10.1.2.3:8080/", "10.0.0.0/8:8080", False),
        ("http://10.1.2.3/", "10.0.0.0/8:8080", True),
        ("http://[::ffff:10.1.2.3]/", "10.0.0.0/8", False),
        ("http://10.evil.example/", "10.0.0.0/8", True),
        ("http://[2001:db8::1]/", "[2001:db8::1]", False),
        ("http://[2001:db8::1]/", "2001:db8::1", False),
        ("http://[2001:db8::1]/", "2001:DB8:0::1", False),
        ("http://[2001:db8::2]/", "[2001:db8::1]", True),
        ("http://[2001:db8::1]:8080/", "[2001:db8::1]:8080", False),
        ("http://[2001:db8::1]/", "[2001:db8::1]:8080", True),
        ("http://[2001:db8::1]/", "2001:db8::/32", False),
        ("http://[2001:db8::1]/", "[2001:db8::]/32", False),
        ("http://[2001:db9::1]/", "2001:db8::/32", True),
        ("http://[2001:db8::1]/", "10.0.0.0/8", True),
        ("https://www.dw.com/", "dw.com:443", False),
        ("http://www.dw.com/", "dw.com:443", True),
        ("https://www.dw.com/", "[, ], [:, :, /8, [::]/999", True),
    ],
)
def test_row_74_only_addresses_are_local_and_exceptions_may_be_networks(
    url: str, exceptions: str, proxied: bool
) -> None:
    in_force = {"http": "http://p:1", "https": "http://p:1", "no": exceptions}
    assert proxies.choose(url, in_force) == ("http://p:1" if proxied else None)


def test_a_proxy_is_shown_without_its_password() -> None:
    assert proxies.shown("http://me:secret@p.example:3128/") == "http://p.example:3128/"


async def nowhere(host: str, port: int) -> Sequence[str]:
    raise OSError(f"{host} was looked up, which is the proxy's business")


def through(server: FaultServer, ca_file: Path | None = None, userinfo: str = "") -> Client:
    proxy = server.url("").replace("//", f"//{userinfo}")
    limits = FetchLimits(total=5, connect=2, silence=2)
    return Client(ClientOptions(limits=limits, proxy=proxy, resolver=nowhere, ca_file=ca_file))


async def test_plain_http_goes_through_the_proxy_which_looks_the_name_up(server: FaultServer) -> None:
    async def forwarded(exchange: Exchange) -> None:
        await exchange.reply()

    server.faults["http://story.example.org/page"] = forwarded
    async with through(server, userinfo="me:s%40cret@") as client:
        response = await client.fetch(address.parse("http://story.example.org/page"))
    assert response.body == PAGE
    assert server.requests[0].header("host") == "story.example.org"
    assert server.requests[0].header("proxy-authorization") == "Basic " + base64.b64encode(b"me:s@cret").decode()


async def test_https_goes_through_a_tunnel_and_is_checked_at_its_end(server: FaultServer, tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("story.example.org").configure_cert(context)
    async with FaultServer(tls=context) as site:
        server.faults["story.example.org:443"] = server.faults["other.example.org:443"] = tunnel_to(site.port)
        async with through(server, tmp_path / "ca.pem", userinfo="me:secret@") as client:
            assert (await client.fetch(address.parse("https://story.example.org/ok"))).body == PAGE
            with pytest.raises(Unreachable, match="belongs to another host"):
                await client.fetch(address.parse("https://other.example.org/ok"))
        assert site.paths == ["/ok"]
        assert site.requests[0].header("proxy-authorization") == ""
    assert [request.method for request in server.requests] == ["CONNECT"] * 2


async def test_a_proxy_that_refuses_is_named_as_such(server: FaultServer) -> None:
    async def refuses(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"407 \x1b[31mWho are you")

    server.faults["story.example.org:443"] = refuses
    async with through(server) as client:
        with pytest.raises(Unreachable, match="the proxy does not let the request through"):
            await client.fetch(address.parse("https://story.example.org/ok"))


async def test_this_computer_is_never_asked_through_a_proxy(server: FaultServer) -> None:
    async with FaultServer() as proxy, through(proxy) as client:
        assert (await client.fetch(server.at("/ok"))).body == PAGE
    assert proxy.connections == 0


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "printer.local", "metadata.google.internal"])
async def test_a_public_page_leads_into_no_private_network_behind_the_proxy(server: FaultServer, host: str) -> None:
    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=b"Location: http://%s/\r\n" % host.encode())

    server.faults["http://story.example.org/page"] = leads
    async with through(server) as client:
        with pytest.raises(Refused, match="lies in a private network"):
            await client.fetch(address.parse("http://story.example.org/page"))
    assert len(server.requests) == 1


@pytest.mark.parametrize("host", ["10.1", "0x7f.1", "169.254.43518", "2130706433", "0300.0250.1", "127.1", "0"])
async def test_row_76_nor_by_an_address_that_does_not_look_like_one(server: FaultServer, host: str) -> None:
    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=b"Location: http://%s/x\r\n" % host.encode())

    server.faults["http://story.example.org/page"] = leads
    async with through(server) as client:
        with pytest.raises(Refused, match="lies in a private network"):
            await client.fetch(address.parse("http://story.example.org/page"))
    assert server.paths == ["http://story.example.org/page"]


async def test_row_76_a_public_address_written_so_is_asked_for_as_itself(server: FaultServer) -> None:
    async def leads(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=b"Location: http://0x5db8d822/ok\r\n")

    async def forwarded(exchange: Exchange) -> None:
        await exchange.reply()

    server.faults |= {"http://story.example.org/page": leads, "http://93.184.216.34/ok": forwarded}
    async with through(server) as client:
        response = await client.fetch(address.parse("http://story.example.org/page"))
    assert response.final.url == "http://93.184.216.34/ok"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "ftp://127.0.0.1", "http://"])
async def test_a_proxy_of_another_kind_is_said_so(proxy: str) -> None:
    async with Client(ClientOptions(proxy=proxy, resolver=nowhere)) as client:
        with pytest.raises(Unreachable, match="only http and https proxies can"):
            await client.fetch(address.parse("https://story.example.org/"))


def tunnel_to(port: int) -> Handler:
    async def handler(exchange: Exchange) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await exchange.write(b"HTTP/1.1 200 Tunnel\r\n\r\n")
        ways = [
            asyncio.ensure_future(copy(exchange.reader, writer)),
            asyncio.ensure_future(copy(reader, exchange.writer)),
        ]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        writer.close()

    return handler


async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(65536):
        target.write(data)
        await target.drain()
