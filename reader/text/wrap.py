"""The line breaker: a text and a width in cells become lines, as ranges of the text.

Lines end at blanks (never at a non-breaking one), after dashes within words, between ideographs within the rules of
kinsoku, between the clusters of scripts without blanks; an address too long for a line is broken at its separators,
and what is still too long is folded between letters. Blanks at the ends of a line belong to none. Linear in the text
whatever it holds (FAULTS.md row 36).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import Final

from reader.text.breaks import AFTER_DASH, between, between_clusters, foldable, has_uneven_script, in_address
from reader.text.cells import is_even, roomy

Range = tuple[int, int]

# Standing alone after or before a blank, these belong to the word on its other side (French without its
# non-breaking space); UAX #14, LB13 to LB15.
_STUCK_LEFT: Final = frozenset("!?:;»”…%)")
_STUCK_RIGHT: Final = frozenset("«„(")
_FOLD_STEPS: Final = 4


def wrap(text: str, width: int) -> list[Range]:
    """``text`` as lines of at most ``width`` cells in any terminal: (start, end) of each, in order.

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
            for start, _, cells in roomy(line):
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
    if is_even(piece) and not has_uneven_script(piece):
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
        letters = roomy(piece)
        self._text = text
        self._width = width
        self._starts = [start + first for first, _, _ in letters]
        self._starts.append(start + len(piece))
        self._before = [0, *accumulate(cells for _, _, cells in letters)]  # cells before each letter

    def wrap(self, lines: list[Range]) -> None:
        starts, before = self._starts, self._before
        first, end = 0, len(starts) - 1
        while True:
            full = bisect_right(before, before[first] + self._width) - 1  # the first letter without room
            if full >= end or first + 1 >= end:
                lines.append((starts[first], starts[end]))
                return
            stop = self._choose(first, max(full, first + 1))
            following = stop
            while following < end and self._is_blank(following):
                following += 1
            while stop > first and self._is_blank(stop - 1):
                stop -= 1
            lines.append((starts[first], starts[stop]))
            first = following

    def _choose(self, first: int, full: int) -> int:
        """The letter before which the line that begins with ``first`` ends: ``full`` or one before it.

        Looked for backwards from where the line is full.
        """
        text, starts = self._text, self._starts
        stop = soft = stuck = 0
        for at in range(full, first, -1):
            if self._is_blank(at):
                if not _stuck(text, starts[at], starts[first], starts[-1]):
                    stop = at
                    break
                stuck = stuck or at
            elif not self._is_blank(at - 1):
                if between(text, starts[at]):
                    stop = at
                    break
                if not soft and between_clusters(text, starts[at], starts[at + 1]):
                    soft = at
        if soft and (not stop or (self._before[stop] - self._before[first]) * 2 < self._width):
            return soft
        if stop and self._is_blank(stop):
            return stop
        return max(stop, self._separated(first, full)) or stuck or self._folded(first, full)

    def _separated(self, first: int, full: int) -> int:
        """Where the line may end as an address does, or 0."""
        offset = _separator(self._text, self._starts[first], self._starts[full], self._width)
        at = bisect_left(self._starts, offset)
        return at if at > first and self._starts[at] == offset else 0

    def _folded(self, first: int, full: int) -> int:
        for at in range(full, max(first, full - _FOLD_STEPS), -1):
            if foldable(self._text, self._starts[at], self._starts[at + 1]):
                return at
        return full

    def _is_blank(self, at: int) -> bool:
        return self._text[self._starts[at]] == " " and self._starts[at + 1] - self._starts[at] == 1
