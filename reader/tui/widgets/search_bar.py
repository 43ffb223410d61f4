"""Search bar: the line in which words to find in the text are typed."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from reader.tui.keys.bindings import also
from reader.tui.layout.search import MOST
from reader.tui.messages import SearchEnded, SearchTyped
from reader.tui.widgets.words_input import WordsInput


class SearchBar(Horizontal):
    """Says what was typed at every change; Enter keeps the marks, what cancels does away with them."""

    BINDINGS: ClassVar[list[BindingType]] = [also("page.cancel", "give_up", first=True)]

    def __init__(self) -> None:
        """Nothing is searched for yet."""
        super().__init__()
        self.found = 0
        """How many matches there are."""

    def compose(self) -> ComposeResult:
        """A slash, the input, the count."""
        yield Static(Content("/"), id="search-slash")
        yield WordsInput(id="search-words", select_on_focus=True, compact=True)
        yield Static(id="search-count")

    @property
    def words(self) -> str:
        """What was typed last."""
        return self.query_one(WordsInput).value

    @property
    def has_words_in_focus(self) -> bool:
        """Whether letters are typed here."""
        return self.screen.focused is self.query_one(WordsInput)

    def begin(self, *, anew: bool = False) -> None:
        """Take the focus, with the last words ready to be typed over; ``anew``, without any."""
        words = self.query_one(WordsInput)
        if anew:
            words.value = ""
        words.action_select_all()
        self.screen.set_focus(words)

    def put(self, words: str) -> None:
        """Take these words as typed, without the focus."""
        field = self.query_one(WordsInput)
        with field.prevent(Input.Changed):
            field.value = words

    def typed(self, event: events.Key) -> bool:
        """Letters are words; Enter goes back to the text, the matches still marked."""
        words = self.query_one(WordsInput)
        if not self.has_words_in_focus:
            return False
        if event.key != "enter":
            return words.typed(event)
        self._end(kept=bool(words.value))
        return True

    def count(self, found: int, at: int = 0) -> None:
        """Say how many matches there are, and which one is shown (from 1)."""
        self.found = found
        words = self.query_one(WordsInput).value
        many = f"{found}+" if found >= MOST else str(found)
        text = f"{at}/{many}" if found and at else f"{many} found" if words else ""
        self.query_one("#search-count", Static).update(Content(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass the words on."""
        event.stop()
        self.post_message(SearchTyped(event.value))

    def action_give_up(self) -> None:
        """Back to the text, nothing marked."""
        self._end(kept=False)

    def _end(self, *, kept: bool) -> None:
        self.screen.set_focus(None)
        self.post_message(SearchEnded(kept))
