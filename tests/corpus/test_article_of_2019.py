"""The article of dw/article_2019_text.txt, line by line as dw/STRUCTURE.md section 0 asks."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.block import Block
from reader.model.related import Group
from tests.corpus import page_of_2019
from tests.corpus.page_of_2019 import Dump


@pytest.fixture(scope="module")
def dump(shared: Path) -> Dump:
    return page_of_2019.read(shared / "dw" / "article_2019_text.txt")


@pytest.fixture(scope="module")
def article(dump: Dump) -> Article:
    found = read(Page(address.parse(page_of_2019.URL), page_of_2019.page(dump).encode(), fetched=1_700_000_000))
    assert isinstance(found, Article)
    return found


def group(article: Article, kind: str) -> Group:
    found = [one for one in article.groups if one.kind == kind]
    assert len(found) == 1
    return found[0]


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind == "paragraph"]


def place(article: Article, wanted: Block) -> int:
    """How many body paragraphs stand before a block; the inline "Read more" is none."""
    before = article.blocks[: article.blocks.index(wanted)]
    return sum(block.kind == "paragraph" and not block.text.startswith("Read more") for block in before)


def test_the_head_is_kicker_headline_and_lead(article: Article, dump: Dump) -> None:
    assert (article.kicker, article.title, article.lead) == (dump.kicker, dump.headline, dump.lead)


def test_the_lead_picture_has_its_caption(article: Article, dump: Dump) -> None:
    assert article.picture
    assert article.picture.caption == dump.caption
    assert article.picture.credit == "Reuters/S. Example"


def test_the_body_is_nine_paragraphs_and_the_inline_read_more(article: Article, dump: Dump) -> None:
    assert [text for text in texts(article) if text != dump.read_more] == dump.paragraphs
    assert len(dump.paragraphs) == 9


def test_the_subhead_stands_behind_the_fourth_paragraph(article: Article, dump: Dump) -> None:
    subheads = [block for block in article.blocks if block.kind == "heading"]
    assert [block.text for block in subheads] == [dump.subhead]
    assert place(article, subheads[0]) == 4


def test_the_video_stands_behind_the_sixth_with_title_and_length(article: Article, dump: Dump) -> None:
    videos = [block for block in article.blocks if block.kind == "media"]
    assert [(block.media, block.title, block.duration) for block in videos] == [("video", dump.video, 113)]
    assert place(article, videos[0]) == 6


def test_read_more_stands_behind_the_seventh_and_links(article: Article, dump: Dump) -> None:
    more = next(block for block in article.blocks if block.text == dump.read_more)
    assert place(article, more) == 7
    assert [more.text[span.start : span.end] for span in more.links] == [dump.read_more.partition(": ")[2]]


def test_the_byline_is_as_printed_with_its_agencies(article: Article, dump: Dump) -> None:
    assert article.byline == dump.byline == "rc/amp (AP, dpa Reuters)"
    assert article.agencies == ("AP", "dpa", "Reuters")
    assert article.authors == ()


def test_the_date_is_the_lists_and_not_the_noise_of_the_first_line(article: Article) -> None:
    assert article.published == "2019-05-05"


def test_six_recommendations_with_teasers_and_dates(article: Article, dump: Dump) -> None:
    found = group(article, "recommends")
    assert found.label == "DW recommends"
    assert [(item.title, item.teaser) for item in found.items] == [(one[0], one[1]) for one in dump.recommends]
    days = [item.date for item in found.items]
    assert days == ["2019-05-02", "2019-04-06", "2019-05-05", "2019-05-04", "2019-05-02", "2019-04-13"]


def test_the_www_link_leads_outside(article: Article, dump: Dump) -> None:
    found = group(article, "web")
    assert [(item.title, item.external, item.teaser) for item in found.items] == [(dump.web, True, "")]
    assert found.label == "WWW links"


def test_the_video_of_the_pane_has_the_length_of_the_texts(article: Article, dump: Dump) -> None:
    found = group(article, "media")
    assert [(item.title, item.kind, item.duration) for item in found.items] == [(dump.media, "video", 113)]


def test_three_related_stories_keep_picture_titles_apart_from_headlines(article: Article, dump: Dump) -> None:
    found = group(article, "related")
    assert found.label == "Related content"
    assert [(item.image_title, item.title, item.teaser) for item in found.items] == [
        (picture, title, teaser) for picture, title, _, teaser in dump.related
    ]
    assert [item.date for item in found.items] == ["2019-05-02", "2019-05-04", "2019-04-30"]


def test_the_story_of_read_more_is_in_the_inline_group_alone(article: Article, dump: Dump) -> None:
    assert [item.title for item in group(article, "inline").items] == [dump.read_more.partition(": ")[2]]


def test_groups_stand_in_the_pages_order_and_the_links_of_the_text_last(article: Article) -> None:
    assert [one.kind for one in article.groups] == ["recommends", "web", "media", "related", "inline"]


def test_a_story_in_two_groups_has_one_identity(article: Article) -> None:
    recommended = {item.title: item.id for item in group(article, "recommends").items}
    again = [item for item in group(article, "related").items if item.title in recommended]
    assert len(again) == 2
    assert all(recommended[item.title] == item.id for item in again)


def test_everything_else_is_gone(article: Article, dump: Dump) -> None:
    shown = json.loads(msgspec.json.encode(article))
    words = json.dumps(shown, ensure_ascii=False)
    assert len(dump.noise) == 13
    for line in dump.noise:
        assert line not in words
    assert "newsletter-registration" not in words
    assert "Share" not in words
    assert "Watch video" not in words


def test_identity_and_permalink_are_those_of_the_page(article: Article) -> None:
    assert article.id == "dw:48605080"
    assert article.canonical == page_of_2019.URL
    assert article.kind == "article"
    assert article.source.rules == "dw old layout"
