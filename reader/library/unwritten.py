"""Write-behind buffer: values on their way to the disk, and those it did not take, readable until the reader ends."""

from __future__ import annotations

import threading
from typing import Final

LIMIT: Final = 64 * 1024 * 1024
"""Bytes of values that could not be written, as they would have lain on the disk."""


class Unwritten:
    """Values by name. May be called from any thread."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._values: dict[str, object] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, value: object) -> None:
        """``value`` is on its way; it replaces what was there."""
        with self._lock:
            self._values.pop(name, None)
            self._values[name] = value
            self._sizes.pop(name, None)

    def get(self, name: str) -> object | None:
        """The value that is not on the disk, or None."""
        return self._values.get(name)

    def written(self, name: str, value: object) -> None:
        """``value`` is on the disk now, or never will be. A newer one on its way is not touched."""
        with self._lock:
            if self._values.get(name) is value:
                del self._values[name]
                self._sizes.pop(name, None)

    def failed(self, name: str, value: object, size: int) -> None:
        """``value``, of ``size`` bytes, stays here; the oldest that failed before make room for it."""
        with self._lock:
            if self._values.get(name) is not value:
                return
            self._sizes[name] = size
            while sum(self._sizes.values()) > self._limit:
                oldest = next(iter(self._sizes))
                del self._sizes[oldest], self._values[oldest]

    def beginning(self, prefix: str) -> dict[str, object]:
        """All whose names begin with ``prefix``, by what follows it; the last added is the last."""
        with self._lock:
            return {name.removeprefix(prefix): v for name, v in self._values.items() if name.startswith(prefix)}
