from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Refused
from reader.web import guard

PRIVATE = [
    "10.0.0.1", "172.16.5.4", "192.168.1.1", "127.0.0.1", "127.8.8.8", "0.0.0.0", "169.254.169.254", "169.254.0.1",
    "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1",
    "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
    "2002:c0a8:101::", "2001:db8::1", "", "nonsense", "1.2.3", "127.1",
]  # fmt: skip
PUBLIC = [
    "8.8.8.8",
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_what_lies_in_a_private_network_is_not_public(address: str) -> None:
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_lies_in_the_internet_is_public(address: str) -> None:
    assert guard.is_public(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_ipv6_clothes_reaches_what_it_reaches_without(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    plain = guard.is_public(str(address))
    assert guard.is_public(f"::ffff:{address}") == plain
    assert guard.is_public(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}") == plain
    assert guard.is_public(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::") == plain


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://WWW.Example.ORG/A%20b?q=ü#part", "https://www.example.org/A%20b?q=%C3%BC"),
        ("http://example.org:80", "http://example.org/"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("http://0x7f.1:8080/", "http://127.0.0.1:8080/"),
        ("https://example.org./", "https://example.org/"),
        ("https://example.org/x?at_medium=rss", "https://example.org/x?at_medium=rss"),
    ],
)
def test_an_address_is_written_in_ascii_and_keeps_its_parameters(url: str, canonical: str) -> None:
    assert guard.checked(url) == canonical


@pytest.mark.parametrize(
    "url",
    ["ftp://x.org/", "//x.org/", "x.org", "https://a:b@x.org/", "https://@x.org/", "https:///", "https://x.org:0/",
     "https://x.org/\ud800", "https://x.org/?\udfff", "https://\ud800.org/",
     "https://x.org:99999/", "https://a..b/", "https://[::1", "https://x.org/\n", "https://x\t.org/", "https://a b/"],
)  # fmt: skip
def test_what_is_not_plain_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        guard.checked(url)


@given(st.text())
def test_every_text_is_an_address_in_ascii_or_refused(text: str) -> None:
    for url in (text, "https://" + text, "https://x.org/" + text):
        try:
            checked = guard.checked(url)
        except Refused:
            continue
        assert checked.isascii()
        assert guard.checked(checked) == checked


@pytest.mark.parametrize(
    ("host", "local"),
    [("localhost", True), ("printer", True), ("nas.local", True), ("metadata.google.internal", True),
     ("router.home.arpa", True), ("www.dw.com", False), ("locals.org", False), ("local.example.org", False),
     ("2606:4700::1", False)],
)  # fmt: skip
def test_some_names_say_that_they_are_local(host: str, local: bool) -> None:
    assert guard.is_local_name(host) is local
