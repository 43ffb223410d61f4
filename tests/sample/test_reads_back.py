"""The reader takes from every page what was written for it: the story files are the truth, the rules are on trial."""

from __future__ import annotations

import calendar
from urllib.parse import quote, urlsplit

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.address import SAMPLE_HOST
from reader.model.article import Article
from reader.model.block import Block
from reader.model.front_page import FrontPage
from reader.model.related import Group
from reader.sample import dates, labels, new_groups, place
from reader.sample.editions import SAMPLE_EDITIONS
from reader.sample.newsroom import Newsroom
from reader.sample.site import Site
from reader.sample.story import DATED, Passage, Story, Text, plain

SITE = f"https://{SAMPLE_HOST}"
FETCHED = calendar.timegm((2026, 3, 19, 10, 0, 0))
NEWSROOM = Newsroom.read(place.edition())
STORIES = [story for story in NEWSROOM.stories.values() if story.type in DATED and not story.gone]
TO_FOLLOW = "More to follow..."
"""The last line of a report that will change: the reader tells it as a notice, not as a paragraph."""
KINDS = {"a": "article", "live": "live", "av": "video", "video": "video", "audio": "audio", "g": "gallery"}

every_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.id}-{story.layout}-{story.state}")


@pytest.fixture(scope="module")
def articles() -> dict[int, Article]:
    site = Site(place.edition())
    found: dict[int, Article] = {}
    for story in STORIES:
        result = opened(site, SITE + quote(story.path))
        assert isinstance(result, Article), story.id
        found[story.id] = result
    return found


def opened(site: Site, url: str) -> Article | FrontPage:
    answer = site.answer("GET", urlsplit(url).path)
    kind, _, charset = answer.content_type.partition("; charset=")
    return read(Page(address.parse(url), body=answer.body, content_type=kind, charset=charset, fetched=FETCHED))


@every_story
def test_identity_kind_and_language(story: Story, articles: dict[int, Article]) -> None:
    article = articles[story.id]
    assert article.id == f"sample:{story.id}"
    assert article.canonical == address.parse(SITE + story.path).url
    assert article.kind == KINDS[story.type]
    assert article.language.partition("-")[0] == story.language
    assert article.direction == ("rtl" if story.language == "ar" else "ltr")


@every_story
def test_headline_lead_kicker_and_section(story: Story, articles: dict[int, Article]) -> None:
    article = articles[story.id]
    assert article.title == story.title
    assert article.lead == story.lead
    assert story.section in article.kicker
    assert story.section in article.section


@every_story
def test_writers_and_byline(story: Story, articles: dict[int, Article]) -> None:
    article = articles[story.id]
    assert article.authors == tuple(person.name for person in story.authors)
    edited = labels.NEW[story.language]["edited"].format(name=story.edited) if story.edited else ""
    assert article.byline == (story.byline or edited)


@every_story
def test_dates(story: Story, articles: dict[int, Article]) -> None:
    article = articles[story.id]
    assert article.published is not None
    assert article.published[:10] == story.published[:10]
    updated = (article.updated or "")[:10]
    assert updated == (story.modified[:10] if story.modified not in ("", story.published) else "")


def test_a_relative_date_counts_from_the_fetch(articles: dict[int, Article]) -> None:
    assert articles[9000000116].published == "2026-03-19T07:00:00+00:00"


def test_agencies_are_told_from_the_byline(articles: dict[int, Article]) -> None:
    assert articles[9000000101].agencies == ("Tidewater", "Coastal Press")
    assert articles[9000000117].agencies == ("Coastal Press",)


@every_story
def test_the_lead_picture_with_caption_and_credit(story: Story, articles: dict[int, Article]) -> None:
    picture = articles[story.id].picture
    # an old film has a poster, not a picture; what a gallery begins with is one of its slides
    if (
        not story.figure
        or story.type == "av"
        or any(part.kind == "slide" and part.figure and part.figure.id == story.figure.id for part in story.parts)
    ):
        assert picture is None
        return
    assert picture is not None
    assert str(story.figure.id) in picture.src
    assert "$" not in picture.src
    assert picture.caption == (story.figure.caption or story.figure.alt)
    assert picture.credit == story.figure.credit
    assert picture.title == story.figure.alt


@every_story
def test_the_blocks_in_their_order_and_nothing_else(story: Story, articles: dict[int, Article]) -> None:
    assert [_seen(block) for block in articles[story.id].blocks] == list(_written_blocks(story))


