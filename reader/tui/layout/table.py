"""Table layout: in columns where they fit, else a cell a line."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from reader.model.block import CELL_GAP
from reader.text.cells import cell_len, most_cells
from reader.text.wrap import wrap
from reader.tui.layout.piece import Piece

COLUMN_GAP: Final = 2
_STACKED_INDENT: Final = 2
_MAX_COLUMNS: Final = 64


class CellRun(NamedTuple):
    """A stretch of the table's text at a column."""

    x: int
    start: int
    end: int


def rows(piece: Piece, width: int) -> list[tuple[CellRun, ...]]:
    """The lines of a table piece in ``width`` cells."""
    columns = max(map(len, piece.rows))
    if columns > _MAX_COLUMNS:
        return _stacked(piece, width)
    widths = [0] * columns
    for row in piece.rows:
        for index, cell in enumerate(row):
            widths[index] = max(widths[index], most_cells(cell))
    needed = sum(widths) + COLUMN_GAP * (columns - 1)
    if needed <= width:
        return _in_columns(piece, widths, width)
    return _stacked(piece, width)


def _in_columns(piece: Piece, widths: list[int], width: int) -> list[tuple[CellRun, ...]]:
    lefts = [0]
    for cells in widths:
        lefts.append(lefts[-1] + cells + COLUMN_GAP)
    if piece.direction == "rtl":
        lefts = [width - right + COLUMN_GAP for _, right in pairwise(lefts)]
    right = [piece.direction == "rtl" or _is_of_numbers(piece, column) for column in range(len(widths))]
    lines = []
    offset = 0
    for row in piece.rows:
        runs = []
        for column, cell in enumerate(row):
            if cell:
                x = lefts[column] + (widths[column] - cell_len(cell) if right[column] else 0)
                runs.append(CellRun(x, offset, offset + len(cell)))
            offset += len(cell) + len(CELL_GAP)
        offset += 1 - len(CELL_GAP)
        lines.append(tuple(sorted(runs)))
    return lines


def _stacked(piece: Piece, width: int) -> list[tuple[CellRun, ...]]:
    """The first cell of a row at the edge, the others below it, set in."""
    lines: list[tuple[CellRun, ...]] = []
    offset = 0
    indent = _STACKED_INDENT if width > _STACKED_INDENT * 4 else 0
    for row in piece.rows:
        for index, cell in enumerate(row):
            x = indent if index else 0
            if cell:
                for start, end in wrap(cell, width - x):
                    left = width - x - cell_len(cell[start:end]) if piece.direction == "rtl" else x
                    lines.append((CellRun(max(0, left), offset + start, offset + end),))
            offset += len(cell) + len(CELL_GAP)
        offset += 1 - len(CELL_GAP)
    return lines or [()]


def _is_of_numbers(piece: Piece, column: int) -> bool:
    """Whether a column holds numbers below its first row: their units stand below each other then."""
    cells = [row[column] for row in piece.rows[1:] if column < len(row) and row[column]]
    return bool(cells) and not any(letter.isalpha() for cell in cells for letter in cell)
