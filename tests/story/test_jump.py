"""Rules of PRODUCT.md section 4 on typing the number of a story."""

from __future__ import annotations

import pytest

from reader.story.jump import NOTHING, Jump, press, settle


def typed(digits: str, listed: int) -> Jump:
    jump = NOTHING
    for digit in digits:
        jump = press(jump, digit, listed)
    return jump


@pytest.mark.parametrize(("digits", "listed", "opens"), [("3", 9, 3), ("2", 19, 2), ("9", 89, 9), ("1", 1, 1)])
def test_a_digit_opens_at_once_when_no_listed_number_goes_on_from_it(digits: str, listed: int, opens: int) -> None:
    assert typed(digits, listed) == Jump(opens=opens)


@pytest.mark.parametrize(("digit", "listed"), [("1", 10), ("1", 99), ("2", 20), ("9", 90)])
def test_a_digit_waits_when_a_listed_number_goes_on_from_it(digit: str, listed: int) -> None:
    assert typed(digit, listed) == Jump(typed=digit)
    assert settle(typed(digit, listed)) == Jump(opens=int(digit))


@pytest.mark.parametrize(("digits", "listed", "opens"), [("10", 10, 10), ("12", 14, 12), ("47", 50, 47)])
def test_a_second_digit_opens_at_once(digits: str, listed: int, opens: int) -> None:
    assert typed(digits, listed) == Jump(opens=opens)


@pytest.mark.parametrize(("digits", "listed", "missing"), [("7", 5, 7), ("15", 12, 15), ("5", 0, 5)])
def test_a_number_that_is_not_listed_opens_nothing(digits: str, listed: int, missing: int) -> None:
    assert typed(digits, listed) == Jump(missing=missing)


def test_zero_alone_does_nothing() -> None:
    assert typed("0", 30) == NOTHING
    assert settle(NOTHING) == NOTHING
