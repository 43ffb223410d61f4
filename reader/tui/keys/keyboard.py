"""Key dispatch: key sequences are waited for, and a key's commands are looked for from the focus up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Any

from textual.app import App
from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.timer import Timer

from reader.keys import spelling
from reader.keys.keymap import Keymap


class Keyboard:
    """Runs the actions that keys are bound to."""

    def __init__(self, app: App[Any], keymap: Keymap, wait: float, show: Callable[[str], None]) -> None:
        """A begun sequence waits ``wait`` seconds for its next key; ``show`` puts it on the screen, or "" away."""
        self._app, self._wait, self._show = app, wait, show
        self._targets, self._begun_by = (lru_cache(256)(find) for find in (keymap.targets, keymap.begun))
        self._begun = ""
        self._timer: Timer | None = None

    @property
    def waits(self) -> bool:
        """Whether a sequence was begun: the next key is its own, before any line to type in."""
        return bool(self._begun)

    async def press(self, key: str) -> None:
        """Do what ``key`` is for. Where it does not go on from a begun sequence that is let go, and a key that
        cancels does no more."""
        begun = self._begun
        typed = f"{begun} {key}".lstrip()
        self._hold("")
        if self._is_bound(self._begun_by(typed)):
            self._hold(typed)
        elif not await self.run(typed) and begun and "page.cancel" not in self._targets(key):
            await self.press(key)

    async def run(self, typed: str, *, priority: bool = False) -> bool:
        """Run the nearest action bound to a command of these keys, or to the key itself, as Textual's inputs are.
        False when there is none; with ``priority`` only what is asked for before the widget in focus."""
        names = (*self._targets(typed), typed)
        for node, bound in self._chain(from_the_app=priority):
            for name in names:
                for binding in bound.key_to_bindings.get(name, ()):
                    if binding.priority == priority and await self._app.run_action(binding.action, node):
                        return True
        return False

    def _is_bound(self, names: Iterable[str]) -> bool:
        wanted = set(names)
        return bool(wanted) and any(not wanted.isdisjoint(bound.key_to_bindings) for _, bound in self._chain())

    def _chain(self, *, from_the_app: bool = False) -> list[tuple[DOMNode, BindingsMap]]:
        screen = self._app.screen
        return screen._binding_chain[::-1] if from_the_app else screen._modal_binding_chain

    def _hold(self, typed: str) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
        if typed != self._begun:
            self._begun = typed
            self._show(f"{spelling.printed(typed)} _" if typed else "")
        if typed:
            self._timer = self._app.set_timer(self._wait, partial(self._hold, ""))
