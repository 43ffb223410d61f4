"""A place in a text is found again by its words."""

from __future__ import annotations

from msgspec.structs import replace

from reader.model.article import Article, Picture
from reader.model.block import Block
from reader.model.position import Position, at, found

LINES = (
    "The harbour was closed for a second day on Tuesday after the storm.",
    "Two ferries lie on the sandbank beyond the old lighthouse of the town.",
    "Traders on the market square had sold out of candles before noon.",
    "The mayor thanked everyone who had come to help in the night.",
)


def article(*lines: str, **fields: object) -> Article:
    blocks = tuple(Block("paragraph", line) for line in lines)
    return Article("https://news.example/a", "https://news.example/a", "url:0", blocks=blocks, **fields)


def test_in_the_same_text_a_position_is_where_it_was() -> None:
    story = article(*LINES)
    for block, line in enumerate(LINES):
        for offset in range(-1, len(line)):
            assert found(at(story, block, offset), story) == (block, offset)


def test_a_text_before_it_and_a_new_notice_do_not_move_it() -> None:
    left = at(article(*LINES), 2, 15)
    assert found(left, article("One more line that is new.", *LINES, notice="More will follow.")) == (3, 15)
    assert found(left, article(*LINES[2:])) == (0, 15)


def test_words_put_before_it_in_its_own_paragraph_move_the_offset() -> None:
    left = at(article(*LINES), 1, 12)
    changed = article(LINES[0], f"At noon: {LINES[1]}", *LINES[2:])
    assert found(left, changed) == (1, 21)


def test_of_places_with_the_same_words_the_nearest_block_wins() -> None:
    lines = [LINES[0], "Again and again.", LINES[1], LINES[2], "Again and again.", LINES[3]]
    assert found(Position(3, 0, "Again and again."), article(*lines)) == (4, 0)
    assert found(Position(2, 0, "Again and again."), article(*lines)) == (1, 0)
    assert found(Position(0, 0, "Again and again."), article(*lines)) == (1, 0)
    assert found(Position(5, 0, "Again and again."), article(*lines)) == (4, 0)


def test_in_one_block_the_nearest_of_the_same_words_wins() -> None:
    story = article("tick " * 20)
    assert found(Position(0, 50, "tick"), story) == (0, 50)
    assert found(Position(0, 53, "tick"), story) == (0, 55)
    assert found(Position(0, 51, "tick"), story) == (0, 50)


def test_a_mended_word_leaves_enough_of_the_others() -> None:
    left = at(article(*LINES), 1, 0)
    mended = LINES[1].replace("town", "village")
    assert found(left, article("New.", LINES[0], mended)) == (2, 0)


def test_a_beginning_of_less_than_twelve_letters_tells_nothing() -> None:
    story = article("Two ferries and more.", "Other words.")
    assert found(Position(1, 0, "Two ferries, no others!!"), story) == (1, 0), "eleven letters of 24 are there"
    assert found(Position(1, 0, "Two ferries and no other"), story) == (0, 0), "twelve are"


def test_a_text_that_is_gone_leaves_the_position_within_what_there_is() -> None:
    left = at(article(*LINES), 3, 5)
    assert found(left, article("All is new here.")) == (0, 5)
    assert found(left, article()) == (-1, 5)


def test_parts_of_the_head_are_positions_too() -> None:
    story = article(*LINES, title="Storm", lead="Two ferries lie on a sandbank.", picture=Picture("p", "A ferry"))
    for block, offset in ((-5, 0), (-4, 4), (-4, -1), (-3, 9), (-2, 0), (-1, 2)):
        assert found(at(story, block, offset), story) == (block, offset)
    assert found(at(story, -4, 4), replace(story, notice="More will follow.")) == (-4, 4)


def test_a_position_that_was_written_down_wrongly_is_no_error() -> None:
    story = article(*LINES)
    assert at(story, -99, 3).words == ""
    assert found(Position(-99, -5, "no such words"), story) == (-7, -5)
    assert found(Position(10**9, 10**9, "no such words"), story) == (3, 10**9)


def test_lists_tables_and_captions_are_found_by_their_words() -> None:
    story = replace(
        article(),
        blocks=(
            Block("rule"),
            Block("list", items=("bread", "candles and rope")),
            Block("table", rows=(("Ferry", "Seats"), ("Little Bear", "48"))),
            Block("image", caption="The sandbank at low tide"),
        ),
    )
    moved = replace(story, blocks=(Block("paragraph", "New."), *story.blocks))
    for block, offset, words in ((1, 6, "candles"), (2, 14, "Little Bear"), (3, 4, "sandbank")):
        left = at(story, block, offset)
        assert left.words.startswith(words)
        assert found(left, moved) == (block + 1, offset)
