"""A priority queue for each host's connections: at most so many at a time, and what a key waits for goes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from reader.model.rank import Rank


@dataclass(slots=True)
class _Door:
    inside: list[Rank] = field(default_factory=list)
    queue: list[tuple[Rank, asyncio.Future[None]]] = field(default_factory=list)


class Gate:
    """A semaphore of ``per_host`` places a host, with two priorities.

    Background work stands behind all other and never takes the last free place, so that a key press is not
    kept waiting by a prefetch.  Whoever is promoted while waiting goes ahead at once.
    """

    def __init__(self, per_host: int) -> None:
        """``per_host`` is at least 1; with 1 background work may take the only place."""
        self._per_host = per_host
        self._doors: dict[str, _Door] = {}

    @asynccontextmanager
    async def slot(self, host: str, rank: Rank) -> AsyncIterator[None]:
        """A place for one connection to ``host`` within the block. No two blocks share a ``rank`` at a time."""
        door = self._doors.setdefault(host, _Door())
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        door.queue.append((rank, turn))
        forget = rank.when_promoted(lambda: self._admit(door))
        self._admit(door)
        try:
            await turn
            yield
        finally:
            forget()
            if rank in door.inside:
                door.inside.remove(rank)
            else:
                door.queue.remove((rank, turn))
            self._admit(door)
            if not door.inside and not door.queue:
                self._doors.pop(host, None)

    def _admit(self, door: _Door) -> None:
        while len(door.inside) < self._per_host:
            behind = sum(rank.background for rank in door.inside)
            room = behind < max(1, self._per_host - 1)
            chosen = next((entry for entry in door.queue if not entry[0].background), None)
            if chosen is None and room:
                chosen = next(iter(door.queue), None)
            if chosen is None:
                return
            door.queue.remove(chosen)
            door.inside.append(chosen[0])
            if not chosen[1].done():
                chosen[1].set_result(None)
