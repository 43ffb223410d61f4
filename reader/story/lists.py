"""The reader's lists as pages: history, saved, kept and queued stories, in an order of the user's choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal

from msgspec.structs import replace

from reader.model.address import Address
from reader.model.front_page import FrontPage
from reader.model.listed import LISTS, ListedStory, ListName
from reader.model.related import Group, RelatedItem
from reader.story.found import Hit
from reader.text.fold import folded

_PLACE: Final = "library:"
_SEARCH: Final = f"{_PLACE}search:"
_PLAN: Final = f"{_PLACE}plan:"
NOTHING_PLANNED: Final = "No queued or unread kept story is that short."
NOTHING_FOUND: Final = "Nothing that is kept holds these words."

TITLES: Final[dict[ListName, str]] = {
    "history": "History",
    "saved": "Saved",
    "kept": "Kept offline",
    "queue": "Queue",
}
EMPTY: Final[dict[ListName, str]] = {
    "history": "The history is empty: every story that you read comes here.",
    "saved": "Nothing is saved.",
    "kept": "Nothing is kept yet: every page that you open is.",
    "queue": "The queue is empty: a story that you queue waits here until it is read.",
}
"""What is said of a list without stories."""

Order = Literal["newest", "oldest", "title", "section", "size", "minutes"]
ORDERS: Final[tuple[Order, ...]] = ("newest", "oldest", "title", "section", "size", "minutes")

_KEYS: Final[dict[Order, Callable[[ListedStory], Any]]] = {
    "title": lambda story: folded(story.title),
    "section": lambda story: (folded(" ".join(story.section)), folded(story.title)),
    "size": lambda story: -story.size,
    "minutes": lambda story: story.minutes or 1_000_000,
}


def place(name: ListName) -> Address:
    """Where a list is, as the walk knows it."""
    return Address(f"{_PLACE}{name}", f"{_PLACE}{name}", "section")


def named(address: Address) -> ListName | None:
    """The list that is there; None for any other page."""
    return next((name for name in LISTS if address.url == f"{_PLACE}{name}"), None)


def ordered(stories: Sequence[ListedStory], order: Order) -> list[ListedStory]:
    """``stories``, which come newest first, in this order; equals stay as they are, unknown minutes come last."""
    if order == "newest":
        return list(stories)
    if order == "oldest":
        return list(reversed(stories))
    return sorted(stories, key=_KEYS[order])


def page(name: ListName, stories: Sequence[ListedStory], order: Order = "newest") -> FrontPage:
    """A list as a page of stories, dated by when they came to it."""
    items = tuple(_item(story) for story in ordered(stories, order))
    where = place(name)
    groups = (Group("related", "", items),) if items else ()
    return FrontPage(where.url, where.id, TITLES[name], groups=groups)


def found_place(words: str) -> Address:
    """Where the results of a search are, as the walk knows it."""
    return Address(f"{_SEARCH}{words}", f"{_SEARCH}{words}", "section")


def searched(address: Address) -> str:
    """The words that were searched for there; empty for any other page."""
    return address.url.removeprefix(_SEARCH) if address.url.startswith(_SEARCH) else ""


def plan_place(minutes: int) -> Address:
    """Where a reading plan is, as the walk knows it."""
    return Address(f"{_PLAN}{minutes}", f"{_PLAN}{minutes}", "section")


def planned_for(address: Address) -> int:
    """The minutes of the reading plan that is there; 0 for any other page."""
    minutes = address.url.removeprefix(_PLAN) if address.url.startswith(_PLAN) else ""
    return int(minutes) if minutes.isdecimal() else 0


def planned(minutes: int, stories: Sequence[ListedStory]) -> FrontPage:
    """A reading plan as a page of stories, in its order."""
    where = plan_place(minutes)
    items = tuple(map(_item, stories))
    groups = (Group("related", "", items),) if items else ()
    return FrontPage(where.url, where.id, plan_title(minutes, stories), groups=groups)


def plan_title(minutes: int, stories: Sequence[ListedStory]) -> str:
    """What a plan comes to."""
    return f"Plan: {sum(story.minutes for story in stories)} of {minutes} minutes"


def is_own(address: Address) -> bool:
    """Whether a page is the library's own, and no newsroom's."""
    return address.url.startswith(_PLACE)


def found(words: str, results: Sequence[Hit]) -> FrontPage:
    """The results of a search as a page of stories, each with the words around the first match."""
    items = tuple(replace(_item(each.story), teaser=each.snippet) for each in results)
    where = found_place(words)
    groups = (Group("related", "", items),) if items else ()
    return FrontPage(where.url, where.id, words, groups=groups)


def _item(story: ListedStory) -> RelatedItem:
    date = datetime.fromtimestamp(min(max(story.when, 0.0), 4e9), UTC).isoformat(timespec="seconds")
    kind: Any = "article" if story.kind == "page" else story.kind
    return RelatedItem(
        story.url, story.id or story.key, story.title or story.url, kind, story.lead, date,
        section=story.section[-1] if story.section else "",
    )  # fmt: skip
