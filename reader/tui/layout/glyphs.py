"""Glyph sets: the signs around texts, and letters in their place for terminals and fonts that lack them."""

from __future__ import annotations

from typing import Final

from msgspec import Struct


class Glyphs(Struct, frozen=True):
    """One set of signs."""

    bullets: tuple[str, ...]
    """By depth of the list; the last one serves all deeper ones."""
    bar: str
    """Before each line of a quote."""
    heading: str
    """Before a heading whose script has no capitals."""
    subheading: str
    picture: str
    """Fills the bar of the lead picture."""
    inline_picture: str
    rule: str
    notice: str
    video: str
    audio: str
    gallery: str
    embed: str


SIGNS: Final = Glyphs(("•", "◦", "▪"), "│ ", "━━ ", "── ", "▒", "▒▒ ", "─", "▌ ", "▶ ", "♪ ", "▦ ", "▣ ")
LETTERS: Final = Glyphs(("*", "-", "+"), "| ", "== ", "-- ", ":", "[] ", "-", "! ", "> ", "& ", "# ", "@ ")
