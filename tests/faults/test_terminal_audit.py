"""FAULTS.md rows 20, 32, 33 and 35 at the terminal itself: the real reader on a real pty, a newsroom that means harm.

The same way through the same screens is gone twice: with the sample edition's pages as they are, and with every other
word of them hurt.  The second run must send nothing that the first does not send.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sample import place
from reader.sample.site import Site
from tests.faults import audit, hurt
from tests.faults.beside import beside, home
from tests.faults.fault_server import Exchange, FaultServer
from tests.faults.hostile_story import SEQUENCES
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

OTHER = """<!doctype html><html lang="en"><head><title>Tides of the other paper</title>
<meta property="og:title" content="Tides of the other paper"><meta name="author" content="Nobody in particular">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tides of the other paper",
"author": {"name": "Somebody quite else"}, "datePublished": "2026-03-01"}</script></head><body><article>
<h1>Tides of the other paper</h1><p>The harbour of the next town has a clock as well, and it is never late.</p>
<p>People there set their watches by it, go down to the water, and find what the clock has promised them.</p>
<figure><img src="/a.png" alt="a clock over the water"><figcaption>The clock as seen from a boat</figcaption></figure>
<h2>What the keeper says</h2><p>The keeper says that the whole secret is to look at the water first, and then wind.</p>
<blockquote>Nobody ever asks the water anything, which is a pity, for it knows.</blockquote>
</article></body></html>"""
EVIL_HEADERS = b'ETag: "\x1b[31m"\r\nLast-Modified: \x1b]52;c;b3duZWQ=\x07\r\nX-Title: \x1b]0;owned\x07\r\n'
EVIL_REASON = b"\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07"


def newsroom(*, hostile: bool) -> FaultServer:
    """The sample edition in DW's place; where it is hostile, pages, headers, reasons and redirects all are."""
    server = FaultServer()
    site = Site(place.edition())
    reason = EVIL_REASON if hostile else b"as ever"

    async def reply(exchange: Exchange, source: str, kind: str) -> None:
        if hostile:
            source = (hurt.page if "html" in kind else hurt.feed)(source)
        headers = EVIL_HEADERS if hostile else b'ETag: "fine"\r\n'
        await exchange.reply(source.encode(), status=b"200 " + reason, content_type=kind, headers=headers)

    async def of_dw(exchange: Exchange) -> None:
        path = exchange.request.path
        answer = site.answer("GET", "/rdf/sample-en-all" if path.startswith("/rdf/") else path)
        source = answer.body.decode().replace("sample.dw-reader.invalid", "www.dw.com")
        source = source.replace("https://harbour-office.example", server.url("/other"))
        await reply(exchange, source, answer.content_type)

    async def busy(exchange: Exchange) -> None:
        await exchange.reply(b"no", status=b"503 " + reason, headers=EVIL_HEADERS if hostile else b"")

    async def other(exchange: Exchange) -> None:
        await reply(exchange, OTHER, "text/html; charset=utf-8")

    server.faults |= {"/": of_dw, "/other/": other}
    busy_path = site.newsroom.stories[9000000102].path
    server.faults[busy_path] = busy
    return server


def walk(folder: Path, *, hostile: bool) -> bytes:
    """Every screen and window of the reader once; what it sent to the terminal."""
    with (
        beside(newsroom(hostile=hostile)) as server,
        Terminal("reader", size=(100, 30), **home(folder, server.url(""))) as terminal,
    ):
        terminal.wait_for("Swing bridge stuck open")
        for keys, shown in (
            ("j", "For 239 years"),  # the teaser
            ("R", "Sections and editions"),
            ("\x1b", "-Sections and editions"),
            (":", "Commands"),
            ("tide", "tide"),
            ("\x1b", "-Commands"),
            ("?", "Moving from page to page"),
            ("q", "-Moving from page to page"),
            ("\r", "Wenna Pascoe-Lund"),  # the story, its side pane, the trail
            ("i", "About this page"),
            ("q", "-About this page"),
            ("Jp", "not kept yet"),
            ("q", "-not kept yet"),
            ("/", "\n /"),
            ("clock\r", "1/"),
            ("\x1b", "-1/"),
            ("1\r", "overloaded"),  # an error, with a reason of the server's
            ("[", "Wenna Pascoe-Lund"),
            ("5", "which is a pity"),  # another site, by the rules for any site
            ("i", "About this page"),
            ("q", "-About this page"),
            ("[", "Wenna Pascoe-Lund"),
            ("x", "full page text"),
            ("G", "100%"),
        ):
            terminal.press(keys)
            if shown.startswith("-"):
                terminal.wait_until_gone(shown[1:])
            else:
                terminal.wait_for(shown)
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        return terminal.output


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return walk(tmp_path_factory.mktemp("harmless"), hostile=False)


def test_rows_20_and_32_and_33_and_35_a_hostile_newsroom_sends_the_terminal_nothing(
    harmless: bytes, tmp_path: Path
) -> None:
    output = walk(tmp_path, hostile=True)
    assert audit.foreign(output, harmless) == []
    assert b"owned" not in output
    assert b"b3duZWQ" not in output
    assert len(output) > len(harmless) / 2


@pytest.mark.parametrize("sequence", [sequence for sequence in SEQUENCES if sequence != "\ud83d"], ids=ascii)
def test_row_32_the_audit_finds_every_sequence_that_gets_through(harmless: bytes, sequence: str) -> None:
    middle = harmless.index(b"bridge") + 3
    before, after = harmless[:middle], harmless[middle : middle + 4000] + harmless[-400:]
    assert audit.foreign(before + after, before + after) == []
    assert audit.foreign(before + sequence.encode() + after, before + after)


def test_row_32_bytes_that_are_no_text_are_found_as_well(harmless: bytes) -> None:
    for stray in (b"\x9b31m", b"\xff", b"\xed\xa0\xbd", b"\xc3"):
        assert audit.foreign(harmless[-400:] + stray, harmless[-400:])


def test_row_32_without_the_gate_the_terminal_would_get_it_all(harmless: bytes) -> None:
    with Terminal("tests.faults.unclean", size=(120, 40)) as terminal:
        terminal.wait_for("rd wo")
        terminal.press("q")
        terminal.wait_for_end()
    found = " ".join(audit.foreign(terminal.output, harmless))
    for sequence in (
        r"\x1b]52;c;b3duZWQ=",
        r"\x1b]0;owned",
        r"\x1bP+q544e",
        r"\x1b_Gowned",
        r"\x1bc",
        r"\u202e",
        r"\x9b",
    ):
        assert sequence in found
