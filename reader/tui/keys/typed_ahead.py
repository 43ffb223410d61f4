"""Type-ahead: keys for a page that is not there yet wait for it, in their order (FAULTS.md row 100)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from textual.events import Key

from reader.keys import spelling
from reader.tui.keys.bindings import spelled

MOST: Final = 100
"""Keys that are held at most: a key that is kept down over a slow page is not repeated for minutes afterwards."""


class TypedAhead:
    """The keys that wait."""

    def __init__(self, press: Callable[[Key], Awaitable[None]], show: Callable[[str], None]) -> None:
        """``press`` is what is done with a key once it may; ``show`` puts on the screen what waits, or "" away."""
        self._press, self._show = press, show
        self._held: list[Key] = []
        self._begins_words = False

    @property
    def waits(self) -> bool:
        """Whether any key waits."""
        return bool(self._held)

    def takes(self, event: Key) -> bool:
        """Whether ``event`` is a letter of words whose line to type in waits too."""
        return self._begins_words and (event.is_printable or event.key in ("enter", "backspace"))

    def hold(self, event: Key, *, begins_words: bool) -> None:
        """Let it wait behind the others; ``begins_words``: letters that follow are no commands."""
        if len(self._held) < MOST:
            self._held.append(event)
            self._begins_words = self._begins_words or begins_words
        self._show(f"{spelling.printed(spelled(self._held[-1]))} waits for the page")

    def drop(self) -> bool:
        """Nothing waits any more; False when nothing did."""
        had, self._held, self._begins_words = self.waits, [], False
        if had:
            self._show("")
        return had

    async def catch_up(self) -> None:
        """The page is there: press them all. Those that lead to another page that is not there wait again."""
        held = self._held
        self.drop()
        for event in held:
            await self._press(event)
