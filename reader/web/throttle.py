"""Rate limiting by host: Retry-After (RFC 9110 section 10.2.3), and exponential backoff of background work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reader.errors import HttpStatus
from reader.web import http_date

_LONGEST_BACKOFF: Final = 300.0


@dataclass(frozen=True, slots=True)
class _Wait:
    since: float
    until: float
    status: int
    asked: bool
    """Whether the server named the time; else only background work keeps away."""
    failures: int

    def lasts(self, now: float) -> bool:
        """A clock that was set back makes no wait longer."""
        return self.since <= now < self.until


class Throttle:
    """Remembers, for each server (host and port, as it is really reached), until when it is left alone.

    A time the server named binds every request; after other failures only background work keeps away, for 2, 4,
    8 ... seconds.
    """

    def __init__(self, longest: float, clock: Callable[[], float]) -> None:
        """``longest`` in seconds caps what a server can ask for; ``clock`` gives seconds since the epoch."""
        self._longest = longest
        self._clock = clock
        self._waits: dict[str, _Wait] = {}

    def check(self, server: str, host: str, *, background: bool) -> None:
        """Raises HttpStatus, with the seconds left as ``retry_after``, when ``server`` is to be left alone now.

        ``host`` is how it is called in the message.
        """
        wait = self._waits.get(server)
        now = self._clock()
        if not wait or not wait.lasts(now) or not (wait.asked or background):
            return
        left = wait.until - now
        if wait.asked:
            raise waiting(host, wait.status, left)
        words = f"{host} has just failed ({wait.status}); it is left alone for {duration(left)}"
        raise HttpStatus(words, wait.status, left)

    def answered(self, server: str, status: int, retry_after: float | None) -> None:
        """Takes note of an answer; ``retry_after`` in seconds, as ``seconds_to_wait`` gives it."""
        now = self._clock()
        before = self._waits.get(server)
        if before and before.asked and before.lasts(now):
            return  # an answer to what was sent before the server named the time does not shorten the wait
        if status != 429 and status < 500:
            self._waits.pop(server, None)
            return
        failures = before.failures + 1 if before else 1
        asked = min(retry_after or 0.0, self._longest) if status in (429, 503) else 0.0
        seconds = asked or min(2.0**failures, _LONGEST_BACKOFF)
        self._waits[server] = _Wait(now, now + seconds, status, asked > 0, failures)


def seconds_to_wait(retry_after: str, date: str, now: float, longest: float) -> float | None:
    """What a Retry-After header asks for, in seconds and at most ``longest``; None when it says nothing usable.

    A date counts from the server's own Date where there is one: this computer's clock may be wrong.
    """
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:12]), longest)) if len(text) <= 12 else longest
    until = http_date.parse(text)
    if until is None:
        return None
    sent = http_date.parse(date)
    return min(max(0.0, until - (now if sent is None else sent)), longest)


def waiting(host: str, status: int, seconds: float) -> HttpStatus:
    """The error of a request that was not sent, or not answered, because ``host`` wants to be left alone."""
    return HttpStatus(f"{host} asks to wait {duration(seconds)} ({status}); try again then", status, seconds)


def duration(seconds: float) -> str:
    """``5 s``, ``3 min``, ``24 h``: rounded up, never shorter than it is."""
    for size, unit in ((3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{-int(-seconds // size)} {unit}"
    return f"{max(1, -int(-seconds // 1))} s"
