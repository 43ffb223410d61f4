"""FAULTS.md row 38: a link that pretends to lead elsewhere is shown, copied and printed with the host it leads to."""

from __future__ import annotations

import json
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader import paths
from reader.config import Config
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.service import Reader
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.cli.conftest import Run, env, run  # noqa: F401  fixtures
from tests.faults.fault_server import Exchange, FaultServer
from tests.tui.screen import until
from tests.tui.scripted import at

APPLE = "xn--80ak6aa92e.com"
"""What is really behind the Cyrillic letters that look like a well-known name."""
LIES = (
    ("http://аррӏе.com/one", f"http://{APPLE}/one"),
    ("https://www.dw.com@evil.example/two", "https://evil.example/two"),
    ("https://www.dw.com:secret@evil.example/three", "https://evil.example/three"),
    ("https://www.dw.com&#64;evil.example/four", "https://evil.example/four"),
    ("https://www.dw.com%20@evil.example/five", "https://evil.example/five"),
    ("HTTP://USER:secret@EVIL.example:80/six", "http://evil.example/six"),
    ("//user:secret@evil.example/seven", "https://evil.example/seven"),
)
TEXTS = "".join(
    f'<p>Paragraph {n} says at some length that the reader should follow <a href="{lie}">the link number {n}</a>, '
    "which leads to where it says and nowhere else, as all links in the world have always done.</p>"
    for n, (lie, _) in enumerate(LIES, 1)
)
GROUP = "".join(
    f'<div class="linkList extern"><a href="{lie}"><h2>Site number {n}</h2></a></div>'
    for n, (lie, _) in enumerate(LIES, 1)
)
PAGES = {
    "https://news.example/story": f"<html lang=en><body><article><h1>The links</h1>{TEXTS}</article></body></html>",
    "https://www.dw.com/en/links/a-61": f"""<!DOCTYPE html><html lang="en"><head><title>The links | DW</title>
<link rel="canonical" href="https://www.dw.com/en/links/a-61"></head><body><div id="bodyContent"><div class="col3">
<h1>The links</h1><p class="intro">All of them lead somewhere.</p><div class="group"><div class="longText">{TEXTS}</div>
</div><h4>WWW links</h4><div class="group">{GROUP}</div></div></div></body></html>""",
}
HONEST = [url for _, url in LIES]


def is_honest(shown: str) -> bool:
    return not any(part in shown for part in ("аррӏе", "secret", "dw.com@", "dw.com%", "USER", "user:"))


@pytest.mark.parametrize("url", PAGES)
def test_row_38_links_are_kept_with_their_real_host_and_no_name(url: str) -> None:
    found = read(Page(address.parse(url), PAGES[url].encode(), charset="utf-8"))
    assert isinstance(found, Article)
    links = [span.url for block in found.blocks for span in block.spans if span.url]
    assert links == HONEST
    web = [item.url for group in found.groups if group.kind == "web" for item in group.items]
    assert web == (HONEST if "dw.com" in url else [])


@pytest.mark.parametrize("url", PAGES)
def test_row_38_they_are_printed_so(tmp_path: Path, run: Run, url: str) -> None:  # noqa: F811
    file = tmp_path / "page.html"
    file.write_text(PAGES[url], encoding="utf-8")
    for form in ("text", "markdown", "json"):
        done = run("show", "--from", str(file), "--url", url, "--format", form)
        assert done.returncode == 0
        assert is_honest(done.stdout)
        for honest in HONEST:
            assert honest in done.stdout
    listed = run("related", "--from", str(file), "--url", url, "--json")
    assert is_honest(listed.stdout)
    assert json.loads(listed.stdout)


async def test_row_38_on_the_screen_the_real_host_is_named_opened_and_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")  # leaves this computer's clipboard alone
    asked: list[str] = []

    async def nowhere(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    async def page(exchange: Exchange) -> None:
        await exchange.reply(PAGES["https://www.dw.com/en/links/a-61"].encode())

    async with FaultServer() as server:
        server.faults["/en/links/a-61"] = page
        config = Config(edition="en", hosts={"www.dw.com": server.url("")})
        made = Reader(config, paths.under(tmp_path), resolver=nowhere)
        app = ReaderApp(
            lambda: made, Options(address=at("https://www.dw.com/en/links/a-61"), flash=60.0, jump_wait=0.05)
        )
        async with app.run_test(size=(120, 40)) as pilot:
            await until(pilot, "Site number 7")
            for number, (_, honest) in enumerate(LIES, 1):
                host = honest.split("/")[2]
                await pilot.press(str(number))  # in the list beside the text
                screen = await until(pilot, f"there is no host {host}")
                assert is_honest(screen)
                await pilot.press("backspace")
                await until(pilot, "Site number 7")
            for _, honest in LIES:
                await pilot.press("l", "y")  # and in the text
                await until(pilot, f"Given to the terminal to copy: {honest}")
                assert app.clipboard == honest
            await pilot.press("enter")
            screen = await until(pilot, "there is no host evil.example")
            assert is_honest(screen)
        await made.aclose()
    assert set(asked) == {APPLE, "evil.example"}
