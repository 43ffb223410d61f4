"""What was put into the library is there, at once and after a restart, with its age."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.errors import LibraryError
from reader.library import envelope
from reader.library.pages import Pages
from reader.library.stored import ANSWER_SCHEMA
from reader.model.address import Address
from reader.model.article import SCHEMA, Article
from reader.model.block import Block, Span
from reader.model.related import Group, RelatedItem
from tests.library.files import change, rows
from tests.library.stories import NOW, answer, front, put, put_story, story


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
    put(pages, "dw:1", story(), NOW, fresh_until=NOW + 60, response=page)
    put(pages, "dw:9097", front(1, 2, 3), NOW)
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
        put(pages, f"dw:{number}", story(number), NOW + number)
        held = pages.get_read(f"dw:{number}")
        assert held is not None
        assert held.read == story(number)
    assert len(pages.known(f"dw:{number}" for number in range(40))) == 30
    assert [row.key for row in pages.listing(2)] == ["dw:29", "dw:28"]
    assert pages.count() == 30


def test_what_is_not_kept_is_none(pages: Pages) -> None:
    assert pages.get_response("dw:1") is None
    assert pages.get_read("dw:1") is None
    assert pages.standing("dw:1") is None
    assert pages.known(["dw:1"]) == {}
    assert pages.listing() == []
    assert pages.count() == 0


def test_a_newer_copy_takes_the_place_of_the_older(pages: Pages, tmp_path: Path) -> None:
    for version in range(5):
        put(pages, "dw:1", story(text=f"version {version}"), NOW + version)
    again = restarted(pages, tmp_path)
    held = again.get_read("dw:1")
    assert held is not None
    assert (held.read, held.fetched) == (story(text="version 4"), NOW + 4)
    assert [(row.key, row.fetched) for row in again.listing()] == [("dw:1", NOW + 4)]
    again.close()


def test_what_opens_offline_is_known_with_its_minutes(pages: Pages, tmp_path: Path) -> None:
    put(pages, "dw:2", story(2))
    put(pages, "dw:9097", front(1, 2))
    asked = ["dw:1", "dw:2", "dw:3", "dw:9097"]
    assert pages.known(asked) == {"dw:2": 2, "dw:9097": 0}
    again = restarted(pages, tmp_path)
    assert again.known(asked) == {"dw:2": 2, "dw:9097": 0}
    assert again.known([f"dw:{n}" for n in range(3000)]) == {"dw:2": 2}
    again.close()


def test_the_list_of_what_is_kept_is_in_the_order_of_storing_and_says_what_there_is(
    pages: Pages, tmp_path: Path
) -> None:
    put(pages, "dw:3", story(3), NOW + 99)
    put(pages, "dw:9097", front(1, 2, 3), response=answer(), answer="url:feed")
    topics = Group("topics", "Topics", (RelatedItem("https://www.dw.com/a/t-7", "dw:7", "Harbours"),))
    full = replace(
        story(5), lead="A lead.", language="en", section=("News", "Sea"), published="2026-11-01", groups=(topics,),
        regions=(("BJ", "Benin"), ("africa", "")),
    )  # fmt: skip
    put(pages, "dw:5", full)
    again = pages
    for is_again in (False, True):
        again = restarted(pages, tmp_path) if is_again else pages
        found = again.listing()
        assert [row.key for row in found] == ["dw:5", "dw:9097", "dw:3"]
        assert again.listing(1) == found[:1]
        row = found[0]
        assert (row.title, row.lead, row.language, row.section) == ("Story 5", "A lead.", "en", ("News", "Sea"))
        assert (row.topics, row.host) == ((("dw:7", "Harbours"),), "www.dw.com")
        assert row.regions == (("BJ", "Benin"), ("africa", ""))
        assert (row.published, row.updated, row.minutes, row.kind, row.worth) == ("2026-11-01", "", 5, "article", 2)
        assert (found[1].kind, found[1].worth, found[1].answer) == ("front", 3, "url:feed")
    again.close()


def test_a_list_decodes_no_article(pages: Pages, tmp_path: Path) -> None:
    """What spoils every text leaves marks, minutes and lists as they were."""
    for number in range(3):
        put_story(pages, number)
    assert pages.close(10)
    change(tmp_path / "cache" / "kept.db", "UPDATE texts SET text = zeroblob(50)")
    again = Pages.open(tmp_path / "cache")
    assert [row.title for row in again.listing()] == ["Story 2", "Story 1", "Story 0"]
    assert again.known(["dw:1", "dw:2"]) == {"dw:1": 1, "dw:2": 2}
    again.close()


@pytest.mark.parametrize("column", ["title", "lead", "minutes", "key", "fetched", "answer", "topics", "worth"])
def test_row_55_a_row_that_was_changed_behind_our_back_is_not_shown(pages: Pages, tmp_path: Path, column: str) -> None:
    for number in range(2):
        put_story(pages, number).result(10)
    assert pages.close(10)
    change(tmp_path / "cache" / "kept.db", f"UPDATE pages SET {column} = 77 WHERE key = 'dw:1'")
    again = Pages.open(tmp_path / "cache")
    assert [row.key for row in again.listing()] == ["dw:0"]
    assert again.standing("dw:1") is None
    # marks agree with what opens
    known = again.known(["dw:0", "dw:1"])
    assert known.get("dw:1") == (None if column == "key" else 0 if column in ("minutes", "answer") else 1)
    assert ("dw:1" in known) == (again.get_read("dw:1") is not None)
    again.close()


@pytest.mark.parametrize(
    "bad",
    [{"status": 304, "body": b""}, {"status": 200, "body": b""}, {"status": 500}, {"status": 404}, {"status": 206}],
)
def test_an_answer_that_is_no_whole_page_never_takes_the_place_of_a_good_one(
    pages: Pages, bad: dict[str, object]
) -> None:
    """FAULTS.md row 17: what was cut short is not cached as good."""
    put_story(pages, 1)
    for saving in (
        lambda: put(pages, "dw:1", story(1, "other"), response=answer(fetched=NOW + 9, **bad)),
        lambda: pages.put_answer("dw:1", answer(fetched=NOW + 9, **bad)),
    ):
        with pytest.raises(LibraryError, match="no whole page"):
            saving().result(10)
    assert pages.get_response("dw:1") == answer()
    held = pages.get_read("dw:1")
    assert held is not None
    assert held.read == story()


@pytest.mark.parametrize("odd", [math.inf, -math.inf, math.nan, 1e300, -5.0])
def test_a_time_that_no_clock_shows_does_not_lose_the_page(pages: Pages, tmp_path: Path, odd: float) -> None:
    put(pages, "dw:1", story(), odd, fresh_until=odd)
    again = restarted(pages, tmp_path)
    held = again.get_read("dw:1")
    assert held is not None
    assert held.read == story()
    assert math.isfinite(held.fetched)
    again.close()


def test_what_comes_from_the_disk_is_cleaned_whoever_wrote_it(pages: Pages, tmp_path: Path) -> None:
    dirty = Article("https://a.example/", "https://a.example/", "url:1", title="A\x1b]52;c;aGk=\x07B\u202e",
                    blocks=(Block("paragraph", "word", (Span(2, 99),)),))  # fmt: skip
    put(pages, "url:1", dirty, NOW)
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
    put(pages, "dw:1", story(), response=replace(answer(), **{field: value}))
    again = restarted(pages, tmp_path)
    assert again.get_response("dw:1") is None
    again.close()


def test_a_text_that_cannot_be_stored_is_an_error_of_its_own_and_harms_nothing_else(pages: Pages) -> None:
    with pytest.raises(LibraryError, match="no stored form"):
        put(pages, "dw:1", story(text="\ud800"), NOW).result(10)
    assert pages.get_read("dw:1") is None, "what no disk can ever take is let go of"
    put(pages, "dw:2", story(2)).result(10)
    assert pages.known(["dw:2"])


def test_the_folder_and_all_its_files_are_the_owners_alone(pages: Pages, tmp_path: Path) -> None:
    put_story(pages, 1).result(10)
    folder = tmp_path / "cache"
    assert folder.stat().st_mode & 0o777 == 0o700
    names = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert set(names) >= {"cache.db", "cache.db-wal"}
    assert set(names.values()) == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    for number in range(2):
        pages = Pages.open(tmp_path)
        put_story(pages, number).result(10)
        pages.close()
        for name in ("cache.db", "kept.db"):
            assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
            (tmp_path / name).chmod(0o644)


def test_nothing_is_put_into_a_closed_library(pages: Pages) -> None:
    put(pages, "dw:1", story(), NOW)
    assert pages.close(10)
    with pytest.raises(LibraryError, match="closed"):
        put(pages, "dw:2", story(2), NOW).result(10)


@pytest.mark.parametrize("version", [SCHEMA - 1, SCHEMA + 1])
def test_rows_61_and_68_a_text_of_another_version_is_read_anew_from_its_bytes_and_a_newer_one_stays(
    tmp_path: Path, version: int
) -> None:
    """Going back to an older reader costs nothing, and a change of the stored form loses no story."""
    pages = Pages.open(tmp_path)
    put_story(pages, 1).result(10)
    put(pages, "dw:2", story(2)).result(10)
    pages.close()
    for key in ("dw:1", "dw:2"):
        sealed = envelope.seal(f"text:{key}", b'{"what": "only that version knows"}', version)
        change(tmp_path / "kept.db", "UPDATE texts SET text = ? WHERE key = ?", sealed, key)
    change(tmp_path / "kept.db", "UPDATE pages SET form = ?", version)
    pages = Pages.open(tmp_path)
    # what opens and what is marked agree: the second story has no bytes
    assert pages.known(["dw:1", "dw:2"]) == {"dw:1": 1}
    assert pages.get_read("dw:1") is None
    assert pages.get_response("dw:1") == answer()
    said = put(pages, "dw:1", story(1)).result(10)
    held = pages.get_read("dw:1")
    pages.close()
    if version > SCHEMA:
        assert "newer reader" in said["dw:1"]
        assert held is None
        assert rows(tmp_path / "kept.db", "SELECT text FROM texts WHERE key = 'dw:1'") == [
            (envelope.seal("text:dw:1", b'{"what": "only that version knows"}', version),)
        ]
    else:
        assert said == {"dw:1": ""}
        assert held is not None
        assert held.read == story()


def test_row_68_a_damaged_text_is_not_marked_kept_once_it_was_found_unless_its_bytes_are_there(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    put_story(pages, 1).result(10)
    put(pages, "dw:2", story(2)).result(10)
    pages.close()
    change(tmp_path / "kept.db", "UPDATE texts SET text = zeroblob(90)")
    pages = Pages.open(tmp_path)
    assert [pages.get_read(key) for key in ("dw:1", "dw:2")] == [None, None]
    assert pages.known(["dw:1", "dw:2"]) == {"dw:1": 1}
    assert pages.get_response("dw:1") == answer()
    put(pages, "dw:2", story(2)).result(10)
    assert pages.known(["dw:2"]) == {"dw:2": 2}
    pages.close()


@pytest.mark.parametrize("version", [ANSWER_SCHEMA + 1])
def test_row_69_an_answer_of_a_newer_version_is_not_overwritten(tmp_path: Path, version: int) -> None:
    pages = Pages.open(tmp_path)
    put_story(pages, 1).result(10)
    pages.close()
    sealed = envelope.seal("answer:dw:1", b"what only that version knows", version)
    change(tmp_path / "cache.db", "UPDATE Cache SET value = ?", sealed)
    pages = Pages.open(tmp_path)
    put_story(pages, 1).result(10)
    with pytest.raises(LibraryError, match="newer reader"):
        pages.put_answer("dw:1", answer()).result(10)
    pages.close()
    assert rows(tmp_path / "cache.db", "SELECT value FROM Cache") == [(sealed,)]


def test_a_place_that_comes_later_is_written_to_once_it_is_there(tmp_path: Path) -> None:
    """A home that is mounted late, or a disk that had no room: tried again by a save, not with every save."""
    place = tmp_path / "cache"
    place.write_text("in the way")
    for retry_after, state in ((3600.0, "memory"), (0.0, "writable")):
        place.write_text("in the way")
        pages = Pages.open(place, retry_after=retry_after)
        assert pages.state == "memory"
        place.unlink()
        saved = put(pages, "dw:1", story(1), NOW)
        assert (saved.exception(10) is None) == (state == "writable")
        assert pages.state == state
        assert bool(pages.notice) == (state == "memory")
        assert pages.get_read("dw:1") is not None
        pages.close(10)


def test_what_was_put_before_it_was_said_to_be_the_last_is_written(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    saved = [put(pages, f"dw:{number}", story(number), NOW) for number in range(50)]
    pages.finish()
    with pytest.raises(LibraryError, match="closed"):
        put(pages, "dw:99", story(99), NOW).result(10)
    assert pages.close(10)
    assert all(each.exception() is None for each in saved)
