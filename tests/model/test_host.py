from __future__ import annotations

import ipaddress
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import host


@pytest.mark.parametrize(
    ("given_host", "canonical"),
    [
        ("WWW.Example.ORG", "www.example.org"),
        ("example.org.", "example.org"),
        ("localhost", "localhost"),
        ("_dmarc.example.org", "_dmarc.example.org"),
        ("::1", "[::1]"),
        ("2001:DB8:0:0::1", "[2001:db8::1]"),
        ("mp3.example", "mp3.example"),
        ("1.2.3.4x", "1.2.3.4x"),
    ],
)
def test_a_host_has_one_canonical_form(given_host: str, canonical: str) -> None:
    assert host.canonical(given_host) == canonical


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("faß.de", "xn--fa-hia.de"),
        ("FAẞ.de", "xn--fa-hia.de"),
        ("βόλος.com", "xn--nxasmm1c.com"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("BÜCHER.example", "xn--bcher-kva.example"),
        ("bu\u0308cher.example", "xn--bcher-kva.example"),
        ("аррӏе.com", "xn--80ak6aa92e.com"),
        ("☃.net", "xn--n3h.net"),
        ("例え。jp", "xn--r8jz45g.jp"),
        ("dw\u00ad.com", "dw.com"),
    ],
)
def test_row_90_names_are_mapped_by_uts_46_without_its_transition(name: str, canonical: str) -> None:
    assert host.canonical(name) == canonical


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("10.1", "10.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("169.254.43518", "169.254.169.254"),
        ("2130706433", "127.0.0.1"),
        ("0x7F000001", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0300.0250.1", "192.168.0.1"),
        ("0", "0.0.0.0"),
        ("0x", "0.0.0.0"),
        ("1.0x", "1.0.0.0"),
        ("192.168.1.1", "192.168.1.1"),
        ("255.16777215", "255.255.255.255"),
        ("4294967295", "255.255.255.255"),
        ("１２７．０．０．１", "127.0.0.1"),
        ("127。1", "127.0.0.1"),
    ],
)
def test_row_76_a_host_whose_last_label_is_a_number_is_an_address(written: str, address: str) -> None:
    assert host.canonical(written) == address


@pytest.mark.parametrize(
    "nothing",
    ["", ".", "a..b", "-a.org", "a.-b.org", "a b", "a/b", "a@b", "a" * 64 + ".org", "a." * 130 + "org", "ä" * 254,
     "ß" * 60 + ".de", "::g", "fe80::1%eth0", "℀.com", "a\ud800.com", "1.2.3.4.5", "256.1.1.1", "1.256.1", "1.2.65536",
     "1.16777216", "4294967296", "08.1", "foo.1", "foo.0x4", "1..2", "0x1_0.1", "0xfg.1", "+1.1", "9" * 200],
)  # fmt: skip
def test_what_is_no_host_is_none(nothing: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of its kinds
        host.canonical(nothing)


@given(st.ip_addresses(v=4), st.integers(0, 3), st.sampled_from(["{:d}", "0{:o}", "{:#x}", "0X{:X}"]))
def test_every_way_to_write_an_address_means_that_address(
    address: ipaddress.IPv4Address, whole: int, form: str
) -> None:
    parts = [*address.packed[:whole], int.from_bytes(address.packed[whole:])]
    written = ".".join(form.format(part) if part or form == "{:d}" else "0" for part in parts)
    assert host.canonical(written) == str(address)


@given(st.text(st.sampled_from("ab-._0189xXß。日\u200d") | st.characters(), max_size=40))
def test_a_canonical_host_is_its_own_canonical_form(text: str) -> None:
    try:
        found = host.canonical(text)
    except ValueError:
        return
    assert found.isascii()
    assert host.canonical(found.strip("[]")) == found


def test_the_tables_for_names_are_loaded_for_the_first_name_that_needs_them() -> None:
    script = "import sys\nfrom reader.model import host\nhost.canonical('example.org')\nprint('idna' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("www.dw.com", "dw.com"),
        ("amp.dw.com", "dw.com"),
        ("news.dw.de", "dw.de"),
        ("bbc.co.uk", "bbc.co.uk"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("www.gov.pl", "gov.pl"),
        ("mon.gov.pl", "mon.gov.pl"),
        ("foo.gouv.fr", "foo.gouv.fr"),
        ("www.foo.gouv.fr", "foo.gouv.fr"),
        ("a.github.io", "a.github.io"),
        ("b.a.github.io", "a.github.io"),
        ("github.io", "github.io"),
        ("sport.orf.at", "orf.at"),
        ("nachrichten.web.de", "web.de"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("[2001:db8::1]", "[2001:db8::1]"),
        ("2001:db8::1", "2001:db8::1"),
    ],
)
def test_row_95_there_is_one_answer_to_which_site_a_host_belongs_to(name: str, site: str) -> None:
    assert host.site(name) == site


@pytest.mark.parametrize(
    ("name", "called"),
    [("news.bbc.co.uk", "bbc"), ("www.bbc.com", "bbc"), ("roma.paper.example", "paper"), ("paper.com.au", "paper"),
     ("a.github.io", "a"), ("foo.gouv.fr", "foo"), ("www.gov.pl", "gov"), ("localhost", "localhost"),
     ("127.0.0.1", "127.0.0.1"), ("::1", "::1")],
)  # fmt: skip
def test_row_95_a_site_goes_by_one_name_in_every_country(name: str, called: str) -> None:
    assert host.site_name(name) == called