@every_story
def test_links_in_the_text_stand_on_their_words(story: Story, articles: dict[int, Article]) -> None:
    found = [
        (block.text[span.start : span.end], address.parse(span.url).id)
        for block in articles[story.id].blocks
        for span in block.links
    ]
    assert found == list(_written_links(story))


@every_story
def test_groups_of_stories(story: Story, articles: dict[int, Article]) -> None:
    groups = [group for group in articles[story.id].groups if group.kind != "more"]
    found = [(group.kind, group.label, [item.id for item in group.items]) for group in groups]
    assert sorted(found) == sorted(_written_groups(story))


@every_story
def test_topics_and_more_stand_last_and_old_groups_in_the_pages_order(
    story: Story, articles: dict[int, Article]
) -> None:
    kinds = [group.kind for group in articles[story.id].groups]
    assert [kind for kind in kinds if kind in ("inline", "more")] == kinds[len(kinds) - _count(kinds) :]
    if story.layout == "old":
        written = [tie.kind for tie in story.ties if tie.kind != "related"]
        assert [kind for kind in kinds if kind in ("recommends", "web", "media")] == written


@every_story
def test_items_have_the_title_the_teaser_and_the_day_of_their_story(story: Story, articles: dict[int, Article]) -> None:
    for group in articles[story.id].groups:
        if group.kind in ("recommends", "related"):
            for item in group.items:
                other = NEWSROOM[int(item.id.partition(":")[2])]
                assert item.title == other.title
                assert item.teaser == other.teaser
                assert item.date is not None
                assert item.date[:10] == other.published[:10]
                assert item.kind == KINDS[other.type]
                assert not item.external
        if group.kind == "web":
            assert all(item.external and item.title for item in group.items)


def test_media_items_have_their_kind(articles: dict[int, Article]) -> None:
    for number, kinds in ((101, ["video", "audio"]), (102, ["audio"]), (104, ["video"]), (109, ["audio"])):
        group = next(group for group in articles[9000000000 + number].groups if group.kind == "media")
        assert [item.kind for item in group.items] == kinds, number


def test_picture_titles_are_kept_apart_from_headlines(articles: dict[int, Article]) -> None:
    related = _group(articles[9000000108], "related")
    assert related.items[0].image_title == NEWSROOM[9000000111].figure.alt
    assert related.items[0].image_title not in related.items[0].title


def test_each_language_of_a_story_names_the_other(articles: dict[int, Article]) -> None:
    for one, other, language in ((9000000101, 9000000201, "de"), (9000000201, 9000000101, "en")):
        assert [(found.language, found.id) for found in articles[one].languages] == [(language, f"sample:{other}")]


def test_a_report_that_will_change_says_so() -> None:
    site = Site(place.edition())
    url = SITE + NEWSROOM[9000000103].path
    first, second = opened(site, url), opened(site, url)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.notice
    assert not second.notice
    assert second.title == NEWSROOM.later[9000000103].title
    assert first.published == second.published
    assert second.updated == "2026-03-17T13:10:00+00:00"


def test_the_long_read_takes_long(articles: dict[int, Article]) -> None:
    assert articles[9000000105].minutes >= 20


@pytest.mark.parametrize("edition", SAMPLE_EDITIONS, ids=lambda edition: edition.key)
def test_front_pages_list_their_stories(edition) -> None:
    site = Site(place.edition())
    for section in edition.sections:
        number = int(address.parse(section.url).id.partition(":")[2])
        expected = [f"sample:{story.id}" for story in NEWSROOM.listed(NEWSROOM[number])]
        for url in section.sources:
            page = opened(site, url)
            assert isinstance(page, FrontPage)
            assert [item.id for item in page.items] == expected
            assert [item.title for item in page.items] == [NEWSROOM[int(one[7:])].title for one in expected]
            assert not [item.url for item in page.items if "maca" in item.url]
        page = opened(site, section.url)
        assert isinstance(page, FrontPage)
        assert page.form == "page"
        assert sorted(item.id for item in page.items) == sorted(expected)
        assert page.direction == edition.direction


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/rdf/sample-en-all", "rdf"), ("/atom/sample-en-culture", "atom"), ("/xml/sample-de-all", "rss"),
        ("/ar/news-sitemap.xml", "sitemap"),
    ],
)  # fmt: skip
def test_feeds_are_known_by_their_form(path: str, form: str) -> None:
    page = opened(Site(place.edition()), SITE + path)
    assert isinstance(page, FrontPage)
    assert page.form == form
    assert all(item.date for item in page.items)


