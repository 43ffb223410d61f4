from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import HttpStatus
from reader.web.throttle import Throttle, duration, seconds_to_wait

NOW = 1_800_000_000.0
DAY = 86400.0


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(clock: Clock) -> Throttle:
    return Throttle(DAY, clock)


def waits(throttle: Throttle, *, background: bool = False) -> float:
    """Seconds that a request to the host would be kept away; 0 when it may go."""
    try:
        throttle.check("x.org:443", "x.org", background=background)
    except HttpStatus as kept_away:
        return kept_away.retry_after or -1
    return 0


def date(seconds: float) -> str:
    return formatdate(NOW + seconds, usegmt=True)


@pytest.mark.parametrize(
    ("retry_after", "sent", "seconds"),
    [
        ("120", "", 120),
        (" 120 ", "", 120),
        ("0", "", 0),
        ("99999999999999999999", "", DAY),
        (date(60), "", 60),
        (date(60), date(0), 60),
        (date(3660), date(3600), 60),  # this computer's clock is an hour behind
        (date(-60), "", 0),
        (date(2 * DAY), "", DAY),
        ("", "", None),
        ("soon", "", None),
        ("-1", "", None),
        ("1.5", "", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date(retry_after: str, sent: str, seconds: float | None) -> None:
    assert seconds_to_wait(retry_after, sent, NOW, DAY) == seconds


def test_a_named_time_binds_everybody_until_it_is_over(throttle: Throttle, clock: Clock) -> None:
    throttle.answered("x.org:443", 503, 60)
    assert waits(throttle) == waits(throttle, background=True) == 60
    clock.now += 59
    assert waits(throttle) == 1
    clock.now += 1
    assert waits(throttle) == 0


def test_a_named_time_is_not_shortened_by_what_was_sent_before(throttle: Throttle) -> None:
    throttle.answered("x.org:443", 429, 60)
    throttle.answered("x.org:443", 200, None)
    throttle.answered("x.org:443", 429, 5)
    assert waits(throttle) == 60


def test_other_hosts_are_not_concerned(throttle: Throttle) -> None:
    throttle.answered("y.org:443", 429, 60)
    assert waits(throttle) == 0


def test_a_clock_that_is_set_back_ends_the_wait(throttle: Throttle, clock: Clock) -> None:
    throttle.answered("x.org:443", 429, 60)
    clock.now -= 365 * DAY
    assert waits(throttle) == 0


def test_failures_keep_background_away_twice_as_long_each_time(throttle: Throttle, clock: Clock) -> None:
    seen = []
    for _ in range(10):
        throttle.answered("x.org:443", 500, None)
        assert waits(throttle) == 0
        seen.append(waits(throttle, background=True))
        clock.now += seen[-1]
    assert seen == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_an_answer_ends_what_failures_began(throttle: Throttle) -> None:
    throttle.answered("x.org:443", 500, None)
    throttle.answered("x.org:443", 404, None)
    assert waits(throttle, background=True) == 0
    throttle.answered("x.org:443", 500, None)
    assert waits(throttle, background=True) == 2


def test_a_wait_is_for_429_and_503_only(throttle: Throttle) -> None:
    throttle.answered("x.org:443", 404, 60)
    throttle.answered("x.org:443", 500, 60)
    assert waits(throttle) == 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 s"), (0.2, "1 s"), (1, "1 s"), (1.2, "2 s"), (119, "119 s"), (120, "2 min"), (121, "3 min"),
     (7199, "120 min"), (7200, "2 h"), (DAY, "24 h")],
)  # fmt: skip
def test_a_duration_is_never_told_shorter_than_it_is(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@given(st.text(), st.text())
def test_no_header_makes_it_fail(retry_after: str, sent: str) -> None:
    seconds = seconds_to_wait(retry_after, sent, NOW, DAY)
    assert seconds is None or 0 <= seconds <= DAY
