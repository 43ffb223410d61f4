"""A cache of the reader of 43109b0 is taken over as it is used: nothing is lost, and nothing is done in one go."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.library import envelope
from reader.library.pages import Pages
from reader.model.article import SCHEMA, Source
from tests.library.files import change, rows, script
from tests.library.stories import NOW, answer, front, noise, put, put_story, story

FROZEN = (Path(__file__).parent / "frozen" / "cache-of-43109b0.sql").read_text(encoding="utf-8")
ALL = ["dw:1", "dw:2", "dw:3", "dw:4", "dw:5", "dw:9097"]
"""Three stories with text and bytes, one of bytes alone, one of text alone, and a list whose bytes are its feed's."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    script(tmp_path / "cache.db", FROZEN)
    return tmp_path


def old_keys(folder: Path) -> list[object]:
    found = rows(folder / "cache.db", "SELECT key FROM Cache WHERE key NOT LIKE 'answer:%' ORDER BY key")
    return [key for (key,) in found]


def old_story(number: int) -> object:
    """The story as it was kept, before it had minutes."""
    text = f"The text of story {number}, as it was kept in November."
    return replace(story(number, text), minutes=0, source=Source())


def opens(pages: Pages) -> None:
    """All that the frozen cache held opens as it was put."""
    for number in (1, 2, 3):
        held = pages.get_read(f"dw:{number}")
        assert held is not None
        assert (held.read, held.fetched, held.fresh_until) == (old_story(number), NOW + number, NOW + number + 60)
        kept = answer(number, b"<p>page %d</p>" % number, etag=f'"v{number}"')
        assert pages.get_response(f"dw:{number}") == kept
    assert pages.get_read("dw:4") is None
    assert pages.get_response("dw:4") == answer(4)
    held = pages.get_read("dw:5")
    assert held is not None
    assert held.read == replace(story(5), minutes=0, source=Source())
    held = pages.get_read("dw:9097")
    assert held is not None
    assert held.read == front(1, 2, 3)
    assert pages.get_response("url:feed") == answer(6, b"<rss/>")


def test_what_was_kept_is_marked_kept_and_nothing_is_written_for_it(folder: Path) -> None:
    before = old_keys(folder)
    pages = Pages.open(folder)
    assert pages.known([*ALL, "dw:6"]) == dict.fromkeys(ALL, 0)
    assert (pages.state, pages.notice) == ("writable", "")
    assert pages.count() == 5
    standing = pages.standing("dw:2")
    assert standing is not None
    assert (standing.fetched, standing.kind) == (NOW + 2, "article")
    pages.close()
    assert old_keys(folder) == before
    assert rows(folder / "kept.db", "SELECT count(*) FROM pages") == [(0,)]


def test_what_is_opened_is_taken_over_with_its_bytes_and_opens_again(folder: Path) -> None:
    for _ in range(3):
        pages = Pages.open(folder)
        opens(pages)
        assert pages.known(ALL) == dict.fromkeys(ALL, 0)
        put_story(pages, 99).result(10)
        assert pages.close(10)
    kept = rows(folder / "kept.db", "SELECT key FROM pages WHERE key <> 'dw:99' ORDER BY key")
    assert kept == [("dw:1",), ("dw:2",), ("dw:3",), ("dw:5",), ("dw:9097",)]
    assert old_keys(folder) == ["page:dw:4", "page:url:feed"], "what has no text yet waits for its use"


def test_what_is_stored_again_takes_the_place_of_the_old_form(folder: Path) -> None:
    pages = Pages.open(folder)
    put_story(pages, 2).result(10)
    held = pages.get_read("dw:2")
    assert held is not None
    assert (held.read, pages.get_response("dw:2")) == (story(2), answer(2))
    put(pages, "dw:9097", front(7), response=answer(6, b"<rss>7</rss>"), answer="url:feed").result(10)
    pages.close()
    left = old_keys(folder)
    assert "page:dw:1" in left
    assert not {"page:dw:2", "read:dw:2", "read:dw:9097", "page:url:feed"} & set(left)


def test_when_none_is_left_that_is_remembered_and_the_second_file_is_not_asked(folder: Path) -> None:
    pages = Pages.open(folder)
    for number in (1, 2, 3, 4, 5):
        put_story(pages, number).result(10)
    put(pages, "dw:9097", front(7), response=answer(6), answer="url:feed").result(10)
    pages.close()
    for number in (7, 8):  # each first save of a sitting looks at a part of the file
        pages = Pages.open(folder)
        put_story(pages, number).result(10)
        pages.close()
    assert old_keys(folder) == []
    assert rows(folder / "kept.db", "SELECT value FROM meta WHERE name = 'strays'") == [(0,)]
    (folder / "cache.db").unlink()
    pages = Pages.open(folder)
    assert pages.known(["dw:1", "dw:99"]) == {"dw:1": 1}
    pages.close()
    assert not (folder / "cache.db").exists()


def test_what_an_older_reader_keeps_after_that_is_found_again(folder: Path) -> None:
    """Going back to it for a day and coming again loses nothing."""
    other = folder / "other"
    other.mkdir()
    pages = Pages.open(other)
    put_story(pages, 7).result(10)
    pages.close()
    sealed = rows(folder / "cache.db", "SELECT value FROM Cache WHERE key = 'read:dw:1'")[0][0]
    change(other / "cache.db", "INSERT INTO Cache (key, raw, mode, value) VALUES ('read:dw:1', 1, 1, ?)", sealed)
    pages = Pages.open(other)
    put_story(pages, 8).result(10)
    held = pages.get_read("dw:1")
    pages.close()
    assert held is not None
    assert held.read == old_story(1)


def test_the_old_form_counts_for_the_size_and_goes_first(folder: Path) -> None:
    for number in range(20, 40):
        value = noise(number, 20_000)
        for name in (f"page:dw:{number}", f"read:dw:{number}"):
            change(folder / "cache.db", "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 1, 1, ?)", name, value)
    pages = Pages.open(folder, size_limit=600_000)
    for number in range(100, 106):
        put_story(pages, number, 20_000).result(10)
        stories = {str(name).partition(":")[2] for name in old_keys(folder)}
        assert len(old_keys(folder)) == 2 * len(stories), "a story goes whole"
    assert len(pages.known([f"dw:{n}" for n in range(100, 106)])) == 6
    assert "page:dw:39" in old_keys(folder)
    assert "page:dw:20" not in old_keys(folder)
    pages.close()


def test_what_a_newer_reader_wrote_in_the_old_form_is_not_written_over(folder: Path) -> None:
    sealed = envelope.seal("read:dw:1", b"{}", SCHEMA + 1)
    change(folder / "cache.db", "UPDATE Cache SET value = ? WHERE key = 'read:dw:1'", sealed)
    pages = Pages.open(folder)
    assert "newer reader" in put_story(pages, 1).result(10)["dw:1"]
    assert pages.get_response("dw:1") == answer(1, b"<p>page 1</p>", etag='"v1"')
    pages.close()
    assert rows(folder / "cache.db", "SELECT value FROM Cache WHERE key = 'read:dw:1'") == [(sealed,)]
