"""An article as paragraphs (pieces), in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Final

from msgspec.structs import replace

from reader.model.address import find
from reader.model.article import Article, Picture
from reader.model.block import CELL_GAP, Block, Span
from reader.model.position import HEAD
from reader.text import dates
from reader.text.cells import JOINER, cell_len
from reader.text.language import base_direction
from reader.tui.layout.glyphs import SIGNS, Glyphs
from reader.tui.layout.piece import Piece, Role, capitals

_HEADING: Final = 2
_LIST_INDENT: Final = 2
_CODE_INDENT: Final = 2
_BETWEEN: Final = " · "
"""Between a caption and its credit."""
LONGEST: Final = 5_000
"""Letters of one piece: a piece is laid out in one go, so a longer text is parted, at the end of a line or word."""
_ROWS: Final = 500
"""Rows of one piece, for the same reason."""
_PARTS: Final[dict[Role, int]] = {role: index - len(HEAD) for index, role in enumerate(HEAD)}
_MEDIA_WORDS: Final = {"video": "Watch video", "audio": "Listen to audio", "gallery": "Look at pictures", "": "Open"}


def arrange(article: Article, now: datetime, glyphs: Glyphs = SIGNS) -> tuple[Piece, ...]:
    """The pieces of ``article``; its texts are clean already. ``now`` carries the reader's time zone."""
    pieces = [replace(piece, block=_PARTS[piece.role]) for piece in _head(article, now, glyphs)]
    previous = ""
    for index, block in enumerate(article.blocks):
        made = list(_of_block(index, _block(block, article.language, glyphs)))
        if block.kind == previous == "list":
            made[:1] = [replace(piece, gap=0) for piece in made[:1]]
        pieces += made
        previous = block.kind
    if any(len(piece.text) > LONGEST and piece.way != "table" for piece in pieces):
        pieces = [part for piece in pieces for part in (_parted(piece) if piece.way != "table" else (piece,))]
    if article.direction == "rtl" or not all(piece.text.isascii() for piece in pieces):
        pieces = [_directed(piece, article) for piece in pieces]
    return tuple(pieces)


def arrange_lines(lines: Sequence[str]) -> tuple[Piece, ...]:
    """Lines of the reader's own (a skeleton, an error) as pieces; an empty one is an empty line."""
    return tuple(Piece("state", line, gap=0) for line in lines)


def byline(article: Article, now: datetime) -> str:
    """``5 May 2019, updated 6 May 2019 · rc/amp (AP, dpa Reuters) · 2 min``: what of it is known."""
    published, updated = dates.full(article.published, now), dates.full(article.updated, now)
    if updated and updated != published:
        day, _, time = updated.partition(", ")
        same_day = published.partition(", ")[0] == day
        late = f"updated {time}" if same_day and time else "" if same_day else f"updated {updated}"
        published = ", ".join(filter(None, (published, late)))
    who = article.made_by
    missing = [agency for agency in article.agencies if agency not in who]
    if missing:
        who = f"{who} ({', '.join(missing)})" if who else ", ".join(missing)
    minutes = f"{article.minutes} min" if article.minutes else ""
    return " · ".join(filter(None, (published, who, minutes)))


def _head(article: Article, now: datetime, glyphs: Glyphs) -> Iterator[Piece]:
    if article.notice:
        yield _marked("notice", article.notice, glyphs.notice, glyphs.notice)
    if article.kicker:
        yield Piece("kicker", article.kicker, capitals=True)
    if article.title:
        yield Piece("title", article.title, gap=0 if article.kicker else 1)
    if article.lead:
        yield Piece("lead", article.lead)
    made = byline(article, now)
    if made:
        yield Piece("byline", made)
    if article.picture:
        yield from _lead_picture(article.picture, glyphs, after_byline=bool(made))


def _lead_picture(picture: Picture, glyphs: Glyphs, *, after_byline: bool) -> Iterator[Piece]:
    yield Piece("picture", glyphs.picture, way="fill", gap=0 if after_byline else 1)
    caption, spans = _under(picture)
    if caption:
        yield Piece("caption", caption, spans, gap=0)


