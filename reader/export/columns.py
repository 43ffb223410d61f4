"""Plain-text table layout: in columns where they fit, else a row a line, each cell after its column's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from reader.text.cells import cell_len

_BETWEEN: Final = "  "


def columns(rows: Sequence[Sequence[str]], width: int) -> str:
    """``rows``, the first of them the head, side by side in ``width`` cells; empty where they do not fit."""
    turned = list(zip_longest(*rows, fillvalue=""))
    widths = [max(map(cell_len, column)) for column in turned]
    if sum(widths) + len(_BETWEEN) * (len(widths) - 1) > width:
        return ""
    lines = [_row(row, widths) for row in zip(*turned, strict=True)]
    if len(lines) > 1:
        lines.insert(1, _BETWEEN.join("-" * each for each in widths))
    return "\n".join(lines)


def named(rows: Sequence[Sequence[str]]) -> str:
    """Every row as ``Port: A; Metres: 3.5``, one a line; a single row has no names."""
    if len(rows) < 2:
        return "\n".join("; ".join(row) for row in rows)
    head, *body = rows
    lines = [
        "; ".join(f"{name}: {cell}" if name else cell for name, cell in zip_longest(head, row, fillvalue="") if cell)
        for row in body
    ]
    return "\n".join(filter(None, lines))


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
    return _BETWEEN.join(padded).rstrip()
