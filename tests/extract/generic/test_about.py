# ruff: noqa: E501 (a line of markup is one line)
"""What is said about a story: headline, lead, authors, dates, address, language."""

from __future__ import annotations

import json

import pytest

from tests.extract.generic.conftest import DECLARED, HEADLINE, PARAGRAPHS, URL, page, paragraphs, story


def linked(**values) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def test_the_newsrooms_own_headline_goes_before_the_one_for_sharing(read):
    head = '<meta property="og:title" content="You will not believe this ferry">' + linked(headline="Ferry sails again")
    assert read(page(f"<h1>You will not believe this ferry</h1>{paragraphs()}", head)).title == "Ferry sails again"


def test_what_the_page_prints_goes_before_the_headline_for_search_engines(read):
    """JSON-LD says what ``<title>`` says; the h1 and og:title agree on other words."""
    searched = "Ferry islands storm: what to know | Harbour Post"
    head = f'<title>{searched}</title><meta property="og:title" content="The boat is back">' + linked(
        headline="Ferry islands storm: what to know"
    )
    assert read(page(f"<h1>The boat is back</h1>{paragraphs()}", head)).title == "The boat is back"
    both = f"<h1>Ferry islands storm: what to know</h1><h1>The boat is back</h1>{paragraphs()}"
    assert read(page(both, head)).title == "Ferry islands storm: what to know"


def test_a_headline_cut_short_is_taken_whole_from_the_page(read):
    found = read(story(paragraphs(), linked(headline="Ferry to the outer islands…")))
    assert found.title == HEADLINE


def test_without_json_ld_the_h1_is_taken_and_punctuated_as_declared(read):
    head = '<meta property="og:title" content="Islands: The ferry sails again">'
    body = f"<h1><span>Islands</span><span>The ferry sails again</span></h1>{paragraphs()}"
    assert read(page(body, head)).title == "Islands: The ferry sails again"


def test_a_page_that_declares_nothing_gives_its_title_without_the_site(read):
    assert read(page(paragraphs(), "<title>The ferry sails | The Harbour Post</title>")).title == "The ferry sails"


def test_the_lead_is_what_the_page_says_of_itself_even_in_a_box_named_for_teasers(read):
    summary = "Three weeks after the storm, the boat to the outer islands is back, and flour with it."
    body = f"<p class='teaserText'>{summary}</p><div class='body'>{paragraphs()}</div>"
    found = read(story(body, DECLARED + f'<meta name="description" content="{summary}">'))
    assert found.lead == summary
    assert found.blocks[0].text == PARAGRAPHS[0]


def test_a_lead_named_so_is_found_and_a_caption_is_none(read):
    body = (
        "<div class='caption'><p>The ferry at the quay on Monday, seen from the harbour master's window.</p></div>"
        f"<p class='standfirst'>The boat is back, and flour with it.</p><div class='body'>{paragraphs()}</div>"
    )
    assert "seen from" not in read(story(body)).lead


def test_a_lead_may_be_a_list(read):
    points = "<ul class='summary-list'><li>The ferry sails again.</li><li>The ramp was found by divers.</li></ul>"
    found = read(story(f"{points}<div class='body'>{paragraphs()}</div>"))
    assert found.lead == "The ferry sails again. The ramp was found by divers."


@pytest.mark.parametrize(
    ("declared", "names"),
    [
        ("By Ann Example and Bob Sample", ("Ann Example", "Bob Sample")),
        ("Von Ann Example (ae), dpa", ("Ann Example",)),
        ("Ann Example; Bob Sample", ("Ann Example", "Bob Sample")),
        ("https://social.example/ann", ()),
    ],
)
def test_authors_are_names_alone(read, declared, names):
    found = read(story(paragraphs(), DECLARED + f'<meta name="author" content="{declared}">'))
    assert found.authors == names


def test_a_person_in_the_byline_goes_before_the_sites_own_name(read):
    head = (
        DECLARED
        + '<meta name="author" content="harbour-post.example"><meta property="og:site_name" content="Harbour Post">'
    )
    found = read(story(f"<div class='byline'>By <a rel='author' href='/ann'>Ann Example</a></div>{paragraphs()}", head))
    assert found.authors == ("Ann Example",)


def test_agencies_of_the_byline_are_told_from_authors(read):
    found = read(story(paragraphs(), DECLARED + '<meta name="author" content="Ann Example, dpa">'))
    assert (found.authors, found.agencies) == (("Ann Example",), ("dpa",))


def test_dates_come_from_json_ld_then_meta_then_the_first_time(read):
    meta = '<meta property="article:published_time" content="2031-05-02T09:00:00+02:00">'
    time = "<time datetime='2031-05-03'>3 May</time>"
    assert (
        read(story(time + paragraphs(), DECLARED + meta + linked(datePublished="2031-05-01"))).published == "2031-05-01"
    )
    assert read(story(time + paragraphs(), DECLARED + meta)).published == "2031-05-02T09:00:00+02:00"
    assert read(story(time + paragraphs())).published == "2031-05-03"


def test_the_canonical_address_of_another_site_or_of_the_front_page_is_not_believed(read):
    for claimed in ("https://elsewhere.example/a-story", "https://www.harbour-post.example/"):
        assert read(story(paragraphs(), DECLARED + f'<link rel="canonical" href="{claimed}">')).canonical == URL
    own = "https://www.harbour-post.example/news/ferry"
    assert read(story(paragraphs(), DECLARED + f'<link rel="canonical" href="{own}">')).canonical == own


def test_links_are_resolved_against_the_base_the_page_gives(read):
    body = paragraphs() + "<p>The <a href='log'>log of the harbour</a> is open to everybody.</p>"
    found = read(story(body, DECLARED + '<base href="https://www.harbour-post.example/archive/">'))
    assert found.blocks[-1].links[0].url == "https://www.harbour-post.example/archive/log"


