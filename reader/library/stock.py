"""The two files as one store: lookup, ordered writes in place of a joint transaction, eviction by size.

No transaction spans two files, so the order is fixed.  The catalog's lock is taken first, and serialises all who
write; then the bytes are committed, then text and row.  A kill in between leaves bytes without a row, which are swept
away, or an old story without its bytes, which opens by its text.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from reader.errors import LibraryError
from reader.library import strays
from reader.library.catalog import KEPT, Catalog, text_name
from reader.library.database import Database, FileState
from reader.library.parcel import Judge, Parcel, Standing
from reader.library.row import row_of
from reader.library.stored import ANSWER_SCHEMA, Held, opened_answer, opened_text, seal_answer
from reader.library.strays import ANSWER, OLD_ANSWER, OLD_TEXT
from reader.model.article import SCHEMA, Article
from reader.model.front_page import FrontPage
from reader.model.read import worth
from reader.model.response import Response

if TYPE_CHECKING:
    from reader.library.cache import Answers

BY_A_NEWER_READER: Final = "kept by a newer reader, which this one does not write over"
"""Why a page was not kept."""

_FILLED_TO: Final = 0.98
"""Of the limit: room is made for a while, rather than with each page."""
_EVICTED_AT_ONCE: Final = 50
Value = TypeVar("Value")
_STATES: Final[tuple[FileState, ...]] = ("writable", "read-only", "memory")


class Stock:
    """Asking may be done from any thread; ``store``, ``restore``, ``show``, ``mend`` and ``close`` are for one.

    What writes raises LibraryError, with one line for the reader; nothing else raises because of the disk.
    """

    def __init__(
        self, folder: Path, *, size_limit: int, patience: float, retry_after: float, revision_bytes: int,
        clock: Callable[[], float], on_damage: Callable[[], object],
    ) -> None:  # fmt: skip
        """Opens the catalog; ``cache.db`` is opened when it is first needed. Sizes in bytes, times in seconds."""
        self._open = partial(Database, folder, patience=patience, retry_after=retry_after, on_damage=on_damage)
        self._on_damage = on_damage
        self._folder = folder
        self._size_limit = size_limit
        self._clock = clock
        self._kept = self._open(KEPT)
        self.catalog = Catalog(self._kept, revision_bytes)
        self._opened: Answers | None = None
        self._opening = threading.Lock()
        self._swept = False
        # names on the disk of what is not to be had from there
        self._unreadable: set[str] = set()

    @property
    def answers(self) -> Answers:
        """``cache.db``, opened when it is first asked for."""
        with self._opening:
            if self._opened is None:
                from reader.library.cache import CACHE, Answers

                self._opened = Answers(self._folder, self._open(CACHE))
                if self._opened.database.damaged:
                    self._on_damage()
            return self._opened

    @property
    def files(self) -> list[Database]:
        """Those that are open."""
        return [self._kept, *([self._opened.database] if self._opened else [])]

    @property
    def state(self) -> FileState:
        """Of the file that is worse off."""
        return max((file.state for file in self.files), key=_STATES.index)

    @property
    def notice(self) -> str:
        """One line, empty when all is well."""
        return next((file.notice for file in self.files if file.notice), "")

    # -- asking --------------------------------------------------------------------------------------------------

    def text(self, key: str) -> Held | None:
        """What the page of ``key`` was read as; None where that is not here or unreadable."""
        sealed = self.catalog.text(key)
        return self._judged(text_name(key), sealed, opened_text) if sealed is not None else None

    def old_text(self, key: str) -> Held | None:
        """The same from the file of an older reader, to be taken over."""
        if not strays.are_there(self.catalog):
            return None
        sealed = self.answers.load(f"{OLD_TEXT}{key}")
        return self._judged(f"{OLD_TEXT}{key}", sealed, opened_text) if sealed is not None else None

    def answer_keys(self, key: str) -> list[str]:
        """The keys under which the bytes of the page of ``key`` may lie, the likeliest first."""
        row = self.catalog.row(key)
        return list(dict.fromkeys((row.answer, key) if row else (key,)))

    def response(self, keys: Iterable[str]) -> Response | None:
        """The first answer that lies under one of ``keys`` and can be read."""
        for key in keys:
            # once more: it may be taken over between the two questions
            for name in (f"{ANSWER}{key}", f"{OLD_ANSWER}{key}", f"{ANSWER}{key}"):
                sealed = self.answers.load(name)
                found = self._judged(name, sealed, opened_answer) if sealed is not None else None
                if found:
                    return found
        return None

    def standing(self, key: str) -> Standing | None:
        """What is there under ``key`` and can be had."""
        row = self.catalog.row(key)
        if row is None:
            held = self.old_text(key)
            return self.stands(held, key) if held else None
        if row.form != SCHEMA and not self.answers.held([f"{ANSWER}{row.answer}"]):
            return None
        return Standing(self._known(row.fetched), "front" if row.kind == "front" else "article", row.worth, row.answer)

    def stands(self, held: Held, answer: str) -> Standing:
        """``held`` as something to be judged against."""
        kind: Literal["article", "front"] = "front" if isinstance(held.read, FrontPage) else "article"
        return Standing(self._known(held.fetched), kind, worth(held.read), answer)

    def minutes(self, keys: Iterable[str]) -> dict[str, int]:
        """Reading time of those of ``keys`` that open: whose text can be read, or else their bytes."""
        asked = list(keys)
        found: dict[str, int] = {}
        doubtful: dict[str, list[str]] = defaultdict(list)
        rows = {key: (minutes, form, answer) for key, minutes, form, answer in self.catalog.marks(asked)}
        beyond = strays.are_there(self.catalog)
        for key in asked:
            minutes, form, answer = rows.get(key, (0, 0, key))
            if form == SCHEMA and text_name(key) not in self._unreadable:
                found[key] = minutes
            elif key in rows or beyond:
                names = (f"{ANSWER}{answer}", f"{ANSWER}{key}", f"{OLD_ANSWER}{key}", f"{OLD_TEXT}{key}")
                for name in names:
                    if name not in self._unreadable:
                        doubtful[name].append(key)
        if doubtful:
            here = {key for name in self.answers.held(list(doubtful)) for key in doubtful[name]}
            found.update((key, rows[key][0] if key in rows else 0) for key in here)
        return found

    def count(self, *, but: Sequence[str] = ()) -> int:
        """How many pages are kept under other keys."""
        old = self.answers.count(OLD_TEXT) if strays.are_there(self.catalog) else 0
        return self.catalog.count(but=but) + old

    # -- writing -------------------------------------------------------------------------------------------------

    def store(self, parcel: Parcel, judge: Judge, *, first_to_go: bool = False) -> dict[str, str]:
        """Keep a page under each key for which ``judge`` lets it take the place of what is there *now*.

        Why it was not kept, by key; empty where it was. ``first_to_go``: it is evicted before all others.
        """
        return self.store_all([(parcel, judge)], first_to_go=first_to_go)[0]

    def store_all(self, pages: Iterable[tuple[Parcel, Judge]], *, first_to_go: bool = False) -> list[dict[str, str]]:
        """``store`` for several pages, all in one transaction."""
        said = []
        stored: dict[int, str] = {}
        with self._writing():
            for parcel, judge in pages:
                said.append({key: self._reason(key, judge) for key in parcel.texts})
                stored |= self._placed(parcel, [key for key, reason in said[-1].items() if not reason], first_to_go)
            if first_to_go:
                self._make_room(set(), filled_to=1.0)  # it pushes out nothing but its like
            else:
                self._make_room(set(stored))
        self._unreadable.difference_update(stored.values())
        self._let_go_of_old_texts(said)
        return said

    def _let_go_of_old_texts(self, said: Iterable[Mapping[str, str]]) -> None:
        """What was taken over lies in the catalog now, and not a moment before: a kill costs no text."""
        if strays.are_there(self.catalog):
            keys = [key for each in said for key, reason in each.items() if not reason]
            names = self.answers.held([f"{OLD_TEXT}{key}" for key in keys])
            with suppress(LibraryError):  # what stays is swept away another time
                if names:
                    with self._writing():
                        self.answers.remove(*names)

    def restore(self, key: str, response: Response, *, stray: bool = False) -> bool:
        """Keep the bytes of a page that is in the catalog, unless those that are there are newer; whether it did.

        ``stray``: the page need not be in the catalog.
        """
        with self._writing():
            row = self.catalog.row(key)
            if row is None and not stray and not self.catalog.named([key]):
                raise LibraryError("not kept: the page itself is not in the library")
            answer = row.answer if row else key
            name = f"{ANSWER}{answer}"
            if self.answers.version(name) > ANSWER_SCHEMA:
                raise LibraryError(f"not kept: {BY_A_NEWER_READER}")
            there = self.answers.load(name)
            before = opened_answer(name, there) if there is not None else None
            if before and self._known(before.fetched) >= response.fetched:
                return False
            self.answers.save(name, seal_answer(name, response))
            if row is None:
                self.catalog.write_down("strays", 1)
            if row:
                self._make_room({row.stored})
            else:
                self._make_room(set(), filled_to=1.0)
        self._unreadable.discard(name)
        return True

    def index_some(self, most: int) -> int:
        """Index stories that were kept before there was an index, at most so many; how many it were."""
        done = 0
        missing = self.catalog.index.missing(most)
        if missing:
            with self._kept.writing():
                for number, key in missing:
                    held = self.text(key)
                    if held is not None and isinstance(held.read, Article):
                        self.catalog.index.put(number, held.read)
                        done += 1
        return done

    def index_anew(self) -> None:
        """Forget the index."""
        with self._kept.writing():
            self.catalog.index.begin_anew()

    def show(self, key: str) -> None:
        """A reader saw the text that is kept under ``key``."""
        row = self.catalog.row(key)
        if row and not row.shown:
            with self._kept.writing():
                self.catalog.show(key)

    def open_both(self) -> None:
        """Have ``cache.db`` open too, so that ``state`` and ``notice`` tell of both files."""
        self.answers  # asking for it opens it  # noqa: B018

    def mend(self) -> None:
        """Mend what was found damaged."""
        for file in self.files:
            file.mend()

    @property
    def is_damaged(self) -> bool:
        """Whether there is something to mend."""
        return any(file.damaged for file in self.files)

    def close(self) -> None:
        """Close both files; no other thread may be reading."""
        for file in self.files:
            file.close()

    # -- inside a transaction ----------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """The catalog's lock around the bytes' transaction: they are committed first."""
        with self._kept.writing(), self.answers.writing():
            if not self._swept:
                strays.sweep(self.catalog, self.answers)
            yield
        self._swept = True

    def _placed(self, parcel: Parcel, keys: list[str], first_to_go: bool) -> dict[int, str]:
        """Bytes, texts and rows of a page, under ``keys``; the numbers of the rows, with the names of the texts."""
        if not keys:
            return {}
        parcel = parcel.under(keys)
        response = parcel.response or self._old_response(parcel.answer)
        before = [row for row in map(self.catalog.row, keys) if row]
        answer = before[0].answer if before and response is None else parcel.answer
        name = f"{ANSWER}{answer}"
        if response is not None and self.answers.version(name) <= ANSWER_SCHEMA:
            self.answers.save(name, response)
            self._unreadable.discard(name)
            # what they are is on the disk with the same commit; of a text that holds only when the catalog's is done
            self.answers.remove(*(f"{OLD_ANSWER}{key}" for key in (*keys, answer)))
        size = len(response or b"")
        stored = {}
        for key in keys:
            text = parcel.texts[key]
            row = row_of(key, parcel.held, answer=answer, size=size + len(text))
            number = self.catalog.store(row, text, first_to_go=first_to_go)
            if isinstance(parcel.held.read, Article):
                self.catalog.index.put(number, parcel.held.read)
            stored[number] = text_name(key)
        self._let_go_of_answers({row.answer for row in before} - {answer})
        return stored

    def _reason(self, key: str, judge: Judge) -> str:
        """Why nothing may be written under ``key``: what a newer reader wrote stays, else as ``judge`` says."""
        row = self.catalog.row(key)
        form = row.form if row else self.answers.version(f"{OLD_TEXT}{key}")
        return BY_A_NEWER_READER if form > SCHEMA else judge(key, self.standing(key))

    def _old_response(self, key: str) -> bytes | None:
        """The bytes that an older reader kept for ``key``, in the form of today."""
        name = f"{OLD_ANSWER}{key}"
        sealed = self.answers.load(name) if strays.are_there(self.catalog) else None
        response = opened_answer(name, sealed) if sealed is not None else None
        return seal_answer(f"{ANSWER}{key}", response) if response else None

    def _make_room(self, spared: set[int], *, filled_to: float = _FILLED_TO) -> None:
        """Evict until both files are within the limit: strays first, then the stories stored first, each whole."""
        if self._volume() <= self._size_limit:
            return
        goal = int(self._size_limit * filled_to)
        if strays.are_there(self.catalog):
            strays.evict(self.catalog, self.answers, self._volume() - goal)
        while (over := self._volume() - goal) > 0:
            oldest = self.catalog.oldest(_EVICTED_AT_ONCE, but=spared)
            if not oldest:
                return
            for number, key, answer, size in oldest:
                if over > 0:
                    self.catalog.remove(number, key)
                    self._let_go_of_answers({answer})
                    over -= size

    def _let_go_of_answers(self, keys: set[str]) -> None:
        """Delete the bytes that no row names any more."""
        self.answers.remove(*(f"{ANSWER}{key}" for key in keys - self.catalog.named(list(keys))))

    def _volume(self) -> int:
        self.catalog.index.flush()
        return self._kept.volume() + self.answers.database.volume()

    # -- inside ----------------------------------------------------------------------------------------------------

    def _judged(self, name: str, sealed: bytes, opened: Callable[[str, bytes], Value | None]) -> Value | None:
        found = opened(name, sealed)
        # it stays where it is: a newer reader may have written it
        (self._unreadable.add if found is None else self._unreadable.discard)(name)
        return found

    def _known(self, fetched: float) -> float:
        return fetched if fetched <= self._clock() else 0.0
