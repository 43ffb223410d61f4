"""Feeds and sitemaps, dw/STRUCTURE.md section 5 and FAULTS.md row 44."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ExtractError
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.front_page import FrontPage

SITE = "https://www.dw.com"


def front(source: str, url: str = "https://rss.dw.com/xml/rss-en-all") -> FrontPage:
    found = read(Page(address.parse(url), source.encode(), fetched=1_781_438_400.0, want="front"))
    assert isinstance(found, FrontPage)
    return found


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Deutsche Welle &amp; more</title><link>{SITE}/en</link><language>en</language>
<image><url>https://static.dw.com/logo.png</url><title>Logo</title></image>
<item><guid isPermaLink="false">990000001</guid><pubDate>Fri, 6 Nov 2015 15:17:27 GMT</pubDate>
<title>One &lt;b&gt;bold&lt;/b&gt;</title><link>{SITE}/en/one/a-990000001?maca=en-rss-en-all-1573-xml-mrss</link>
<description>Said &amp;quot;so&amp;quot;.</description><category>World</category></item>
<item><guid isPermaLink="false">990000002</guid><title>Only a number</title></item>
<item><title>Again</title><link>{SITE}/en/one-again/a-990000001?maca=other</link></item>
<item><title>Nowhere</title></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>DW</title>
<entry><id>tag:dw.com,2026:990000003</id><title>Drei</title><link rel="self" href="{SITE}/x"/>
<link rel="alternate" href="{SITE}/de/drei/a-990000003"/>
<updated>2026-06-14T08:00:00Z</updated><summary>Kurz.</summary></entry></feed>"""

NEWS = f"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>{SITE}/en/four/a-990000004</loc>
<image:image><image:loc>https://static.dw.com/image/4_6.jpg</image:loc></image:image><news:news><news:publication><news:name>DW</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-06-14T09:00:00+02:00</news:publication_date><news:title>Four</news:title></news:news></url>
<url><loc>{SITE}/en/a-slug-without-title/a-990000005</loc><lastmod>2026-06-13</lastmod></url></urlset>"""

INDEX = f"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{SITE}/en/news-sitemap.xml</loc></sitemap>
<sitemap><loc>{SITE}/de/news-sitemap.xml</loc></sitemap></sitemapindex>"""


def test_rss_items_have_title_teaser_section_and_moment() -> None:
    found = front(RSS)
    assert (found.form, found.title, found.language) == ("rss", "Deutsche Welle & more", "en")
    one = found.items[0]
    assert (one.id, one.url) == ("dw:990000001", f"{SITE}/en/one/a-990000001")
    assert (one.title, one.teaser, one.section) == ("One bold", 'Said "so".', "World")
    assert one.date == "2015-11-06T15:17:27+00:00"


def test_an_item_with_only_a_number_has_the_address_of_that_content() -> None:
    assert [item.id for item in front(RSS).items] == ["dw:990000001", "dw:990000002"]


def test_the_same_story_linked_twice_is_one() -> None:
    assert [item.title for item in front(RSS).items] == ["One bold", "Only a number"]


def test_atom_takes_the_alternate_link() -> None:
    found = front(ATOM)
    assert (found.form, found.language) == ("atom", "de")
    assert [(item.url, item.title, item.teaser, item.date) for item in found.items] == [
        (f"{SITE}/de/drei/a-990000003", "Drei", "Kurz.", "2026-06-14T08:00:00+00:00")
    ]


def test_a_news_sitemap_is_a_front_page() -> None:
    found = front(NEWS, f"{SITE}/en/news-sitemap.xml")
    assert (found.form, found.language) == ("sitemap", "en")
    four, five = found.items
    assert (four.title, four.date, four.image) == (
        "Four",
        "2026-06-14T09:00:00+02:00",
        "https://static.dw.com/image/4_6.jpg",
    )
    assert (five.title, five.date) == ("A slug without title", "2026-06-13")


def test_an_index_of_sitemaps_lists_them() -> None:
    assert [(item.url, item.kind) for item in front(INDEX, f"{SITE}/sitemap.xml").items] == [
        (f"{SITE}/en/news-sitemap.xml", "section"),
        (f"{SITE}/de/news-sitemap.xml", "section"),
    ]


def test_rdf_items_beside_the_channel_are_found_whatever_the_namespace() -> None:
    for space in ("http://rss.dw.com/syndication/dwsyn/", "http://partner.dw-world.de/syndication/dwsyn/"):
        source = (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dwsyn="{space}"><channel rdf:about="x">'
            "<title>DW</title></channel><item><title>Seven</title><dc:date>2026-06-14T08:00:00Z</dc:date><dc:language>uk</dc:language>"
            "<dwsyn:contentID>990000007</dwsyn:contentID></item></rdf:RDF>"
        )
        found = front(source)
        assert [(item.id, item.date) for item in found.items] == [("dw:990000007", "2026-06-14T08:00:00+00:00")]
        assert (found.form, found.language) == ("rdf", "uk")


def test_a_feed_of_another_site_is_read_as_well() -> None:
    source = RSS.replace(SITE, "https://news.example.org")
    found = front(source, "https://news.example.org/feed")
    assert [item.url for item in found.items] == [
        "https://news.example.org/en/one/a-990000001",
        "https://news.example.org/en/one-again/a-990000001",
    ]
    assert {item.kind for item in found.items} == {"article"}


@pytest.mark.parametrize(
    "broken",
    [RSS.replace("<title>One", "<title>R&D One"), RSS[: RSS.index('<item><guid isPermaLink="false">990000002')]],
)
def test_a_broken_feed_is_read_by_the_lenient_parser(broken: str) -> None:
    found = front(broken)
    assert found.items[0].id == "dw:990000001"
    assert found.items[0].date == "2015-11-06T15:17:27+00:00"


def test_a_feed_with_nothing_in_it_is_an_empty_front_page() -> None:
    assert front("<rss version='2.0'><channel><title>DW</title></channel></rss>").items == ()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">',
        '<!-- a comment --><?xml-stylesheet href="x"?><!DOCTYPE rss [ ]>',
    ],
)
def test_a_document_type_is_refused_before_parsing(declared: str) -> None:
    """FAULTS.md row 44."""
    source = f"<?xml version='1.0'?>{declared}<rss><channel><item><title>&l9;&x;</title></item></channel></rss>"
    with pytest.raises(ExtractError, match="document type"):
        front(source)


def test_an_entity_that_is_not_declared_opens_nothing(tmp_path: Path) -> None:
    """FAULTS.md row 44."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    source = RSS.replace("Said", f"&file; {secret} Said")
    assert "the secret" not in repr(front(source))


def test_a_feed_nested_without_end_is_refused() -> None:
    """FAULTS.md row 44."""
    deep = "<rss><channel>" + "<item>" * 5000 + "</item>" * 5000 + "</channel></rss>"
    with pytest.raises(ExtractError):
        front(deep)


def test_a_long_feed_ends_at_a_thousand_stories() -> None:
    items = "".join(f"<item><title>T{n}</title><link>{SITE}/en/x/a-{n}</link></item>" for n in range(1, 3000))
    assert len(front(f"<rss><channel>{items}</channel></rss>").items) == 1000


def test_an_atom_entry_is_known_by_its_tag_where_it_has_no_link() -> None:
    source = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>'
        "<entry><id>tag:dw.com,2026:77538843</id><title>A</title></entry></feed>"
    )
    found = read(Page(address.parse("https://rss.dw.com/atom/rss-en-all"), source.encode()))
    assert isinstance(found, FrontPage)
    assert [(item.id, item.title) for item in found.items] == [("dw:77538843", "A")]
