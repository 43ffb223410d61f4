"""Modal screen: it closes with the keys that cancel and close, and with the one that opened it."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from reader.keys.keymap import Keymap
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

    def on_click(self, event: events.Click) -> None:
        """A click beside the window closes it."""
        if self.get_widget_at(*event.screen_offset)[0] is self:
            self.action_close()

    def finish(self, result: Result | None) -> None:
        """Close with this result; what was still on its way to this window then finds nothing to close."""
        if self.is_current:
            self.dismiss(result)


class TextOverlay(Overlay[Result]):
    """A text in a box: what scrolls the text of a story scrolls it, where it is longer than the window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        also(f"article.{verb}", f"scroll('{verb}')")
        for verb in ("line-down", "line-up", "half-down", "half-up", "page-down", "page-up", "top", "bottom")
    ]

    def __init__(self, name: str, keymap: Keymap) -> None:
        """``name`` is the box's in the stylesheet; ``keymap`` names the key that closes it."""
        super().__init__()
        self.box = VerticalScroll(id=name, classes="window")
        self.box.border_subtitle = f"{keymap.key('page.cancel')} closes"

    def action_scroll(self, verb: str) -> None:
        """Scroll as a text does; ``verb`` is that of the command."""
        box = self.box
        page = box.scrollable_content_region.height
        lines = {"line": 1, "half": max(page // 2, 1), "page": page}
        far, _, way = verb.partition("-")
        match verb:
            case "top":
                box.scroll_home(animate=False)
            case "bottom":
                box.scroll_end(animate=False)
            case _:
                box.scroll_relative(y=lines[far] if way == "down" else -lines[far], animate=False)
