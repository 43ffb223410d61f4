"""Marks, queue and undo, by keys: the story that was moved to last is meant, and what was done is said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import text, until
from tests.tui.scripted import ScriptedDesk, article, at, front


@asynccontextmanager
async def reading(desk: ScriptedDesk, page: str = "") -> AsyncIterator[Pilot[None]]:
    desk.keep(front("home", "fog", "rain", "snow"))
    desk.keep(article("fog", related=("rain", "snow")))
    desk.keep(article("rain"))
    app = ReaderApp(lambda: desk, Options(address=at(page) if page else None, flash=60.0))
    async with app.run_test(size=(110, 30)) as pilot:
        await until(pilot, "Rain")
        yield pilot


async def test_the_highlighted_story_of_a_front_page_is_queued_and_taken_off_again() -> None:
    desk = ScriptedDesk()
    async with reading(desk) as pilot:
        await pilot.press("j", "a")
        await until(pilot, "put on queue")
        await until(pilot, "2 + Rain")
        assert [story.title for story in desk.shelf.listing("queue")] == ["Rain"]
        await pilot.press("a")
        await until(pilot, "taken off queue")
        await until(pilot, lambda screen: "2 + Rain" not in screen)


async def test_in_a_story_the_page_is_meant_until_another_is_moved_to() -> None:
    desk = ScriptedDesk()
    async with reading(desk, "fog") as pilot:
        await pilot.press("a")
        await until(pilot, "put on queue")
        await pilot.press("J", "J", "a")
        await until(pilot, lambda screen: "+ Snow" in screen)
        assert [story.title for story in desk.shelf.listing("queue")] == ["Snow", "Fog"]


async def test_a_story_is_marked_as_read_and_as_unread_and_undo_takes_both_back() -> None:
    desk = ScriptedDesk()
    async with reading(desk) as pilot:
        await pilot.press("m")
        await until(pilot, lambda screen: "✓ Fog" in screen)
        await pilot.press("m")
        await until(pilot, lambda screen: "✓ Fog" not in screen)
        await pilot.press("U")
        await until(pilot, lambda screen: "✓ Fog" in screen)
        await pilot.press("U")
        await until(pilot, lambda screen: "✓ Fog" not in screen)
        await pilot.press("U")
        await until(pilot, "There is nothing to take back.")


async def test_what_the_disk_does_not_take_is_said_and_no_mark_shows() -> None:
    desk = ScriptedDesk()
    desk.shelf.problem = "this was not recorded (the disk is full): it is forgotten"
    async with reading(desk) as pilot:
        await pilot.press("a")
        await until(pilot, "the disk is full")
        assert "1 + Fog" not in text(pilot.app)


async def test_the_next_of_the_queue_is_the_one_that_waits_longest() -> None:
    desk = ScriptedDesk()
    async with reading(desk) as pilot:
        await pilot.press("a", "j", "a")
        await until(pilot, lambda screen: "+ Rain" in screen)
        await pilot.press("t")
        await until(pilot, "The text of fog.")
        assert [story.title for story in desk.shelf.listing("queue")] == ["Rain"]
        await pilot.press("t")
        await until(pilot, "The text of rain.")
        await pilot.press("t")
        await until(pilot, "The queue is empty.")


@pytest.mark.parametrize("seen", [None, frozenset(), frozenset({at("fog").id, at("snow").id})])
async def test_what_a_page_did_not_list_when_it_was_last_seen_is_new(seen: frozenset[str] | None) -> None:
    desk = ScriptedDesk()
    if seen is not None:
        desk.shelf.seen_ids[at("home").key] = seen
    async with reading(desk) as pilot:
        new = {name for name in ("Fog", "Rain", "Snow") if f"● {name}" in text(pilot.app)}
        expected = {None: set(), frozenset(): {"Fog", "Rain", "Snow"}}
        assert new == expected.get(seen, {"Rain"})


async def test_the_place_of_an_earlier_sitting_is_where_a_story_opens() -> None:
    desk = ScriptedDesk()
    desk.keep(article("long", "\n".join(f"Line {number} of a ferry." for number in range(300))))
    app = ReaderApp(lambda: desk, Options(address=at("long")))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Line 0 of")
        await pilot.press("space", "space", "space")
        left = await until(pilot, lambda screen: "Line 0 of" not in screen)
        await pilot.press("q")
    again = ReaderApp(lambda: desk, Options(address=at("long"), flash=60.0))
    async with again.run_test(size=(80, 24)) as pilot:
        screen = await until(pilot, "Opened where you left it; g goes to the beginning.")
        assert screen.split("\n")[3] == left.split("\n")[3]


async def test_a_story_is_saved_listed_and_saved_no_longer() -> None:
    desk = ScriptedDesk()
    async with reading(desk) as pilot:
        await pilot.press("s")
        await until(pilot, "1 ★ Fog")
        await pilot.press("B")
        await until(pilot, "Library · Saved · 1")
        await pilot.press("s")
        await until(pilot, "Nothing is saved.")
