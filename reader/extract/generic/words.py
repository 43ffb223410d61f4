"""Token overlap: comparing texts by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"\w+")


def small(text: str) -> str:
    """``text`` in small letters, of the same length but for a few rare ones: Turkish İ is an i."""
    lowered = text.lower()
    return lowered.replace("i\u0307", "i") if "\u0307" in lowered else lowered


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def flat(text: str) -> str:
    """``text`` as its words, one blank apart: two texts with the same flat form say the same."""
    return " ".join(words(text))


def likeness(one: str, other: str) -> float:
    """How far two texts are made of the same words, 0 to 1 (F1 of their word counts)."""
    first, second = Counter(words(one)), Counter(words(other))
    shared = sum((first & second).values())
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def grams(text: str, length: int = 3) -> list[tuple[str, ...]]:
    """Every run of ``length`` words, in order."""
    found = words(text)
    return list(zip(*(found[start:] for start in range(length)), strict=False))


def share_in(text: str, known: frozenset[tuple[str, ...]]) -> float | None:
    """How many of the word triples of ``text`` are among ``known``, 0 to 1; None when it has none."""
    own = grams(text)
    return sum(gram in known for gram in own) / len(own) if own else None


def gram_set(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The word triples of several texts."""
    return frozenset(gram for text in texts for gram in grams(text))
