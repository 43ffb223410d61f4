"""The line breaker: a text and a width in cells become lines, as ranges of the text.

Lines end at blanks (never at a non-breaking one), after dashes within words, between ideographs within the rules of
kinsoku, between the clusters of scripts without blanks; an address too long for a line is broken at its separators,
and what is still too long is folded between letters. Blanks at the ends of a line belong to none. Linear in the text
whatever it holds (FAULTS.md row 36).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.text.breaks import AFTER_DASH, UNEVEN_SCRIPTS, between, between_clusters, foldable, in_address
from reader.text.cells import graphemes, is_even

Range = tuple[int, int]

# Standing alone after or before a blank, these belong to the word on its other side (French without its
# non-breaking space); UAX #14, LB13 to LB15.
_STUCK_LEFT: Final = frozenset("!?:;»”…%)")
_STUCK_RIGHT: Final = frozenset("«„(")
_FOLD_STEPS: Final = 4


def wrap(text: str, width: int) -> list[Range]:
    """``text`` as lines of at most ``width`` cells: (start, end) of each, in order.

    A line is wider only when it is one single letter that is. Line feeds end lines; an empty line is an empty range;
    an empty text is one empty line. ``width`` below 1 counts as 1.
    """
    width = max(1, width)
    lines: list[Range] = []
    start = 0
    while True:
        end = text.find("\n", start)
        last = end < 0
        end = len(text) if last else end
        _wrap_line(text, start, end, width, lines)
        if last:
            return lines
        start = end + 1


def fold(text: str, width: int) -> list[Range]:
    """``text`` as lines of at most ``width`` cells with every blank kept, cut where they are full: for code."""
    width = max(1, width)
    lines: list[Range] = []
    offset = 0
    for line in text.split("\n"):
        if is_even(line):
            cuts = list(range(0, len(line), width)) or [0]
        else:
            cuts, used = [0], 0
            for start, _, cells in graphemes(line):
                if used + cells > width and used:
                    cuts.append(start)
                    used = 0
                used += cells
        cuts.append(len(line))
        lines.extend((offset + start, offset + end) for start, end in pairwise(cuts))
        offset += len(line) + 1
    return lines


def _wrap_line(text: str, start: int, end: int, width: int, lines: list[Range]) -> None:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    piece = text if start == 0 and end == len(text) else text[start:end]
    if is_even(piece) and not UNEVEN_SCRIPTS.search(piece):
        _wrap_even(text, start, end, width, lines)
    else:
        _Uneven(text, start, piece, width).wrap(lines)


def _wrap_even(text: str, start: int, end: int, width: int, lines: list[Range]) -> None:
    """Every character is one cell: the break is looked for backwards from where the line is full."""
    while end - start > width:
        full = start + width
        blank = _last_blank(text, start, full, end)
        stop = blank
        for found in AFTER_DASH.finditer(text, max(blank, start) + 1, min(full + 2, end)):
            if found.start() <= full:
                stop = found.start()
        if blank < 0 and _separator(text, start, full, width) > stop:
            stop = _separator(text, start, full, width)
        if stop < 0:
            stop = full
        following = stop
        if text[stop] == " ":
            while text[following] == " ":
                following += 1
            while text[stop - 1] == " ":
                stop -= 1
        lines.append((start, stop))
        start = following
    lines.append((start, end))


def _last_blank(text: str, start: int, full: int, end: int) -> int:
    """The last blank up to ``full`` at which the line may end, or -1."""
    first = blank = text.rfind(" ", start + 1, full + 1)
    while blank > 0 and _stuck(text, blank, start, end):
        blank = text.rfind(" ", start + 1, blank)
    return blank if blank > 0 else first


def _stuck(text: str, blank: int, start: int, end: int) -> bool:
    """Whether the blank parts a lone sign from its word."""
    after, before = blank + 1, blank - 1
    if text[after] in _STUCK_LEFT and (after + 1 >= end or text[after + 1] == " "):
        return True
    return text[before] in _STUCK_RIGHT and (before <= start or text[before - 1] == " ")


def _separator(text: str, start: int, full: int, width: int) -> int:
    """Where a word longer than a line is broken as an address is, or -1 when that leaves the line nearly empty."""
    stop = in_address(text, start, full)
    return stop if (stop - start) * 4 >= width else -1


class _Uneven:
    """A line whose letters take none, one or two cells, or may be broken between letters."""

    def __init__(self, text: str, start: int, piece: str, width: int) -> None:
        self._text = text
        self._end = start + len(piece)
        self._width = width
        self._letters = [(start + first, start + last, cells) for first, last, cells in graphemes(piece)]
        self._before = [0]  # cells before each letter
        self._first = 0  # the line's first letter
        self._stop = self._go = 0  # where the line may end, and where the next one begins then
        self._soft = 0  # the same between clusters

    def wrap(self, lines: list[Range]) -> None:
        text, letters, before = self._text, self._letters, self._before
        for index, (start, end, cells) in enumerate(letters):
            before.append(before[-1] + cells)
            if text[start] == " " and end == start + 1:
                self._blank(index, start)
                continue
            if index > self._first and text[start - 1] != " ":
                if between(text, start):
                    self._stop = self._go = index
                elif between_clusters(text, start, end):
                    self._soft = index
            while before[-1] - before[self._first] > self._width and index > self._first:
                stop, go = self._choose(index)
                lines.append((letters[self._first][0], letters[stop][0]))
                self._first = self._stop = self._go = go
        lines.append((letters[self._first][0], self._end) if letters else (self._end, self._end))

    def _blank(self, index: int, start: int) -> None:
        if self._stop > self._first and self._go == index:  # one more of a run
            self._go = index + 1
        elif not _stuck(self._text, start, self._letters[self._first][0], self._end):
            self._stop, self._go = index, index + 1

    def _choose(self, index: int) -> Range:
        """Where the line ends that has no room for letter ``index``, and where the next one begins."""
        text, letters, first = self._text, self._letters, self._first
        stop = max(self._stop, first)
        if self._soft > stop and (stop == first or (self._before[stop] - self._before[first]) * 2 < self._width):
            return self._soft, self._soft
        if stop > first and text[letters[stop][0]] == " ":
            return stop, self._go
        starts = [start for start, _, _ in letters[first : index + 1]]
        offset = _separator(text, starts[0], starts[-1], self._width)
        if offset > letters[stop][0] and offset in starts:
            at = first + starts.index(offset)
            return at, at
        if stop > first:
            return stop, stop
        for at in range(index - 1, first, -1):  # a blank that is stuck is better than none
            if text[letters[at][0]] == " ":
                return at, at + 1
        for at in range(index, max(first, index - _FOLD_STEPS), -1):
            if foldable(text, *letters[at][:2]):
                return at, at
        return index, index
