"""What is kept and what is there: a page sealed for the disk, and what it is judged against before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from reader.library.catalog import text_name
from reader.library.stored import Held, opened_answer, seal_answer, seal_text
from reader.library.strays import ANSWER
from reader.model.response import Response


class Standing(Struct, frozen=True):
    """What is there of a page now: what another copy of it is judged against."""

    fetched: float
    """Seconds since the epoch; 0 where that is not known, as of a time that has not come yet."""
    kind: Literal["article", "front"]
    worth: int
    """As ``model.read.worth`` says: of a front page the number of its items."""
    answer: str
    """The key under which its bytes lie."""


Judge = Callable[[str, Standing | None], str]
"""Why a page may not take the place of what stands under a key; empty when it may. Pure: it is asked more than once."""


class Parcel(Struct, frozen=True):
    """A page sealed for the disk."""

    held: Held
    texts: Mapping[str, bytes]
    """By key."""
    answer: str
    """The key under which the bytes are to lie."""
    response: bytes | None

    @classmethod
    def of(cls, keys: Iterable[str], held: Held, answer: str, response: Response | None) -> Parcel:
        """Raises Unstorable."""
        sealed = seal_answer(f"{ANSWER}{answer}", response) if response else None
        return cls(held, {key: seal_text(text_name(key), held) for key in keys}, answer, sealed)

    def under(self, keys: Sequence[str]) -> Parcel:
        """The same for those ``keys`` alone: its bytes do not lie under a key that was refused to its text."""
        if self.answer in keys or self.answer not in self.texts:
            return self
        response = opened_answer(f"{ANSWER}{self.answer}", self.response) if self.response else None
        return Parcel.of(keys, self.held, keys[-1], response)
