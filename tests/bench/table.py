"""The rows that ``make bench`` prints: each a ratio against a floor or a peer measured in the same run."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One run of one figure. ``ours`` and ``theirs`` are in ``unit``; ``limit`` is the ratio that may not be passed."""

    what: str
    ours: float
    theirs: float
    unit: str
    limit: float | None
    against: str

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else float("inf")


@dataclass(frozen=True)
class Left:
    """A figure that could not be measured here, and why: it is printed, never dropped."""

    what: str
    why: str


@dataclass(frozen=True)
class Figure:
    """All runs of one figure: judged by the median of their ratios, so that one bad minute decides nothing."""

    runs: tuple[Row, ...]

    @property
    def ratio(self) -> float:
        return median([row.ratio for row in self.runs])

    @property
    def kept(self) -> bool:
        """Whether the limit holds, where there is one."""
        limit = self.runs[0].limit
        return limit is None or self.ratio <= limit

    def __str__(self) -> str:
        row, ratios = self.runs[0], [run.ratio for run in self.runs]
        ours, theirs = median([run.ours for run in self.runs]), median([run.theirs for run in self.runs])
        spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
        limit = f"{row.limit:.2f}" if row.limit is not None else "-"
        return (
            f"{row.what:<66}{ours:>10.2f}{theirs:>10.2f}  {row.unit:<4}{self.ratio:>7.2f}{spread:>13}{limit:>7}"
            f"   {row.against}{'' if self.kept else '  OVER'}"
        )


def figures(measured: Iterable[Row | Left]) -> list[Figure | Left]:
    """The runs of each figure brought together, in the order in which they were first met."""
    found: dict[tuple[str, str], list[Row] | Left] = {}
    for row in measured:
        if isinstance(row, Left):
            found.setdefault((row.what, row.why), row)
            continue
        runs = found.setdefault((row.what, row.against), [])
        assert isinstance(runs, list)
        runs.append(row)
    return [runs if isinstance(runs, Left) else Figure(tuple(runs)) for runs in found.values()]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0..1) of ``values`` lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def show(found: Sequence[Figure | Left]) -> str:
    """The table as text."""
    head = f"{'figure':<66}{'ours':>10}{'floor':>10}  {'unit':<4}{'ratio':>7}{'spread':>13}{'limit':>7}   against"
    return "\n".join((
        head,
        *(f"{row.what:<66}{'':>53}   not measured: {row.why}" if isinstance(row, Left) else str(row) for row in found),
    ))  # fmt: skip
