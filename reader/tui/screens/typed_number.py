"""Numeric quick-open while it is typed: the digits are shown, and a number opens once no further digit can come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.timer import Timer

from reader.story import jump


class SetTimer(Protocol):
    """A screen's way to be called back."""

    def __call__(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call ``callback`` in ``delay`` seconds."""


class TypedNumber:
    """A number of the list that may still grow by a digit (``story.jump``)."""

    def __init__(
        self, wait: float, set_timer: SetTimer, show: Callable[[str], None], opens: Callable[[int], None]
    ) -> None:
        """A first digit waits ``wait`` seconds; ``show`` says what is typed, or "" when nothing is any more."""
        self._wait, self._set_timer, self._show, self._opens = wait, set_timer, show, opens
        self._state = jump.NOTHING
        self._timer: Timer | None = None

    @property
    def waits(self) -> bool:
        """Whether a second digit may follow."""
        return self._state.waiting

    def press(self, digit: str, listed: int) -> int | None:
        """A digit was typed, in a list of ``listed`` numbers. The number that is not listed, if it made one."""
        self._take(jump.press(self._state, digit, listed))
        return self._state.missing

    def settle(self) -> None:
        """No second digit comes."""
        self._take(jump.settle(self._state))

    def forget(self) -> None:
        """Let go of what was typed."""
        self._take(jump.NOTHING)

    def _take(self, state: jump.Jump) -> None:
        self._state = state
        if self._timer:
            self._timer.stop()
            self._timer = None
        if state.waiting:
            self._timer = self._set_timer(self._wait, self.settle)
        self._show(f"open {state.typed}_" if state.waiting else "")
        if state.opens:
            self._opens(state.opens)
