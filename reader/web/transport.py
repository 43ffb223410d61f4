"""The transport of httpx: connection pools by reach and proxy, over connections that our own dialer makes."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from typing import Final, Literal
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from reader.errors import Unreachable
from reader.web import proxies, trust
from reader.web.dial import Dialer
from reader.web.options import ClientOptions
from reader.web.resolver import Names

Reach = Literal["public", "any"]
"""Whether a connection may lead into a private network."""

KEPT: Final = 8
"""Idle connections that are kept open, for as long as the limits allow."""

# httpx reads these even when it follows and keeps nothing: a bad Location looks like a broken connection then
_WITHHELD: Final = frozenset((b"location", b"set-cookie"))


class Transport(httpx.AsyncBaseTransport):
    """HTTP/1.1 only. A request says in its extensions how it may travel: ``reach`` and ``proxy``.

    Connections of different reach are never shared.  The answer's extensions hold ``location`` (bytes) and
    ``lines`` (every header line as it came).  Raises httpcore's exceptions and ReaderErrors.
    """

    def __init__(self, options: ClientOptions, names: Names) -> None:
        """No connection and no TLS context is made before the first request."""
        self._options = options
        self._names = names
        self._pools: dict[tuple[Reach, str | None, bool], httpcore.AsyncConnectionPool] = {}
        self._trust: ssl.SSLContext | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer's status and headers; the body follows as a stream."""
        url = request.url
        reach: Reach = request.extensions["reach"]
        pool = await self._pool(reach, request.extensions["proxy"], url.scheme == "https")
        answer = await pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        location = next((value for name, value in answer.headers if name.lower() == b"location"), b"")
        return httpx.Response(
            answer.status,
            headers=[line for line in answer.headers if line[0].lower() not in _WITHHELD],
            stream=_Body(answer),
            extensions={"location": location, "lines": answer.headers},
        )

    async def trust(self) -> ssl.SSLContext:
        """The TLS context, made in a thread the first time."""
        if self._trust is None:
            self._trust = await asyncio.to_thread(trust.context, self._options.ca_file)
        return self._trust

    async def aclose(self) -> None:
        """Closes every connection."""
        for pool in self._pools.values():
            await pool.aclose()

    async def _pool(self, reach: Reach, proxy: str | None, tls: bool) -> httpcore.AsyncConnectionPool:
        key = (reach, proxy, tls)
        # a pool without a TLS context of ours would make one itself, in the middle of the event loop
        context = await self.trust() if tls or (proxy and proxy.startswith("https:")) else None
        if key not in self._pools:
            # whoever configures a proxy decides where it stands; what lies behind it, the fetcher checks by name
            dialer = Dialer(self._names, self._options.limits.stagger, public_only=reach == "public" and proxy is None)
            self._pools[key] = httpcore.AsyncConnectionPool(
                ssl_context=context,
                proxy=_proxy(proxy, context) if proxy else None,
                max_connections=None,  # the gate counts them, a host at a time
                max_keepalive_connections=KEPT,
                keepalive_expiry=self._options.limits.idle,
                network_backend=dialer,
            )
        return self._pools[key]


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.aiter_stream():
            yield chunk

    async def aclose(self) -> None:
        await self._answer.aclose()


def _proxy(url: str, context: ssl.SSLContext | None) -> httpcore.Proxy:
    bare = proxies.shown(url)
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise Unreachable(f"the proxy {bare} cannot be used; only http and https proxies can")
    auth = (unquote(parts.username).encode(), unquote(parts.password or "").encode()) if parts.username else None
    return httpcore.Proxy(bare, auth=auth, ssl_context=context if parts.scheme == "https" else None)
