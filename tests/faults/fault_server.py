"""A server on 127.0.0.1 whose paths are faults: it writes raw bytes, since no HTTP library would write these.

``async with FaultServer() as server`` serves every fault of ``FAULTS`` (path -> what goes wrong) until the block
ends; ``server.url("/stall")`` is where.  A test may add paths of its own: ``server.faults["/mine"] = handler``, where a
handler takes an Exchange.  What was asked is in ``server.requests``.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import gzip
import socket
import ssl
import struct
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self
from urllib.parse import unquote, unquote_to_bytes

from reader.model import address
from reader.model.address import Address

Handler = Callable[["Exchange"], Awaitable[None]]

PAGE = b"<!doctype html><html><head><title>Fine</title></head><body><p>All is well.</p></body></html>"
DRIP = 0.02
"""Seconds between two bytes of a fault that drips: short beside every limit a test sets."""


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    """Names in lower case, in the order sent."""

    def header(self, name: str) -> str:
        """The value of one header, or an empty string."""
        return dict(self.headers).get(name, "")


@dataclass
class Exchange:
    """One request and the raw way back."""

    server: FaultServer
    request: Request
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    keep_open: bool = False
    """Whether the connection serves further requests after this one."""

    async def write(self, data: bytes) -> None:
        """Raw bytes, at once."""
        self.writer.write(data)
        await self.writer.drain()

    async def reply(
        self,
        body: bytes = PAGE,
        *,
        status: bytes = b"200 OK",
        content_type: str = "text/html; charset=utf-8",
        headers: bytes = b"",
    ) -> None:
        """A whole and correct answer; ``headers`` are raw lines, each with its CRLF."""
        self.keep_open = True
        head = b"HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
        await self.write(head % (status, content_type.encode("latin-1"), len(body), headers) + body)

    async def until_gone(self) -> None:
        """Waits until the client has closed the connection."""
        with contextlib.suppress(ConnectionError):
            while await self.reader.read(4096):
                pass
        self.server.left.set()


FAULTS: dict[str, Handler] = {}
"""Path -> fault. A path that ends in a slash takes what follows as its argument."""


def fault(path: str) -> Callable[[Handler], Handler]:
    """Registers a handler for ``path``."""

    def register(handler: Handler) -> Handler:
        FAULTS[path] = handler
        return handler

    return register


@dataclass
class FaultServer:
    """See the module. One instance, one port."""

    tls: ssl.SSLContext | None = None
    faults: dict[str, Handler] = field(default_factory=lambda: dict(FAULTS))
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    """How many connections were ever accepted."""
    most_at_once: int = 0
    """The highest number of requests that were being answered at one time."""
    release: asyncio.Event = field(default_factory=asyncio.Event)
    """Lets everything go on that waits at ``/held``."""
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a request has come in."""
    left: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a client went away from an answer that was not finished."""
    port: int = 0
    sent: int = 0
    """Bytes that endless answers have put on the wire."""
    _now: int = 0
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    def url(self, path: str = "/ok", host: str = "127.0.0.1") -> str:
        """The address of a path; ``host`` is how the server is called."""
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    def at(self, path: str = "/ok", host: str = "127.0.0.1") -> Address:
        """``url``, parsed."""
        return address.parse(self.url(path, host))

    @property
    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [request.path for request in self.requests]

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        self.release.set()
        left_open = [*self._open]
        for writer in left_open:
            writer.transport.abort()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        # what is aborted is closed in a later turn of the loop, which may be none
        await asyncio.gather(*(writer.wait_closed() for writer in left_open), return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open.add(writer)
        task = asyncio.current_task()
        assert task
        self._serving.add(task)
        try:
            while await self._answer(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            self.left.set()
        finally:
            self._open.discard(writer)
            self._serving.discard(task)
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        except asyncio.IncompleteReadError:
            return False
        first, *lines = head.split("\r\n")[:-2]
        method, path, _ = first.split(" ")
        pairs = tuple((name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines))
        exchange = Exchange(self, Request(method, path, pairs), reader, writer)
        self.requests.append(exchange.request)
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        self.asked.set()
        try:
            await self._handler(path)(exchange)
        finally:
            self._now -= 1
        return exchange.keep_open

    async def play(self, exchange: Exchange, path: str) -> None:
        """Answers as ``path`` of this server does, whatever was asked: for a fault at an address of a test's own."""
        played = replace(exchange, request=replace(exchange.request, path=path))
        await self._handler(path)(played)
        exchange.keep_open = played.keep_open

    def _handler(self, path: str) -> Handler:
        plain = path.partition("?")[0]
        if plain in self.faults:
            return self.faults[plain]
        below = [known for known in self.faults if known.endswith("/") and plain.startswith(known)]
        return self.faults[max(below, key=len)] if below else _gone


