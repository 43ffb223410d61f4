"""Keys that come faster than what they ask for: each one is done with before the next is looked at."""

from __future__ import annotations

import pytest
from textual import events
from textual.keys import _character_to_key

from reader.errors import HttpStatus
from reader.tui.app import ReaderApp
from reader.tui.keys.typed_ahead import MOST
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


@pytest.fixture
def slow() -> ScriptedDesk:
    """The front page and fog come when the test says so."""
    desk = ScriptedDesk()
    desk.publish(front("home", *(f"story{n}" for n in range(1, 9)), "fog"), front("harbour", "rain"))
    desk.publish(
        *(article(f"story{n}") for n in range(1, 9)), article("fog", related=("rain", "snow")), article("snow")
    )
    desk.hold_back("home")
    return desk


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        (("6",), "story6"),
        (("enter",), "story1"),
        (("j", "j", "enter"), "story3"),
        (("j", "6"), "story6"),
        (("/", "ory4", "enter"), "story4"),
        (("6", "escape", "7"), "story7"),
        (("6", "?", "escape", "7"), "story7"),
    ],
    ids=" ".join,
)
async def test_row_100_keys_typed_before_the_list_is_there_wait_for_it(
    slow: ScriptedDesk, keys: tuple[str, ...], opened: str
) -> None:
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        burst(app, *keys)
        await until(pilot, "Loading from news.example")
        slow.hold_back("home").set()
        await until(pilot, f"The text of {opened}.")
        assert "Home › " in text(app)
        assert len(app.walk.visits.way) == 2


async def test_row_100_what_waits_is_said_and_esc_takes_it_back_before_it_ends_the_loading(slow: ScriptedDesk) -> None:
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Loading from news.example")
        burst(app, "6")
        await until(pilot, "6 waits for the page")
        burst(app, "escape")
        await until(pilot, lambda screen: "waits" not in screen)
        slow.hold_back("home").set()
        await until(pilot, "Story8")
        assert len(app.walk.visits.way) == 1


async def test_row_100_a_page_that_cannot_be_had_lets_the_keys_go(slow: ScriptedDesk) -> None:
    slow.break_down("home", HttpStatus("gone: 404", 404))
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        burst(app, "6")
        slow.hold_back("home").set()
        await until(pilot, "gone: 404")
        slow.publish(front("home", *(f"story{n}" for n in range(1, 9))))
        burst(app, "r")
        await until(pilot, "Story8")
        assert len(app.walk.visits.way) == 1


async def test_row_100_numbers_wait_for_the_list_of_a_story_too(slow: ScriptedDesk) -> None:
    slow.hold_back("home").set()
    held = slow.hold_back("fog")
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        burst(app, "9", "2")
        await until(pilot, "Loading from news.example")
        held.set()
        await until(pilot, "The text of snow.")
        assert "Home › Fog › Snow" in text(app)


async def test_the_next_section_waits_for_no_list(slow: ScriptedDesk) -> None:
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Loading from news.example")
        burst(app, "}")
        await until(pilot, "1   Rain")


async def test_a_key_that_is_kept_down_over_a_slow_page_is_not_repeated_for_ever(slow: ScriptedDesk) -> None:
    slow.publish(front("home", *(f"story{n}" for n in range(1, 2 * MOST))))
    app = ReaderApp(lambda: slow, PATIENT)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, "Loading from news.example")
        burst(app, "j" * (2 * MOST))
        slow.hold_back("home").set()
        await until(pilot, lambda _: bool(app.reading and app.reading.stories.number == MOST + 1))
