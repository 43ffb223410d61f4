"""What happens to the library, and that the reader goes on (FAULTS.md rows 17, 49-61; the number is in each name)."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.pages import Pages
from tests.library.stories import NOW, answer, front, noise, story

KILLS = 20


@contextmanager
def process(task: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process of ``library_process``, ended when the block ends."""
    command = [sys.executable, "-m", "tests.faults.library_process", task, *map(str, arguments)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


@contextmanager
def opened(folder: Path, patience: float = 2.0) -> Iterator[Pages]:
    pages = Pages.open(folder, patience=patience)
    try:
        yield pages
    finally:
        assert pages.close(10)


def filled(folder: Path, count: int = 3) -> Path:
    """A library with ``count`` stories, closed."""
    with opened(folder) as pages:
        for number in range(count):
            pages.put_response(f"dw:{number}", answer(number))
            pages.put_read(f"dw:{number}", story(number), NOW).result(10)
    return folder


def readable(pages: Pages, *numbers: int) -> list[int]:
    """Those of the stories that come back as they were put; one that comes back otherwise fails the test."""
    found = []
    for number in numbers:
        held = pages.get_read(f"dw:{number}")
        if held is not None:
            assert held.read == story(number)
            found.append(number)
    return found


def works(pages: Pages) -> None:
    """Saving works, and what was saved can be read."""
    pages.put_read("dw:77", story(77), NOW).result(10)
    assert readable(pages, 77) == [77]
    assert pages.state == "writable"


def database(folder: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    with closing(sqlite3.connect(folder / "cache.db")) as connection, connection:
        for statement, values in statements:
            connection.execute(statement, values)


def aside(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if ".corrupt-" in path.name and not path.name.endswith(("-wal", "-shm"))]


def test_row_49_what_was_acknowledged_is_there_after_every_kill(tmp_path: Path) -> None:
    dice = random.Random(49)
    acknowledged: list[int] = []
    for kill in range(KILLS):
        with process("save", tmp_path, kill * 10_000) as saving:
            assert saving.stdout is not None
            acknowledged.append(int(saving.stdout.readline()))
            time.sleep(dice.uniform(0, 0.05))
            saving.send_signal(signal.SIGKILL)
            # a line that was cut by the kill was not an acknowledgement
            acknowledged += [
                int(line) for line in saving.stdout.read().splitlines(keepends=True) if line.endswith("\n")
            ]
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert readable(pages, *acknowledged) == acknowledged
        assert all(pages.get_response(f"dw:{n}") == answer(n, noise(n, 20_000)) for n in acknowledged)
        works(pages)
    with closing(sqlite3.connect(tmp_path / "cache.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(acknowledged) >= KILLS
    assert {path.name for path in tmp_path.iterdir()} == {"cache.db"}


@pytest.mark.parametrize("size", [0, 40_000, 140_000])
def test_rows_50_and_51_a_disk_that_takes_no_more_is_said_and_reading_works(tmp_path: Path, size: int) -> None:
    filled(tmp_path)
    with process("no_space", tmp_path, size) as running:
        assert running.stdout is not None
        state, notice, saved, problem, found = running.stdout.read().splitlines()
    assert int(saved) < 40
    # what could not be saved is readable for this sitting, and so is all that was there before
    assert int(found) == 43
    assert problem.startswith("the library ")
    assert notice if state != "writable" else not notice
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
        works(pages)


def test_row_50_a_disk_that_is_full_from_the_start_still_gives_a_reader(tmp_path: Path) -> None:
    with process("no_space", tmp_path / "new", 0) as running:
        assert running.stdout is not None
        state, notice, saved, _, found = running.stdout.read().splitlines()
    assert (state, saved, found) == ("memory", "0", "40")
    assert "kept only until the reader ends" in notice


@pytest.mark.parametrize("place", ["/dev/null/library", "a file/library", "a file"])
def test_row_52_a_place_that_can_be_no_folder_gives_a_library_in_memory_and_one_notice(
    tmp_path: Path, place: str
) -> None:
    (tmp_path / "a file").write_text("not a folder")
    with opened(tmp_path / place) as pages:
        assert pages.state == "memory"
        assert "cannot be opened" in pages.notice
        assert "\n" not in pages.notice
        with pytest.raises(LibraryError):
            pages.put_read("dw:1", story(1), NOW).result(10)
        assert readable(pages, 1) == [1]
        assert pages.has(["dw:1"]) == {"dw:1"}
    assert (tmp_path / "a file").read_text() == "not a folder"


def test_row_52_a_library_that_may_not_be_written_is_read(tmp_path: Path) -> None:
    """The test may run as root, who may write everywhere: a process that can make no file larger stands in."""
    filled(tmp_path)
    with process("no_space", tmp_path, 0) as running:
        assert running.stdout is not None
        state, notice, saved, _, found = running.stdout.read().splitlines()
    assert (state, saved, found) == ("read-only", "0", "43")
    assert notice.startswith("the library can only be read")


@pytest.mark.parametrize("gone", ["deleted", "moved", "emptied"])
def test_row_53_a_folder_that_goes_away_is_noticed_by_the_next_save_and_made_again(tmp_path: Path, gone: str) -> None:
    folder = filled(tmp_path / "cache")
    with opened(folder) as pages:
        works(pages)
        if gone == "emptied":
            for path in folder.iterdir():
                path.unlink()
        elif gone == "moved":
            folder.rename(tmp_path / "elsewhere")
        else:
            shutil.rmtree(folder)
        pages.put_read("dw:5", story(5), NOW).result(10)
        assert folder.stat().st_mode & 0o777 == 0o700
        with opened(folder) as second:
            assert readable(second, 5) == [5]
        assert readable(pages, 5) == [5]


def _half(place: Path) -> None:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def _foreign(place: Path) -> None:
    place.unlink()
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE Cache (mine TEXT)")
        connection.execute("INSERT INTO Cache VALUES ('somebody else''s')")


def _trigger(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON Cache BEGIN DELETE FROM Cache; END")


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
    "foreign": _foreign,
    "trigger": _trigger,
    "folder": _folder,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_row_54_a_file_that_is_no_library_is_put_aside_with_one_notice_and_a_new_one_works(
    tmp_path: Path, damage: str
) -> None:
    place = filled(tmp_path, 50) / "cache.db"
    DAMAGE[damage](place)
    began = time.monotonic()
    with opened(tmp_path) as pages:
        assert time.monotonic() - began < 2
        assert pages.state == "writable"
        assert pages.notice.startswith("the library was damaged and starts anew; the old one is cache.db.corrupt-")
        works(pages)
    assert len(aside(tmp_path)) == 1
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert readable(pages, 77) == [77]


def test_row_54_an_empty_file_is_a_new_library(tmp_path: Path) -> None:
    (tmp_path / "cache.db").touch()
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        works(pages)


def test_row_54_what_is_put_aside_does_not_pile_up(tmp_path: Path) -> None:
    for _ in range(6):
        (tmp_path / "cache.db").write_bytes(noise(1, 5000))
        with opened(tmp_path) as pages:
            works(pages)
    assert len(aside(tmp_path)) == 1


def test_row_54_damage_that_shows_only_in_reading_is_a_miss_and_the_next_save_starts_anew(tmp_path: Path) -> None:
    place = filled(tmp_path, 200) / "cache.db"
    whole = bytearray(place.read_bytes())
    # all but the first pages, which an opening looks at
    whole[8 * 4096 :] = noise(54, len(whole) - 8 * 4096)
    place.write_bytes(whole)
    with opened(tmp_path) as pages:
        assert len(readable(pages, *range(200))) < 200
        pages.listing()
        deadline = time.monotonic() + 10
        while not pages.notice and time.monotonic() < deadline:
            pages.put_read("dw:77", story(77), NOW).exception(10)
        assert "starts anew" in pages.notice
        works(pages)


def test_row_55_flipped_bytes_are_never_shown(tmp_path: Path) -> None:
    place = filled(tmp_path, 40) / "cache.db"
    whole = place.read_bytes()
    dice = random.Random(55)
    misses = 0
    for _ in range(16):
        damaged = bytearray(whole)
        for _ in range(64):
            damaged[dice.randrange(100, len(damaged))] ^= 1 << dice.randrange(8)
        for part in tmp_path.iterdir():
            part.unlink()
        place.write_bytes(damaged)
        with opened(tmp_path) as pages:
            # ``readable`` fails for anything that is not as it was put
            misses += 40 - len(readable(pages, *range(40)))
            for number in range(40):
                assert pages.get_response(f"dw:{number}") in (None, answer(number))
            pages.has(f"dw:{n}" for n in range(40))
            pages.listing()
    assert misses > 0


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
    database(
        folder,
        ("UPDATE Cache SET mode = ?, value = ? WHERE key = 'read:dw:0'", (mode, evil)),
        ("UPDATE Cache SET mode = ?, filename = 'evil.val', value = NULL WHERE key = 'read:dw:1'", (mode,)),
        (insert, (evil, 0, mode, None, evil)),
        (insert, ("read:dw:9", 0, mode, None, evil)),
        (insert, (b"read:dw:8", 1, mode, None, evil)),
    )
    with opened(folder) as pages:
        assert readable(pages, 0, 1, 2, 8, 9) == [2]
        assert pages.get_response("dw:2") == answer(2)
        pages.has(f"dw:{n}" for n in range(10))
        pages.listing()
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
    database(folder, ("UPDATE Cache SET mode = ?, filename = ?, value = NULL", (mode, name)))
    with opened(folder) as pages:
        assert readable(pages, 0, 1, 2) == []
        assert pages.get_response("dw:0") is None
        pages.put_read("dw:1", story(1), NOW).result(10)
        assert readable(pages, 1) == [1]
    # and evicting such rows
    tiny = Pages.open(folder, size_limit=1)
    tiny.put_read("dw:2", story(2), NOW).result(10)
    tiny.close()
    assert secret.read_text() == "do not read"


def test_row_57_rows_of_odd_types_are_misses(tmp_path: Path) -> None:
    folder = filled(tmp_path, 5)
    database(
        folder,
        ("UPDATE Cache SET value = 'text' WHERE key = 'read:dw:0'", ()),
        ("UPDATE Cache SET value = 17 WHERE key = 'read:dw:1'", ()),
        ("UPDATE Cache SET value = NULL WHERE key = 'read:dw:2'", ()),
        ("UPDATE Cache SET tag = 'yesterday' WHERE key = 'read:dw:3'", ()),
        ("UPDATE Settings SET value = 'none' WHERE key = 'eviction_policy'", ()),
    )
    with opened(folder) as pages:
        assert readable(pages, *range(5)) == [3, 4]
        assert dict(pages.listing())["dw:3"] == 0.0
        works(pages)


@pytest.mark.alone
def test_row_58_another_reader_stopped_in_a_transaction_delays_nothing_but_saving(tmp_path: Path) -> None:
    filled(tmp_path)
    with process("hold", tmp_path) as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == "held\n"
        holding.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        with opened(tmp_path, patience=0.2) as pages:
            assert pages.state == "writable"
            assert readable(pages, 0, 1, 2) == [0, 1, 2]
            assert pages.has(["dw:1"]) == {"dw:1"}
            saving = pages.put_read("dw:5", story(5), NOW)
            with pytest.raises(LibraryError, match="busy"):
                saving.result(10)
            # the limit of time is what ended it, and the story is readable all the same
            assert 0.2 <= time.monotonic() - began < 2
            assert readable(pages, 5) == [5]
            assert "busy" in pages.notice
            os.kill(holding.pid, signal.SIGKILL)
            holding.wait()
            works(pages)
            assert pages.notice == ""


@pytest.mark.alone
def test_row_58_closing_does_not_wait_for_a_stopped_reader_longer_than_it_may(tmp_path: Path) -> None:
    filled(tmp_path)
    with process("hold", tmp_path) as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == "held\n"
        pages = Pages.open(tmp_path, patience=60)
        pages.put_read("dw:5", story(5), NOW)
        began = time.monotonic()
        assert not pages.close(0.1)
        assert time.monotonic() - began < 2
        holding.kill()
        assert pages.close(30)
    with opened(tmp_path) as pages:
        assert readable(pages, 5) == [5]


def test_row_60_no_age_makes_a_page_unreadable(tmp_path: Path) -> None:
    """Nothing in the library expires: the clock may say what it likes."""
    with opened(tmp_path) as pages:
        for number, fetched in enumerate((0.0, 4e9, -1e9)):
            pages.put_read(f"dw:{number}", story(number), fetched, fetched)
        pages.put_read("dw:9097", front(1), 5e9)
    with opened(tmp_path) as pages:
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
        assert pages.has(["dw:9097"])
    with closing(sqlite3.connect(tmp_path / "cache.db")) as connection:
        assert connection.execute("SELECT count(*) FROM Cache WHERE expire_time IS NOT NULL").fetchall() == [(0,)]
