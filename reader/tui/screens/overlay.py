"""Modal screen: it closes with the keys that cancel and close, and with the one that opened it."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from reader.tui.keys.bindings import also

Result = TypeVar("Result")


def closing_keys(*command_ids: str) -> list[Binding]:
    """Bindings that close the window, on the keys that these commands have elsewhere."""
    return [also("page.cancel", "close", first=True), *(also(command_id, "close") for command_id in command_ids)]


class Overlay(ModalScreen[Result]):
    """Closes without a result, or with one; only once, however many keys were waiting for it."""

    BINDINGS: ClassVar[list[BindingType]] = [*closing_keys("page.close"), also("app.quit", "app.quit")]

    def action_close(self) -> None:
        """Close."""
        self.finish(None)

    def typed(self, event: events.Key) -> bool:
        """Whether a key belongs to a line to type in, and was typed there."""
        return False

    def finish(self, result: Result | None) -> None:
        """Close with this result; what was still on its way to this window then finds nothing to close."""
        if self.is_current:
            self.dismiss(result)
