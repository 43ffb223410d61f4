"""The main journey: from the front page to the last related item and back, by keys and by mouse."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from reader.tui.screens.story import StoryScreen
from tests.journeys.conftest import Sit
from tests.tui.screen import place, quiet, text, until, until_gone

CLOCK = "https://sample.dw-reader.invalid/en/story/a-9000000101"
GROUPS = [
    "DW RECOMMENDS",
    "WWW LINKS",
    "AUDIOS AND VIDEOS ON THE TOPIC",
    "RELATED SUBJECTS",
    "RELATED CONTENT",
    "IN THE TEXT",
]


async def test_from_the_front_page_to_the_last_related_item_and_back(sit: Sit) -> None:
    async with sit(sample=True, size=(120, 60)) as pilot:
        await until(pilot, "Swing bridge stuck open")
        await pilot.press("j")
        await until(pilot, "For 239 years the clock")
        await pilot.press("enter")
        screen = await until(pilot, "Wenna Pascoe-Lund")
        heads = [screen.index(group) for group in GROUPS]
        assert heads == sorted(heads)
        await pilot.press("K", "enter")  # from nowhere, K goes to the last one
        await until(pilot, lambda shown: "Wenna Pascoe-Lund" not in shown and "Loading" not in shown)
        assert "not in the sky" in screen
        assert "The observatory that studies the dark" in text(pilot.app)
        await pilot.press("backspace")
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("q")
        screen = await until(pilot, "2 ✓ Quillhaven's tide clock")
        assert "min ⬇" in screen
        await pilot.press("]")
        await until(pilot, "Wenna Pascoe-Lund")


async def test_every_kind_of_item_opens_in_the_reader(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(120, 60)) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        for number, title, shown in (
            ("1", "article", "Moving sandbar"),
            ("4", "gallery", "Three doors of Ropewalk Lane"),
            ("7", "video", "A night with the bridge keepers"),
            ("8", "audio", "The sound of fog"),
        ):
            await pilot.press(number)
            screen = await until(pilot, lambda screen: "Wenna Pascoe-Lund" not in screen and "Loading" not in screen)
            assert shown in screen, title
            await pilot.press("backspace")
            await until(pilot, "Wenna Pascoe-Lund")


async def test_a_topic_opens_as_a_front_page_and_back_returns_to_the_story(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(120, 60)) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.click(offset=place(pilot.app, "# Tides"))
        screen = await until(pilot, lambda shown: "R sections" in shown and "1 ✓ Quillhaven" in shown)
        assert "Tides" in screen.split("\n")[0]
        await pilot.press("backspace")
        await until(pilot, "Wenna Pascoe-Lund")


async def test_another_site_opens_in_the_reader_and_a_failure_leads_on(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(120, 60)) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("5")
        await until(pilot, "r tries again")
        await pilot.press("backspace")
        await until(pilot, "Wenna Pascoe-Lund")


async def test_a_page_that_has_gone_says_so(sit: Sit) -> None:
    async with sit(url="https://sample.dw-reader.invalid/en/story/a-9000000199") as pilot:
        screen = await until(pilot, "r tries again")
        assert "404" in screen


async def test_a_story_updated_while_the_reader_is_open_is_shown_by_reload(sit: Sit) -> None:
    async with sit(url="https://sample.dw-reader.invalid/en/story/a-9000000103") as pilot:
        first = await until(pilot, lambda screen: "min" in screen and "Loading" not in screen)
        await pilot.press("r")
        second = await until(pilot, lambda screen: screen.split("\n")[2:20] != first.split("\n")[2:20])
        assert "wing bridge" in second


async def test_peek_shows_lead_and_minutes_of_what_is_kept_and_enter_goes_there(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(120, 60)) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("J", "p")
        await until(pilot, "not kept yet")
        await pilot.press("enter")
        await until_gone(pilot, "Wenna Pascoe-Lund")
        await until(pilot, lambda screen: "Loading" not in screen)
        await pilot.press("backspace", "p")
        screen = await until(pilot, "Enter opens")
        assert "related" in screen[screen.index("Moving sandbar") :]
        assert "min" in screen


async def test_a_click_on_an_item_and_on_a_link_opens_it_and_the_wheel_scrolls(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(120, 60)) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.click(offset=place(pilot.app, "The keeper of small"))
        await until(pilot, lambda screen: "Wenna Pascoe-Lund" not in screen and "Loading" not in screen)
        assert "small differences" in text(pilot.app)
        await pilot.press("backspace")
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("G")
        await until(pilot, "What they found")
        await pilot.click(offset=place(pilot.app, "What they found"))
        await until(pilot, lambda screen: "What they found" not in screen and "Loading" not in screen)
        before = text(pilot.app)
        await pilot._post_mouse_events([MouseScrollDown], "ArticlePane")
        await until(pilot, lambda screen: screen != before)


async def test_links_in_the_text_are_walked_and_opened_by_keys(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        screen = pilot.app.screen
        assert isinstance(screen, StoryScreen)
        await pilot.press("l", "l")
        second = screen.pane.focused_link
        await pilot.press("h", "l")
        assert screen.pane.focused_link == second
        await pilot.press("escape")
        assert not screen.pane.focused_link
        await pilot.press("l", "enter")
        await until(pilot, lambda shown: "Friday brings the" not in shown and "Loading" not in shown)
        await pilot.press("backspace")
        await until(pilot, "Friday brings the")


async def test_words_are_found_across_wrapped_lines_with_a_count(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("slash", *"clock")
        await until(pilot, "1/")
        await pilot.press("enter", "n")
        await until(pilot, "2/")
        await pilot.press("N", "N")
        screen = await until_gone(pilot, "2/")
        count = int(screen.split("1/")[-1].split()[0]) if "1/" in screen else 0
        await pilot.press("escape")
        await until(pilot, lambda shown: "/" + str(count) not in shown)
        await pilot.press("slash", *"xyz")
        await until(pilot, "0 found")
        await pilot.press("escape")
        await until_gone(pilot, "0 found")


async def test_the_cleaned_text_and_the_full_text_change_places(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("x")
        await until(pilot, "full page text")
        await pilot.press("x")
        await until_gone(pilot, "full page text")


async def test_marked_text_and_addresses_are_copied(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        start = place(pilot.app, "Wenna")
        await pilot.mouse_down(offset=start)
        await pilot.hover(offset=(start.x + len("Wenna"), start.y))
        await pilot.mouse_up(offset=(start.x + len("Wenna"), start.y))
        await pilot.press("c")
        await until(pilot, "Given to the terminal to copy: Wenna")
        assert pilot.app.clipboard.strip() == "Wenna"
        await pilot.press("y")
        await until(pilot, "Given to the terminal to copy: https://")
        assert pilot.app.clipboard.endswith("9000000101")
        await pilot.press("J", "tab", "y")
        await until(pilot, lambda _: pilot.app.clipboard.endswith("9000000102"))


async def test_a_copy_that_a_helper_program_takes_is_said_to_be_one(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "taken"
    os.mkfifo(taken)
    helper = tmp_path / "bin" / "xclip"
    helper.parent.mkdir()
    helper.write_text(f"#!/bin/sh\nexec cat > {taken}\n", encoding="utf-8")
    helper.chmod(0o755)
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        for name, value in (("PATH", f"{helper.parent}:/usr/bin:/bin"), ("DISPLAY", ":0")):
            monkeypatch.setenv(name, value)
        for name in ("SSH_CONNECTION", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        await pilot.press("y")
        await until(pilot, "The address was copied.")
        assert (await asyncio.to_thread(taken.read_text)).endswith("9000000101")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (89, 30), (90, 30), (120, 40), (200, 60)])
async def test_both_panes_are_reached_at_every_size(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(url=CLOCK, size=size) as pilot:
        await until(pilot, "Wenna Pascoe-Lund" if size[1] > 20 else "tide clock")
        assert ("DW RECOMMENDS" in text(pilot.app)) == (size[0] >= 90)
        await pilot.press("tab")
        await until(pilot, "DW RECOMMENDS")
        await pilot.press("j", "enter")
        await until(
            pilot, lambda screen: "Wenna" not in screen and "Loading" not in screen and "Top stories" not in screen
        )
        assert "tide table" in text(pilot.app)


async def test_the_drawer_closes_by_tab_by_q_and_by_esc(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(80, 24)) as pilot:
        await until(pilot, "tide clock")
        for key in ("tab", "q", "escape"):
            await pilot.press("tab")
            await until(pilot, "DW RECOMMENDS")
            await pilot.press(key)
            await until_gone(pilot, "DW RECOMMENDS")


async def test_the_footer_says_how_much_is_in_the_drawer_while_it_is_out_of_sight(sit: Sit) -> None:
    async with sit(url=CLOCK, size=(80, 24)) as pilot:
        screen = await until(pilot, "Tab 14 related")
        assert "DW RECOMMENDS" not in screen
        await pilot.press("tab")
        await until_gone(pilot, "Tab 14 related")
        await pilot.press("tab")
        await until(pilot, "Tab 14 related")
        await pilot.resize_terminal(120, 30)
        await until_gone(pilot, "Tab 14 related")


async def test_resizing_keeps_the_reading_place(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("space")
        await until(pilot, "She does not say so lightly")
        screen = pilot.app.screen
        assert isinstance(screen, StoryScreen)
        before = screen.pane.place
        for width, height in ((60, 20), (200, 60), (70, 30), (120, 40)):
            await pilot.resize_terminal(width, height)
            await quiet(pilot)
        assert screen.pane.place == before


async def test_the_same_story_opens_in_another_language(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("V")
        await until(pilot, "Die Gezeitenuhr von Quillhaven geht elf Minuten nach")
        await pilot.press("V")
        await until(pilot, "Quillhaven's tide clock is eleven minutes late")


async def test_zen_hides_everything_but_the_text(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("z")
        screen = await until_gone(pilot, "DW RECOMMENDS")
        assert "Wenna" in screen
        assert "help" not in screen
        await pilot.press("z")
        await until(pilot, "DW RECOMMENDS")


async def test_help_and_palette_come_from_the_table_and_run_what_is_picked(sit: Sit) -> None:
    async with sit(url=CLOCK) as pilot:
        await until(pilot, "Wenna Pascoe-Lund")
        await pilot.press("question_mark")
        await until(pilot, "Back to where you came from")
        await pilot.press("q", "colon", *"only")
        await until(pilot, "Only the text")
        await pilot.press("enter")
        await until_gone(pilot, "DW RECOMMENDS")
        await pilot.press("z", "ctrl+p", *"light", "enter")
        await until(pilot, lambda _: pilot.app.theme == "light")


async def test_quitting_works_from_everywhere(sit: Sit) -> None:
    for keys in (("Q",), ("q", "q"), ("question_mark", "ctrl+q")):
        async with sit(url=CLOCK) as pilot:
            await until(pilot, "Wenna Pascoe-Lund")
            for key in keys:
                await pilot.press(key)
            await until(pilot, lambda _: pilot.app._exit)
