"""One HTTP exchange on an open socket, so that a test sees every byte the server sends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Self

from reader.sample.server import SampleServer


@dataclass
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes


class Wire:
    """A connection to the server: ``async with Wire(server) as wire``."""

    def __init__(self, server: SampleServer) -> None:
        self._port = int(server.base_url.rpartition(":")[2])

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._writer.close()
        await self._writer.wait_closed()

    async def get(self, target: str, method: str = "GET", **headers: str) -> Answered:
        fields = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        request = f"{method} {target} HTTP/1.1\r\nHost: sample.dw-reader.invalid\r\n{fields}\r\n"
        return await self.send(request.encode(), method)

    async def send(self, request: bytes, method: str = "GET") -> Answered:
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head[:-4].split("\r\n")
        headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
        length = 0 if method == "HEAD" else int(headers.get("content-length", "0"))
        return Answered(int(first.split()[1]), headers, await self._reader.readexactly(length))

    async def rest(self) -> bytes:
        """What comes until the server closes."""
        return await asyncio.wait_for(self._reader.read(), 5)