@pytest.mark.parametrize("kind", ["t", "person"])
def test_topics_and_writers_open_as_front_pages(kind: str) -> None:
    site = Site(place.edition())
    for listed in [story for story in NEWSROOM.stories.values() if story.type == kind]:
        page = opened(site, SITE + quote(listed.path))
        assert isinstance(page, FrontPage), listed.title
        assert [item.id for item in page.items] == [f"sample:{story.id}" for story in NEWSROOM.listed(listed)]
        assert page.title == listed.title


def _group(article: Article, kind: str) -> Group:
    return next(group for group in article.groups if group.kind == kind)


def _count(kinds: list[str]) -> int:
    return sum(kind in ("inline", "more") for kind in kinds)


def _seen(block: Block) -> tuple[object, ...]:
    match block.kind:
        case "list":
            return "list", block.items, block.first is not None
        case "table":
            return "table", block.rows
        case "image":
            return "image", _picture_id(block.src), block.caption, block.credit
        case "media":
            return "media", block.media, block.title, block.duration
        case "embed":
            return "embed", block.url.rpartition("/")[2]
        case _:
            return block.kind, block.text


def _picture_id(src: str) -> int:
    assert "$" not in src
    return int(src.rpartition("/")[2].partition("_")[0])


def _written_blocks(story: Story):
    if story.type in ("av", "video", "audio"):
        yield _medium(story)
    for part in story.parts:
        if plain(part.text) != TO_FOLLOW:
            yield from _written_block(part, story)


def _written_block(part: Passage, story: Story):
    match part.kind:
        case "list":
            yield "list", tuple(plain(item) for item in part.items), part.ordered
        case "table":
            yield "table", part.rows
        case "picture":
            yield "image", part.figure.id, part.figure.caption, part.figure.credit
        case "video" | "audio":
            yield _medium(NEWSROOM[part.target])
        case "gallery":
            yield "media", "gallery", NEWSROOM[part.target].title, None
        case "more":
            yield "paragraph", f"{plain(part.text)}: {NEWSROOM[part.target].title}"
        case "tweet":
            yield "embed", part.at
        case "post":
            yield "heading", plain(part.text)
            yield "paragraph", f"{dates.with_time(part.at, story.language)} · {part.by}"
            yield from (("paragraph", plain(text)) for text in part.below)
        case "slide":
            yield "heading", plain(part.text)
            yield "image", part.figure.id, plain(part.below[0]), story.figure.credit
        case _:
            yield part.kind, plain(part.text)


def _medium(media: Story) -> tuple[object, ...]:
    return "media", "audio" if media.type == "audio" else "video", media.title, media.duration


def _links(text: Text) -> list[tuple[str, str]]:
    return [(run.text, _target(run.target)) for run in text if run.kind == "link"]


def _target(target: str) -> str:
    number = target.rpartition(":")[2]
    return f"sample:{number}" if number.isdigit() else address.parse(target).id


def _written_links(story: Story):
    for part in story.parts:
        if part.kind == "more":
            yield NEWSROOM[part.target].title, f"sample:{part.target}"
        elif part.kind != "slide":
            for text in (part.text, *part.items, *part.below):
                yield from _links(text)


def _written_groups(story: Story):
    ties = {
        tie.kind: [f"sample:{link.id}" if link.id else address.parse(link.url).id for link in tie.items]
        for tie in story.ties
    }
    words = labels.OLD[story.language]
    topics = [f"sample:{number}" for number in story.topics]
    inline = [one for _, one in _written_links(story) if one.startswith("sample:")]
    if inline:
        yield "inline", "", list(dict.fromkeys(inline))
    if story.layout == "old":
        for kind, items in ties.items():
            yield kind, words[kind], items
        if topics:
            yield "topics", words["topics"], topics
        return
    for kind in ("recommends", "related", "worldwide"):
        if kind in ties:
            yield "related" if kind == "worldwide" else kind, new_groups.label(story, kind), ties[kind]
    if topics:
        yield "topics", labels.NEW[story.language]["topics"], topics
    if story.state != "none":  # neither group is in the markup, so neither has a label
        if "web" in ties:
            yield "web", "", ties["web"]
        if "media" in ties:
            yield "media", "", ties["media"]
