"""The state of the connection as a value, and the event that the network is back."""

from __future__ import annotations

import asyncio

import pytest

from reader.errors import BadResponse, FetchError, HttpStatus, NotAnArticle, Refused, TimedOut, TooLarge, Unreachable
from reader.model.address import SAMPLE_HOST
from reader.service.weather import Connection, Station, Weather, seen

DW, OTHER = "www.dw.com", "news.example"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Unreachable("no way"), "offline"),
        (Unreachable("there is no such host", answered=True), "unknown"),
        (TimedOut("silence"), "offline"),
        (TimedOut("slow", answered=True), "online"),
        (HttpStatus("gone", 404), "online"),
        (NotAnArticle("a PDF"), "online"),
        (TooLarge("too much"), "online"),
        (BadResponse("nonsense"), "unknown"),
        (Refused("never sent"), "unknown"),
    ],
)
def test_an_error_says_what_its_answer_shows_of_the_network(error: FetchError, expected: Connection) -> None:
    assert seen(error) == expected


@pytest.mark.parametrize(
    ("before", "met", "host", "after"),
    [
        ("unknown", "offline", OTHER, "offline"),
        ("unknown", "unknown", DW, "unknown"),
        ("online", "offline", OTHER, "online"),
        ("online", "offline", DW, "offline"),
        ("offline", "online", OTHER, "online"),
        ("offline", "unknown", DW, "offline"),
    ],
)
def test_one_silent_host_is_no_lost_network_where_others_answered_unless_it_is_dws(
    before: Connection, met: Connection, host: str, after: Connection
) -> None:
    assert Weather(before).met(met, host, 5.0).connection == after


def test_the_weather_says_since_when_it_has_been_so() -> None:
    lost = Weather().met("offline", DW, 10.0)
    assert (lost.since, lost.met("offline", DW, 20.0).since, lost.met("online", DW, 30.0).since) == (10.0, 10.0, 30.0)


def station(*, forced: bool = False) -> Station:
    return Station(lambda: 7.0, forced=forced)


async def test_whoever_waits_for_the_network_goes_on_when_an_answer_shows_that_it_is_back() -> None:
    kept = station()
    kept.met("offline", DW)
    waiting = asyncio.create_task(kept.back())
    await asyncio.sleep(0)
    assert not waiting.done()
    kept.met("online", OTHER)
    await asyncio.wait_for(waiting, 5)


async def test_nobody_waits_for_a_network_that_is_not_known_to_be_gone() -> None:
    await asyncio.wait_for(station().back(), 5)


def test_a_reader_that_is_set_offline_stays_so_and_asks_the_sample_alone() -> None:
    forced = station(forced=True)
    forced.met("online", DW)
    assert forced.connection == "offline"
    assert (forced.may_ask(DW), forced.may_ask(SAMPLE_HOST), station().may_ask(DW)) == (False, True, True)


def test_the_sample_edition_says_nothing_of_the_network() -> None:
    kept = station()
    kept.met("offline", DW)
    kept.met("online", SAMPLE_HOST)
    assert kept.connection == "offline"
