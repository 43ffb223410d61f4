"""What damage does to the library's files, and what it does not cost (FAULTS.md rows 54, 55, 57, 69, 70)."""

from __future__ import annotations

import fcntl
import os
import pickle
import random
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import salvage
from reader.library.cache import CACHE
from reader.library.catalog import KEPT
from reader.library.pages import Pages
from reader.model.article import Article
from tests.faults.counts import share
from tests.faults.library_at_work import aside, filled, openable, opened, readable, works
from tests.library.files import change, rows
from tests.library.stories import answer, noise, put, put_story, story

FILES = ("cache.db", "kept.db")
COUNT = 60


def _half(place: Path) -> None:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def _folder(place: Path) -> None:
    place.unlink()
    place.mkdir()
    (place / "inside").write_text("x")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "header": lambda place: place.write_bytes(b"\x00" * 100 + place.read_bytes()[100:]),
    "half": _half,
    "zeros": lambda place: place.write_bytes(bytes(place.stat().st_size)),
    "garbage": lambda place: place.write_bytes(noise(54, 50_000)),
    "text": lambda place: place.write_text("not a database at all\n" * 100),
    "folder": _folder,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", DAMAGE)
def test_row_54_a_file_that_is_no_database_is_put_aside_with_one_notice_and_no_story_is_lost(
    tmp_path: Path, damage: str, name: str
) -> None:
    """What one file lost is had from the other."""
    DAMAGE[damage](filled(tmp_path, COUNT) / name)
    began = time.monotonic()
    with opened(tmp_path) as pages:
        assert time.monotonic() - began < 2
        works(pages)
        assert pages.notice.startswith(f"the library was damaged ({name}): ")
        assert f"the old one is {name}.corrupt-" in pages.notice
        assert openable(pages, *range(COUNT)) == list(range(COUNT))
        assert len(pages.known(f"dw:{number}" for number in range(COUNT))) == COUNT
    assert len(aside(tmp_path)) == 1
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert openable(pages, *range(COUNT), 77) == [*range(COUNT), 77]


@pytest.mark.parametrize("name", FILES)
def test_row_54_an_empty_file_is_a_new_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        works(pages)


@pytest.mark.parametrize("name", FILES)
def test_row_69_nothing_that_was_put_aside_is_deleted(tmp_path: Path, name: str) -> None:
    for number in range(4):
        (tmp_path / name).write_bytes(noise(number, 5000))
        with opened(tmp_path) as pages:
            works(pages)
    assert sorted(path.read_bytes() for path in aside(tmp_path)) == sorted(noise(number, 5000) for number in range(4))


ADDED = {
    "an index": "CREATE INDEX i ON {} (key)",
    "statistics": "ANALYZE",
    "a table": "CREATE TABLE mine (words TEXT)",
    "a column": "ALTER TABLE {} ADD COLUMN mine TEXT",
    "a view": "CREATE VIEW mine AS SELECT key FROM {}",
}


@pytest.mark.parametrize(("name", "table"), [("cache.db", "Cache"), ("kept.db", "pages")])
@pytest.mark.parametrize("added", ADDED)
def test_row_69_a_whole_database_with_more_in_it_than_ours_is_opened_and_written(
    tmp_path: Path, name: str, table: str, added: str
) -> None:
    filled(tmp_path, 12)
    change(tmp_path / name, ADDED[added].format(table))
    for _ in range(2):
        with opened(tmp_path) as pages:
            assert readable(pages, *range(12)) == list(range(12))
            assert all(pages.get_response(f"dw:{number}") == answer(number) for number in range(12))
            works(pages)
            assert pages.notice == ""
    assert aside(tmp_path) == []


