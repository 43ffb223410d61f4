"""Plain text holds everything in order, in the width that was asked for, under the numbers of the screen."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.export import plain
from reader.export.columns import columns, named
from reader.model.article import Article, Picture
from reader.model.block import Block, Span
from reader.model.front_page import FrontPage
from reader.story.numbering import number
from reader.text.cells import cell_len


def bare(**fields) -> Article:
    return Article("https://e.org/", "https://e.org/", "url:0", **{"title": "T"} | fields)


def test_every_part_of_the_article_is_there_in_order(article: Article):
    assert plain.article(article, 60) == (
        "Sea\n"
        "Tides [explained]\n"
        "=================\n\n"
        "Twice a day the water comes.\n\n"
        "Ann Example · rc/amp (AP, dpa Reuters) · 2019-05-05 · 2 min\n\n"
        "[Picture: Low tide (A. Example)]\n\n"
        "Boats reach the harbour[2] and the open sea[4] by noon.\n\n"
        "'Very high' water\n"
        "-----------------\n\n"
        "3. First\n4. Second\n  - Inner\n\n"
        "  | The sea decides.\n  | — A sailor\n\n"
        "    high = low + 6\n      # hours\n\n"
        "Heights\nPort  Metres\n----  ------\nA     3.5\n\n"
        "[Picture: A buoy (B.)]\n\n"
        "[Video 01:53: A film of the harbour][1]\n\n"
        "[Embedded: Post. I saw it! — @ann][5]\n\n"
        "* * *\n\n"
        "1. is no list, # no heading, <b> no markup, 2 * 3 * 4 no\nemphasis, snake_case_word.\n\n"
        "DW recommends\n"
        "-------------\n"
        "  1  A film of the harbour\n     video · 01:53\n     https://www.dw.com/en/film/video-9000000102\n"
        "  2  The harbour *at night*\n     Ships come and go.\n     2019-05-02\n"
        "     https://www.dw.com/en/harbour/a-9000000101\n\n"
        "WWW links\n---------\n  3  Form\n     https://example.org/form_(1)\n\n"
        "In the text\n-----------\n  2  The harbour *at night* (listed above)\n\n"
        "Links\n-----\n  4  https://example.org/open_(sea)\n  5  https://social.example/1\n\n"
        "Source: https://www.dw.com/en/tides/a-9000000100\n"
    )


def test_linear_text_draws_nothing_and_breaks_no_paragraph(article: Article):
    shown = plain.article(article, 0)
    assert "1. is no list, # no heading, <b> no markup, 2 * 3 * 4 no emphasis, snake_case_word.\n" in shown
    assert "Port: A; Metres: 3.5" in shown
    assert "Quote: The sea decides.\n— A sailor" in shown
    for drawn in ("===", "---", "  | ", "* * *"):
        assert drawn not in shown


def test_a_front_page_is_a_numbered_list_that_says_what_is_kept(front_page: FrontPage):
    assert plain.listed(number(front_page.groups), 60, name="DW · English · Top stories", kept={"dw:9000000101"}) == (
        "DW · English · Top stories\n"
        "==========================\n\n"
        "  1  The harbour *at night*\n     Ships come and go.\n     2019-05-02 · kept\n"
        "  2  A film of the harbour\n     video · 01:53\n\n"
        "Elsewhere\n---------\n"
        "  3  Form\n     example.org\n"
        "  1  The harbour *at night* (listed above)\n"
    )


def test_an_empty_front_page_says_so(front_page: FrontPage):
    assert plain.front_page(replace(front_page, groups=()), 60) == "Top stories\n===========\n\nNo stories.\n"


def test_a_page_without_an_article_shows_its_notice():
    shown = plain.article(bare(kind="page", notice="nothing to read here: open it in the browser"), 60)
    assert "Note: nothing to read here: open it in the browser" in shown


def test_authors_stand_in_for_a_missing_byline_and_times_read_well():
    shown = plain.article(
        bare(authors=("Ann", "Bob"), published="2019-05-05T14:05:00+02:00", updated="2019-05-06T01:02:03Z"), 60
    )
    assert "Ann, Bob · 2019-05-05 14:05 +02:00 · updated 2019-05-06\n01:02 UTC" in shown


def test_one_address_has_one_number_however_often_it_is_linked():
    text = "here and there"
    spans = (Span(0, 4, url="https://x.org/a"), Span(9, 14, url="http://www.x.org/a/"))
    shown = plain.article(bare(blocks=(Block("paragraph", text, spans),)), 60)
    assert "here[1] and there[1]" in shown
    assert shown.count("x.org") == 1


def test_a_table_too_wide_for_columns_names_its_cells():
    rows = (("Port", "Metres"), ("A long name", "3.5"), ("B",))
    assert columns(rows, 18) == ""
    assert columns(rows, 19).split("\n")[2] == "A long name  3.5"
    assert named(rows) == "Port: A long name; Metres: 3.5\nPort: B"
    assert named(rows[:1]) == "Port; Metres"


def test_a_link_in_a_table_is_numbered_where_it_stands():
    spans = (Span(14, 15, url="https://x.org/a"), Span(0, 4, "strong"))
    table = Block("table", "Port | Metres\nA | 3.5", spans, rows=(("Port", "Metres"), ("A", "3.5")))
    assert "A[1]  3.5" in plain.article(bare(blocks=(table,)), 60)
    assert "Port: A[1]; Metres: 3.5" in plain.article(bare(blocks=(table,)), 8).replace("\n", " ")


def test_columns_line_up_in_cells_not_in_characters():
    lines = columns((("港口", "x"), ("ab", "y")), 20).split("\n")
    assert [cell_len(line[: line.index(last)]) for line, last in zip(lines[::2], "xy", strict=True)] == [6, 6]


def test_a_wide_title_is_underlined_in_its_whole_width():
    assert "潮汐\n====\n" in plain.article(bare(title="潮汐"), 60)


WORDS = st.lists(st.text("abcdé中文ا", min_size=1, max_size=12), min_size=1, max_size=40).map(" ".join)


@given(WORDS, st.integers(20, 100))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int):
    blocks = (Block("paragraph", text), Block("quote", text), Block("list", text, items=(text,), level=3))
    shown = plain.article(bare(title=text, lead=text, blocks=blocks), width)
    lines = [line for line in shown.split("\n") if not line.startswith("Source: ")]
    assert max(map(cell_len, lines)) <= width
    letters = "".join(shown.split())
    assert letters.count("".join(text.split())) >= 2  # the quote's bars stand between its lines


def test_links_under_a_picture_have_numbers():
    spans = (Span(4, 8, url="https://e.org/quay"), Span(9, 12, url="https://e.org/ann"))
    fields = {"caption": "The quay", "credit": "Ann", "spans": spans}
    for page in (bare(blocks=(Block("image", **fields),)), bare(picture=Picture("https://e.org/a.jpg", **fields))):
        assert "[Picture: The quay[1] (Ann[2])]" in plain.article(page, 60)
        assert "  2  https://e.org/ann" in plain.article(page, 60)
