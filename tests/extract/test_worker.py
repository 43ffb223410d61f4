"""The worker process: what comes out of it, whatever goes in (FAULTS.md section 3, rows 40-43)."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import ExtractError, NotAnArticle
from reader.extract.page import Page
from reader.extract.worker import Worker, WorkLimits
from reader.model import address
from reader.model.article import Article
from reader.model.front_page import FrontPage

LIMITS = WorkLimits(seconds=1.0, memory=600_000_000)
TEXT = b"<p>What the page says, in <b>plain</b> words.</p>"


@asynccontextmanager
async def working(name: str = "by_name", limits: WorkLimits = LIMITS) -> AsyncIterator[Worker]:
    worker = Worker(f"tests.extract.worker_jobs:{name}", limits)
    try:
        yield worker
    finally:
        await worker.aclose()


def page(job: str = "echo", text: bytes = TEXT, **fields: object) -> Page:
    return Page(address.parse("https://news.example/story"), b"<title>%s</title>%s" % (job.encode(), text), **fields)


def article(read: object) -> Article:
    assert isinstance(read, Article)
    return read


def text_of(read: object) -> str:
    return "\n".join(block.text for block in article(read).blocks)


async def test_a_page_comes_back_as_what_it_was_read_as() -> None:
    async with working() as worker:
        read = article(
            await worker.read(page("echo", b"Gr\xc3\xbc\xc3\x9fe", final=address.parse("https://news.example/moved")))
        )
        assert (read.url, read.canonical) == ("https://news.example/story", "https://news.example/moved")
        assert text_of(read) == "<title>echo</title>Grüße"
        assert isinstance(await worker.read(page("front")), FrontPage)


async def test_pages_asked_for_at_once_are_read_one_after_the_other_in_one_process() -> None:
    async with working() as worker:
        pids = {text_of(read) for read in await asyncio.gather(*(worker.read(page("own_process")) for _ in range(8)))}
        assert pids == {str(worker.pid)}


async def test_a_page_of_ten_megabytes_goes_through() -> None:
    async with working(limits=replace(LIMITS, seconds=10, answer=32_000_000)) as worker:
        read = await worker.read(page("echo", b"a" * 10_000_000))
        assert len(text_of(read)) > 10_000_000


async def test_a_page_that_takes_too_long_is_ended_by_the_limit_and_comes_as_plain_text() -> None:
    async with working(limits=replace(LIMITS, seconds=0.3)) as worker:
        await worker.start()
        evil = worker.pid
        began = time.monotonic()
        read = article(await worker.read(page("slow", fetched=1_000_000_000.0)))
        assert time.monotonic() - began >= 0.3
        assert text_of(read) == "What the page says, in plain words."
        assert read.notice == "the page took too long to read: this is its plain text"
        assert (read.source.rules, read.kind) == ("plain text", "page")
        assert read.source.confidence < 0.5
        assert (read.source.fetched, read.source.origin) == ("2001-09-09T01:46:40+00:00", "https://news.example/story")
        assert worker.pid != evil


@pytest.mark.parametrize(
    ("job", "notice"),
    [
        ("killed", "the page broke the process that read it"),
        ("crashed", "the page broke the process that read it"),
        ("left", "the page broke the process that read it"),
        ("hungry", "the page wanted too much memory"),
        ("deep", "the page is nested too deeply"),
        ("endless", "the page's text is too long"),
        ("broken", "the page broke its own rules (KeyError)"),
        ("not_text", "the page broke its own rules (UnicodeEncodeError)"),
    ],
)
async def test_a_page_that_breaks_its_rules_or_the_process_comes_as_plain_text_and_the_next_one_is_read(
    job: str, notice: str
) -> None:
    async with working(limits=replace(LIMITS, seconds=20.0, memory=400_000_000)) as worker:
        read = article(await worker.read(page(job)))
        assert read.notice == f"{notice}: this is its plain text"
        assert "plain words" in text_of(read)
        assert text_of(await worker.read(page("echo", b"next"))) == "<title>echo</title>next"


async def test_a_process_that_ran_out_of_memory_reads_no_further_page() -> None:
    async with working(limits=replace(LIMITS, seconds=20.0, memory=400_000_000)) as worker:
        before = text_of(await worker.read(page("own_process")))
        await worker.read(page("hungry"))
        assert text_of(await worker.read(page("own_process"))) != before


def test_a_page_takes_no_longer_than_it_may_its_plain_text_included() -> None:
    limits = WorkLimits.within(5.0)
    assert (limits.seconds, limits.plain_seconds) == (WorkLimits().seconds, WorkLimits().plain_seconds)
    assert limits.seconds + limits.plain_seconds == 5.0


async def test_keys_are_answered_while_a_page_overruns() -> None:
    async with working(limits=replace(LIMITS, seconds=0.5)) as worker:
        await worker.start()
        reading = asyncio.create_task(worker.read(page("slow", b"<a>" * 200_000)))
        ticks = 0
        while not reading.done():
            await asyncio.sleep(0.01)
            ticks += 1
        # of 50 that an idle machine has; a frozen loop would have none
        assert ticks > 10
        await reading


async def test_a_list_of_stories_that_overruns_is_an_error_and_not_plain_text() -> None:
    async with working(limits=replace(LIMITS, seconds=0.2)) as worker:
        with pytest.raises(ExtractError, match="no list of stories: the page took too long"):
            await worker.read(page("slow", want="front"))


async def test_when_plain_text_takes_too_long_as_well_an_article_without_text_says_so() -> None:
    async with working(limits=replace(LIMITS, seconds=0.2, plain_seconds=0.0)) as worker:
        read = article(await worker.read(page("slow")))
        assert not read.has_text
        assert read.notice == "the page took too long to read, and no text could be taken from it"
        assert text_of(await worker.read(page("echo", b"next"))) == "<title>echo</title>next"


async def test_what_the_rules_refuse_is_one_clean_line() -> None:
    async with working() as worker:
        with pytest.raises(ExtractError) as refused:
            await worker.read(page("refused"))
        assert str(refused.value) == "no story on this page"
        with pytest.raises(NotAnArticle, match="a picture"):
            await worker.read(page("no_article"))


async def test_what_a_page_makes_its_process_print_or_ask_is_not_heard() -> None:
    async with working() as worker:
        assert text_of(await worker.read(page("noisy"))) == "heard 0 bytes"
        assert text_of(await worker.read(page("echo", b"next"))) == "<title>echo</title>next"


async def test_a_process_that_announces_more_than_an_answer_may_be_is_ended_at_once() -> None:
    async with working(limits=replace(LIMITS, seconds=600.0)) as worker:
        read = article(await asyncio.wait_for(worker.read(page("boasting")), 60))
        assert read.notice == "the page broke the process that read it: this is its plain text"


async def test_every_text_that_comes_out_is_clean() -> None:
    async with working() as worker:
        assert text_of(await worker.read(page("escaping"))) == "beforeafter"


class Counting(ThreadPoolExecutor):
    """Counts what is done off the thread that answers keys."""

    count = 0

    def submit(self, *args: object, **kwargs: object) -> Future[object]:
        self.count += 1
        return super().submit(*args, **kwargs)


@pytest.mark.parametrize(
    ("job", "text", "apart"),
    [
        ("pictures", b"<img>" * 16_000, 1),
        ("nothing", b"<script>" * 100_000, 0),
        ("echo", b"x" * 30_000, 0),
        ("echo", b"x" * 34_000, 1),
    ],
    ids=["many pictures in 80 kB", "a long page with nothing in it", "a usual answer", "a long answer"],
)
async def test_row_82_where_cleaning_happens_is_decided_by_the_answers_size(job: str, text: bytes, apart: int) -> None:
    asyncio.get_running_loop().set_default_executor(executor := Counting())
    async with working() as worker:
        assert article(await worker.read(page(job, text))).notice == ""
        assert executor.count == apart


async def test_the_process_has_limits_and_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_SECRET", "s3cret")
    async with working("surroundings") as worker:
        found = json.loads(text_of(await worker.read(page())))
        assert found["limits"]["RLIMIT_AS"] == 600_000_000
        assert found["limits"]["RLIMIT_FSIZE"] == found["limits"]["RLIMIT_NPROC"] == found["limits"]["RLIMIT_CORE"] == 0
        assert found["limits"]["RLIMIT_NOFILE"] <= 64
        assert found["cpu"] < 20
        assert found["session"]
        assert set(found["environment"]) <= {"PYTHONPATH", "PYTHONHOME", "LC_ALL", "LD_LIBRARY_PATH", "LC_CTYPE"}


async def test_the_process_can_write_no_file(tmp_path: Path) -> None:
    async with working("writing") as worker:
        place = tmp_path / "made"
        assert text_of(
            await worker.read(Page(address.parse("https://a.example/"), b"file=%s" % bytes(place)))
        ).startswith("refused")
        assert not place.exists() or place.stat().st_size == 0


async def test_a_job_whose_caller_left_gets_a_moment_and_its_process_lives_on() -> None:
    async with working(limits=replace(LIMITS, grace_seconds=5.0)) as worker:
        await worker.start()
        pid = worker.pid
        left = asyncio.create_task(worker.read(page("brief")))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        left.cancel()
        assert text_of(await worker.read(page("echo", b"mine"))) == "<title>echo</title>mine"
        assert left.cancelled()
        assert worker.pid == pid


async def test_a_job_whose_caller_left_is_killed_when_its_moment_is_over(tmp_path: Path) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    async with working(limits=replace(LIMITS, seconds=60.0, grace_seconds=0.05)) as worker:
        await worker.start()
        pid = worker.pid
        left = asyncio.create_task(worker.read(page("slow", f"pipe={pipe}".encode())))
        await asyncio.to_thread(pipe.read_bytes)
        left.cancel()
        assert text_of(await asyncio.wait_for(worker.read(page("echo", b"mine")), 20)) == "<title>echo</title>mine"
        assert worker.pid != pid


async def test_a_job_whose_caller_left_before_its_turn_is_never_begun() -> None:
    async with working(limits=replace(LIMITS, seconds=0.5)) as worker:
        await worker.start()
        first = asyncio.create_task(worker.read(page("brief")))
        waiting = asyncio.create_task(worker.read(page("killed")))
        await asyncio.sleep(0)
        pid = worker.pid
        waiting.cancel()
        await first
        assert text_of(await worker.read(page("own_process"))) == str(pid)


async def test_a_process_that_died_while_idle_is_replaced_before_the_next_page() -> None:
    async with working() as worker:
        await worker.start()
        assert worker.pid is not None
        os.kill(worker.pid, 9)
        while worker.pid is not None:
            await asyncio.sleep(0.001)
        assert text_of(await worker.read(page("echo", b"next"))) == "<title>echo</title>next"


@pytest.mark.alone
async def test_closing_ends_a_busy_process_at_once_and_its_readers_are_told(tmp_path: Path) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    async with working(limits=replace(LIMITS, seconds=60.0)) as worker:
        await worker.start()
        pid = worker.pid
        reading = asyncio.create_task(worker.read(page("slow", f"pipe={pipe}".encode())))
        waiting = asyncio.create_task(worker.read(page("echo")))
        await asyncio.to_thread(pipe.read_bytes)
        began = time.monotonic()
        await worker.aclose()
        assert time.monotonic() - began < 2
        for task in (reading, waiting):
            with pytest.raises(ExtractError, match="closing"):
                await task
        assert pid is not None
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
        with pytest.raises(ExtractError, match="closing"):
            await worker.read(page())


async def test_rules_that_cannot_be_loaded_are_one_line_and_not_a_hang() -> None:
    async with working("no_such_job") as worker:
        with pytest.raises(ExtractError, match="did not start: AttributeError"):
            await worker.start()
        with pytest.raises(ExtractError, match="did not start"):
            await worker.read(page())


async def test_the_process_dies_with_a_parent_that_was_killed_in_the_middle_of_a_job() -> None:
    script = (
        "import asyncio, sys\n"
        "from reader.extract.page import Page\n"
        "from reader.model import address\n"
        "from reader.extract.worker import Worker\n"
        "async def main():\n"
        "    worker = Worker('tests.extract.worker_jobs:slow')\n"
        "    await worker.start()\n"
        "    print(worker.pid, flush=True)\n"
        "    await worker.read(Page(address.parse('https://a.example/'), b'x'))\n"
        "asyncio.run(main())\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while _runs(child) and time.monotonic() < deadline:
        await asyncio.sleep(0.01)
    assert not _runs(child)


def test_loading_the_worker_loads_no_parser() -> None:
    script = "import sys, reader.extract.worker; print('lxml' in sys.modules, 'readability' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    # where nobody collects an orphan it stays as a zombie, which runs no more
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
