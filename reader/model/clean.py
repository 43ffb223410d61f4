"""Output validation, the last gate before screen, file and terminal: every string of a page is clean.

Used on what comes back from the extracting process and from the disk, since neither is trusted. A value that is
clean already comes back as the same object, which costs about a microsecond a string.
"""

from __future__ import annotations

import re
from typing import Final, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from reader.model.article import Article, Picture
from reader.model.block import Block, Span, under
from reader.model.front_page import FrontPage
from reader.text.sanitize import clean, clean_lines

_T = TypeVar("_T")
_P = TypeVar("_P", Block, Picture)
_ESCAPED_CONTROL: Final = re.compile(r"\\[bfrtu]")
_ONLY_TEXT: Final = ("paragraph", "heading", "code", "rule")
_MAX_REMAPPED: Final = 2_000_000
"""Characters looked at to find a dirty block's spans again; beyond it the text stays and the spans go."""


def clean_article(article: Article) -> Article:
    """``article`` with every string cleaned (``text.sanitize``), addresses included; the same object when it was.

    The texts of blocks keep their line breaks and blanks; what they are made of (items, cells) keeps its blanks. A
    span that does not lie within its text is dropped; where cleaning changed a text, spans are moved along or
    dropped.
    """
    return _fields(article, but=("blocks",)) if _blocks_are_clean(article.blocks) else _cleaned(article)


def clean_front_page(front: FrontPage) -> FrontPage:
    """``front`` with every string cleaned, addresses included; the same object when it was."""
    return _cleaned(front)


def clean_fields(value: _T) -> _T:
    """Any other value of the disk with every string in it cleaned."""
    return _cleaned(value)


def _cleaned(value: _T) -> _T:
    if isinstance(value, str):
        text = clean(value)
        return value if text == value else text  # type: ignore[return-value]
    if isinstance(value, tuple):
        parts = tuple(_cleaned(part) for part in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts  # type: ignore[return-value]
    if isinstance(value, Block):
        return _block(value)  # type: ignore[return-value]
    if isinstance(value, Picture):
        return _with_spans(_fields(value), under(value.caption, value.credit))  # type: ignore[return-value]
    if isinstance(value, Struct):
        return _fields(value)
    return value


def _fields(value: _T, but: tuple[str, ...] = ()) -> _T:
    changed = {}
    for name in value.__struct_fields__:  # type: ignore[attr-defined]
        old = getattr(value, name)
        if old and name not in but:
            new = _cleaned(old)
            if new is not old:
                changed[name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


def _block(block: Block) -> Block:
    fields = _fields(block, but=("text", "items", "rows"))
    items = tuple(_part(item) for item in block.items)
    rows = tuple(tuple(_part(cell) for cell in row) for row in block.rows)
    if (items, rows) != (block.items, block.rows):
        fields = replace(fields, items=items, rows=rows)
    text = clean_lines(block.text)
    spans = fields.spans
    if block.kind == "image":
        return _with_spans(replace(fields, text=text) if text != block.text else fields, block.under)
    if text != block.text:
        return replace(fields, text=text, spans=_moved(spans, block.text, text))
    if all(0 <= span.start < span.end <= len(text) for span in spans):
        return fields
    return replace(fields, spans=tuple(span for span in spans if 0 <= span.start < span.end <= len(text)))


def _with_spans(picture: _P, dirty: str) -> _P:
    """A cleaned picture with the spans of what was ``dirty`` under it."""
    text = under(picture.caption, picture.credit)
    spans = picture.spans if text == dirty else _moved(picture.spans, dirty, text)
    spans = tuple(span for span in spans if 0 <= span.start < span.end <= len(text))
    return picture if spans == picture.spans else replace(picture, spans=spans)


def _blocks_are_clean(blocks: tuple[Block, ...]) -> bool:
    """Whether ``_block`` would change nothing: asked of all texts at once, since a long read has thousands.

    As JSON they are one string, in which what is hidden by an escape can be seen; a no may be wrong, a yes is not.
    """
    try:
        text = msgspec.json.encode(blocks).decode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    if _ESCAPED_CONTROL.search(text) or "\x7f" in text:
        return False
    if not text.isascii():
        apart = text.replace("\\n", "\n").replace('"', "\n")  # so that a mark at the beginning has nothing before it
        if clean_lines(apart) != apart:
            return False
    return all(_is_in_order(block) for block in blocks)


def _is_in_order(block: Block) -> bool:
    """Whether spans and blanks of a block are as they should be, its characters being clean."""
    length = len(block.spanned)
    for span in block.spans:
        if not 0 <= span.start < span.end <= length or clean(span.url) != span.url:
            return False
    if block.kind in _ONLY_TEXT:
        return True
    lines = (block.src, block.caption, block.credit, block.title, block.url, block.file)
    if any("\n" in part for part in block.items) or any("\n" in cell for row in block.rows for cell in row):
        return False
    return all(clean(line) == line for line in lines)


def _part(text: str) -> str:
    """An item or a cell: cleaned as the text that is made of them is, but one line."""
    return clean_lines(text).replace("\n", " ")


def _moved(spans: tuple[Span, ...], dirty: str, text: str) -> tuple[Span, ...]:
    """The spans of ``dirty`` in its cleaned ``text``: those whose words are found again where they should be."""
    if len(spans) * len(dirty) > _MAX_REMAPPED:
        return ()
    moved = []
    for span in spans:
        words = clean_lines(dirty[span.start : span.end]) if 0 <= span.start < span.end <= len(dirty) else ""
        start = len(clean_lines(dirty[: span.start]))
        if words and text.startswith(words, start):
            moved.append(replace(span, start=start, end=start + len(words)))
    return tuple(moved)
