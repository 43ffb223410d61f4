"""DNS lookups with a short cache; a name server that never answers delays nothing else: not even quitting."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from reader.errors import Unreachable
from reader.web import guard

# EAI_NODATA is not in every system's <netdb.h>
_NO_SUCH_NAME: Final = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))
"""What getaddrinfo gives where a name server answered that there is no such name, or none with an address."""


class Resolver(Protocol):
    """Gives the IP addresses of a host, best first; raises OSError when there are none."""

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """The addresses of ``host`` as text."""
        ...


class SystemResolver:
    """``getaddrinfo`` in a daemon thread a lookup.

    It cannot be interrupted, and a thread of an executor is waited for at exit: a stuck lookup delayed quitting
    by 12 s (FAULTS.md section 2.3).  A daemon thread is left behind.
    """

    def __init__(self, lookup: Callable[..., list[Any]] = socket.getaddrinfo) -> None:
        """``lookup`` has the signature of ``socket.getaddrinfo`` and may block."""
        self._lookup = lookup

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """The addresses of ``host``; raises OSError (``socket.gaierror``) as ``getaddrinfo`` does."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[Any]] = loop.create_future()

        def settle(found: list[Any] | Exception) -> None:
            if answer.done():  # nobody waits any more
                return
            if isinstance(found, Exception):
                answer.set_exception(found)
            else:
                answer.set_result(found)

        def work() -> None:
            found: list[Any] | Exception
            try:
                found = self._lookup(host, port, type=socket.SOCK_STREAM)
            except Exception as error:
                found = error
            with contextlib.suppress(RuntimeError):  # the loop has closed meanwhile
                loop.call_soon_threadsafe(settle, found)

        threading.Thread(target=work, name=f"resolve {host}", daemon=True).start()
        return [entry[4][0] for entry in await answer]


class Names:
    """DNS cache of a few seconds, so that checking and connecting ask once."""

    def __init__(self, resolver: Resolver, memory: float) -> None:
        """``memory`` in seconds."""
        self._resolver = resolver
        self._memory = memory
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}

    async def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """The IP addresses of ``host``, at least one. Raises Unreachable."""
        if guard.is_literal(host):
            return (host.strip("[]"),)
        now = asyncio.get_running_loop().time()
        self._known = {name: entry for name, entry in self._known.items() if entry[0] > now}
        if host not in self._known:
            found = await self._ask(host, port)
            self._known[host] = (asyncio.get_running_loop().time() + self._memory, found)
            return found
        return self._known[host][1]

    async def _ask(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = tuple(dict.fromkeys(await self._resolver(host, port)))
        except (OSError, UnicodeError) as error:
            raise _unreachable(host, error) from error
        if not found:
            raise _unknown(host)
        return found


def _unreachable(host: str, error: Exception) -> Unreachable:
    code = error.errno if isinstance(error, socket.gaierror) else None
    if code in _NO_SUCH_NAME:
        return _unknown(host)
    if code == socket.EAI_AGAIN:
        return Unreachable(f"no name server answers for {host}; is this computer online?")
    return Unreachable(f"the address of {host} could not be found; is this computer online?")


def _unknown(host: str) -> Unreachable:
    return Unreachable(f"there is no host {host}; check the address or the network", answered=True)
