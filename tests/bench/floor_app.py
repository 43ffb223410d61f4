"""The floor: an empty Textual app with one full-screen Static, which any key repaints with other text."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class Floor(App[None]):
    """Says ``floor-ready`` and repaints its one widget on each key."""

    presses = 0

    def compose(self) -> ComposeResult:
        yield Static("floor-ready", markup=False)

    def on_key(self, event: events.Key) -> None:
        self.presses += 1
        line = f"repaint {self.presses} of a full screen of text, as wide as the screen is; "
        rows = (self.size.width * self.size.height) // len(line)
        self.query_one(Static).update((line * (rows + 1))[: self.size.width * self.size.height])


if __name__ == "__main__":
    Floor().run()
