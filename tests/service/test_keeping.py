"""What may take the place of what: judged for each address that is written, against what is there then."""

from __future__ import annotations

import asyncio
import math
import sqlite3
from pathlib import Path
from typing import Literal

import pytest
from msgspec import structs

from reader import paths
from reader.config import Config
from reader.errors import ExtractError, OfflineError
from reader.library.pages import Pages
from reader.library.parcel import Standing
from reader.model import address
from reader.model.article import MORE_TO_COME, Article, Source
from reader.model.block import Block
from reader.model.front_page import FrontPage
from reader.model.opened import Opened
from reader.model.related import Group, RelatedItem
from reader.model.response import Response
from reader.service import Reader
from reader.service.keeping import NEWER, Keeping, longest_fresh, refusal, said
from tests.faults.fault_server import Exchange
from tests.service.conftest import Clock, Newsroom, feed, listing, story

STORY = address.parse("https://www.dw.com/en/tide/a-61")
TOP = "/en/top-stories/s-9097"
FOUR = ("Bells ring", "Crane moves", "Ferry waits", "Gull lands")


def article(confidence: float = 0.9, *, text: bool = True) -> Article:
    blocks = (Block("paragraph", "The tide came in."),) if text else ()
    return Article(STORY.url, STORY.url, STORY.id, blocks=blocks, source=Source("t", confidence))


def front(*titles: str) -> FrontPage:
    items = tuple(RelatedItem(f"https://www.dw.com/a-{n}", f"dw:{n}", title) for n, title in enumerate(titles))
    return FrontPage(f"https://www.dw.com{TOP}", "dw:9097", "Top", groups=(Group("more", "", items),))


def stands(kind: Literal["article", "front"], worth: int, fetched: float = 10.0) -> Standing:
    return Standing(fetched, kind, worth, "dw:61")


TEXT, FALLBACK, NOTHING = stands("article", 2), stands("article", 1), stands("article", 0)
LIST, EMPTY_LIST = stands("front", 5), stands("front", 0)
EMPTY, GUESS, GOOD = article(text=False), article(0.1), article()


@pytest.mark.parametrize(
    ("read", "there", "led", "expected"),
    [
        (EMPTY, TEXT, False, "the new copy holds no text: this is the kept one"),
        (EMPTY, FALLBACK, False, "the new copy holds no text: this is the kept one"),
        (GUESS, TEXT, False, "the new copy could not be cleaned: this is the kept one"),
        (front("One"), TEXT, False, "the address now leads to a list of stories: this is the kept story"),
        (front(), LIST, False, "the new copy lists no stories: this is the kept one"),
        (EMPTY, LIST, False, "the new copy lists no stories: this is the kept one"),
        (front("One"), LIST, True, "another address led here: the list stays"),
        (GOOD, LIST, True, "another address led here: the list stays"),
        # what may
        (front("One"), LIST, False, ""),
        (front("One"), EMPTY_LIST, True, ""),
        (front("One"), FALLBACK, False, ""),
        (front("One"), NOTHING, False, ""),
        (GOOD, LIST, False, ""),
        (GOOD, TEXT, True, ""),
        (GOOD, TEXT, False, ""),
        (GUESS, FALLBACK, False, ""),
        (EMPTY, NOTHING, False, ""),
        (EMPTY, None, False, ""),
        (front(), None, True, ""),
    ],
)
def test_nothing_takes_the_place_of_something_better(
    read: Article | FrontPage, there: Standing | None, led: bool, expected: str
) -> None:
    assert refusal(read, 20.0, there, led=led) == expected


@pytest.mark.parametrize(
    ("fetched", "kept", "expected"), [(9.0, 10.0, NEWER), (10.0, 10.0, ""), (11.0, 10.0, ""), (9.0, 0.0, "")]
)
def test_what_was_fetched_later_stays_and_a_time_that_is_not_known_says_nothing(
    fetched: float, kept: float, expected: str
) -> None:
    assert refusal(GOOD, fetched, stands("article", 2, kept), led=False) == expected


