"""Help screen: every key and what it does, from the command table, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from reader.keys import commands
from reader.keys.keymap import Keymap
from reader.tui import marks
from reader.tui.keys.bindings import also
from reader.tui.screens.overlay import Overlay, closing_keys
from reader.tui.widgets.sheet import Row, Sheet


class HelpScreen(Overlay[None]):
    """A list to scroll through."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *closing_keys("app.help"),
        *(
            also(f"article.{verb}", f"scroll('{verb}')")
            for verb in ("line-down", "line-up", "page-down", "page-up", "top", "bottom")
        ),
    ]

    def __init__(self, keymap: Keymap, *, letters: bool) -> None:
        """``letters``: which set of marks is explained."""
        super().__init__()
        self._keymap = keymap
        self._letters = letters
        self.box = VerticalScroll(id="help", classes="window")
        self.box.border_title = "Help"

    def compose(self) -> ComposeResult:
        """One text in a box."""
        with self.box:
            yield Sheet(list(self._rows()))

    def action_scroll(self, verb: str) -> None:
        """The keys that scroll a text scroll this one."""
        box = self.box
        match verb:
            case "line-down" | "line-up":
                box.scroll_relative(y=1 if verb == "line-down" else -1, animate=False)
            case "page-down":
                box.scroll_page_down(animate=False)
            case "page-up":
                box.scroll_page_up(animate=False)
            case "top":
                box.scroll_home(animate=False)
            case _:
                box.scroll_end(animate=False)

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
