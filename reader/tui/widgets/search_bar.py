"""The line in which words to find in the text are typed."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from reader.tui.messages import SearchEnded, SearchTyped
from reader.tui.widgets.words_input import WordsInput


class SearchBar(Horizontal):
    """Says what was typed at every change; Enter keeps the marks, Esc does away with them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", show=False)]

    def __init__(self) -> None:
        """Nothing is searched for yet."""
        super().__init__()
        self.found = 0
        """How many matches there are."""
        self._typing = False

    def compose(self) -> ComposeResult:
        """A slash, the input, the count."""
        yield Static(Content("/"), id="search-slash")
        yield WordsInput(id="search-words", select_on_focus=True, compact=True)
        yield Static(id="search-count")

    def begin(self) -> None:
        """Take the focus, with the last words ready to be typed over."""
        self._typing = True
        words = self.query_one(WordsInput)
        words.action_select_all()
        words.focus()

    def take(self, event: events.Key) -> bool:
        """A key that was on its way before the input had the focus; False when it is none of the input's."""
        if self._typing and event.key == "enter":
            self._end(kept=bool(self.query_one(WordsInput).value))
            return True
        return self._typing and self.query_one(WordsInput).take(event)

    def count(self, found: int, at: int = 0) -> None:
        """Say how many matches there are, and which one is shown (from 1)."""
        self.found = found
        words = self.query_one(WordsInput).value
        text = f"{at}/{found}" if found and at else f"{found} found" if words else ""
        self.query_one("#search-count", Static).update(Content(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass the words on."""
        event.stop()
        self.post_message(SearchTyped(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the text, the matches still marked."""
        event.stop()
        self._end(kept=bool(event.value))

    def action_give_up(self) -> None:
        """Back to the text, nothing marked."""
        self._end(kept=False)

    def _end(self, *, kept: bool) -> None:
        self._typing = False
        self.post_message(SearchEnded(kept))
