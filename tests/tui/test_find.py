"""Searching all that is kept: results while words are typed, the story at the match, and back to the results."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import text, until
from tests.tui.scripted import ScriptedDesk, article, front

LONG = "\n".join(f"Line {number} of a ferry." for number in range(200))


@asynccontextmanager
async def sitting() -> AsyncIterator[tuple[Pilot[None], ScriptedDesk]]:
    desk = ScriptedDesk()
    desk.keep(front("home", "fog", "rain"))
    desk.keep(article("fog", f"{LONG} Then the Lighthouse keeper spoke of the lighthouse."))
    desk.keep(article("rain", "A lighthouse stands here."))
    app = ReaderApp(lambda: desk, Options(flash=60.0))
    async with app.run_test(size=(100, 24)) as pilot:
        await until(pilot, "Rain")
        yield pilot, desk


async def test_results_show_while_words_are_typed_and_letters_are_words() -> None:
    async with sitting() as (pilot, desk):
        await pilot.press("F", *"lighthouse")
        screen = await until(pilot, "A lighthouse stands here.")
        assert "Search all that is kept" in screen
        assert desk.shelf.searched[-1] == "lighthouse"
        await pilot.press("escape")
        await until(pilot, lambda screen: "Search all" not in screen)


async def test_a_story_opens_at_the_match_and_back_leads_to_the_results() -> None:
    async with sitting() as (pilot, _):
        await pilot.press("F", *"lighthouse", "enter")
        await until(pilot, "Search: lighthouse · 2")
        await pilot.press("1")
        screen = await until(pilot, "Then the Lighthouse keeper")
        assert "1/2" in screen
        await pilot.press("n")
        await until(pilot, "2/2")
        await pilot.press("escape", "backspace")
        await until(pilot, "Search: lighthouse · 2")
        await pilot.press("backspace")
        await until(pilot, "North · Home")


async def test_what_is_not_found_and_what_is_no_filter_is_said() -> None:
    async with sitting() as (pilot, _):
        await pilot.press("F", *"zeppelin")
        await until(pilot, "Nothing that is kept holds these words.")
        await pilot.press("ctrl+u", *"langs:de")
        await until(pilot, "did you mean 'lang:'")
        await pilot.press("enter")
        await until(pilot, "did you mean 'lang:'")
        assert "Line 0" not in text(pilot.app)