def _of_block(index: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that know where in the article they stand: their texts, a line each, are that of the block."""
    start = 0
    for piece in pieces:
        yield replace(piece, block=index, start=start)
        start += len(piece.text) + 1


def _block(block: Block, language: str, glyphs: Glyphs) -> Iterator[Piece]:
    if block.kind == "paragraph":
        yield Piece("paragraph", block.text, block.spans)
    elif block.kind == "heading":
        yield _heading(block, language, glyphs)
    elif block.kind == "list":
        yield from _list(block, glyphs)
    elif block.kind == "quote":
        yield _marked("quote", block.text, glyphs.bar, glyphs.bar, spans=block.spans)
        if block.credit:
            yield _marked("credit", f"— {block.credit}", glyphs.bar, glyphs.bar, gap=0)
    elif block.kind == "code":
        yield Piece("code", block.text, block.spans, indent=_CODE_INDENT, way="fold")
    elif block.kind == "table":
        yield from _table(block)
    elif block.kind == "image":
        caption, spans = _under(block)
        yield _marked("caption", caption or "Picture", glyphs.inline_picture, spans=spans)
    elif block.kind == "media":
        yield from _media(block, glyphs)
    elif block.kind == "embed":
        yield from _embed(block, glyphs)
    else:
        yield Piece("rule", glyphs.rule, way="fill")


def _marked(role: Role, text: str, first: str, rest: str = "", *, spans: tuple[Span, ...] = (), gap: int = 1) -> Piece:
    rest = rest or " " * cell_len(first)
    return Piece(role, text, spans, first=first, rest=rest, gap=gap)


def _heading(block: Block, language: str, glyphs: Glyphs) -> Piece:
    """Told apart without colour: capitals, or a mark where the script has none; a mark for lower levels."""
    if block.level > _HEADING:
        return _marked("subheading", block.text, glyphs.subheading, spans=block.spans)
    if capitals(block.text, language) == block.text and not block.text.isupper():
        return _marked("heading", block.text, glyphs.heading, spans=block.spans)
    return Piece("heading", block.text, block.spans, capitals=True)


def _list(block: Block, glyphs: Glyphs) -> Iterator[Piece]:
    items = block.items or tuple(block.text.split("\n"))
    spans = block.spans if "\n".join(items) == block.text else ()
    starts = accumulate((len(item) + 1 for item in items), initial=0)
    depth = max(block.level, 1)
    bullet = glyphs.bullets[min(depth, len(glyphs.bullets)) - 1]
    last = len(str((block.first or 0) + len(items) - 1))
    for index, (item, start) in enumerate(zip(items, starts, strict=False)):
        first = f"{bullet} " if block.first is None else f"{block.first + index:>{last}}. "
        piece = _marked("item", item, first, spans=_within(spans, start, item), gap=int(not index))
        yield replace(piece, indent=_LIST_INDENT * (depth - 1))


def _table(block: Block) -> Iterator[Piece]:
    every = tuple(tuple(cell.replace("\n", " ") for cell in row) for row in block.rows if row)
    start = 0
    for first in range(0, len(every), _ROWS):
        rows = every[first : first + _ROWS]
        text = "\n".join(CELL_GAP.join(row) for row in rows)
        spans = _within(block.spans, start, text) if block.text.startswith(text, start) else ()
        yield Piece("table", text, spans, way="table", rows=rows, gap=int(not first))
        start += len(text) + 1
    if not every and block.text:
        yield Piece("table", block.text, block.spans)
    if block.caption or block.credit:
        yield Piece("caption", _caption(block.caption, block.credit), gap=0)


def _media(block: Block, glyphs: Glyphs) -> Iterator[Piece]:
    sign = {"audio": glyphs.audio, "gallery": glyphs.gallery}.get(block.media, glyphs.video)
    what = " ".join(filter(None, (_MEDIA_WORDS[block.media], dates.length(block.duration))))
    text = " — ".join(filter(None, (what, block.title)))
    yield _marked("media", text, sign, spans=_link(text, block.url))
    caption = _caption("" if block.caption == block.title else block.caption, block.credit)
    if caption:
        yield Piece("caption", caption, indent=cell_len(sign), gap=0)


def _embed(block: Block, glyphs: Glyphs) -> Iterator[Piece]:
    address = find(block.url) if block.url else None
    text = ": ".join(filter(None, ("Embedded", block.title or block.credit or (address.host if address else ""))))
    if block.text:
        yield _marked("quote", block.text, glyphs.bar, glyphs.bar, spans=block.spans)
        if block.credit:
            yield _marked("credit", f"— {block.credit}", glyphs.bar, glyphs.bar, gap=0)
    yield _marked("embed", text, glyphs.embed, spans=_link(text, block.url), gap=int(not block.text))


def _caption(caption: str, credit: str) -> str:
    return caption if credit in caption else _BETWEEN.join(filter(None, (caption, credit)))


def _under(picture: Picture | Block) -> tuple[str, tuple[Span, ...]]:
    """Caption and credit of a picture on one line, with the links in them."""
    caption = picture.caption or picture.title
    text = _caption(caption, picture.credit)
    credit = len(picture.caption) + bool(picture.caption)  # where it begins among what the spans count in
    shift = (len(caption) + len(_BETWEEN) if caption else 0) - credit
    spans = (
        replace(span, start=span.start + shift, end=span.end + shift) if span.start >= credit else span
        for span in picture.spans
    )
    return text, tuple(span for span in spans if span.end <= len(text))


def _link(text: str, url: str) -> tuple[Span, ...]:
    return (Span(0, len(text), url=url),) if url else ()


def _parted(piece: Piece) -> Iterator[Piece]:
    """A very long piece as several, parted at the end of a line or word."""
    start, text = 0, piece.text
    while start < len(text):
        full = _letter_start(text, start + LONGEST)
        end = len(text) if len(text) <= full else max(text.rfind("\n", start, full), text.rfind(" ", start, full)) + 1
        end = end or full
        part = text[start:end].rstrip(" \n") if end < len(text) else text[start:]
        yield replace(
            piece,
            text=part,
            start=piece.start + start,
            spans=_within(piece.spans, start, part),
            first=piece.rest if start else piece.first,
            gap=0 if start else piece.gap,
        )
        start = end


def _letter_start(text: str, index: int) -> int:
    """The nearest place up to ``index`` where a letter starts: marks and what is joined stay with theirs."""
    while 0 < index < len(text) and (cell_len(text[index]) == 0 or text[index - 1] == JOINER):
        index -= 1
    return index


def _within(spans: tuple[Span, ...], start: int, part: str) -> tuple[Span, ...]:
    """The spans that lie in the part of a text that begins at ``start``, counted from there."""
    end = start + len(part)
    return tuple(
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in spans
        if span.start < end and span.end > start
    )


def _directed(piece: Piece, article: Article) -> Piece:
    direction = base_direction(piece.text, article.direction)
    return replace(piece, direction=direction) if direction == "rtl" else piece
