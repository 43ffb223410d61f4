"""Single-line text input."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class WordsInput(Input):
    """Letters are handed to it by its screen, whether it has the focus yet or not (``ReaderApp.on_event``)."""

    def typed(self, event: events.Key) -> bool:
        """Type a letter; False when the key is none."""
        if not event.is_printable or event.character is None:
            return False
        self.replace(event.character, *self.selection)
        return True
