"""The awkward things of DW's pages that the sample's must have (dw/STRUCTURE.md section 6)."""

from __future__ import annotations

import json
import re

import pytest

from reader.sample import new_layout, old_layout
from reader.sample.newsroom import Newsroom


def old(newsroom: Newsroom, number: int) -> str:
    return old_layout.page(newsroom[9000000000 + number], newsroom)


def new(newsroom: Newsroom, number: int) -> str:
    return new_layout.page(newsroom[9000000000 + number], newsroom)


def test_an_old_page_has_five_html_tags_and_the_list_twice(newsroom: Newsroom) -> None:
    page = old(newsroom, 101)
    assert len(re.findall("<html ", page)) == 5
    assert page.count('<ul class="smallList">') == 2


@pytest.mark.parametrize(
    "noise",
    [
        'class="cookie"', 'id="quickjump"', 'id="sharing-bar"', 'class="adHeadline"', 'class="col1 rssFeedTeaser"',
        'class="linkList internal"', "?maca=en-sample-en-all-1573-rdf", "News Bulletin", "Sign up for the newsletter",
        "DW_PLAYER.localization",
    ],
)  # fmt: skip
def test_an_old_page_holds_the_noise_that_stood_around_texts(newsroom: Newsroom, noise: str) -> None:
    assert noise in old(newsroom, 101)


@pytest.mark.parametrize(
    "noise",
    [
        'data-tracking-name="sharing-icons-inline"', 'class="q7lamp x1tide advertisement"', "rich-text-ad",
        'id="feedback-button"', "Skip to content", "You need to enable JavaScript", "taboola", "quick-item",
    ],
)  # fmt: skip
def test_a_new_page_holds_the_noise_that_stands_around_texts(newsroom: Newsroom, noise: str) -> None:
    assert noise in new(newsroom, 107)


def test_an_old_picture_without_caption_has_its_words_in_the_title(newsroom: Newsroom) -> None:
    page = old(newsroom, 109)
    assert "</a>\n<p></p>" in page
    assert "brewed for four minutes (Tide/P. Vane)" in page


def test_a_gallery_in_an_old_text_is_wrapped_in_a_second_long_text(newsroom: Newsroom) -> None:
    page = old(newsroom, 108)
    assert page.count('<div class="longText">') == 2
    assert 'class="imgTeaserL slideshow noDim" data-id="9000000113"' in page


def test_an_old_video_page_has_no_long_text(newsroom: Newsroom) -> None:
    page = old(newsroom, 112)
    assert "longText" not in page
    assert '<input type="hidden" name="file_duration" value="412">' in page
    assert 'class="col4 relatedContent"' in page


def test_an_old_page_can_hold_only_an_audio_and_two_paragraphs(newsroom: Newsroom) -> None:
    assert [part.kind for part in newsroom[9000000207].parts] == ["audio", "paragraph", "paragraph"]
    assert '<input type="hidden" name="player_type" value="audio">' in old(newsroom, 207)


def test_an_old_page_leaves_ampersands_of_foreign_links_bare(newsroom: Newsroom) -> None:
    assert "?port=quillhaven&view=table&__blob=publicationFile&v=4" in old(newsroom, 101)


def test_one_old_page_is_as_a_browser_saved_it(newsroom: Newsroom) -> None:
    page = old(newsroom, 117)
    assert not re.search('(?:href|src)="/', page)
    assert 'src="https://sample.dw-reader.invalid/image/9000001019_303.png"' in page
    assert "chrome-extension://" in page


def test_media_are_linked_as_overlays_from_old_pages(newsroom: Newsroom) -> None:
    assert "/overlay/media/en/a-night-with-the-bridge-keepers/9000000112/9000000101" in old(newsroom, 101)


def test_links_within_are_raw_unicode_and_the_canonical_one_is_escaped(newsroom: Newsroom) -> None:
    page = new(newsroom, 301)
    assert 'href="/ar/الجسر-الذي-يعد-العابرين/a-9000000303"' in page
    assert '<link data-rh="true" rel="canonical" href="https://sample.dw-reader.invalid/ar/%D8' in page


