"""A reading position: a place in the text of an article, found again by its words where the text has changed.

It knows nothing of a screen: neither the width of a column nor a notice above the text moves it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from reader.model.article import Article
from reader.model.block import CELL_GAP, Block

HeadPart = Literal["notice", "kicker", "title", "lead", "byline", "picture", "caption"]
HEAD: Final[tuple[HeadPart, ...]] = ("notice", "kicker", "title", "lead", "byline", "picture", "caption")
"""What stands before the blocks, in its order: ``Position.block`` counts it from the end (-1 is the caption)."""
WORDS_KEPT: Final = 80
"""Letters kept of what stood at the position."""
FEWEST: Final = 12
"""Letters below which a beginning of those words is no evidence any more."""


class Position(Struct, frozen=True, omit_defaults=True):
    """Where in an article's text."""

    block: int
    """Index of the block; below 0 for a part of the head, ``HEAD[block]``."""
    offset: int = 0
    """Of the block's text, in characters; -1 for the empty line before it."""
    words: str = ""
    """What stood there; empty for what has no words (a rule, a picture without a caption)."""


def at(article: Article, block: int, offset: int) -> Position:
    """The position at ``offset`` of a block, with the words that stand there."""
    start = max(offset, 0)
    return Position(block, offset, _text(article, block)[start : start + WORDS_KEPT])


def found(position: Position, article: Article) -> tuple[int, int]:
    """Block and offset of the position in ``article``, whose text may be another by now.

    Where its words stand no more it is their longest beginning that counts (half of them, a quarter); where that is
    nowhere either, the same block as before. Of several places that hold the words, the nearest block wins.
    """
    words, before = position.words, min(position.offset, 0)
    here = max(-len(HEAD), min(position.block, len(article.blocks) - 1))
    for length in (len(words), len(words) // 2, len(words) // 4):
        if not words or (length < FEWEST and length < len(words)):
            break
        for block in _outwards(here, len(article.blocks)):
            offset = _nearest(_text(article, block), words[:length], position.offset)
            if offset is not None:
                return block, offset + (before if not offset else 0)
    return here, position.offset


def _outwards(block: int, count: int) -> Iterator[int]:
    """Every block of as many, and every part of the head, from ``block`` away in both directions."""
    for distance in range(max(block + len(HEAD), count - block) + 1):
        for each in (block + distance, block - distance)[: 2 if distance else 1]:
            if -len(HEAD) <= each < count:
                yield each


def _nearest(text: str, words: str, offset: int) -> int | None:
    """Where in ``text`` these words stand, as near to ``offset`` as they do."""
    start = max(offset, 0)
    after, before = text.find(words, start), text.rfind(words, 0, start + len(words) - 1)
    if min(after, before) < 0:
        return max(after, before) if max(after, before) >= 0 else None
    return after if after - start <= start - before else before


def _text(article: Article, block: int) -> str:
    if block >= 0:
        return _of_block(article.blocks[block]) if block < len(article.blocks) else ""
    if block < -len(HEAD):
        return ""
    part = HEAD[block]
    if part == "caption":
        return article.picture.caption if article.picture else ""
    if part in ("picture", "byline"):  # what is printed there depends on the reader's clock
        return ""
    text: str = getattr(article, part)
    return text


def _of_block(block: Block) -> str:
    """The words of a block in which an offset counts."""
    if block.items:
        return "\n".join(block.items)
    if block.rows:
        return "\n".join(CELL_GAP.join(row) for row in block.rows)
    return block.text or block.under or block.title
