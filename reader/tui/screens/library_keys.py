"""Library commands of a reading screen: what a user marks, queues and takes back."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import ReaderError
from reader.model import address as addresses
from reader.model.listed import ListedStory

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.tui.reading.ledger import Marking
    from reader.tui.reading.walk import Walk


class LibraryKeys(Screen[None], inherit_bindings=False):
    """What is done is said once it is on the disk, and the marks on the screen follow then."""

    walk: Walk
    _recording: asyncio.Task[None] | None = None

    @property
    @abstractmethod
    def meant(self) -> ListedStory | None:
        """The story that was moved to last: the highlighted one, the link in focus, or else the page."""

    @abstractmethod
    def flash(self, text: str) -> None:
        """Say it in passing."""

    @abstractmethod
    def mark_anew(self) -> None:
        """Show the marks of the list as they are now."""

    def action_queue(self) -> None:
        """Put on the queue, or take off it."""
        self._toggle("queue", "queued")

    def action_save(self) -> None:
        """Keep for ever, or no longer."""
        story, ledger = self.meant, self.walk.desk.shelf
        if story is None:
            self.flash("There is no story to save.")
        elif story.key in ledger.membership([story.key]).saved:
            self._record(lambda: ledger.take("saved", [story]), "Nothing has changed.")
        else:
            self._record(lambda: ledger.save(story), "Nothing has changed.")

    def action_saved(self) -> None:
        """The stories that are kept for ever."""
        self.walk.open_list("saved")

    def action_read(self) -> None:
        """Mark as read, or as unread."""
        self._toggle("read", "read")

    def action_history(self) -> None:
        """The stories that were read."""
        self.walk.open_list("history")

    def action_queued(self) -> None:
        """The stories that wait to be read."""
        self.walk.open_list("queue")

    def action_kept(self) -> None:
        """The stories that open without a network."""
        self.walk.open_list("kept")

    def action_find(self) -> None:
        """Search all that is kept."""
        from reader.tui.screens.find import FindScreen

        self.app.push_screen(FindScreen(self.walk), lambda words: self.walk.open_found(words) if words else None)

    def action_undo(self) -> None:
        """Take back what was done last."""
        self._record(self.walk.desk.shelf.undo, "There is nothing to take back.")

    def action_next_queued(self) -> None:
        """Open the next story of the queue, and take it off."""
        ledger = self.walk.desk.shelf
        queue = ledger.listing("queue")
        if not queue:
            self.flash("The queue is empty.")
            return
        story = queue[-1]  # the one that waits longest
        self._record(lambda: ledger.take("queue", [story]), "")
        self.walk.open_url(story.url, title=story.title, teaser=story.lead)

    def _toggle(self, name: Marking, field: str) -> None:
        story, ledger = self.meant, self.walk.desk.shelf
        if story is None:
            self.flash("There is no story to mark.")
            return
        is_there = story.key in getattr(ledger.membership([story.key]), field)
        if name == "read" and is_there:
            self.walk.sitting.unread(addresses.parse(story.url))
        self._record(lambda: (ledger.take if is_there else ledger.put)(name, [story]), "Nothing has changed.")

    def _record(self, change: Callable[[], Future[str]], otherwise: str) -> None:
        """Say what the change did once it is done, or ``otherwise`` where it did nothing."""

        async def record() -> None:
            try:
                said = await asyncio.wrap_future(change())
            except ReaderError as error:
                said = str(error)
            if self.is_attached and (said or otherwise):
                self.flash(said or otherwise)
            if self.is_attached:
                self.mark_anew()

        self._recording = asyncio.get_running_loop().create_task(record())
