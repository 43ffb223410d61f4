"""Port of the walk to the views, a Protocol: who shows the pages."""

from __future__ import annotations

from typing import Protocol

from reader.tui.reading.sitting import Sitting
from reader.tui.reading.visits import Visit


class Stage(Protocol):
    """Who shows the pages."""

    def show_visit(self, visit: Visit) -> bool:
        """The page, or its state, is to be painted anew; False where nothing is shown any more."""

    def note_visit(self, visit: Visit) -> None:
        """Only what is said about the page changed."""

    def tell(self, visit: Visit, text: str) -> None:
        """A passing remark on the page."""

    def leave_visit(self, visit: Visit) -> None:
        """The page is about to be left: keep its position and highlight in ``visit``."""


class Remembered:
    """A stage of which the sitting remembers what was shown on it, and where it was left."""

    def __init__(self, stage: Stage, sitting: Sitting) -> None:
        """Whatever ``stage`` is told passes through here."""
        self._stage, self._sitting = stage, sitting
        self.note_visit, self.tell = stage.note_visit, stage.tell

    def show_visit(self, visit: Visit) -> bool:
        """Show it; a text that is on the screen then is read."""
        self._sitting.arriving(visit)
        shown = self._stage.show_visit(visit)
        if shown:
            self._sitting.shown(visit)
        return shown

    def leave_visit(self, visit: Visit) -> None:
        """Keep its place, for this step and for when the story is opened again from a list."""
        self._stage.leave_visit(visit)
        self._sitting.left(visit)
