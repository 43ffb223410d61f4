"""The navigation history of a sitting: a tree of the steps from page to page.

Going on from an earlier step begins a branch; what lay ahead of it stays in the tree. All of it are values that can
be written down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from reader.model.address import Address
from reader.model.position import Position

NOWHERE: Final = -1
"""In place of the number of a step, where there is none."""


class Step(Struct, frozen=True, omit_defaults=True):
    """A page that was gone to, and where it was left."""

    address: Address
    title: str = ""
    parent: int = NOWHERE
    """The number of the step it was gone on from."""
    when: float = 0.0
    """When it was gone to, in seconds since the epoch."""
    position: Position | None = None
    """Where the text was left; None at its beginning."""
    highlight: int | None = None
    """The number highlighted in the list."""


class Trail(Struct, frozen=True, omit_defaults=True):
    """Every step, in the order in which they were gone. A step's number is its place in that order."""

    steps: tuple[Step, ...] = ()
    taken: tuple[int, ...] = ()
    """Of each step, the one that was last gone on to from there."""
    at: int = NOWHERE
    """The step that is on the screen."""

    def go(self, step: Step) -> Trail:
        """On from the current step to a new one."""
        number = len(self.steps)
        taken = (*_put(self.taken, self.at, number), NOWHERE)
        return Trail((*self.steps, replace(step, parent=self.at)), taken, number)

    def back(self) -> Trail:
        """To the step that the current one was gone on from; nowhere else at the beginning."""
        return self if self.behind == NOWHERE else replace(self, at=self.behind)

    def forward(self) -> Trail:
        """To the step ahead on the branch last taken; nowhere else at its end."""
        return self if self.ahead == NOWHERE else replace(self, at=self.ahead)

    def to(self, number: int) -> Trail:
        """To any step: its branch is the one that ``forward`` follows from now on."""
        taken = self.taken
        for child in self._upwards(number):
            taken = _put(taken, self.steps[child].parent, child)
        return Trail(self.steps, taken, number)

    @property
    def behind(self) -> int:
        """The step that the current one was gone on from, or NOWHERE."""
        return self.steps[self.at].parent if self.steps else NOWHERE

    @property
    def ahead(self) -> int:
        """The next step on the branch last taken, or NOWHERE."""
        return self.taken[self.at] if self.steps else NOWHERE

    @property
    def way(self) -> tuple[int, ...]:
        """The current branch: the numbers of the steps from the first to the current one."""
        return tuple(self._upwards(self.at))[::-1]

    def back_to(self, wanted: Callable[[int], bool]) -> int:
        """The nearest step behind that is wanted, or NOWHERE."""
        return next((number for number in self._upwards(self.behind) if wanted(number)), NOWHERE)

    def near(self, reach: int) -> frozenset[int]:
        """The current step, and up to ``reach`` to either side of it: behind, and on the branch last taken."""
        found = set(islice(self._upwards(self.at), reach + 1))
        number = self.ahead
        while number != NOWHERE and reach:
            found.add(number)
            number, reach = self.taken[number], reach - 1
        return frozenset(found)

    def pruned(self, most: int) -> Trail:
        """The same where there are at most so many steps, else the last of the current branch and no others."""
        if len(self.steps) <= most:
            return self
        way = self.way[-most:]
        steps = tuple(replace(self.steps[each], parent=number - 1) for number, each in enumerate(way))
        return Trail(steps, (*range(1, len(way)), NOWHERE), len(way) - 1)

    def _upwards(self, number: int) -> Iterator[int]:
        while number != NOWHERE:
            yield number
            number = self.steps[number].parent


def _put(taken: tuple[int, ...], parent: int, child: int) -> tuple[int, ...]:
    if parent == NOWHERE or taken[parent] == child:
        return taken
    return (*taken[:parent], child, *taken[parent + 1 :])
