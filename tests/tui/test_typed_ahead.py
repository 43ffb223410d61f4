"""Keys that come faster than what they ask for: each one is done with before the next is looked at."""

from __future__ import annotations

import pytest
from textual import events
from textual.keys import _character_to_key

from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import text, until
from tests.tui.scripted import ScriptedDesk, article, front

PATIENT = Options(jump_wait=60.0, flash=60.0)


@pytest.fixture
def app() -> ReaderApp:
    desk = ScriptedDesk()
    desk.keep(front("home", "fog", "rain"))
    desk.keep(article("fog", "Nobody saw the ferry leave the quay.", related=("rain", "snow", "tide")))
    for name in ("rain", "snow", "tide"):
        desk.keep(article(name, related=("fog",)))
    return ReaderApp(lambda: desk, PATIENT)


def burst(app: ReaderApp, *keys: str) -> None:
    """Send all keys at once, as a fast typist on a slow machine does; a word is typed letter by letter."""
    named = ("enter", "escape", "tab", "backspace", "down")
    for word in keys:
        if word in named:
            app.post_message(events.Key(word, "\r" if word == "enter" else None))
        else:
            for letter in word:
                app.post_message(events.Key(_character_to_key(letter), letter))


async def test_the_list_has_the_keys_that_follow_tab(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, "1", "tab", "jj", "enter")
        await until(pilot, "The text of tide.")


async def test_a_chain_of_stories_is_walked_and_walked_back(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, "1", "2", "1", "3", "backspace", "backspace", "backspace", "1")
        await until(pilot, "The text of rain.")
        assert "Home › Fog › Rain" in text(app)


async def test_words_of_a_search_may_be_letters_that_are_commands(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, "1", "/quay", "enter", "n")
        await until(pilot, "/ quay")
        await until(pilot, "1/1")


async def test_the_palette_narrows_by_what_was_typed_before_it_was_there(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, ":market", "enter")
        await until(pilot, "North · Market")


async def test_a_window_opened_and_closed_at_once_leaves_the_page_as_it_was(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, "?", "q", "R", "escape", ":", "escape", "1", "p", "escape", "i", "q", "?", "q")
        await until(pilot, "Nobody saw the ferry leave the quay.")
        assert len(app.screen_stack) == 2


async def test_an_address_typed_in_the_palette_opens(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Rain")
        burst(app, ":news.example/en/snow")
        await until(pilot, "Open https://news.example/en/snow")
        burst(app, "enter")
        await until(pilot, "The text of snow.")
