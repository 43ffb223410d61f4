"""Connection state machine: what the last answer, or the lack of one, says of the network."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from reader.errors import FetchError, HttpStatus, NotAnArticle, TimedOut, TooLarge, Unreachable
from reader.model import address
from reader.model.address import SAMPLE_HOST

if TYPE_CHECKING:
    import asyncio

Connection = Literal["unknown", "online", "offline"]


class Weather(Struct, frozen=True):
    """What is known of the connection; each meeting with a host gives the next value."""

    connection: Connection = "unknown"
    since: float = 0.0
    """Seconds since the epoch, of the answer or failure that changed it last; 0 before the first."""

    def met(self, seen: Connection, host: str, now: float) -> Weather:
        """After ``host`` was asked and looked ``seen``; ``unknown`` says nothing.

        One silent host is no lost network where others have answered, unless it is DW's own.
        """
        lost = seen == "offline" and self.connection == "online"
        if seen in ("unknown", self.connection) or (lost and not address.is_dw_host(host)):
            return self
        return Weather(seen, now)


def seen(error: FetchError) -> Connection:
    """What a failed request says of the network: who answers badly is there, if perhaps not who was asked.

    Somebody who answered in another's place (a name server that knows no such host, a proxy, a server that is not
    trusted) proves neither that the network is there nor that it is gone.
    """
    if isinstance(error, Unreachable):
        return "unknown" if error.answered else "offline"
    if isinstance(error, TimedOut) and not error.answered:
        return "offline"
    return "online" if isinstance(error, HttpStatus | NotAnArticle | TimedOut | TooLarge) else "unknown"


class Station:
    """Keeps the weather up to date, and tells whoever waits for it that the network is back."""

    def __init__(self, clock: Callable[[], float], *, forced: bool) -> None:
        """``clock`` gives seconds since the epoch; ``forced``: the reader is set to stay offline, whatever is met."""
        self._clock = clock
        self._forced = forced
        self._there: asyncio.Event | None = None
        self.weather = Weather("offline") if forced else Weather()

    @property
    def connection(self) -> Connection:
        """The connection as it is known now."""
        return self.weather.connection

    def may_ask(self, host: str) -> bool:
        """Whether ``host`` may be asked at all: the sample edition is on this computer."""
        return not self._forced or host == SAMPLE_HOST

    def met(self, seen: Connection, host: str) -> None:
        """``host`` was asked, and this is how the network looked. The sample edition says nothing of it."""
        if host != SAMPLE_HOST and not self._forced:
            self.weather = self.weather.met(seen, host, self._clock())
            if self._there and self.connection != "offline":
                self._there.set()
                self._there = None

    async def back(self) -> None:
        """Wait until the network is back; does not wait where it is not known to be gone."""
        import asyncio  # which a command that prints a kept story has no need of

        if self.connection == "offline":
            self._there = self._there or asyncio.Event()
            await self._there.wait()
