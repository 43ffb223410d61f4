"""A reader on a library of its own, and a newsroom on loopback that stands in for DW's hosts."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader import paths
from reader.config import Config, Limits
from reader.service import Reader
from tests.faults.fault_server import Exchange, FaultServer

NOON = 1_790_000_000.0
HOSTS = ("www.dw.com", "rss.dw.com")


@dataclass
class Clock:
    """Seconds since the epoch, moved by hand."""

    now: float = NOON

    def __call__(self) -> float:
        return self.now


@dataclass
class Newsroom:
    """What the stand-in for DW's hosts serves: paths to pages, each page with the headers it is sent with."""

    server: FaultServer
    pages: dict[str, bytes] = field(default_factory=dict)
    headers: bytes = b"Cache-Control: max-age=60\r\n"

    def serve(self, path: str, page: str, content_type: str = "text/html; charset=utf-8") -> None:
        """Answer ``path`` with ``page``; an ETag changes with it and is honoured."""
        body = page.encode()

        async def answer(exchange: Exchange) -> None:
            etag = f'"{hash(body) & 0xFFFFFFFF:x}"'
            headers = self.headers + f"ETag: {etag}\r\n".encode()
            if exchange.request.header("if-none-match") == etag:
                await exchange.reply(b"", status=b"304 Not Modified", headers=headers)
            else:
                await exchange.reply(body, content_type=content_type, headers=headers)

        self.server.faults[path] = answer

    def refuse(self, path: str, status: bytes) -> None:
        """Answer ``path`` with a status that carries no page."""

        async def answer(exchange: Exchange) -> None:
            await exchange.reply(b"no", status=status)

        self.server.faults[path] = answer

    def asked(self) -> list[str]:
        """The paths asked for so far, in order."""
        return [request.path for request in self.server.requests]


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with FaultServer() as server:
        yield Newsroom(server)


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def no_name_server(host: str, port: int) -> Sequence[str]:
    """What a computer without a network says of every name."""
    raise socket.gaierror(socket.EAI_AGAIN, "no name server")


@pytest.fixture
async def reader(newsroom: Newsroom, clock: Clock, tmp_path: Path) -> AsyncIterator[Reader]:
    base = newsroom.server.url("").rstrip("/")
    config = Config(edition="en", hosts=dict.fromkeys(HOSTS, base), limits=Limits(connect_seconds=2, total_seconds=5))
    made = Reader(config, paths.under(tmp_path), clock=clock, resolver=no_name_server)
    yield made
    await made.aclose()


def story(
    headline: str, number: int = 61, text: str = "The tide came in at noon and left at six, as the table said."
) -> str:
    """A page of our own in DW's old markup."""
    return f"""<!DOCTYPE html><html lang="en"><head><title>{headline} | News | DW | 05.05.2019</title>
<link rel="canonical" href="https://www.dw.com/en/tide/a-{number}"></head><body><div id="bodyContent">
<div class="col3"><h4 class="artikel">Harbour</h4><h1>{headline}</h1><p class="intro">A harbour town and its clock.</p>
<div class="group"><div class="longText"><p>{text}</p><p>Nobody on the quay had expected anything else.</p></div></div>
<h4>DW recommends</h4><div class="group"><div class="linkList intern"><a href="/en/next/a-62"><h2>The next story</h2>
<p>What happened after that. (02.05.2019)&nbsp;</p></a></div></div></div></div></body></html>"""


def listing(path: str, *titles: str) -> str:
    """A page of our own at ``path`` that lists stories of DW's."""
    cards = "".join(
        f'<section><h2><a href="/en/{title.lower().replace(" ", "-")}/a-{80 + n}">{title} at the quay</a></h2>'
        "<p>What the harbour office knows of it.</p></section>"
        for n, title in enumerate(titles)
    )
    return f"""<!DOCTYPE html><html lang="en"><head><title>Tides</title>
<link rel="canonical" href="https://www.dw.com{path}"></head><body><main>{cards}</main></body></html>"""


def feed(*titles: str) -> str:
    """An RSS feed of our own with one story a title."""
    items = "".join(
        f"<item><title>{title}</title><link>https://www.dw.com/en/s/a-{70 + n}?maca=en-x</link></item>"
        for n, title in enumerate(titles)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>DW</title>{items}</channel></rss>'
