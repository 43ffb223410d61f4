"""Each row names the section whose rule it keeps."""

from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import address
from reader.model.response import Response
from reader.web import freshness

THEN = 1_557_050_400.0
HOUR, DAY = 3600.0, 86400.0
PAGE = address.parse("https://x.org/")


def date(seconds: float) -> str:
    return formatdate(THEN + seconds, usegmt=True)


def kept(cache_control: str = "", **fields: object) -> Response:
    """An answer that came at THEN and was made then, unless told otherwise."""
    values = {"date": date(0), "status": 200, "fetched": THEN, "final": PAGE, **fields}
    return Response(asked=PAGE, cache_control=cache_control, **values)


LIFETIMES = [
    ("9111 4.2.1 max-age", kept("max-age=60"), 60),
    ("9111 4.2.1 max-age before Expires", kept("max-age=60", expires=date(HOUR)), 60),
    ("9111 4.2.1 Expires minus Date", kept(expires=date(HOUR)), HOUR),
    ("9111 4.2.1 Expires without Date counts from when it came", kept(expires=date(HOUR), date=""), HOUR),
    ("9111 4.2.1 Expires by the server's clock", kept(expires=date(-DAY + 60), date=date(-DAY)), 60),
    ("9111 5.3 an Expires of 0 is past", kept(expires="0"), 0),
    ("9111 5.3 an Expires of -1 is past", kept(expires="-1"), 0),
    ("9111 5.3 an invalid Expires is past and hides Last-Modified", kept(expires="soon", last_modified=date(-DAY)), 0),
    ("9111 4.2.1 an invalid max-age is stale", kept("max-age=soon", expires=date(HOUR)), 0),
    ("9111 4.2.1 an empty max-age is stale", kept("max-age", expires=date(HOUR)), 0),
    ("9111 4.2.1 a negative max-age is stale", kept("max-age=-5", last_modified=date(-DAY)), 0),
    ("9111 4.2.1 the first of two counts", kept("max-age=60, max-age=90"), 60),
    ("9111 1.2.2 too large a number is 2^31", kept("max-age=99999999999999999999999"), 2**31),
    ("9111 5.2 directives are case-insensitive", kept("Public, MAX-AGE=60"), 60),
    ("9111 5.2 a quoted argument is read too", kept('max-age="60"'), 60),
    ("9111 5.2 blanks around the comma", kept(" public ,  max-age=60 ,"), 60),
    ("9111 5.2 an unknown directive is ignored", kept('x="max-age=1, y", max-age=60'), 60),
    ("9111 5.2.2.10 s-maxage is for shared caches", kept("s-maxage=3600, max-age=60"), 60),
    ("9111 5.2.2.10 s-maxage alone says nothing", kept("s-maxage=3600"), 0),
    ("9111 4.2.2 a tenth of the time since Last-Modified", kept(last_modified=date(-10 * HOUR)), HOUR),
    ("9111 4.2.2 not where Last-Modified lies in the future", kept(last_modified=date(DAY)), 0),
    ("9111 4.2.2 only for some statuses", kept(last_modified=date(-10 * HOUR), status=201), 0),
    ("9111 4.2.2 nothing is known", kept(), 0),
]  # fmt: skip


@pytest.mark.parametrize(("response", "seconds"), [row[1:] for row in LIFETIMES], ids=[row[0] for row in LIFETIMES])
def test_lifetime(response: Response, seconds: float) -> None:
    assert freshness.lifetime(response) == seconds


AGES = [
    ("9111 4.2.3 resident time", kept(), 100, 100),
    ("9111 4.2.3 Age", kept(age="30"), 100, 130),
    ("9111 4.2.3 apparent age", kept(date=date(-50)), 100, 150),
    ("9111 4.2.3 the larger of Age and apparent age", kept(date=date(-50), age="30"), 100, 150),
    ("9111 4.2.3 a Date in the future is no negative age", kept(date=date(DAY)), 100, 100),
    ("9111 5.1 an invalid Age is ignored", kept(age="old"), 100, 100),
    ("9110 6.6.1 without a Date it is as old as it is here", kept(date=""), 100, 100),
]


