"""FAULTS.md rows 6 to 10: where a page may lead."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
import trustme

from reader.errors import BadResponse, FetchError, Refused
from reader.model import address
from reader.model.address import Address
from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.conftest import SHORT
from tests.faults.fault_server import Exchange, FaultServer

PUBLIC = "93.184.216.34"


class Resolver:
    """Gives each name the addresses it is told, in turn; a name it does not know is nowhere."""

    def __init__(self, **answers: list[str]) -> None:
        self.answers = {name.replace("_", "."): addresses for name, addresses in answers.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.answers:
            raise OSError("no such host")
        turns = self.answers[host]
        return [turns.pop(0) if len(turns) > 1 else turns[0]]


def from_public(server: FaultServer, resolver: Resolver, **limits: float) -> Client:
    """A client to which ``start.example.org`` is a public site, which the server plays."""
    options = ClientOptions(
        limits=FetchLimits(total=5, connect=2, silence=2, **limits),
        hosts={"start.example.org": server.url("")},
        resolver=resolver,
    )
    return Client(options)


async def test_row_6_https_never_leads_to_http(tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    client = Client(ClientOptions(limits=SHORT, ca_file=tmp_path / "ca.pem"))
    async with FaultServer() as plain, FaultServer(tls=context) as server, client:
        with pytest.raises(Refused, match="leads from https to plain http"):
            await client.fetch(server.at("/redir/" + plain.url()))
        assert len(server.requests) == 1
    assert plain.connections == 0


async def test_row_7_five_redirects_are_followed(server: FaultServer, client: Client) -> None:
    response = await client.fetch(server.at("/hops/5"))
    assert response.asked == server.at("/hops/5")
    assert response.final == server.at("/hops/0")


async def test_row_7_the_sixth_redirect_is_not(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse, match="leads in circles"):
        await client.fetch(server.at("/hops/6"))
    assert server.paths == [f"/hops/{left}" for left in (6, 5, 4, 3, 2, 1)]


async def test_row_7_a_loop_ends(server: FaultServer, client: Client) -> None:
    with pytest.raises(BadResponse, match="leads in circles"):
        await client.fetch(server.at("/loop"))
    assert len(server.requests) == 6


async def test_redirects_of_one_host_share_a_connection(server: FaultServer, client: Client) -> None:
    await client.fetch(server.at("/hops/5"))
    assert server.connections == 1


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,<p>x",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/",
        "ws://127.0.0.1/",
    ],
)
async def test_row_8_other_schemes_are_refused(server: FaultServer, client: Client, target: str) -> None:
    with pytest.raises(Refused, match="is not http or https"):
        await client.fetch(server.at("/redir/" + quote(target)))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "inner",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "::1",
        "fd00::1",
        "::ffff:127.0.0.1",
    ],
)
async def test_row_9_a_public_page_leads_to_no_private_address(server: FaultServer, inner: str) -> None:
    inside = Resolver(inside_example_org=[inner])
    async with from_public(server, inside) as client:
        with pytest.raises(Refused, match=r"inside\.example\.org lies in a private network"):
            await client.fetch(
                address.parse(f"https://start.example.org/redir/https://inside.example.org:{server.port}/ok")
            )
    assert inside.asked == ["inside.example.org"]
    assert server.connections == 1  # the start's own


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "[::1]", "169.254.169.254", "2130706433", "0x7f.1"])
async def test_row_9_nor_to_a_private_address_written_as_one(server: FaultServer, host: str) -> None:
    numbers = Resolver(**{"2130706433": ["127.0.0.1"], "0x7f_1": ["127.0.0.1"]})
    other = "[::1]:1" if host == "[::1]" else f"{host}:1"
    async with from_public(server, numbers) as client:
        with pytest.raises(Refused, match="lies in a private network"):
            await client.fetch(address.parse("https://start.example.org/redir/" + quote(f"https://{other}/ok")))
    assert server.connections == 1


async def test_row_9_a_name_that_changes_its_mind_is_refused_when_it_connects(server: FaultServer) -> None:
    """DNS rebinding: the check hears a public address, the connection would go to this computer."""
    fickle = Resolver(fickle_example_org=[PUBLIC, "127.0.0.1"])
    async with from_public(server, fickle, name_memory=0) as client:
        with pytest.raises(Refused, match=r"fickle\.example\.org lies in a private network"):
            await client.fetch(address.parse(f"http://fickle.example.org:{server.port}/ok"))
    assert fickle.asked == ["fickle.example.org"] * 2
    assert server.connections == 0


async def test_row_9_one_private_address_among_public_ones_is_enough(server: FaultServer) -> None:
    async def both(host: str, port: int) -> Sequence[str]:
        return [PUBLIC, "127.0.0.1"]

    options = ClientOptions(limits=SHORT, hosts={"start.example.org": server.url("")}, resolver=both)
    async with Client(options) as client:
        with pytest.raises(Refused, match="lies in a private network"):
            await client.fetch(
                address.parse(f"https://start.example.org/redir/https://both.example.org:{server.port}/ok")
            )
    assert server.connections == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_row_9_a_private_host_that_the_reader_named_may_lead_on_within_itself(
    server: FaultServer, client: Client, host: str
) -> None:
    response = await client.fetch(server.at("/redir/" + server.url("/redir/" + server.url("/ok", host), host), host))
    assert response.final == server.at("/ok", host)


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost", "[::1]"])
async def test_row_75_nor_to_another_host_of_a_private_network(server: FaultServer, client: Client, host: str) -> None:
    with pytest.raises(Refused, match="lies in a private network"):
        await client.fetch(server.at("/redir/" + server.url("/ok", host)))
    assert len(server.requests) == 1


async def test_row_75_nor_back_to_it_from_elsewhere(server: FaultServer) -> None:
    """127.0.0.1, as the reader asked, to a public site, which leads to 127.0.0.1."""
    options = ClientOptions(limits=SHORT, hosts={"public.example.org": server.url("/public")})

    async def leads(exchange: Exchange) -> None:
        await server.play(exchange, "/redir/" + home.url("/ok"))

    server.faults["/public/page"] = leads
    async with FaultServer() as home, Client(options) as client:
        with pytest.raises(Refused, match="lies in a private network"):
            await client.fetch(home.at("/redir/http://public.example.org/page"))
        assert (home.paths, server.paths) == (["/redir/http://public.example.org/page"], ["/public/page"])


async def test_row_75_a_name_with_public_and_private_addresses_is_refused(server: FaultServer) -> None:
    async def both(host: str, port: int) -> Sequence[str]:
        return [PUBLIC, "127.0.0.1"]

    async with Client(ClientOptions(limits=SHORT, resolver=both)) as client:
        with pytest.raises(Refused, match="has public and private addresses at once"):
            await client.fetch(server.at("/redir/" + server.url("/ok"), host="mixed.example.org"))
    assert server.connections == 0


async def test_row_9_an_address_that_a_page_names_must_be_public_from_the_start(
    server: FaultServer, client: Client
) -> None:
    with pytest.raises(Refused, match="lies in a private network"):
        await client.fetch(server.at("/ok"), named_by_page=True)
    assert server.connections == 0


@pytest.mark.parametrize(
    "target",
    [
        "http://user:word@127.0.0.1/", "http://user@127.0.0.1/", "https://www.dw.com@127.0.0.1/",
        "http://[::g]/", "http://[::1/", "http://[fe80::1%25eth0]/", "http://]/", "//]",
        "http://127.0.0.1:99999/", "http://127.0.0.1:port/", "http://127.0.0.1:-1/", "http://127.0.0.1:0/",
        "http://xn--/", "http://xn--a/", "http://xn--0/", "http://a..b/", "http://.../",
        "http://a b/", "http://-a/", "http://" + "a" * 64 + ".org/", "http://" + "a." * 200 + "org/",
        "http://a\x01b/", "http://a\x7fb/", "/\x1b[31m", "http://\u2100/", "http://\ud7ff/", "http://a\u3002\u3002b/",
        "http://%31%32%37.0.0.1/", "http://127.0.0.1\\@evil.example/", "HTTP://user@127.0.0.1",
    ],
)  # fmt: skip
async def test_row_10_a_broken_location_is_an_error_of_ours(server: FaultServer, client: Client, target: str) -> None:
    with pytest.raises(FetchError) as raised:
        await client.fetch(server.at("/redir/" + quote(target)))
    assert str(raised.value).isprintable()
    assert "word" not in str(raised.value).replace("password", "")
    assert len(set(server.paths)) == 1  # nothing was asked but the redirect itself


@pytest.mark.parametrize("target", [b"http://a\x00b/", b"http://\xff\xfe/", b"\xc3\x28://x"])
async def test_row_10_a_location_of_raw_bytes_is_an_error_of_ours(
    server: FaultServer, client: Client, target: bytes
) -> None:
    with pytest.raises(FetchError):
        await client.fetch(server.at("/redir/" + quote(target)))


@pytest.mark.parametrize("url", ["https://www.dw.com@evil.example/", "http://user:word@127.0.0.1/"])
async def test_row_38_an_address_with_a_name_or_password_is_never_asked(client: Client, url: str) -> None:
    with pytest.raises(Refused, match="carries a name or password"):
        await client.fetch(Address(url, "url:0"))
    assert "@" not in address.parse(url).url
