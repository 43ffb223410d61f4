"""The reader's lists and records: history, saved, kept and queued stories, read marks, places, and undo.

What is asked is there at once. What changes something gives a future, whose result is said to the user once it is on
the disk: a mark that is shown is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from reader.errors import LibraryError
from reader.library.catalog import text_name
from reader.library.index import WITHOUT
from reader.library.parcel import Standing
from reader.library.recorder import Recorder
from reader.library.records import UndoStep
from reader.library.stored import Held, opened_text, seal_answer, seal_text
from reader.library.strays import ANSWER
from reader.model.article import Article
from reader.model.clean import clean_fields as clean_bookmark
from reader.model.listed import ListedStory, Membership, of_opened
from reader.model.read import worth
from reader.service.keeping import refusal
from reader.story.bookmark import Bookmark
from reader.story.found import Hit, found_in, freshness_of, passes
from reader.story.plan import planned
from reader.story.query import Query, parsed

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from reader.library.pages import Pages
    from reader.library.records import Change, RecordList, Records
    from reader.library.row import Row
    from reader.model.listed import ListName
    from reader.model.opened import Opened
    from reader.model.position import Position
    from reader.model.response import Response

STEPS_KEPT: Final = 500
"""Of the trail, over restarts."""
WIDER: Final = 10
"""Times as many stories as are wanted are looked at where filters leave some out."""
_MARKED: Final[tuple[RecordList, ...]] = ("read", "saved", "queue")
DID: Final = {
    ("saved", True): "saved",
    ("saved", False): "no longer saved",
    ("queue", True): "queued",
    ("queue", False): "taken off the queue",
    ("read", True): "marked as read",
    ("read", False): "marked as unread",
    ("history", False): "deleted from the history",
    ("history", True): "put back into the history",
}
"""What is said of a change, by the list and whether the story is on it afterwards."""


class Shelf:
    """What is recorded of stories, over ``records.db`` and the catalog of what is kept."""

    def __init__(self, recorder: Recorder, pages: Pages, clock: Callable[[], float], *, private: bool = False) -> None:
        """``clock`` gives seconds since the epoch. ``private``: nothing is recorded but what the user asks for."""
        self._recorder = recorder
        self._pages = pages
        self._clock = clock
        self._private = private

    @classmethod
    def open(cls, folder: Path, pages: Pages, clock: Callable[[], float], private: bool) -> Shelf:
        """Over the records in ``folder``, which are opened when they are first asked for."""
        return cls(Recorder(folder, clock=clock), pages, clock, private=private)

    @property
    def notice(self) -> str:
        """One line on the state of the records, empty when all is well."""
        return self._recorder.notice

    def finish(self) -> None:
        """Record nothing more; what was given is still written. Does not wait: ``close`` does."""
        self._recorder.finish()

    def close(self) -> None:
        """Write what is still to be written, and close the records."""
        self._recorder.close()

    # -- asking -------------------------------------------------------------------------------------------------

    def listing(self, name: ListName) -> list[ListedStory]:
        """The stories of a list, those that came last first. Some ten ms for thousands: not on the thread of keys."""
        if name == "kept":
            return [listed_of(row) for row in self._pages.listing() if row.kind != "front"]
        return self._recorder.records.entries(name)

    def membership(self, keys: Iterable[str]) -> Membership:
        """What is recorded of the stories with these keys (``Address.key``)."""
        found = self._recorder.records.lists_of(_MARKED, keys)
        return Membership(*(frozenset(key for on, key in found if on == name) for name in _MARKED))

    def position(self, key: str) -> Position | None:
        """Where the story was left, in this sitting or an earlier one; None at its beginning."""
        return self._recorder.records.position(key)

    def seen(self, key: str) -> frozenset[str] | None:
        """Ids of the stories that a page listed when it was last seen; None where it never was."""
        return self._recorder.records.seen(key)

    def plan(self, minutes: int) -> list[ListedStory]:
        """What to read in so many minutes (``story.plan``). Not for the thread of keys."""
        queue = list(reversed(self.listing("queue")))
        known = self._pages.known(story.key for story in queue)
        timed = [replace(story, minutes=story.minutes or known.get(story.key, 0)) for story in queue]
        kept = self.listing("kept")
        read = self._recorder.records.members("read", [story.key for story in kept])
        return planned(minutes, timed, kept, read)

    # -- searching ---------------------------------------------------------------------------------------------

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Kept stories that hold the words of a query (``story.query``), the best first; new ones a little before.

        Not for the thread of keys. Raises UsageError for a filter that is not known, LibraryError without an index.
        """
        query = parsed(text)
        if not self._pages.can_search:
            raise LibraryError(WITHOUT)
        rows = self._pages.search(query.match, limit * WIDER if query.has_filters else limit + limit // 2)
        held = self.membership([row.key for row, _ in rows])
        now = self._clock()
        ranked = sorted(
            ((rank * freshness_of(row.fetched, now), row) for row, rank in rows if passes(row, query, held)),
            key=lambda pair: pair[0],
        )
        best = {row.id or row.key: row for _, row in reversed(ranked)}  # a story under two addresses is one
        chosen = [row for _, row in ranked if best[row.id or row.key] is row][:limit]
        return [self._found(row, query) for row in chosen]

    @property
    def unindexed(self) -> int:
        """How many kept stories a search does not look at yet."""
        return self._pages.unindexed

    def index_anew(self) -> Future[None]:
        """Forget the index, for ``index_some`` to make it again."""
        return self._pages.index_anew()

    def index_some(self) -> Future[int]:
        """Index some of the stories that were kept before there was an index; the future says how many."""
        return self._pages.index_some()

    def _found(self, row: Row, query: Query) -> Hit:
        held = self._pages.get_read(row.key)
        article = held.read if held and isinstance(held.read, Article) else None
        return found_in(listed_of(row), article, query)

    # -- what reading records -----------------------------------------------------------------------------------

    def visited(self, opened: Opened, keys: Sequence[str]) -> None:
        """A page is on the screen, under each of ``keys``: a text is read, and stands first in the history."""
        page = opened.page
        if self._private:
            return

        def record(records: Records) -> None:
            if isinstance(page, Article) and page.has_text:
                story = of_opened(opened, self._clock())
                records.put("history", story)
                for key in keys:
                    records.put("read", ListedStory(key, story.url, when=story.when))
            records.see(opened.address.key, (item.id for group in page.groups for item in group.items))

        self._recorder.note(record)

    def leave(self, key: str, position: Position | None) -> None:
        """A story is left at ``position``; None at its beginning."""
        if not self._private:
            self._recorder.note(lambda records: records.leave(key, position))

    def bookmark(self) -> Bookmark | None:
        """Where the last sitting was left; None where that is not known, damaged, or broke the last start."""
        records = self._recorder.records
        written = records.sitting()
        if written is None or self._private:
            return None
        if records.resuming():
            self._recorder.write(lambda records: records.resuming(0))
            return None
        try:
            found = msgspec.json.decode(written, type=Bookmark)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None
        if not found.is_sound:
            return None
        self._recorder.write(lambda records: records.resuming(1))
        return clean_bookmark(found)

    def put_bookmark(self, bookmark: Bookmark) -> None:
        """The reader is here, whole and well; where two are open, the last that said so counts."""
        if self._private:
            return
        kept = replace(bookmark, trail=bookmark.trail.pruned(STEPS_KEPT))

        def keep(records: Records) -> None:
            records.keep_sitting(msgspec.json.encode(kept))
            if records.resuming():
                records.resuming(0)

        self._recorder.write(keep)

    # -- saved stories ---------------------------------------------------------------------------------------------

    def save(self, story: ListedStory) -> Future[str]:
        """Keep a story for ever, with the bytes of its page; LibraryError in the future where it is not here."""

        def save(records: Records) -> str:
            held, response = self._held(story.key), self._pages.get_response(story.key)
            if held is None:
                raise LibraryError("not saved: the story is not here yet. Open it first.")
            answer = seal_answer(answer_name(story.key), response) if response else None
            records.keep_copy(story.key, seal_text(text_name(story.key), held), answer)
            return self._recorded(records, "saved", [story], lambda each: records.put("saved", each), is_there=True)

        return self._recorder.write(save)

    def copy(self, key: str) -> Held | None:
        """What a saved story was read as; None where it is not saved, or its copy cannot be read."""
        records = self._recorder.records
        found = records.copy(key) if key in records.members("saved", [key]) else None
        return opened_text(text_name(key), found[0]) if found else None

    def copied(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Those of ``keys`` that are saved, with their reading minutes."""
        saved = self._recorder.records.members("saved", keys)
        stories = {key: self._recorder.records.entry("saved", key) for key in saved}
        return {key: story.minutes for key, story in stories.items() if story}

    def follow(self, keys: Iterable[str], held: Held, response: Response | None) -> None:
        """A saved story was fetched anew: its copy follows, unless the new one is worse."""
        saved = self._recorder.records.members("saved", keys)
        if not saved:
            return

        def follow(records: Records) -> None:
            for key in saved & records.members("saved", saved):
                found = records.copy(key)
                before = opened_text(text_name(key), found[0]) if found else None
                there = Standing(before.fetched, "article", worth(before.read), key) if before else None
                if not refusal(held.read, held.fetched, there, led=False):
                    answer = seal_answer(answer_name(key), response) if response else None
                    records.keep_copy(key, seal_text(text_name(key), held), answer)

        self._recorder.write(follow)

    def _held(self, key: str) -> Held | None:
        held = self._pages.get_read(key) or self.copy(key)
        return held if held and isinstance(held.read, Article) and held.read.has_text else None

    # -- what the user does -------------------------------------------------------------------------------------

    def put(self, name: RecordList, stories: Sequence[ListedStory]) -> Future[str]:
        """Put stories on a list; the future says what was done."""
        return self._change(name, stories, lambda records, story: records.put(name, story), is_there=True)

    def take(self, name: RecordList, stories: Sequence[ListedStory]) -> Future[str]:
        """Take stories off a list; the future says what was done, empty where none was on it."""
        return self._change(name, stories, lambda records, story: records.take(name, story.key), is_there=False)

    def undo(self) -> Future[str]:
        """Take back what the user did last; the future says what that was, empty where there is nothing."""

        def undo(records: Records) -> str:
            step = records.undo()
            return f"Taken back: {_words(step.did, step.title, len(step.changes))}" if step else ""

        return self._recorder.write(undo)

    def _change(
        self,
        name: RecordList,
        stories: Sequence[ListedStory],
        do: Callable[[Records, ListedStory], Change | None],
        *,
        is_there: bool,
    ) -> Future[str]:
        return self._recorder.write(
            lambda records: self._recorded(records, name, stories, partial(do, records), is_there=is_there)
        )

    def _recorded(
        self,
        records: Records,
        name: RecordList,
        stories: Sequence[ListedStory],
        do: Callable[[ListedStory], Change | None],
        *,
        is_there: bool,
    ) -> str:
        changes = [made for story in stories if (made := do(story))]
        if not changes:
            return ""
        title = next(story.title or story.url for story in stories if story.key == changes[0].key)
        did = DID[name, is_there]
        records.remember(UndoStep(did, title, tuple(changes)))
        words = _words(did, title, len(changes))
        return words[0].upper() + words[1:]


def answer_name(key: str) -> str:
    """What the bytes of a saved story's page are sealed under."""
    return f"{ANSWER}{key}"


def listed_of(row: Row) -> ListedStory:
    """A row of the catalog as a story of a list."""
    return ListedStory(
        row.key, row.url, row.id, row.title, row.lead, row.language, row.section, row.host, row.kind, row.minutes,
        row.size, row.updated or row.published, row.fetched,
    )  # fmt: skip


def _words(did: str, title: str, count: int) -> str:
    return f"{did}: {title}" if count == 1 else f"{did}: {count} stories"
