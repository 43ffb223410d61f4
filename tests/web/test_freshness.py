"""Each row names the section whose rule it keeps."""

from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.response import Response
from reader.web import freshness
from reader.web.freshness import Policy

THEN = 1_557_050_400.0
HOUR, DAY = 3600.0, 86400.0


def date(seconds: float) -> str:
    return formatdate(THEN + seconds, usegmt=True)


def kept(cache_control: str = "", **fields: object) -> Response:
    """An answer that came at THEN and was made then, unless told otherwise."""
    values = {"date": date(0), "status": 200, "fetched": THEN, **fields}
    return Response(url="https://x.org/", final="https://x.org/", cache_control=cache_control, **values)


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
    ("9111 4.2.2 at most a day", kept(last_modified=date(-365 * DAY)), DAY),
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


STATES = [
    ("9111 4.2 younger than its lifetime", kept("max-age=60"), 59, "fresh"),
    ("9111 4.2 as old as its lifetime", kept("max-age=60"), 60, "expired"),
    ("9111 4.2.3 Age is taken off", kept("max-age=60", age="30"), 31, "expired"),
    ("9111 5.2.2.4 no-cache is never fresh", kept("no-cache, max-age=60"), 0, "expired"),
    ("9111 5.2.2.5 no-store neither", kept("no-store, max-age=60"), 0, "expired"),
    ("9111 5.2.2.2 must-revalidate is fresh while it is", kept("must-revalidate, max-age=60"), 59, "fresh"),
    ("9111 5.2.2.2 and then no longer", kept("must-revalidate, max-age=60, stale-while-revalidate=60"), 61, "expired"),
    ("5861 3 stale-while-revalidate", kept("max-age=60, stale-while-revalidate=30"), 61, "stale"),
    ("5861 3 until its end", kept("max-age=60, stale-while-revalidate=30"), 90, "expired"),
    ("5861 3 not with no-cache", kept("no-cache, stale-while-revalidate=30"), 0, "expired"),
    ("a clock that was set back knows no age", kept("max-age=60"), -1, "expired"),
]  # fmt: skip


@pytest.mark.parametrize(("response", "later", "state"), [row[1:] for row in STATES], ids=[row[0] for row in STATES])
def test_state(response: Response, later: float, state: str) -> None:
    assert freshness.state(response, THEN + later) == state


ON_ERROR = [
    ("5861 4 within stale-if-error", kept("max-age=60, stale-if-error=600"), 659, True),
    ("5861 4 after it", kept("max-age=60, stale-if-error=600"), 660, False),
    ("5861 4 fresh needs no excuse", kept("max-age=60"), 1, True),
    ("5861 3 nor does stale-while-revalidate", kept("max-age=60, stale-while-revalidate=30"), 61, True),
    ("9111 4.2.4 not with must-revalidate", kept("max-age=60, must-revalidate, stale-if-error=600"), 61, False),
    ("9111 4.2.4 not with no-cache", kept("no-cache, stale-if-error=600"), 1, False),
    ("9111 4.2.4 not with no-store", kept("no-store, stale-if-error=600"), 1, False),
]


@pytest.mark.parametrize(
    ("response", "later", "usable"), [row[1:] for row in ON_ERROR], ids=[row[0] for row in ON_ERROR]
)
def test_usable_on_error(response: Response, later: float, usable: bool) -> None:
    assert freshness.usable_on_error(response, THEN + later) is usable


def test_the_policy_speaks_only_where_the_answer_is_silent() -> None:
    policy = Policy(stale_while_revalidate=100, stale_if_error=100)
    assert freshness.state(kept("max-age=60"), THEN + 61, policy) == "stale"
    assert freshness.state(kept("max-age=60, stale-while-revalidate=0"), THEN + 61, policy) == "expired"
    assert freshness.usable_on_error(kept("no-cache"), THEN + 61, policy) is False
    assert freshness.usable_on_error(kept("max-age=60, stale-if-error=0"), THEN + 161, policy) is False


@pytest.mark.parametrize(("cache_control", "may"), [("", True), ("private, max-age=0", True), ("No-Store", False)])
def test_only_no_store_forbids_keeping(cache_control: str, may: bool) -> None:
    assert freshness.storable(kept(cache_control)) is may


def test_a_304_renews_the_headers_and_keeps_the_body() -> None:
    old = kept("max-age=60", etag='"a"', expires=date(60), age="10", content_type="text/html", body=b"text")
    confirmation = kept("max-age=90", status=304, fetched=THEN + 100, date="", etag='"b"')
    new = freshness.freshened(old, confirmation)
    assert (new.status, new.body, new.content_type) == (200, b"text", "text/html")
    assert (new.cache_control, new.etag, new.expires) == ("max-age=90", '"b"', date(60))
    assert freshness.age(new, THEN + 100) == 0
    assert freshness.state(new, THEN + 189) == "fresh"


headers = st.builds(
    kept,
    st.sampled_from(["", "no-cache", "max-age=60", "max-age=0", "max-age=60, must-revalidate", "stale-if-error=5"])
    | st.text(max_size=60),
    date=st.sampled_from([date(0), date(-DAY), date(DAY), ""]) | st.text(max_size=30),
    expires=st.sampled_from([date(0), date(HOUR), "0", ""]) | st.text(max_size=30),
    last_modified=st.sampled_from([date(-DAY), ""]) | st.text(max_size=30),
    age=st.sampled_from(["", "0", "30", "-1", "9" * 40]) | st.text(max_size=10),
)


@given(headers, st.floats(0, 10 * DAY))
def test_whatever_a_server_sends_fresh_until_and_state_agree(response: Response, later: float) -> None:
    until = freshness.fresh_until(response)
    assert until >= response.fetched
    if abs(THEN + later - until) > 0.001:
        assert (freshness.state(response, THEN + later) == "fresh") is (THEN + later < until)


@given(headers, st.floats(0, DAY), st.floats(0, DAY))
def test_an_answer_only_ever_grows_older(response: Response, one: float, other: float) -> None:
    order = ["fresh", "stale", "expired"]
    early, late = sorted((one, other))
    policy = Policy(stale_while_revalidate=HOUR)
    states = [order.index(freshness.state(response, THEN + at, policy)) for at in (early, late)]
    assert states == sorted(states)
    assert freshness.age(response, THEN + early) <= freshness.age(response, THEN + late)
