"""The cache file is diskcache's, and opens without being written to."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import diskcache
import pytest

from reader.library.cache import FILE, PageCache
from reader.library.pages import Pages
from reader.library.safe_disk import SafeDisk
from tests.library.stories import NOW, answer, noise, story


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / FILE)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_tables_are_diskcaches_own(tmp_path: Path) -> None:
    diskcache.Cache(str(tmp_path / "theirs")).close()
    Pages.open(tmp_path / "ours").close()
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"
    theirs = [tuple(str(cell).replace('"', "'") for cell in row) for row in rows(tmp_path / "theirs", query)]
    assert [tuple(str(cell) for cell in row) for row in rows(tmp_path / "ours", query)] == theirs


def test_diskcaches_own_tools_find_the_file_whole_and_leave_it_usable(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    pages.put_response("dw:1", answer()).result(10)
    pages.close()
    with diskcache.Cache(str(tmp_path), disk=SafeDisk) as theirs:
        assert theirs.check() == []
        assert list(theirs) == ["page:dw:1"]
        assert len(theirs) == 1
    pages = Pages.open(tmp_path)
    assert (pages.get_response("dw:1"), pages.notice) == (answer(), "")
    pages.close()


def test_opening_a_library_writes_nothing(tmp_path: Path) -> None:
    Pages.open(tmp_path).close()
    before = (tmp_path / FILE).read_bytes()
    Pages.open(tmp_path).close()
    assert (tmp_path / FILE).read_bytes() == before


def test_many_first_openings_at_once_make_one_library(tmp_path: Path) -> None:
    states: list[str] = []
    start = threading.Barrier(8)

    def first() -> None:
        start.wait()
        pages = Pages.open(tmp_path / "new", patience=20)
        states.append(pages.state + pages.notice)
        pages.put_read(f"dw:{threading.get_ident()}", story(), NOW).result(20)
        pages.close(20)

    threads = [threading.Thread(target=first) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert states == ["writable"] * 8
    assert rows(tmp_path / "new", "SELECT count(*) FROM Cache") == [(8,)]


def test_the_least_recently_stored_is_evicted_when_the_size_is_reached_and_no_more_than_that(tmp_path: Path) -> None:
    limit = 400_000
    pages = Pages.open(tmp_path, size_limit=limit)
    body = bytes(range(256)) * 40
    for number in range(120):
        page = answer(number, noise(number, 10_000) + body)
        pages.put_response(f"dw:{number}", page).result(10)
    here = [number for number in range(120) if pages.get_response(f"dw:{number}")]
    assert here == list(range(120 - len(here), 120))
    assert len(here) * 10_000 > 0.7 * limit
    assert (tmp_path / FILE).stat().st_size <= limit + 50_000
    pages.close()


def test_what_was_stored_again_is_evicted_later(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=300_000)
    for number in range(40):
        pages.put_response(f"dw:{number}", answer(number, noise(number, 20_000))).result(10)
        pages.put_response("dw:favourite", answer(99, noise(99, 20_000), fetched=NOW + number)).result(10)
    assert pages.get_response("dw:favourite")
    assert pages.get_response("dw:0") is None
    pages.close()


def test_a_page_larger_than_the_library_is_kept_alone(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=100_000)
    pages.put_response("dw:1", answer(1)).result(10)
    pages.put_response("dw:2", answer(2, noise(2, 200_000))).result(10)
    assert pages.get_response("dw:2")
    assert pages.get_response("dw:1") is None
    pages.close()


def test_a_smaller_limit_holds_from_the_next_page_on_whatever_the_file_says(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=10_000_000)
    for number in range(50):
        pages.put_response(f"dw:{number}", answer(number, noise(number, 20_000))).result(10)
    pages.close()
    pages = Pages.open(tmp_path, size_limit=200_000)
    assert pages.get_response("dw:0")
    pages.put_response("dw:99", answer(99)).result(10)
    pages.close()
    assert (tmp_path / FILE).stat().st_size <= 250_000


def test_values_are_in_the_file_and_nowhere_else(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    pages.put_response("dw:1", answer(1, noise(1, 3_000_000))).result(20)
    assert {path.name for path in tmp_path.iterdir()} <= {FILE, f"{FILE}-wal", f"{FILE}-shm"}
    pages.close()


@pytest.mark.parametrize("key", [1, b"bytes", ("a", 1), None])
def test_no_key_but_text_and_no_value_but_bytes_is_taken(tmp_path: Path, key: object) -> None:
    Pages.open(tmp_path).close()
    cache = PageCache(tmp_path, "rw", size_limit=1_000_000, patience=1)
    with pytest.raises(TypeError):
        cache.set(key, b"value")
    with pytest.raises(TypeError):
        cache.set("key", key if not isinstance(key, bytes) else "text")
    cache.close()
