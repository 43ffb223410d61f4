"""Faults of the network as the reader sees them: the text stays, one line says what is wrong, the keys go on working.

The numbers are the rows of FAULTS.md section 7.
"""

from __future__ import annotations

import pytest

from tests.faults.fault_server import Exchange, FaultServer
from tests.faults.test_kept_copy import NEW, PATH, no_text, portal, strike
from tests.journeys.conftest import Sit
from tests.service.conftest import Clock, story
from tests.tui.screen import text, until, until_gone

URL = f"https://www.dw.com{PATH}"
HEADLINE = "The first headline"


async def good(exchange: Exchange) -> None:
    await exchange.reply(story(HEADLINE).encode(), headers=b"Cache-Control: max-age=60\r\n")


async def test_a_failed_refresh_leaves_the_text_and_says_why(sit: Sit, subtests: pytest.Subtests) -> None:
    """FAULTS.md rows 1, 18, 21, 22, 25, 30 and 43, with a kept copy."""
    async with FaultServer() as server:
        server.faults[PATH] = good
        async with sit(dw=server.url(""), url=URL) as pilot:
            await until(pilot, HEADLINE)
            await until(pilot, "○ online")
            for fault, words in (
                ("/badchunk", "www.dw.com broke off or sent nonsense"),
                ("/status/410", "for good (410)"),
                ("/status/503", "overloaded or being repaired (503)"),
                (portal, "does the network want a login?"),
                ("/body/pdf", "not an article: it is a PDF"),
                (no_text, "holds no text"),
                ("/wait/429/600", "www.dw.com asks to wait 10 min (429)"),
            ):
                with subtests.test(words):
                    strike(server, fault)
                    await pilot.press("r")
                    screen = await until(pilot, words)
                    assert HEADLINE in screen
                    assert "The tide came in at noon" in screen
    async with sit(url=URL) as pilot:
        await until(pilot, HEADLINE)
        await pilot.press("r")
        screen = await until(pilot, "www.dw.com does not accept connections")
        assert "Kept copy, fetched" in screen
        assert HEADLINE in screen
        assert "offline" in screen


async def test_a_page_that_is_not_kept_says_in_one_line_what_is_wrong_and_is_tried_again(
    sit: Sit, subtests: pytest.Subtests
) -> None:
    """FAULTS.md rows 1, 18, 21, 22, 30 and 43, without a kept copy."""
    async with FaultServer() as server:
        for fault, words in (
            ("/empty", "www.dw.com broke off or sent nonsense"),
            ("/status/404", "has no page at this address"),
            ("/body/png", "not an article: it is a picture"),
            ("/wait/429/600", "www.dw.com asks to wait 10 min (429)"),
        ):
            with subtests.test(words):
                strike(server, fault)
                async with sit(dw=server.url(""), url=URL) as pilot:
                    screen = await until(pilot, words)
                    assert "r tries again · o opens it in the browser" in " ".join(screen.split())
                    assert "Traceback" not in screen
        strike(server, no_text)
        async with sit(dw=server.url(""), url=URL) as pilot:
            await until(pilot, "o opens it in the browser")
            server.faults[PATH] = good
            await pilot.press("r")
            await until(pilot, HEADLINE)


async def test_row_15_a_kept_story_is_shown_while_the_server_says_nothing_and_keys_are_answered(sit: Sit) -> None:
    clock = Clock()
    async with FaultServer() as server:
        server.faults[PATH] = good
        async with sit(dw=server.url(""), url=URL, clock=clock) as pilot:
            await until(pilot, HEADLINE)
        strike(server, "/stall")
        clock.now += 3600
        async with sit(dw=server.url(""), url=URL, clock=clock) as pilot:
            screen = await until(pilot, HEADLINE)
            screen = await until(pilot, "1 fetching")
            assert HEADLINE in screen
            await pilot.press("question_mark")
            await until(pilot, "Moving from page to page")
            await pilot.press("q")
            await until_gone(pilot, "Moving from page to page")
            assert "1 fetching" in text(pilot.app)
            await pilot.press("escape")
            await until_gone(pilot, "1 fetching")
            assert server.left.is_set()


async def test_row_25_the_page_of_a_portal_never_takes_the_place_of_the_kept_one(sit: Sit) -> None:
    async with FaultServer() as server:
        server.faults[PATH] = good
        async with sit(dw=server.url(""), url=URL) as pilot:
            await until(pilot, HEADLINE)
            strike(server, portal)
            await pilot.press("r")
            await until(pilot, "does the network want a login?")
    async with sit(url=URL, offline=True) as pilot:
        screen = await until(pilot, HEADLINE)
        assert "hotel" not in screen


async def test_row_22_what_comes_back_is_shown_as_soon_as_it_is_asked_for(sit: Sit) -> None:
    async with FaultServer() as server:
        server.faults[PATH] = good
        async with sit(dw=server.url(""), url=URL) as pilot:
            await until(pilot, HEADLINE)
            strike(server, "/status/503")
            await pilot.press("r")
            await until(pilot, "(503)")

            async def new(exchange: Exchange) -> None:
                await exchange.reply(NEW)

            server.faults[PATH] = new
            await pilot.press("r")
            screen = await until(pilot, "Another headline")
            assert "(503)" not in screen
