"""The four editions, and that each way to a front page gives the same stories."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from reader.model import address
from reader.sample.editions import SAMPLE_EDITIONS
from reader.sample.site import Site


def test_there_is_one_edition_for_each_language_and_arabic_runs_to_the_left() -> None:
    assert [edition.key for edition in SAMPLE_EDITIONS] == ["sample-en", "sample-de", "sample-ar", "sample-zh"]
    assert [edition.direction for edition in SAMPLE_EDITIONS] == ["ltr", "ltr", "rtl", "ltr"]


def test_the_front_pages_are_read_from_rdf_rss_sitemap_and_section_page() -> None:
    sources = [[urlsplit(url).path for url in edition.sections[0].sources] for edition in SAMPLE_EDITIONS]
    assert sources == [["/rdf/sample-en-all"], ["/xml/sample-de-all"], ["/ar/news-sitemap.xml"], []]


def test_english_has_sections_of_its_own() -> None:
    assert [section.name for section in SAMPLE_EDITIONS[0].sections] == ["Top stories", "Science", "Culture"]


@pytest.mark.parametrize("edition", SAMPLE_EDITIONS, ids=lambda edition: edition.key)
def test_every_section_has_a_canonical_address_an_id_and_sources_that_answer(site: Site, edition) -> None:
    for section in edition.sections:
        parsed = address.parse(section.url)
        assert (parsed.url, parsed.kind) == (section.url, "section")
        assert parsed.id.startswith("sample:90000000")
        for url in (section.url, *section.sources):
            assert site.answer("GET", urlsplit(url).path).status == 200
        assert site.newsroom[int(parsed.id.partition(":")[2])].title == section.name
