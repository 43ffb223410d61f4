"""A paragraph of the layout (piece): what of an article is set as one, whatever the width."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

from reader.model.block import Span
from reader.text.language import Direction

Role = Literal[
    "notice", "kicker", "title", "lead", "byline", "picture", "caption", "paragraph", "heading", "subheading", "item",
    "quote", "credit", "code", "table", "media", "embed", "rule", "state",
]  # fmt: skip
"""What a piece is. Each has a component class of the article view, ``article-view--ROLE``.

notice      what a reader must know of the text (paywall, nothing found); stands first
kicker title lead byline        the head of the article
picture     the bar that stands for the lead picture
caption     caption and credit of a picture or medium
paragraph item quote code table rule    as in the model; an item is one item of a list
heading     a block heading of level 2, in capitals; ``subheading`` one of a lower level, with a mark before it
credit      who is quoted
media embed     a stub: what it is, its length and title
state       a line of the reader's own, in place of an article
"""

Way = Literal["wrap", "fold", "table", "fill"]


class Piece(Struct, frozen=True):
    """One paragraph: its text as it is copied and searched, and how it is set."""

    role: Role
    text: str = ""
    spans: tuple[Span, ...] = ()
    first: str = ""
    """Stands before the first line (a bullet, a bar), outside the text."""
    rest: str = ""
    """Stands before the following lines; as wide as ``first``."""
    indent: int = 0
    """Cells before ``first``."""
    gap: int = 1
    """Empty lines before the piece; none are set before the first piece."""
    way: Way = "wrap"
    """Broken between words, folded where it is full (code), set in columns, or one line filled with ``text``."""
    direction: Direction = "ltr"
    capitals: bool = False
    """Shown in capitals; the text itself keeps its letters."""
    block: int = 0
    """Which block of the article it was made of; below 0 a part of its head (``model.position.HEAD``)."""
    start: int = 0
    """Where its text begins in that of the block."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table; ``text`` holds them too, parted by ``block.CELL_GAP``, a line a row."""


_IOTA: Final = "\u0345"  # a mark whose capital is a letter with a cell of its own


def capitals(text: str, language: str = "") -> str:
    """``text`` in capitals, letter for letter: offsets stay what they were, so ß and the like stay small."""
    upper = text.replace("i", "İ").upper() if language[:2] in ("tr", "az") else text.upper()
    if len(upper) == len(text) and _IOTA not in text:
        return upper
    return "".join(big if len(big := letter.upper()) == 1 and letter != _IOTA else letter for letter in text)
