"""Display width: how many terminal cells a text takes, by grapheme clusters, letters as readers see them.

The measure is the one the screen is drawn by (rich 15, Unicode 17): a test compares the two. Terminals disagree about
some marks and pictures, so what has to fit a line is measured by the most that a terminal may take (``most_cells``).
Text that needs no table, which is most text, is told from the rest by one search.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from reader.text.cell_tables import SPACING, TONES, WIDE, WIDENED, ZERO, members, pairs, regex_class
from reader.text.everyday import is_everyday

JOINER: Final = "\u200d"
EMOJI_STYLE: Final = "\ufe0f"
_REMEMBERED: Final = 8192


def is_even(text: str) -> bool:
    """Whether every character of ``text`` takes exactly one cell, so that offsets are columns."""
    if text.isascii():
        return text.isprintable()
    return is_everyday(text) or not _uneven().search(text)


def cell_len(text: str) -> int:
    """The cells that ``text`` takes on one line."""
    if is_even(text):
        return len(text)
    width = _widths()
    if JOINER not in text and EMOJI_STYLE not in text:
        return sum(map(width.__getitem__, text))
    return sum(cells for _, _, cells in graphemes(text))


def is_unsure(text: str) -> bool:
    """Whether terminals disagree about the cells of ``text``."""
    return not text.isascii() and not is_everyday(text) and bool(_unsure().search(text))


def most_cells(text: str) -> int:
    """The cells that ``text`` takes in a terminal that gives it most of all; never less than ``cell_len``."""
    return sum(cells for _, _, cells in roomy(text)) if is_unsure(text) else cell_len(text)


def roomy(text: str) -> list[tuple[int, int, int]]:
    """``graphemes``, each with the most cells that a terminal may give it: those of its characters one by one."""
    spans = graphemes(text)
    if not is_unsure(text):
        return spans
    width = _most_widths()
    return [(start, end, max(cells, sum(map(width.__getitem__, text[start:end])))) for start, end, cells in spans]


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """``text`` as what readers see as letters: start, end and cells of each, without gaps.

    Marks belong to the letter before them, a joiner joins the next character to it, U+FE0F may widen it. None but
    the first can be without cells.
    """
    width = _widths()
    spans: list[tuple[int, int, int]] = []
    start = end = cells = 0
    widened = ""  # the last character with cells of its own, which U+FE0F may widen
    joined = False
    for index, character in enumerate(text):
        if joined:
            joined = False
        elif character == JOINER:
            joined = bool(index)
        elif character == EMOJI_STYLE:
            cells += widened in _widened()
            widened = ""
        else:
            own = width[character]
            if own:
                if index:
                    spans.append((start, end, cells))
                start, cells, widened = index, own, character
        end = index + 1
    if text:
        spans.append((start, end, cells))
    return spans


def fitting(text: str, cells: int) -> int:
    """The length of the longest prefix of ``text`` of whole letters that takes at most ``cells`` in any terminal."""
    if is_even(text):
        return max(0, min(cells, len(text)))
    used = length = 0
    for _, end, own in roomy(text):
        used += own
        if used > cells:
            break
        length = end
    return length


def clip(text: str, width: int) -> str:
    """``text``, cut to ``width`` cells with an ellipsis where it may be wider."""
    if most_cells(text) <= width:
        return text
    return text[: fitting(text, width - 1)].rstrip() + "…" if width > 0 else ""


@cache
def _uneven() -> re.Pattern[str]:
    """Finds a character that may take none or two cells: those beyond U+FFFF are looked up one by one."""
    tables = regex_class(ZERO, last=0xFFFF) + regex_class(WIDE, last=0xFFFF)
    return re.compile(f"[\x00-\x1f\x7f-\x9f{tables}\U00010000-\U0010ffff]")


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(f"[{JOINER}{EMOJI_STYLE}{regex_class(SPACING)}{regex_class(TONES)}]")


@cache
def _widened() -> frozenset[str]:
    return members(WIDENED)


class _Widths(dict[str, int]):
    """Cells of single characters, looked up in the tables when first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._ranges = sorted(
            [(first, last, 0) for first, last in [*pairs(ZERO), (0x01, 0x1F), (0x7F, 0x9F)]]
            + [(first, last, 2) for first, last in pairs(WIDE)]
        )
        self._firsts = [first for first, _, _ in self._ranges]

    def __missing__(self, character: str) -> int:
        code = ord(character)
        _, last, cells = self._ranges[max(0, bisect_right(self._firsts, code) - 1)]
        width = cells if code <= last else 1
        if len(self) < _REMEMBERED:
            self[character] = width
        return width


@cache
def _widths() -> _Widths:
    return _Widths()


@cache
def _most_widths() -> _Widths:
    most = _Widths()
    most.update(dict.fromkeys(members(SPACING), 1) | dict.fromkeys(members(TONES), 2))
    return most
