"""Search results: which rows pass a query's filters, how age counts, and the snippet around the first match."""

from __future__ import annotations

from typing import Final, Protocol

from msgspec import Struct

from reader.model import position
from reader.model.article import Article
from reader.model.listed import ListedStory, Membership
from reader.model.position import Position
from reader.story.query import Query
from reader.text import terms
from reader.text.fold import folded

BEFORE: Final = 30
"""Letters of a snippet before the first match."""
LONG: Final = 160
"""Letters of a snippet."""
NEW: Final = 0.15
"""By how much of its rank a story of today goes before an old one."""
HALF: Final = 30 * 86400.0
"""Seconds after which half of that is left."""


class Hit(Struct, frozen=True):
    """A story that was found."""

    story: ListedStory
    snippet: str
    """Words around the first match."""
    marks: tuple[tuple[int, int], ...]
    """Where in the snippet the words stand."""
    position: Position | None
    """Where the first match stands in the text; None where it stands nowhere there."""


class Searchable(Protocol):
    """What filters ask of a row."""

    @property
    def key(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def section(self) -> tuple[str, ...]: ...
    @property
    def host(self) -> str: ...
    @property
    def published(self) -> str: ...
    @property
    def updated(self) -> str: ...


def passes(row: Searchable, query: Query, held: Membership) -> bool:
    """Whether a story is among those that the filters want."""
    date = row.updated or row.published
    host = row.host.removeprefix("www.")
    return (
        (not query.language or row.language.lower().split("-")[0] == query.language.split("-")[0])
        and (not query.section or any(folded(query.section) in folded(name) for name in row.section))
        and (not query.site or host == query.site or host.endswith(f".{query.site}"))
        and (not query.since or date >= query.since)
        and (not query.until or (bool(date) and date[: len(query.until)] <= query.until))
        and query.read in (None, row.key in held.read)
        and query.saved in (None, row.key in held.saved)
    )


def freshness_of(fetched: float, now: float) -> float:
    """What a rank is multiplied by: more for what is new, since the best have the lowest (negative) ranks."""
    age = max(now - fetched, 0.0)
    return 1.0 + NEW * float(0.5 ** (age / HALF))


def found_in(story: ListedStory, article: Article | None, query: Query) -> Hit:
    """A result with its snippet: from the text where the words stand there, else from the lead."""
    for number, block in enumerate(article.blocks if article else ()):
        text = block.text
        first = next(terms.places(text, query.words), None)
        if article and first:
            snippet = _around(text, first[0])
            return Hit(story, snippet, _marks(snippet, query), position.at(article, number, first[0]))
    snippet = _around(story.lead or story.title, 0)
    return Hit(story, snippet, _marks(snippet, query), None)


def _around(text: str, at: int) -> str:
    start = max(at - BEFORE, 0)
    blank = text.find(" ", start, at)
    start = blank + 1 if start and blank > 0 else start
    snippet = " ".join(text[start : start + LONG].split())
    return f"{'… ' if start else ''}{snippet}{' …' if start + LONG < len(text) else ''}"


def _marks(snippet: str, query: Query) -> tuple[tuple[int, int], ...]:
    return tuple(terms.places(snippet, query.words))
