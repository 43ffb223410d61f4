"""The blocks of an article and the marked spans within their text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from msgspec import Struct

BlockKind = Literal["paragraph", "heading", "list", "quote", "code", "table", "image", "media", "embed", "rule"]
CELL_GAP: Final = " | "
"""What stands between two cells of a table in its text."""
SpanKind = Literal["link", "strong", "em", "code"]


class Span(Struct, frozen=True, omit_defaults=True):
    """``text[start:end]`` of a block is a link or stands out. Offsets count characters (code points)."""

    start: int
    end: int
    kind: SpanKind = "link"
    url: str = ""
    """Absolute, for links only."""


class Block(Struct, frozen=True, omit_defaults=True):
    """One block of an article, in the page's order. Which fields are filled depends on ``kind``.

    ==========  =============================================================================
    paragraph   text, spans
    heading     text, spans, level (2..6)
    list        items, text (the items, one a line: the spans' offsets count in it), level (depth, 1 = outermost),
                first (number of the first item; None for bullets)
    quote       text, spans, credit (who is quoted)
    code        text (line breaks kept)
    table       rows, text (a line a row, cells parted by " | ": the spans' offsets count in it), caption
    image       src, caption, credit, title (alternative text), spans (their offsets count in ``under``)
    media       media, title, url (its own page), file (what a player plays), src (poster), duration (seconds),
                caption, credit
    embed       title, url, text (a post's words where the page holds them), credit (who posted)
    rule        nothing
    ==========  =============================================================================
    """

    kind: BlockKind
    text: str = ""
    spans: tuple[Span, ...] = ()
    level: int = 0
    items: tuple[str, ...] = ()
    first: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    src: str = ""
    caption: str = ""
    credit: str = ""
    title: str = ""
    url: str = ""
    duration: int | None = None
    media: Literal["", "video", "audio", "gallery"] = ""
    file: str = ""

    @property
    def under(self) -> str:
        """Caption and credit of a picture, a line each."""
        return under(self.caption, self.credit)

    @property
    def spanned(self) -> str:
        """The text in which the spans' offsets count."""
        return self.under if self.kind == "image" else self.text

    @property
    def links(self) -> tuple[Span, ...]:
        """The spans that are links, in the order of the text."""
        return tuple(span for span in self.spans if span.kind == "link")

    @property
    def spanned_items(self) -> list[tuple[str, list[Span]]]:
        """The items of a list, each with the spans within it."""
        return _spanned(self.items, 0, len("\n"), self.spans)

    @property
    def spanned_rows(self) -> list[list[tuple[str, list[Span]]]]:
        """The rows of a table, each cell with the spans within it."""
        rows = []
        at = 0
        for row in self.rows:
            rows.append(_spanned(row, at, len(CELL_GAP), self.spans))
            at += len(CELL_GAP.join(row)) + len("\n")
        return rows


def _spanned(parts: Sequence[str], at: int, gap: int, spans: Iterable[Span]) -> list[tuple[str, list[Span]]]:
    """``parts`` of a text that begin at ``at`` and stand ``gap`` characters apart, with their spans."""
    found = []
    for part in parts:
        end = at + len(part)
        own = [
            Span(span.start - at, span.end - at, span.kind, span.url)
            for span in spans
            if at <= span.start and span.end <= end
        ]
        found.append((part, own))
        at = end + gap
    return found


def under(caption: str, credit: str) -> str:
    """What is written under a picture, a line each: the text in which the spans of a picture count."""
    return "\n".join(filter(None, (caption, credit)))
