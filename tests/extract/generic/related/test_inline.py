# ruff: noqa: E501 (a line of markup is one line)
"""Links to other stories between the paragraphs of a story."""

from __future__ import annotations

import pytest

from tests.extract.generic.related.pages import FERRY, FERRY_TITLE, PARAGRAPHS, TOWER, groups, link, read, story, titles

ELSEWHERE = "https://www.mill-gazette.example/news/town-council-votes-for-the-tower"


@pytest.mark.parametrize(
    "line",
    [f"<p>{FERRY}</p>", f"<p><strong>{FERRY}</strong></p>", f"<ul><li>{FERRY}</li></ul>",
     f"<div><div>{FERRY}</div></div>", f"<p>Ships: {FERRY}</p>"],
)  # fmt: skip
def test_a_line_that_is_a_link_to_a_story_stands_in_the_group_inline(line: str) -> None:
    page = story(within=line)
    assert titles(page, "inline") == [FERRY_TITLE]
    assert FERRY_TITLE not in "\n".join(block.text for block in read(page).blocks)


def test_links_in_the_sentences_of_the_story_are_no_items() -> None:
    assert (
        groups(story(within=f"<p>He had heard, he says over tea, that a {FERRY}, and he smiled at the thought.</p>"))
        == []
    )


def test_a_label_within_the_story_makes_inline_items_too() -> None:
    assert titles(story(within=f"<div><h4>Read more</h4><ul><li>{FERRY}</li></ul></div>"), "inline") == [FERRY_TITLE]


def test_a_name_alone_is_no_title() -> None:
    assert groups(story(within=f"<p>{link('ann-example-writes-for-us-84', 'Ann Example')}</p>")) == []


def test_a_source_on_another_site_is_no_item() -> None:
    assert groups(story(within=f'<p><a href="{ELSEWHERE}">Town council votes for the tower in the end</a></p>')) == []


def test_a_sister_paper_is_an_item_where_it_is_set_like_own_stories() -> None:
    def card(href: str, title: str) -> str:
        return f'<div class="teaser"><a class="teaser__link" href="{href}"><h3>{title}</h3></a></div>'

    own = card("/2026/03/13/new-ferry-to-the-north-island", FERRY_TITLE)
    page = story(within=f"{own}{PARAGRAPHS[0]}{card(ELSEWHERE, 'Council votes for the tower')}{PARAGRAPHS[1]}")
    assert [(item.title, item.external) for group in groups(page, "inline") for item in group.items] == [
        (FERRY_TITLE, False),
        ("Council votes for the tower", True),
    ]


def test_a_list_of_titles_under_the_headline_is_inline() -> None:
    assert titles(story(ahead=f"<ul><li>{FERRY}</li></ul>"), "inline") == [FERRY_TITLE]


def test_a_byline_under_the_headline_is_not() -> None:
    assert groups(story(ahead=f"<ul><li>{link('ann-example-of-the-north-desk', 'By Ann Example')}</li></ul>")) == []


def test_a_line_set_like_the_paragraphs_right_behind_the_last_one_is_inline() -> None:
    assert titles(story(behind=f"<p>{FERRY}</p>"), "inline") == [FERRY_TITLE]


def test_what_the_navigation_leads_to_is_no_story_of_the_text_either() -> None:
    line = '<p><a href="/2026/01/01/calendar-of-all-the-tides">Calendar of all the tides</a></p>'
    assert groups(story(within=line)) == []


def test_a_story_that_is_both_listed_and_inline_is_one_item() -> None:
    page = story(
        within=f"<p>{FERRY}</p>", after=f"<div><h3>Related</h3><ul><li>{FERRY}</li><li>{TOWER}</li></ul></div>"
    )
    assert [(group.kind, len(group.items)) for group in groups(page)] == [("related", 2)]


def test_a_link_that_goes_on_with_a_sentence_is_no_title() -> None:
    line = f"<ul><li>The mayor {link('mayor-orders-the-new-ferry', 'ordered a ferry for the island in the spring of last year')}</li></ul>"
    assert groups(story(within=line)) == []
    assert groups(story(after=f"<div><h3>Related</h3>{line}</div>")) == []
