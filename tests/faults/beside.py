"""A server beside a test that waits: in a thread with a loop of its own, for readers that are processes of their own.

``with beside(FaultServer()) as server`` serves until the block ends.  ``home(folder, base)`` is the environment in
which a reader's places lie in that folder and every host of DW is played by ``base``.
"""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader import paths
from reader.config import DW_HOSTS
from tests.faults.fault_server import FaultServer


@contextmanager
def beside(server: FaultServer) -> Iterator[FaultServer]:
    """Serve in a thread; the server's own fields may be read from the test, its events are the thread's."""
    loop = asyncio.new_event_loop()
    ready, leave = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with server:
            ready.set()
            await leave.wait()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(serve())
        loop.close()

    thread = threading.Thread(target=run, name="fault server")
    thread.start()
    try:
        assert ready.wait(10)
        yield server
    finally:
        loop.call_soon_threadsafe(leave.set)
        thread.join(10)


def closed_port() -> str:
    """An address at which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def home(folder: Path, base: str = "", **more: str) -> dict[str, str]:
    """Environment variables for a reader of its own; without ``base`` DW's hosts are looked up as they are.

    No proxy, no display, no browser and no clipboard of this computer is found in it.
    """
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    if base:
        file = paths.of(places).config_file
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = "\n".join(f'"{host}" = "{base}"' for host in DW_HOSTS)
        file.write_text(f'edition = "en"\n[hosts]\n{lines}\n', encoding="utf-8")
    away = ("http_proxy", "https_proxy", "all_proxy", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")
    names = {name for name in (*away, *map(str.upper, away)) if name in os.environ}
    return {**dict.fromkeys(names, ""), **places, "LANG": "C.UTF-8", "SSH_TTY": "none", **more}
