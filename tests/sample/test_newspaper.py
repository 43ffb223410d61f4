"""What the sample edition has to be: what a walk through it should meet, over the stories as they are shipped."""

from __future__ import annotations

import re
import struct
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from reader.model import address
from reader.model.address import SAMPLE_HOST
from reader.sample import place
from reader.sample.newsroom import LANGUAGES, Newsroom
from reader.sample.site import Site
from reader.sample.story import DATED, Story, plain

GONE = 9000000199
FIRST_ID = 9_000_000_000
"""DW's own ids have eight digits; ours can never meet one."""


@pytest.fixture
def stories(newsroom: Newsroom) -> list[Story]:
    return [story for story in newsroom.stories.values() if story.type in DATED and not story.gone]


def pages(site: Site) -> list[tuple[Story, str]]:
    served = [story for story in site.newsroom.stories.values() if not story.gone]
    return [(story, site.answer("GET", story.path).body.decode()) for story in served]


def test_there_are_at_least_24_stories_in_four_languages(stories: list[Story]) -> None:
    count = Counter(story.language for story in stories)
    assert sum(count.values()) >= 24
    assert set(count) == set(LANGUAGES)
    assert min(count.values()) >= 5


def test_both_layouts_have_at_least_8_stories(stories: list[Story]) -> None:
    count = Counter("old" if story.layout == "old" else "new" for story in stories)
    assert count["old"] >= 8
    assert count["new"] >= 8


def test_the_new_layout_comes_in_three_generations_with_both_states_and_without(stories: list[Story]) -> None:
    new = [story for story in stories if story.layout != "old"]
    assert {story.layout for story in new} == {"2023", "2024", "2026"}
    assert {story.state for story in new} == {"none", "apollo", "app"}


def test_every_kind_of_group_occurs(stories: list[Story]) -> None:
    assert {tie.kind for story in stories for tie in story.ties} == {
        "recommends", "media", "web", "related", "worldwide",
    }  # fmt: skip
    assert any(story.topics for story in stories)


def test_every_kind_of_block_occurs_in_the_texts(stories: list[Story]) -> None:
    assert {part.kind for story in stories for part in story.parts} == {
        "paragraph", "heading", "list", "quote", "table", "picture", "video", "audio", "gallery", "more", "tweet",
        "post", "slide",
    }  # fmt: skip


def test_every_kind_of_content_occurs(stories: list[Story]) -> None:
    assert {story.type for story in stories} == DATED


def test_one_story_stands_in_two_groups_of_a_page(newsroom: Newsroom) -> None:
    listed = [link.id for tie in newsroom[9000000101].ties for link in tie.items if link.id]
    assert listed.count(9000000102) == 2


def test_the_two_languages_of_one_story_name_each_other(newsroom: Newsroom) -> None:
    english, german = newsroom[9000000101], newsroom[9000000201]
    assert (english.translation, german.translation) == (german.id, english.id)
    assert (english.language, german.language) == ("en", "de")


def test_the_updated_story_differs_in_title_text_and_date(newsroom: Newsroom) -> None:
    first, second = newsroom[9000000103], newsroom.later[9000000103]
    assert first.title != second.title
    assert first.parts != second.parts
    assert first.modified < second.modified
    assert first.path == second.path


def test_the_long_read_has_5000_words_and_no_paragraph_twice(newsroom: Newsroom) -> None:
    texts = [plain(part.text) for part in newsroom[9000000105].parts]
    assert sum(len(text.split()) for text in texts) >= 5000
    assert len(set(filter(None, texts))) == len(list(filter(None, texts)))


def test_the_live_blog_has_posts_newest_first(newsroom: Newsroom) -> None:
    posts = [part.at for part in newsroom[9000000104].parts if part.kind == "post"]
    assert len(posts) >= 5
    assert posts == sorted(posts, reverse=True)


def test_ids_are_unique_and_lie_outside_those_of_dw(newsroom: Newsroom) -> None:
    assert all(number >= FIRST_ID for number in (*newsroom.stories, *newsroom.pictures))
    assert not set(newsroom.stories) & newsroom.pictures