@pytest.mark.parametrize("name", FILES)
def test_row_69_a_database_of_another_program_is_left_alone_and_the_notice_says_what_to_do(
    tmp_path: Path, name: str
) -> None:
    change(tmp_path / name, "CREATE TABLE notes (words TEXT)")
    change(tmp_path / name, "INSERT INTO notes VALUES ('somebody else''s')")
    before = (tmp_path / name).read_bytes()
    with opened(tmp_path) as pages:
        with pytest.raises(LibraryError, match=f"{name} is a database of another program"):
            put_story(pages, 1).result(10)
        assert pages.state == "memory"
        assert f"move {tmp_path / name} elsewhere" in pages.notice
        assert "\n" not in pages.notice
        assert readable(pages, 1) == [1]
        assert pages.known(["dw:1"]) == {"dw:1": 1}
    assert (tmp_path / name).read_bytes() == before
    assert aside(tmp_path) == []


@pytest.mark.parametrize("name", FILES)
def test_row_69_a_file_of_a_newer_version_is_only_read(tmp_path: Path, name: str) -> None:
    filled(tmp_path, 3)
    change(tmp_path / name, "PRAGMA user_version = 99")
    before = (tmp_path / name).read_bytes()
    with opened(tmp_path) as pages:
        with pytest.raises(LibraryError, match="written by a newer reader"):
            put_story(pages, 5).result(10)
        assert pages.state == "read-only"
        assert f"{name} was written by a newer reader" in pages.notice
        assert readable(pages, 0, 1, 2, 5) == [0, 1, 2, 5]
        assert all(pages.get_response(f"dw:{number}") == answer(number) for number in (0, 1, 2))
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize("name", FILES)
def test_row_69_a_file_that_a_newer_reader_takes_over_while_it_is_open_is_only_read_from_then_on(
    tmp_path: Path, name: str
) -> None:
    with opened(tmp_path) as pages:
        for number in range(3):
            put_story(pages, number).result(10)
        change(tmp_path / name, "PRAGMA user_version = 99")
        with pytest.raises(LibraryError, match="written by a newer reader"):
            put_story(pages, 5).result(10)
        assert pages.state == "read-only"
        assert readable(pages, 0, 1, 2, 5) == [0, 1, 2, 5]
    with opened(tmp_path) as pages:
        assert readable(pages, 0, 1, 2, 5) == [0, 1, 2]


@pytest.mark.parametrize(("name", "table"), [("cache.db", "Cache"), ("kept.db", "pages")])
def test_row_69_a_trigger_that_comes_while_the_file_is_open_is_not_set_off(
    tmp_path: Path, name: str, table: str
) -> None:
    with opened(tmp_path) as pages:
        for number in range(3):
            put_story(pages, number).result(10)
        change(tmp_path / name, f"CREATE INDEX mine ON {table} (key)")
        put_story(pages, 3).result(10)
        change(tmp_path / name, f"CREATE TRIGGER evil AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END")
        with pytest.raises(LibraryError, match="a trigger of another program"):
            put_story(pages, 5).result(10)
        assert readable(pages, 0, 1, 2, 3, 5) == [0, 1, 2, 3, 5]


@pytest.mark.parametrize(("name", "table"), [("cache.db", "Cache"), ("kept.db", "pages")])
def test_row_69_a_trigger_on_our_tables_is_never_set_off(tmp_path: Path, name: str, table: str) -> None:
    filled(tmp_path, 3)
    change(tmp_path / name, f"CREATE TRIGGER evil AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END")
    with opened(tmp_path) as pages:
        with pytest.raises(LibraryError, match="a trigger of another program"):
            put_story(pages, 5).result(10)
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
    assert rows(tmp_path / name, f"SELECT count(*) FROM {table}") == [(3,)]


def long_story(number: int) -> Article:
    """With a text that lies on several pages."""
    return story(number, noise(number, 3000).hex())


