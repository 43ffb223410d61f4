"""The reader's lists as pages, in every order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.listed import LISTS, ListedStory
from reader.story import lists
from reader.story.lists import ORDERS, Order


def story(name: str, **more: object) -> ListedStory:
    return ListedStory(f"url:{name}", f"https://news.example/{name}", title=name, **more)  # type: ignore[arg-type]


NEWEST_FIRST = [
    story("Cliff", section=("Sea",), minutes=0, size=30),
    story("anchor", section=("Harbour",), minutes=9, size=10),
    story("Buoy", section=("Harbour",), minutes=2, size=20),
]


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("newest", "Cliff anchor Buoy"),
        ("oldest", "Buoy anchor Cliff"),
        ("title", "anchor Buoy Cliff"),
        ("section", "anchor Buoy Cliff"),
        ("size", "Cliff Buoy anchor"),
        ("minutes", "Buoy anchor Cliff"),
    ],
)
def test_the_orders(order: Order, titles: str) -> None:
    assert [each.title for each in lists.ordered(NEWEST_FIRST, order)] == titles.split()


@given(st.lists(st.tuples(st.text(max_size=5), st.integers(0, 9), st.integers(0, 9))), st.sampled_from(ORDERS))
def test_no_order_loses_a_story_or_invents_one(rows: list[tuple[str, int, int]], order: Order) -> None:
    stories = [story(title, minutes=minutes, size=size) for title, minutes, size in rows]
    assert sorted(map(repr, lists.ordered(stories, order))) == sorted(map(repr, stories))


def test_every_list_has_a_place_a_title_and_words_for_being_empty() -> None:
    for name in LISTS:
        assert lists.named(lists.place(name)) == name
        assert lists.page(name, []).title == lists.TITLES[name]
        assert lists.page(name, []).groups == ()
        assert lists.EMPTY[name]


def test_a_story_from_before_time_or_after_it_has_a_date_all_the_same() -> None:
    page = lists.page("history", [story("Old", when=-1e18), story("New", when=1e18)])
    assert [item.date for item in page.items] == ["1970-01-01T00:00:00+00:00", "2096-10-02T07:06:40+00:00"]
