"""A reading plan never takes longer than it may, and leaves out nothing that would still fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.listed import ListedStory
from reader.story.plan import planned


def story(name: str, minutes: int) -> ListedStory:
    return ListedStory(f"url:{name}", f"https://news.example/{name}", f"url:{name}", title=name, minutes=minutes)


STORIES = st.lists(st.builds(story, st.sampled_from("abcdefghij"), st.integers(0, 30)), unique_by=lambda each: each.key)


@given(st.integers(1, 120), STORIES, STORIES, st.sets(st.sampled_from([f"url:{name}" for name in "abcdefghij"])))
def test_it_fits_holds_each_story_once_and_no_other_would_fit(
    minutes: int, queue: list[ListedStory], kept: list[ListedStory], read: set[str]
) -> None:
    plan = planned(minutes, queue, kept, read)
    total = sum(each.minutes for each in plan)
    assert total <= minutes
    assert len({each.key for each in plan}) == len(plan)
    assert [each.minutes for each in plan] == sorted(each.minutes for each in plan)
    assert planned(minutes, queue, kept, read) == plan
    queued, taken = {each.key for each in queue}, {each.key for each in plan}
    wanted = [*queue, *(each for each in kept if each.key not in read and each.key not in queued)]
    assert taken <= {each.key for each in wanted}
    left = [each.minutes for each in wanted if each.key not in taken and each.minutes]
    assert not left or min(left) > minutes - total


def test_of_equal_length_the_queued_come_first_even_where_they_are_read() -> None:
    plan = planned(10, [story("queued", 5)], [story("kept", 5), story("read", 2)], {"url:queued", "url:read"})
    assert [each.title for each in plan] == ["queued", "kept"]


def test_what_takes_longer_than_there_is_time_or_nobody_knows_how_long_is_left_out() -> None:
    assert planned(10, [story("long", 11), story("unknown", 0)], [], set()) == []
