"""The reader in a process of its own, with a desk that goes wrong as the first argument says."""

from __future__ import annotations

import asyncio
import sys
import time

from reader.model.address import Address
from reader.model.edition import Edition, Section
from reader.model.opened import Opened
from reader.tui.options import Options
from reader.tui.outside.process import run
from tests.tui.scripted import ScriptedDesk, article, front


class Desk(ScriptedDesk):
    """Two kept pages; ``fault`` is what goes wrong."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        self.fault = fault
        self.keep(front("home", "fog", "rain"))
        self.keep(article("fog", "Nobody saw the ferry leave."))

    async def open(
        self,
        address: Address,
        *,
        section: tuple[Edition, Section] | None = None,
        fresh: bool = False,
        insist: bool = False,
    ) -> Opened:
        if self.fault == "thread":
            await asyncio.to_thread(time.sleep, 60)
        return await super().open(address, section=section, fresh=fresh, insist=insist)

    def editions(self) -> tuple[Edition, ...]:
        if self.fault == "crash":
            raise RuntimeError("the editions are gone")
        return super().editions()

    async def aclose(self) -> None:
        if self.fault == "close":
            await asyncio.Event().wait()
        if self.fault == "freeze":
            time.sleep(60)


if __name__ == "__main__":
    sys.exit(run(lambda: Desk(sys.argv[1]), Options(quit_wait=float(sys.argv[2]))))
