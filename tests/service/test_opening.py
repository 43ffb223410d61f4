"""Opening an address: from the library where it can, from the network where it must."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader import paths
from reader.config import Config, Limits
from reader.errors import HttpStatus, OfflineError, TimedOut, Unreachable
from reader.model import address
from reader.model.article import Article
from reader.model.front_page import FrontPage
from reader.service import Reader
from tests.faults.fault_server import Exchange
from tests.service.conftest import Clock, Newsroom, feed, listing, story

STORY = address.parse("https://www.dw.com/en/tide/a-61")


async def test_a_story_that_was_read_opens_again_without_the_network(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    first = await reader.open(STORY)
    again = await reader.open(STORY)
    assert isinstance(first.page, Article)
    assert first.page.title == "Clock stops"
    assert (first.kept, again.kept) == (False, True)
    assert again.page == first.page
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_the_identity_is_dws_whatever_server_stands_in(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/a-61", story("Clock stops"))
    opened = await reader.open(address.parse(f"https://p.dw.com/p/{'z'}"))
    assert isinstance(opened.page, Article)
    assert opened.page.id == "dw:61"
    assert opened.page.canonical == "https://www.dw.com/en/tide/a-61"
    assert set(reader.known(["dw:61", "dw:62"])) == {"dw:61"}
    again = reader.kept(STORY)
    assert again is not None
    assert (opened.page.url, again.page.url) == ("https://www.dw.com/a-61", "https://www.dw.com/en/tide/a-61")


async def test_a_stale_story_is_asked_for_with_its_validator_and_confirmed(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    clock.now += 3600
    kept = reader.kept(STORY)
    assert kept is not None
    assert kept.stale
    after = await reader.open(STORY, fresh=True)
    assert isinstance(before.page, Article)
    assert isinstance(after.page, Article)
    assert after.page.blocks == before.page.blocks
    assert after.fetched == clock.now
    assert newsroom.server.requests[1].header("if-none-match") != ""


async def test_a_story_that_promises_more_is_soon_asked_for_again_whatever_the_server_says(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.headers = b"Cache-Control: max-age=86400\r\n"
    newsroom.serve(
        "/en/tide/a-61",
        story("Clock stops").replace("Nobody on the quay had expected anything else.", "More to follow..."),
    )
    newsroom.serve("/en/later/a-63", story("Clock stood", number=63))
    for wanted in (STORY, address.parse("https://www.dw.com/en/later/a-63")):
        await reader.open(wanted)
    clock.now += 300
    newsroom.serve("/en/tide/a-61", story("Clock runs again"))
    opened = await reader.open(STORY)
    assert isinstance(opened.page, Article)
    assert opened.page.title == "Clock runs again"
    await reader.open(address.parse("https://www.dw.com/en/later/a-63"))
    assert newsroom.asked() == ["/en/tide/a-61", "/en/later/a-63", "/en/tide/a-61"]


async def test_a_changed_story_takes_the_place_of_the_kept_one(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.open(STORY)
    newsroom.serve("/en/tide/a-61", story("Clock runs again"))
    clock.now += 3600
    opened = await reader.open(STORY)
    assert isinstance(opened.page, Article)
    assert opened.page.title == "Clock runs again"


@pytest.mark.parametrize("status", [b"500 Server Error", b"503 Service Unavailable", b"404 Not Found", b"410 Gone"])
async def test_a_failed_refresh_gives_the_kept_story_and_says_why(
    reader: Reader, newsroom: Newsroom, clock: Clock, status: bytes
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    newsroom.refuse("/en/tide/a-61", status)
    clock.now += 3600
    after = await reader.open(STORY)
    assert after.page == before.page
    assert after.kept
    assert status[:3].decode() in after.problem


async def test_without_a_kept_copy_the_error_comes_through(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.refuse("/en/tide/a-61", b"404 Not Found")
    with pytest.raises(HttpStatus) as failed:
        await reader.open(STORY)
    assert failed.value.status == 404


async def test_a_refresh_without_text_never_replaces_a_story_with_text(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    newsroom.serve("/en/tide/a-61", "<html><head><title>a-61</title></head><body><div id=app></div></body></html>")
    clock.now += 3600
    after = await reader.open(STORY)
    assert after.page == before.page
    assert after.problem


async def test_a_story_that_now_leads_to_a_front_page_stays(reader: Reader, newsroom: Newsroom, clock: Clock) -> None:
    """A soft 404: the site sends whoever asks for a story that is gone to its home page."""
    path = "/en/top-stories/s-9097"

    async def moved(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"302 Found", headers=f"Location: {path}\r\n".encode())

    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    newsroom.server.faults["/en/tide/a-61"] = moved
    newsroom.serve(path, listing(path, "Bells ring", "Crane moves", "Ferry waits", "Gull lands"))
    clock.now += 3600
    after = await reader.open(STORY, fresh=True)
    assert after.page == before.page
    assert after.problem == "the address now leads to a list of stories: this is the kept story"
    assert isinstance((await reader.open(address.parse(f"https://www.dw.com{path}"))).page, FrontPage)


async def test_a_list_that_came_out_empty_never_replaces_one_with_stories(
    reader: Reader, newsroom: Newsroom, clock: Clock
) -> None:
    path = "/en/tides/t-5001"
    topic = address.parse(f"https://www.dw.com{path}")
    newsroom.serve(path, listing(path, "Bells ring", "Crane moves", "Ferry waits", "Gull lands"))
    before = await reader.open(topic)
    newsroom.serve(path, "<html><head><title>Tides, t-5001</title></head><body><div id=app></div></body></html>")
    clock.now += 3600
    after = await reader.open(topic, fresh=True)
    assert isinstance(before.page, FrontPage)
    assert (after.page, after.problem) == (before.page, "the new copy lists no stories: this is the kept one")


@pytest.mark.alone
async def test_a_refresh_that_could_not_be_cleaned_never_replaces_a_story_that_was(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    await reader.aclose()
    # links cost the rules much and plain text nothing: only the first does not end within its share of the time
    links = "".join(f'<a href="/en/tide/a-{number}">tide {number}</a> ' for number in range(1000, 91_000))
    newsroom.serve("/en/tide/a-61", story("Clock stops", text=links))
    clock.now += 3600

    hurried = Reader(replace(reader.config, limits=Limits(extract_seconds=1.0)), paths.under(tmp_path), clock=clock)
    after = await hurried.open(STORY)
    await hurried.aclose()
    assert after.page == before.page
    # on a busy computer not even plain text may come of it
    assert after.problem in (
        "the new copy could not be cleaned: this is the kept one",
        "the new copy holds no text: this is the kept one",
    )


async def test_a_login_page_in_place_of_the_story_is_not_kept(reader: Reader, newsroom: Newsroom, clock: Clock) -> None:
    """FAULTS.md row 25."""
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    before = await reader.open(STORY)
    newsroom.serve(
        "/en/tide/a-61", "<html><body><form><p>Welcome to the hotel. Log in with your room.</p></form></body></html>"
    )
    clock.now += 3600
    after = await reader.open(STORY)
    assert after.page == before.page
    assert "login" in after.problem
    assert reader.online == "offline", "who answers everything with a login page is no network"
    kept = reader.kept(STORY)
    assert kept is not None
    assert kept.page == before.page


async def test_offline_every_page_seen_before_opens_and_any_other_says_so(
    reader: Reader, newsroom: Newsroom, clock: Clock, tmp_path: Path
) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    newsroom.serve("/rdf/rss-en-top", feed("One", "Two"), "application/xml")
    front = address.parse(reader.edition("en").sections[0].url)
    seen = await reader.open(STORY)
    await reader.open(front)
    await reader.aclose()
    clock.now += 7 * 24 * 3600

    offline = Reader(Config(edition="en", offline=True), paths.under(tmp_path), clock=clock)
    again = await offline.open(STORY)
    assert again.page == seen.page
    assert "offline" in again.problem
    assert [item.title for item in (await offline.open(front)).page.items] == ["One", "Two"]  # type: ignore[union-attr]
    with pytest.raises(OfflineError):
        await offline.open(address.parse("https://www.dw.com/en/other/a-99"))
    await offline.aclose()


async def test_a_story_is_kept_under_the_address_that_answered_too(reader: Reader, newsroom: Newsroom) -> None:
    async def moved(exchange: Exchange) -> None:
        await exchange.reply(b"", status=b"301 Moved", headers=b"Location: /en/tide/a-61\r\n")

    newsroom.server.faults["/tide-of-the-day"] = moved
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    short = address.parse("https://www.dw.com/tide-of-the-day")
    await reader.open(short)
    assert reader.kept(short)
    assert set(reader.known(["dw:61"])) == {"dw:61"}
    await reader.full_text(STORY)
    assert newsroom.asked() == ["/tide-of-the-day", "/en/tide/a-61"]


async def test_no_site_can_put_its_page_in_the_place_of_a_story_of_dws(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/copy", story("Clock never stopped"))  # its canonical link claims the story's address
    await reader.open(address.parse(newsroom.server.url("/copy")))
    assert reader.kept(STORY) is None


async def test_a_clock_that_was_set_back_makes_no_page_fresh(reader: Reader, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.open(STORY)
    clock.now -= 3600
    kept = reader.kept(STORY)
    assert kept is not None
    assert kept.stale


async def test_an_answer_without_a_page_shows_that_the_network_is_back(reader: Reader, newsroom: Newsroom) -> None:
    with pytest.raises(Unreachable):
        await reader.open(address.parse("https://nowhere.invalid/story"))
    newsroom.refuse("/en/tide/a-61", b"404 Not Found")
    with pytest.raises(HttpStatus):
        await reader.open(STORY)
    assert reader.online == "online"


async def test_no_network_is_noticed_and_left_again(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    nowhere = address.parse("https://nowhere.invalid/story")
    with pytest.raises(Unreachable):
        await reader.open(nowhere)
    assert reader.online == "offline"
    await reader.open(STORY)
    assert reader.online == "online"


async def test_one_silent_host_is_no_lost_network_where_others_answered(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.open(STORY)
    with pytest.raises(Unreachable):
        await reader.open(address.parse("https://nowhere.invalid/story"))
    assert reader.online == "online"


@pytest.mark.parametrize(("begins", "online"), [(True, "online"), (False, "offline")])
async def test_a_server_that_is_slow_to_end_is_there_and_one_that_never_begins_is_not(
    reader: Reader, newsroom: Newsroom, tmp_path: Path, begins: bool, online: str
) -> None:
    async def drip(exchange: Exchange) -> None:
        if begins:
            await exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
        await exchange.until_gone()

    newsroom.server.faults["/en/tide/a-61"] = drip
    hurried = Reader(replace(reader.config, limits=Limits(total_seconds=0.3)), paths.under(tmp_path / "other"))
    try:
        with pytest.raises(TimedOut):
            await hurried.open(STORY)
        assert hurried.online == online
    finally:
        await hurried.aclose()


async def test_the_sample_edition_says_nothing_of_the_network(reader: Reader) -> None:
    with pytest.raises(Unreachable):
        await reader.open(address.parse("https://nowhere.invalid/story"))
    edition = await reader.start_sample()
    await reader.open(address.parse(edition.sections[0].url))
    assert reader.online == "offline"


async def test_the_sample_edition_starts_once_however_often_it_is_asked_for(reader: Reader) -> None:
    given_up = asyncio.create_task(reader.start_sample())
    await asyncio.sleep(0)
    given_up.cancel()
    editions = await asyncio.gather(reader.start_sample(), reader.start_sample())
    opened = await asyncio.gather(*(reader.open(address.parse(each.sections[0].url)) for each in editions))
    assert [page.page.title for page in opened] == [editions[0].sections[0].name] * 2


async def test_the_sample_edition_needs_no_network_at_all(tmp_path: Path) -> None:
    offline = Reader(Config(offline=True), paths.under(tmp_path))
    edition = await offline.start_sample()
    front = await offline.open(address.parse(edition.sections[0].url))
    assert isinstance(front.page, FrontPage)
    full = await offline.full_text(address.parse(front.page.items[0].url))
    await offline.aclose()
    assert full.has_text


async def test_the_full_text_of_a_page_is_asked_for_once(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.full_text(STORY)
    await reader.full_text(STORY)
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_the_full_text_is_made_of_the_kept_page(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    await reader.open(STORY)
    full = await reader.full_text(STORY)
    assert any("The next story" in block.text for block in full.blocks)
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_two_scripts_of_one_chinese_page_are_kept_apart(reader: Reader, newsroom: Newsroom) -> None:
    """dw/STRUCTURE.md section 4: ``zhongwen`` selects the script and belongs to the key."""

    async def answer(exchange: Exchange) -> None:
        await exchange.reply(story(f"Script {exchange.request.path.rpartition('=')[2]}").encode())

    newsroom.server.faults["/zh/x/a-61"] = answer
    titles = []
    for script in ("simp", "trad", "simp"):
        opened = await reader.open(address.parse(f"https://www.dw.com/zh/x/a-61?zhongwen={script}"))
        titles.append(opened.page.title)
    assert titles == ["Script simp", "Script trad", "Script simp"]


async def test_a_chinese_story_leads_on_in_its_script(reader: Reader, newsroom: Newsroom) -> None:
    page = story("Script").replace("/en/tide/a-61", "/zh/tide/a-61").replace("/en/next/a-62", "/zh/next/a-62")
    newsroom.serve("/zh/tide/a-61", page)
    opened = await reader.open(address.parse("https://www.dw.com/zh/tide/a-61?zhongwen=trad"))
    assert isinstance(opened.page, Article)
    assert opened.page.canonical == "https://www.dw.com/zh/tide/a-61?zhongwen=trad"
    assert [item.url for group in opened.page.groups for item in group.items] == [
        "https://www.dw.com/zh/next/a-62?zhongwen=trad"
    ]
    full = await reader.full_text(address.parse("https://www.dw.com/zh/tide/a-61?zhongwen=trad"))
    links = [span.url for block in full.blocks for span in block.links if "/a-62" in span.url]
    assert links == ["https://www.dw.com/zh/next/a-62?zhongwen=trad"]
