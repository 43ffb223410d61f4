"""Text that means harm, or is only strange (FAULTS.md rows 32, 33 and 35 to 37; the number is in each name)."""

from __future__ import annotations

import html
import json
import re
import time
import unicodedata

import pytest
from rich.cells import cell_len

from reader.cli import output
from reader.cli.command_line import run
from reader.errors import ReaderError, one_line
from reader.model.article import Article
from reader.model.block import Block
from reader.model.clean import clean_article
from reader.text.sanitize import clean, clean_lines, clean_source
from reader.tui.layout.arrange import arrange
from reader.tui.layout.layout import Layout
from tests.faults import hostile_story
from tests.tui.layout.stories import NOW
from tests.tui.one_view import Reading
from tests.tui.screen import quiet
from tests.tui.terminal import Terminal

SEQUENCES = hostile_story.SEQUENCES
OWN = re.compile(rb"\x1b\]22;[a-z-]*(?:\x07|\x1b\\\\)")  # the one string Textual writes: the pointer's shape
FOREIGN = re.compile(rb"owned|b3duZWQ|\x1b[\]P_X^#(7]|\x1bc|\x9b[0-9]|\x07|\x7f|\x00|\x1b\[6n|\x1b\[>0q|\x1b\[2J")
INVISIBLE = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff\u2060\u3164\u115f\U000e0000-\U000e0fff\ufe0e]"
)


def raw_terminal_bytes(module: str) -> bytes:
    with Terminal(module, size=(80, 24)) as terminal:
        terminal.wait_for("word word")
        for _ in range(6):
            terminal.press("j")
        terminal.press("q")
        terminal.wait_for_end()
        return OWN.sub(b"", terminal.output)


@pytest.mark.alone
def test_rows_32_and_35_nothing_of_a_hostile_story_reaches_the_terminal_but_its_words() -> None:
    output = raw_terminal_bytes("tests.faults.hostile_story")
    text = output.decode("utf-8")

    assert FOREIGN.findall(output) == []
    assert INVISIBLE.findall(text) == []
    assert text.count("word") > 100
    assert [c for c in text if unicodedata.category(c) == "Cc" and c not in "\x1b\r\n"] == []


@pytest.mark.parametrize("number", range(len(SEQUENCES)))
def test_rows_32_and_35_a_sequence_within_a_word_leaves_the_word(number: int) -> None:
    sequence = SEQUENCES[number]
    one_line, lines = clean(f"wo{sequence}rd"), clean_lines(f"wo{sequence}rd")

    assert one_line.replace(" ", "").replace("\ufffd", "") == "word"
    assert lines.replace("\n", "").replace("\ufffd", "") == "word"


def test_row_33_escapes_that_parsing_would_set_free_are_caught_before_or_after_it() -> None:
    page = hostile_story.source()
    for text in (html.unescape(page), json.loads('"wo\\u001b]0;owned\\u0007rd \\u009b31m \\u202e \\ud83d"')):
        shown = clean(text)
        assert "owned" not in shown
        assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Cs")]


UNSEEN = "\u115f\u1160\u3164\uffa0\u034f\ufe00\ufe0e\U000e0100\U0010eeee\u202e\u200b\u00ad\U000e0041\ufdd0\x07"


@pytest.mark.parametrize("character", UNSEEN, ids=[f"U+{ord(character):04X}" for character in UNSEEN])
def test_row_84_what_must_not_be_seen_is_in_no_text_and_in_no_line_of_an_error(character: str) -> None:
    assert clean(f"wo{character}rd") == clean_lines(f"wo{character}rd") == "word"
    assert one_line(f"wo{character}rd") == str(ReaderError(f"wo{character}rd")) == "word"


def test_row_84_nor_in_what_is_said_of_words_of_the_system_and_of_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    output.complain(f"{UNSEEN}: {OSError(5, f'no{UNSEEN}thing')}")
    assert capsys.readouterr().err == "dw-reader: : [Errno 5] nothing\n"
    assert run(["show", f"--{UNSEEN}", "https://dw.com/a-1"]) == 2
    said = capsys.readouterr().err
    assert not set(UNSEEN) & set(said)
    assert said.startswith("dw-reader: ")


