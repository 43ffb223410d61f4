"""The tree of steps: branches, the branch last taken, and what is near."""

from __future__ import annotations

import msgspec
import pytest

from reader.model.address import parse
from reader.model.position import Position
from reader.story.trail import NOWHERE, Step, Trail


def step(name: str) -> Step:
    return Step(parse(f"https://news.example/{name}"), name)


def walked(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail = trail.go(step(name))
    return trail


def names(trail: Trail) -> list[str]:
    return [trail.steps[number].title for number in trail.way]


def test_nothing_lies_around_an_empty_trail() -> None:
    assert (Trail().behind, Trail().ahead, Trail().way) == (NOWHERE, NOWHERE, ())
    assert Trail().back().forward() == Trail()


def test_back_goes_to_the_parent_and_ends_at_the_first_step() -> None:
    trail = walked("a", "b", "c").back()
    assert names(trail) == ["a", "b"]
    assert trail.back().back().back() == trail.back()


def test_forward_ends_at_the_last_step() -> None:
    trail = walked("a", "b")
    assert trail.forward() == trail
    assert trail.back().forward() == trail


def test_going_on_from_an_earlier_step_branches_and_drops_nothing() -> None:
    trail = walked("a", "b", "c").back().back().go(step("d"))
    assert names(trail) == ["a", "d"]
    assert [each.title for each in trail.steps] == ["a", "b", "c", "d"]
    assert [each.parent for each in trail.steps] == [NOWHERE, 0, 1, 0]


def test_forward_follows_the_branch_last_taken() -> None:
    trail = walked("a", "b").back().go(step("c")).back()
    assert names(trail.forward()) == ["a", "c"]
    assert names(trail.to(1).back().forward()) == ["a", "b"]


def test_a_jump_makes_the_whole_branch_the_one_last_taken() -> None:
    trail = walked("a", "b", "c").to(0).go(step("d"))
    again = trail.to(2).to(0)
    assert names(again.forward().forward()) == ["a", "b", "c"]


def test_the_nearest_step_behind_that_is_wanted_is_never_the_current_one() -> None:
    trail = walked("a", "b", "c", "d")
    assert trail.back_to(lambda number: number in (0, 1, 3)) == 1
    assert trail.back_to(lambda number: number == 3) == NOWHERE


@pytest.mark.parametrize(("reach", "expected"), [(0, {2}), (1, {1, 2, 3}), (2, {0, 1, 2, 3, 4}), (9, {0, 1, 2, 3, 4})])
def test_near_is_as_many_steps_behind_and_ahead(reach: int, expected: set[int]) -> None:
    assert walked("a", "b", "c", "d", "e").to(2).near(reach) == expected


def test_another_branch_is_not_near() -> None:
    assert walked("a", "b", "c").to(0).go(step("d")).near(5) == {0, 3}


def test_a_trail_is_written_down_and_read_again() -> None:
    left = Step(parse("https://www.dw.com/en/x/a-61"), "X", when=12.5, position=Position(3, 40, "words"), highlight=2)
    trail = walked("a", "b").back().go(left)
    assert msgspec.json.decode(msgspec.json.encode(trail), type=Trail) == trail
