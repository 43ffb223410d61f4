"""The cache file is diskcache's, and opens without being written to."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path

import diskcache
import pytest

from reader.library.cache import FILE
from reader.library.pages import Offer, Pages
from reader.library.safe_disk import SafeDisk
from tests.library.files import change, rows
from tests.library.stories import NOW, answer, anything, noise, put, put_story, story


def filled(folder: Path) -> None:
    """A library of one story, closed."""
    pages = Pages.open(folder)
    put_story(pages, 1).result(10)
    pages.close()


def test_the_tables_are_diskcaches_own(tmp_path: Path) -> None:
    diskcache.Cache(str(tmp_path / "theirs")).close()
    filled(tmp_path / "ours")
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"
    theirs = [tuple(str(cell).replace('"', "'") for cell in row) for row in rows(tmp_path / "theirs" / FILE, query)]
    assert [tuple(str(cell) for cell in row) for row in rows(tmp_path / "ours" / FILE, query)] == theirs


def test_diskcaches_own_tools_find_the_file_whole_and_leave_it_usable(tmp_path: Path) -> None:
    filled(tmp_path)
    apart = tmp_path / "apart"  # its check takes every other file in a folder for one of its own
    apart.mkdir()
    (tmp_path / FILE).rename(apart / FILE)
    with diskcache.Cache(str(apart), disk=SafeDisk) as theirs:
        assert theirs.check() == []
        assert list(theirs) == ["answer:dw:1"]
        assert len(theirs) == 1
    (apart / FILE).rename(tmp_path / FILE)
    pages = Pages.open(tmp_path)
    assert (pages.get_response("dw:1"), pages.notice) == (answer(), "")
    pages.close()


def test_opening_a_library_and_reading_in_it_writes_nothing(tmp_path: Path) -> None:
    filled(tmp_path)
    before = [(tmp_path / name).read_bytes() for name in (FILE, "kept.db")]
    pages = Pages.open(tmp_path)
    assert pages.get_read("dw:1")
    assert pages.get_response("dw:1")
    pages.close()
    assert [(tmp_path / name).read_bytes() for name in (FILE, "kept.db")] == before


def test_the_cache_is_not_opened_for_what_the_catalog_knows(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / FILE).unlink()
    pages = Pages.open(tmp_path)
    assert pages.get_read("dw:1")
    assert pages.known(["dw:1", "dw:2"]) == {"dw:1": 1}
    assert len(pages.listing()) == pages.count() == 1
    pages.close()
    assert not (tmp_path / FILE).exists()


def test_many_first_openings_at_once_make_one_library(tmp_path: Path) -> None:
    states: list[str] = []
    start = threading.Barrier(8)

    def first() -> None:
        start.wait()
        pages = Pages.open(tmp_path / "new", patience=20)
        states.append(pages.state + pages.notice)
        put(pages, f"dw:{threading.get_ident()}", story(), response=answer()).result(20)
        pages.close(20)

    threads = [threading.Thread(target=first) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert states == ["writable"] * 8
    assert rows(tmp_path / "new" / FILE, "SELECT count(*) FROM Cache") == [(8,)]
    assert rows(tmp_path / "new" / "kept.db", "SELECT count(*) FROM pages") == [(8,)]


def volume(folder: Path) -> int:
    """Bytes of the pages in use, of both files."""
    parts = ((folder / name, f"PRAGMA {of}") for name in (FILE, "kept.db") for of in ("page_count", "freelist_count"))
    counts = [int(str(rows(*part)[0][0])) for part in parts]
    return (counts[0] - counts[1] + counts[2] - counts[3]) * 4096


def test_the_first_stored_goes_whole_when_both_files_reach_the_size_and_no_more_than_that(tmp_path: Path) -> None:
    limit = 600_000
    pages = Pages.open(tmp_path, size_limit=limit)
    for number in range(120):
        words = noise(number + 500, 2_000).hex()
        put(pages, f"dw:{number}", story(number, words), response=answer(number, noise(number, 10_000))).result(10)
        assert volume(tmp_path) <= limit
    here = [number for number in range(120) if pages.get_response(f"dw:{number}")]
    assert here == [number for number in range(120) if pages.get_read(f"dw:{number}")]
    assert here == list(range(120 - len(here), 120))
    assert volume(tmp_path) > 0.9 * limit
    pages.close()


def test_room_is_made_for_a_while(tmp_path: Path) -> None:
    """Rather than with each page: two of a hundred go at once."""
    pages = Pages.open(tmp_path, size_limit=4_000_000)
    counts = []
    for number in range(200):
        put_story(pages, number, 30_000).result(10)
        counts.append(pages.count())
    drops = [before - after for before, after in itertools.pairwise(counts) if after < before]
    assert drops
    assert min(drops) >= 1
    assert max(drops) < 6
    pages.close()


def test_what_was_stored_again_is_evicted_later(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=400_000)
    for number in range(40):
        put_story(pages, number, 20_000).result(10)
        put(pages, "dw:favourite", story(99), NOW + number, response=answer(99, noise(99, 20_000))).result(10)
    assert pages.get_response("dw:favourite")
    assert pages.get_read("dw:0") is None
    pages.close()


def test_bytes_that_two_pages_share_are_kept_once_and_go_with_the_last_of_them(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    shared = answer(1, noise(1, 5_000))
    pages.put(Offer(("url:short", "dw:1"), story(1), NOW, response=shared), anything).result(10)
    assert rows(tmp_path / FILE, "SELECT key FROM Cache") == [("answer:dw:1",)]
    assert pages.get_response("dw:1") == pages.get_response("url:short") == shared
    put(pages, "dw:1", story(1), NOW + 1, response=answer(1), answer="dw:other").result(10)
    assert pages.get_response("url:short") == shared
    put(pages, "url:short", story(1), NOW + 2, response=answer(1)).result(10)
    assert rows(tmp_path / FILE, "SELECT key FROM Cache ORDER BY key") == [("answer:dw:other",), ("answer:url:short",)]
    pages.close()


def test_bytes_that_a_kill_left_without_a_row_are_swept_away_with_the_next_sittings_first_page(tmp_path: Path) -> None:
    for number in (1, 2):
        pages = Pages.open(tmp_path)
        put_story(pages, number).result(10)
        pages.close()
    for table in ("pages", "texts"):
        change(tmp_path / "kept.db", f"DELETE FROM {table} WHERE key = 'dw:1'")
    pages = Pages.open(tmp_path)
    put_story(pages, 3).result(10)
    pages.close()
    assert rows(tmp_path / "cache.db", "SELECT key FROM Cache ORDER BY key") == [("answer:dw:2",), ("answer:dw:3",)]


def test_a_page_larger_than_the_library_is_kept_alone(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=100_000)
    put_story(pages, 1).result(10)
    put_story(pages, 2, 200_000).result(10)
    assert pages.get_response("dw:2")
    assert pages.get_read("dw:2")
    assert pages.get_read("dw:1") is None
    assert pages.get_response("dw:1") is None
    pages.close()


def test_the_logs_do_not_outgrow_the_limit_when_much_is_let_go_at_once(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    for number in range(300):
        last = put_story(pages, number, 100_000)
    last.result(60)
    smaller = Pages.open(tmp_path, size_limit=1_000_000)
    for number in range(300, 303):
        put_story(smaller, number).result(10)
    assert smaller.count() < 12
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1_000_000 + 2 * 4_300_000
    assert smaller.close(10)
    assert pages.close(10)


def test_a_smaller_limit_holds_from_the_next_page_on_whatever_the_file_says(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=10_000_000)
    for number in range(50):
        put_story(pages, number, 20_000).result(10)
    pages.close()
    pages = Pages.open(tmp_path, size_limit=200_000)
    assert pages.get_read("dw:0")
    put_story(pages, 99).result(10)
    pages.close()
    assert sum((tmp_path / name).stat().st_size for name in (FILE, "kept.db")) <= 200_000


def test_values_are_in_the_files_and_nowhere_else(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path)
    put_story(pages, 1, 3_000_000).result(20)
    files = {f"{name}{part}" for name in (FILE, "kept.db") for part in ("", "-wal", "-shm")}
    assert {path.name for path in tmp_path.iterdir()} <= files
    pages.close()


@pytest.mark.parametrize("key", [1, b"bytes", ("a", 1), None])
def test_no_key_but_text_and_no_value_but_bytes_is_taken(tmp_path: Path, key: object) -> None:
    with diskcache.Cache(str(tmp_path), disk=SafeDisk) as cache:
        with pytest.raises(TypeError):
            cache.set(key, b"value")
        with pytest.raises(TypeError):
            cache.set("key", key if not isinstance(key, bytes) else "text")
