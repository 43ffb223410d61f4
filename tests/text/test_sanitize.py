"""What may and what must not pass the gate (FAULTS.md section 1.3)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.purge import MAX_MARKS
from reader.text.sanitize import clean, clean_lines, clean_source

ESC = "\x1b"
HOSTILE = ESC + "\x9b\x9d\x90\x9c\x07[]0;m31\\Pc\n\r\t\x0b\x85\u2028\x00\x7f\u202e\u2066\u200b\u200c\u200d\u200e\ufe0f"
ODD = (
    "\ufe0e\ufeff\u00a0\u202f\u3000\u00ad\u034f\u3164\u115f\ud800\udfff\ufffe\U0001ffff\U000e0041\u0301\u0327\u20e3 "
    "a1é漢😀❤👩🏽ক্যرح\u06dd"
)
texts = st.text(st.one_of(st.sampled_from(HOSTILE + ODD), st.characters(), st.characters(codec="utf-8")), max_size=60)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (f"red {ESC}[31mtext{ESC}[0m", "red text"),
        (f"clip{ESC}]52;c;Zm9v\x07board", "clipboard"),
        (f"title{ESC}]0;owned{ESC}\\s", "titles"),
        (f"link {ESC}]8;;http://a/{ESC}\\here{ESC}]8;;{ESC}\\", "link here"),
        (f"dcs{ESC}P1$r0m{ESC}\\.", "dcs."),
        (f"apc{ESC}_G payload\x9c.", "apc."),
        ("c1 \x9b31mred\x9b0m \x9d0;t\x07end", "c1 red end"),
        (f"reset{ESC}c.", "reset."),
        ("nul\x00bel\x07del\x7fbs\x08.", "nulbeldelbs."),
    ],
)
def test_escape_sequences_go_whole_and_leave_the_text(raw: str, shown: str) -> None:
    assert clean(raw) == shown
    assert clean_lines(raw) == shown


def test_a_sequence_without_an_end_does_not_swallow_the_text_after_it() -> None:
    assert clean(f"before {ESC}]0;all of this stays") == "before 0;all of this stays"
    assert clean("before \x90all of this stays") == "before all of this stays"


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
def test_bidirectional_controls_go(control: str) -> None:
    assert clean(f"in{control}voice.{control}exe") == "invoice.exe"


@pytest.mark.parametrize(
    "invisible", "\u200b\u2060\u2063\ufeff\u00ad\u034f\u115f\u1160\u3164\uffa0\ufe0e\ufe00\U000e0041\U000e0100\u180e"
)
def test_invisible_characters_go(invisible: str) -> None:
    assert clean(f"wo{invisible}rd") == "word"


def test_blanks_become_one_space_and_a_non_breaking_one_stays() -> None:
    assert clean(" a \t\n\u2003 b\u3000c\u2028d ") == "a b c d"
    assert clean("12\u00a0500\u202f€") == "12\u00a0500\u202f€"
    assert clean("\u00a0 a\u00a0\u00a0b \u00a0c\u00a0") == "a\u00a0b c"
    assert clean("\u00a0") == ""


def test_lines_and_their_indentation_are_kept_where_lines_count() -> None:
    assert clean_lines("if x:\r\n    pass\u2028y\x85z\x0bw\x0cv") == "if x:\n    pass\ny\nz\nw\nv"
    assert clean_lines("a\tb\u3000c") == "a b c"


def test_lone_surrogates_are_replaced_so_that_files_and_sqlite_take_the_text() -> None:
    assert clean("a\ud83db") == "a\ufffdb"


@pytest.mark.parametrize("word", ["র‍্যাব", "ක්‍රීඩා", "र्‍य", "می‌خواهم", "Auf‌lage", "র‌্যাপ"])
def test_joiners_that_belong_to_a_word_stay(word: str) -> None:
    assert clean(word) == word
    assert clean(f"  {word}\n{word} ") == f"{word} {word}"


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧‍👦", "❤️", "1️⃣", "🏳️‍🌈", "👍🏽", "👩🏽‍🚒", "©️", "🇩🇪"])
def test_emoji_sequences_stay(emoji: str) -> None:
    assert clean(f"a {emoji} b") == f"a {emoji} b"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\u200db", "ab"),
        ("\u200d\u200d漢漢", "漢漢"),
        ("\u200dخبر\u200d", "خبر"),
        ("a\u200c b\u200c", "a b"),
        ("1\ufe0fa\ufe0f", "1a"),
        ("😀\u200da", "😀a"),
        ("ক\u200d\u200dষ", "ক\u200dষ"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f"),
    ],
)
def test_joiners_that_join_nothing_go(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_no_more_than_four_marks_stand_on_a_letter() -> None:
    assert clean("e" + "\u0301" * 9 + "t" + "\u0300" * 4) == "e" + "\u0301" * 4 + "t" + "\u0300" * 4
    assert clean("😀e" + "\u0301" * 9) == "😀e" + "\u0301" * 4
    assert MAX_MARKS == 4


def test_a_mark_needs_a_letter_before_it() -> None:
    assert clean("\u0301a \u0301b \u00a0\u0301c") == "a b c"
    assert clean_lines("a\n\u0301b") == "a\nb"


@pytest.mark.parametrize(
    "text",
    ["Größe – „schön“ …", "Việt Nam: tiếng Việt", "प्रधानमंत्री ने कहा", "தமிழ்நாடு", "বাংলাদেশ", "قال الوزير", "ራዲዮ", "ၶၢဝ်ႇ",
     "한국어 뉴스", "日本語のニュース。", "Ελληνικά", "שָׁלוֹם", "ข่าว", "cafe\u0301"],
)  # fmt: skip
def test_the_writing_of_every_language_passes_unchanged(text: str) -> None:
    assert clean(text) is text or clean(text) == text
    assert clean_lines(text) == text


@settings(max_examples=400, deadline=None)
@given(texts)
def test_whatever_comes_in_what_goes_out_is_safe(raw: str) -> None:
    for gate in (clean, clean_lines):
        shown = gate(raw)
        assert len(shown) <= len(raw)
        assert gate(shown) == shown
        shown.encode("utf-8")
        kinds = [unicodedata.category(c) for c in shown if c != "\n"]
        assert not {"Cc", "Cs", "Zl", "Zp"} & set(kinds)
        assert not any(unicodedata.bidirectional(c) in BIDI_CONTROLS for c in shown)
        assert all(c in "\u200c\u200d" for c, kind in zip(shown.replace("\n", ""), kinds, strict=True) if kind == "Cf")
        assert most_marks(shown) <= MAX_MARKS
    assert "\n" not in clean(raw)
    assert "  " not in clean(raw)


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def most_marks(text: str) -> int:
    most = run = 0
    for c in text:
        if unicodedata.category(c)[0] == "M" and c != "\ufe0f":
            run += 1
            most = max(most, run)
        elif c not in "\u200c\u200d\ufe0f":
            run = 0
    return most


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<p>co\x00un\x08cil</p>", "<p>council</p>"),
        ("<p>a\x1b[31mb\x9b0mc</p>", "<p>abc</p>"),
        ("\x1b<p>x</p>", "<p>x</p>"),
        ("a\ufffeb\ud800c", "ab\ufffdc"),
        ("a\r\nb\rc\td", "a\nb\nc\td"),
        ("x&#27;[31m&#x1b;<y&#x0001B;z&#0;&#127;", "x<yz"),
        ("x&#27;]0;title&#7;y&#x9b;", "xy›"),
        ("&#151; &#x93;quoted&#148;", "— “quoted”"),
        ("&#xD800;&#65535;&#1114112;&#99999999999999;", ""),
        ("&#9;&#10;&#38;&#8212;&#x1F600;&#20013; &amp; &nbsp;", "&#9;&#10;&#38;&#8212;&#x1F600;&#20013; &amp; &nbsp;"),
    ],
)
def test_a_page_is_rid_of_what_parsers_refuse_before_it_is_parsed(raw: str, expected: str) -> None:
    assert clean_source(raw) == expected


def test_a_stray_escape_character_in_markup_takes_no_tag_along() -> None:
    assert clean_source(f"<p>one{ESC}</p>{ESC}]<p>two</p>\x07<p>three</p>") == "<p>one</p>]<p>two</p><p>three</p>"


@settings(max_examples=200, deadline=None)
@given(st.text(st.one_of(st.sampled_from("&#x0123456789abBDFf; <>" + HOSTILE), st.characters()), max_size=60))
def test_a_cleaned_page_holds_no_control_characters(raw: str) -> None:
    page = clean_source(raw)

    assert len(page) <= len(raw)
    assert not [c for c in page if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]
