"""What may take the place of what is judged for each key, against what is there then (FAULTS.md rows 65 to 67)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.pages import Offer, Pages
from reader.library.parcel import Standing
from tests.library.files import change
from tests.library.stories import NOW, answer, anything, front, noise, put, put_story, story


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    opened = Pages.open(tmp_path, clock=lambda: NOW + 10_000)
    yield opened
    assert opened.close(10)


def newer_stays(key: str, there: Standing | None) -> str:
    return "older" if there and there.fetched > NOW + 1000 else ""


def no_less(worth: int) -> Callable[[str, Standing | None], str]:
    return lambda key, there: "worth less" if there and there.worth > worth else ""


def words(pages: Pages, key: str) -> str:
    held = pages.get_read(key)
    assert held is not None
    return held.read.title


def test_row_65_each_key_is_judged_by_what_stands_there(pages: Pages) -> None:
    """A redirect to a story with text does not empty it; under the address that was asked for the page is kept."""
    put(pages, "dw:61", story(61), response=answer(61)).result(10)
    empty = Offer(("dw:60", "dw:61"), story(60), NOW + 1, response=answer(60, b"<p>nothing</p>"))
    said = pages.put(empty, no_less(0)).result(10)
    assert said == {"dw:60": "", "dw:61": "worth less"}
    assert (words(pages, "dw:60"), words(pages, "dw:61")) == ("Story 60", "Story 61")
    assert pages.get_response("dw:60") == answer(60, b"<p>nothing</p>")
    assert pages.get_response("dw:61") == answer(61)


def test_row_65_what_led_to_a_page_and_leads_elsewhere_now_takes_nothing_from_that_page(pages: Pages) -> None:
    """The newest story under one short address: each that it led to keeps its own bytes beside its text."""
    for number in (61, 62):
        offer = Offer(
            ("url:newest", f"dw:{number}"), story(number), NOW + number, response=answer(number, b"%d" % number)
        )
        pages.put(offer, anything).result(10)
    for key, number in (("dw:61", 61), ("dw:62", 62), ("url:newest", 62)):
        assert words(pages, key) == f"Story {number}"
        assert pages.get_response(key) == answer(number, b"%d" % number)


def test_row_65_bytes_asked_for_later_are_not_kept_for_the_page_that_an_address_led_to_before(pages: Pages) -> None:
    pages.put(Offer(("url:newest", "dw:61"), story(61), NOW, response=answer(61)), anything).result(10)
    with pytest.raises(LibraryError):
        pages.put_answer("url:newest", answer(62, fetched=NOW + 1)).result(10)
    assert pages.get_response("dw:61") == answer(61)


@pytest.mark.parametrize("keys", [("dw:60", "dw:61"), ("dw:61", "dw:60")])
def test_row_65_bytes_are_never_kept_for_a_text_that_was_refused(
    tmp_path: Path, pages: Pages, keys: tuple[str, ...]
) -> None:
    """Refused only by the writer: another reader kept something better since the page was offered."""
    second = Pages.open(tmp_path)
    put(pages, "dw:61", story(61), response=answer(61, b"first")).result(10)

    def judge(key: str, there: Standing | None) -> str:
        if key == "dw:61" and there and there.fetched == NOW:
            put(second, key, story(61, "better"), NOW + 2000, response=answer(61, b"better")).result(10)
            return ""
        return newer_stays(key, there)

    late = pages.put(Offer(keys, story(60), NOW + 1, response=answer(60, b"worse")), judge)
    assert late.result(10) == {"dw:60": "", "dw:61": "older"}
    assert pages.get_response("dw:61") == answer(61, b"better")
    assert pages.get_response("dw:60") == answer(60, b"worse")
    assert second.close(10)


def test_row_66_a_list_and_what_answered_for_it_are_told_to_the_judge(pages: Pages) -> None:
    seen: list[Standing | None] = []
    put(pages, "dw:9097", front(1, 2, 3, 4, 5), response=answer(), answer="url:feed").result(10)

    def judge(key: str, there: Standing | None) -> str:
        seen.append(there)
        return "another list" if there else ""

    said = pages.put(Offer(("dw:99", "dw:9097"), front(7), NOW + 5), judge).result(10)
    assert said == {"dw:99": "", "dw:9097": "another list"}
    held = pages.get_read("dw:9097")
    assert held is not None
    assert held.read == front(1, 2, 3, 4, 5)
    assert seen == [None, Standing(NOW, "front", 5, "url:feed"), None]


def test_row_67_what_is_still_on_its_way_is_judged_against_too(pages: Pages) -> None:
    new = put(pages, "dw:1", story(1, "newer"), NOW + 2000)
    old = put(pages, "dw:1", story(1, "older"), NOW, judge=newer_stays)
    assert old.result(10) == {"dw:1": "older"}
    assert new.result(10) == {"dw:1": ""}
    held = pages.get_read("dw:1")
    assert held is not None
    assert held.fetched == NOW + 2000


def test_row_67_what_a_second_reader_kept_meanwhile_stays(tmp_path: Path, pages: Pages) -> None:
    """The judge is asked again when nobody else can write; what was refused then is not read from memory either."""
    second = Pages.open(tmp_path, clock=lambda: NOW + 10_000)
    asked: list[Standing | None] = []

    def judge(key: str, there: Standing | None) -> str:
        if not asked:  # between the first question and the writer's, the other reader saves
            put(second, "dw:1", story(1, "newer"), NOW + 2000, response=answer(1, b"newer")).result(10)
            asked.append(there)
            return ""
        asked.append(there)
        return newer_stays(key, there)

    late = put(pages, "dw:1", story(1, "older"), NOW, response=answer(1, b"older"), judge=judge)
    assert late.result(10) == {"dw:1": "older"}
    assert [there and there.fetched for there in asked] == [None, NOW + 2000]
    for reader in (pages, second):
        held = reader.get_read("dw:1")
        assert held is not None
        assert held.fetched == NOW + 2000
        response = reader.get_response("dw:1")
        assert response is not None
        assert response.body == b"newer"
    second.close(10)


def test_row_67_a_kept_time_that_has_not_come_yet_counts_as_unknown(pages: Pages) -> None:
    for read in (story(1), front(1)):
        put(pages, "dw:1", read, NOW + 99_999).result(10)
        standing = pages.standing("dw:1")
        assert standing is not None
        assert standing.fetched == 0.0


def test_bytes_asked_for_later_are_kept_for_a_page_of_the_catalog_only(pages: Pages) -> None:
    put(pages, "dw:1", story(1)).result(10)
    pages.put_answer("dw:1", answer(1, b"<p>full</p>")).result(10)
    assert pages.get_response("dw:1") == answer(1, b"<p>full</p>")
    # and older ones do not take their place
    pages.put_answer("dw:1", answer(1, b"<p>older</p>", fetched=NOW - 9)).result(10)
    assert pages.get_response("dw:1") == answer(1, b"<p>full</p>")
    with pytest.raises(LibraryError, match="not in the library"):
        pages.put_answer("dw:2", answer(2)).result(10)
    assert pages.get_response("dw:2") == answer(2), "readable for this sitting"


def test_a_text_read_anew_keeps_the_bytes_that_it_was_read_from(pages: Pages) -> None:
    put(pages, "dw:9097", front(1), response=answer(), answer="url:feed").result(10)
    put(pages, "dw:9097", front(1, 2)).result(10)
    assert pages.get_response("dw:9097") == answer()


def test_a_row_whose_text_and_bytes_are_lost_stands_in_nobodys_way(tmp_path: Path) -> None:
    first = Pages.open(tmp_path)
    put_story(first, 1).result(10)
    first.close()
    change(tmp_path / "kept.db", "UPDATE pages SET form = 0")
    change(tmp_path / "cache.db", "DELETE FROM Cache")
    again = Pages.open(tmp_path)
    assert again.standing("dw:1") is None
    assert again.known(["dw:1"]) == {}
    again.close()


def test_what_a_reader_had_seen_of_a_story_is_kept_when_its_words_change(pages: Pages) -> None:
    put(pages, "dw:1", story(1, "not seen")).result(10)
    for number in range(8):
        put(pages, "dw:1", story(1, f"version {number}"), NOW + number).result(10)
        put(pages, "dw:1", story(1, f"version {number}"), NOW + number + 0.5).result(10)
        pages.mark_shown("dw:1").result(10)
        put(pages, "dw:1", story(1, f"version {number}"), NOW + number + 0.7).result(10)
    found = [held.read for held in pages.revisions("dw:1")]
    assert found == [story(1, f"version {number}") for number in (6, 5, 4, 3, 2)]
    assert pages.revisions("dw:2") == ()


def test_a_list_has_no_revisions(pages: Pages) -> None:
    for number in range(3):
        put(pages, "dw:9097", front(number)).result(10)
        pages.mark_shown("dw:9097").result(10)
    assert pages.revisions("dw:9097") == ()


def test_earlier_texts_take_no_more_than_their_room_the_oldest_go_first(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, revision_bytes=3_000)
    for number in range(9):
        put(pages, f"dw:{number}", story(number, noise(number, 600).hex())).result(10)
        pages.mark_shown(f"dw:{number}").result(10)
        put(pages, f"dw:{number}", story(number, "changed"), NOW + 1).result(10)
    kept = [number for number in range(9) if pages.revisions(f"dw:{number}")]
    assert kept == list(range(9 - len(kept), 9))
    assert 2 <= len(kept) < 9
    pages.close()


def test_earlier_texts_go_with_their_story(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=200_000)
    put_story(pages, 1).result(10)
    pages.mark_shown("dw:1").result(10)
    put(pages, "dw:1", story(1, "changed"), NOW + 1).result(10)
    assert pages.revisions("dw:1")
    for number in range(2, 12):
        put_story(pages, number, 30_000).result(10)
    assert pages.get_read("dw:1") is None
    assert pages.revisions("dw:1") == ()
    pages.close()
