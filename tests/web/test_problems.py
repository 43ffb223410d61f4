"""Whatever the libraries raise comes out as one of our own errors, as one clean line."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import anyio
import h11
import httpcore
import httpx
import idna
import pytest

from reader.errors import BadResponse, FetchError, ReaderError, Refused, TimedOut, Unreachable, one_line
from reader.model import address
from reader.web import guard, problems, trust
from reader.web.client import Client, ClientOptions
from reader.web.hosts import HostMap


def from_none(error: Exception, cause: Exception) -> Exception:
    """As httpcore's pool raises it: the cause hidden, but still there."""
    try:
        try:
            raise cause
        except Exception:
            raise error from None
    except Exception as raised:
        return raised


def subclasses(kind: type[Exception]) -> list[type[Exception]]:
    return [kind, *(deeper for below in kind.__subclasses__() for deeper in subclasses(below))]


ALL_OF_HTTPCORE = sorted(
    {kind for kind in vars(httpcore).values() if isinstance(kind, type) and issubclass(kind, Exception)},
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", ALL_OF_HTTPCORE, ids=lambda kind: kind.__name__)
def test_every_error_of_httpcore_has_a_place(kind: type[Exception]) -> None:
    assert isinstance(problems.explained(kind("\x1b[31mremote words"), "x.org"), FetchError)


@pytest.mark.parametrize("kind", subclasses(httpx.HTTPError), ids=lambda kind: kind.__name__)
def test_every_error_of_httpx_has_a_place(kind: type[Exception]) -> None:
    error = kind.__new__(kind)
    assert isinstance(problems.explained(error, "x.org"), FetchError)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.InvalidURL("x"), Refused),
        (httpx.UnsupportedProtocol("x"), Refused),
        (idna.IDNAError("x"), Refused),
        (idna.InvalidCodepoint("x"), Refused),
        (UnicodeEncodeError("ascii", "ü", 0, 1, "x"), Refused),
        (ExceptionGroup("x", [OSError(errno.ECONNREFUSED, "x"), ValueError("y")]), FetchError),
        (AssertionError("x"), BadResponse),
        (TypeError("x"), BadResponse),
        (ValueError("x"), BadResponse),
        (KeyError("x"), BadResponse),
        (RuntimeError("x"), BadResponse),
        (h11.RemoteProtocolError("x"), BadResponse),
        (anyio.BrokenResourceError("x"), BadResponse),
        (anyio.EndOfStream(), BadResponse),
        (OSError(errno.ENETUNREACH, "x"), Unreachable),
        (ConnectionResetError("x"), Unreachable),
        (socket.gaierror(8, "x"), Unreachable),
        (httpcore.ConnectTimeout("x"), TimedOut),
        (httpcore.ReadTimeout("x"), TimedOut),
        (httpcore.ReadError("x"), BadResponse),
        (httpcore.ProxyError("407 \x1b[31m"), Unreachable),
        (ssl.SSLError("x"), Unreachable),
    ],
)
def test_what_is_raised_becomes_ours(error: Exception, kind: type[ReaderError]) -> None:
    ours = problems.explained(error, "x.org")
    assert isinstance(ours, kind)
    assert str(ours).isprintable()
    assert "; " in str(ours) or ": " in str(ours)


def test_an_error_of_ours_is_found_behind_another() -> None:
    ours = Refused("no")
    assert problems.explained(from_none(httpcore.ConnectError("x"), ours), "x.org") is ours
    assert problems.explained(ours, "x.org") is ours


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (ConnectionRefusedError("x"), "x.org does not accept connections"),
        (OSError(errno.ENETUNREACH, "x"), "no way to x.org; is this computer online"),
        (OSError(errno.EHOSTUNREACH, "x"), "no connection to x.org; is this computer online"),
        (ExceptionGroup("x", [OSError("a"), ConnectionRefusedError("b")]), "does not accept connections"),
        (ssl.SSLError("x"), "x.org does not speak TLS as it should"),
    ],
)
def test_why_there_is_no_connection_is_found_behind_what_the_pool_raises(cause: Exception, words: str) -> None:
    error = problems.explained(from_none(httpcore.ConnectError("x"), cause), "x.org")
    assert isinstance(error, Unreachable)
    assert words in str(error)


def test_a_greeting_that_waits_for_bytes_is_no_fault_of_tls() -> None:
    assert isinstance(
        problems.explained(from_none(httpcore.ConnectTimeout(), ssl.SSLWantReadError()), "x.org"), TimedOut
    )


def test_causes_that_go_in_circles_end() -> None:
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    assert isinstance(problems.explained(one, "x.org"), BadResponse)


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (httpcore.RemoteProtocolError(), True),
        (httpcore.ReadError(), True),
        (httpcore.WriteError(), True),
        (httpcore.ReadTimeout(), False),
        (httpcore.ConnectError(), False),
        (httpcore.LocalProtocolError(), False),
        (ValueError(), False),
    ],
)
def test_only_a_lost_connection_is_tried_again(error: Exception, again: bool) -> None:
    assert problems.dropped(error) is again


HOSTILE = "a\x1b[31m\x07\u202eb\x9dc"


@pytest.mark.parametrize(
    "failing",
    [
        lambda: HostMap({HOSTILE: HOSTILE}),
        lambda: trust.context(Path(HOSTILE)),
        lambda: guard.require_public(HOSTILE, ["10.0.0.1"]),
        lambda: guard.are_private(HOSTILE, ["10.0.0.1", "8.8.8.8"]),
    ],
    ids=["base of a host", "file of authorities", "host", "host with two kinds of addresses"],
)
def test_quoted_words_pass_the_one_gate_for_errors(failing: Callable[[], object]) -> None:
    with pytest.raises(ReaderError) as raised:
        failing()
    assert str(raised.value) == one_line(str(raised.value))
    assert str(raised.value).isprintable()


@pytest.mark.parametrize("proxy", [f"socks5://{HOSTILE}:1", HOSTILE, "http://p:0/", "http://p:port/", "http://[::1"])
async def test_the_words_of_a_proxy_setting_pass_it_too(proxy: str) -> None:
    async with Client(ClientOptions(proxy=proxy)) as client:
        with pytest.raises(Unreachable, match="only http and https proxies can") as raised:
            await client.fetch(address.parse("https://story.example.org/"))
    assert str(raised.value) == one_line(str(raised.value))
    assert str(raised.value).isprintable()
