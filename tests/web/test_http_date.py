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


@given(st.integers(0, 253402300799))
def test_every_date_that_is_written_is_read_back(moment: int) -> None:
    assert http_date.parse(formatdate(moment, usegmt=True)) == moment


def test_a_leap_second_is_the_second_before_it() -> None:
    assert http_date.parse("Sat, 31 Dec 2016 23:59:60 GMT") == http_date.parse("Sat, 31 Dec 2016 23:59:59 GMT")


@pytest.mark.parametrize(
    "text",
    ["", "0", "-1", "soon", "Sun, 06 Nov 0000 08:49:37 GMT", "Sun, 31 Feb 2019 08:49:37 GMT", "2019-05-05T10:00:00Z",
     "Sun, 06 Nop 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 +0200"],
)  # fmt: skip
def test_anything_else_is_no_date(text: str) -> None:
    assert http_date.parse(text) is None


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    assert http_date.parse(text) is None or text.strip()
