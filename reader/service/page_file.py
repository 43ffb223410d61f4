"""A saved page parsed offline, as if it had come from its address: no library, no network."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.config import Config

if TYPE_CHECKING:
    from reader.extract.page import Want
    from reader.model.address import Address
    from reader.model.read import Read


async def read(body: bytes, wanted: Address, want: Want = "auto", *, saved: float | None, config: Config) -> Read:
    """``body`` as the page at ``wanted``; nothing is fetched, and nothing kept. ``want`` as in ``extract.page``.

    ``saved`` (seconds since the epoch; None: now) is when it came: what it calls ``yesterday`` counts from there.

    Raises ExtractError, and NotAnArticle for what is no text.
    """
    from reader.extract.page import Page
    from reader.extract.worker import Worker, WorkLimits
    from reader.web import sniff

    sniff.check_start(body[:1024], "", feed=False)
    fetched = time.time() if saved is None else saved
    worker = Worker(limits=WorkLimits.within(config.limits.extract_seconds))
    try:
        return await worker.read(Page(wanted, body, fetched=fetched, want=want, origin="file"))
    finally:
        await worker.aclose()
