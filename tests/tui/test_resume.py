"""A reader goes on where it was left: page, place, branch, highlight, theme and width."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec.structs import replace
from textual.pilot import Pilot

from reader.story.bookmark import Bookmark
from reader.story.trail import Step, Trail
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.screens.front import FrontScreen
from tests.tui.screen import quiet, text, until
from tests.tui.scripted import ScriptedDesk, article, at, front

LONG = "\n".join(f"Line {number} of a ferry." for number in range(300))
OPTIONS = Options(resume=True, has_library=True, rest=0.02, flash=60.0)


def stocked() -> ScriptedDesk:
    desk = ScriptedDesk()
    desk.keep(front("home", "fog", "rain", "snow"))
    desk.keep(article("fog", LONG, related=("rain", "snow")))
    desk.keep(article("rain", related=("fog",)))
    return desk


@asynccontextmanager
async def sitting(desk: ScriptedDesk, options: Options = OPTIONS, width: int = 110) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(lambda: desk, options)
    async with app.run_test(size=(width, 24)) as pilot:
        yield pilot


def body(screen: str) -> list[str]:
    return [line.split("│")[1].strip() for line in screen.split("\n") if line.count("│") > 1]


async def test_page_place_highlight_and_the_way_back_are_those_of_the_sitting_before() -> None:
    desk = stocked()
    async with sitting(desk) as pilot:
        await until(pilot, "Snow")
        await pilot.press("1")
        await until(pilot, "Line 0 of")
        await pilot.press("space", "space", "J", "J")
        await quiet(pilot)
        left = text(pilot.app)
    async with sitting(desk) as pilot:
        screen = await until(pilot, "of a ferry")
        assert body(screen) == body(left)
        await pilot.press("backspace")
        await until(pilot, "3 ")
        await pilot.press("]")
        await until(pilot, "of a ferry")


async def test_a_sitting_that_ended_without_a_word_is_gone_on_with_too() -> None:
    desk = stocked()
    async with sitting(desk) as pilot:
        await until(pilot, "Snow")
        await pilot.press("1")
        await until(pilot, "Line 0 of")
        await pilot.press("space")
        await until(pilot, lambda _: bool(desk.shelf.bookmarks) and desk.shelf.bookmarks[-1].trail.at == 1)
        written = len(desk.shelf.bookmarks)
        left = await until(pilot, lambda _: desk.shelf.bookmarks[-1].trail.steps[1].position is not None)
    del desk.shelf.bookmarks[max(written, 1) + 1 :]  # what the end added
    async with sitting(desk) as pilot:
        assert body(await until(pilot, "of a ferry"))[1] in body(left)


async def test_in_another_width_the_same_words_stand_at_the_top() -> None:
    desk = stocked()
    async with sitting(desk, width=120) as pilot:
        await until(pilot, "Snow")
        await pilot.press("1")
        await until(pilot, "Line 0 of")
        await pilot.press("space", "space")
        await quiet(pilot)
        top = body(text(pilot.app))[0]
    async with sitting(desk, width=60) as pilot:
        assert body(await until(pilot, "of a ferry"))[0] == top


async def test_a_page_that_is_not_kept_any_more_gives_way_to_the_front_page() -> None:
    desk = stocked()
    trail = Trail((Step(at("home")), Step(at("gone"), parent=0)), (1, -1), 1)
    desk.shelf.bookmarks.append(Bookmark(trail))
    async with sitting(desk) as pilot:
        await until(pilot, "Snow")


async def test_a_front_page_that_was_left_is_painted_at_once_as_well() -> None:
    desk = stocked()
    desk.shelf.bookmarks.append(Bookmark(Trail((Step(at("home"), highlight=3),), (-1,), 0), is_front=True))
    async with sitting(desk) as pilot:
        first = pilot.app.screen
        assert isinstance(first, FrontScreen)
        assert first.ready
        assert first.list.number == 3


async def test_whoever_wants_a_fresh_start_or_names_a_page_gets_it() -> None:
    desk = stocked()
    desk.shelf.bookmarks.append(Bookmark(Trail((Step(at("fog")),), (-1,), 0)))
    async with sitting(desk, replace(OPTIONS, resume=False)) as pilot:
        await until(pilot, "Snow")
        assert "Line 0 of" not in text(pilot.app)


async def test_theme_and_width_come_back_unless_the_configuration_changed() -> None:
    desk = stocked()
    async with sitting(desk, replace(OPTIONS, address=at("fog"), resume=False)) as pilot:
        await until(pilot, "Line 0 of")
        await pilot.press("-", "-")
        pilot.app.theme = "light"
        await pilot.press("-")
        await until(pilot, lambda _: desk.shelf.bookmarks[-1].theme == "light")
        narrow = body(text(pilot.app))
    async with sitting(desk) as pilot:
        assert body(await until(pilot, "Line 0 of")) == narrow
        assert pilot.app.theme == "light"
    async with sitting(desk, replace(OPTIONS, column=50)) as pilot:
        await until(pilot, "Line 0 of")
        assert pilot.app.theme == "dark"


def test_a_bookmark_that_leads_nowhere_is_not_sound() -> None:
    steps = (Step(at("home")), Step(at("fog"), parent=0))
    assert Bookmark(Trail(steps, (1, -1), 1)).is_sound
    assert not Bookmark(Trail()).is_sound
    assert not Bookmark(Trail(steps, (1, -1), 2)).is_sound
    assert not Bookmark(Trail(steps, (1,), 1)).is_sound
    assert not Bookmark(Trail(steps, (7, -1), 1)).is_sound
    assert not Bookmark(Trail((Step(at("home"), parent=1), *steps[1:]), (1, -1), 1)).is_sound  # a circle
