"""Help screen: every key and what it does, from the command table, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.keys import commands
from reader.keys.keymap import Keymap
from reader.tui import marks
from reader.tui.screens.overlay import TextOverlay, closing_keys
from reader.tui.widgets.sheet import Row, Sheet


class HelpScreen(TextOverlay[None]):
    """A list to scroll through."""

    BINDINGS: ClassVar[list[BindingType]] = [*closing_keys("app.help")]

    def __init__(self, keymap: Keymap, *, letters: bool) -> None:
        """``letters``: which set of marks is explained."""
        super().__init__("help", keymap)
        self._keymap = keymap
        self._letters = letters
        self.box.border_title = "Help"

    def compose(self) -> ComposeResult:
        """One text in a box."""
        with self.box:
            yield Sheet(list(self._rows()))

    def _rows(self) -> Iterator[Row]:
        for scope, heading in commands.SCOPES.items():
            yield heading, ""
            for command in commands.of_scope(scope):
                yield self._keymap.spelled(command.id, letters=self._letters), command.help
        yield "Marks", ""
        for mark in marks.ALL:
            yield mark.letter if self._letters else mark.glyph, mark.meaning
        yield "Mouse", ""
        yield "click", "Open a story or a link, go to a section."
        yield "drag", f"Mark text; {self._keymap.key('page.copy')} copies it."
        yield "Shift drag", "Mark text as the terminal does (in iTerm2 with Option)."
