"""Hostile pages through the worker with the real rules (FAULTS.md rows 40-43, 45; the number is in each name)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.errors import ExtractError
from reader.extract.page import Page
from reader.extract.worker import Worker, WorkLimits
from reader.model import address
from reader.model.article import Article
from tests.faults.fault_server import FaultServer

LIMITS = WorkLimits(seconds=1.5, plain_seconds=1.5)
PATIENT = WorkLimits(seconds=20, plain_seconds=20)
"""Where it is not the time that is limited: a busy machine may take some."""


def prose(count: int) -> str:
    """``count`` paragraphs, all different, as an article has them."""
    return "".join(
        f"<p>Paragraph {n} tells of the keeper, who counted {n} ships at anchor, wrote the number down, and went "
        f"back to the light that he had left burning for {n + 1} nights.</p>"
        for n in range(count)
    )


STORY = f"<h1>The keeper of the light</h1>{prose(8)}"


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker(limits=LIMITS)
    yield worker
    await worker.aclose()


@pytest.fixture
async def patient() -> AsyncIterator[Worker]:
    worker = Worker(limits=PATIENT)
    yield worker
    await worker.aclose()


async def read(worker: Worker, source: str) -> Article:
    page = await worker.read(
        Page(address.parse("https://news.example/story"), source.encode(), content_type="text/html")
    )
    assert isinstance(page, Article)
    return page


def words(article: Article) -> str:
    return " ".join(block.text for block in article.blocks)


async def still_works(worker: Worker) -> None:
    assert "counted 5 ships" in words(await read(worker, f"<html><body><article>{STORY}</article></body></html>"))


BOMBS = {
    "meta": "<meta " * 20_000,
    "openings": "<" * 300_000,
    "style": f"<p title='{'a style=1 ' * 30_000}'>",
    "attributes": f"<div {'x=1 ' * 50_000}>",
    "comments": "<!--" * 50_000,
    "marks": "<p>a" + "\u0301" * 200_000,
    "a word": "<p>" + "x" * 500_000,
    "bars": "<p>" + "| " * 100_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
async def test_row_40_a_page_that_hangs_other_readers_ends_in_time_and_keys_are_answered(
    worker: Worker, bomb: str
) -> None:
    await worker.start()
    reading = asyncio.create_task(read(worker, f"<html><body>{BOMBS[bomb]}{STORY}</body></html>"))
    began = time.monotonic()
    ticks = 0
    while not reading.done():
        await asyncio.sleep(0.01)
        ticks += 1
    article = await reading
    # the two limits, and a new process on a busy machine
    assert time.monotonic() - began < LIMITS.seconds + LIMITS.plain_seconds + 5
    assert ticks > (time.monotonic() - began) / 0.5
    assert article.has_text or article.notice
    await still_works(worker)


@pytest.mark.parametrize("levels", [300, 1000, 10_000, 100_000])
@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "ul><li", "section", "span"])
async def test_row_41_deeply_nested_text_is_kept(patient: Worker, levels: int, tag: str) -> None:
    article = await read(patient, f"<html><body>{f'<{tag}>' * (levels // (tag.count('<') + 1))}{STORY}</body></html>")
    for number in range(8):
        assert f"counted {number} ships" in words(article)


async def test_row_42_a_page_as_large_as_may_be_fetched_ends_in_time_and_within_its_memory(worker: Worker) -> None:
    for source in (f"<html><body><article>{prose(50_000)}", "<html><body>" + "<a>" * 3_000_000):
        article = await read(worker, source)
        assert article.has_text or article.notice
        assert worker.pid is not None
        peak = Path(f"/proc/{worker.pid}/status")
        if peak.exists():
            (kilobytes,) = (line.split()[1] for line in peak.read_text().splitlines() if line.startswith("VmHWM"))
            assert int(kilobytes) <= 1024 * 1024
    await still_works(worker)


async def test_row_43_a_page_with_nothing_in_it_says_so(worker: Worker) -> None:
    for source in ("", "<", "<!-- only a comment -->", " \n\t ", "<html></html>", "\x00", "<!doctype html>"):
        article = await read(worker, source)
        assert not article.has_text
        assert article.notice


def linked(data: str) -> str:
    return f'<html><head><script type="application/ld+json">{data}</script></head><body><article>{STORY}</article>'


async def test_row_45_json_that_no_program_expects_costs_only_itself(worker: Worker) -> None:
    for data in (
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        '{"@type": "NewsArticle", "headline": ' + "9" * 5000 + "}",
        '{"@type": "NewsArticle", "headline": NaN, "datePublished": Infinity}',
        '{"@type": ["NewsArticle", 7, null], "headline": {"a": 1}, "author": 3.5, "image": [[]], "datePublished": []}',
        '{"@type": "NewsArticle", "headline": "\\ud800 \\u001b]52;c;aGk=\\u0007"}',
        '{"@graph": "not a list", "@context": {"@vocab": []}}',
        '{"@type": "NewsArticle"',
        "null",
    ):
        article = await read(worker, linked(data))
        assert "counted 5 ships" in words(article)
        assert "\x1b" not in article.title
        assert not article.notice


async def test_row_44_a_feed_that_declares_a_document_type_is_refused(worker: Worker) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(9))
    laughs = f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss><channel><title>&l8;</title></channel></rss>'
    file = laughs.replace(entities, '<!ENTITY l8 SYSTEM "file:///etc/hostname">')
    for feed in (laughs, file):
        with pytest.raises(ExtractError):
            await worker.read(
                Page(
                    address.parse("https://news.example/feed"),
                    feed.encode(),
                    content_type="application/xml",
                    want="front",
                )
            )


async def test_row_44_nothing_that_a_document_declares_is_fetched_or_opened(worker: Worker, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the harbour")
    async with FaultServer() as server:
        for where in (server.url("/x.dtd"), secret.as_uri()):
            external = f'<!DOCTYPE rss [<!ENTITY % d SYSTEM "{where}"> %d; <!ENTITY x SYSTEM "{where}">]>'
            include = f'<x xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="{where}" parse="text"/></x>'
            for kind, source in (
                ("application/xml", f'<?xml version="1.0"?>{external}<rss><channel><title>&x;</title></channel></rss>'),
                ("application/xml", f'<!DOCTYPE rss PUBLIC "-//x" "{where}"><rss><channel/></rss>'),
                (
                    "application/rss+xml",
                    f"<rss><channel><title>t</title><item><title>{include}</title></item></channel></rss>",
                ),
                ("text/html", f'<!DOCTYPE html SYSTEM "{where}"><base href="{where}"><article>{STORY}&x;{include}'),
                (
                    "text/html",
                    f'<article>{STORY}<iframe src="{where}"></iframe><img src="{where}"><object data="{where}">',
                ),
            ):
                try:
                    read = await worker.read(
                        Page(address.parse("https://news.example/x"), source.encode(), content_type=kind)
                    )
                except ExtractError:
                    continue
                assert "the secret of" not in repr(read)
        assert server.connections == 0
