"""Our cells are the screen's cells."""

from __future__ import annotations

import rich.cells
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.text.cells import cell_len, fitting, graphemes, is_even, most_cells
from reader.text.sanitize import clean

MIXED = "abc é漢字かな한국😀❤👩🏽🏳1#\u20e3\ufe0f\u200d\u200d\u0301\u0327ক্যرح\u093f\u200c、。\u00a0ᄀ\u1161"
texts = st.text(st.one_of(st.sampled_from(MIXED), st.characters(codec="utf-8")), max_size=40)


def test_every_character_of_unicode_is_as_wide_as_on_the_screen() -> None:
    every = (*range(0x20000), *range(0x20000, 0x110000, 61), *range(0xE0000, 0xE1000))  # beyond, the ranges are huge
    codes = [code for code in every if code not in (0x200D, 0xFE0F)]

    assert [c for c in codes if cell_len(chr(c)) != rich.cells.get_character_cell_size(chr(c))] == []


@settings(max_examples=500, deadline=None)
@given(texts)
def test_a_text_is_as_wide_as_on_the_screen(text: str) -> None:
    assert cell_len(text) == rich.cells.cell_len(text)


@settings(max_examples=500, deadline=None)
@given(texts)
def test_the_letters_of_a_clean_text_are_those_of_the_screen(text: str) -> None:
    shown = clean(text)

    assert graphemes(shown) == rich.cells.split_graphemes(shown)[0]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_letters_cover_the_text_and_add_up_to_its_cells(text: str) -> None:
    spans = graphemes(text)

    assert [start for start, _, _ in spans[1:]] == [end for _, end, _ in spans[:-1]]
    assert "".join(text[start:end] for start, end, _ in spans) == text
    assert sum(cells for _, _, cells in spans) == cell_len(text)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_an_even_text_has_a_cell_for_each_character(text: str) -> None:
    if is_even(text):
        assert [cells for _, _, cells in graphemes(text)] == [1] * len(text)


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(0, 50))
@example("00\u093e", 2)  # a vowel sign that many terminals give a cell of its own
@example("a👩🏽b", 4)  # a skin tone that older ones draw apart
def test_a_prefix_that_fits_is_the_longest_that_does_in_every_terminal(text: str, cells: int) -> None:
    shown = clean(text)
    length = fitting(shown, cells)

    assert most_cells(shown[:length]) <= cells
    following = [end for _, end, _ in graphemes(shown) if end > length]
    assert not following or most_cells(shown[: following[0]]) > cells


def test_a_letter_that_may_be_wider_somewhere_does_not_fit() -> None:
    assert [fitting("00\u093e", cells) for cells in (1, 2, 3)] == [1, 1, 3]


def test_emoji_and_letters_of_many_parts_are_one() -> None:
    assert [cells for _, _, cells in graphemes("👨‍👩‍👧‍👦")] == [2]
    assert [cells for _, _, cells in graphemes("❤️1️⃣e\u0301")] == [2, 2, 1]
