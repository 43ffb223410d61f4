"""Orphan collection: strays are what lies in ``cache.db`` and no row of the catalog names.

Three kinds.  What a kill left between the two commits of one page: never acknowledged, swept away.  Answers whose
rows were lost with a damaged ``kept.db``: they can be read anew, so they stay, and are the first to be evicted.
And the pages of readers of 2026-11 and before, ``page:KEY`` and ``read:KEY``: they are taken over one by one as they
are used.  ``meta.strays`` says whether there may be any of the last two; while there are none, the first paint does
without ``cache.db``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from reader.library.catalog import Catalog

if TYPE_CHECKING:
    from reader.library.cache import Answers

ANSWER: Final = "answer:"
OLD_ANSWER: Final = "page:"
OLD_TEXT: Final = "read:"

_SWEPT_AT_ONCE: Final = 500
"""Names looked at in a sitting: the whole file would be too many."""
_LAST_STORED: Final = 50
"""What was stored last, where a kill leaves its traces, is looked at in every sitting."""
_EVICTED_AT_ONCE: Final = 200


def are_there(catalog: Catalog) -> bool:
    """Whether there may be pages that only ``cache.db`` knows of."""
    return bool(catalog.meta("strays"))


def sweep(catalog: Catalog, answers: Answers) -> None:
    """Look at the next part of ``cache.db``, and let go of what a kill left or what was taken over. In a transaction.

    When the whole file was looked at and held no stray, that is written down.
    """
    strays = are_there(catalog)
    names = answers.names(str(catalog.meta("swept") or ""), _SWEPT_AT_ONCE)
    at_end = len(names) < _SWEPT_AT_ONCE
    seen = dict.fromkeys((*names, *(name for _, name, _ in answers.stored(_LAST_STORED))))
    answers.remove(*_taken_over(seen, catalog, answers))
    left = _among(seen, catalog)
    if not strays:
        answers.remove(*(name for name in left if name.startswith(ANSWER)))
        left = [name for name in left if not name.startswith(ANSWER)]  # an older reader was here since
    found = bool(left) or bool(catalog.meta("stray found"))
    catalog.write_down("strays", int((strays or found) and not (at_end and not found)))
    catalog.write_down("stray found", int(found and not at_end))
    catalog.write_down("swept", "" if at_end else names[-1])


def evict(catalog: Catalog, answers: Answers, size: int) -> None:
    """Let go of strays, those stored first, until that makes ``size`` bytes. In a transaction."""
    at = 0
    while size > 0:
        batch = answers.stored(_EVICTED_AT_ONCE, after=at)
        if not batch:
            return
        at = batch[-1][0]
        left = set(_among([name for _, name, _ in batch], catalog))
        for _, name, length in batch:
            if name in left and size > 0:
                answers.remove(*_whole(name))
                size -= length


def _whole(name: str) -> tuple[str, ...]:
    """A page of an older reader goes whole."""
    kind, _, key = name.partition(":")
    return (name,) if f"{kind}:" == ANSWER else (f"{OLD_ANSWER}{key}", f"{OLD_TEXT}{key}")


def _among(names: Iterable[str], catalog: Catalog) -> list[str]:
    """The strays among ``names``; what begins otherwise is none of ours."""
    ours = [name for name in names if name.startswith((ANSWER, OLD_ANSWER, OLD_TEXT))]
    named = catalog.named([name.removeprefix(ANSWER) for name in ours if name.startswith(ANSWER)])
    return [name for name in ours if not (name.startswith(ANSWER) and name.removeprefix(ANSWER) in named)]


def _taken_over(names: Iterable[str], catalog: Catalog, answers: Answers) -> list[str]:
    """Values of older readers that the catalog has in its own form: the text, and the answer where that lies here."""
    texts = [name.removeprefix(OLD_TEXT) for name in names if name.startswith(OLD_TEXT)]
    pages = [name.removeprefix(OLD_ANSWER) for name in names if name.startswith(OLD_ANSWER)]
    done = [f"{OLD_TEXT}{key}" for key in catalog.here(texts)]
    held = answers.held([f"{ANSWER}{key}" for key in pages])
    return done + [f"{OLD_ANSWER}{key}" for key in pages if f"{ANSWER}{key}" in held]
