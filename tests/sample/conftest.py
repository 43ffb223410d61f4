"""The sample edition as it is shipped, and its server on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.sample import place
from reader.sample.newsroom import Newsroom
from reader.sample.server import SampleServer
from reader.sample.site import Site


@pytest.fixture
def site() -> Site:
    return Site(place.edition())


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    return Newsroom.read(place.edition())


@pytest.fixture
async def server() -> AsyncIterator[SampleServer]:
    async with SampleServer() as running:
        yield running
