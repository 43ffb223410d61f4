"""Fault isolation: a part of a page that breaks the rules costs only itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

_T = TypeVar("_T")

BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What reading odd markup or odd data may raise. Not MemoryError or KeyboardInterrupt: the worker ends those."""


def part(work: Callable[[], _T], otherwise: _T) -> _T:
    """What ``work`` gives, or ``otherwise`` when the page is such that it cannot be done."""
    try:
        return work()
    except BROKEN:
        return otherwise
