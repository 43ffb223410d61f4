from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.web import http_date


@pytest.mark.parametrize(
    "text",
    ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
     "Sun, 6 Nov 1994 08:49:37 UTC", " Sun, 06 Nov 1994 08:49:37 "],
)  # fmt: skip
def test_the_three_forms_of_rfc_9110_name_one_moment(text: str) -> None:
    assert http_date.parse(text) == 784111777


@pytest.mark.parametrize(
    "text",
    ["Thu, 19-Nov-2026 08:52:00 GMT", "Thursday, 19-Nov-2026 08:52:00 GMT", "19-Nov-2026 08:52:00 GMT",
     "Thu, 19-Nov-26 08:52:00 GMT", "Thursday, 19 Nov 2026 08:52:00 GMT", "Thu, 19 Nov 26 08:52:00 GMT",
     "Thu, 19-nov-2026 08:52:00 UTC"],
)  # fmt: skip
def test_row_94_what_servers_make_of_the_forms_names_that_moment_too(text: str) -> None:
    assert http_date.parse(text) == 1795078320


@pytest.mark.parametrize(
    "text",
    ["Thu, 5-Nov-2026 08:52:00 GMT", "Thu, 5-Nov-26 08:52:00 GMT", "Thu, 5 Nov 2026 08:52:00 GMT",
     "Thu Nov 5 08:52:00 2026", "Thu Nov  5 08:52:00 2026"],
)  # fmt: skip
def test_row_94_a_day_of_one_digit_is_one(text: str) -> None:
    assert http_date.parse(text) == 1793868720


@pytest.mark.parametrize(("short", "year"), [("69", "2069"), ("70", "1970"), ("99", "1999"), ("00", "2000")])
def test_a_year_of_two_digits_lies_between_1970_and_2069(short: str, year: str) -> None:
    assert http_date.parse(f"06-Nov-{short} 08:49:37") == http_date.parse(f"06-Nov-{year} 08:49:37")


@given(st.integers(0, 253402300799))
def test_every_date_that_is_written_is_read_back(moment: int) -> None:
    assert http_date.parse(formatdate(moment, usegmt=True)) == moment


def test_a_leap_second_is_the_second_before_it() -> None:
    assert http_date.parse("Sat, 31 Dec 2016 23:59:60 GMT") == http_date.parse("Sat, 31 Dec 2016 23:59:59 GMT")


@pytest.mark.parametrize(
    "text",
    ["", "0", "-1", "soon", "Sun, 06 Nov 0000 08:49:37 GMT", "Sun, 31 Feb 2019 08:49:37 GMT", "2019-05-05T10:00:00Z",
     "Sun, 06 Nop 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 +0200",
     "Sun, 06-Nov 1994 08:49:37 GMT", "Sun, 06-Nov-994 08:49:37 GMT"],
)  # fmt: skip
def test_anything_else_is_no_date(text: str) -> None:
    assert http_date.parse(text) is None


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    assert http_date.parse(text) is None or text.strip()
