"""Which rules read a page: by what it holds, not by what it is called."""

from __future__ import annotations

import pytest

from reader.errors import ExtractError
from reader.extract import plain
from reader.extract.page import Page, Want
from reader.extract.reading import read
from reader.model import address
from reader.model.address import Address
from reader.model.article import Article
from reader.model.front_page import FrontPage

STORY = (
    '<html lang="en"><head><title>Ferry – DW – 05/05/2026</title>'
    '<link rel="canonical" href="https://www.dw.com/en/f/a-990006001"></head><body><nav>Menu</nav>'
    '<article><h1>Ferry</h1><div class="rich-text"><p>It left.</p><p>It came.</p></div></article>'
    '<footer>Imprint <a href="/en/i/a-990006009">here</a></footer><script>var x = "never shown";</script></body></html>'
)
RSS = "<rss version='2.0'><channel><title>T</title><item><title>A</title><link>https://www.dw.com/en/a/a-1</link></item></channel></rss>"


def reading(
    source: str | bytes, want: Want = "auto", url: str = "https://www.dw.com/en/f/a-990006001"
) -> Article | FrontPage:
    body = source.encode() if isinstance(source, str) else source
    return read(Page(address.parse(url), body, fetched=1_781_438_400.0, want=want))


@pytest.mark.parametrize(
    "source",
    [RSS, "\ufeff" + RSS, "\n <?xml version='1.0' encoding='utf-8'?>\n" + RSS, "<!-- made --><?x y?>" + RSS],
    ids=["bare", "byte order mark", "declaration", "comment"],
)
def test_a_feed_is_told_by_its_first_element_whatever_was_asked(source: str) -> None:
    for want in ("auto", "front", "story"):
        assert isinstance(reading(source, want), FrontPage)


def test_a_page_that_only_speaks_of_feeds_is_a_page() -> None:
    assert isinstance(
        reading("<?xml version='1.0'?><!DOCTYPE html><html><body><p>An &lt;rss> feed.</p></body></html>"), Article
    )


def test_a_story_has_its_text_and_nothing_around_it() -> None:
    found = reading(STORY)
    assert isinstance(found, Article)
    assert [block.text for block in found.blocks] == ["It left.", "It came."]
    assert (found.kind, found.source.rules, found.source.fetched) == (
        "article",
        "dw new layout",
        "2026-06-14T12:00:00+00:00",
    )


@pytest.mark.parametrize("want", ["auto", "full"])
@pytest.mark.parametrize(
    "source", ["<h1>Ferry</h1><p>It left.", RSS, "<!-- -->", '{"version": "https://jsonfeed.org/version/1"}']
)
def test_a_pages_address_is_carried_and_not_parsed_again(source: str, want: Want) -> None:
    asked = Address("https://news.example/asked", "url:as it was parsed")
    page = Page(asked, source.encode(), want=want)
    for found in (read(page), plain.read(page, "why"), plain.nothing(page, "why")):
        assert (found.url, found.id, found.source.origin) == (asked.url, asked.id, asked.url)


def test_the_address_that_answered_is_where_a_page_came_from() -> None:
    asked, final = address.parse("https://news.example/asked"), address.parse("https://other.example/answered")
    found = read(Page(asked, b"<p>A line of text.</p>", final=final))
    assert isinstance(found, Article)
    assert (found.url, found.canonical, found.source.origin) == (asked.url, final.url, final.url)


def test_the_full_text_is_everything_that_a_page_shows() -> None:
    found = reading(STORY, "full")
    assert isinstance(found, Article)
    assert [block.text for block in found.blocks] == ["Menu", "Ferry", "It left.", "It came.", "Imprint here"]
    assert found.blocks[-1].links[0].url == "https://www.dw.com/en/i/a-990006009"
    assert (found.kind, found.source.rules) == ("page", "full page")


