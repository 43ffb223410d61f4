"""What happens to the library's place, and that the reader goes on (FAULTS.md rows 49-53, 58, 60; in each name)."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.pages import Pages
from tests.faults.counts import share
from tests.faults.library_at_work import filled, of_an_older_reader, opened, process, readable, works
from tests.library.files import rows
from tests.library.stories import NOW, answer, front, noise, put, put_story, story

WRITERS = 3
ROUNDS = share(100)
FILES = ("cache.db", "kept.db")


def test_row_49_what_was_acknowledged_is_there_after_every_kill_of_three_writers(tmp_path: Path) -> None:
    """Each round ends three processes that write into one folder; 300 kills in full."""
    dice = random.Random(49)
    acknowledged: list[int] = []
    for kill in range(ROUNDS):
        with ExitStack() as ended:
            writers = [
                ended.enter_context(process("save", tmp_path, (kill * WRITERS + each) * 10_000))
                for each in range(WRITERS)
            ]
            for saving in writers:
                assert saving.stdout is not None
                acknowledged.append(int(saving.stdout.readline()))
            time.sleep(dice.uniform(0, 0.05))
            for saving in writers:
                saving.send_signal(signal.SIGKILL)
            for saving in writers:
                assert saving.stdout is not None
                # a line that was cut by the kill was not an acknowledgement
                lines = saving.stdout.read().splitlines(keepends=True)
                acknowledged += [int(line) for line in lines if line.endswith("\n")]
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert readable(pages, *acknowledged) == acknowledged
        assert all(pages.get_response(f"dw:{n}") == answer(n, noise(n, 20_000)) for n in acknowledged)
        assert len(pages.known(f"dw:{n}" for n in acknowledged)) == len(acknowledged)
        works(pages)
    for name in FILES:
        assert rows(tmp_path / name, "PRAGMA integrity_check") == [("ok",)]
    assert len(acknowledged) >= WRITERS * ROUNDS
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)
    # what a kill left between the two commits was never said to be kept, and was swept away
    kept = {key for (key,) in rows(tmp_path / "kept.db", "SELECT answer FROM pages")}
    assert {str(key).removeprefix("answer:") for (key,) in rows(tmp_path / "cache.db", "SELECT key FROM Cache")} == kept


def test_row_49_a_kill_while_an_older_library_is_taken_over_costs_neither_text_nor_bytes(tmp_path: Path) -> None:
    """No transaction spans two files: a text leaves the one when it is on the disk in the other, and not before."""
    dice = random.Random(149)
    stories = 40 * ROUNDS
    of_an_older_reader(tmp_path, stories)
    longest = 0.15
    for kill in range(ROUNDS):
        taken = False
        while not taken:  # on a busy machine it may not have come to the first
            with process("take_over", tmp_path, 40 * kill) as taking:
                assert taking.stdout is not None
                assert taking.stdout.readline() == "begun\n"
                time.sleep(dice.uniform(0.01, longest))
                taking.send_signal(signal.SIGKILL)
            with opened(tmp_path) as pages:
                taken = bool(pages.listing())
            longest *= 1.0 if taken else 2.0
    with opened(tmp_path) as pages:
        assert readable(pages, *range(stories)) == list(range(stories))
        assert all(pages.get_response(f"dw:{n}") == answer(n) for n in range(stories))
    for name in FILES:
        assert rows(tmp_path / name, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("size", [0, 40_000, 140_000])
def test_rows_50_and_51_a_disk_that_takes_no_more_is_said_and_reading_works(tmp_path: Path, size: int) -> None:
    filled(tmp_path)
    with process("no_space", tmp_path, size) as running:
        assert running.stdout is not None
        state, notice, saved, problem, after, found = running.stdout.read().splitlines()
    assert int(saved) < 40
    # what could not be saved is readable for this sitting, and so is all that was there before
    assert int(found) == 43
    assert problem.startswith("the library ")
    assert notice if state != "writable" else not notice
    # it is said once, and as it is
    assert after in (notice, problem)
    with opened(tmp_path) as pages:
        assert pages.notice == ""
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
        works(pages)


def test_row_83_that_the_disk_is_full_is_said_in_one_line_for_as_long_as_it_is(tmp_path: Path) -> None:
    filled(tmp_path)
    with process("full_for_a_while", tmp_path) as running:
        assert running.stdout is not None
        full, free = running.stdout.read().splitlines()
    assert full.startswith("the library did not keep a page (the disk ")
    assert full.endswith(": pages are kept only until the reader ends")
    assert free == ""


def test_row_50_a_disk_that_is_full_from_the_start_still_gives_a_reader(tmp_path: Path) -> None:
    with process("no_space", tmp_path / "new", 0) as running:
        assert running.stdout is not None
        state, notice, saved, _, _, found = running.stdout.read().splitlines()
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
            put_story(pages, 1).result(10)
        assert readable(pages, 1) == [1]
        assert pages.known(["dw:1"]) == {"dw:1": 1}
    assert (tmp_path / "a file").read_text() == "not a folder"


def test_row_52_a_library_that_may_not_be_written_is_read(tmp_path: Path) -> None:
    """The test may run as root, who may write everywhere: a process that can make no file larger stands in."""
    filled(tmp_path)
    with process("no_space", tmp_path, 0) as running:
        assert running.stdout is not None
        state, notice, saved, _, _, found = running.stdout.read().splitlines()
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
        put_story(pages, 5).result(10)
        assert folder.stat().st_mode & 0o777 == 0o700
        with opened(folder) as second:
            assert readable(second, 5) == [5]
        assert readable(pages, 5) == [5]


@pytest.mark.alone
@pytest.mark.parametrize("file", FILES)
def test_row_58_another_reader_stopped_in_a_transaction_delays_nothing_but_saving(tmp_path: Path, file: str) -> None:
    filled(tmp_path)
    with process("hold", tmp_path, file) as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == "held\n"
        holding.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        with opened(tmp_path, patience=0.2) as pages:
            assert pages.state == "writable"
            assert readable(pages, 0, 1, 2) == [0, 1, 2]
            assert pages.known(["dw:1"]) == {"dw:1": 1}
            saving = put_story(pages, 5)
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
    with process("hold", tmp_path, "kept.db") as holding:
        assert holding.stdout is not None
        assert holding.stdout.readline() == "held\n"
        pages = Pages.open(tmp_path, patience=60)
        put_story(pages, 5)
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
            put(pages, f"dw:{number}", story(number), fetched, fresh_until=fetched)
        put(pages, "dw:9097", front(1), 5e9)
    with opened(tmp_path) as pages:
        assert readable(pages, 0, 1, 2) == [0, 1, 2]
        assert pages.known(["dw:9097"])
    assert rows(tmp_path / "cache.db", "SELECT count(*) FROM Cache WHERE expire_time IS NOT NULL") == [(0,)]


def test_row_71_a_clock_that_was_ahead_keeps_no_room_for_itself(tmp_path: Path) -> None:
    """Eviction goes by the order of storing: what was kept in the year 2086 goes before what is kept now."""
    ahead = NOW + 60 * 365 * 86_400
    with opened(tmp_path, size_limit=1_000_000) as pages:
        for number in range(100, 140):
            response = answer(number, noise(number, 40_000), fetched=ahead)
            put(pages, f"dw:{number}", story(number), ahead, fresh_until=ahead, response=response).result(10)
    with opened(tmp_path, size_limit=1_000_000) as pages:
        for number in range(12):
            put_story(pages, number, 40_000).result(10)
    with opened(tmp_path) as pages:
        assert readable(pages, *range(12)) == list(range(12))
        assert all(pages.get_response(f"dw:{number}") for number in range(12))
