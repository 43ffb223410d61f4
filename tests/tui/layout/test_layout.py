"""Pieces as lines: lazily, at any width, with places that survive another one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.block import Block
from reader.text.cells import cell_len
from reader.tui.layout.arrange import arrange
from reader.tui.layout.layout import Layout
from reader.tui.layout.line import Place
from tests.tui.layout.stories import ARABIC, CHINESE, HARBOUR, MARKET, NOW, paragraph, pieces, whole

LONG = pieces(*(paragraph(f"{HARBOUR} {MARKET}") for _ in range(400)), title="Long")


def laid_out(layout: Layout) -> list[str]:
    layout.reach()
    found = [layout.line(number) for number in range(layout.height)]
    return [line.text for line in found if line is not None]


def test_only_what_is_asked_for_is_laid_out() -> None:
    layout = Layout(LONG, 60)

    assert layout.line(30) is not None
    assert not layout.complete
    assert layout.reach(100)
    assert not layout.complete
    assert not layout.reach(100_000)
    assert layout.complete


def test_the_height_is_guessed_closely_until_it_is_known() -> None:
    layout = Layout(LONG, 60)
    guess = layout.height
    layout.reach()

    assert abs(guess - layout.height) < 0.1 * layout.height


def test_lines_keep_their_numbers_while_more_is_laid_out() -> None:
    layout = Layout(LONG, 60)
    before = [layout.line(number) for number in range(40)]
    while not layout.reach_more(200):
        assert layout.line(39) == before[39]

    assert [layout.line(number) for number in range(40)] == before


def test_there_is_no_line_beyond_the_last_and_none_before_the_first() -> None:
    layout = Layout(pieces(paragraph("One line.")), 40)

    assert layout.line(0) is not None
    assert layout.line(1) is None
    assert layout.line(-1) is None
    assert Layout((), 40).line(0) is None


def test_every_line_leads_to_a_place_and_the_place_back_to_the_line() -> None:
    layout = Layout(arrange(whole(), NOW), 44)
    layout.reach()

    assert [layout.line_of(layout.place(number)) for number in range(layout.height)] == list(range(layout.height))


@pytest.mark.parametrize("width", [1, 20, 37, 60, 100])
def test_a_place_leads_to_the_same_words_at_another_width(width: int) -> None:
    layout, other = Layout(LONG, 50), Layout(LONG, width)

    for number in (0, 7, 100, 333, 1500):
        place = layout.place(number)
        line = other.line(other.line_of(place))
        assert line is not None
        assert line.piece == place.piece
        if place.offset >= 0:
            part = next(part for part in line.parts if part.start >= 0)
            assert part.start <= place.offset < part.start + max(1, len(part.text) + 1)


def test_a_place_of_another_text_leads_to_the_nearest_line() -> None:
    layout = Layout(pieces(paragraph("One."), paragraph("Two.")), 40)

    assert layout.line_of(Place(99, 0)) == 2
    assert layout.line_of(Place(1, 999)) == 2
    assert layout.line_of(Place(-5, 0)) == 0
    assert Layout((), 40).line_of(Place(3, 3)) == 0
    assert Layout((), 40).place(3) == Place(0, 0)


def test_paragraphs_are_stepped_through_both_ways() -> None:
    layout = Layout(pieces(paragraph("One " * 30), paragraph("Two " * 30), paragraph("Three")), 30)
    second = layout.line_of(Place(1, 0))
    third = layout.line_of(Place(2, 0))

    assert layout.paragraph(0, 1) == second
    assert layout.paragraph(second, 1) == third
    assert layout.paragraph(third, 1) == third
    assert layout.paragraph(third, -1) == second
    assert layout.paragraph(second + 1, -1) == second
    assert layout.paragraph(second - 1, 1) == second
    assert layout.paragraph(0, -1) == 0


@pytest.mark.parametrize("width", range(1, 131))
def test_at_every_width_no_line_is_wider_than_the_column_and_no_word_is_lost(width: int) -> None:
    story = whole()
    shown = (*arrange(story, NOW), *pieces(Block("paragraph", CHINESE), Block("paragraph", ARABIC), direction="rtl"))

    for line in laid_out(Layout(shown, width)):
        assert cell_len(line) <= max(width, 2)
    layout = Layout(shown, width)
    layout.reach()
    texts: dict[int, str] = {}
    for number in range(layout.height):
        line = layout.line(number)
        assert line is not None
        for part in line.parts:
            if part.start >= 0:
                texts[line.piece] = texts.get(line.piece, "") + part.text
    for index, piece in enumerate(shown):
        if piece.way == "wrap" and not piece.capitals:
            assert texts[index].replace(" ", "") == piece.text.replace(" ", "").replace("\n", "")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(st.text(st.sampled_from("ab 漢é1,\u0301ا-"), max_size=12), max_size=5), max_size=6),
    st.integers(1, 60),
    st.sampled_from(["ltr", "rtl"]),
)
def test_any_table_is_set_at_any_width(rows: list[list[str]], width: int, direction: str) -> None:
    table = Block("table", rows=tuple(tuple(row) for row in rows), text="\n".join(" | ".join(row) for row in rows))
    shown = pieces(table, direction=direction)

    layout = Layout(shown, width)
    layout.reach()
    for number in range(layout.height):
        line = layout.line(number)
        assert line is not None
        assert cell_len(line.text) <= max(width, 2)
        for part in line.parts:
            assert shown[line.piece].text[part.start :].startswith(part.text)
        columns = [(part.x, part.x + cell_len(part.text)) for part in line.parts]
        assert all(a[1] <= b[0] for a, b in pairwise(columns))


def test_a_table_too_wide_for_columns_has_a_cell_a_line() -> None:
    table = Block("table", rows=(("Ferry", "Where it lies now"), ("Anna", "on the sandbank beyond the lighthouse")))

    assert laid_out(Layout(pieces(table), 30)) == [
        "Ferry", "  Where it lies now", "Anna", "  on the sandbank beyond the", "  lighthouse",
    ]  # fmt: skip


def test_numbers_stand_with_their_units_below_each_other() -> None:
    table = Block("table", rows=(("Town", "Share"), ("Aalen", "7 %"), ("Brno", "12 %")))

    assert laid_out(Layout(pieces(table), 30)) == ["Town   Share", "Aalen    7 %", "Brno    12 %"]


def test_marks_give_way_where_there_is_no_room_for_them() -> None:
    shown = pieces(Block("list", "bread", items=("bread",), level=4), Block("quote", "waves"))

    assert laid_out(Layout(shown, 5)) == ["bread", "", "waves"]
    assert laid_out(Layout(shown, 10))[0] == "  ▪ bread"