def test_direction_follows_the_page_and_then_its_language(read):
    arabic = story(paragraphs()).replace("lang='en'", "lang='ar'")
    assert (read(arabic).language, read(arabic).direction) == ("ar", "rtl")
    assert read(arabic.replace("lang='ar'", "lang='ar' dir='ltr'")).direction == "ltr"


def test_a_heading_right_under_the_headline_is_the_lead_and_no_subhead(read):
    lead = "Harbour authority blames cracks in a ramp that was built in the year of the flood"
    found = read(story(f"<h2>{lead}</h2>{paragraphs()}"))
    assert found.lead == lead
    assert [block.kind for block in found.blocks] == ["paragraph"] * 5


def test_a_headline_said_twice_is_no_lead(read):
    found = read(story(f"<h2>{HEADLINE} after three weeks</h2>{paragraphs()}"))
    assert found.lead == ""


def test_without_an_h1_the_sites_own_name_is_cut_off_and_a_headline_shown_twice_is_one(read):
    named = (
        '<meta property="og:title" content="Ferry sails again | The Daily">'
        '<meta property="og:site_name" content="The Daily">'
    )
    assert read(page(paragraphs(), named)).title == "Ferry sails again"
    assert read(page(paragraphs(), "<title>船再次驶向群岛_海港网</title>")).title == "船再次驶向群岛"
    twice = f"<h1 class='desktop'>{HEADLINE}</h1><h1 class='mobile'>{HEADLINE}</h1>{paragraphs()}"
    assert read(page(twice, f"<title>{HEADLINE}-Harbour</title>")).title == HEADLINE


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("Jan Dvořák a Petra Malá", ("Jan Dvořák", "Petra Malá")),
        ("Ion Pop și Ana Ene", ("Ion Pop", "Ana Ene")),
        ("Ann Example, Chief Political Correspondent", ("Ann Example",)),
        ("Claire Dumas avec AFP", ("Claire Dumas",)),
        ("김민수 기자", ("김민수",)),
        ("记者王小明", ("王小明",)),
        ("Ann Example ann@harbour.example", ("Ann Example",)),
        ("Ann Example @annexample", ("Ann Example",)),
        ("Ann Example, ANN EXAMPLE", ("Ann Example",)),
    ],
)
def test_declared_authors_are_parted_and_freed_of_positions_and_addresses(read, given, names):
    found = read(story(paragraphs(), DECLARED + linked(author=given)))
    assert found.authors == names


def test_authors_that_are_only_referred_to_are_looked_up(read):
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@id": "#ann"}},
            {"@type": "WebPage", "datePublished": "2031-05-01"},
            {"@type": "Person", "@id": "#ann", "givenName": "Ann", "familyName": "Example"},
        ]
    }
    found = read(story(paragraphs(), f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert (found.authors, found.published) == (("Ann Example",), "2031-05-01")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='byline'><span>Ann Example</span><span>Chief Political Correspondent</span></div>",
        "<div class='author'>Szerző: Ann Example</div>",
        "<p class='byline'><a rel='author nofollow' href='/ann'>Ann Example</a></p>",
    ],
)
def test_a_byline_of_elements_is_one_of_lines(read, byline):
    assert read(story(byline + paragraphs())).authors == ("Ann Example",)


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("<header><time datetime='2031-06-20'>today</time></header><div><h1>{h}</h1><time datetime='2031-05-03'></time>{p}</div>", "2031-05-03"),
        ("<h1>{h}</h1><p>Updated <time datetime='2031-06-20'></time>, <time datetime='2031-05-03'></time></p>{p}", "2031-05-03"),
        ("<h1>{h}</h1><time>3 May 2031</time>{p}", "2031-05-03"),
        ("<h1>{h}</h1><span itemprop='datePublished' content='2031-05-03'></span>{p}", "2031-05-03"),
        ("<h1>{h}</h1><div>Publié le 3 mai 2031 à 9h30, mis à jour le 20 juin 2031</div>{p}", "2031-05-03"),
        ("<h1>{h}</h1><div>2031年5月3日</div>{p}", "2031-05-03"),
        ("<h1>{h}</h1>{p}<aside><a href='/x'>Older</a><time datetime='2030-01-01'></time></aside>", None),
    ],
)  # fmt: skip
def test_where_nothing_is_declared_the_date_at_the_headline_counts(read, shown, day):
    source = page(f"<article>{shown.format(h=HEADLINE, p=paragraphs())}</article>").replace(
        "lang='en'", "lang='fr'" if "Publié" in shown else "lang='en'"
    )
    assert (read(source).published or "")[:10] == (day or "")


def test_a_date_in_seconds_is_read(read):
    assert read(story(paragraphs(), DECLARED + linked(datePublished=1936137600))).published.startswith("2031-05-10")


@pytest.mark.parametrize(
    ("head", "h1", "title"),
    [
        (linked(headline="Old <em>bridge</em> of the town"), "Old bridge of the town", "Old bridge of the town"),
        (linked(headline="Ferry sails &amp;amp; returns"), "Ferry", "Ferry sails & returns"),
        (linked(headline="Ferry sails again | Post-X", publisher={"@type": "Organization", "name": "Post-X"}), "Ferry sails again",
         "Ferry sails again"),
        ("<title>Cracks - and then a closure | Post-X</title>", "", "Cracks - and then a closure"),
    ],
)  # fmt: skip
def test_titles_are_freed_of_markup_and_of_the_sites_name(read, head, h1, title):
    assert read(page(f"<article>{f'<h1>{h1}</h1>' if h1 else ''}{paragraphs()}</article>", head)).title == title
