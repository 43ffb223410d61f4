"""Markdown says what the page says: its words as words, its links and emphasis as markup."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from reader.export import markdown
from reader.model.article import Article
from reader.model.block import Block, Span
from reader.model.front_page import FrontPage


def html(text: str) -> str:
    """What a CommonMark reader makes of it."""
    return MarkdownIt("commonmark").enable("table").render(text)


def words(text: str) -> str:
    """What a person reads of it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [child for token in tokens for child in token.children or []]
    return "".join(child.content if child.type in ("text", "code_inline") else "" for child in inner)


def test_every_part_of_the_article_is_there_in_order(article: Article):
    shown = markdown.article(article)
    order = [
        "*Sea*",
        "# Tides \\[explained\\]",
        "**Twice a day the water comes.**",
        "Ann Example · rc/amp (AP, dpa Reuters) · 2019-05-05",
        "![A beach](https://static.dw.com/image/2_6.jpg)\\\n*Low tide (A. Example)*",
        "Boats reach [the harbour](https://www.dw.com/en/harbour/a-9000000101) and ",
        "[the **open sea**](https://example.org/open_%28sea%29) by *noon*.",
        "## 'Very high' water",
        "3. First\n4. Second\n    - Inner",
        "> The sea decides.\n>\n> — A sailor",
        "```\nhigh = low + 6\n  # hours\n```",
        "| Port | Metres |\n| --- | --- |\n| A | 3.5 |\n\n*Heights*",
        "![Buoy](https://static.dw.com/image/3.jpg)\\\n*A buoy (B.)*",
        "Video: [A film of the harbour](https://www.dw.com/en/film/video-9000000102) (01:53)",
        "> I saw it!\n>\n> [Post](https://social.example/1) — @ann",
        "---",
        "1\\. is no list, # no heading, \\<b\\> no markup, 2 \\* 3 \\* 4 no emphasis, snake_case_word.",
        "## In the text",
        "- [The harbour \\*at night\\*](https://www.dw.com/en/harbour/a-9000000101) (2019-05-02)\\\n  Ships come",
        "## DW recommends",
        "## WWW links",
        "- [Form](https://example.org/form_%281%29)",
        "Source: <https://www.dw.com/en/tides/a-9000000100>\n",
    ]
    place = 0
    for part in order:
        found = shown.find(part, place)
        assert found >= 0, f"{part!r} is missing after {shown[max(0, place - 40) : place]!r}"
        place = found
    assert "Most read" not in shown  # a heading without stories


def test_a_front_page_is_lists_of_links(front_page: FrontPage):
    shown = html(markdown.front_page(front_page))
    assert shown.count("<li>") == 4
    assert "<h2>Elsewhere</h2>" in shown


def test_an_inner_list_is_inside_the_outer_one(article: Article):
    shown = html(markdown.article(article))
    assert '<ol start="3">\n<li>First</li>\n<li>Second\n<ul>\n<li>Inner</li>' in shown


def test_overlapping_spans_lose_no_word():
    text = "one two three four"
    spans = (Span(0, 13, "strong"), Span(4, 18, url="https://example.org/"), Span(8, 13, "em"))
    shown = markdown.inline(text, spans)
    assert words(shown) == text
    assert html(shown).count("https://example.org/") == 2


def test_blanks_at_the_edge_of_emphasis_stay_outside_of_it():
    assert markdown.inline("a bold word", (Span(1, 7, "strong"),)) == "a **bold** word"


def test_code_may_hold_backticks():
    assert words(markdown.inline("run `x` now", (Span(4, 7, "code"),))) == "run `x` now"


def test_a_fence_is_longer_than_any_in_its_code():
    (shown,) = markdown.blocks([Block("code", "a\n````\nb")])
    assert shown == "`````\na\n````\nb\n`````"


def test_a_year_at_the_start_of_a_line_begins_no_list():
    assert (
        words(markdown.blocks([Block("paragraph", "1848. Nothing was as before.")])[0])
        == "1848. Nothing was as before."
    )
    assert "<li>" not in html(markdown.blocks([Block("paragraph", "123456789) ships.")])[0])


def test_no_address_ends_its_link_early():
    shown = html(markdown.link("x", "https://example.org/a) [y](javascript:z"))
    assert shown.count("<a ") == 1
    assert "javascript" not in words(shown)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from("*_[]()<>`#-+&!|~\\ 1.")))
def test_no_text_of_a_page_becomes_markup(text: str):
    line = " ".join(text.split())
    rest = "\n\n".join(markdown.blocks((Block("paragraph", line),)))
    made = html(rest)
    assert made in ("", f"<p>{made[3:-5]}</p>\n")
    assert words(rest) == line
    assert "<" not in made[3:-5]


def test_a_title_of_several_lines_stays_one_heading(article: Article):
    assert "# One two\n" in markdown.article(replace(article, title="One\ntwo"))


def test_links_in_caption_and_credit_are_links():
    spans = (Span(4, 8, url="https://e.org/quay"), Span(9, 12, url="https://e.org/ann"))
    (shown,) = markdown.blocks(
        [Block("image", spans=spans, src="https://e.org/a.jpg", caption="The quay", credit="Ann")]
    )
    assert shown.endswith("*The [quay](https://e.org/quay) ([Ann](https://e.org/ann))*")


def test_a_credit_that_the_caption_holds_is_not_said_again():
    picture = Block(
        "image", src="https://x.org/p.jpg", title="A buoy", caption="A buoy (B. Example)", credit="B. Example"
    )
    (shown,) = markdown.blocks([picture])
    assert shown.endswith("*A buoy (B. Example)*")


def test_links_and_code_in_a_table_stay_in_their_cells():
    spans = (Span(0, 3, "code"), Span(13, 17, url="https://x.org/a"))
    table = Block("table", "a|b | Height\nHigh | 3.5", spans, rows=(("a|b", "Height"), ("High", "3.5")))
    shown = html(markdown.blocks((table,))[0])
    assert '<td><a href="https://x.org/a">High</a></td>' in shown
    assert shown.count("<th>") == 2


def test_dates_are_spelled_for_people(article: Article):
    shown = markdown.article(replace(article, published="2024-11-22T06:57:50.233000+00:00", updated="2024-11-23"))
    assert "2024-11-22 06:57 UTC · updated 2024-11-23" in shown