@pytest.mark.parametrize("name", FILES)
def test_row_70_a_bad_page_costs_only_what_lay_on_it_and_no_story(tmp_path: Path, name: str) -> None:
    """Each 4 kB page in turn (a twentieth of them by ``make test``): read, save, count."""
    with opened(tmp_path / "whole") as pages:
        for number in range(COUNT):
            response = answer(number, noise(number, 9_000))
            put(pages, f"dw:{number}", long_story(number), response=response).result(10)
    whole = {each: (tmp_path / "whole" / each).read_bytes() for each in FILES}
    count = len(whole[name]) // 4096
    costly = 0
    for page in sorted(random.Random(70).sample(range(count), share(count))):
        folder = tmp_path / f"page {page}"
        folder.mkdir()
        for each, content in whole.items():
            (folder / each).write_bytes(content)
        with (folder / name).open("r+b") as file:
            file.seek(page * 4096)
            file.write(bytes(4096))
        with opened(folder) as pages:
            _read_all(pages)
            put_story(pages, 777).result(10)
            texts, answers = _read_all(pages)
            assert texts | answers == set(range(COUNT)), page
            assert len(pages.known(f"dw:{number}" for number in range(COUNT))) == COUNT
            lost = COUNT - min(len(texts), len(answers))
            costly += lost > 5
            if lost and aside(folder):
                assert f"{COUNT - lost} of {COUNT} stories were carried over" in pages.notice or lost == COUNT
            assert pages.state == "writable"
    assert costly <= 5, "only where a page holds the way to many others"


def _read_all(pages: Pages) -> tuple[set[int], set[int]]:
    """The stories whose text, and those whose bytes can be had, all as they were put."""
    texts, answers = set(), set()
    for number in range(COUNT):
        held, response = pages.get_read(f"dw:{number}"), pages.get_response(f"dw:{number}")
        assert held is None or held.read == long_story(number)
        assert response in (None, answer(number, noise(number, 9_000)))
        texts |= {number} if held else set()
        answers |= {number} if response else set()
    return texts, answers


@pytest.mark.parametrize("name", FILES)
def test_row_70_a_file_that_was_cut_short_costs_only_what_lay_behind_the_cut(tmp_path: Path, name: str) -> None:
    with opened(tmp_path) as pages:
        for number in range(COUNT):
            response = answer(number, noise(number, 9_000))
            put(pages, f"dw:{number}", long_story(number), response=response).result(10)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[: -5 * 4096])
    with opened(tmp_path) as pages:
        texts, answers = _read_all(pages)
        assert texts | answers == set(range(COUNT)), "also while it is being mended"
        pages.settle()
        texts, answers = _read_all(pages)
        assert texts | answers == set(range(COUNT))
        assert min(len(texts), len(answers)) >= COUNT - 10, "five pages hold no more"
        assert " of 60 stories were carried over" in pages.notice


def test_row_70_damage_is_mended_without_waiting_for_a_save(tmp_path: Path) -> None:
    """Offline nothing is saved: what is still there opens all the same."""
    filled(tmp_path, COUNT)
    ((root,),) = rows(tmp_path / "kept.db", "SELECT rootpage FROM sqlite_master WHERE name LIKE '%autoindex_pages%'")
    with (tmp_path / "kept.db").open("r+b") as file:
        file.seek((int(str(root)) - 1) * 4096)
        file.write(bytes(4096))
    with opened(tmp_path) as pages:
        pages.get_read("dw:0")
        pages.mark_shown("dw:0").result(10)  # whatever the writer does next comes after the mending
        assert readable(pages, *range(COUNT)) == list(range(COUNT))
        assert f"{COUNT} of {COUNT} stories were carried over" in pages.notice


def test_row_70_mending_that_a_kill_ended_is_gone_on_with(tmp_path: Path) -> None:
    """Killed between putting the old file aside and putting the new one in its place, or while making the new one."""
    filled(tmp_path, 3)
    (tmp_path / "kept.db").rename(tmp_path / "kept.db.mended")
    (tmp_path / "kept.db.part").write_bytes(b"half")
    with opened(tmp_path) as pages:
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
        assert pages.notice == ""


