"""What was put into the library is there, at once and after a restart, with its age."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.errors import LibraryError
from reader.library import envelope
from reader.library.pages import Pages
from reader.model.address import Address
from reader.model.article import SCHEMA, Article
from reader.model.block import Block, Span
from tests.library.stories import NOW, answer, front, story


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    opened = Pages.open(tmp_path / "cache")
    yield opened
    assert opened.close(10)


def restarted(pages: Pages, folder: Path) -> Pages:
    assert pages.close(10)
    return Pages.open(folder / "cache")


def test_a_page_and_what_it_was_read_as_are_there_after_a_restart(pages: Pages, tmp_path: Path) -> None:
    page = answer(
        etag='"v1"', last_modified="Tue, 14 Nov 2023 22:13:20 GMT", charset="utf-8", cache_control="max-age=60"
    )
    pages.put_response("dw:1", page)
    pages.put_read("dw:1", story(), NOW, NOW + 60)
    pages.put_read("dw:9097", front(1, 2, 3), NOW)
    again = restarted(pages, tmp_path)
    assert again.get_response("dw:1") == page
    held = again.get_read("dw:1")
    assert held is not None
    assert (held.read, held.fetched, held.fresh_until) == (story(), NOW, NOW + 60)
    kept_front = again.get_read("dw:9097")
    assert kept_front is not None
    assert kept_front.read == front(1, 2, 3)
    assert (again.state, again.notice) == ("writable", "")
    again.close()


def test_what_was_put_is_there_before_the_disk_has_it(pages: Pages) -> None:
    for number in range(30):
        pages.put_read(f"dw:{number}", story(number), NOW + number)
        held = pages.get_read(f"dw:{number}")
        assert held is not None
        assert held.read == story(number)
    assert len(pages.has(f"dw:{number}" for number in range(40))) == 30
    assert [key for key, _ in pages.listing()][:2] == ["dw:29", "dw:28"]


def test_what_is_not_kept_is_none(pages: Pages) -> None:
    assert pages.get_response("dw:1") is None
    assert pages.get_read("dw:1") is None
    assert pages.has(["dw:1"]) == frozenset()
    assert pages.listing() == []


def test_a_newer_copy_takes_the_place_of_the_older(pages: Pages, tmp_path: Path) -> None:
    for version in range(5):
        pages.put_read("dw:1", story(text=f"version {version}"), NOW + version)
    again = restarted(pages, tmp_path)
    held = again.get_read("dw:1")
    assert held is not None
    assert (held.read, held.fetched) == (story(text="version 4"), NOW + 4)
    assert again.listing() == [("dw:1", NOW + 4)]
    again.close()


def test_only_what_opens_offline_is_marked_so(pages: Pages, tmp_path: Path) -> None:
    pages.put_response("dw:1", answer())
    pages.put_read("dw:2", story(2), NOW)
    asked = ["dw:1", "dw:2", "dw:3"]
    assert pages.has(asked) == {"dw:2"}
    again = restarted(pages, tmp_path)
    assert again.has(asked) == {"dw:2"}
    assert again.has([f"dw:{n}" for n in range(3000)]) == {"dw:2"}
    again.close()


def test_the_list_of_what_is_kept_is_newest_first_and_tells_ages(pages: Pages, tmp_path: Path) -> None:
    for number, age in ((1, 30), (2, 10), (3, 20)):
        pages.put_read(f"dw:{number}", story(number), NOW - age)
    expected = [("dw:2", NOW - 10), ("dw:3", NOW - 20), ("dw:1", NOW - 30)]
    assert pages.listing() == expected
    again = restarted(pages, tmp_path)
    assert again.listing() == expected
    again.close()


@pytest.mark.parametrize(
    "bad",
    [{"status": 304, "body": b""}, {"status": 200, "body": b""}, {"status": 500}, {"status": 404}, {"status": 206}],
)
def test_an_answer_that_is_no_whole_page_never_takes_the_place_of_a_good_one(
    pages: Pages, bad: dict[str, object]
) -> None:
    """FAULTS.md row 17: what was cut short is not cached as good."""
    pages.put_response("dw:1", answer())
    with pytest.raises(LibraryError, match="no whole page"):
        pages.put_response("dw:1", answer(fetched=NOW + 9, **bad)).result(10)
    assert pages.get_response("dw:1") == answer()


@pytest.mark.parametrize("odd", [math.inf, -math.inf, math.nan, 1e300, -5.0])
def test_a_time_that_no_clock_shows_does_not_lose_the_page(pages: Pages, tmp_path: Path, odd: float) -> None:
    pages.put_read("dw:1", story(), odd, odd)
    again = restarted(pages, tmp_path)
    held = again.get_read("dw:1")
    assert held is not None
    assert held.read == story()
    assert math.isfinite(held.fetched)
    again.close()


def test_what_comes_from_the_disk_is_cleaned_whoever_wrote_it(pages: Pages, tmp_path: Path) -> None:
    dirty = Article("https://a.example/", "https://a.example/", "url:1", title="A\x1b]52;c;aGk=\x07B\u202e",
                    blocks=(Block("paragraph", "word", (Span(2, 99),)),))  # fmt: skip
    pages.put_read("url:1", dirty, NOW)
    again = restarted(pages, tmp_path)
    held = again.get_read("url:1")
    assert held is not None
    assert isinstance(held.read, Article)
    assert held.read.title == "AB"
    assert held.read.blocks[0].spans == ()
    again.close()


@pytest.mark.parametrize("field", ["asked", "final", "etag", "content_type", "charset"])
def test_an_answer_whose_headers_would_reach_the_terminal_is_a_miss(pages: Pages, tmp_path: Path, field: str) -> None:
    hostile = "a\x1b]0;title\x07"
    value = Address(hostile, "dw:1") if field in ("asked", "final") else hostile
    pages.put_response("dw:1", replace(answer(), **{field: value}))
    again = restarted(pages, tmp_path)
    assert again.get_response("dw:1") is None
    again.close()


def test_a_text_that_cannot_be_stored_is_an_error_of_its_own_and_harms_nothing_else(pages: Pages) -> None:
    with pytest.raises(LibraryError, match="no stored form"):
        pages.put_read("dw:1", story(text="\ud800"), NOW).result(10)
    assert pages.get_read("dw:1") is None, "what no disk can ever take is let go of"
    pages.put_read("dw:2", story(2), NOW).result(10)
    assert pages.has(["dw:2"])


def test_the_folder_and_all_its_files_are_the_owners_alone(pages: Pages, tmp_path: Path) -> None:
    pages.put_response("dw:1", answer()).result(10)
    folder = tmp_path / "cache"
    assert folder.stat().st_mode & 0o777 == 0o700
    names = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert set(names) >= {"cache.db", "cache.db-wal"}
    assert set(names.values()) == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    Pages.open(tmp_path).close()
    (tmp_path / "cache.db").chmod(0o644)
    Pages.open(tmp_path).close()
    assert (tmp_path / "cache.db").stat().st_mode & 0o777 == 0o600


def test_nothing_is_put_into_a_closed_library(pages: Pages) -> None:
    pages.put_read("dw:1", story(), NOW)
    assert pages.close(10)
    with pytest.raises(LibraryError, match="closed"):
        pages.put_read("dw:2", story(2), NOW).result(10)


@pytest.mark.parametrize("version", [SCHEMA - 1, SCHEMA + 1])
def test_a_value_of_another_version_is_a_miss_and_stays_where_it_is(tmp_path: Path, version: int) -> None:
    """FAULTS.md row 61: going back to an older reader costs nothing."""
    pages = Pages.open(tmp_path)
    pages.put_read("dw:1", story(), NOW).result(10)
    pages.close()
    sealed = envelope.seal("read:dw:1", b'{"what": "only that version knows"}', version)
    with sqlite3.connect(tmp_path / "cache.db") as database:
        database.execute("UPDATE Cache SET value = ? WHERE key = 'read:dw:1'", (sealed,))
    database.close()
    pages = Pages.open(tmp_path)
    assert pages.get_read("dw:1") is None
    assert pages.has(["dw:1"]) == frozenset()
    assert pages.listing() == []
    pages.close()
    with sqlite3.connect(tmp_path / "cache.db") as database:
        assert database.execute("SELECT value FROM Cache").fetchall() == [(sealed,)]
    database.close()


def test_a_place_that_comes_later_is_written_to_once_it_is_there(tmp_path: Path) -> None:
    """A home that is mounted late, or a disk that had no room: tried again by a save, not with every save."""
    place = tmp_path / "cache"
    place.write_text("in the way")
    for retry_after, state in ((3600.0, "memory"), (0.0, "writable")):
        place.write_text("in the way")
        pages = Pages.open(place, retry_after=retry_after)
        assert pages.state == "memory"
        place.unlink()
        saved = pages.put_read("dw:1", story(1), NOW)
        assert (saved.exception(10) is None) == (state == "writable")
        assert pages.state == state
        assert bool(pages.notice) == (state == "memory")
        assert pages.get_read("dw:1") is not None
        pages.close(10)


def test_what_was_put_before_it_was_said_to_be_the_last_is_written(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    saved = [pages.put_read(f"dw:{number}", story(number), NOW) for number in range(50)]
    pages.finish()
    with pytest.raises(LibraryError, match="closed"):
        pages.put_read("dw:99", story(99), NOW).result(10)
    assert pages.close(10)
    assert all(each.exception() is None for each in saved)
