"""List numbering with repeats merged, the rule of PRODUCT.md section 4, for related stories and front pages.

Groups stand in the page's order, *In the text* and *More* last.  A story listed in two groups is shown in each,
carries the number of its first place, and is passed over the second time when stories are walked one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from reader.model.related import Group, GroupKind, RelatedItem
from reader.text.fold import holds

_LAST: Final[dict[GroupKind, int]] = {"inline": 1, "more": 2}


class Entry(Struct, frozen=True):
    """A story at one place of a list."""

    number: int
    """From 1; a story's second place carries the number of its first."""
    item: RelatedItem
    again: bool = False
    """Whether the story stood in the list before."""


class NumberedGroup(Struct, frozen=True):
    """A group with its entries; ``count`` includes stories that were listed before."""

    kind: GroupKind
    label: str
    entries: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """How many entries are shown."""
        return len(self.entries)


class Listing(Struct, frozen=True):
    """Groups in the order in which they are shown, every story numbered."""

    groups: tuple[NumberedGroup, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order shown."""
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def stories(self) -> tuple[RelatedItem, ...]:
        """Every story once: the item with number ``n`` is ``stories[n - 1]``."""
        return tuple(entry.item for entry in self.entries if not entry.again)

    def numbered(self, number: int) -> RelatedItem | None:
        """The story with this number, or None."""
        stories = self.stories
        return stories[number - 1] if 1 <= number <= len(stories) else None


def number(groups: Iterable[Group]) -> Listing:
    """``groups`` as they are shown; empty groups are left out, and so is a story's second place in one group."""
    ordered = sorted((group for group in groups if group.items), key=lambda group: _LAST.get(group.kind, 0))
    numbers: dict[str, int] = {}
    shown = []
    for group in ordered:
        entries = []
        within: set[str] = set()
        for item in group.items:
            if item.id in within:
                continue
            within.add(item.id)
            again = item.id in numbers
            entries.append(Entry(numbers.setdefault(item.id, len(numbers) + 1), item, again))
        shown.append(NumberedGroup(group.kind, group.label, tuple(entries)))
    return Listing(tuple(shown))


def filtered(listing: Listing, words: str) -> Listing:
    """The entries whose headline holds every word, under the numbers that they have; no empty group."""
    groups = (
        replace(group, entries=tuple(entry for entry in group.entries if holds(entry.item.title, words)))
        for group in listing.groups
    )
    return Listing(tuple(group for group in groups if group.entries))


def first(listing: Listing, most: int) -> Listing:
    """The first ``most`` entries, under their numbers; the same where there are no more."""
    if sum(group.count for group in listing.groups) <= most:
        return listing
    groups = []
    for group in listing.groups:
        groups.append(replace(group, entries=group.entries[:most]))
        most -= len(groups[-1].entries)
    return Listing(tuple(group for group in groups if group.entries))


def step(listing: Listing, current: int | None, by: int) -> int | None:
    """The number to go to from number ``current`` (None: nowhere yet) by ``by`` stories; None in an empty list.

    Stops at both ends: a reader who keeps pressing the key ends at the last story, not at the first again.
    """
    last = len(listing.stories)
    if not last:
        return None
    if current is None:
        return 1 if by > 0 else last
    return min(max(current + by, 1), last)
