from __future__ import annotations

import pytest

from reader.errors import ConfigError
from reader.model import address
from reader.web.client import Client, ClientOptions
from reader.web.hosts import HostMap
from tests.faults.fault_server import PAGE, Exchange, FaultServer

MIRROR = HostMap({"www.dw.com": "http://127.0.0.1:8080/www", "rss.dw.com": "http://127.0.0.1:8080/rss/"})


@pytest.mark.parametrize(
    ("canonical", "real"),
    [
        ("https://www.dw.com/en/a-1?x=1", "http://127.0.0.1:8080/www/en/a-1?x=1"),
        ("https://www.dw.com/", "http://127.0.0.1:8080/www/"),
        ("https://rss.dw.com/rdf/all", "http://127.0.0.1:8080/rss/rdf/all"),
        ("https://other.example.org/x", "https://other.example.org/x"),
        ("https://www.dw.com:8443/x", "https://www.dw.com:8443/x"),
    ],
)
def test_a_canonical_address_is_asked_for_at_its_base(canonical: str, real: str) -> None:
    assert MIRROR.real(canonical) == real


@pytest.mark.parametrize(
    ("location", "followed"),
    [
        ("/en/b-2", "https://www.dw.com/en/b-2"),
        ("/www/en/b-2", "https://www.dw.com/en/b-2"),
        ("b-2", "https://www.dw.com/en/b-2"),
        ("?page=2", "https://www.dw.com/en/a-1?page=2"),
        ("http://127.0.0.1:8080/www/en/b-2", "https://www.dw.com/en/b-2"),
        ("http://127.0.0.1:8080/rss/all", "https://rss.dw.com/all"),
        ("http://127.0.0.1:8080/rss", "https://rss.dw.com/"),
        ("https://www.dw.com/en/b-2", "https://www.dw.com/en/b-2"),
        ("//www.dw.com/en/b-2", "https://www.dw.com/en/b-2"),
        ("https://elsewhere.example/", "https://elsewhere.example/"),
        ("http://127.0.0.1:8080/wwwx/", "http://127.0.0.1:8080/wwwx/"),
    ],
)
def test_a_redirect_is_told_in_canonical_addresses(location: str, followed: str) -> None:
    assert MIRROR.followed(location, "https://www.dw.com/en/a-1") == followed


def test_the_map_may_grow() -> None:
    hosts: dict[str, str] = {}
    growing = HostMap(hosts)
    hosts["late.example.org"] = "http://127.0.0.1:1"
    assert growing.real("https://late.example.org/x") == "http://127.0.0.1:1/x"
    assert growing.maps("http://127.0.0.1:1/anything")


@pytest.mark.parametrize("base", ["", "ftp://x", "www.dw.com", "http://", "http://a@b/", "http://x:99999"])
def test_a_base_that_is_no_address_is_an_error_of_the_configuration(base: str) -> None:
    with pytest.raises(ConfigError, match=r"hosts: the base of www\.dw\.com"):
        HostMap({"www.dw.com": base})


async def test_what_a_stand_in_serves_keeps_its_canonical_address(server: FaultServer) -> None:
    async def moved(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"301 Moved", headers=b"Location: /www/en/new-name/a-7\r\n")

    async def story(exchange: Exchange) -> None:
        await exchange.reply()

    server.faults["/www/en/old-name/a-7"] = moved
    server.faults["/www/en/new-name/a-7"] = story
    async with Client(ClientOptions(hosts={"www.dw.com": server.url("/www")})) as client:
        response = await client.fetch(address.parse("https://www.dw.com/en/old-name/a-7?maca=en-rss"))
    assert response.asked.url == "https://www.dw.com/en/old-name/a-7"
    assert response.final.url == "https://www.dw.com/en/new-name/a-7"
    assert response.body == PAGE
    assert server.paths == ["/www/en/old-name/a-7", "/www/en/new-name/a-7"]


async def test_a_host_that_is_mapped_later_is_found(server: FaultServer) -> None:
    hosts: dict[str, str] = {}
    async with Client(ClientOptions(hosts=hosts)) as client:
        await client.fetch(server.at("/ok"))
        hosts["sample.dw-reader.invalid"] = server.url("")
        assert (await client.fetch(address.parse("https://sample.dw-reader.invalid/ok"))).body == PAGE
