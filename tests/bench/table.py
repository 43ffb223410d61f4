"""The rows that ``make bench`` prints: each a ratio against a floor or a peer measured in the same run."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One figure. ``ours`` and ``theirs`` are in ``unit``; ``limit`` is the ratio that may not be passed."""

    what: str
    ours: float
    theirs: float
    unit: str
    limit: float | None
    against: str

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def kept(self) -> bool:
        return self.limit is None or self.ratio <= self.limit


@dataclass(frozen=True)
class Left:
    """A figure that could not be measured here, and why: it is printed, never dropped."""

    what: str
    why: str


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0..1) of ``values`` lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def show(rows: Sequence[Row | Left]) -> str:
    """The table as text."""
    lines = [f"{'figure':<66}{'ours':>10}{'floor':>10}  {'unit':<4}{'ratio':>7}{'limit':>7}   against"]
    for row in rows:
        if isinstance(row, Left):
            lines.append(f"{row.what:<66}{'':>10}{'':>10}  {'':<4}{'':>7}{'':>7}   not measured: {row.why}")
            continue
        limit = f"{row.limit:.2f}" if row.limit is not None else "-"
        mark = "" if row.kept else "  OVER"
        lines.append(
            f"{row.what:<66}{row.ours:>10.2f}{row.theirs:>10.2f}  {row.unit:<4}{row.ratio:>7.2f}{limit:>7}"
            f"   {row.against}{mark}"
        )
    return "\n".join(lines)
