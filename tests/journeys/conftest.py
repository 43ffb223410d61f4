"""Sittings with the real service: its own client, worker and library, and the sample edition's loopback server.

Journeys drive the app by keys and look at its screen as text.
"""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.config import DW_HOSTS, Config
from reader.model import address
from reader.paths import Paths
from reader.service import Reader
from reader.tui.app import ReaderApp
from reader.tui.options import Options

Sit = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def closed_port() -> str:
    """An address at which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def places(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("config", "data", "state", "cache")))


@pytest.fixture
def sit(places: Paths, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """``async with sit(...) as pilot``: a sitting; a second one in the same test finds the library of the first.

    No host of DW is reached: all of them are mapped to ``dw``, where nobody listens unless the test says so. Nor is
    the clipboard of this computer, as over SSH.
    """
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")

    @asynccontextmanager
    async def sitting(
        *,
        size: tuple[int, int] = (120, 40),
        dw: str = "",
        offline: bool = False,
        clock: Any = None,
        url: str = "",
        **options: Any,
    ) -> AsyncIterator[Pilot[None]]:
        hosts = dict.fromkeys(DW_HOSTS, dw or closed_port())
        config = Config(hosts=hosts, offline=offline)
        options = {"jump_wait": 0.1, "flash": 60.0, "address": address.find(url), **options}
        app = ReaderApp(lambda: Reader(config, places, **({"clock": clock} if clock else {})), Options(**options))
        async with app.run_test(size=size) as pilot:
            try:
                yield pilot
            finally:
                await app.walk.aclose()

    return sitting
