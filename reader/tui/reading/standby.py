"""Fallback to the sample edition, where live news cannot be had and nothing is kept, and the way back from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import structs

from reader.errors import OfflineError, ReaderError, TimedOut, Unreachable
from reader.keys.keymap import Keymap
from reader.model import address as addresses
from reader.model.edition import Edition, Section
from reader.tui.reading.desk import Desk
from reader.tui.reading.stage import Stage
from reader.tui.reading.visits import Visit, Visits

# What it is comes first: a narrow window cuts the end of the line.
SAMPLE_OFFLINE: Final = "Sample edition: the reader is set to stay offline, and no front page is kept."
SAMPLE_INSTEAD: Final = "Sample edition"
SAMPLE_STILL: Final = "Still the sample edition"
NOTHING_YET: Final = "no network, nothing kept yet"
NO_NETWORK: Final = (Unreachable, TimedOut, OfflineError)


class Standby:
    """Stands in for live news."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        visits: Visits,
        stage: Stage,
        front: Callable[[Edition, Section], Visit],
        keymap: Keymap,
    ) -> None:
        """``front`` makes the visit of a section's front page."""
        self._desk, self._visits, self._stage, self._front, self._keymap = desk, visits, stage, front, keymap
        self.edition: Edition | None = None
        """The sample edition, while it is the reader's own of this sitting."""
        self.fell_back = False
        """Whether it was not asked for: live news are tried again when the page is."""

    async def rescue(self, visit: Visit, error: Exception) -> bool:
        """The first front page cannot be had and nothing is kept: open the sample edition instead. False where that
        is not so, or it cannot be had either."""
        first = visit.is_front and not self._visits.can_go_back
        if not first or not isinstance(error, NO_NETWORK) or self._keeps_a_front_page(visit):
            return False
        try:
            await self.open(self._why(error))
        except ReaderError:
            return False
        self.fell_back = True
        return True

    async def open(self, problem: str = "") -> None:
        """Put up the sample's front page in place of what could not be had, which is forgotten."""
        edition = await self._desk().start_sample()
        await self._put_up(edition, fresh=False, problem=problem, instead=True)
        self.edition = edition

    async def leave(self) -> None:
        """Go to live news, if there is a network by now."""
        await self._put_up(self._desk().edition(), fresh=True)
        self.edition, self.fell_back = None, False

    def _keeps_a_front_page(self, visit: Visit) -> bool:
        sections = visit.edition.sections if visit.edition else ()
        return bool(self._desk().known([addresses.parse(section.url).key for section in sections]))

    def _why(self, error: Exception) -> str:
        """What is said over the sample edition: where somebody answered, that is more than "no network"."""
        if isinstance(error, OfflineError):
            return SAMPLE_OFFLINE
        why = error if getattr(error, "answered", False) else NOTHING_YET
        return f"{SAMPLE_INSTEAD}: {why}; {self._keymap.key('page.reload')} tries live news again."

    async def _put_up(self, edition: Edition, *, fresh: bool, problem: str = "", instead: bool = False) -> None:
        visit = self._front(edition, edition.sections[0])
        opened = await self._desk().open(visit.address, section=visit.found_in, fresh=fresh, insist=fresh)
        visit.problem, visit.checked = problem or opened.problem, True
        # what is said then is not about the age of this copy
        visit.show(structs.replace(opened, kept=opened.kept and not problem))
        left = self._visits.current
        if instead:
            self._visits.forget()
        elif left:
            left.busy = False
            self._stage.leave_visit(left)
        self._visits.go(visit)
        self._stage.show_visit(visit)
