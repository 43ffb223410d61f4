"""Values on their way to the disk, and those that the disk did not take: readable until the reader ends."""

from __future__ import annotations

import threading
from typing import Final

LIMIT: Final = 64 * 1024 * 1024
"""Bytes of values that could not be written, by the length of their payload."""


class Unwritten:
    """Values by name, with the time each was fetched. May be called from any thread."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._values: dict[str, tuple[object, float]] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, value: object, at: float) -> None:
        """``value`` is on its way; it replaces what was there."""
        with self._lock:
            self._values[name] = (value, at)
            self._sizes.pop(name, None)

    def get(self, name: str) -> object | None:
        """The value that is not on the disk, or None."""
        found = self._values.get(name)
        return found[0] if found else None

    def written(self, name: str, value: object) -> None:
        """``value`` is on the disk now, or never will be. A newer one on its way is not touched."""
        with self._lock:
            if name in self._values and self._values[name][0] is value:
                del self._values[name]
                self._sizes.pop(name, None)

    def failed(self, name: str, value: object, size: int) -> None:
        """``value``, of ``size`` bytes, stays here; the oldest that failed before make room for it."""
        with self._lock:
            if name not in self._values or self._values[name][0] is not value:
                return
            self._sizes[name] = size
            while sum(self._sizes.values()) > self._limit:
                oldest = next(iter(self._sizes))
                del self._sizes[oldest], self._values[oldest]

    def listing(self, prefix: str) -> list[tuple[str, float]]:
        """``(name, at)`` of all names that begin with ``prefix``."""
        with self._lock:
            return [(name, at) for name, (_, at) in self._values.items() if name.startswith(prefix)]
