"""The loopback server of the sample edition: HTTP/1.1 as far as a reader needs it (RFC 9112), on 127.0.0.1 only."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from reader.sample import place
from reader.sample.site import Served, Site

_REQUEST_LINE: Final = re.compile(rb"([A-Z]{1,10}) (/[!-~]*) HTTP/1\.([01])")
_HEADER: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*")


class _Refused(Exception):
    """A request that gets no page; ``status`` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class SampleServer:
    """Serves the sample edition until it is closed.

    ``await start()`` gives the base address (``http://127.0.0.1:PORT``) that stands in for the sample's host;
    ``async with SampleServer() as server`` starts and closes it, and ``server.base_url`` is the same address.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        header_limit: int = 16_384,
        idle_seconds: float = 30.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``header_limit`` is in bytes; a connection that is silent for ``idle_seconds`` is closed."""
        self._folder = folder
        self._header_limit = header_limit
        self._idle_seconds = idle_seconds
        self._clock = clock
        self._site: Site | None = None
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self.base_url = ""

    async def start(self) -> str:
        """Listen on a free port. Raises ReaderError when the edition is missing, OSError when no port can be had."""
        self._site = Site(self._folder or place.edition())
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=self._header_limit)
        port = self._server.sockets[0].getsockname()[1]
        self.base_url = f"http://127.0.0.1:{port}"
        return self.base_url

    async def aclose(self) -> None:
        """Stop listening and end every connection."""
        if self._server:
            self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        if self._server:
            await self._server.wait_closed()
            self._server = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, TimeoutError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the asker left, or the server is being closed: nothing is owed any more
        finally:
            writer.close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and its answer; whether the connection stays open."""
        try:
            async with asyncio.timeout(self._idle_seconds):
                head = await reader.readuntil(b"\r\n\r\n")
            method, target, headers, stays = _parsed(head)
            assert self._site
            answer = self._site.answer(
                method, target, headers.get("if-none-match", ""), headers.get("if-modified-since", "")
            )
        except asyncio.LimitOverrunError:
            method, stays, answer = "GET", False, _refusal(431)
        except _Refused as refused:
            method, stays, answer = "GET", False, _refusal(refused.status)
        writer.write(self._bytes(answer, method, stays))
        async with asyncio.timeout(self._idle_seconds):
            await writer.drain()
        return stays

    def _bytes(self, answer: Served, method: str, stays: bool) -> bytes:
        fields = [("Date", formatdate(self._clock(), usegmt=True)), ("Server", "dw-reader-sample")]
        if answer.content_type:
            fields.append(("Content-Type", answer.content_type))
        if answer.status != 304:
            fields.append(("Content-Length", str(len(answer.body))))
        if answer.etag:
            fields += [("ETag", answer.etag), ("Last-Modified", answer.last_modified)]
        if answer.location:
            fields.append(("Location", answer.location))
        if answer.status == 405:
            fields.append(("Allow", "GET, HEAD"))
        fields.append(("Cache-Control", f"max-age={answer.max_age}" if answer.max_age else "no-store"))
        fields.append(("Connection", "keep-alive" if stays else "close"))
        lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in fields]
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
        return head if method == "HEAD" else head + answer.body


def _parsed(head: bytes) -> tuple[str, str, dict[str, str], bool]:
    """Method, target, headers and whether the connection stays. Raises _Refused."""
    first, *lines = head[:-4].split(b"\r\n")
    request = _REQUEST_LINE.fullmatch(first)
    if not request:
        raise _Refused(400)
    headers: dict[str, str] = {}
    for line in lines:
        field = _HEADER.fullmatch(line)
        if not field:
            raise _Refused(400)
        name = field[1].decode("ascii").lower()
        if name == "host" and name in headers:
            raise _Refused(400)
        headers[name] = field[2].decode("latin-1")
    newer = request[3] == b"1"
    if newer and "host" not in headers:
        raise _Refused(400)
    if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
        raise _Refused(400)  # no request with a body is served, and what follows could not be told from the next one
    method = request[1].decode("ascii")
    if method not in ("GET", "HEAD"):
        raise _Refused(405)
    stays = newer and "close" not in headers.get("connection", "").lower()
    return method, request[2].decode("ascii"), headers, stays


def _refusal(status: int) -> Served:
    return Served(status, f"{HTTPStatus(status).phrase}\n".encode(), "text/plain; charset=utf-8", max_age=0)
