from __future__ import annotations

from reader.text.reading_time import minutes


def test_words_are_read_at_230_a_minute() -> None:
    assert minutes(["word " * 460]) == 2
    assert minutes(["word " * 230, "word " * 460]) == 3


def test_cjk_is_read_at_500_characters_a_minute_and_its_punctuation_is_no_word() -> None:
    assert minutes(["国务院总理，周二在北京。" * 100]) == 2


def test_scripts_without_blanks_are_not_read_in_no_time() -> None:
    assert minutes(["ข่าววันนี้" * 300]) == 3


def test_the_shortest_text_takes_a_minute_and_none_takes_none() -> None:
    assert minutes(["One line."]) == 1
    assert minutes(["", " – "]) == 0
