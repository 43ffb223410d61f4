"""Cache maintenance where a person asks for it: what damage put aside comes back, or goes for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.config import Config
from reader.errors import LibraryError
from reader.paths import Paths
from reader.service.keeping import refusal

if TYPE_CHECKING:
    from reader.library.parcel import Judge, Standing
    from reader.library.stored import Held


class Salvaged(Struct, frozen=True):
    """What came back."""

    files: int
    pages: int
    held: int
    without_room: int


def salvage(config: Config, paths: Paths) -> Salvaged:
    """Bring back what the files put aside hold, each page judged against what is there. Raises LibraryError."""
    from reader.library import aside

    brought = aside.bring_back(paths.cache, _judged, size_limit=config.cache_mb * 1_000_000)
    return Salvaged(brought.files, brought.pages, brought.held, brought.without_room)


def clear_old(paths: Paths) -> list[tuple[str, int]]:
    """Delete what was put aside: names and bytes of what is gone. Raises LibraryError."""
    from reader.library import aside

    try:
        return aside.remove(paths.cache)
    except OSError as error:
        raise LibraryError(f"not all could be deleted: {error.strerror or error}") from error


def _judged(held: Held) -> Judge:
    """As everything that is kept; what is there from the same fetch needs no bringing back."""

    def judge(_: str, there: Standing | None) -> str:
        if there and there.fetched == held.fetched:
            return "it is there"
        return refusal(held.read, held.fetched, there, led=False)

    return judge
