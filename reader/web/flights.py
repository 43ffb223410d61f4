"""Single flight: whoever asks for what is already on its way waits for that, and one request is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from reader.errors import Unreachable
from reader.model.rank import Rank

T = TypeVar("T")


@dataclass(slots=True)
class _Flight(Generic[T]):
    task: asyncio.Task[T]
    rank: Rank
    waiting: int = 0


class Flights(Generic[T]):
    """What is on its way now. A caller who gives up does not end the flight for others; the last one does."""

    def __init__(self) -> None:
        """Nothing is on its way."""
        self._now: dict[Hashable, _Flight[T]] = {}
        self._landing: set[asyncio.Task[T]] = set()

    def __len__(self) -> int:
        return len(self._now)

    async def join(self, key: Hashable, start: Callable[[Rank], Coroutine[Any, Any, T]], rank: Rank) -> T:
        """What ``start`` returns or raises; it is started unless a flight with ``key`` is on its way.

        The flight has a rank of its own, which ``start`` is given: the highest that a caller has, or is raised to.
        """
        flight = self._now.get(key)
        if not flight:
            own = Rank(rank.background)
            flight = self._now[key] = _Flight(asyncio.ensure_future(start(own)), own)
            flight.task.add_done_callback(lambda _: self._landed(key, flight))
        elif not rank.background:
            flight.rank.promote()
        forget = rank.when_promoted(flight.rank.promote)
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task)
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if flight.task.cancelled() and not (current and current.cancelling()):
                raise Unreachable("the reader is closing its connections") from None
            raise
        finally:
            forget()
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._leave(key, flight)
                flight.task.cancel()

    async def aclose(self) -> None:
        """Ends every flight and waits until each has let go of its connection."""
        for key, flight in list(self._now.items()):
            self._leave(key, flight)
            flight.task.cancel()
        await asyncio.gather(*self._landing, return_exceptions=True)

    def _leave(self, key: Hashable, flight: _Flight[T]) -> None:
        """Nobody joins this flight any more: a new caller starts another."""
        if self._now.get(key) is flight:
            del self._now[key]
        self._landing.add(flight.task)

    def _landed(self, key: Hashable, flight: _Flight[T]) -> None:
        if self._now.get(key) is flight:
            del self._now[key]
        self._landing.discard(flight.task)
        if not flight.task.cancelled():
            flight.task.exception()  # seen, even when the last caller left at that moment