def test_row_70_a_log_that_a_kill_left_behind_is_not_taken_for_the_mended_files(tmp_path: Path) -> None:
    """Killed after the old file was renamed and before its log was."""
    with opened(tmp_path / "old") as pages:
        for number in range(40):
            put_story(pages, number).result(10)
        log = (tmp_path / "old" / "kept.db-wal").read_bytes()
    folder = filled(tmp_path / "new", 3)
    (folder / "kept.db").rename(folder / "kept.db.mended")
    (folder / "kept.db-wal").write_bytes(log)
    aside_ = folder / "kept.db.corrupt-20261130T120000-000000001"
    aside_.write_bytes(b"the old file")
    with opened(folder) as pages:
        assert readable(pages, *range(3)) == [0, 1, 2]
        works(pages)
    assert rows(folder / "kept.db", "PRAGMA integrity_check") == [("ok",)]
    assert aside_.with_name(f"{aside_.name}-wal").read_bytes() == log


@pytest.mark.parametrize("name", FILES)
def test_row_58_who_is_stopped_while_mending_keeps_nobody_waiting(tmp_path: Path, name: str) -> None:
    """The lock on the folder goes with its process, and a process that is stopped keeps it."""
    filled(tmp_path, 3)
    (tmp_path / name).write_bytes(noise(58, 5000))
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    try:
        with opened(tmp_path, patience=0.1, retry_after=0) as pages:
            with pytest.raises(LibraryError, match="another reader is mending it"):
                put_story(pages, 5).result(10)
            fcntl.flock(held, fcntl.LOCK_UN)
            works(pages)
            assert openable(pages, 0, 1, 2, 5) == [0, 1, 2, 5]
    finally:
        os.close(held)


@pytest.mark.parametrize(("name", "table"), [("cache.db", "Cache"), ("kept.db", "texts")])
def test_row_70_what_another_reader_is_writing_while_the_file_is_mended_is_carried_too(
    tmp_path: Path, name: str, table: str
) -> None:
    """It was told that its page is on the disk."""
    filled(tmp_path, 3)
    place = tmp_path / name
    schema = {"cache.db": CACHE, "kept.db": KEPT}[name]
    with closing(sqlite3.connect(place, isolation_level=None, check_same_thread=False)) as other:
        columns = ", ".join(schema.tables[table].columns)
        (row,) = other.execute(f"SELECT {columns} FROM {table} LIMIT 1")
        other.execute(f"DELETE FROM {table} WHERE rowid = ?", row[:1])
        other.execute("BEGIN IMMEDIATE")
        other.execute(f"INSERT INTO {table} ({columns}) VALUES ({','.join('?' * len(row))})", row)
        timer = threading.Timer(0.3, other.execute, ["COMMIT"])
        timer.start()
        mended = salvage.mend(place, schema, 20)
        timer.join()
    assert mended is not None
    assert rows(place, f"SELECT count(*) FROM {table}") == [(3,)]


def test_row_55_flipped_bytes_are_never_shown(tmp_path: Path) -> None:
    filled(tmp_path / "whole", 40)
    whole = {name: (tmp_path / "whole" / name).read_bytes() for name in FILES}
    expected = {f"Story {number}" for number in range(40)}
    dice = random.Random(55)
    misses = 0
    for turn in range(share(320)):
        folder = tmp_path / str(turn)
        folder.mkdir()
        for name, content in whole.items():
            damaged = bytearray(content)
            for _ in range(64):
                damaged[dice.randrange(100, len(damaged))] ^= 1 << dice.randrange(8)
            (folder / name).write_bytes(damaged)
        with opened(folder) as pages:
            # ``readable`` fails for anything that is not as it was put
            misses += 40 - len(readable(pages, *range(40)))
            for number in range(40):
                assert pages.get_response(f"dw:{number}") in (None, answer(number))
            assert {row.title for row in pages.listing()} <= expected
            known = pages.known(f"dw:{number}" for number in range(40))
            assert all(minutes in (0, int(key.removeprefix("dw:")) % 9) for key, minutes in known.items())
    assert misses > 0