def test_addresses_have_the_reserved_host_and_an_id_of_their_own(newsroom: Newsroom) -> None:
    for story in newsroom.stories.values():
        parsed = address.parse(f"https://{SAMPLE_HOST}{story.path}")
        assert parsed.id == f"sample:{story.id}"
        assert unquote(urlsplit(parsed.url).path) == story.path


def test_every_link_within_the_sample_leads_to_a_page_but_for_the_one_that_has_gone(site: Site) -> None:
    missing = set()
    for _, page in pages(site):
        for href in re.findall(r"""href=["']([^"'#]+)["']""", page):
            found = address.find(href.replace("&amp;", "&"), f"https://{SAMPLE_HOST}/")
            if found and found.host == SAMPLE_HOST:
                status = site.answer("GET", urlsplit(found.url).path).status
                if status != 200:
                    missing.add((found.id, status))
    assert missing == {(f"sample:{GONE}", 404)}


def test_the_page_that_has_gone_is_linked_from_texts_and_from_a_group(stories: list[Story]) -> None:
    in_texts = [story.id for story in stories for part in story.parts for run in part.text if run.target == str(GONE)]
    in_groups = [story.id for story in stories for tie in story.ties for link in tie.items if link.id == GONE]
    assert len(in_texts) >= 2
    assert in_groups


def test_every_picture_a_page_shows_is_served_in_every_format(site: Site) -> None:
    shown = set()
    for _, page in pages(site):
        shown |= {path.replace("${formatId}", "605") for path in re.findall(r"/image/[^\"' ,)\\]+", page)}
    shown = {path for path in shown if not path.startswith("/image/article")}
    assert len(shown) > 50
    assert [path for path in sorted(shown) if site.answer("GET", path).status != 200] == []


def test_no_picture_lies_unused(site: Site) -> None:
    every = "".join(page for _, page in pages(site))
    assert [number for number in site.newsroom.pictures if str(number) not in every] == []


def test_pictures_are_small_pngs_of_one_size() -> None:
    files = sorted((place.edition() / "pictures").glob("*.png"))
    assert len(files) >= 20
    for file in files:
        data = file.read_bytes()
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", data[16:24]) == (400, 225)
        assert len(data) < 30_000


def test_the_whole_edition_is_smaller_than_a_megabyte_and_a_half() -> None:
    assert sum(file.stat().st_size for file in place.edition().rglob("*") if file.is_file()) < 1_500_000


def test_every_story_can_be_walked_to_from_the_english_front_page(newsroom: Newsroom) -> None:
    reached = {story.id: 1 for story in newsroom.published("en")}
    front = set(reached)
    for step in range(2, 5):
        front = {number for one in front for number in _leads_to(newsroom[one])} - set(reached)
        reached |= dict.fromkeys(front, step)
    every = {story.id for story in newsroom.stories.values() if story.type in DATED}
    assert every <= set(reached)
    assert max(reached[number] for number in every) <= 4


def test_every_story_ties_others_to_itself(stories: list[Story]) -> None:
    assert [story.id for story in stories if len(_leads_to(story)) < 2] == []


def test_texts_hold_no_markup_and_no_mark_left_over(stories: list[Story], newsroom: Newsroom) -> None:
    for story in (*stories, *newsroom.later.values()):
        for part in story.parts:
            for text in (part.text, *part.items, *part.below):
                assert not re.search(r"<[a-z/]|\*\*|\]\(|^!|^#|^===", plain(text)), (story.id, plain(text)[:60])


def test_nothing_in_the_edition_names_dw_as_its_publisher(stories: list[Story]) -> None:
    assert [story.id for story in stories if any("DW" in plain(part.text) for part in story.parts)] == []


def _leads_to(story: Story) -> set[int]:
    listed = {link.id for tie in story.ties for link in tie.items if link.id}
    texts = [text for part in story.parts for text in (part.text, *part.items, *part.below)]
    targets = {run.target.rpartition(":")[2] for text in texts for run in text if run.kind == "link"}
    media = {part.target for part in story.parts if part.target}
    return listed | media | {int(target) for target in targets if target.isdigit()}


def test_the_wheel_is_told_to_carry_the_edition() -> None:
    import tomllib

    settings = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"]["assets/sample"] == "reader/sample/edition"
