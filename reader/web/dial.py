"""Dialling: happy eyeballs (RFC 8305) over checked addresses only, against SSRF by DNS rebinding."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

import httpcore

from reader.web import guard
from reader.web.resolver import Names


class Dialer(httpcore.AsyncNetworkBackend):
    """Looks the name up, checks every address, and connects to these addresses and no others.

    TLS still greets and checks the host by its name: only the TCP connection goes to the address.
    """

    def __init__(self, names: Names, stagger: float, *, public_only: bool) -> None:
        """``stagger`` in seconds: before the next address is tried beside the last one."""
        self._names = names
        self._stagger = stagger
        self._public_only = public_only
        self._plain = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """The first connection that stands. ``timeout`` counts from when the addresses are known."""
        addresses = await self._names.addresses(host, port)
        if self._public_only:
            guard.require_public(host, addresses)

        async def connect(address: str) -> httpcore.AsyncNetworkStream:
            return await self._plain.connect_tcp(
                address, port, local_address=local_address, socket_options=socket_options
            )

        try:
            async with asyncio.timeout(timeout) as limit:
                return Stream(await first_connected(addresses, connect, self._stagger))
        except TimeoutError as error:
            if limit.expired():
                raise httpcore.ConnectTimeout from error
            raise


class Stream(httpcore.AsyncNetworkStream):
    """A connection that is closed when its TLS greeting is cancelled; httpcore's own is left open then."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        """``inner`` is owned from now on."""
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """As httpcore's."""
        return await self._inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """As httpcore's."""
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """As httpcore's."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """As httpcore's, but nothing stays open behind a failure or a cancelled greeting."""
        try:
            return await self._inner.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            await self._inner.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401
        """As httpcore's."""
        return self._inner.get_extra_info(info)


def interleaved(addresses: Sequence[str]) -> list[str]:
    """The addresses in the resolver's order, with the families taking turns (RFC 8305 section 4)."""
    first = _family(addresses[0])
    same = [address for address in addresses if _family(address) == first]
    other = [address for address in addresses if _family(address) != first]
    turns: list[str] = []
    while same or other:
        turns += same[:1] + other[:1]
        same, other = same[1:], other[1:]
    return turns


async def first_connected(
    addresses: Sequence[str],
    connect: Callable[[str], Awaitable[httpcore.AsyncNetworkStream]],
    stagger: float,
) -> httpcore.AsyncNetworkStream:
    """Happy eyeballs: the first that connects; the next address starts when the last has failed or ``stagger`` s later.

    Raises what the first address raised when none can be reached. Every other connection is closed.
    """
    waiting = interleaved(addresses)
    tasks: list[asyncio.Task[httpcore.AsyncNetworkStream]] = []
    winner: asyncio.Task[httpcore.AsyncNetworkStream] | None = None
    try:
        while waiting or not all(task.done() for task in tasks):
            if waiting:
                tasks.append(asyncio.ensure_future(connect(waiting.pop(0))))
            await asyncio.wait(
                [task for task in tasks if not task.done()],
                timeout=stagger if waiting else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            winner = next((task for task in tasks if task.done() and not task.exception()), None)
            if winner:
                return winner.result()
        return tasks[0].result()  # raises
    finally:
        for task in tasks:
            task.cancel()
        try:
            await asyncio.gather(*tasks, return_exceptions=True)
        except asyncio.CancelledError:
            winner = None  # given up while the others end: nobody takes it
            raise
        finally:
            for task in tasks:
                if task is not winner and task.done() and not task.cancelled() and not task.exception():
                    await task.result().aclose()


def _family(address: str) -> int:
    return ipaddress.ip_address(address).version
