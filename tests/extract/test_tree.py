"""No text is lost in parsing, and nothing in a page's markup makes it slow (FAULTS.md rows 41 and 43)."""

from __future__ import annotations

import pytest

from reader.extract import tree
from reader.extract.blocks import Running, finished, inline

SENTENCE = "The ramp was found in eleven metres of water. "


def words(source: str) -> str:
    root = tree.parse(source)
    assert root is not None
    return "".join(root.itertext())


@pytest.mark.parametrize("depth", [1_000, 3_000, 100_000])
@pytest.mark.parametrize("tag", ["div", "span", "ul><li"])
def test_text_below_any_depth_is_kept(depth, tag):
    closing = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    assert SENTENCE.strip() in words(f"<body>{f'<{tag}>' * depth}{SENTENCE}{closing * depth}</body>")


def test_flattened_paragraphs_stay_apart():
    root = tree.parse("<body>" + "<div>" * 3_000 + "<p>One.</p><p>Two.</p>" + "</div>" * 3_000)
    assert root is not None
    assert inline(root, "https://x.example/").text == "One.\nTwo."


def test_text_in_a_node_of_more_than_ten_megabytes_is_kept():
    source = f"<p>{SENTENCE * 240_000}The end.</p>"
    assert words(source).rstrip().endswith("The end.")


def test_a_tag_keeps_its_first_attributes_and_its_text():
    flood = "<p>One.</p><div " + " ".join(f"a{number}=1" for number in range(50_000)) + ">Two.</div>"
    root = tree.parse(flood)
    assert root is not None
    assert "".join(root.itertext()) == "One.Two."
    assert 0 < len(next(root.iter("div")).attrib) <= tree.MOST_ATTRIBUTES + 1


@pytest.mark.parametrize("source", ["", "  \n ", "<!-- nothing -->"])
def test_nothing_is_no_tree(source):
    assert tree.parse(source) is None


def test_marks_are_moved_where_cleaning_left_characters_out():
    text = Running()
    text.add("Sema\u00adglutid and ")
    text.open("link", "/a")
    text.add("the trial")
    text.close()
    found = finished(*text.take(), "https://x.example/")
    assert found.text == "Semaglutid and the trial"
    assert [(found.text[span.start : span.end], span.url) for span in found.spans] == [
        ("the trial", "https://x.example/a")
    ]


def test_a_link_without_an_address_keeps_its_words_alone():
    root = tree.parse("<p>One <a>two</a> <a href='#x'>three</a>.</p>")
    assert root is not None
    assert inline(next(root.iter("p")), "https://x.example/") == ("One two three.", ())
