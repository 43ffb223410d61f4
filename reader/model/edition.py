"""A language edition and its sections: what a front page can be opened for."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from reader.text.language import Direction


class Section(Struct, frozen=True, omit_defaults=True):
    """One section of an edition."""

    name: str
    """As a reader would look for it: ``Top stories``, ``World``."""
    url: str
    """The section's own page, canonical: its identity, whatever its stories are read from."""
    sources: tuple[str, ...] = ()
    """Feeds and sitemaps to try first, in this order; the section page itself comes last."""


class Edition(Struct, frozen=True, omit_defaults=True):
    """A language edition. ``sections[0]`` is its front page."""

    key: str
    """What a reader types: ``en``, ``pt-br``, ``zh-hans``, ``sample-ar``."""
    language: str
    """BCP 47, as it stands in addresses."""
    name: str
    """English name."""
    native: str
    """The language's own name of itself."""
    direction: Direction
    sections: tuple[Section, ...]


SectionOf: TypeAlias = tuple[Edition, Section]
"""A section, and the edition that it belongs to."""
