"""Search-as-you-type over all that is kept: the first results show below the words, Enter makes a page of them."""

from __future__ import annotations

import asyncio
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from reader.errors import ReaderError
from reader.keys.commands import BY_ID
from reader.story.found import Hit
from reader.story.lists import NOTHING_FOUND
from reader.tui.keys.bindings import also, of
from reader.tui.reading.walk import Walk
from reader.tui.screens.overlay import Overlay, closing_keys
from reader.tui.widgets.words_input import WordsInput

SHOWN: Final = 6
"""Results below the words."""
WAIT: Final = 0.12
"""Seconds after a letter until it is searched for."""
HINT: Final = 'words, "a phrase", wor*, -not, lang:de, date:2026-03..'


class FindScreen(Overlay[str], inherit_bindings=False):
    """Letters are words here, never commands; a late answer never replaces that of newer words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *closing_keys(), also("app.quit", "app.quit"), *of(BY_ID["picker.pick"]),
    ]  # fmt: skip

    def __init__(self, walk: Walk, *, wait: float = WAIT) -> None:
        """``wait``: seconds after a letter until it is searched for."""
        super().__init__()
        self._walk, self._wait = walk, wait
        self.words = WordsInput(compact=True, placeholder=HINT)
        self.results = Static(Content(""), id="find-results")
        self._soon: Timer | None = None
        self._asked: asyncio.Task[None] | None = None

    def compose(self) -> ComposeResult:
        """The line to type in, and what is found."""
        with Vertical(id="find", classes="window") as box:
            box.border_title = "Search all that is kept"
            yield self.words
            yield self.results

    def typed(self, event: events.Key) -> bool:
        """Letters are words."""
        return self.words.typed(event)

    def action_pick(self) -> None:
        """A page of all that is found."""
        self.finish(self.words.value.strip() or None)

    def on_input_changed(self) -> None:
        """Search in a moment, where no further letter comes."""
        if self._soon:
            self._soon.stop()
        self._soon = self.set_timer(self._wait, self._search)

    def _search(self) -> None:
        if self._asked:
            self._asked.cancel()
        words = self.words.value.strip()
        if words:
            self._asked = asyncio.get_running_loop().create_task(self._show(words))
        else:
            self.results.update(Content(""))

    async def _show(self, words: str) -> None:
        ledger = self._walk.desk.shelf
        try:
            found = await asyncio.to_thread(ledger.search, words, SHOWN)
            missing = await asyncio.to_thread(lambda: ledger.unindexed)
        except ReaderError as error:
            found, missing, said = [], 0, str(error)
        else:
            said = "" if found else NOTHING_FOUND
        if self.is_attached and words == self.words.value.strip():
            lines = [Content(said)] if said else [part for each in found for part in _lines(each)]
            if missing:
                lines.append(Content(f"{missing:,} stories are not looked at yet."))
            self.results.update(Content("\n").join(lines))


def _lines(found: Hit) -> list[Content]:
    snippet = Content(found.snippet)
    for start, end in found.marks:
        snippet = snippet.stylize("bold reverse", start, end)
    return [Content(found.story.title).stylize("bold"), snippet]
