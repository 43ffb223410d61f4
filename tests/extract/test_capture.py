"""A page that an archive of the web gives back reads as the page that was taken."""

from __future__ import annotations

import re

import pytest

from reader.export import json
from reader.extract import capture
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from tests.extract.dw.conftest import PAGES

ARCHIVE = "https://web.archive.org/web/20200120000000"
STORY = "https://www.dw.com/en/x/a-1"


@pytest.mark.parametrize("name", sorted(page.name for page in PAGES.glob("*.html")))
@pytest.mark.parametrize("wrapper", [f"{ARCHIVE}/", "/web/20200120000000im_/"])
def test_a_capture_reads_as_the_original(name: str, wrapper: str) -> None:
    source = (PAGES / name).read_text(encoding="utf-8")
    absolute = re.sub(r'(href|src)="/(?!/)', r'\1="https://www.dw.com/', source)
    wrapped = re.sub(r'(href|src|content)="(?=https?://)', rf'\1="{wrapper}', absolute)
    bar = "<!-- {} WAYBACK TOOLBAR INSERT -->"
    bar = f'{bar.format("BEGIN")}<div id="wm-ipp"><p>12 captures</p></div>{bar.format("END")}'
    wrapped = wrapped.replace("<body>", f"<body>{bar}")
    original, taken = (
        json.page(read(Page(address.parse(STORY), text.encode(), content_type="text/html", final=address.parse(final))))
        for text, final in ((absolute, STORY), (wrapped, f"{ARCHIVE}/{STORY}"))
    )
    for found in (original, taken):
        found.pop("source")
    assert taken == original


def test_an_archives_address_stands_for_the_original_and_other_addresses_for_themselves() -> None:
    assert capture.original(address.parse(f"{ARCHIVE}id_/https:/www.dw.com/a-1")) == address.parse(
        "https://www.dw.com/a-1"
    )
    for url in ("https://www.dw.com/web/2020/a-1", f"{ARCHIVE}/https://[/"):
        assert capture.original(address.parse(url)) == address.parse(url)


def test_a_link_to_an_archive_stays_in_a_page_that_is_no_capture() -> None:
    source = f'<html><body><p><a href="{ARCHIVE}/https://x.example/">as it was</a></p></body></html>'
    assert capture.undone(source, "https://news.example/a") == source
