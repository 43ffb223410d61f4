"""The fault server's well-behaved side, and a client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.fault_server import FaultServer


@pytest.fixture
async def server() -> AsyncIterator[FaultServer]:
    async with FaultServer() as running:
        yield running


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with Client(ClientOptions(limits=FetchLimits(total=5, connect=2, silence=2))) as made:
        yield made