@pytest.mark.parametrize("source", ["", " \n ", "<", "<!-- only a comment -->", "\x00\x00", "<html></html>"])
def test_a_page_without_text_says_so(source: str) -> None:
    for want in ("auto", "story"):
        found = reading(source, want)
        assert isinstance(found, Article)
        assert not found.blocks
        assert found.notice


def test_a_page_without_stories_is_no_front_page() -> None:
    with pytest.raises(ExtractError):
        reading("", "front")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_reads_the_same_in_every_encoding(codec: str) -> None:
    source = STORY.replace("It left", "Über allen Gipfeln — „Ruh“")
    found = reading(source.encode(codec))
    assert isinstance(found, Article)
    assert found.blocks[0].text == "Über allen Gipfeln — „Ruh“."


def test_one_control_character_costs_only_itself() -> None:
    found = reading(STORY.replace("It left", "It \x1b[31mle\x00ft&#27;"))
    assert isinstance(found, Article)
    assert found.blocks[0].text == "It left."


def test_a_page_nested_without_end_keeps_its_text() -> None:
    found = reading(STORY.replace("<p>It left.", "<div>" * 3000 + "<p>It left."))
    assert isinstance(found, Article)
    assert "It left." in " ".join(block.text for block in found.blocks)


FOREIGN = (
    '<html lang="en"><head><title>Our town | The Gazette</title>{head}</head><body><article><h1>Our town</h1>'
    "<p>The council of the town has met again, and it has decided nothing, as <a href='https://www.dw.com/en/'>DW</a>"
    " says.</p><p>It will meet again on Monday, and then it will have to decide, or so the mayor believes.</p>"
    "<img src='https://static.dw.com/image/990000001_6.jpg' alt='The hall'></article></body></html>"
)


@pytest.mark.parametrize(
    "head",
    ["", '<link rel="canonical" href="/news/a-990006001">', '<meta property="og:url" content="/news/a-990006001">'],
    ids=["says nothing", "canonical", "og:url"],
)
def test_page_of_another_site_is_no_story_of_dw_because_its_address_ends_like_one(head: str) -> None:
    url = "https://gazette.example/news/a-990006001"
    found = reading(FOREIGN.format(head=head), url=url)
    assert isinstance(found, Article)
    assert (found.canonical, found.id.partition(":")[0], found.source.rules) == (url, "url", "generic")


def test_story_of_dw_on_a_mirror_keeps_its_identity_where_it_names_no_address_of_its_own() -> None:
    source = (
        STORY.replace('<link rel="canonical" href="https://www.dw.com/en/f/a-990006001">', "")
        .replace("<h1>", '<div data-tracking-name="content-detail-kicker">X</div><h1>')
        .replace("Imprint", '<img src="https://static.dw.com/image/990000001_6.jpg">Imprint')
    )
    found = reading(source, url="http://127.0.0.1:8080/en/f/a-990006001")
    assert isinstance(found, Article)
    assert (found.canonical, found.id) == ("https://www.dw.com/en/f/a-990006001", "dw:990006001")


def test_a_story_whose_text_moved_to_other_markup_is_found_by_the_rules_for_any_site() -> None:
    text = "".join(
        f"<p>The ferry of the year {n} came in late, and nobody on the quay was surprised at it.</p>" for n in range(9)
    )
    source = STORY.replace(
        '<div class="rich-text"><p>It left.</p><p>It came.</p></div>',
        f"<p class=\"teaser-text\">It left.</p><div class='x9'>{text}</div>",
    )
    found = reading(source)
    assert isinstance(found, Article)
    assert [block.text[:21] for block in found.blocks] == ["The ferry of the year"] * 9
    assert (found.title, found.lead, found.id) == ("Ferry", "It left.", "dw:990006001")
    assert found.source.confidence <= 0.3


@pytest.mark.parametrize("source", [STORY, "<html><body><a href='/en/x/a-1'>One story of this page</a></body></html>"])
def test_a_page_in_place_of_a_feed_is_no_feed(source: str) -> None:
    with pytest.raises(ExtractError):
        reading(source, "feed")
