"""A server that faults, and a client with short limits against it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.web.client import Client, ClientOptions
from reader.web.options import FetchLimits
from tests.faults.fault_server import FaultServer

SHORT = FetchLimits(total=5, connect=2, silence=2)
"""Generous beside every fault here: a test that shows a limit sets that limit itself."""


@pytest.fixture
async def server() -> AsyncIterator[FaultServer]:
    async with FaultServer() as running:
        yield running


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with Client(ClientOptions(limits=SHORT)) as made:
        yield made
