"""Related links of a page: items in named groups."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from reader.model.address import Address, Kind

GroupKind = Literal["recommends", "related", "media", "web", "topics", "inline", "more"]


class RelatedItem(Struct, frozen=True, omit_defaults=True):
    """A link to another story or medium, as the page presents it."""

    url: str
    """Canonical (``Address.url``)."""
    id: str
    """``Address.id``: one story listed twice has one id."""
    title: str
    kind: Kind = "article"
    teaser: str = ""
    date: str | None = None
    """``YYYY-MM-DD``, or with time and offset; None where the page gives none."""
    duration: int | None = None
    """Seconds, for media."""
    image: str = ""
    image_title: str = ""
    """The picture's own title: never part of the headline (dw/STRUCTURE.md section 0)."""
    section: str = ""
    """The kicker or section named beside the item."""
    external: bool = False
    """Whether it leads to another site."""

    @property
    def address(self) -> Address:
        """Where the story is, and who it is."""
        return Address(self.url, self.id, self.kind)


class Group(Struct, frozen=True, omit_defaults=True):
    """A named block of related items."""

    kind: GroupKind
    label: str
    """As the page gives it; empty for groups of our own making (``inline``)."""
    items: tuple[RelatedItem, ...] = ()
