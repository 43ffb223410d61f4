"""A table or listing is one block, whatever stands in it, and nothing is said twice."""

from __future__ import annotations

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.block import Block

PROSE = "<p>The pilots met at noon, and it was agreed that the buoys be moved before the ice comes down the river.</p>"
ROWS = (
    ("Buoy", "Depth", "Where"),
    ("red", "4 metres", "east"),
    ("green", "5 metres", "west"),
    ("north", "6 metres", ""),
)


def blocks(body: str) -> list[Block]:
    """What stands between the paragraphs of a story."""
    source = f"<main><article><h1>Buoys</h1>{PROSE * 3}{body}{PROSE * 3}</article></main>"
    found = read(Page(address.parse("https://news.example/harbour/buoys-1234567.html"), source.encode()))
    assert isinstance(found, Article)
    assert [block.text[:10] for block in found.blocks[:3] + found.blocks[-3:]] == ["The pilots"] * 6
    return list(found.blocks[3:-3])


def table(*last: str, header: str = "th") -> str:
    """A table whose last column holds ``last``."""
    names = "".join(f"<{header}>{name}</{header}>" for name in ROWS[0])
    lines = zip(ROWS[1:], last, strict=True)
    return f"<table><tr>{names}{''.join(f'<tr><td>{a}<td>{b}<td>{cell}' for (a, b, _), cell in lines)}</table>"


def kinds(found: list[Block]) -> list[str]:
    return [block.kind for block in found]


@pytest.mark.parametrize(
    ("east", "west", "more"),
    [
        ("<img src=/1.jpg>east", "west<img src=/2.jpg>", ["image", "image"]),
        ("east<figure><img src=/1.jpg></figure>", "west<figure><img src=/2.jpg></figure>", ["image", "image"]),
        ("<picture><source srcset=/1.webp><img src=/1.jpg></picture><br>east", "west", ["image"]),
        ("east<video src=/a.mp4></video>", "<hr>west<hr>", ["media"]),
        ("<h3>east</h3>", "<h4>west</h4>", []),
        ("<ul><li>east</ul>", "<blockquote>west</blockquote>", []),
        ("<pre>east</pre>", "<pre><img src=/1.jpg>west</pre>", ["image"]),
    ],
    ids=["pictures", "figures", "picture", "media", "headings", "list and quote", "listings"],
)
@pytest.mark.parametrize(
    "around", ["{}", "<ul><li>{}</ul>", "<blockquote>{}</blockquote>", "<div><section>{}</section></div>"]
)
def test_a_table_is_one_block_and_the_pictures_in_it_follow(east: str, west: str, more: list[str], around: str) -> None:
    found = blocks(around.format(table(east, west, "")))
    assert kinds(found) == ["table", *more]
    assert found[0].rows == ROWS


def test_a_heading_over_a_cells_text_belongs_to_a_table_with_header_cells() -> None:
    found = blocks(table("<h3>Side</h3>east", "west", "no side"))
    assert kinds(found) == ["table"]
    assert [row[2] for row in found[0].rows] == ["Where", "Side east", "west", "no side"]


def test_a_heading_that_is_all_of_its_cell_names_a_row_or_column() -> None:
    found = blocks(table("<h3>east</h3>", "<h4>west</h4>", "", header="td"))
    assert (kinds(found), found[0].rows) == (["table"], ROWS)


def test_a_tables_own_heading_is_its_caption() -> None:
    found = blocks(table("east", "west", "").replace("<table>", "<table><caption><h3>All buoys</h3></caption>"))
    assert (kinds(found), found[0].caption, found[0].rows) == (["table"], "All buoys", ROWS)


@pytest.mark.parametrize(
    ("inside", "text", "more"),
    [
        ("one\n<img src=/1.jpg>two\n<img src=/2.jpg>  three", "one\ntwo\n  three", ["image", "image"]),
        ("one\n<h3>two</h3>  three", "one\ntwo\n  three", []),
        ("one\n<h2>two</h2><h3>  three</h3>", "one\ntwo\n  three", []),
        ("<div>one</div><hr>two\n  three", "one\ntwo\n  three", []),
        ("one\n<pre>two\n  three</pre>", "one\ntwo\n  three", []),
        ("<span>one\n</span><video src=/a.mp4></video>two\n  three", "one\ntwo\n  three", ["media"]),
    ],
    ids=["pictures", "heading", "headings", "rule", "nested", "media"],
)
@pytest.mark.parametrize("around", ["{}", "<ol><li>{}</ol>", "<div>{}</div>"])
def test_a_listing_is_one_block(inside: str, text: str, more: list[str], around: str) -> None:
    found = blocks(around.format(f"<pre>{inside}</pre>"))
    assert kinds(found) == ["code", *more]
    assert found[0].text == text


def test_two_tables_that_say_the_same_stay_two() -> None:
    assert kinds(blocks(table("east", "west", "") * 2)) == ["table", "table"]


def test_two_listings_with_a_picture_between_them_stay_two() -> None:
    found = blocks("<pre>one\ntwo</pre><img src=/1.jpg><pre>one\ntwo</pre>")
    assert [(block.kind, block.text) for block in found] == [("code", "one\ntwo"), ("image", ""), ("code", "one\ntwo")]


def test_a_table_that_lays_out_sections_stays_what_is_in_it() -> None:
    cells = [f"<td><h3>{name}</h3>{PROSE.replace('The pilots', f'{name} of it they')}" for name in ("East", "West")]
    assert kinds(blocks(f"<table><tr>{cells[0]}{cells[1]}<tr><td>4 metres<td>5 metres</table>"))[:4] == [
        "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_a_table_in_a_cell_of_a_table_that_lays_out_is_one_block() -> None:
    found = blocks(
        f"<table><tr><td>{table('<img src=/1.jpg>east', 'west', '')}<td>{PROSE.replace('The', 'Two')}</table>"
    )
    assert (kinds(found), found[0].rows) == (["table", "image", "paragraph"], ROWS)