async def _gone(exchange: Exchange) -> None:
    await exchange.reply(b"not here", status=b"404 Not Found")


def argument(exchange: Exchange, path: str) -> str:
    """What follows ``path`` in the request, as it was before quoting."""
    return unquote(exchange.request.path.removeprefix(path))


# -- answers without a fault ------------------------------------------------------------------------------------


@fault("/ok")
async def ok(exchange: Exchange) -> None:
    """A page."""
    await exchange.reply()


@fault("/held")
async def held(exchange: Exchange) -> None:
    """A page that comes when the test says so (``server.release``)."""
    gone = asyncio.ensure_future(exchange.until_gone())
    released = asyncio.ensure_future(exchange.server.release.wait())
    await asyncio.wait((gone, released), return_when=asyncio.FIRST_COMPLETED)
    for task in (gone, released):
        task.cancel()
    await asyncio.gather(gone, released, return_exceptions=True)
    if released.done() and not released.cancelled():
        await exchange.reply()


@fault("/validated")
async def validated(exchange: Exchange) -> None:
    """A page with an entity tag and a date, and 304 to whoever has it."""
    tags = b'ETag: "one"\r\nLast-Modified: Sun, 05 May 2019 10:00:00 GMT\r\nCache-Control: max-age=60\r\n'
    if exchange.request.header("if-none-match") == '"one"':
        exchange.keep_open = True
        await exchange.write(b"HTTP/1.1 304 Not Modified\r\n" + tags + b"\r\n")
    else:
        await exchange.reply(headers=tags)


# -- slow, stuck, endless ----------------------------------------------------------------------------------------


@fault("/stall")
async def stall(exchange: Exchange) -> None:
    """Row 15: accepts the request and says nothing."""
    await exchange.until_gone()


@fault("/slowbody")
async def slow_body(exchange: Exchange) -> None:
    """Row 11: one byte of the body at a time."""
    await exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    while True:
        await exchange.write(b"x")
        await asyncio.sleep(DRIP)


@fault("/slowheader")
async def slow_header(exchange: Exchange) -> None:
    """Row 12: one header line at a time, and no end of them."""
    await exchange.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        await exchange.write(b"X: y\r\n")
        await asyncio.sleep(DRIP)


@fault("/100flood")
async def flood_of_100(exchange: Exchange) -> None:
    """Row 13: 100 Continue for ever."""
    while True:
        await exchange.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        await asyncio.sleep(DRIP)


