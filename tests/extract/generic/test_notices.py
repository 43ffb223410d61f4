"""What a reader is told of a page: cut short, in parts, live, pictures only, empty."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.extract.generic import notices
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article

SENTENCE = "The harbour master moved every boat by one berth, and nobody on the quay could say what for. "
URL = "https://news.example.org/town/the-harbour-moves"


def opened(body: str, *, url: str = URL, head: str = "", **linked: Any) -> Article:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The harbour moves", **linked}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if linked else ""
    page = f"<html lang=en><head><title>The harbour moves</title>{head}{script}</head><body>{body}</body></html>"
    found = read(Page(address.parse(url), page.encode(), charset="utf-8", want="story"))
    assert isinstance(found, Article)
    return found


def story(paragraphs: int, extra: str = "") -> str:
    text = "".join(f"<p>{n}. {SENTENCE * 2}</p>" for n in range(paragraphs))
    return f"<article><h1>The harbour moves</h1>{text}{extra}</article>"


def test_a_story_that_is_whole_and_free_needs_no_notice() -> None:
    found = opened(story(12), isAccessibleForFree=True)
    assert (found.kind, found.notice) == ("article", "")


@pytest.mark.parametrize("free", [False, "False"])
def test_a_short_text_that_is_declared_not_free_is_only_the_beginning(free: bool | str) -> None:
    assert opened(story(2), isAccessibleForFree=free).notice == notices.PAYWALL


def test_a_long_text_that_is_declared_not_free_is_all_there() -> None:
    """Publishers declare metered stories so whether the text is in the page or not."""
    assert opened(story(20), isAccessibleForFree=False).notice == ""


def test_a_wall_in_the_markup_counts_where_nothing_is_declared() -> None:
    wall = '<div class="article-paywall premium"><p>Subscribe to read on.</p></div>'
    assert opened(story(2, wall)).notice == notices.PAYWALL


def test_a_short_story_without_a_wall_is_just_short() -> None:
    assert opened(story(2)).notice == ""


def test_a_live_blog_is_of_that_kind() -> None:
    assert opened(story(12), **{"@type": "LiveBlogPosting"}).kind == "live"


def test_a_live_blog_that_is_drawn_by_script_is_read_from_its_declaration() -> None:
    update = [{"@type": "BlogPosting", "headline": f"Post {n}", "articleBody": f"<p>{SENTENCE}</p>"} for n in range(3)]
    found = opened("<div id=app></div>", **{"@type": "LiveBlogPosting", "liveBlogUpdate": [*update, update[0]]})
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["Post 0", "Post 1", "Post 2"]
    assert found.blocks[1].text == SENTENCE.strip()


def test_posts_never_replace_a_text_that_is_there() -> None:
    update = [{"@type": "BlogPosting", "headline": "Post", "articleBody": SENTENCE * 400}]
    found = opened(story(12), **{"@type": "LiveBlogPosting", "liveBlogUpdate": update})
    assert all(len(block.text) < len(SENTENCE) * 10 for block in found.blocks)


def test_a_page_that_builds_itself_says_so() -> None:
    shell = '<div id="root"></div><noscript>You need to enable JavaScript.</noscript><script src="a.js"></script>'
    found = opened(shell)
    assert (found.kind, found.notice, found.blocks) == ("page", notices.SCRIPT, ())


def test_pictures_with_a_line_each_are_a_gallery() -> None:
    figure = "<figure><img src='/p{n}.jpg' width=900><figcaption>The quay at {n} o'clock</figcaption></figure>"
    pictures = "".join(figure.format(n=n) for n in range(8))
    found = opened(f"<article><h1>The harbour moves</h1><p>{SENTENCE}</p>{pictures}<p>{SENTENCE}</p></article>")
    assert found.kind == "gallery"
    assert "pictures" in found.notice


def test_a_story_with_many_pictures_is_no_gallery() -> None:
    figure = "<figure><img src='/p{n}.jpg' width=900><figcaption>The quay</figcaption></figure><p>{text}</p>"
    text = "".join(figure.format(n=n, text=f"At {n} o'clock it was said again: {SENTENCE * 4}") for n in range(8))
    assert opened(f"<article><h1>The harbour moves</h1>{text}</article>").kind == "article"


@pytest.mark.parametrize(
    ("url", "following"),
    [
        (URL, f"{URL}/2"),
        (URL, f"{URL}?page=2"),
        (f"{URL}.html", f"{URL}-2.html"),
        (f"{URL}/seite-2", f"{URL}/seite-3"),
    ],
)
def test_a_story_in_parts_leads_on_to_the_next(url: str, following: str) -> None:
    found = opened(story(6), url=url, head=f'<link rel="next" href="{following}">')
    assert "in several parts" in found.notice
    assert [item.url for group in found.groups if group.label == "Next part" for item in group.items] == [following]


@pytest.mark.parametrize("other", ["https://news.example.org/town/another-story", f"{URL}/comments", f"{URL}-22.html"])
def test_the_next_story_is_not_the_next_part(other: str) -> None:
    assert opened(story(6), head=f'<link rel="next" href="{other}">').notice == ""
