"""The language of a search: words, phrases and filters."""

from __future__ import annotations

import pytest

from reader.errors import UsageError
from reader.model.article import Article
from reader.model.block import Block
from reader.model.listed import ListedStory, Membership
from reader.story.found import found_in, freshness_of, passes
from reader.story.query import parsed


class Row:
    key, language, section, host = "dw:1", "pt-BR", ("Ciência",), "www.dw.com"
    published, updated = "2026-03-05T10:00:00Z", ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lang:pt", True), ("lang:de", False), ("section:ciencia", True), ("section:sport", False),
        ("site:dw.com", True), ("site:w.com", False), ("date:2026-03", True), ("date:2026-03..", True),
        ("date:..2026-02", False), ("date:2026-03..2026-03-05", True), ("date:2026-03-06..", False),
        ("date:2025", False),
        ("read:yes", True), ("read:no", False), ("saved:yes", False), ("saved:no", True),
    ],
)  # fmt: skip
def test_filters(text: str, wanted: bool) -> None:
    assert passes(Row(), parsed(f"ferry {text}"), Membership(read=frozenset({"dw:1"}))) is wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [("langs:de", "did you mean 'lang:'"), ("date:soon", "is no date"), ("read:maybe", "neither yes nor no")],
)
def test_a_filter_that_says_nothing_is_said(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parsed(text)


def test_an_address_is_words_and_no_filter() -> None:
    assert parsed("https://www.dw.com/x").words == ("https://www.dw.com/x",)


def test_the_snippet_stands_around_the_first_match_and_marks_every_one() -> None:
    text = "Long before that. " * 20 + "Then the Fähre came, and another fahre after it."
    article = Article("u", "u", "i", blocks=(Block("paragraph", "Nothing here."), Block("paragraph", text)))
    found = found_in(ListedStory("i", "u", lead="A lead."), article, parsed("fähre"))
    assert [found.snippet[start:end] for start, end in found.marks] == ["Fähre", "fahre"]
    assert found.position is not None
    assert found.position.block == 1
    assert text[found.position.offset :].startswith("Fähre")


def test_of_two_equal_stories_the_newer_goes_first_and_only_a_little() -> None:
    day = 86400.0
    assert freshness_of(1000 * day, 1000 * day) > freshness_of(900 * day, 1000 * day) > 1.0
    assert freshness_of(1000 * day, 1000 * day) < 1.2
