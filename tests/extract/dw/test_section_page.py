"""Section and topic pages: every link outside navigation and footer with a story id (dw/STRUCTURE.md section 4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.errors import ExtractError
from reader.model.article import Article
from reader.model.front_page import FrontPage
from tests.extract.dw.conftest import front_of, read_source

CULTURE = "https://www.dw.com/en/culture/s-1441"


def test_stories_stand_under_the_heading_before_them_each_once(source: Callable[[str], str]) -> None:
    found = front_of(source("section_new"), CULTURE)
    assert (found.form, found.title, found.id) == ("page", "Culture", "dw:1441")
    assert [(group.label, [item.id for item in group.items]) for group in found.groups] == [
        ("Top story", ["dw:990001001"]),
        ("Music", ["dw:990001002", "dw:990001003", "dw:990001004"]),
    ]


def test_an_item_has_teaser_time_kind_and_length(source: Callable[[str], str]) -> None:
    hero, song, choir, plain = front_of(source("section_new"), CULTURE).items
    assert (hero.title, hero.teaser, hero.date, hero.section) == ("The hero", "What happened.", "2026-06-14", "Film")
    assert (song.kind, song.duration) == ("video", 150)
    assert choir.kind == "gallery"
    assert plain.title == "A plain link"


def test_navigation_and_footer_are_no_stories(source: Callable[[str], str]) -> None:
    for name, url in (("section_new", CULTURE), ("section_old", "https://www.dw.com/en/top-stories/s-9097")):
        assert not {"Nav story", "Imprint", "Nav", "X"} & {item.title for item in front_of(source(name), url).items}


def test_an_old_section_page_reads_as_well(source: Callable[[str], str]) -> None:
    found = front_of(source("section_old"), "https://www.dw.com/en/top-stories/s-9097")
    one, two = found.items
    assert (one.title, one.teaser, one.date, one.image_title) == ("One", "First.", "2019-05-05", "P")
    assert (two.title, two.teaser, two.date, two.kind) == ("Two", "Second.", "2019-05-04", "video")
    assert found.groups[0].label == "World"


def test_a_section_opened_by_its_address_is_a_front_page(source: Callable[[str], str]) -> None:
    assert isinstance(read_source(source("section_new"), CULTURE), FrontPage)


def test_a_story_stays_a_story_where_anything_would_do(source: Callable[[str], str]) -> None:
    assert isinstance(read_source(source("app_state")), Article)


def test_stories_that_only_the_state_holds() -> None:
    state = (
        '{"/graph-api/en/content/navigation/1441": {"data": {"content": {"__typename": "Navigation", "id": 1441,'
        '"contentComposition": {"informationSpaces": [{"compositionComponents({\\"type\\":\\"TOP\\"})": [{"contents":'
        '[{"__typename": "Article", "id": 990001201, "namedUrl": "/en/a/a-990001201", "name": "A", "contentDate":'
        '"2026-06-14T08:00:00Z"}, {"__typename": "Video", "id": 990001202, "title": "B"}]}]}]}}}}}'
    )
    source = (
        f"<html><head><title>Culture – DW</title></head><body><div id=root></div><script>window.__APP_STATE__={state}"
    )
    found = front_of(source + "</script></body></html>", CULTURE)
    assert [(item.title, item.kind, item.date) for item in found.items] == [
        ("A", "article", "2026-06-14T08:00:00+00:00"),
        ("B", "video", None),
    ]


@pytest.mark.parametrize("source", ["", "<p>Not found</p>", "<html><body><a href='/about'>About</a></body></html>"])
def test_a_page_without_stories_is_no_front_page(source: str) -> None:
    with pytest.raises(ExtractError):
        read_source(source, CULTURE, "front")