@fault("/infinite")
async def infinite(exchange: Exchange) -> None:
    """Row 14: a body without an end."""
    await exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        await exchange.write(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")
        exchange.server.sent += 0x4000


@fault("/toolong")
async def too_long(exchange: Exchange) -> None:
    """A Content-Length beyond every cap; the body never comes."""
    await exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n")
    await exchange.until_gone()


# -- encodings ---------------------------------------------------------------------------------------------------


def compressed(kind: str, data: bytes) -> bytes:
    """``data`` in one content encoding: gzip, deflate, rawdeflate, br or zstd."""
    if kind == "gzip":
        return gzip.compress(data)
    if kind == "deflate":
        return zlib.compress(data)
    if kind == "rawdeflate":
        return zlib.compress(data)[2:-4]
    if kind == "br":
        import brotli

        return bytes(brotli.compress(data, quality=4))
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


@functools.cache
def bomb(kind: str, mebibytes: int) -> bytes:
    """That many MiB of blanks, in as few bytes as the encoding can; made without holding them."""
    piece = b" " * (1 << 20)
    if kind == "br":
        import brotli

        packer = brotli.Compressor(quality=3, lgwin=22)
        return b"".join(packer.process(piece) for _ in range(mebibytes)) + bytes(packer.finish())
    if kind == "zstd":
        import zstandard

        stream = zstandard.ZstdCompressor().compressobj()
    else:
        stream = zlib.compressobj(9, zlib.DEFLATED, 31 if kind == "gzip" else 15)
    return b"".join(stream.compress(piece) for _ in range(mebibytes)) + stream.flush()


@fault("/packed/")
async def packed(exchange: Exchange) -> None:
    """The page in the encoding that the path names."""
    kind = argument(exchange, "/packed/")
    name = b"deflate" if kind == "rawdeflate" else kind.encode()
    await exchange.reply(compressed(kind, PAGE), headers=b"Content-Encoding: " + name + b"\r\n")


@fault("/bomb/")
async def bomb_reply(exchange: Exchange) -> None:
    """Row 16: ``/bomb/br/1024`` is a GiB when decoded."""
    kind, size = argument(exchange, "/bomb/").split("/")
    await exchange.reply(bomb(kind, int(size)), headers=b"Content-Encoding: " + kind.encode() + b"\r\n")


@fault("/nested")
async def nested(exchange: Exchange) -> None:
    """Row 16: gzip in gzip."""
    body = compressed("gzip", compressed("gzip", PAGE))
    await exchange.reply(body, headers=b"Content-Encoding: gzip, gzip\r\n")


@fault("/nested-lines")
async def nested_lines(exchange: Exchange) -> None:
    """Row 16: gzip in gzip, told in two header lines."""
    body = compressed("gzip", compressed("gzip", PAGE))
    await exchange.reply(body, headers=b"Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n")


@fault("/manyenc")
async def many_encodings(exchange: Exchange) -> None:
    """Row 16: two thousand encodings."""
    await exchange.reply(b"x", headers=b"Content-Encoding: " + b", ".join([b"gzip"] * 2000) + b"\r\n")


@fault("/unknownenc")
async def unknown_encoding(exchange: Exchange) -> None:
    """An encoding nobody asked for."""
    await exchange.reply(b"x", headers=b"Content-Encoding: lzma\r\n")


@fault("/badenc/")
async def bad_encoding(exchange: Exchange) -> None:
    """A body that is not in the encoding it claims."""
    name = argument(exchange, "/badenc/").encode()
    await exchange.reply(b"this is nothing of the kind", headers=b"Content-Encoding: " + name + b"\r\n")


@fault("/cutenc/")
async def cut_encoding(exchange: Exchange) -> None:
    """Row 17: the length is right, but the encoded data ends too early."""
    kind = argument(exchange, "/cutenc/")
    name = b"deflate" if kind == "rawdeflate" else kind.encode()
    await exchange.reply(compressed(kind, PAGE * 50)[:-10], headers=b"Content-Encoding: " + name + b"\r\n")


# -- broken answers ------------------------------------------------------------------------------------------------


def _raw(path: str, data: bytes) -> None:
    async def handler(exchange: Exchange) -> None:
        await exchange.write(data)

    handler.__doc__ = f"Answers with these bytes and closes: {data[:60]!r}"
    FAULTS[path] = handler


_HTML = b"Content-Type: text/html\r\n"
_raw("/shortlen", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: 1000\r\n\r\nonly this")
_raw("/neglen", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: -5\r\n\r\nxx")
_raw("/twolen", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxxx")
_raw("/trunchunk", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Transfer-Encoding: chunked\r\n\r\n100\r\nabc")
_raw("/badchunk", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n")
_raw("/badtransfer", b"HTTP/1.1 200 OK\r\n" + _HTML + b"Transfer-Encoding: gzip\r\n\r\nabc")
_raw("/empty", b"")
_raw("/garbage", b"\x00\xff\xfeSSH-2.0-OpenSSH\r\n" * 10)
_raw("/http09", b"<html>no status line</html>")
_raw("/hugeheader", b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * (200 << 10) + b"\r\nContent-Length: 2\r\n\r\nok")
_raw("/bigheaders", b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * (70 << 10) + b"\r\nContent-Length: 2\r\n\r\nok")
_raw("/manyheaders", b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 5000 + b"Content-Length: 2\r\n\r\nok")
_raw("/nulheader", b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: "x\x00y"\r\n\r\nok')
_raw("/101", b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nblah")
_raw("/204body", b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello")
_raw("/304", b"HTTP/1.1 304 Not Modified\r\n\r\n")


@fault("/nolen")
async def no_length(exchange: Exchange) -> None:
    """A body that ends where the connection ends: old, but correct."""
    await exchange.write(b"HTTP/1.1 200 OK\r\n" + _HTML + b"Connection: close\r\n\r\n" + PAGE)


@fault("/longlen")
async def long_length(exchange: Exchange) -> None:
    """More bytes than the length says."""
    await exchange.write(b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: 4\r\n\r\nonly this is more")


@fault("/rst")
async def reset(exchange: Exchange) -> None:
    """Row 18: RST in the middle of the body."""
    raw: socket.socket = exchange.writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    await exchange.write(b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: 1000\r\n\r\nabc")
    exchange.writer.transport.abort()


@fault("/once/")
async def once(exchange: Exchange) -> None:
    """Row 18: ``/once/empty`` shows that fault the first time, a page from the second time on."""
    if exchange.server.paths.count(exchange.request.path) > 1:
        await exchange.reply()
    else:
        await exchange.server.faults["/" + argument(exchange, "/once/")](exchange)


@fault("/controls")
async def control_characters(exchange: Exchange) -> None:
    """Row 20: ESC in the reason, in the entity tag and in other headers."""
    body = b"<html>fine</html>"
    await exchange.write(
        b"HTTP/1.1 200 \x1b]0;pwn\x07\r\nContent-Type: text/html;charset=\x1b[31m\r\n"
        b'ETag: "\x1b[31m"\r\nLast-Modified: \x1b]52;c;QUJD\x07\r\nX-T: a\x1b[31mb\r\n'
        b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    )


@fault("/503controls")
async def controls_in_reason(exchange: Exchange) -> None:
    """Row 20: an error whose reason sets the clipboard."""
    await exchange.write(b"HTTP/1.1 503 \x1b]52;c;QUJD\x07\r\nContent-Length: 2\r\n\r\nok")


# -- statuses, redirects, headers ----------------------------------------------------------------------------------


@fault("/status/")
async def any_status(exchange: Exchange) -> None:
    """``/status/503`` answers 503."""
    await exchange.reply(b"<p>no page</p>", status=argument(exchange, "/status/").encode() + b" As asked")


@fault("/wait/")
async def retry_after(exchange: Exchange) -> None:
    """Row 21: ``/wait/429/VALUE`` answers 429 with ``Retry-After: VALUE``."""
    status, value = argument(exchange, "/wait/").split("/", 1)
    await exchange.reply(b"", status=status.encode() + b" Wait", headers=b"Retry-After: " + value.encode() + b"\r\n")


@fault("/redir/")
async def redirect(exchange: Exchange) -> None:
    """Rows 6, 8, 9, 10: leads to what follows, byte for byte."""
    target = unquote_to_bytes(exchange.request.path.removeprefix("/redir/"))
    await exchange.reply(b"", status=b"302 Found", headers=b"Location: " + target + b"\r\n")


@fault("/hops/")
async def hops(exchange: Exchange) -> None:
    """Row 7: ``/hops/3`` is three redirects away from its page."""
    left = int(argument(exchange, "/hops/"))
    if left:
        await exchange.reply(b"moved", status=b"301 Moved", headers=b"Location: /hops/%d\r\n" % (left - 1))
    else:
        await exchange.reply()


@fault("/loop")
async def loop(exchange: Exchange) -> None:
    """Row 7: leads to itself."""
    await exchange.reply(b"", status=b"302 Found", headers=b"Location: /loop\r\n")


@fault("/cookie")
async def cookie(exchange: Exchange) -> None:
    """Row 26: wants to be remembered."""
    await exchange.reply(headers=b"Set-Cookie: track=1; Path=/\r\n")


@fault("/type/")
async def any_type(exchange: Exchange) -> None:
    """Rows 30, 31: the page under the Content-Type that follows; an empty one sends none."""
    await exchange.reply("<p>café \\x1b[31m 4141</p>".encode(), content_type=argument(exchange, "/type/"))


BODIES = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
    "nul": b"text with a \x00 in it" * 20,
    "json": b'{"title": "no page", "items": [1, 2]}',
}


@fault("/body/")
async def any_body(exchange: Exchange) -> None:
    """Row 30: what is no page, called text/html."""
    await exchange.reply(BODIES[argument(exchange, "/body/")])
