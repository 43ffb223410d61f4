"""Source model of a sample story, before any markup."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

Generation = Literal["old", "2023", "2024", "2026"]
"""The old layout, or the generation of the new one (dw/STRUCTURE.md sections 2 and 3)."""
StateForm = Literal["none", "apollo", "app"]
"""The JSON a new page carries: nothing, ``__APOLLO_STATE__`` or ``__APP_STATE__``."""
PassageKind = Literal[
    "paragraph", "heading", "list", "quote", "table", "picture", "video", "audio", "gallery", "more", "tweet", "post",
    "slide",
]  # fmt: skip
TieKind = Literal["recommends", "media", "web", "related", "worldwide"]

DATED: Final = frozenset(("a", "av", "video", "audio", "g", "live"))
"""Types of content that a newspaper publishes on a day; topics and sections have no date."""


class Words(Struct, frozen=True):
    """A stretch of running text; ``target`` is a story's id, ``amp:ID``, ``permalink:ID`` or a web address."""

    text: str
    kind: Literal["", "link", "strong", "em"] = ""
    target: str = ""


Text = tuple[Words, ...]


class Figure(Struct, frozen=True):
    """A picture as a page shows it. An old page without a caption keeps its words in the picture's title."""

    id: int
    caption: str = ""
    credit: str = ""
    alt: str = ""


class Passage(Struct, frozen=True):
    """One block of a story's body. ``text`` of a slide or a post is its heading, ``below`` its paragraphs."""

    kind: PassageKind
    text: Text = ()
    level: int = 0
    ordered: bool = False
    items: tuple[Text, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    figure: Figure | None = None
    target: int = 0
    at: str = ""
    by: str = ""
    below: tuple[Text, ...] = ()


class TieItem(Struct, frozen=True):
    """An item of a group: a story's id, or a page elsewhere. ``overlay`` links as old pages link media."""

    id: int = 0
    overlay: bool = False
    url: str = ""
    name: str = ""
    text: str = ""


class Tie(Struct, frozen=True):
    """A named block of items."""

    kind: TieKind
    items: tuple[TieItem, ...]


class Person(Struct, frozen=True):
    """A writer; those with an id have a page of their own."""

    name: str
    id: int = 0
    place: str = ""


class Story(Struct, frozen=True):
    """Everything written for one page, all texts plain."""

    id: int
    type: str
    language: str
    slug: str
    title: str
    short_title: str = ""
    """What a page's embedded state calls ``title`` where the headline shown is longer."""
    teaser: str = ""
    lead: str = ""
    layout: Generation = "2026"
    state: StateForm = "none"
    section: str = ""
    region: str = ""
    published: str = ""
    modified: str = ""
    shown_date: str = ""
    """A date as the page words it (``3 hours ago``) in place of the calendar's."""
    authors: tuple[Person, ...] = ()
    byline: str = ""
    edited: str = ""
    figure: Figure | None = None
    duration: int = 0
    topics: tuple[int, ...] = ()
    keywords: tuple[str, ...] = ()
    translation: int = 0
    parts: tuple[Passage, ...] = ()
    ties: tuple[Tie, ...] = ()
    edition: int = 1
    gone: bool = False
    newsletter: bool = False
    saved: bool = False
    """Served as a browser saved it, with absolute addresses."""
    priority: int = 0
    """The front page's lead stories have one; higher comes first."""

    @property
    def path(self) -> str:
        """The page's path, raw unicode as publishers write it in their links."""
        return f"/{self.language}/{self.slug}/{self.type}-{self.id}"


def plain(text: Text) -> str:
    """Running text without its marks."""
    return "".join(run.text for run in text)
