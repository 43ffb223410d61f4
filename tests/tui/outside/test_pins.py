"""Frames stay straight in terminals that count the cells of a text in another way than Textual."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cell_tables import SPACING, TONES, members
from reader.text.cells import EMOJI_STYLE, JOINER, cell_len, clip, graphemes, most_cells
from reader.tui.outside.pins import pinned

WIDTH = 30
Cells = Callable[[str], list[tuple[str, int]]]
letters = st.text(st.sampled_from("ab বাংলা हिन्दी क्षेत्र தமிழ் ❤\ufe0f 👨\u200d👩\u200d👧 👍🏽 漢字"), max_size=24)
texts = letters.map(lambda text: " ".join(text.split()))


def as_textual(text: str) -> list[tuple[str, int]]:
    return [(text[start:end], cells) for start, end, cells in graphemes(text)]


def one_by_one(text: str) -> list[tuple[str, int]]:
    """As terminals do that ask the C library's wcwidth about each character."""
    made = []
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            made.append((character, 0))
        else:
            made.append((character, 2 if unicodedata.east_asian_width(character) in "WF" else 1))
    return made


def screen(data: str, cells: Cells) -> str:
    """The line that a terminal shows; "?" where a letter of two cells was torn apart or nothing was written."""
    line = ["?"] * WIDTH
    column = saved = 0
    for token in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|\x1b[78]|[^\x1b]+", data):
        if token == "\x1b7":
            saved = column
        elif token == "\x1b8":
            column = saved
        elif token[0] == "\x1b":
            column += int(token[2:-1]) if token[-1] == "C" else 0
        else:
            for shown, width in cells(token):
                line[column : column + width] = [shown, *[""] * (width - 1)] if width else []
                column += width
    return "".join(line)


def drawn(*texts: str) -> str:
    """A frame around texts a gap apart, as Textual draws them: padded by its own measure."""
    words = "  ".join(texts)
    return f"\x1b[1;1H\x1b[2m│\x1b[0m\x1b[1m{words}\x1b[0m{' ' * (WIDTH - 2 - cell_len(words))}\x1b[2m│\x1b[0m"


@pytest.mark.parametrize("cells", [as_textual, one_by_one])
@given(text=texts)
def test_a_frame_ends_where_it_should_and_the_text_is_whole(cells: Cells, text: str) -> None:
    text = clip(text, WIDTH - 2)
    shown = screen(pinned(drawn(text)), cells)
    assert (shown[0], shown[-1], shown.count("│"), shown.count("?")) == ("│", "│", 2, 0)
    assert "".join(part for part, width in cells(text) if width) in shown.replace("\x00", "")


@pytest.mark.parametrize("cells", [as_textual, one_by_one])
def test_what_stands_at_the_right_of_a_text_stays_there(cells: Cells) -> None:
    title, date = "বাংলাদেশের খবর", "5 Mar"
    gap = " " * (WIDTH - 2 - most_cells(title) - len(date))
    shown = screen(pinned(drawn(f"{title}{gap}{date}")), cells)
    assert date in shown
    assert shown[-1] == "│"


@pytest.mark.parametrize("text", ["A story", "Größe, 漢字 and علم", "한국어 ไทย"])
def test_what_all_terminals_agree_about_is_sent_as_it_is(text: str) -> None:
    assert pinned(drawn(text)) == drawn(text)


def test_a_part_of_a_line_never_reaches_beyond_itself() -> None:
    """A pane alone is drawn again: what stands beside it is not touched, and nothing old stays in it."""
    text = "হিন্দি ও বাংলা"
    room = most_cells(text)
    data = f"\x1b[1;1H\x1b[1m{text}\x1b[0m{' ' * (room - cell_len(text))}"
    for cells in (as_textual, one_by_one):
        shown = screen(pinned(data), cells)
        assert shown.endswith("?" * (WIDTH - room))
        assert shown.count("?") == WIDTH - room


@given(texts)
def test_no_terminal_takes_more_than_is_counted(text: str) -> None:
    assert cell_len(text) <= most_cells(text)
    assert sum(width for _, width in one_by_one(text)) <= most_cells(text)


def test_every_unsure_character_is_noticed() -> None:
    for character in (*members(SPACING), *members(TONES), JOINER, EMOJI_STYLE):
        assert pinned(f"│ a{character} │") != f"│ a{character} │"
