"""The one façade that the screens and the command line use: ``Reader``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.service.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> object:
    """The façade opens many rooms: whoever only looks at ``editions`` does not wait for them (PEP 562)."""
    if name == "Reader":
        from reader.service.reader import Reader

        return Reader
    raise AttributeError(name)
