"""Editions and sections are found by the words a person would use."""

import pytest

from reader.cli import meant
from reader.errors import UsageError


@pytest.mark.parametrize(
    ("wished", "key"),
    [
        ("en", "en"),
        ("DE", "de"),
        ("german", "de"),
        ("sample-ar", "sample-ar"),
        ("Sample-EN", "sample-en"),
        ("pt-br", "pt-br"),
    ],
)
def test_an_edition_is_known_by_key_and_name(wished: str, key: str):
    assert meant.edition(wished).key == key


@pytest.mark.parametrize(("wished", "name"), [("world", "World"), ("WORLD", "World"), ("Busi", "Business")])
def test_a_section_is_known_in_any_case_and_by_its_beginning(wished: str, name: str):
    section = meant.section(meant.edition("en"), wished)
    assert section
    assert section.name == name


def test_a_beginning_that_two_sections_share_is_not_guessed():
    with pytest.raises(UsageError, match="no section 'lat' in English"):
        meant.section(meant.edition("en"), "lat")


def test_an_address_is_no_section():
    assert meant.section(meant.edition("en"), "https://example.org/feed.xml") is None


def test_the_sample_is_in_the_language_of_the_reader_or_in_english():
    assert meant.sample_edition("de", wished=False).key == "sample-de"
    assert meant.sample_edition("tr", wished=False).key == "sample-en"
