"""The form in which stories are written down."""

from __future__ import annotations

import pytest

from reader.sample import source
from reader.sample.story import Figure, Person, TieItem, Words, plain

HEAD = "id: 9000000777\ntype: a\nlanguage: en\nslug: x\ntitle: A title: with a colon\n---\n"


def test_the_head_gives_the_fields_and_only_the_first_colon_parts_them() -> None:
    story = source.story(HEAD)
    assert (story.id, story.title, story.path) == (9000000777, "A title: with a colon", "/en/x/a-9000000777")
    assert (story.parts, story.ties) == ((), ())


def test_writers_may_have_an_id_and_a_place() -> None:
    story = source.story("authors: 9000000801 Ada Low (Quay); Bo\n" + HEAD)
    assert story.authors == (Person("Ada Low", 9000000801, "Quay"), Person("Bo"))


def test_a_picture_has_four_cells_and_the_last_may_hold_a_bar() -> None:
    story = source.story("picture: 9000001001 | said | by | Title | second half\n" + HEAD)
    assert story.figure == Figure(9000001001, "said", "by", "Title | second half")


def test_running_text_knows_links_strong_and_leaning_words() -> None:
    text = source.text("See [this](9000000101) and **that**, or *there*.")
    assert text == (
        Words("See "), Words("this", "link", "9000000101"), Words(" and "), Words("that", "strong"), Words(", or "),
        Words("there", "em"), Words("."),
    )  # fmt: skip
    assert plain(text) == "See this and that, or there."


def test_a_link_keeps_an_address_with_ampersands() -> None:
    assert source.text("[x](https://a.example/?b=1&c=2)")[0].target == "https://a.example/?b=1&c=2"


def test_blocks_are_parted_by_empty_lines() -> None:
    body = "one\ntwo\n\n## Sub\n\n- a\n- b\n\n1. c\n2. d\n\n> said\n\n| h | i |\n| j | k |\n\n!picture 5 | c | d | e"
    parts = source.story(HEAD + body).parts
    assert [part.kind for part in parts] == ["paragraph", "heading", "list", "list", "quote", "table", "picture"]
    assert plain(parts[0].text) == "one two"
    assert parts[1].level == 2
    assert (parts[2].ordered, parts[3].ordered) == (False, True)
    assert parts[5].rows == (("h", "i"), ("j", "k"))


def test_paragraphs_below_a_post_belong_to_it() -> None:
    body = (
        "intro\n\n!post 2026-03-20T06:10:00Z | Head | Ada\n\nfirst\n\nsecond\n\n!post 2026-03-20T06:00:00Z | Old | Bo"
    )
    parts = source.story(HEAD + body).parts
    assert [(part.kind, len(part.below)) for part in parts] == [("paragraph", 0), ("post", 2), ("post", 0)]
    assert (parts[1].at, parts[1].by) == ("2026-03-20T06:10:00Z", "Ada")


def test_groups_follow_the_body_even_where_there_is_none() -> None:
    for text in ("===\nrelated: 1, overlay 2", "words\n===\nrelated: 1, overlay 2"):
        tie = source.story(HEAD + text).ties[0]
        assert (tie.kind, tie.items) == ("related", (TieItem(1), TieItem(2, overlay=True)))


def test_links_elsewhere_have_a_name_and_words() -> None:
    tie = source.story(HEAD + "===\nweb: https://a.example/ | A | words ;; https://b.example/ | B |").ties[0]
    assert tie.items == (
        TieItem(url="https://a.example/", name="A", text="words"), TieItem(url="https://b.example/", name="B"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        "no head", "id: x\n---\n", HEAD.replace("title", "titel"), "id: 1\n" + HEAD, HEAD + "!drum 5",
        HEAD + "===\nfriends: 1", HEAD + "!post 2026-03-20T06:00:00Z | a | b\n\n## no heading in a post",
    ],
)  # fmt: skip
def test_a_damaged_story_is_told_as_such(written: str) -> None:
    with pytest.raises(source.BadSource):
        source.story(written)
