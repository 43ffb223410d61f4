"""Session state written down, for the next start: where the reader was left, and how it looked."""

from __future__ import annotations

from msgspec import Struct

from reader.story.trail import NOWHERE, Trail


class Bookmark(Struct, frozen=True, omit_defaults=True):
    """The trail with its places, and what was chosen while reading."""

    trail: Trail
    is_front: bool = False
    """Whether the page of the current step is a front page."""
    theme: str = ""
    column: int = 0
    """Cells; 0 for the usual width."""
    configured: tuple[str, int] = ("", 0)
    """Theme and column of the configuration then: where it says something else by now, the configuration wins."""

    @property
    def is_sound(self) -> bool:
        """Whether it leads somewhere: what the disk gave back need not be what was written."""
        steps = self.trail.steps
        numbers = range(len(steps))
        links = (*self.trail.taken, *(step.parent for step in steps))
        return (
            self.trail.at in numbers
            and len(self.trail.taken) == len(steps)
            and all(link == NOWHERE or link in numbers for link in links)
            and all(step.parent < number for number, step in enumerate(steps))
        )
