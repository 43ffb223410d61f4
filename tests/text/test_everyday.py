"""Everyday letters are those that neither the gate nor the measure has anything to do with."""

from __future__ import annotations

import unicodedata

import rich.cells

from reader.text.cell_tables import SPACING, TONES, members
from reader.text.everyday import is_everyday
from reader.text.sanitize import clean_lines
from reader.tui import marks

EVERYDAY = [character for code in range(0x110000) if is_everyday(character := chr(code))]


def test_an_everyday_letter_takes_one_cell() -> None:
    assert [letter for letter in EVERYDAY if rich.cells.get_character_cell_size(letter) != 1] == []


def test_an_everyday_letter_passes_the_gate_as_it_is() -> None:
    assert [letter for letter in EVERYDAY if clean_lines(f"a{letter}b") != f"a{letter}b"] == []


def test_what_newspapers_are_written_in_and_screens_are_drawn_with_is_everyday() -> None:
    assert is_everyday("“Größe” – l’été, 12\u00a0€ … Ξένος; Київ’s")
    assert is_everyday("".join(mark.glyph for mark in marks.ALL) + "╭─╮│╰╯ ▃ ○ ⇅ ›")
    assert not is_everyday("漢")
    assert not is_everyday("a\nb")


def test_terminals_agree_about_an_everyday_letter() -> None:
    assert (members(SPACING) | members(TONES)).isdisjoint(EVERYDAY)


def test_an_everyday_letter_is_of_no_script_that_is_broken_between_letters() -> None:
    scripts = ("THAI", "LAO", "MYANMAR", "KHMER", "NEW TAI LUE", "TAI THAM", "HALFWIDTH")
    assert [letter for letter in EVERYDAY if unicodedata.name(letter, "").startswith(scripts)] == []
