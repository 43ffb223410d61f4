"""Folding for search: without capitals and accents, which nobody types to find ``Português``."""

from __future__ import annotations

from unicodedata import combining, normalize


def folded(text: str) -> str:
    """``text`` as it is compared with what somebody types. A mark that stands alone folds to a blank, or nothing."""
    return "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))


def holds(text: str, words: str) -> bool:
    """Whether ``text`` holds every word of ``words``, in any order."""
    within = folded(text)
    return all(part in within for part in folded(words).split())
