"""Port of the screens to the reader's own records, a Protocol: ``reader.service.shelf.Shelf`` provides it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from reader.model.listed import ListedStory, ListName, Membership
from reader.model.opened import Opened
from reader.model.position import Position
from reader.story.bookmark import Bookmark
from reader.story.found import Hit

if TYPE_CHECKING:
    from concurrent.futures import Future

Marking = Literal["read", "saved", "queue", "history"]
"""What a user puts a story on, and takes it off again."""


class Ledger(Protocol):
    """What is asked is there at once. A change gives a future: what to say once it is on the disk, or LibraryError."""

    def listing(self, name: ListName) -> list[ListedStory]:
        """The stories of a list, those that came last first. Not for the thread of keys."""

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Kept stories that hold the words of a query. Not for the thread of keys. Raises ReaderError."""

    def plan(self, minutes: int) -> list[ListedStory]:
        """What to read in so many minutes. Not for the thread of keys."""

    @property
    def unindexed(self) -> int:
        """How many kept stories a search does not look at yet."""

    def membership(self, keys: Iterable[str]) -> Membership:
        """Which of the stories with these keys are read, saved, queued."""

    def position(self, key: str) -> Position | None:
        """Where the story was left, in this sitting or an earlier one; None at its beginning."""

    def seen(self, key: str) -> frozenset[str] | None:
        """Ids of the stories that a page listed when it was last seen; None where it never was."""

    def visited(self, opened: Opened, keys: Sequence[str]) -> None:
        """A page is on the screen."""

    def leave(self, key: str, position: Position | None) -> None:
        """A story is left at ``position``; None at its beginning."""

    def bookmark(self) -> Bookmark | None:
        """Where the last sitting was left; None where it is not known, or may not be gone back to: it broke the last
        start."""

    def put_bookmark(self, bookmark: Bookmark) -> None:
        """The reader is here, whole and well."""

    def save(self, story: ListedStory) -> Future[str]:
        """Keep a story for ever."""

    def put(self, name: Marking, stories: Sequence[ListedStory]) -> Future[str]:
        """Put stories on a list."""

    def take(self, name: Marking, stories: Sequence[ListedStory]) -> Future[str]:
        """Take stories off a list."""

    def undo(self) -> Future[str]:
        """Take back what the user did last; the future's text is empty where there is nothing."""
