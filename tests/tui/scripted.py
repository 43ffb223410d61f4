"""A desk that answers as a test says, when the test says: for rules on the order in which things arrive."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from typing import Literal

from reader.errors import LibraryError, ReaderError
from reader.model import address
from reader.model.address import Address
from reader.model.article import Article, Source
from reader.model.block import Block
from reader.model.edition import Edition, Section
from reader.model.front_page import FrontPage
from reader.model.listed import ListedStory, Membership, of_opened
from reader.model.opened import Opened
from reader.model.position import Position
from reader.model.related import Group, RelatedItem
from reader.story.bookmark import Bookmark
from reader.story.found import Hit, found_in
from reader.story.plan import planned
from reader.story.query import parsed

SITE = "https://news.example/en/"
NORTH = Edition(
    "north",
    "en",
    "North",
    "North",
    "ltr",
    (Section("Home", f"{SITE}home"), Section("Harbour", f"{SITE}harbour"), Section("Market", f"{SITE}market")),
)
SOUTH = Edition("south", "de", "South", "Süd", "ltr", (Section("Anfang", "https://news.example/de/anfang"),))
SAMPLE = Edition("sample-en", "en", "Sample", "Sample", "ltr", (Section("Today", "https://sample.example/today"),))


def at(name: str) -> Address:
    return address.parse(name if "://" in name else SITE + name)


def item(name: str, title: str = "", **fields: object) -> RelatedItem:
    where = at(name)
    return RelatedItem(where.url, where.id, title or name.title(), **fields)  # type: ignore[arg-type]


def article(name: str, text: str = "", related: Iterable[str] = (), **fields: object) -> Article:
    where = at(name)
    blocks = (Block("paragraph", text=text or f"The text of {name}."),)
    groups = (Group("related", "Related content", tuple(map(item, related))),) if related else ()
    values = {"title": name.title(), "blocks": blocks, "groups": groups, **fields}
    return Article(where.url, where.url, where.id, **values)  # type: ignore[arg-type]


def front(name: str, *stories: str) -> FrontPage:
    where = at(name)
    return FrontPage(where.url, where.id, name.title(), groups=(Group("more", "", tuple(map(item, stories))),))


class ScriptedLedger:
    """Records in memory; ``problem`` is what the disk says to every change."""

    def __init__(self) -> None:
        self.lists: dict[str, dict[str, ListedStory]] = {"read": {}, "saved": {}, "queue": {}, "history": {}}
        self.positions: dict[str, Position | None] = {}
        self.seen_ids: dict[str, frozenset[str]] = {}
        self.steps: list[tuple[str, dict[str, ListedStory]]] = []
        self.problem = ""
        self.bookmarks: list[Bookmark] = []
        self.searched: list[str] = []
        self.kept: dict[str, Opened] = {}

    def listing(self, name: str) -> list[ListedStory]:
        return list(reversed(self.lists.get(name, {}).values()))

    unindexed = 0

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        self.searched.append(text)
        query = parsed(text)
        articles = [each for each in self.kept.values() if isinstance(each.page, Article)]
        hits = [found_in(of_opened(each, 0.0), each.page, query) for each in articles]
        return [hit for hit in hits if hit.position is not None][:limit]

    def plan(self, minutes: int) -> list[ListedStory]:
        return planned(minutes, self.listing("queue"), [], set())

    def membership(self, keys: Iterable[str]) -> Membership:
        asked = set(keys)
        return Membership(*(frozenset(asked.intersection(self.lists[name])) for name in ("read", "saved", "queue")))

    def position(self, key: str) -> Position | None:
        return self.positions.get(key)

    def seen(self, key: str) -> frozenset[str] | None:
        return self.seen_ids.get(key)

    def visited(self, opened: Opened, keys: Sequence[str]) -> None:
        self.seen_ids[opened.address.key] = frozenset(item.id for group in opened.page.groups for item in group.items)
        if isinstance(opened.page, Article) and opened.page.has_text:
            story = of_opened(opened, 0.0)
            self.lists["history"].pop(story.key, None)
            self.lists["history"][story.key] = story
            self.lists["read"] |= dict.fromkeys(keys, story)
        return

    def leave(self, key: str, position: Position | None) -> None:
        self.positions[key] = position

    def bookmark(self) -> Bookmark | None:
        return self.bookmarks[-1] if self.bookmarks else None

    def put_bookmark(self, bookmark: Bookmark) -> None:
        self.bookmarks.append(bookmark)

    def save(self, story: ListedStory) -> Future[str]:
        return self.put("saved", [story])

    def put(self, name: str, stories: Sequence[ListedStory]) -> Future[str]:
        return self._change(name, self.lists[name] | {story.key: story for story in stories}, f"put on {name}")

    def take(self, name: str, stories: Sequence[ListedStory]) -> Future[str]:
        gone = {story.key for story in stories}
        left = {key: story for key, story in self.lists[name].items() if key not in gone}
        return self._change(name, left, f"taken off {name}")

    def undo(self) -> Future[str]:
        done: Future[str] = Future()
        if self.steps:
            name, before = self.steps.pop()
            self.lists[name] = before
            done.set_result(f"Taken back: {name}")
        else:
            done.set_result("")
        return done

    def _change(self, name: str, after: dict[str, ListedStory], said: str) -> Future[str]:
        done: Future[str] = Future()
        if self.problem:
            done.set_exception(LibraryError(self.problem))
            return done
        self.steps.append((name, self.lists[name]))
        self.lists[name] = after
        done.set_result(said)
        return done


class ScriptedDesk:
    """Pages by address; an address in ``held_back`` is answered only when its event is set."""

    def __init__(self) -> None:
        self.online: Literal["unknown", "online", "offline"] = "online"
        self.fetching = 0
        self.notice = ""
        self.shelf = ScriptedLedger()
        self.library: dict[str, Opened] = self.shelf.kept
        self.network: dict[str, Article | FrontPage | ReaderError] = {}
        self.held_back: dict[str, asyncio.Event] = {}
        self.asked: list[str] = []
        self.sections: list[str] = []
        """Of each page that was asked for, the section that it was said to be."""
        self.insisted: list[str] = []
        """What was asked for whatever the host wishes."""
        self.marked: list[str] = []
        """What was said to be read, in that order."""
        self.cancelled: list[str] = []
        self.sample: Edition | Exception = SAMPLE
        self.is_stubborn = False
        """Whether answers come although nobody waits for them any more."""
        self.closed = False

    # -- what a test says ---------------------------------------------------------------------------------------

    def publish(self, *pages: Article | FrontPage) -> None:
        for page in pages:
            self.network[address.parse(page.url).key] = page

    def break_down(self, name: str, error: ReaderError) -> None:
        self.network[at(name).key] = error

    def keep(self, page: Article | FrontPage, *, stale: bool = False, fetched: float = 1_000_000.0) -> None:
        where = address.parse(page.url)
        self.library[where.key] = Opened(where, page, fetched, kept=True, stale=stale)

    def hold_back(self, name: str) -> asyncio.Event:
        return self.held_back.setdefault(at(name).key, asyncio.Event())

    # -- what the screens ask -----------------------------------------------------------------------------------

    def kept(self, address: Address) -> Opened | None:
        return self.library.get(address.key)

    def known(self, keys: Iterable[str]) -> dict[str, int]:
        pages = {key: self.library[key].page for key in keys if key in self.library}
        return {key: page.minutes if isinstance(page, Article) else 0 for key, page in pages.items()}

    def mark_read(self, address: Address) -> None:
        self.marked.append(address.url.removeprefix(SITE))

    async def open(
        self,
        address: Address,
        *,
        section: tuple[Edition, Section] | None = None,
        fresh: bool = False,
        insist: bool = False,
    ) -> Opened:
        self.insisted += [address.url.removeprefix(SITE)] if insist else []
        self.asked.append(address.url.removeprefix(SITE))
        self.sections.append(section[1].name if section else "")
        try:
            if address.key in self.held_back:
                await self.held_back[address.key].wait()
            else:
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.cancelled.append(address.url.removeprefix(SITE))
            if not self.is_stubborn:
                raise
        page = self.network[address.key]
        if isinstance(page, ReaderError):
            raise page
        return Opened(address, page, 2_000_000.0, kept=False)

    async def full_text(self, address: Address) -> Article:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            if not self.is_stubborn:
                raise
        return article(address.url, text="Everything on the page.", source=Source("all text"))

    def editions(self) -> tuple[Edition, ...]:
        return (NORTH, SOUTH)

    def edition(self, key: str = "") -> Edition:
        return SOUTH if key == "south" else NORTH

    def section_of(self, wanted: Address) -> tuple[Edition, Section] | None:
        for edition in self.editions():
            for section in edition.sections:
                if address.parse(section.url).key == wanted.key:
                    return edition, section
        return None

    async def warm(self) -> None:
        return None

    async def start_sample(self) -> Edition:
        if isinstance(self.sample, Exception):
            raise self.sample
        return self.sample

    async def aclose(self) -> None:
        self.closed = True
