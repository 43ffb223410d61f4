"""FAULTS.md rows 32, 33, 35 and 39 over whole pages: every page of the sample edition, hurt, reads as it did before."""

from __future__ import annotations

import random

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.front_page import FrontPage
from reader.model.read import Read
from reader.sample import addresses, place
from reader.sample.site import Site
from tests.faults import hurt

SITE = "https://www.dw.com"
PAGES = {
    f"/x/a-{number}": Site(place.edition()).answer("GET", f"/x/a-{number}").body.decode()
    for number, story in Site(place.edition()).newsroom.stories.items()
    if not story.gone
}
FEEDS = {
    path: Site(place.edition()).answer("GET", path).body.decode()
    for path in (*(f"/{channel}" for channel in addresses.CHANNELS), "/ar/news-sitemap.xml")
}
CONTROLS = [chr(code) for code in (*range(9), *range(14, 32), 127)]
"""C0 without what parts lines and words."""


def of(path: str, source: str) -> Read:
    return read(Page(address.parse(SITE + path), source.encode(), charset="utf-8"))


@pytest.mark.parametrize("path", PAGES)
def test_rows_32_and_33_and_35_a_page_hurt_in_every_other_word_is_read_letter_for_letter(path: str) -> None:
    source = PAGES[path]
    hurt_source = hurt.page(source)
    # the fault is in there: some hundred sequences, in text, attributes and JSON alike
    assert len(hurt_source) > len(source) + 200
    assert of(path, hurt_source) == of(path, source)


@pytest.mark.parametrize("path", FEEDS)
def test_rows_32_and_35_a_hurt_feed_is_read_letter_for_letter(path: str) -> None:
    plain, after = of(path, FEEDS[path]), of(path, hurt.feed(FEEDS[path]))
    assert isinstance(plain, FrontPage)
    assert plain.items
    assert after == plain


@pytest.mark.parametrize("path", PAGES)
def test_row_39_one_control_character_anywhere_changes_nothing(path: str) -> None:
    dice = random.Random(path)
    source = PAGES[path]
    plain = of(path, source)
    for _ in range(5):
        at = dice.randrange(len(source))
        control = dice.choice(CONTROLS)
        assert of(path, source[:at] + control + source[at:]) == plain, (at, control, source[at - 40 : at + 40])


@pytest.mark.parametrize("path", PAGES)
def test_row_39_one_control_entity_in_the_text_loses_no_article(path: str) -> None:
    dice = random.Random(path)
    source = PAGES[path]
    plain = of(path, source)
    ends = [at for at in range(len(source)) if source.startswith("</p>", at)]
    for at in dice.sample(ends, min(1, len(ends))):
        for entity in ("&#1;", "&#x1B;", "&#0;", "&#127;", "&#xFFFE;"):
            after = of(path, source[:at] + entity + source[at:])
            assert after == plain or _words(after) == _words(plain)


def _words(page: Read) -> str:
    return " ".join(block.text for block in page.blocks) if isinstance(page, Article) else ""
