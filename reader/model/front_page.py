"""A front page: a list of stories of one section, or of any feed."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from reader.model.article import Source
from reader.model.related import Group, RelatedItem
from reader.text.language import Direction


class FrontPage(Struct, frozen=True, omit_defaults=True):
    """A list of stories in the source's order; ``groups`` keeps a page's own headings (label may be empty)."""

    url: str
    id: str
    title: str
    form: Literal["rdf", "rss", "atom", "json", "sitemap", "page"] = "page"
    language: str = ""
    direction: Direction = "ltr"
    groups: tuple[Group, ...] = ()
    feed: str = ""
    """The feed a page names for itself (``link rel=alternate``), absolute; empty when it names none."""
    source: Source = Source()

    @property
    def items(self) -> tuple[RelatedItem, ...]:
        """Every item once (by id), in order."""
        seen: dict[str, RelatedItem] = {}
        for group in self.groups:
            for item in group.items:
                seen.setdefault(item.id, item)
        return tuple(seen.values())
