"""The library over restarts: marks, places and the queue of one sitting are there in the next."""

from __future__ import annotations

import sqlite3

from reader.paths import Paths
from reader.sample.server import SampleServer
from tests.journeys.conftest import Sit
from tests.tui.screen import quiet, until

URL = "https://www.dw.com/en/story/a-9000000101"
TITLE = "tide clock is eleven minutes late"


def places_left(places: Paths) -> list[tuple[bytes]]:
    """What is written down of where stories were left."""
    with sqlite3.connect(f"file:{places.data / 'records.db'}?mode=ro", uri=True) as records:
        return records.execute("SELECT place FROM positions").fetchall()


async def test_read_marks_the_queue_and_the_place_are_there_in_the_next_sitting(sit: Sit, places: Paths) -> None:
    async with SampleServer() as server, sit(dw=server.base_url, url=URL, size=(100, 24), rest=0.02) as pilot:
        await until(pilot, TITLE)
        await pilot.press("J", "a")
        await until(pilot, "Queued:")
        await pilot.press("space", "space")
        await quiet(pilot)
        left = await until(pilot, lambda _: len(places_left(places)) == 1)
    async with sit(url=URL, offline=True, size=(100, 24)) as pilot:
        screen = await until(pilot, "1 + ")
        assert screen.split("\n")[4][:40] == left.split("\n")[4][:40]
        await pilot.press("U")
        await until(pilot, "Taken back: queued")
        await until(pilot, lambda screen: "1 + " not in screen)


async def test_records_lie_among_the_data_for_their_owner_alone(sit: Sit, places: Paths) -> None:
    async with SampleServer() as server, sit(dw=server.base_url, url=URL) as pilot:
        await until(pilot, TITLE)
    file = places.data / "records.db"
    assert file.stat().st_mode & 0o777 == 0o600
