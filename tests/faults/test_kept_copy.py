"""Whatever goes wrong on the way to a story that is kept: the kept copy is given, one line says why, nothing is lost.

The faults of the matrix in FAULTS.md section 7 at the door that the screens use, from the address to the disk.
"""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from reader import paths
from reader.config import Config, Limits
from reader.errors import ReaderError
from reader.model import address
from reader.model.article import Article
from reader.model.opened import Opened
from reader.service import Reader
from tests.faults.beside import closed_port
from tests.faults.fault_server import Exchange, FaultServer, Handler, compressed
from tests.service.conftest import Clock, story

STORY = address.parse("https://www.dw.com/en/tide/a-61")
PATH = "/en/tide/a-61"
LIMITS = Limits(connect_seconds=1.5, total_seconds=2, body_bytes=1_000_000)
NEW = story("Another headline").encode()


async def cut_gzip(exchange: Exchange) -> None:
    await exchange.reply(compressed("gzip", NEW)[:-12], headers=b"Content-Encoding: gzip\r\n")


async def short_length(exchange: Exchange) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
    await exchange.write(head % (len(NEW) + 9) + NEW)


async def portal(exchange: Exchange) -> None:
    await exchange.reply(b"<html><body><form><p>Welcome to the hotel. Log in with your room.</p></form></body></html>")


async def no_text(exchange: Exchange) -> None:
    await exchange.reply(b"<html><head><title>a-61</title></head><body><div id=app></div></body></html>")


FAULTS: dict[str, tuple[str | Handler, str]] = {
    "row 7 a loop": (f"/redir/{PATH}", "leads in circles"),
    "row 8 another scheme": ("/redir/file:///etc/passwd", "is not http or https"),
    "row 10 a broken redirect": ("/redir/http://user:word@127.0.0.1:99999/", "leads to a broken address"),
    "row 11 body drip": ("/slowbody", "given up after 2 s"),
    "row 12 header drip": ("/slowheader", "given up after 2 s"),
    "row 13 endless 100": ("/100flood", "given up after 2 s"),
    "row 14 endless body": ("/infinite", "larger than"),
    "row 15 silence": ("/stall", "given up after 2 s"),
    "row 16 a bomb": ("/bomb/gzip/20", "larger than"),
    "row 17 cut gzip": (cut_gzip, "cut short"),
    "row 17 short length": (short_length, "broke off"),
    "row 18 bad chunk": ("/badchunk", "broke off or sent nonsense"),
    "row 18 reset": ("/rst", "broke off or sent nonsense"),
    "row 18 empty": ("/empty", "broke off or sent nonsense"),
    "row 19 many headers": ("/manyheaders", "too many headers"),
    "row 20 controls in the reason": ("/503controls", "overloaded or being repaired (503)"),
    "row 22 500": ("/status/500", "has a fault (500)"),
    "row 22 403": ("/status/403", "refuses to show this page (403)"),
    "row 22 410": ("/status/410", "for good (410)"),
    "row 23 304 for nothing": ("/304", "calls the page unchanged"),
    "row 24 204 with a body": ("/204body", "(204)"),
    "row 24 999": ("/status/999", "answered 999"),
    "row 25 a portal": (portal, "does the network want a login?"),
    "row 30 a PDF": ("/body/pdf", "not an article: it is a PDF"),
    "row 43 no text": (no_text, "no text"),
    "row 21 a wait": ("/wait/429/600", "asks to wait 10 min (429)"),  # the last, since nothing is sent after it
}


@pytest.fixture
async def newsroom() -> AsyncIterator[FaultServer]:
    async with FaultServer() as server:

        async def good(exchange: Exchange) -> None:
            await exchange.reply(story("The first headline").encode(), headers=b"Cache-Control: max-age=60\r\n")

        server.faults[PATH] = good
        yield server


