"""Dates and lengths in lists: short, in the reader's own time, silent on nonsense."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

import pytest

from reader.text import dates

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [
        ("2026-11-23", "today"),
        ("2026-11-23T08:05:00+00:00", "09:05"),
        ("2026-11-22", "yesterday"),
        ("2026-11-22T23:30:00+00:00", "00:30"),  # already today where the reader is
        ("2026-05-02", "2 May"),
        ("2019-05-02", "2 May 2019"),
        ("2019-05-02T10:00:00", "2 May 2019"),
        ("2027-01-01", "1 Jan 2027"),
        (None, ""),
        ("", ""),
        ("soon", ""),
        ("0001-01-01T00:00:00+23:59", ""),
    ],
)
def test_a_list_shows_a_short_date(stamp: str | None, shown: str) -> None:
    assert dates.short(stamp, NOW) == shown


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [("2019-05-02", "2 May 2019"), ("2019-05-02T10:00:00+00:00", "2 May 2019, 11:00"), ("", ""), ("9999-99", "")],
)
def test_a_text_shows_a_full_date(stamp: str, shown: str) -> None:
    assert dates.full(stamp, NOW) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (5, "just now"),
        (0, "just now"),
        (-30, "just now"),
        (-60, "just now"),
        (-61, "at an unknown time"),
        (60, "1 minute ago"),
        (3 * 3600, "3 hours ago"),
        (49 * 3600, "2 days ago"),
        (-5000, "at an unknown time"),  # a clock that was set back (FAULTS.md row 60)
    ],
)
def test_row_87_an_age_is_told_in_its_largest_unit_and_a_time_a_minute_ahead_is_now(seconds: float, shown: str) -> None:
    assert dates.age(NOW.timestamp() - seconds, NOW) == shown


def test_a_copy_without_a_time_is_of_unknown_age() -> None:
    assert dates.age(0, NOW) == "at an unknown time"


@pytest.mark.parametrize(("seconds", "shown"), [(113, "01:53"), (3723, "1:02:03"), (0, ""), (None, ""), (-4, "")])
def test_a_length_reads_like_a_clock(seconds: int | None, shown: str) -> None:
    assert dates.length(seconds) == shown


def test_summer_time_is_that_of_the_date_and_not_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        winter = datetime(2026, 1, 15, 12, 0, tzinfo=dates.HERE)
        assert dates.full("2025-07-01T22:30:00+00:00", winter) == "2 Jul 2025, 00:30"
        assert dates.full("2025-12-01T22:30:00+00:00", winter) == "1 Dec 2025, 23:30"
        assert dates.now().utcoffset() == datetime.now().astimezone().utcoffset()
        assert dates.full("9999-12-31T23:30:00-23:59", winter) == ""
    finally:
        monkeypatch.undo()
        time.tzset()
