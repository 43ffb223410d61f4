"""A new user: without a network, and with one."""

from __future__ import annotations

from reader.sample.server import SampleServer
from tests.journeys.conftest import Sit
from tests.tui.screen import until


async def test_without_a_network_and_with_an_empty_library_the_sample_edition_opens(sit: Sit) -> None:
    async with sit(size=(80, 24)) as pilot:
        await until(pilot, "Sample edition: no network, nothing kept yet; r tries live news again.")
        await until(pilot, "Swing bridge stuck open")
        await pilot.press("r")
        await until(pilot, lambda shown: "Still the sample edition: " in shown and "Swing bridge" in shown)


async def test_every_language_of_the_sample_opens_from_the_picker(sit: Sit) -> None:
    async with sit(sample=True) as pilot:
        await until(pilot, "Swing bridge stuck open")
        for code, language, section in (
            ("ar", "Arabic", "الرئيسية"),
            ("de", "German", "Themen"),
            ("zh", "Chinese", "在线报导"),
        ):
            await pilot.press("R")
            await until(pilot, "Sections and editions")
            await pilot.press(*f"sample-{code}", "enter")
            await until(pilot, f"Sample, {language} · {section}")
            await until(pilot, "1   ")
            await pilot.press("1")
            await until(pilot, lambda screen: "min" in screen and "Loading" not in screen and "p peek" in screen)
            await pilot.press("q")
            await until(pilot, "R sections")


async def test_what_was_seen_once_opens_without_a_network_and_says_how_old_it_is(sit: Sit) -> None:
    async with SampleServer() as server:
        # The sample's pages stand in for DW's: the same paths and ids, so the same identity.
        url = "https://www.dw.com/en/story/a-9000000101"
        async with sit(dw=server.base_url, url=url) as pilot:
            await until(pilot, "tide clock is eleven minutes late")
            await until(pilot, "online")
    async with sit(url=url) as pilot:
        await until(pilot, "tide clock is eleven minutes late")
        await pilot.press("r")
        screen = await until(pilot, "Kept copy, fetched")
        assert "tide clock is eleven minutes late" in screen
        assert "offline" in screen
    async with sit(url=url, offline=True) as pilot:
        screen = await until(pilot, "tide clock is eleven minutes late")
        assert "offline" in screen
        await pilot.press("5")
        await until(pilot, "not in the library")
        await pilot.press("backspace")
        await until(pilot, "tide clock is eleven minutes late")