@pytest.fixture
async def reader(newsroom: FaultServer, tmp_path: Path) -> AsyncIterator[Reader]:
    config = Config(edition="en", hosts={"www.dw.com": newsroom.url("")}, limits=LIMITS)
    made = Reader(config, paths.under(tmp_path), clock=Clock())
    yield made
    await made.aclose()


def strike(server: FaultServer, fault: str | Handler) -> None:
    """From now on the story's address does this: what a path of the fault server does, or a handler."""
    server.faults[PATH] = fault if callable(fault) else lambda exchange: server.play(exchange, fault)


@pytest.mark.terminal
async def test_after_a_fault_the_kept_copy_is_given_with_one_line_and_stays(
    reader: Reader, newsroom: FaultServer, subtests: pytest.Subtests
) -> None:
    """FAULTS.md rows 7, 8, 10 to 25, 30 and 43."""
    before = await reader.open(STORY)
    before_full = await reader.full_text(STORY)
    for fault, (broken, words) in FAULTS.items():
        with subtests.test(fault):
            strike(newsroom, broken)
            _is_kept(before, await reader.open(STORY, fresh=True), words)
            assert (await reader.full_text(STORY)).blocks == before_full.blocks
            kept = reader.kept(STORY)
            assert kept is not None
            assert kept.page == before.page


def _is_kept(before: Opened, after: Opened, words: str) -> None:
    assert isinstance(after.page, Article)
    assert after.page.title == "The first headline"
    assert after.page == before.page
    assert after.kept
    assert after.fetched == before.fetched
    assert words in after.problem
    assert after.problem
    assert after.problem.isprintable()


@pytest.mark.parametrize(
    ("error", "words", "online"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "there is no host www.dw.com", "unknown"),
        (socket.gaierror(socket.EAI_AGAIN, "again"), "no name server answers for www.dw.com", "offline"),
    ],
)
async def test_row_3_a_name_that_is_not_found_gives_the_kept_copy_and_row_91_means_offline_without_a_name_server(
    reader: Reader, tmp_path: Path, error: OSError, words: str, online: str
) -> None:
    before = await reader.open(STORY)
    await reader.aclose()

    async def lookup(host: str, port: int) -> Sequence[str]:
        raise error

    lost = Reader(Config(edition="en", limits=LIMITS), paths.under(tmp_path), clock=Clock(), resolver=lookup)
    _is_kept(before, await lost.open(STORY, fresh=True), words)
    assert lost.online == online
    with pytest.raises(ReaderError, match=r"www\.dw\.com"):
        await lost.open(address.parse("https://www.dw.com/en/other/a-62"))
    await lost.aclose()


async def test_row_1_a_closed_port_gives_the_kept_copy_and_means_offline(
    reader: Reader, newsroom: FaultServer, tmp_path: Path
) -> None:
    before = await reader.open(STORY)
    await reader.aclose()
    closed = Reader(
        Config(edition="en", hosts={"www.dw.com": closed_port()}, limits=LIMITS), paths.under(tmp_path), clock=Clock()
    )
    _is_kept(before, await closed.open(STORY, fresh=True), "does not accept connections")
    assert closed.online == "offline"
    await closed.aclose()


async def test_row_17_what_was_cut_short_is_not_kept_where_nothing_was(reader: Reader, newsroom: FaultServer) -> None:
    for fault in (cut_gzip, short_length):
        strike(newsroom, fault)
        with pytest.raises(ReaderError):
            await reader.open(STORY)
    assert reader.kept(STORY) is None
    assert reader.known([STORY.id]) == {}


async def test_row_21_nothing_is_sent_while_the_host_wants_to_be_left_alone(
    reader: Reader, newsroom: FaultServer
) -> None:
    await reader.open(STORY)
    strike(newsroom, "/wait/429/600")
    for _ in range(3):
        assert "wait" in (await reader.open(STORY, fresh=True)).problem
    assert newsroom.paths == [PATH, PATH]
