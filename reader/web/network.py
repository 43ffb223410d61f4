"""The client of httpx, without cookies, redirects or environment: one request, one answer."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from reader.web.options import ClientOptions
from reader.web.resolver import Names
from reader.web.transport import Reach, Transport


class Network:
    """Sends GET requests. No cookies, no redirects, no environment, no password from an address."""

    def __init__(self, options: ClientOptions, names: Names) -> None:
        """No connection is made before the first request."""
        limits = options.limits
        # httpx logs every full URL at level INFO: what a reader reads is nobody's business
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._transport = Transport(options, names)
        self._client = httpx.AsyncClient(
            transport=self._transport,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(limits.silence, connect=limits.connect, pool=None),
        )

    async def prepare(self) -> None:
        """Makes ready what a first https request would wait for."""
        await self._transport.trust()

    @asynccontextmanager
    async def get(
        self, url: str, headers: dict[str, str], *, reach: Reach, proxy: str | None
    ) -> AsyncIterator[httpx.Response]:
        """The answer to one GET; its body is still to be read with ``aiter_raw``. These headers and Host are sent.

        Raises what httpx and httpcore raise, and ReaderErrors of the dialer: see ``problems.explained``.
        """
        # a text header would have to be ASCII; a validator may hold any byte
        sent = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
        request = self._client.build_request("GET", url, headers=sent, extensions={"reach": reach, "proxy": proxy})
        answer = await self._client.send(request, stream=True)
        try:
            yield answer
        finally:
            await answer.aclose()

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._client.aclose()
