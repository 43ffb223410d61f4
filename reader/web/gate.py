"""At most so many connections to one host, and what the reader waits for goes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Ticket:
    """One request's place in the queue."""

    background: bool = False
    """Whether nobody waits for it on the screen; may turn False while it is queued (``Gate.promote``)."""


@dataclass(slots=True)
class _Door:
    inside: list[Ticket] = field(default_factory=list)
    queue: list[tuple[Ticket, asyncio.Future[None]]] = field(default_factory=list)


class Gate:
    """Lets ``per_host`` tickets in at a time for each host.

    Background tickets stand behind all others and never take the last free place, so that a key press is not
    kept waiting by a prefetch.
    """

    def __init__(self, per_host: int) -> None:
        """``per_host`` is at least 1; with 1 background work may take the only place."""
        self._per_host = per_host
        self._doors: dict[str, _Door] = {}

    @asynccontextmanager
    async def slot(self, host: str, ticket: Ticket) -> AsyncIterator[None]:
        """A place for one connection to ``host`` within the block."""
        door = self._doors.setdefault(host, _Door())
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        door.queue.append((ticket, turn))
        self._admit(door)
        try:
            await turn
            yield
        finally:
            if ticket in door.inside:
                door.inside.remove(ticket)
            else:
                door.queue.remove((ticket, turn))
            self._admit(door)
            if not door.inside and not door.queue:
                self._doors.pop(host, None)

    def promote(self, ticket: Ticket) -> None:
        """Somebody waits for it now: it leaves the background."""
        ticket.background = False
        for door in self._doors.values():
            self._admit(door)

    def _admit(self, door: _Door) -> None:
        while len(door.inside) < self._per_host:
            behind = sum(ticket.background for ticket in door.inside)
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
