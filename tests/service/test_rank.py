"""Work has a rank: what a key waits for goes first, through service, client and worker."""

from __future__ import annotations

import asyncio
import os

import pytest

from reader.errors import HttpStatus
from reader.model import address
from reader.model.rank import Rank
from reader.service import Reader
from tests.faults.fault_server import Exchange
from tests.service.conftest import Newsroom, story
from tests.tui.processes import children

STORY = address.parse("https://www.dw.com/en/tide/a-61")


def held_back(newsroom: Newsroom, path: str) -> tuple[asyncio.Event, asyncio.Event]:
    """Let ``path`` be answered only once the second event is set; the first says that it was asked for."""
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def answer(exchange: Exchange) -> None:
        asked.set()
        await go_on.wait()
        await exchange.reply(story("Clock stops").encode())

    newsroom.server.faults[path] = answer
    return asked, go_on


async def test_a_background_page_that_a_key_waits_for_now_is_promoted_not_fetched_twice(
    reader: Reader, newsroom: Newsroom
) -> None:
    asked, go_on = held_back(newsroom, "/en/tide/a-61")
    ahead = asyncio.create_task(reader.open(STORY, rank=Rank(background=True)))
    await asked.wait()
    now = asyncio.create_task(reader.open(STORY))
    await asyncio.sleep(0)
    go_on.set()
    assert (await now).page == (await ahead).page
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_a_key_gets_its_page_while_background_work_never_ends(reader: Reader, newsroom: Newsroom) -> None:
    never = [held_back(newsroom, f"/en/ahead/a-{100 + n}") for n in range(6)]
    ahead = [
        asyncio.create_task(reader.open(address.parse(f"https://www.dw.com/en/ahead/a-{100 + n}"), rank=Rank(True)))
        for n in range(6)
    ]
    begun = [asyncio.create_task(asked.wait()) for asked, _ in never]
    await asyncio.wait(begun, return_when=asyncio.FIRST_COMPLETED)
    newsroom.serve("/en/tide/a-61", story("Clock runs"))
    opened = await reader.open(STORY)
    assert opened.page.title == "Clock runs"
    assert sum(asked.is_set() for asked, _ in never) == 1, "the last connection is for what a key waits for"
    for task in (*ahead, *begun):
        task.cancel()
    await asyncio.wait([*ahead, *begun])


async def test_who_gives_up_waiting_leaves_the_page_to_the_others(reader: Reader, newsroom: Newsroom) -> None:
    asked, go_on = held_back(newsroom, "/en/tide/a-61")
    one, other = (asyncio.create_task(reader.open(STORY)) for _ in range(2))
    await asked.wait()
    one.cancel()
    await asyncio.wait([one])
    go_on.set()
    assert (await other).page.title == "Clock stops"
    assert one.cancelled()
    assert newsroom.asked() == ["/en/tide/a-61"]


async def test_a_page_that_nobody_waits_for_is_read_in_a_process_of_its_own(reader: Reader, newsroom: Newsroom) -> None:
    newsroom.serve("/en/tide/a-61", story("Clock stops"))
    newsroom.serve("/en/ahead/a-62", story("Clock runs", number=62))
    before = len(children(os.getpid()))
    await reader.open(STORY)
    assert len(children(os.getpid())) == before + 1
    await reader.open(address.parse("https://www.dw.com/en/ahead/a-62"), rank=Rank(background=True))
    assert len(children(os.getpid())) == before + 2


async def test_row_99_who_asks_again_by_hand_is_asked_for_once_whatever_wait_the_host_has_wished_for(
    reader: Reader, newsroom: Newsroom
) -> None:
    async def busy(exchange: Exchange) -> None:
        await exchange.reply(b"no", status=b"429 Too Many Requests", headers=b"Retry-After: 600\r\n")

    newsroom.server.faults["/en/tide/a-61"] = busy
    for insist, sent in ((False, 1), (False, 1), (True, 2), (False, 2)):
        with pytest.raises(HttpStatus):
            await reader.open(STORY, fresh=True, insist=insist)
        assert len(newsroom.asked()) == sent
