"""The reader with both of its workers busy: the page that it is given is read over and over, in each of them."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from reader import paths
from reader.config import Config
from reader.extract.page import Page
from reader.extract.worker import Worker
from reader.model import address
from reader.model.rank import Rank
from reader.service import Reader
from reader.tui.options import Options
from reader.tui.outside.process import run

PAGE = address.parse("https://www.dw.com/en/page/a-1")


class Busy(Reader):
    """From the moment on at which the reader warms up, nothing is idle."""

    async def warm(self) -> None:
        """As ever; then read without end."""
        await super().warm()
        body = Path(sys.argv[1]).read_bytes()
        page = Page(PAGE, body, content_type="text/html", charset="utf-8")
        background = Worker()
        while True:
            await asyncio.gather(self.read_file(body, PAGE), background.read(page, Rank(background=True)))


if __name__ == "__main__":
    sys.exit(run(lambda: Busy(Config(offline=True), paths.of()), Options()))
