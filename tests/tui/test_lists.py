"""History, queue and kept stories on the screen: one list with other contents, and the keys of a front page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from reader.model.listed import ListedStory
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.screens.front import MOST_SHOWN
from tests.tui.screen import text, until
from tests.tui.scripted import SITE, ScriptedDesk, article, at, front

NAMES = ("fog", "rain", "snow")


def listed(name: str, **more: object) -> ListedStory:
    where = at(name)
    return ListedStory(where.key, where.url, where.id, name.title(), when=1_700_000_000.0, **more)  # type: ignore[arg-type]


def stocked() -> ScriptedDesk:
    desk = ScriptedDesk()
    desk.keep(front("home", *NAMES))
    for name in NAMES:
        desk.keep(article(name))
        desk.shelf.lists["queue"][at(name).key] = listed(name, minutes=len(name))
    return desk


@asynccontextmanager
async def sitting(desk: ScriptedDesk, size: tuple[int, int] = (100, 24)) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(lambda: desk, Options(flash=60.0))
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Snow")
        yield pilot


def titles(screen: str) -> list[str]:
    return [
        name
        for line in screen.split("\n")
        for name in ("Fog", "Rain", "Snow")
        if f"⬇ {name}" in line or f"+ {name}" in line
    ]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_the_queue_is_a_page_like_any_other_and_back_leads_out_of_it(size: tuple[int, int]) -> None:
    async with sitting(stocked(), size) as pilot:
        await pilot.press("A")
        screen = await until(pilot, "Library · Queue · 3")
        assert titles(screen) == ["Snow", "Rain", "Fog"]
        await pilot.press("j", "enter")
        await until(pilot, "The text of rain.")
        await pilot.press("backspace")
        await until(pilot, "Library · Queue · 3")
        await pilot.press("enter")  # the highlight is where it was
        await until(pilot, "The text of rain.")
        await pilot.press("backspace", "backspace")
        await until(pilot, "North · Home")


async def test_what_was_read_is_in_the_history_the_last_first() -> None:
    async with sitting(stocked()) as pilot:
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        await pilot.press("backspace", "3")
        await until(pilot, "The text of snow.")
        await pilot.press("H")
        screen = await until(pilot, "Library · History · 2")
        assert screen.index("1 ✓ Snow") < screen.index("2 ✓ Fog")


async def test_a_story_is_deleted_from_a_list_and_undo_brings_it_back() -> None:
    desk = stocked()
    async with sitting(desk) as pilot:
        await pilot.press("A")
        await until(pilot, "Queue · 3")
        await pilot.press("j", "delete")
        screen = await until(pilot, "Queue · 2")
        assert titles(screen) == ["Snow", "Fog"]
        await pilot.press("U")
        await until(pilot, "Queue · 3")


async def test_the_order_goes_round_and_is_said() -> None:
    async with sitting(stocked()) as pilot:
        await pilot.press("A")
        await until(pilot, "Queue · 3 · newest")
        await pilot.press("~")
        assert titles(await until(pilot, "Queue · 3 · oldest")) == ["Fog", "Rain", "Snow"]
        for order in ("title", "section", "size", "minutes", "newest"):
            await pilot.press("~")
            await until(pilot, f"Queue · 3 · {order}")


async def test_a_plan_for_some_minutes_is_a_page_too() -> None:
    async with sitting(stocked()) as pilot:
        await pilot.press(":", *"plan 10", "enter")
        screen = await until(pilot, "Library · Plan: 7 of 10 minutes · 2")
        assert screen.index("1 + Fog") < screen.index("2 + Snow")
        await pilot.press("1")
        await until(pilot, "The text of fog.")


async def test_an_empty_list_says_what_would_fill_it() -> None:
    async with sitting(stocked()) as pilot:
        await pilot.press("O")
        await until(pilot, "Nothing is kept yet")


async def test_a_front_page_is_the_newsrooms_nothing_is_deleted_or_ordered_there() -> None:
    async with sitting(stocked()) as pilot:
        await pilot.press("delete")
        await until(pilot, "This list is the newsroom's.")


async def test_of_ten_thousand_stories_some_are_laid_out_and_the_filter_finds_the_others() -> None:
    desk = stocked()
    desk.shelf.lists["queue"] = {
        f"url:{n}": ListedStory(f"url:{n}", f"{SITE}{n}", title=f"Ship {n:05}") for n in range(10_000)
    }
    async with sitting(desk) as pilot:
        await pilot.press("A")
        await until(pilot, "Queue · 10,000")
        assert len(pilot.app.screen.list.listing.entries) == MOST_SHOWN  # type: ignore[attr-defined]
        assert "Ship 00001" not in text(pilot.app)
        await pilot.press("/", *"00001")
        await until(pilot, "Ship 00001")
