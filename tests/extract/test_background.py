"""Work has a rank: what somebody waits for never waits for what is fetched ahead."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import ExtractError
from reader.extract.worker import Worker
from reader.model.rank import Rank
from tests.extract.test_worker import LIMITS, article, page, text_of, working

ENDLESS = replace(LIMITS, seconds=60.0, idle_seconds=60.0)


def behind(worker: Worker, job: str, text: bytes = b"x", rank: Rank | None = None) -> asyncio.Task[object]:
    reading = asyncio.create_task(worker.read(page(job, text), rank or Rank(background=True)))
    reading.add_done_callback(lambda done: done.cancelled() or done.exception())  # some are left at the end
    return reading


def fifo(place: Path) -> Path:
    os.mkfifo(place)
    return place


class Hold:
    """The pipes of the job ``held``."""

    def __init__(self, place: Path) -> None:
        self.text = f"pipe={place}".encode()
        self._begun, self._end = fifo(Path(f"{place}.begun")), fifo(Path(f"{place}.end"))

    async def begun(self) -> None:
        await asyncio.to_thread(self._begun.write_bytes, b"x")

    async def end(self) -> None:
        await asyncio.to_thread(self._end.write_bytes, b"x")


async def stuck(worker: Worker, begun: Path, job: str = "slow", rank: Rank | None = None) -> asyncio.Task[object]:
    """A reading in the background that has begun and never ends."""
    reading = behind(worker, job, f"pipe={begun}".encode(), rank)
    await asyncio.to_thread(begun.read_bytes)
    return reading


async def gone(pid: int | None) -> None:
    """Waits until there is no such process."""
    assert pid is not None
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        await asyncio.sleep(0.001)


async def test_a_page_in_the_foreground_comes_while_the_background_never_ends(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        reading = await stuck(worker, fifo(tmp_path / "begun"))
        queued = [behind(worker, "slow") for _ in range(50)]
        for _ in range(3):
            read = await asyncio.wait_for(worker.read(page("own_process")), 20)
            assert text_of(read) == str(worker.pid), article(read).notice
        assert not reading.done()
        assert not any(task.done() for task in queued)


async def test_a_page_in_the_foreground_waits_for_no_start_of_the_backgrounds_process() -> None:
    async with working(limits=ENDLESS) as worker:
        waiting = behind(worker, "slow")
        assert text_of(await worker.read(page("own_process"))) == str(worker.pid)
        assert not waiting.done()


async def test_the_background_reads_in_one_process_of_low_priority_started_on_demand() -> None:
    async with working(limits=ENDLESS) as worker:
        await worker.start()
        assert worker.background_pid is None
        reads = await asyncio.gather(*(behind(worker, "own_process") for _ in range(5)))
        assert {text_of(read) for read in reads} == {str(worker.background_pid)}
        assert worker.background_pid != worker.pid
        found = json.loads(text_of(await behind(worker, "priority")))
        assert found["nicer"] > 0
        assert found["policy"] == getattr(os, "SCHED_BATCH", 0)
        # None where the kernel does not group processes by session
        assert found["session"] is None or found["session"] > 0
        ahead = json.loads(text_of(await worker.read(page("priority"))))
        assert (ahead["nicer"], ahead["policy"], ahead["session"] or 0) == (0, 0, 0)


async def test_the_backgrounds_process_ends_when_it_was_idle_for_as_long_as_the_limit_says() -> None:
    async with working(limits=replace(ENDLESS, idle_seconds=0.05)) as worker:
        first = text_of(await behind(worker, "own_process"))
        began = time.monotonic()
        await asyncio.wait_for(gone(int(first)), 20)
        assert time.monotonic() - began >= 0.04
        assert worker.background_pid is None
        assert text_of(await behind(worker, "own_process")) != first


async def test_a_process_with_a_page_in_hand_is_not_idle() -> None:
    async with working(limits=replace(ENDLESS, idle_seconds=0.0)) as worker:
        first, second = behind(worker, "own_process"), behind(worker, "brief")
        pid = int(text_of(await first))
        assert text_of(await second) == "<title>brief</title>x"
        await asyncio.wait_for(gone(pid), 20)


@pytest.mark.parametrize("turns", range(12))
async def test_a_process_that_ends_for_being_idle_is_waited_for_when_the_reader_closes(turns: int) -> None:
    async with working(limits=replace(ENDLESS, idle_seconds=0.0)) as worker:
        first = text_of(await behind(worker, "own_process"))
        for _ in range(turns):  # each finds it a step further on its way out
            await asyncio.sleep(0)
    with pytest.raises(ChildProcessError):  # nothing is left for anybody to wait for
        os.waitpid(int(first), os.WNOHANG)
    gc.collect()  # what was left open is said here, and a warning is an error


async def test_the_foregrounds_process_lives_on_when_idle() -> None:
    async with working(limits=replace(ENDLESS, idle_seconds=0.0)) as worker:
        pid = text_of(await worker.read(page("own_process")))
        await asyncio.wait_for(gone(int(text_of(await behind(worker, "own_process")))), 20)
        assert text_of(await worker.read(page("own_process"))) == pid


async def test_a_queued_page_that_is_promoted_moves_to_the_foreground(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        await stuck(worker, fifo(tmp_path / "begun"))
        rank = Rank(background=True)
        waited_for, other = behind(worker, "own_process", rank=rank), behind(worker, "own_process")
        await asyncio.sleep(0)
        rank.promote()
        assert text_of(await asyncio.wait_for(waited_for, 20)) == str(worker.pid)
        assert not other.done()


async def test_a_page_that_moved_is_not_read_in_the_background_as_well(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        blocker = await stuck(worker, fifo(tmp_path / "begun"))
        rank = Rank(background=True)
        moved = behind(worker, "slow_behind", rank=rank)
        await asyncio.sleep(0)
        rank.promote()
        await asyncio.wait_for(moved, 20)
        blocker.cancel()  # were it still in the queue, it would now begin there and never end
        assert text_of(await asyncio.wait_for(behind(worker, "echo"), 30)) == "<title>echo</title>x"


async def test_a_page_that_moved_waits_for_the_foreground_alone(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        rank, first, second = Rank(background=True), Hold(tmp_path / "a"), Hold(tmp_path / "b")
        before = behind(worker, "held", first.text)
        await first.begun()
        moved = behind(worker, "own_process", rank=rank)
        busy = asyncio.create_task(worker.read(page("held", second.text)))
        await second.begun()
        rank.promote()
        await first.end()
        await before
        await behind(worker, "echo")  # the background has been through its queue
        assert not moved.done()
        await second.end()
        await busy
        assert text_of(await asyncio.wait_for(moved, 20)) == str(worker.pid)


async def test_a_page_in_hand_that_is_promoted_is_read_in_the_foreground_as_well(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        rank = Rank(background=True)
        reading = await stuck(worker, fifo(tmp_path / "begun"), "slow_behind", rank)
        assert not reading.done()
        rank.promote()
        assert text_of(await asyncio.wait_for(reading, 20)) == str(worker.pid)
        # and what lost the race does not hold the background
        assert text_of(await asyncio.wait_for(behind(worker, "echo"), 30)) == "<title>echo</title>x"


async def test_of_a_promoted_page_in_hand_the_first_answer_counts_whichever_it_is(tmp_path: Path) -> None:
    async with working(limits=replace(ENDLESS, grace_seconds=0.05)) as worker:
        rank, hold = Rank(background=True), Hold(tmp_path / "p")
        reading = behind(worker, "slow_ahead", hold.text, rank)
        await hold.begun()
        pid = worker.background_pid
        rank.promote()
        await worker.start()
        await hold.end()
        assert text_of(await asyncio.wait_for(reading, 20)) == str(pid)
        assert text_of(await asyncio.wait_for(worker.read(page("echo", b"y")), 20)) == "<title>echo</title>y"


async def test_a_rank_that_is_promoted_after_its_answer_begins_nothing() -> None:
    async with working(limits=ENDLESS) as worker:
        rank = Rank(background=True)
        await behind(worker, "echo", rank=rank)
        rank.promote()
        await asyncio.sleep(0)
        assert worker.pid is None


async def test_a_background_page_whose_caller_left_is_never_begun_or_killed_after_its_moment(tmp_path: Path) -> None:
    async with working(limits=replace(ENDLESS, grace_seconds=0.05)) as worker:
        running = await stuck(worker, fifo(tmp_path / "begun"))
        pid, waiting = worker.background_pid, behind(worker, "slow")
        await asyncio.sleep(0)
        waiting.cancel()
        running.cancel()
        assert text_of(await asyncio.wait_for(behind(worker, "own_process"), 20)) != str(pid)
        assert (waiting.cancelled(), running.cancelled()) == (True, True)


async def test_the_limits_hold_in_the_background_with_patience_for_a_busy_machine() -> None:
    async with working(limits=replace(LIMITS, seconds=0.2, plain_seconds=0.2, patience=50.0)) as worker:
        assert text_of(await behind(worker, "lingering")) == "<title>lingering</title>x"
        assert article(await worker.read(page("lingering"))).notice.startswith("the page took too long to read")
    async with working(limits=replace(LIMITS, seconds=0.1, patience=2.0)) as worker:
        assert article(await behind(worker, "slow")).notice.startswith("the page took too long to read")
    async with working(limits=replace(LIMITS, seconds=20.0, memory=400_000_000)) as worker:
        assert article(await behind(worker, "hungry")).notice.startswith("the page wanted too much memory")
        assert article(await behind(worker, "killed")).notice.startswith("the page broke the process that read it")
        assert text_of(await behind(worker, "echo")) == "<title>echo</title>x"


async def test_closing_ends_both_processes_and_all_readers_are_told(tmp_path: Path) -> None:
    async with working(limits=ENDLESS) as worker:
        await worker.start()
        rank = Rank(background=True)
        raced = await stuck(worker, fifo(tmp_path / "begun"), rank=rank)
        waiting = behind(worker, "echo")
        await asyncio.sleep(0)
        pids = (worker.pid, worker.background_pid)
        rank.promote()
        await worker.aclose()
        for task in (raced, waiting):
            with pytest.raises(ExtractError, match="closing"):
                await task
        for pid in pids:
            await gone(pid)
        with pytest.raises(ExtractError, match="closing"):
            await worker.read(page(), Rank(background=True))
