"""The line breaker: what may be parted, what may not, and that nothing is lost whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.text.breaks import CLOSING, OPENING
from reader.text.cells import cell_len, graphemes
from reader.text.sanitize import clean_lines
from reader.text.wrap import fold, wrap


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_lines_are_as_full_as_the_words_allow() -> None:
    assert lines("The council voted on Tuesday to go on.", 12) == ["The council", "voted on", "Tuesday to", "go on."]


def test_a_line_may_be_exactly_full() -> None:
    assert lines("abcd efgh", 4) == ["abcd", "efgh"]
    assert lines("abcd", 4) == ["abcd"]


def test_blanks_at_a_break_belong_to_no_line() -> None:
    assert lines("  ab   cd  ", 3) == ["ab", "cd"]
    assert lines("  äb   漢字  ", 4) == ["äb", "漢字"]


def test_line_feeds_end_lines_and_an_empty_line_stays() -> None:
    assert lines("one\n\ntwo three", 5) == ["one", "", "two", "three"]
    assert lines("", 10) == [""]


@pytest.mark.parametrize("blank", "\u00a0\u202f\u2007")
def test_a_non_breaking_blank_is_no_place_to_break(blank: str) -> None:
    assert lines(f"about 12{blank}500{blank}euros", 12) == ["about", f"12{blank}500{blank}euros"]
    assert lines(f"Quoi{blank}? Rien{blank}!", 8) == [f"Quoi{blank}?", f"Rien{blank}!"]


def test_a_sign_that_stands_alone_stays_with_its_word() -> None:
    assert lines("Il a dit : « oui » !", 6) == ["Il a", "dit :", "« oui", "» !"]
    assert lines("« Salut ! »", 9) == ["« Salut !", "»"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("in Baden-Württemberg", 11, ["in Baden-", "Württemberg"]),
        ("a state-of-the-art thing", 12, ["a state-of-", "the-art", "thing"]),
        ("rain and/or snow", 9, ["rain and/", "or snow"]),
        ("talks—long ones—failed", 12, ["talks—long", "ones—failed"]),
        ("the North–South line", 10, ["the North–", "South line"]),
    ],
)
def test_a_word_may_be_parted_after_its_dash(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@pytest.mark.parametrize("word", ["e-mail", "U-Bahn", "COVID-19", "1990-2000", "24/7", "A/B"])
def test_short_pieces_and_numbers_are_not_parted(word: str) -> None:
    for width in range(len(word), len(word) + 5):
        assert any(word in line for line in lines(f"abc {word} abc", width))


def test_a_long_address_is_broken_at_its_separators() -> None:
    address = "https://www.example.org/en/world/a-long-slug/a-123456?maca=en-rss&x=1"

    pieces = lines(f"see {address}", 24)

    assert "".join(pieces[1:]) in (address, address[len(pieces[0]) - 4 :])
    assert all(piece[-1] in "/?&=#._-" for piece in pieces[1:-1])
    assert not any(piece.endswith(":") for piece in pieces)


def test_an_address_that_fits_a_line_is_not_broken() -> None:
    assert lines("look at example.org/abcd now", 16) == ["look at", "example.org/abcd", "now"]


def test_a_word_too_long_for_any_line_is_folded() -> None:
    assert lines("Donaudampfschifffahrt", 10) == ["Donaudampf", "schifffahr", "t"]


def test_ideographs_part_anywhere_but_not_before_closing_signs_nor_after_opening_ones() -> None:
    assert lines("会议讨论了，问题", 10) == ["会议讨论", "了，问题"]
    assert lines("他说“好的”。", 8) == ["他说“好", "的”。"]
    assert lines("計画は（案）です", 8) == ["計画は", "（案）で", "す"]
    assert lines("ニューヨークの", 8) == ["ニュー", "ヨークの"]


def test_latin_words_within_cjk_stay_whole_and_the_line_is_filled() -> None:
    assert lines("使用Python编程语言", 10) == ["使用Python", "编程语言"]
    assert lines("Hello 中文新闻阅读器", 10) == ["Hello 中文", "新闻阅读器"]


def test_quotation_marks_are_set_as_what_they_hold_is() -> None:
    assert lines("他说“好。”Textual", 14) == ["他说“好。”", "Textual"]
    assert lines("Textual“好”", 10) == ["Textual", "“好”"]
    assert lines("he said “word”then", 17) == ["he said", "“word”then"]


def test_a_doubled_dash_is_not_parted() -> None:
    assert lines("他来了——好吧", 7) == ["他来了", "——好吧"]
    assert lines("他来——好吧", 8) == ["他来——好", "吧"]


def test_hangul_parts_at_blanks() -> None:
    assert lines("한국어 뉴스를 읽는다", 12) == ["한국어", "뉴스를", "읽는다"]


def test_thai_is_broken_between_clusters_and_a_vowel_stays_with_its_consonant() -> None:
    text = "กระทรวงการต่างประเทศแถลงข่าวเมื่อวันอังคาร"

    broken = lines(text, 11)

    assert "".join(broken) == text
    assert all(cell_len(line) <= 11 for line in broken)
    assert not any(line[-1] in "เแโใไ" for line in broken)
    assert not any(line[0] in "ะาำ" for line in broken)
    assert min(cell_len(line) for line in broken[:-1]) >= 9


def test_a_conjunct_is_not_torn_where_there_is_room() -> None:
    text = "क्षत्रियकुलोत्पन्न"

    assert not any(line.endswith("\u094d") for line in lines(text, 4))


def test_emoji_and_flags_are_never_torn() -> None:
    family, flag = "👨‍👩‍👧‍👦", "❤️"

    assert lines(f"{family}{flag}{family}", 2) == [family, flag, family]


def test_a_letter_wider_than_the_line_stands_alone() -> None:
    assert lines("漢字", 1) == ["漢", "字"]
    assert lines("ab", 0) == ["a", "b"]


ALPHABET = " \u00a0\u202f-–—/.,!?:;«»„“()[]{}abcdeéß0129漢字かなーっ。、「」（）한국กเาำক্ষم\u064eخ😀❤️👩‍🚒\n&=#%_…"
texts = st.text(st.sampled_from(ALPHABET), max_size=80).map(clean_lines)


@settings(max_examples=600, deadline=None)
@given(texts, st.integers(1, 30))
@example("« « « ! ! !", 3)
@example("漢" + "。" * 30, 5)
def test_no_text_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    ranges = wrap(text, width)

    assert all(0 <= start <= end <= len(text) for start, end in ranges)
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))
    kept = "".join(text[start:end] for start, end in ranges)
    gaps = [text[a[1] : b[0]] for a, b in zip([(0, 0), *ranges], [*ranges, (len(text), len(text))], strict=True)]
    assert set("".join(gaps)) <= {" ", "\n"}
    assert kept.replace(" ", "") == text.replace("\n", "").replace(" ", "")
    for start, end in ranges:
        line = text[start:end]
        assert cell_len(line) <= width or len(graphemes(line)) == 1
        assert not line.startswith(" ")
        assert not line.endswith(" ")


@settings(max_examples=600, deadline=None)
@given(texts, st.integers(1, 30))
def test_no_letter_is_torn(text: str, width: int) -> None:
    shown = text.replace("\n", " ")
    starts = {start for start, _, _ in graphemes(shown)} | {len(text)}

    for start, end in wrap(shown, width):
        assert {start, end} <= starts


solid = st.lists(
    st.one_of(st.sampled_from("漢字国务院かなカナ"), st.sampled_from(["漢。", "「漢", "（字）", "字ー", "った", "Ab"])),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(solid, st.integers(12, 40))
def test_kinsoku_holds(text: str, width: int) -> None:
    broken = lines(text, width)

    assert not any(line[0] in CLOSING for line in broken[1:] if line)
    assert not any(line[-1] in OPENING for line in broken if line)


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(1, 20))
def test_folding_keeps_every_blank(text: str, width: int) -> None:
    ranges = fold(text, width)

    rest = text
    for start, end in ranges:
        assert cell_len(text[start:end]) <= width or len(graphemes(text[start:end])) == 1
        rest = rest.removeprefix("\n") if not rest.startswith(text[start:end]) else rest
    assert "".join(text[start:end] for start, end in ranges) == text.replace("\n", "")


def test_code_keeps_its_indentation() -> None:
    text = "if x:\n    call(y)\n\nend"

    assert [text[a:b] for a, b in fold(text, 8)] == ["if x:", "    call", "(y)", "", "end"]
