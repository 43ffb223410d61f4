"""Every page of the corpus against dw/expected.json, read with what is known of that count:

* it counts raw paragraphs: byline, editor's, newsletter, app and stub lines are taken off here, bold ones are subheads;
* its captions of 2026 have the credit glued on, its old teasers end in their date, its ``mp4`` is empty;
* it names what the embedded state holds by ``title``, where the page shows ``name``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from reader.extract.dates import read as read_date
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.clean import clean_article

NAMES = (
    "old/bs_a-54087065_2020-07-08_tenzije_transcribed-trimmed.html",
    "old/de_a-64976342_2023-03-14_habeck.html",
    "old/de_a-64976342_2023-03-14_habeck_ide-reformatted.html",
    "old/de_a-65464327_2023-04-28_gegenoffensive.html",
    "old/de_av-42986168_2018-10-28_video_global3000.html",
    "old/en_a-52060881_2020-01-19_colonial.html",
    "new/de_a-65897191_2023-06-13_post-vac.html",
    "new/en_a-77538843_2026-06-14_world-cup_mercury-normalized.html",
    "new/en_a-77538843_2026-06-14_world-cup_mercury-normalized_variantB.html",
)
FETCHED = 1_781_467_709.0
# Lines of house and makers at the end, which are no part of the text.
CLOSING = {"bs_a": 1, "habeck": 1, "colonial": 1, "normalized.": 1, "variantB": 2}


def plain(text: str) -> str:
    return " ".join(text.split())


class Case:
    """One page, what was made of it, and what was expected of it."""

    def __init__(self, shared: Path, name: str) -> None:
        self.name = name
        self.body = (shared / "dw" / name).read_bytes()
        self.expected: dict[str, Any] = json.loads((shared / "dw" / "expected.json").read_text())[name]
        self.article = article_of(self.body, self.expected["canonical"])

    def items(self, *kinds: str) -> list[Any]:
        return [item for group in self.article.groups if group.kind in kinds for item in group.items]


def article_of(body: bytes, url: str = "https://www.dw.com/a-1") -> Article:
    found = read(Page(address.parse(url), body, fetched=FETCHED))
    assert isinstance(found, Article)
    return found


@pytest.fixture(scope="module", params=NAMES)
def case(request: pytest.FixtureRequest, shared: Path) -> Case:
    return Case(shared, request.param)


def test_identity_is_the_content_id(case: Case) -> None:
    wanted = address.parse(case.expected["canonical"])
    assert (case.article.id, case.article.canonical) == (wanted.id, wanted.url)


def test_head(case: Case) -> None:
    expected = case.expected
    assert case.article.title == plain(expected["h1"])
    assert case.article.lead == plain(expected.get("intro") or expected["teaser"])
    kicker = expected["kicker"]
    assert case.article.kicker == (kicker if isinstance(kicker, str) else " · ".join(kicker))


def test_the_first_paragraph_is_the_first(case: Case) -> None:
    first = case.expected.get("first_p")
    paragraphs = [plain(block.text) for block in case.article.blocks if block.kind == "paragraph"]
    assert (paragraphs[0].startswith(plain(first)) if first else not paragraphs) is True


def test_paragraphs_are_complete(case: Case) -> None:
    if "body_p" not in case.expected:
        assert case.article.kind == "video"
        return
    subheads = sum(block.kind == "heading" for block in case.article.blocks)
    paragraphs = sum(block.kind == "paragraph" for block in case.article.blocks)
    closing = next((count for part, count in CLOSING.items() if part in case.name), 0)
    raw = html.fromstring(case.body.decode())
    headings = raw.xpath("(//div[@class='longText'])[1]/h2 | //div[contains(@class, 'rich-text')]/h2")
    # Bold paragraphs are counted as paragraphs there.
    assert paragraphs + subheads - len(headings) == case.expected["body_p"] - closing


def test_subheads_are_complete(case: Case) -> None:
    if "body_h2" in case.expected:
        subheads = [block.text for block in case.article.blocks if block.kind == "heading"]
        assert len(subheads) >= case.expected["body_h2"]


def test_pictures_are_in_the_text_with_their_captions(case: Case) -> None:
    images = [block for block in case.article.blocks if block.kind == "image"]
    pictures = case.expected.get("pictures")
    if pictures is not None:
        shown = ([case.article.picture] if case.article.picture else []) + images
        assert len(shown) == len(pictures)
        for found, wanted in zip(shown, pictures, strict=True):
            assert found.src.endswith(wanted["src"].removeprefix("https://static.dw.com"))
            # An empty caption is made up for by the picture's title, the credit in its brackets apart.
            assert found.caption == (wanted["caption"].strip() or re.sub(r" \([^()]*\)$", "", wanted["title"]))
            assert not found.credit or f"({found.credit})" in wanted["title"]
        return
    assert len(images) == len(case.expected["figures"])
    for found, wanted in zip(images, case.expected["figures"], strict=True):
        assert found.src == wanted["data-url"].replace("${formatId}", "605")
        assert found.title == wanted["alt"]
        assert wanted["caption"] == f"{found.caption}Image: {found.credit}"


def test_videos_are_in_the_text_with_title_and_length(case: Case) -> None:
    videos = [block for block in case.article.blocks if block.media == "video"]
    assert [block.title for block in videos] == [wanted["title"] for wanted in case.expected["videos"]]
    for found, wanted in zip(videos, case.expected["videos"], strict=True):
        assert found.duration == (int(wanted["seconds"]) if "seconds" in wanted else clock(wanted["duration"]))
        assert re.search(r"\.(mp4|flv)$", found.file)
        assert wanted["id"] in found.url or found.url == found.file


def clock(text: str) -> int:
    minutes, seconds = text.split(":")
    return int(minutes) * 60 + int(seconds)


def test_link_blocks_are_groups_under_the_pages_labels(case: Case) -> None:
    blocks = case.expected.get("blocks", [])
    found = [group for group in case.article.groups if group.kind in ("recommends", "media", "web")]
    if case.name.startswith("new/"):
        return
    assert [group.label for group in found] == [block["label"] for block in blocks]
    for group, block in zip(found, blocks, strict=True):
        for item, wanted in zip(group.items, block["items"], strict=True):
            assert item.title == wanted["title"]
            date = re.search(r" \((\d\d\.\d\d\.\d{4})\)$", wanted["teaser"] or "")
            assert item.teaser == (wanted["teaser"] or "").removesuffix(date[0] if date else "")
            assert item.date == (read_date(date[1]) if date else None)
            number = re.search(r"/(\d+)/\d+$|-(\d+)$", wanted["href"])
            assert number
            assert item.id == f"dw:{number[1] or number[2]}"
            assert item.kind == {"icon tv": "video", "icon pics": "gallery", None: "article"}[wanted["icon"]]
            assert "/overlay/" not in item.url


def test_related_content_keeps_the_titles_of_its_pictures_apart(case: Case) -> None:
    wanted = case.expected.get("relatedContent", [])
    found = [group for group in case.article.groups if group.kind == "related"] if "old/" in case.name else []
    assert [group.label for group in found] == [block["label"] for block in wanted]
    for group, block in zip(found, wanted, strict=True):
        for item, one in zip(group.items, block["items"], strict=True):
            assert item.id == address.parse("https://www.dw.com" + one["href"]).id
            assert (item.title, item.teaser) == (one["title"], plain(one["teaser"] or ""))
            assert plain(item.image_title) == plain(one["img_title"])
            assert item.date == read_date(one["date"])


def test_sections_of_the_new_layout_are_groups(case: Case) -> None:
    for section in case.expected.get("sections", []):
        if not section["items"] and not section["topics"]:
            continue
        group = next(one for one in case.article.groups if one.label == section["label"])
        shown = {item.id: item for item in group.items}
        for wanted in section["items"]:
            item = shown[address.parse(wanted["href"], "https://www.dw.com/").id]
            assert item.title == wanted["title"]
            assert wanted["teaser"] is None or item.teaser == plain(wanted["teaser"])
            assert wanted["date"].startswith("vor ") or day(item.date or "") == wanted["date"]
        for title, href in section["topics"]:
            assert shown[address.parse(href, "https://www.dw.com/").id].title == title


def day(date: str) -> str:
    year, month, number = date[:10].split("-")
    return f"{month}/{number}/{year}" if year == "2026" else f"{number}.{month}.{year}"


def test_the_embedded_state_comes_first(case: Case) -> None:
    state = case.expected.get("state")
    if not state:
        assert "(state)" not in case.article.source.rules
        return
    assert case.article.source.rules == "dw new layout (state)"
    assert case.article.published == state["firstPublicationDate"].replace("158Z", "158000+00:00")
    assert case.article.updated == state["lastModifiedDate"].replace("412Z", "412000+00:00")
    assert case.article.regions == (("global", "Global"),)
    dossier = case.items("recommends")
    assert [item.id for item in dossier] == [f"dw:{one[0].partition(':')[2]}" for one in state["dossierContents"]]
    kinds = {"ImageGallery": "gallery", "Video": "video", "Article": "article"}
    assert [item.kind for item in dossier] == [kinds[one[0].partition(":")[0]] for one in state["dossierContents"]]
    web = case.items("web")
    assert [(item.title, item.url) for item in web] == [tuple(one) for one in state["externalLinks"]]
    assert all(item.external for item in web)
    topics = [item.title for item in case.items("topics")]
    assert topics[: len(state["relatedAutoTopics"])] == state["relatedAutoTopics"]
    assert not case.items("media")  # all three videos stand in the text


def test_general_news_come_last(case: Case) -> None:
    kinds = [group.kind for group in case.article.groups]
    assert kinds == [kind for kind in kinds if kind != "more"] + ["more"] * kinds.count("more")
    if "inline" in kinds:
        assert kinds.index("inline") == len(kinds) - kinds.count("more") - 1


def test_meta_list(case: Case) -> None:
    meta = case.expected.get("meta")
    if meta is None:
        assert list(case.article.authors) == case.expected["authors"]
        return
    dates = {label: value for label, value in meta.items() if label in ("Date", "Datum")}
    assert case.article.published == read_date(next(iter(dates.values())))
    authors = [value for label, value in meta.items() if label in ("Author", "Autor", "Autorin/Autor")]
    assert list(case.article.authors) == authors
    keywords = next(value for label, value in meta.items() if label in ("Keywords", "Tagovi", "Schlagwörter"))
    assert ", ".join(case.article.topics_of) == keywords
    topics = next(
        value for label, value in meta.items() if label in ("Related Subjects", "Slične teme", "Themenseiten")
    )
    assert ", ".join(item.title for item in case.items("topics")).startswith(topics)


def test_nothing_needs_cleaning(case: Case) -> None:
    assert clean_article(case.article) is case.article


def test_boilerplate_is_gone(case: Case) -> None:
    words = " ".join(block.text for block in case.article.blocks)
    for line in (
        "newsletter",
        "aplikacij",
        "More to follow",
        "Edited by",
        "enable JavaScript",
        "(dpa, afp)",
        "Advertisement",
    ):
        assert line not in words


def test_the_gallerys_texts_are_no_part_of_the_article(shared: Path) -> None:
    case = Case(shared, NAMES[5])
    galleries = [block for block in case.article.blocks if block.media == "gallery"]
    assert [(block.caption, block.url) for block in galleries] == [
        (f"{case.expected['gallery_slides']} pictures", case.items("recommends")[-1].url)
    ]
    raw = html.fromstring(case.body.decode())
    slides = raw.xpath("//ul[@class='slides']//div[@class='teaserContentWrap']/p[not(@class)]")
    words = " ".join(plain(block.text) for block in case.article.blocks)
    assert len(slides) == case.expected["gallery_slides"]
    assert not any(plain(slide.text_content()) in words for slide in slides)


def test_whitespace_changes_nothing(shared: Path) -> None:
    assert Case(shared, NAMES[1]).article == Case(shared, NAMES[2]).article


def test_an_earlier_edition_says_that_more_will_follow(shared: Path) -> None:
    later, earlier = Case(shared, NAMES[7]).article, Case(shared, NAMES[8]).article
    assert earlier.notice
    assert not later.notice
    assert earlier.id == later.id
    assert earlier.byline.startswith("Edited by: ")
    assert later.byline == "Edited by: Wesley Dockery"


@pytest.mark.parametrize("name", NAMES)
def test_absolute_and_percent_encoded_links_read_the_same(shared: Path, name: str) -> None:
    case = Case(shared, name)
    source = case.body.decode()
    absolute = re.sub(r'(href|src|link)="/(?!/)', r'\1="https://www.dw.com/', source)
    encoded = re.sub(r"\$\{formatId\}", "$%7BformatId%7D", absolute)
    assert encoded != source
    assert article_of(encoded.encode(), case.expected["canonical"]) == case.article


@pytest.mark.parametrize("name", NAMES)
def test_a_page_reads_the_same_wherever_it_is_served_from(shared: Path, name: str) -> None:
    case = Case(shared, name)
    mirrored = re.sub(r'(<a\b[^>]*?href)="/(?!/)', r'\1="http://127.0.0.1:8080/', case.body.decode())
    found = read(Page(address.parse("http://127.0.0.1:8080/saved.html"), mirrored.encode(), fetched=FETCHED))
    assert isinstance(found, Article)
    assert (found.id, found.title, found.blocks) == (case.article.id, case.article.title, case.article.blocks)
    assert found.groups == case.article.groups
