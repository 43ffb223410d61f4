from __future__ import annotations

import json

import pytest

from reader.extract import jsonld

STORY = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "The bridge opens",
    "author": [{"@type": "Person", "name": "Ada Lark"}, {"@type": "Person", "name": "Ben Wren"}],
    "datePublished": "2024-03-01T10:00:00Z", "dateModified": "2024-03-01T12:00:00Z",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/bridge"},
    "image": ["https://example.org/a.jpg", {"url": "https://example.org/b.jpg"}], "keywords": "bridges, rivers",
    "isAccessibleForFree": "False",
}  # fmt: skip


def page(*blocks: object) -> str:
    texts = (block if isinstance(block, str) else json.dumps(block) for block in blocks)
    return "<html>" + "".join(f'<script data-rh="true" type="application/ld+json">{text}</script>' for text in texts)


def read(*found: object) -> jsonld.LinkedData:
    return jsonld.read(jsonld.blocks(page(*found)))


def test_a_news_article_says_what_it_is() -> None:
    story = read(STORY)
    assert story.headline == "The bridge opens"
    assert story.authors == ("Ada Lark", "Ben Wren")
    assert story.published == "2024-03-01T10:00:00Z"
    assert story.url == "https://example.org/bridge"
    assert story.images == ("https://example.org/a.jpg", "https://example.org/b.jpg")
    assert story.keywords == ("bridges", "rivers")
    assert story.free is False


@pytest.mark.parametrize(
    "wrapped", [{"@graph": [{"@type": "WebSite", "name": "x"}, STORY]}, [STORY], [[{"@graph": [STORY]}]],
                {"@type": "WebPage", "mainEntity": STORY}],
)  # fmt: skip
def test_the_story_is_found_within_graphs_and_lists(wrapped: object) -> None:
    assert read(wrapped).headline == "The bridge opens"


def test_the_most_telling_type_wins_over_the_first() -> None:
    assert read({"@type": "WebPage", "name": "A page"}, STORY).type == "NewsArticle"


def test_a_type_may_be_an_address_or_a_list() -> None:
    assert read(STORY | {"@type": ["https://schema.org/NewsArticle", "Thing"]}).headline == "The bridge opens"


def test_a_line_break_within_a_string_is_forgiven() -> None:
    assert read('{"@type": "NewsArticle",\n "headline": "Two\nlines"}').headline == "Two lines"


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[[[[" * 30_000, '{"a":' * 100_000, '{"@type": "NewsArticle", "n": ' + "9" * 5000 + "}", "null", "NaN",
     '"text"', "[1, 2]", '{"@type": 5}', '{"@type": ["NewsArticle"], "headline": NaN}'],
)  # fmt: skip
def test_a_block_that_cannot_be_read_is_ignored(broken: str) -> None:
    assert read(broken).headline == ""
    assert read(broken, STORY).headline == "The bridge opens"


@pytest.mark.parametrize("wrong", [None, 5, True, [], {}, [None], [[]], {"name": {"name": 1}}, ["", {"@value": 3}]])
def test_a_field_of_the_wrong_type_is_as_if_not_there(wrong: object) -> None:
    fields = (
        "headline", "description", "author", "datePublished", "dateModified", "image", "keywords", "url",
        "mainEntityOfPage", "articleSection", "articleBody", "inLanguage", "liveBlogUpdate", "duration",
    )  # fmt: skip
    story = read({"@type": "NewsArticle"} | dict.fromkeys(fields, wrong))
    assert story.type == "NewsArticle"
    assert (story.headline, story.published, story.body) == ("", "", "")


def test_a_live_blog_has_its_posts() -> None:
    post = {"@type": "BlogPosting", "headline": "Started", "articleBody": "It began.", "datePublished": "2024-03-01"}
    found = read({"@type": "LiveBlogPosting", "headline": "Live", "liveBlogUpdate": [post, "no post"]})
    assert [(one.title, one.text) for one in found.posts] == [("Started", "It began.")]
