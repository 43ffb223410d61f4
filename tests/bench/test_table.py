"""The table of the bench: what is over its limit is said, by the median."""

from __future__ import annotations

from tests.bench.table import Figure, Left, Row, figures, show


def runs(*ratios: float, limit: float | None = 2.0) -> list[Row]:
    return [Row("a start", ratio, 1, "ms", limit, "nothing") for ratio in ratios]


def figure(*ratios: float, limit: float | None = 2.0) -> Figure:
    (found,) = figures(runs(*ratios, limit=limit))
    assert isinstance(found, Figure)
    return found


def test_a_limit_is_judged_by_the_median_of_the_runs() -> None:
    assert figure(1.0, 1.5, 9.0).kept
    assert not figure(0.1, 2.1, 2.2).kept
    assert figure(9.0, limit=None).kept


def test_the_runs_of_a_figure_are_one_line_with_their_spread() -> None:
    table = show(figures(runs(2.5, 1.5, 3.5)))
    assert table.count("\n") == 1
    assert table.endswith("nothing  OVER")
    assert " 2.50    1.50-3.50   2.00" in table


def test_figures_against_different_floors_stay_apart_and_what_was_not_measured_is_said_once() -> None:
    other = Row("a start", 1, 1, "ms", None, "a peer")
    left = Left("a start", "there is no peer")
    assert [str(found)[:7] for found in figures([*runs(1), other, left, *runs(1), other, left])] == [
        "a start", "a start", "Left(wh"
    ]  # fmt: skip
    assert show([left]).endswith("not measured: there is no peer")