def test_row_84_a_line_that_is_cut_is_still_a_clean_one() -> None:
    for end in range(1, 40):
        line = one_line("क्‍ष 👩🏽‍🚒 e\u0301 \u00a0 क्‍ष" * 20, end)
        assert len(line) <= end
        assert clean(line) == line


STRANGE = {
    "joiners before wide letters": "\u200d\u200d" + "漢" * 40,
    "joiners between wide letters": "漢\u200d\u200d" * 40,
    "fifty thousand marks": "e" + "\u0301" * 50_000 + " and after",
    "a mark on every letter": "e\u0301\u0327\u0302\u0308" * 500,
    "a word of 200,000 letters": "x" * 200_000,
    "a word of 200,000 wide letters": "漢" * 200_000,
    "a word of 200,000 marked letters": "ক্ষ" * 66_000,
    "emoji of many parts": "👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈❤️1️⃣" * 40,
    "broken emoji": "👩\u200d\u200d🏽\ufe0f\u200d🚒" * 40,
    "flags cut in half": "🇩" * 101,
    "signs that may not start a line": "漢" + "。」" * 300,
    "jamo": "\u1100\u1161\u11a8" * 100 + "\u1161" * 100,
    "from right to left with marks": "بِسْمِ اللَّهِ " * 60,
    "Thai": "เก้าอี้ผู้ใหญ่" * 60,
    "variation selectors": "a\ufe0f\ufe00\ufe0e" * 100,
    "only blanks": " \u00a0\u3000" * 100,
}


def strange(name: str) -> Article:
    text = STRANGE[name]
    blocks = (
        Block("paragraph", text),
        Block("heading", text[:400], level=2),
        Block("list", text[:400], items=(text[:400],), level=3),
        Block("quote", text),
        Block("code", text),
        Block("table", rows=((text[:400], "1"), ("a", text[:30]))),
    )
    return clean_article(Article("u", "u", "i", title=text, lead=text[:900], blocks=blocks))


@pytest.mark.parametrize("name", STRANGE)
def test_row_36_at_every_width_strange_text_is_laid_out_aligned_and_at_once(name: str) -> None:
    pieces = arrange(strange(name), NOW)
    for width in range(1, 201):
        started = time.process_time()
        layout = Layout(pieces, width)
        for number in range(60):
            line = layout.line(number)
            if line is not None:
                assert cell_len(line.text) <= max(width, 2)
        assert time.process_time() - started < 1


@pytest.mark.parametrize("name", STRANGE)
def test_row_36_a_strange_text_is_laid_out_to_its_end(name: str) -> None:
    layout = Layout(arrange(strange(name), NOW), 3)

    assert not layout.reach(10**9)
    assert layout.line(layout.height - 1) is not None


async def test_row_36_every_width_of_the_view_is_drawn_and_every_line_fills_it() -> None:
    blocks = [block for name in STRANGE for block in strange(name).blocks if len(block.text) < 2000]
    app = Reading(Article("u", "u", "i", title="Strange", blocks=tuple(blocks)))
    async with app.run_test(size=(200, 8)) as pilot:
        for width in range(1, 201):
            app.view.styles.width = width
            await quiet(pilot)
            app.view.page(1)
            room = app.view.scrollable_content_region.width
            for y in range(app.view.size.height):
                strip = app.view.render_line(y)
                assert sum(cell_len(segment.text) for segment in strip) == strip.cell_length == room


@pytest.mark.parametrize("marks", ["\u0301\u0327" * 100_000, "\u0301" * 200_000, "\u0f71\u0f72\u0f73" * 66_000])
def test_row_37_a_text_of_marks_is_never_normalised(marks: str) -> None:
    """Normalising takes 42 s here; the gate takes a twentieth of one and keeps four marks."""
    started = time.process_time()
    shown = clean(f"a{marks}b")

    assert time.process_time() - started < 1
    assert shown == f"a{marks[:4]}b"


def test_row_37_a_page_of_marks_is_as_quick() -> None:
    marked = "x\u0301\u0327" * 70_000
    page = f"<p>{marked}</p>"

    assert clean_source(page) == page
