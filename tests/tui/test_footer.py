"""The footer under the mouse: hints and steps of the trail are what they say."""

from __future__ import annotations

import pytest

from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import place, quiet, text, until, until_gone
from tests.tui.scripted import ScriptedDesk, article, at, front

WIDE = (120, 32)
PATIENT = Options(jump_wait=60.0, flash=60.0)


@pytest.fixture
def desk() -> ScriptedDesk:
    made = ScriptedDesk()
    made.keep(front("home", "fog", "rain"))
    made.keep(article("fog", related=("rain",)))
    made.keep(article("rain", related=("snow",)))
    made.keep(article("snow"))
    return made


@pytest.fixture
def app(desk: ScriptedDesk) -> ReaderApp:
    return ReaderApp(lambda: desk, PATIENT)


async def test_a_click_on_a_hint_does_what_its_key_does(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Rain")
        await pilot.click(offset=place(app, "? help"))
        await until(pilot, "Moving from page to page")
        await pilot.press("q", "1")
        await until(pilot, "The text of fog.")
        await pilot.click(offset=place(app, "peek"))
        await until(pilot, "Enter opens")
        await pilot.press("escape")
        await pilot.click(offset=place(app, "1-9 open"))
        await pilot.click(offset=place(app, "/ search"))
        await pilot.press(*"fog", "enter")
        await until(pilot, "1/2")


async def test_a_click_on_a_step_of_the_trail_goes_there_and_forward_leads_on_from_it(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Rain")
        await pilot.press("1", "1", "1")
        await until(pilot, "The text of snow.")
        await pilot.click(offset=place(app, "Fog ›"))
        await until(pilot, "The text of fog.")
        await pilot.click(offset=place(app, "Home ›"))
        await until(pilot, "2 ✓ Rain")
        await pilot.press("]", "]", "]")
        await until(pilot, "The text of snow.")
        await pilot.click(offset=place(app, "Snow   "))
        await until(pilot, "The text of snow.")


async def test_whoever_asks_for_the_section_that_is_shown_stays_on_that_step(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Rain")
        await pilot.press("R", "enter")
        await until_gone(pilot, "Sections and editions")
        await pilot.press("1")
        screen = await until(pilot, "The text of fog.")
        assert "Home › Fog" in screen
        assert "Home › Home" not in screen
        app.walk.open(at("fog"))
        await quiet(pilot)
        assert "Fog › Fog" not in text(app)
        assert len(app.walk.visits.way) == 2


async def test_what_can_be_clicked_keeps_the_look_of_its_part(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Rain")
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        assert app.reading is not None
        looks = {part.text.strip(): part.style for part in app.reading.footer.render_line(0) if part.style}
        step, key, words = looks["Home"], looks["?"], looks["help"]
        assert step.color == words.color != key.color
        assert not step.underline
        assert not words.underline


async def test_while_matches_are_marked_a_number_and_a_remark_are_shown_all_the_same(
    app: ReaderApp, desk: ScriptedDesk
) -> None:
    desk.keep(article("fog", related=[f"story{n}" for n in range(12)]))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Rain")
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        await pilot.press("slash", *"text", "enter")
        before = await until(pilot, "1/1")
        await pilot.press("1")
        assert (await until(pilot, "open 1_")).split("\n")[:-1] == before.split("\n")[:-1]
        await pilot.press("9")
        await until(pilot, "There is no number 19.")
        await pilot.press("n")
        assert await until(pilot, "1/1") == before


@pytest.mark.parametrize("width", [60, 80, 160])
async def test_the_hints_say_what_the_keys_for_related_stories_do_here(app: ReaderApp, width: int) -> None:
    async with app.run_test(size=(width, 24)) as pilot:
        await until(pilot, "Rain")
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        await until(pilot, "Tab 1 related" if width < 90 else "Tab related")
        await pilot.press("tab")
        await until(pilot, "Tab text")
        await pilot.press("tab", "1", "1")
        screen = await until(pilot, "The text of snow.")
        assert not any(hint in screen for hint in ("1-9 open", "p peek", "Tab"))