@pytest.mark.parametrize(("response", "later", "seconds"), [row[1:] for row in AGES], ids=[row[0] for row in AGES])
def test_age(response: Response, later: float, seconds: float) -> None:
    assert freshness.age(response, THEN + later) == seconds


MOMENTS = [
    ("9111 4.2 while it is younger than its lifetime", kept("max-age=60"), 60),
    ("9111 4.2.3 Age is taken off", kept("max-age=60", age="30"), 30),
    ("9111 4.2.3 an answer that is old when it comes never is", kept("max-age=60", age="90"), 0),
    ("9111 5.2.2.4 no-cache never is", kept("no-cache, max-age=60"), 0),
    ("9111 5.2.2.5 no-store neither", kept("No-Store, max-age=60"), 0),
    ("9111 5.2.2.2 must-revalidate is while it is", kept("must-revalidate, max-age=60"), 60),
    ("5861 3 what may be used stale is no longer fresh", kept("max-age=60, stale-while-revalidate=600"), 60),
]


@pytest.mark.parametrize(("response", "later"), [row[1:] for row in MOMENTS], ids=[row[0] for row in MOMENTS])
def test_fresh_until(response: Response, later: float) -> None:
    assert freshness.fresh_until(response) == THEN + later


@pytest.mark.parametrize(
    ("response", "later"),
    [
        (kept("max-age=2147483648"), DAY),
        (kept("max-age=86401"), DAY),
        (kept("max-age=86399"), DAY - 1),
        (kept("max-age=31536000", age="864000"), DAY),
        (kept(expires=date(68 * 365 * DAY)), DAY),
        (kept(last_modified=date(-365 * DAY)), DAY),
    ],
)
def test_row_99_no_page_is_fresh_for_more_than_a_day(response: Response, later: float) -> None:
    assert freshness.fresh_until(response) == THEN + later


def test_a_304_renews_the_headers_and_keeps_the_body() -> None:
    old = kept("max-age=60", etag='"a"', expires=date(60), age="10", content_type="text/html", body=b"text")
    confirmation = kept("max-age=90", status=304, fetched=THEN + 100, date="", last_modified=date(-1))
    new = freshness.freshened(old, confirmation)
    assert new is not None
    assert (new.status, new.body, new.content_type) == (200, b"text", "text/html")
    assert (new.cache_control, new.etag, new.expires) == ("max-age=90", '"a"', date(60))
    assert new.last_modified == date(-1)
    assert freshness.age(new, THEN + 100) == 0
    assert freshness.fresh_until(new) == THEN + 190


def test_a_304_to_another_page_than_the_kept_one_confirms_nothing() -> None:
    """RFC 9111 section 4.3.4."""
    assert freshness.freshened(kept(etag='"a"'), kept(status=304, etag='"b"')) is None
    elsewhere = address.parse("https://x.org/elsewhere")
    assert freshness.freshened(kept(etag='"a"'), kept(status=304, etag='"a"', final=elsewhere)) is None


headers = st.builds(
    kept,
    st.sampled_from(["", "no-cache", "max-age=60", "max-age=0", "max-age=60, must-revalidate", "stale-if-error=5"])
    | st.text(max_size=60),
    date=st.sampled_from([date(0), date(-DAY), date(DAY), ""]) | st.text(max_size=30),
    expires=st.sampled_from([date(0), date(HOUR), "0", ""]) | st.text(max_size=30),
    last_modified=st.sampled_from([date(-DAY), ""]) | st.text(max_size=30),
    age=st.sampled_from(["", "0", "30", "-1", "9" * 40]) | st.text(max_size=10),
)


@given(headers)
def test_whatever_a_server_sends_it_is_fresh_for_no_longer_than_its_lifetime(response: Response) -> None:
    until = freshness.fresh_until(response)
    assert response.fetched <= until <= response.fetched + freshness.lifetime(response)


@given(headers, st.floats(0, DAY), st.floats(0, DAY))
def test_an_answer_only_ever_grows_older(response: Response, one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert freshness.age(response, THEN + early) <= freshness.age(response, THEN + late)
