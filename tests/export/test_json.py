"""The JSON keeps its promise: every key, always, in the documented order."""

import json as std

from msgspec.structs import replace

from reader.export import json
from reader.model.article import Article, Picture
from reader.model.block import Block, Span
from tests.export import schema


def test_an_article_with_everything_has_the_documented_form(article: Article):
    value = std.loads(json.text(json.article(article)))
    schema.check_article(value)
    assert {block["kind"] for block in value["blocks"]} == set(schema.BLOCK_KEYS)


def test_an_article_with_nothing_has_every_key_too():
    bare = Article(url="https://example.org/", canonical="https://example.org/", id="url:0123456789abcdef", kind="page")
    value = std.loads(json.text(json.article(bare)))
    schema.check_article(value)
    assert (value["published"], value["picture"], value["blocks"], value["byline"]) == (None, None, [], "")


def test_the_values_are_those_of_the_article(article: Article):
    value = json.article(article)
    assert value["byline"] == "rc/amp (AP, dpa Reuters)"
    assert value["agencies"] == ["AP", "dpa", "Reuters"]
    assert value["section"] == ["News", "Sea"]
    assert value["published"] == "2019-05-05"
    assert value["updated"] is None
    assert value["source"] == {
        "rules": "dw old layout",
        "confidence": 0.9,
        "fetched": "2019-05-05T10:00:00+00:00",
        "from": "file",
    }
    assert value["blocks"][0]["links"] == [
        {"text": "the harbour", "url": "https://www.dw.com/en/harbour/a-9000000101"},
        {"text": "the open sea", "url": "https://example.org/open_(sea)"},
    ]
    assert value["blocks"][6]["rows"] == [["Port", "Metres"], ["A", "3.5"]]
    assert value["blocks"][8]["duration"] == 113


def test_groups_keep_the_order_of_the_page_and_a_story_in_two_groups_is_in_both(article: Article):
    groups = json.article(article)["groups"]
    assert [group["label"] for group in groups] == ["", "DW recommends", "WWW links", "Most read"]
    assert [item["id"] for group in groups[:2] for item in group["items"]] == [
        "dw:9000000101",
        "dw:9000000102",
        "dw:9000000101",
    ]
    assert groups[3]["items"] == []


def test_a_medium_without_a_page_of_its_own_gives_its_file():
    block = json.block(Block("media", title="Film", file="https://example.org/film.mp4"))
    assert block["url"] == "https://example.org/film.mp4"


def test_a_front_page_has_the_documented_form(front_page):
    value = std.loads(json.text(json.page(front_page)))
    schema.check_front_page(value)
    assert [item["title"] for item in value["groups"][0]["items"]] == [
        "The harbour *at night*",
        "A film of the harbour",
    ]


def test_what_related_prints_is_the_groups_and_whose_they_are(article: Article):
    value = json.related(article)
    assert list(value) == ["url", "id", "title", "groups"]
    assert value["groups"] == json.article(article)["groups"]


def test_the_text_holds_letters_of_all_scripts_as_themselves(article: Article):
    text = json.text(json.article(replace(article, title="Ελλάδα 中文 العربية")))
    assert "Ελλάδα 中文 العربية" in text
    assert text.endswith("}\n")


def test_the_links_of_a_picture_are_those_of_its_caption_and_credit(article: Article):
    spans = (Span(4, 8, url="https://e.org/quay"), Span(9, 12, url="https://e.org/ann"))
    fields = {"caption": "The quay", "credit": "Ann", "spans": spans}
    links = [{"text": "quay", "url": "https://e.org/quay"}, {"text": "Ann", "url": "https://e.org/ann"}]
    assert json.block(Block("image", **fields))["links"] == links
    assert json.article(replace(article, picture=Picture("https://e.org/a.jpg", **fields)))["picture"]["links"] == links