def test_a_kept_copy_says_why_it_is_shown_but_not_where_it_is_simply_newer() -> None:
    reasons = (ExtractError(NEWER), OfflineError("not here"), ExtractError("holds no text"))
    assert [said(reason) for reason in reasons] == ["", "the reader is offline", "holds no text"]


async def led(newsroom: Newsroom, path: str, to: str) -> None:
    """Let ``path`` redirect to ``to`` from now on."""

    async def moved(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"301 Moved", headers=f"Location: {to}\r\n".encode())

    newsroom.server.faults[path] = moved


def at(path: str) -> address.Address:
    return address.parse(f"https://www.dw.com{path}")


def titles(opened: Opened | None) -> list[str]:
    assert opened is not None
    assert isinstance(opened.page, FrontPage)
    return [item.title for item in opened.page.items]


async def test_row_65_a_redirect_replaces_no_text_by_an_empty_page(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    newsroom.serve("/en/tide/a-61", "<html><head><title>a-61 dw.com</title></head><body><div></div></body></html>")
    await led(newsroom, "/en/old/a-60", "/en/tide/a-61")
    clock.now += 3600
    assert not (await reader.open(at("/en/old/a-60"))).page.has_text  # type: ignore[union-attr]
    await reader.aclose()
    again = Reader(reader.config, paths.under(tmp_path), clock=clock)
    kept = again.kept(STORY)
    await again.aclose()
    assert kept is not None
    assert kept.page == before.page


async def test_row_66_a_story_that_is_gone_and_leads_to_the_front_page_leaves_its_list_as_it_was(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    for source in reader.edition("en").sections[0].sources:
        newsroom.refuse("/" + source.split("/", 3)[3], b"404 Not Found")
    newsroom.serve(TOP, listing(TOP, *FOUR, "Harbour sleeps"))
    assert len(titles(await reader.open(at(TOP)))) == 5
    newsroom.serve(TOP, listing(TOP, *FOUR))
    await led(newsroom, "/en/gone/a-99", TOP)
    clock.now += 3600
    await reader.open(at("/en/gone/a-99"))
    await reader.aclose()
    again = Reader(reader.config, paths.under(tmp_path), clock=clock)
    kept = titles(again.kept(at(TOP)))
    await again.aclose()
    assert len(kept) == 5


async def test_a_topic_that_moved_is_newer_where_its_list_is_not_empty(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    old, new = "/en/tides/t-5001", "/en/tides-and-moons/t-5002"
    newsroom.serve(old, listing(old, *FOUR))
    await reader.open(at(old))
    await led(newsroom, old, new)
    newsroom.serve(new, listing(new, "Island wakes", "Jetty falls", "Kelp grows"))
    clock.now += 3600
    opened = await reader.open(at(old), fresh=True)
    assert (opened.problem, len(titles(opened)), len(titles(reader.kept(at(old))))) == ("", 3, 3)


def answered(fetched: float) -> Response:
    return Response(STORY, STORY, 200, fetched, "text/html", body=b"<p>page</p>")


@pytest.mark.parametrize("readers", [1, 2])
def test_row_67_an_older_answer_that_comes_last_replaces_nothing(tmp_path: Path, readers: int) -> None:
    """Also where two readers have one library, and the one whose answer is older is the last to write."""
    libraries = [Pages.open(tmp_path, clock=lambda: 3000.0) for _ in range(readers)]
    first, last = Keeping(libraries[0], lambda: 3000.0), Keeping(libraries[-1], lambda: 3000.0)
    first.keep(STORY, answered(2000.0), structs.replace(GOOD, title="Newer"))
    if readers > 1:  # what was put is written by then
        libraries[0].close()
    last.keep(STORY, answered(1000.0), structs.replace(GOOD, title="Older"))
    libraries[-1].close()
    again = Pages.open(tmp_path)
    held, response = again.get_read(STORY.key), again.get_response(STORY.key)
    again.close()
    assert held is not None
    assert response is not None
    assert (held.read.title, held.fetched, response.fetched) == ("Newer", 2000.0, 2000.0)


def test_what_is_kept_under_a_time_that_has_not_come_yet_gives_way(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, clock=lambda: 1000.0)
    keeping = Keeping(pages, lambda: 1000.0)
    keeping.keep(STORY, answered(9000.0), structs.replace(GOOD, title="From a clock that was ahead"))
    keeping.keep(STORY, answered(1000.0), structs.replace(GOOD, title="From the right clock"))
    kept = keeping.kept(STORY)
    pages.close()
    assert kept is not None
    assert kept.page.title == "From the right clock"


def test_a_text_that_was_not_cleaned_or_promises_more_is_soon_asked_for_again() -> None:
    promised = structs.replace(GOOD, notice=MORE_TO_COME)
    assert [longest_fresh(read) for read in (GUESS, promised, structs.replace(GOOD, kind="live"))] == [
        0.0,
        120.0,
        120.0,
    ]
    assert longest_fresh(GOOD) == longest_fresh(front("One")) == math.inf


async def test_a_second_reader_may_write_while_this_one_still_waits_for_its_answer(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    """Judged against what is there when it is written, not against what was there when it was asked for."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(exchange: Exchange) -> None:
        begun.set()
        await go_on.wait()
        await exchange.reply(b"<html><title>a-61 dw.com</title><body></body></html>")

    newsroom.server.faults["/en/tide/a-61"] = slow
    opening = asyncio.create_task(reader.open(STORY))
    await begun.wait()
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    other = Reader(reader.config, paths.under(tmp_path), clock=clock)
    await other.open(STORY)
    await other.aclose()
    go_on.set()
    opened = await opening
    assert (opened.page.title, opened.problem) == ("Clock stops", "the new copy holds no text: this is the kept one")


async def test_row_68_a_story_whose_stored_form_is_lost_is_read_anew_from_its_bytes_without_a_network(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    front_page = address.parse(reader.edition("en").sections[0].url)
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    newsroom.serve("/rdf/rss-en-top", feed("One", "Two"), "application/xml")
    before = await reader.open(STORY)
    await reader.open(front_page)
    await reader.aclose()
    with sqlite3.connect(tmp_path / "cache" / "kept.db") as file:
        file.execute("UPDATE texts SET text = x'00'")
    file.close()

    offline = Reader(Config(edition="en", offline=True), paths.under(tmp_path), clock=clock)
    assert offline.kept(STORY) is None
    assert set(offline.known([STORY.key, front_page.key])) == {STORY.key, front_page.key}
    again = await offline.open(STORY)
    assert (again.page, again.kept, again.stale) == (before.page, True, True)
    assert titles(await offline.open(front_page)) == ["One", "Two"]
    kept = offline.kept(STORY)
    await offline.aclose()
    assert kept is not None, "what was read anew is kept"
    assert kept.page == before.page


async def test_what_is_on_the_disk_shows_at_once_whatever_its_form_before_the_network_is_asked(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    await reader.aclose()
    with sqlite3.connect(tmp_path / "cache" / "kept.db") as file:
        file.execute("UPDATE texts SET text = x'00'")
    file.close()
    again = Reader(reader.config, paths.under(tmp_path), clock=clock)
    opened = await again.open(STORY)
    await again.aclose()
    assert (opened.page, opened.stale) == (before.page, True)
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_a_page_that_is_not_there_says_so_whatever_its_neighbours_keep(tmp_path: Path) -> None:
    offline = Reader(Config(offline=True), paths.under(tmp_path))
    with pytest.raises(OfflineError):
        await offline.open(STORY)
    await offline.aclose()


async def test_what_a_reader_saw_before_a_text_changed_is_kept_as_a_revision(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.open(STORY)
    reader.mark_read(STORY)
    for hour, text in enumerate(("It stopped at noon.", "It stopped at one.")):
        newsroom.serve("/en/tide/a-61", story("Clock stops", text=text))
        clock.now += 3600
        await reader.open(STORY, fresh=True)
        if hour:
            reader.mark_read(STORY)
    await reader.aclose()
    with sqlite3.connect(tmp_path / "cache" / "kept.db") as file:
        ((count,),) = file.execute("SELECT count(*) FROM revisions WHERE key = ?", (STORY.key,)).fetchall()
    file.close()
    assert count == 1, "the second text was never seen before it changed"
