"""The last resort: a page's text without parsing it (FAULTS.md rows 40-43)."""

from __future__ import annotations

import time

import pytest

from reader.extract import plain
from reader.extract.page import Page
from reader.model import address


def texts(source: str) -> list[str]:
    return [block.text for block in plain.text_of(source)[1]]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("<", ["<"]),
        ("<!-- only -->", []),
        ("no markup at all", ["no markup at all"]),
        ("<p>One <b>bold</b> word<p>Two", ["One bold word", "Two"]),
        ("un<i>brok</i>en", ["unbroken"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("x &lt; y &amp;amp; &#233;", ["x < y &amp; é"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("<script>var a = '<p>no</p>';</script>yes", ["yes"]),
        ("<SCRIPT>no</Script >yes<style>p{}</style>", ["yes"]),
        ("<script>never ends <p>no", []),
        ("<svg>never ends <p>yes", ["never ends", "yes"]),
        ("before<!-- no <p> no -->after", ["beforeafter"]),
        ("before<!-- never ends <p>after", ["before never ends", "after"]),
        ("<!doctype html><?xml version='1.0'?>text", ["text"]),
        ('<a title="a > b">link</a>', ["link"]),
        ('<a title="odd>link</a> text', ["link text"]),
        ("text <a href='never ends", ["text <a href='never ends"]),
        ("İ<script>no</script>yes", ["İyes"]),
        ("<td>one</td><td>two</td>", ["one", "two"]),
    ],
)
def test_text_is_kept_and_markup_is_not(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_headings_stay_headings_and_the_title_is_no_text() -> None:
    title, blocks = plain.text_of("<head><title>A &amp; B</title></head><h1>One</h1><p>text<h3>Two</h3>more")
    assert title == "A & B"
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        ("heading", "One", 2), ("paragraph", "text", 0), ("heading", "Two", 3), ("paragraph", "more", 0),
    ]  # fmt: skip


BOMBS = {
    "openings": "<",
    "meta": "<meta ",
    "comments": "<!--",
    "scripts": "<script>",
    "titles": "<title>",
    "open tags": "<a>",
    "quotes": '<a "><b ">',
    "quotes between": '"<a ">',
    "entities": "&#",
    "named entities": "&ampampampampampampampampampamp",
    "ends": "</svg",
    "svg": "<svg",
    "instructions": "<?<!",
}


@pytest.mark.parametrize("name", BOMBS)
def test_twice_the_bomb_takes_no_more_than_about_twice_the_time(name: str) -> None:
    def seconds(length: int) -> float:
        source = BOMBS[name] * (length // len(BOMBS[name]))
        return min(_timed(source) for _ in range(3))

    # quadratic would be 64 times; a machine under load is let off
    assert seconds(240_000) < 30 * seconds(30_000) + 0.05


def _timed(source: str) -> float:
    began = time.process_time()
    plain.text_of(source)
    return time.process_time() - began


def test_only_so_much_of_a_page_is_looked_at() -> None:
    read = plain.read(Page(address.parse("https://a.example/"), b"<p>" + b"word " * 2_000_000), "too much")
    assert len(read.blocks[0].text) <= plain.SOURCE_CAP
    many = plain.read(Page(address.parse("https://a.example/"), b"<p>x" * 500_000), "too much")
    assert len(many.blocks) <= plain.BLOCK_CAP + 1


def test_deeply_nested_markup_keeps_its_text() -> None:
    assert texts("<div>" * 100_000 + "here" + "</div>" * 100_000) == ["here"]


def test_a_time_no_calendar_has_is_left_out() -> None:
    assert plain.source_of(Page(address.parse("https://a.example/"), b"", fetched=1e18)).fetched == ""