def test_pictures_in_new_texts_have_the_placeholder_and_no_source(newsroom: Newsroom) -> None:
    page = new(newsroom, 118)
    assert 'data-url="https://sample.dw-reader.invalid/image/9000001005_${formatId}.png"' in page


def test_the_generation_of_2023_repeats_its_titles_and_leaves_comments_in_credits(newsroom: Newsroom) -> None:
    page = new(newsroom, 102)
    assert page.count("title-xs-sm") == page.count("title-above-md") == 3
    assert "Image:<!-- --> <!-- -->E. Sayle" in page


def test_the_dossier_of_2024_stands_in_the_state_only(newsroom: Newsroom) -> None:
    page = new(newsroom, 110)
    assert "more-on-topic" not in page.partition("__APOLLO_STATE__")[0]
    assert '"dossierContents":[{"__ref":"Article:9000000302"}' in page


def test_one_page_has_a_relative_date_and_no_other(newsroom: Newsroom) -> None:
    page = new(newsroom, 116)
    assert '<time aria-hidden="true">3 hours ago</time>' in page
    article = page.partition("related-content-by")[0]
    assert not re.search(r"2026-03-19|03/19/2026|March 19", article)


def test_arabic_dates_have_native_digits_and_the_page_runs_to_the_left(newsroom: Newsroom) -> None:
    page = new(newsroom, 301)
    assert 'dir="rtl"' in page
    assert "٢٠٢٦/٣/١٢" in page
    assert "١٢ مارس ٢٠٢٦" in page


def test_english_dates_are_month_first_with_the_spelled_copy_beside(newsroom: Newsroom) -> None:
    assert '03/15/2026</time><span class="s28lamp">March 15, 2026</span>' in new(newsroom, 107)


def test_posts_are_empty_but_for_their_number(newsroom: Newsroom) -> None:
    assert '<blockquote class="tweet embed" data-id="9000000000000000118"></blockquote>' in new(newsroom, 118)


def test_permalinks_and_amp_addresses_are_linked_from_texts(newsroom: Newsroom) -> None:
    assert 'href="https://sample.dw-reader.invalid/p/9p55A1"' in new(newsroom, 116)
    assert 'href="https://sample.dw-reader.invalid/amp/en/the-keeper-of-small-differences' in old(newsroom, 106)


@pytest.mark.parametrize("number", [102, 103, 107, 110, 113, 115, 118, 202, 302, 402])
def test_the_apollo_state_is_normalised_and_every_reference_in_it_leads_somewhere(
    newsroom: Newsroom, number: int
) -> None:
    page = new(newsroom, number)
    marker = "__APOLLO_STATE__="
    cache, _ = json.JSONDecoder().raw_decode(page, page.index(marker) + len(marker))
    references = set(re.findall(r'{"__ref":"((?:[^"\\]|\\.)*)"}', page))
    assert {json.loads(f'"{reference}"') for reference in references} <= set(cache)
    asked = next(value for name, value in cache["ROOT_QUERY"].items() if name.startswith("content("))
    assert cache[asked["__ref"]]["id"] == 9000000000 + number


@pytest.mark.parametrize(("number", "kind"), [(104, "liveblog"), (111, "article"), (114, "audio"), (305, "article")])
def test_the_app_state_is_nested_under_the_path_it_came_from(newsroom: Newsroom, number: int, kind: str) -> None:
    page = new(newsroom, number)
    marker = "__APP_STATE__="
    state, _ = json.JSONDecoder().raw_decode(page, page.index(marker) + len(marker))
    story = newsroom[9000000000 + number]
    content = state[f"/graph-api/{story.language}/content/{kind}/{story.id}"]["data"]["content"]
    assert content["name"] == story.title
    assert "__ref" not in json.dumps(content)


def test_no_text_of_a_state_can_close_its_script(newsroom: Newsroom) -> None:
    page = new(newsroom, 102)
    state = page[page.index("__APOLLO_STATE__=") :]
    assert state.index("</script>") > state.index('"ROOT_QUERY"')
