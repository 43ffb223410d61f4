"""One GET to its end: deadline, redirects with the SSRF guard at every hop, one retry. FAULTS.md section 2.2."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from reader.errors import AddressError, BadResponse, ReaderError, TimedOut
from reader.model import address
from reader.model.address import Address
from reader.model.rank import Rank
from reader.model.response import Response
from reader.web import body, decoding, guard, problems, proxies, sniff, statuses
from reader.web.asked import Asked
from reader.web.gate import Gate
from reader.web.hosts import HostMap
from reader.web.network import Network
from reader.web.options import ClientOptions
from reader.web.resolver import Names, SystemResolver
from reader.web.throttle import Throttle, seconds_to_wait
from reader.web.transport import Reach

_DRAINED = 16 * 1024
"""A redirect's body of at most this size is read, so that its connection can serve the next hop."""


@dataclass(slots=True)
class _Trip:
    """Where one fetch is on its way."""

    asked: Asked
    rank: Rank
    deadline: asyncio.Timeout
    url: str
    """Of this hop: under its canonical host, and as its server wants it written."""
    address: Address
    """What this hop's page is known as."""
    private_host: str = ""
    """What lies in a private network and may be asked all the same."""
    anew: bool = False
    """Whether caches on the way are told to ask the server itself."""
    redirects: int = 0
    doing: str = "looking for"
    answered: bool = False
    """For the message when time runs out."""

    @property
    def origin(self) -> str:
        """The canonical origin of this hop."""
        return address.origin_of(self.url)


@dataclass(frozen=True, slots=True)
class _Redirect:
    location: str


