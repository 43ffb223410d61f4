"""An article: one page's cleaned content."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

from reader.model.block import Block, Span
from reader.model.related import Group
from reader.text.language import Direction

ArticleKind = Literal["article", "video", "audio", "gallery", "live", "page"]
READ_KINDS: Final = ("article", "live", "gallery")
"""Kinds whose reading time says how long they take; a video or audio takes as long as it lasts."""
SCHEMA = 1
"""Of the stored form; raised when a change makes older values unreadable."""
MORE_TO_COME: Final = "This report is not complete yet: DW says that more will follow."
"""The notice of a story whose text promises more: it is soon asked for again."""


class Picture(Struct, frozen=True, omit_defaults=True):
    """The lead picture."""

    src: str
    caption: str = ""
    credit: str = ""
    title: str = ""
    """Alternative text."""
    spans: tuple[Span, ...] = ()
    """Their offsets count in ``block.under(caption, credit)``."""


class Source(Struct, frozen=True, omit_defaults=True, rename={"origin": "from"}):
    """How the article was made: shown by ``i``."""

    rules: str = ""
    """The rule set, e.g. ``dw old layout``, ``generic``, ``readability``, ``plain text``."""
    confidence: float = 0.0
    """0 (a guess) to 1 (sure)."""
    fetched: str = ""
    """When the page came from the network, ISO 8601 with offset."""
    origin: str = ""
    """The address it came from, or ``file``."""


class Language(Struct, frozen=True, omit_defaults=True):
    """The same story in another language edition."""

    language: str
    url: str
    id: str


class Article(Struct, frozen=True, omit_defaults=True):
    """One page's cleaned content. Texts are clean (``text.sanitize``), addresses absolute."""

    url: str
    """The address that was opened, canonical."""
    canonical: str
    """The address the page gives for itself, else ``url``."""
    id: str
    kind: ArticleKind = "article"
    language: str = ""
    """BCP 47, as the page says; empty when unknown."""
    direction: Direction = "ltr"
    section: tuple[str, ...] = ()
    kicker: str = ""
    title: str = ""
    lead: str = ""
    authors: tuple[str, ...] = ()
    byline: str = ""
    """As printed: ``rc/amp (AP, dpa Reuters)``."""
    agencies: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    minutes: int = 0
    """Reading time (``text.reading_time``)."""
    notice: str = ""
    """What a reader must know of the text: paywall, needs JavaScript, nothing found; empty otherwise."""
    picture: Picture | None = None
    blocks: tuple[Block, ...] = ()
    groups: tuple[Group, ...] = ()
    topics_of: tuple[str, ...] = ()
    """Keywords the page gives for itself (never a group)."""
    regions: tuple[tuple[str, str], ...] = ()
    """Where it plays: codes (of a country, else of a part of the world) and names; one of the two may be empty."""
    languages: tuple[Language, ...] = ()
    source: Source = Source()

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read: a page without an article has none."""
        return bool(self.lead or self.blocks)

    @property
    def made_by(self) -> str:
        """Authors and byline in one line, each name once: ``Ann Example · Edited by: Bo Sample (AP)``."""
        authors = ", ".join(name for name in self.authors if name not in self.byline)
        return " · ".join(filter(None, (authors, self.byline)))
