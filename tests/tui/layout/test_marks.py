"""Links, matches and selections over pieces."""

from __future__ import annotations

from reader.model.block import Block, Span
from reader.tui.layout.layout import Layout
from reader.tui.layout.line import Line, Part, Place
from reader.tui.layout.links import links
from reader.tui.layout.marks import PLAIN, Marked
from reader.tui.layout.search import MOST, matches
from reader.tui.layout.selection import copied, within
from tests.tui.layout.stories import HARBOUR, MARKET, paragraph, pieces

START = Place(0, 0)


def stepped(marked: Marked, step: int, top: Place = START) -> str:
    """The name of the link that a step leads to."""
    link = marked.step_link(step, top)
    return link.url.rpartition("/")[2] if link else ""


def test_row_72_of_millions_of_matches_those_from_the_top_of_the_screen_on_come_first() -> None:
    shown = pieces(*(Block("paragraph", "rope " * 100) for _ in range(MOST // 50)))
    found = matches(shown, "rope", 60)
    assert len(found) == MOST
    assert found == sorted(found)
    assert found[0].piece == 60
    assert len(matches(shown, "rope " * 100, 60)) == MOST // 50


def test_links_are_gone_through_in_reading_order_and_around() -> None:
    marked = Marked(pieces(paragraph(HARBOUR, "ferries", "lighthouse"), paragraph(MARKET, "market")))

    assert [stepped(marked, 1) for _ in range(4)] == ["ferries", "lighthouse", "market", "ferries"]
    assert stepped(marked, -1) == "market"


def test_the_first_link_is_the_nearest_to_what_is_on_the_screen() -> None:
    shown = pieces(paragraph(HARBOUR, "ferries"), paragraph(MARKET, "market"))

    assert stepped(Marked(shown), 1, Place(1, 0)) == "market"
    assert stepped(Marked(shown), -1, Place(1, 0)) == "ferries"
    assert stepped(Marked(pieces(paragraph())), 1) == ""


def test_a_link_cut_in_two_is_one_link_and_other_spans_are_none() -> None:
    one, other = "https://news.example/1", "https://news.example/2"
    spans = (
        Span(0, 3, url=one),
        Span(3, 7, url=one),
        Span(7, 9, url=other),
        Span(10, 12, "strong"),
        Span(12, 14, url=""),
    )

    found = links(pieces(Block("paragraph", HARBOUR, spans=spans)))

    assert [(link.start, link.end, link.url) for link in found] == [(0, 7, one), (7, 9, other)]


def test_a_search_finds_words_across_lines_and_whatever_their_case() -> None:
    shown = pieces(paragraph(), Block("heading", "Second Day", level=2), title="second\u00a0day")

    assert len(matches(shown, "second day")) == 3
    assert len(matches(shown, "  SECOND   DAY ")) == 3
    assert matches(shown, "") == matches(shown, "  ") == []
    assert matches(shown, "[.*") == []


def test_a_search_counts_what_stands_in_lists_tables_and_code() -> None:
    shown = pieces(
        Block("list", "rope\nbread", items=("rope", "bread")),
        Block("table", rows=(("rope", "1"),)),
        Block("code", "rope()"),
    )

    assert [match.piece for match in matches(shown, "rope")] == [0, 2, 3]


def test_the_current_match_is_the_first_from_the_top_of_the_screen_and_goes_around() -> None:
    marked = Marked(pieces(paragraph("rope"), paragraph("rope rope"), paragraph("bread")))

    assert marked.search("rope", Place(1, 2)) == 3
    assert marked.match_number == 3
    marked.step_match(1)
    assert marked.match_number == 1
    marked.step_match(-1)
    assert marked.match_number == 3
    assert marked.search("rope", Place(2, 0)) == 3
    assert marked.match_number == 1
    assert marked.search("nothing", START) == marked.match_number == 0
    assert marked.step_match(1) is None


def test_a_pieces_marks_are_the_same_until_they_change() -> None:
    marked = Marked(pieces(paragraph(HARBOUR, "ferries"), paragraph("Plain.")))

    assert marked.on(0) is marked.on(1) is PLAIN
    marked.step_link(1, START)
    focused = marked.on(0)
    assert focused is not PLAIN
    assert marked.on(0) is focused
    assert marked.on(1) is PLAIN
    marked.leave_links()
    assert marked.on(0) is PLAIN


def test_what_is_copied_is_the_text_whatever_its_lines_were() -> None:
    shown = pieces(paragraph(HARBOUR), Block("list", "bread\nrope", items=("bread", "rope")), paragraph(MARKET))
    selected = (Place(0, 4), Place(3, 7))

    assert copied(selected, shown) == f"{HARBOUR[4:]}\n\n• bread\n• rope\n\nTraders"
    assert within(selected, 0, shown[0]) == (4, len(HARBOUR))
    assert within(selected, 3, shown[3]) == (0, 7)
    assert within((Place(1, 2), Place(1, 2)), 1, shown[1]) is None


def test_a_selection_beyond_the_text_copies_what_there_is() -> None:
    shown = pieces(paragraph("One."), Block("rule"))

    assert copied((Place(0, -1), Place(9, 5)), shown) == "One."


def test_a_line_knows_which_letter_stands_where() -> None:
    line = Line(0, "table", (Part(2, "• ", -1), Part(4, "ab", 10), Part(8, "cd", 20)))

    assert line.text == "  • ab  cd"
    assert [line.offset_at(x) for x in (-3, 0, 4, 5, 6, 7, 8, 9, 10, 99)] == [10, 10, 10, 11, 20, 20, 20, 21, 22, 22]
    assert Line(0, "paragraph", ()).offset_at(5) == 0


def test_offsets_count_letters_not_cells() -> None:
    layout = Layout(pieces(Block("list", "港务局", items=("港务局",))), 20)
    line = layout.line(0)

    assert line is not None
    assert line.text == "• 港务局"
    assert [line.offset_at(x) for x in (2, 3, 4, 5)] == [0, 1, 2, 3]