class Fetcher:
    """Fetches. Not more than one flight of the same request should be in it at a time: see ``flights``."""

    def __init__(self, options: ClientOptions, gate: Gate) -> None:
        """Raises ConfigError for a host mapped to what is no address."""
        self._options = options
        self._limits = options.limits
        self._hosts = HostMap(options.hosts)
        self._names = Names(options.resolver or SystemResolver(), options.limits.name_memory)
        self._network = Network(options, self._names)
        self._proxies = proxies.in_force(options.proxy, os.environ)
        self._gate = gate
        self._throttle = Throttle(options.limits.retry_after, options.clock)

    async def fetch(self, asked: Asked, rank: Rank) -> Response:
        """The whole answer. Raises FetchErrors."""
        trip = _Trip(asked, rank, asyncio.timeout(None), guard.checked(asked.address.url), asked.address)
        try:
            async with trip.deadline:
                return await self._travel(trip)
        except TimedOut as error:
            error.answered = trip.answered
            raise
        except TimeoutError as error:  # the deadline's own: every other has been explained in _hop
            after = f"given up after {self._limits.total:g} s"
            message = f"{after} while {trip.doing} {guard.host_of(trip.url)}; try again later"
            raise TimedOut(message, answered=trip.answered) from error

    async def prepare(self) -> None:
        """Makes ready what a first request would wait for."""
        await self._network.prepare()

    async def aclose(self) -> None:
        """Closes every connection."""
        await self._network.aclose()

    async def _travel(self, trip: _Trip) -> Response:
        while True:
            answer = await self._hop(trip)
            if isinstance(answer, _Redirect):
                trip.redirects += 1
                if trip.redirects > self._limits.redirects:
                    raise BadResponse(f"{guard.host_of(trip.url)} leads in circles; open it in the browser")
                self._turn(trip, answer.location)
            elif answer.status == 304 and not trip.asked.validators_for(trip.origin):
                # nothing was asked that 304 could answer (row 23): once more, past the caches on the way
                if trip.anew:
                    host = guard.host_of(trip.url)
                    raise BadResponse(f"{host} calls the page unchanged without ever sending it; try again later")
                trip.anew = True
            else:
                return answer

    def _turn(self, trip: _Trip, location: str) -> None:
        """Points ``trip`` to where a redirect leads."""
        try:
            target = guard.checked(self._hosts.followed(location, trip.url))
            found = address.parse(target)
        except (ValueError, AddressError) as error:
            raise BadResponse(f"{guard.host_of(trip.url)} leads to a broken address") from error
        guard.step(trip.url, target)
        if guard.host_of(target) != guard.host_of(trip.url):
            trip.private_host = ""
        trip.url, trip.address = target, found

    async def _hop(self, trip: _Trip) -> Response | _Redirect:
        real = self._hosts.real(trip.url)
        server, host = urlsplit(real).netloc, guard.host_of(trip.url)
        self._check_wait(trip, server)
        async with self._gate.slot(server, trip.rank):
            self._check_wait(trip, server)
            if trip.deadline.when() is None:
                trip.deadline.reschedule(asyncio.get_running_loop().time() + self._limits.total)
            lost: Exception | None = None
            for _ in ("first", "again"):
                try:
                    return await self._exchange(trip, real)
                except ReaderError:
                    raise
                except Exception as error:
                    lost = error
                    if not problems.dropped(error):
                        break
            assert lost is not None
            raise problems.explained(lost, host) from lost

    def _check_wait(self, trip: _Trip, server: str) -> None:
        if not trip.asked.insist:
            self._throttle.check(server, guard.host_of(trip.url), background=trip.rank.background)

    async def _exchange(self, trip: _Trip, real: str) -> Response | _Redirect:
        proxy = proxies.choose(real, self._proxies)
        reach = await self._reach(trip, real, proxy)
        headers = trip.asked.headers(self._options.user_agent, decoding.ACCEPTED, trip.origin, anew=trip.anew)
        trip.doing = "waiting for"
        async with self._network.get(real, headers, reach=reach, proxy=proxy) as answer:
            trip.doing, trip.answered = "reading from", True
            return await self._read(trip, answer, urlsplit(real).netloc)

    async def _reach(self, trip: _Trip, real: str, proxy: str | None) -> Reach:
        """Whether this hop may lead into a private network: what is mapped may, and the host that the reader named
        itself, until a redirect leaves it.
        """
        if self._hosts.maps(trip.url):
            return "any"
        trip.doing = "looking for"
        parts = urlsplit(real)
        host = parts.hostname or ""
        if host == trip.private_host:
            return "any"
        if guard.is_literal(host):
            private = not guard.is_public(host)
        elif proxy:
            private = guard.is_local_name(host)  # the name is looked up behind the proxy: only its look tells
        elif trip.redirects == 0:
            port = parts.port or (443 if parts.scheme == "https" else 80)
            private = guard.are_private(host, await self._names.addresses(host, port))
        else:
            return "public"  # the dialer checks what it connects to
        if not private:
            return "public"
        if trip.redirects or trip.asked.named_by_page:
            raise guard.private(host)
        trip.private_host = host
        return "any"

    async def _read(self, trip: _Trip, answer: httpx.Response, server: str) -> Response | _Redirect:
        self._check_headers(trip, answer)
        now, status, host = self._options.clock(), answer.status_code, guard.host_of(trip.url)
        date = _header(answer, "date")
        wait = seconds_to_wait(_header(answer, "retry-after"), date, now, self._limits.retry_after)
        self._throttle.answered(server, status, wait)
        if status in statuses.REDIRECTS and (
            location := answer.extensions["location"].decode("utf-8", "replace").strip()
        ):
            await self._drain(answer)
            return _Redirect(location)
        if status == 304:
            return self._response(trip, answer, b"")
        if not statuses.carries_page(status):
            raise statuses.problem(host, status, wait)
        declared = _header(answer, "content-type")
        sniff.check_type(declared)
        content = await body.read(
            answer.aiter_raw(),
            content_encoding=",".join(answer.headers.get_list("content-encoding")),
            content_length=_header(answer, "content-length"),
            limits=self._limits,
            look=lambda start: sniff.check_start(start, declared, feed=trip.asked.accept == "feed"),
        )
        return self._response(trip, answer, content)

    def _check_headers(self, trip: _Trip, answer: httpx.Response) -> None:
        lines: list[tuple[bytes, bytes]] = answer.extensions["lines"]
        size = sum(len(name) + len(value) for name, value in lines)
        if len(lines) > self._limits.headers or size > self._limits.header_bytes:
            raise BadResponse(f"{guard.host_of(trip.url)} sends too many headers; open it in the browser")

    async def _drain(self, answer: httpx.Response) -> None:
        length = _header(answer, "content-length")
        if length.isascii() and length.isdigit() and int(length[:18]) <= _DRAINED:
            async for _ in answer.aiter_raw():
                pass

    def _response(self, trip: _Trip, answer: httpx.Response, content: bytes) -> Response:
        def header(name: str) -> str:
            value = _header(answer, name)
            return value if value.isprintable() else ""  # a validator with control characters is none (row 20)

        # an alias's validators would be sent to the host that it is known under
        own = trip.origin == trip.address.origin
        return Response(
            asked=trip.asked.address,
            final=trip.address,
            status=answer.status_code,
            fetched=self._options.clock(),
            content_type=sniff.media_type(header("content-type")),
            charset=sniff.charset(header("content-type")),
            etag=header("etag") if own else "",
            last_modified=header("last-modified") if own else "",
            cache_control=header("cache-control"),
            expires=header("expires"),
            date=header("date"),
            age=header("age"),
            body=content,
        )


def _header(answer: httpx.Response, name: str) -> str:
    """The first line of that name. Latin-1 keeps every byte, so that a validator goes back as it came."""
    wanted = name.encode()
    values = (value for line, value in answer.headers.raw if line.lower() == wanted)
    return next(values, b"").decode("latin-1").strip()
