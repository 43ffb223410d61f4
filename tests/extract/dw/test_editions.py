from __future__ import annotations

from urllib.parse import unquote

import pytest

from reader.errors import UsageError
from reader.extract.dw.editions import EDITIONS, edition
from reader.model import address

RIGHT_TO_LEFT = {"ar", "fa-af", "fa-ir", "ps", "ur"}


def test_there_are_31_editions_each_with_its_own_key() -> None:
    assert len(EDITIONS) == 31
    assert len({one.key for one in EDITIONS}) == 31


def test_the_front_page_of_an_edition_is_its_section_page() -> None:
    english = edition("en").sections[0]
    assert english.url == "https://www.dw.com/en/top-stories/s-9097"
    assert unquote(edition("bg").sections[0].url) == "https://www.dw.com/bg/начало/s-10257"


def test_every_edition_falls_back_on_its_news_sitemap() -> None:
    for one in EDITIONS:
        assert one.sections[0].sources[-1] == f"https://www.dw.com/{one.language}/news-sitemap.xml"


def test_feeds_come_before_the_sitemap() -> None:
    assert edition("uk").sections[0].sources[0] == "https://rss.dw.com/rdf/rss-ukr-all"
    assert edition("el").sections[0].sources == ("https://www.dw.com/el/news-sitemap.xml",)


def test_an_edition_whose_feed_is_in_another_script_asks_its_own_page_first() -> None:
    own = edition("zh-hant").sections[0]
    assert own.sources == (own.url, "https://www.dw.com/zh/news-sitemap.xml")
    assert own.url.endswith("?zhongwen=trad")


def test_direction_is_right_to_left_for_the_five_arabic_scripts_only() -> None:
    assert {one.key for one in EDITIONS if one.direction == "rtl"} == RIGHT_TO_LEFT


def test_the_two_scripts_of_chinese_are_two_entries_of_the_library() -> None:
    simplified = address.parse(edition("zh-hans").sections[0].url)
    traditional = address.parse(edition("zh-hant").sections[0].url)
    assert simplified.id == traditional.id
    assert simplified.key != traditional.key


def test_every_address_of_an_edition_is_canonical() -> None:
    for one in EDITIONS:
        for section in one.sections:
            assert address.parse(section.url).url == section.url
            for source in section.sources:
                assert address.parse(source).url == source


def test_a_section_is_listed_once() -> None:
    for one in EDITIONS:
        urls = [section.url for section in one.sections]
        assert len(set(urls)) == len(urls)


@pytest.mark.parametrize(
    ("typed", "key"),
    [("en", "en"), ("EN", "en"), ("en_GB", "en"), ("zh", "zh-hans"), ("zh-TW", "zh-hant"), ("fa", "fa-ir"),
     ("pt_BR", "pt-br"), ("German", "de"), ("Українська", "uk"), ("de-AT", "de")],
)  # fmt: skip
def test_an_edition_is_found_by_what_a_reader_would_type(typed: str, key: str) -> None:
    assert edition(typed).key == key


def test_an_unknown_edition_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="the nearest is de"):
        edition("germn")