def test_row_55_a_text_that_damage_parted_from_its_row_stands_in_nobodys_way(tmp_path: Path) -> None:
    """One flipped bit of its number, and the next page would get the same."""
    filled(tmp_path, 5)
    change(tmp_path / "kept.db", "UPDATE texts SET stored = 6 WHERE key = 'dw:3'")
    with opened(tmp_path) as pages:
        for number in (10, 11):
            put_story(pages, number).result(10)
        assert openable(pages, *range(5), 10, 11) == [*range(5), 10, 11]


class Planted:
    """Unpickling this makes a file: the proof that code ran."""

    def __init__(self, proof: Path) -> None:
        self.proof = proof

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.proof,)


@pytest.mark.parametrize("mode", [0, 1, 2, 3, 4, 5, None, "4"])
def test_row_57_a_planted_pickle_is_never_loaded(tmp_path: Path, mode: object) -> None:
    folder = filled(tmp_path / "cache")
    proof = tmp_path / "code ran"
    evil = pickle.dumps(Planted(proof))
    (folder / "evil.val").write_bytes(evil)
    insert = (
        "INSERT INTO Cache (key, raw, store_time, access_time, size, mode, filename, value) VALUES (?,?,1,1,0,?,?,?)"
    )
    place = folder / "cache.db"
    change(place, "UPDATE Cache SET mode = ?, value = ? WHERE key = 'answer:dw:0'", mode, evil)
    change(place, "UPDATE Cache SET mode = ?, filename = 'evil.val', value = NULL WHERE key = 'answer:dw:1'", mode)
    change(place, insert, evil, 0, mode, None, evil)
    change(place, insert, "answer:dw:9", 0, mode, None, evil)
    change(place, insert, b"read:dw:8", 1, mode, None, evil)
    change(folder / "kept.db", "UPDATE texts SET text = ? WHERE key = 'dw:0'", evil)
    with opened(folder) as pages:
        assert readable(pages, 0, 1, 2, 8, 9) == [1, 2]
        assert [number for number in (0, 1, 2, 8, 9) if pages.get_response(f"dw:{number}")] == [2]
        works(pages)
    assert not proof.exists()


@pytest.mark.parametrize("mode", [2, 3])
@pytest.mark.parametrize("absolute", [True, False])
def test_row_57_a_row_that_names_a_file_elsewhere_neither_reads_nor_deletes_it(
    tmp_path: Path, mode: int, absolute: bool
) -> None:
    folder = filled(tmp_path / "cache")
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read")
    name = str(secret) if absolute else "../secret.txt"
    change(folder / "cache.db", "UPDATE Cache SET mode = ?, filename = ?, value = NULL", mode, name)
    with opened(folder) as pages:
        assert [number for number in range(3) if pages.get_response(f"dw:{number}")] == []
        put_story(pages, 1).result(10)
        assert pages.get_response("dw:1") == answer(1)
    # and evicting such rows
    with opened(folder, size_limit=1) as tiny:
        put_story(tiny, 2).result(10)
    assert secret.read_text() == "do not read"


def test_row_57_rows_of_odd_types_are_misses(tmp_path: Path) -> None:
    folder = filled(tmp_path, 5)
    change(folder / "cache.db", "UPDATE Cache SET value = 'text' WHERE key = 'answer:dw:0'")
    change(folder / "cache.db", "UPDATE Cache SET value = 17 WHERE key = 'answer:dw:1'")
    change(folder / "cache.db", "UPDATE Settings SET value = 'least-recently-used' WHERE key = 'eviction_policy'")
    change(folder / "kept.db", "UPDATE texts SET text = 'text' WHERE key = 'dw:2'")
    change(folder / "kept.db", "UPDATE texts SET text = NULL WHERE key = 'dw:3'")
    change(folder / "kept.db", "UPDATE pages SET shown = 'yes', form = 'new' WHERE key = 'dw:4'")
    with opened(folder) as pages:
        assert readable(pages, *range(5)) == [0, 1, 4]
        assert [number for number in range(5) if pages.get_response(f"dw:{number}")] == [2, 3, 4]
        assert pages.known(["dw:0", "dw:1"]) == {"dw:0": 0, "dw:1": 1}
        assert pages.standing("dw:4") is None
        works(pages)
