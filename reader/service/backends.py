"""Lazily started backends: the network client, the worker process and the sample's server, each at its first use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.config import Config
from reader.errors import LibraryError
from reader.model.address import SAMPLE_HOST

if TYPE_CHECKING:
    import asyncio

    from reader.extract.worker import Worker
    from reader.sample.server import SampleServer
    from reader.web.client import Client
    from reader.web.resolver import Resolver


class Backends:
    """What one reader has started. For one event loop; having it costs nothing."""

    def __init__(self, config: Config, clock: Callable[[], float], resolver: Resolver | None) -> None:
        """``clock`` gives seconds since the epoch; ``resolver`` finds the addresses of hosts (None: the system)."""
        self._config = config
        self._clock = clock
        self._resolver = resolver
        self._hosts = dict(config.hosts)
        self._client: Client | None = None
        self._worker: Worker | None = None
        self._sample: SampleServer | None = None
        self._sample_base: asyncio.Task[str] | None = None

    @property
    def fetching(self) -> int:
        """How many pages are on their way."""
        return self._client.fetching if self._client else 0

    @property
    def client(self) -> Client:
        """The network, under the configuration's limits, hosts and proxy."""
        if self._client is None:
            from reader.web.client import Client, ClientOptions
            from reader.web.options import FetchLimits

            given = self._config.limits
            limits = FetchLimits(
                total=given.total_seconds,
                connect=given.connect_seconds,
                wire=given.body_bytes,
                decoded=given.body_bytes,
            )
            self._client = Client(
                ClientOptions(
                    limits,
                    hosts=self._hosts,
                    resolver=self._resolver,
                    proxy=self._config.proxy,
                    clock=self._clock,
                )
            )
        return self._client

    @property
    def worker(self) -> Worker:
        """The process that reads pages."""
        if self._worker is None:
            from reader.extract.worker import Worker, WorkLimits

            self._worker = Worker(limits=WorkLimits.within(self._config.limits.extract_seconds))
        return self._worker

    async def warm(self) -> None:
        """Load the network and start the worker, so that the first story does not wait for them."""
        await self.worker.start()
        await self.client.warm()

    async def serve_sample(self) -> None:
        """Start the sample's server once, also for two who ask at the same time, or one who gives up waiting. One that
        could not be started is tried again.

        Raises LibraryError where the computer gives it no port.
        """
        import asyncio

        if self._sample_base is None or (self._sample_base.done() and self._sample_base.exception()):
            from reader.sample.server import SampleServer

            self._sample = SampleServer()
            self._sample_base = asyncio.ensure_future(self._sample.start())
        try:
            self._hosts[SAMPLE_HOST] = await asyncio.shield(self._sample_base)
        except OSError as error:
            raise LibraryError(f"the sample edition cannot be served here: {error.strerror or error}") from error

    async def aclose(self) -> None:
        """Close what was opened, each whatever became of the others."""
        try:
            if self._worker:
                await self._worker.aclose()
        finally:
            try:
                if self._client:
                    await self._client.aclose()
            finally:
                if self._sample and self._sample_base:
                    import asyncio

                    await asyncio.wait([self._sample_base])
                    await self._sample.aclose()
