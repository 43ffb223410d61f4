"""How entries and headings are laid out at any width."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.style import Style

from reader.model.address import Kind
from reader.model.related import RelatedItem
from reader.story.numbering import Entry, NumberedGroup
from reader.text.cells import cell_len, clip, most_cells
from reader.text.sanitize import clean
from reader.tui.marks import Known
from reader.tui.screens.picker import Choice, ChoiceRow
from reader.tui.widgets.rows import EntryRow, HeadingRow, fold

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
TITLE = "Fog closes the harbour for a third day and the ferries wait"


def row(
    title: str = TITLE,
    *,
    number: int = 1,
    again: bool = False,
    known: Known | None = None,
    letters: bool = False,
    rtl: bool = False,
    kind: Kind = "article",
    date: str | None = None,
    duration: int | None = None,
    section: str = "",
    external: bool = False,
) -> EntryRow:
    item = RelatedItem(
        "https://news.example/a",
        "a",
        title,
        kind=kind,
        date=date,
        duration=duration,
        section=section,
        external=external,
    )
    return EntryRow(
        Entry(number, item, again),
        known or Known(),
        digits=2,
        now=NOW,
        letters=letters,
        direction="rtl" if rtl else "ltr",
    )


def lines(made: EntryRow | HeadingRow, width: int) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in made.lines(width)]


def test_a_title_hangs_under_its_first_letter_and_the_date_ends_its_last_line() -> None:
    assert lines(row(date="2026-05-02"), 40) == [
        " 1   Fog closes the harbour for a third",
        "     day and the ferries wait      2 May",
    ]


def test_what_does_not_fit_beside_the_title_takes_a_line_of_its_own() -> None:
    assert lines(row("Fog closes the harbour again", date="2019-05-02", section="Weather"), 36) == [
        " 1   Fog closes the harbour again",
        "                Weather · 2 May 2019",
    ]


def test_a_title_longer_than_three_lines_ends_in_an_ellipsis() -> None:
    assert lines(row(), 20) == [" 1   Fog closes the", "     harbour for a", "     third day and…"]


def test_titles_stand_below_each_other_whatever_marks_are_beside_them() -> None:
    read = Known(read=frozenset("a"))
    shown = [lines(made, 40)[0] for made in (row("T"), row("T", known=read), row("T", kind="video", known=read))]
    assert shown == [" 1   T", " 1 ✓ T", " 1 ✓ ▶ T"]


def test_the_kind_of_a_long_title_begins_it() -> None:
    assert lines(row("Fog closes the harbour", kind="video"), 22) == [" 1   ▶ Fog closes the", "     harbour"]


@pytest.mark.parametrize(
    ("made", "mark"),
    [
        (row("T", known=Known(read=frozenset("a"))), "✓"),
        (row("T", known=Known(kept=frozenset("a"))), "⬇"),
        (row("T", known=Known(new=frozenset("a"))), "●"),
        (row("T", again=True, known=Known(read=frozenset("a"))), "="),
        (row("T", kind="video"), "  ▶"),
        (row("T", kind="audio"), "  ♪"),
        (row("T", kind="gallery"), "  ▦"),
        (row("T", kind="live"), "  ◉"),
        (row("T", kind="topic"), "  #"),
        (row("T", kind="web", external=True), "  ↗"),
        (row("T", kind="video", known=Known(kept=frozenset("a"))), "⬇ ▶"),
        (row("T", known=Known(kept=frozenset("a")), letters=True), "k"),
        (row("T", kind="video", letters=True), "  V"),
    ],
)
def test_a_mark_stands_between_number_and_title(made: EntryRow, mark: str) -> None:
    assert lines(made, 40) == [f" 1 {mark} T"]


def test_a_read_story_that_opens_offline_says_both() -> None:
    known = Known(read=frozenset("a"), kept=frozenset("a"))
    assert lines(row("T", known=known, duration=113), 24) == [" 1 ✓ T           01:53 ⬇"]


def test_a_right_to_left_title_stands_at_the_right_edge() -> None:
    assert lines(row("ضباب", rtl=True), 20) == [" 1" + " " * 14 + "ضباب"]


def test_markup_in_a_title_is_shown_as_it_is() -> None:
    assert lines(row("[/] [@click=app.quit]EXKLUSIV[/]"), 60) == [" 1   [/] [@click=app.quit]EXKLUSIV[/]"]


def test_a_heading_has_a_rule_and_its_count_at_the_right_edge() -> None:
    group = NumberedGroup("recommends", "DW recommends", (Entry(1, RelatedItem("u", "a", "T")),) * 6)
    assert lines(HeadingRow(group, group.label, first=True, letters=False), 30) == ["DW recommends ────────────── 6"]
    assert lines(HeadingRow(group, group.label, first=False, letters=False), 12) == ["", "DW recom…  6"]
    assert lines(HeadingRow(group, group.label, first=True, letters=True), 30) == ["DW recommends -------------- 6"]


def test_folding_keeps_short_texts_and_breaks_chinese_between_letters() -> None:
    assert fold("short", 20, 2) == ["short"]
    assert fold("雾封锁了港口第三天渡轮在等待", 10, 2) == ["雾封锁了港", "口第三天…"]
    assert clip("abc", 0) == ""


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80).map(clean), st.integers(1, 70), st.booleans(), st.booleans())
def test_no_line_is_ever_wider_than_the_pane(title: str, width: int, rtl: bool, dated: bool) -> None:
    made = row(title, rtl=rtl, date="2019-05-02" if dated else None, section="World")
    for line in made.lines(width):
        assert cell_len("".join(text for text, _ in line)) <= max(width, 2)


def test_what_stands_at_the_right_has_room_in_every_terminal() -> None:
    """Terminals disagree about Bengali: nothing may reach beyond its row in the one that gives it most."""
    row = ChoiceRow(lambda _: Style(), Choice("Bengali", None, "বাংলা · bn"))
    (line,) = row.lines(40)
    assert sum(most_cells(text) for text, _ in line) == 40


def test_the_section_gives_way_before_the_date_takes_a_line_of_its_own() -> None:
    entry = Entry(
        1, RelatedItem("https://news.example/a", "url:1", "A bridge stands open", date="2031-03-17", section="Town")
    )
    row = EntryRow(entry, Known(), digits=1, now=datetime(2031, 3, 20, tzinfo=UTC), letters=False, direction="ltr")
    shown = {width: ["".join(text for text, _ in line).strip() for line in row.lines(width)] for width in (40, 34, 26)}
    assert shown[40][0].endswith("Town · 17 Mar")
    assert shown[34][0].endswith("17 Mar")
    assert (len(shown[34]), len(shown[26])) == (1, 2)
