"""The second opinion: when it is asked, and which text is shown."""

from __future__ import annotations

import pytest

from reader.extract import tree
from reader.extract.generic import headline, opinion
from reader.extract.generic.choice import Chooser
from reader.extract.generic.declared import Declared
from reader.extract.generic.flow import Flow
from reader.model.block import Block
from tests.extract.generic.conftest import PARAGRAPHS, page, paragraphs, story

OWN = list(PARAGRAPHS)
MORE = [
    "Nobody had expected the sea to give the ramp back, least of all the insurers of the harbour.",
    "They had already written it off, in a letter of four lines that hangs in the office today.",
    "The letter is framed in a piece of the old railing, which the divers brought up as well.",
    "It will be shown in the museum of the town as soon as the museum has a roof again, in spring.",
]


def test_a_text_that_holds_the_own_one_and_clearly_more_sentences_is_better():
    assert opinion.better(OWN, OWN + MORE) == "readability"


def test_a_text_that_holds_hardly_more_is_not():
    assert opinion.better(OWN, [*OWN, MORE[0]]) == "generic"


def test_a_longer_text_about_something_else_is_not():
    assert opinion.better(OWN, MORE * 3) == "generic"


def test_a_text_that_adds_lines_without_sentences_is_not():
    lines = ["Home Weather Sports Markets Letters Obituaries Classifieds and All the Other Sections of the Paper"] * 8
    assert opinion.better(OWN, OWN + lines) == "generic"


def test_any_text_is_better_than_hardly_any():
    assert opinion.better(["Menu"], OWN) == "readability"
    assert opinion.better(["Menu"], ["Home"]) == "generic"


def test_a_page_that_declares_an_article_is_read_without_asking(read):
    found = read(story(paragraphs()))
    assert found.source.rules == "generic"
    assert found.source.confidence > 0.5


@pytest.mark.parametrize(("name", "unsure"), [("article-body", False), ("box", True)])
def test_a_short_item_in_a_box_named_for_the_text_is_read_without_asking(name: str, unsure: bool):
    """Readability would take what is said about it in comments for the text."""
    root = tree.parse(story(f"<div class='{name}'><p>{PARAGRAPHS[0]}</p></div>"))
    assert root is not None
    declared, flow = Declared(root), Flow(root.find("body"))
    chosen = Chooser(flow, headline.find(flow, declared), declared, ()).choose()
    assert opinion.is_unsure([Block("paragraph", PARAGRAPHS[0])], chosen, declared) is unsure


def test_confidence_is_lower_where_the_page_does_not_say_that_it_is_an_article(read):
    declared, silent = read(story(paragraphs())), read(story(paragraphs(), ""))
    assert silent.source.confidence <= declared.source.confidence


def test_what_readability_would_take_seconds_for_is_not_asked():
    assert opinion.ask(page(paragraphs()) + " " * opinion.LARGEST, "https://harbour-post.example/") == []


def test_readability_failing_is_no_opinion():
    assert opinion.ask("", "https://harbour-post.example/") == []


def test_readability_gives_typed_blocks():
    kinds = {
        block.kind
        for block in opinion.ask(
            story(paragraphs() + "<ul><li>" + MORE[0] + "</li><li>" + MORE[1] + "</li></ul>" + paragraphs()),
            "https://x.example/",
        )
    }
    assert {"paragraph", "list"} <= kinds
