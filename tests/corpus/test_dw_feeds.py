"""Every feed of the corpus, dw/STRUCTURE.md section 5.1 and points 17 to 19 of its checklist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.clean import clean_front_page
from reader.model.front_page import FrontPage

CHINESE = "rdf_rss-chi-all_2015-03-16_zh.xml"
ENGLISH = "rdf_rss-en-all_2026-09-10_en_transcribed-subset.xml"
TRIMMED = "rdf_rss-en-all_2026-07-26_en_trimmed.xml"
DAMAGED = "rdf_rss-ukr-all_2016-05-26_uk_browser-copied.xml"
PODCAST = "rss2_DKpodcast_topthema_2015-11-06_de_first-4-items.xml"
COUNTS = {CHINESE: 85, ENGLISH: 12, TRIMMED: 2, DAMAGED: 80, PODCAST: 4}


def front(shared: Path, name: str) -> FrontPage:
    body = (shared / "dw" / "feeds" / name).read_bytes()
    found = read(
        Page(address.parse("https://rss.dw.com/rdf/rss-all"), body, content_type="text/xml", fetched=1_790_000_000.0)
    )
    assert isinstance(found, FrontPage)
    return found


@pytest.mark.parametrize("name", COUNTS)
def test_every_item_is_there_once_in_the_feeds_order(shared: Path, name: str) -> None:
    found = front(shared, name)
    source = (shared / "dw" / "feeds" / name).read_text(encoding="utf-8")
    assert len(found.items) == COUNTS[name]
    numbers = re.findall(r'<item rdf:about="[^"]*?-(\d+)\?|<guid[^>]*>[^<]*?-(\d+)\?', source)
    assert [item.id for item in found.items] == [f"dw:{one or other}" for one, other in numbers]


@pytest.mark.parametrize("name", COUNTS)
def test_addresses_are_canonical_and_carry_no_tracking(shared: Path, name: str) -> None:
    for item in front(shared, name).items:
        assert item.url.startswith("https://www.dw.com/")
        assert "maca" not in item.url
        assert item.url.isascii()


@pytest.mark.parametrize(("name", "language"), [(CHINESE, "zh"), (ENGLISH, "en"), (DAMAGED, "uk"), (PODCAST, "de")])
def test_the_language_is_the_items_or_the_channels(shared: Path, name: str, language: str) -> None:
    assert front(shared, name).language == language


def test_items_have_title_teaser_section_and_moment(shared: Path) -> None:
    for item in front(shared, ENGLISH).items:
        assert item.title
        assert item.teaser
        assert item.section
        assert item.date
        assert item.date.endswith("+00:00")
        assert "&apos;" not in item.title + item.teaser


def test_a_damaged_feed_keeps_its_items_with_only_an_id(shared: Path) -> None:
    items = front(shared, DAMAGED).items
    bare = [item for item in items if not item.date]
    # Their addresses still say what they are about.
    assert [item.id for item in bare] == ["dw:19283882", "dw:19283763"]
    assert all(" " in item.title and not item.teaser for item in bare)
    assert all(item.title and item.teaser and item.date for item in items if item not in bare)


def test_a_podcasts_items_have_their_length(shared: Path) -> None:
    assert [item.duration for item in front(shared, PODCAST).items] == [171, 167, 165, 176]


@pytest.mark.parametrize("name", COUNTS)
def test_nothing_needs_cleaning(shared: Path, name: str) -> None:
    found = front(shared, name)
    assert clean_front_page(found) is found


@pytest.mark.parametrize("name", COUNTS)
def test_a_feed_cut_short_gives_what_came(shared: Path, name: str) -> None:
    body = (shared / "dw" / "feeds" / name).read_bytes()
    found = read(Page(address.parse("https://rss.dw.com/rdf/rss-all"), body[: len(body) * 3 // 4]))
    assert isinstance(found, FrontPage)
    assert 0 < len(found.items) <= COUNTS[name]
