"""Translation of exceptions: all that httpx, h11, anyio, idna, ssl and sockets can raise, as our own tree of errors.

``except httpx.HTTPError`` missed 12 of 56 injected faults (FAULTS.md section 0); this misses none.
"""

from __future__ import annotations

import errno
import ssl
from collections.abc import Iterator
from typing import Final

import httpcore
import httpx

from reader.errors import BadResponse, FetchError, ReaderError, Refused, TimedOut, Unreachable
from reader.web import trust

_NO_NETWORK: Final = frozenset((errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL))


def explained(error: Exception, host: str) -> ReaderError:
    """The error of ours that says what happened while ``host`` was asked. Ours are given back as they are."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ReaderError):
            return cause
    if isinstance(error, (httpcore.ConnectTimeout, httpx.ConnectTimeout)):
        return TimedOut(f"{host} cannot be reached in time; try again later")
    if isinstance(error, (httpcore.TimeoutException, httpx.TimeoutException)):
        return TimedOut(f"{host} fell silent; try again later")
    for cause in causes:
        # "want read" is how a greeting waits, and lies behind whatever ends it
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, (ssl.SSLWantReadError, ssl.SSLWantWriteError)):
            return trust.problem(cause, host)
    if isinstance(error, (httpcore.ProxyError, httpx.ProxyError)):
        words = "the proxy does not let the request through; check its address, name and password"
        return Unreachable(words, answered=True)
    if isinstance(error, (httpcore.ConnectError, httpx.ConnectError)):
        return _unconnected(causes, host)
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, UnicodeError)):
        return Refused("refused: the address is broken")
    if dropped(error):
        return BadResponse(f"{host} broke off or sent nonsense; try again")
    if isinstance(error, OSError):
        return _unconnected(causes, host)
    return BadResponse(f"{host} sent what cannot be understood ({type(error).__name__}); open it in the browser")


def dropped(error: Exception) -> bool:
    """Whether the connection was lost or broke the protocol: then a GET may be tried once more (RFC 9110, 9.2.2)."""
    return isinstance(
        error,
        (
            httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError,
            httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError,
        ),
    )  # fmt: skip


def _unconnected(causes: list[BaseException], host: str) -> FetchError:
    for cause in causes:
        if isinstance(cause, ConnectionRefusedError):
            return Unreachable(f"{host} does not accept connections; try again later")
        if isinstance(cause, OSError) and cause.errno in _NO_NETWORK:
            return Unreachable(f"no way to {host}; is this computer online?")
    return Unreachable(f"no connection to {host}; is this computer online?")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and the members of groups; each once."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(one.exceptions)
        # httpcore's pool raises "from None", which hides the cause but leaves it as the context
        waiting.extend(cause for cause in (one.__cause__, one.__context__) if cause)
