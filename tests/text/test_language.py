from __future__ import annotations

import pytest

from reader.text.language import base_direction, direction


@pytest.mark.parametrize(
    "code", ["ar", "fa", "fa-af", "fa-IR", "ps", "ur", "he", "ug", "AR", "ar_EG", "prs", "ku-Arab", "pa-Arab-PK"]
)
def test_languages_written_from_right_to_left(code: str) -> None:
    assert direction(code) == "rtl"


@pytest.mark.parametrize("code", ["", "en", "pt-br", "zh-hans", "sr-Latn", "ha", "az", "ar-Latn", "am"])
def test_languages_written_from_left_to_right(code: str) -> None:
    assert direction(code) == "ltr"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello", "ltr"),
        ("«قال الوزير»", "rtl"),
        ("2019: أخبار DW", "rtl"),
        ("DW: أخبار", "ltr"),
        ("שלום", "rtl"),
        ("新闻", "ltr"),
    ],
)
def test_the_first_strong_character_gives_a_paragraphs_direction(text: str, expected: str) -> None:
    assert base_direction(text) == expected


def test_a_text_without_letters_has_its_surroundings_direction() -> None:
    assert base_direction("12 – 34", "rtl") == "rtl"
    assert base_direction("« … »", "rtl") == "rtl"
    assert base_direction("") == "ltr"
