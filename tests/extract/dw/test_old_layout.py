"""The old layout, dw/STRUCTURE.md section 2 and the points of its checklist that no page of the corpus shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.model.article import Article
from tests.extract.dw.conftest import article_of

Read = Callable[[str], Article]


def kinds(article: Article) -> list[str]:
    return [group.kind for group in article.groups]


def test_a_page_with_only_an_audio_block_and_two_paragraphs(article: Read) -> None:
    found = article("old_audio_fr")
    assert [block.text for block in found.blocks] == [
        "Les artisans ont tressé chaque travée à la main.",
        "La foule a traversé en chantant.",
    ]
    assert kinds(found) == ["media"]
    audio = found.groups[0].items[0]
    assert (found.groups[0].label, audio.title, audio.kind) == (
        "Audios et vidéos sur le sujet",
        "Écoutez le reportage",
        "audio",
    )
    assert audio.url == "https://www.dw.com/fr/ecoutez-le-reportage/av-990000102"


def test_an_editors_line_is_kept_as_the_byline(article: Read) -> None:
    assert article("old_audio_fr").byline == "Edition : M-A. Colombe"


def test_two_authors_are_two_and_the_house_is_none(article: Read) -> None:
    assert article("old_audio_fr").authors == ("Awa Colombe", "Luc Rivière")


def test_a_page_saved_by_a_browser_reads_like_the_one_that_was_saved(article: Read) -> None:
    found = article("old_saved_by_browser")
    assert found.id == "dw:990000201"
    assert (found.kicker, found.title) == ("Culture", "The clockmaker's last tower")
    assert found.lead == "She has kept the hours of a whole valley."
    assert [block.kind for block in found.blocks] == [
        "paragraph", "heading", "list", "list", "quote", "table", "embed", "embed",
    ]  # fmt: skip


def test_the_first_publication_and_a_later_change_are_two_dates(article: Read) -> None:
    found = article("old_saved_by_browser")
    assert (found.published, found.updated) == ("2021-11-03", "2021-11-05")


def test_an_empty_caption_is_made_up_for_by_the_pictures_title(article: Read) -> None:
    picture = article("old_saved_by_browser").picture
    assert picture
    assert (picture.caption, picture.credit) == ("The tower in snow", "Archive/L. Finch (2019)")


def test_lists_keep_their_depth_and_numbers(article: Read) -> None:
    outer, inner = (block for block in article("old_saved_by_browser").blocks if block.kind == "list")
    assert (outer.items, outer.level, outer.first) == (("The towers", "The weights"), 1, None)
    assert (inner.items, inner.level, inner.first) == (("lead", "iron"), 2, 3)


def test_tables_quotes_and_embeds_keep_their_words(article: Read) -> None:
    blocks = {block.kind: block for block in article("old_saved_by_browser").blocks}
    assert blocks["table"].rows == (("Hour", "Bells"), ("Noon", "12"))
    assert (blocks["quote"].text, blocks["quote"].credit) == ("Time is a neighbor.", "Old saying")
    video, post = (block for block in article("old_saved_by_browser").blocks if block.kind == "embed")
    assert video.url == "https://www.youtube.com/watch?v=abc_DEF-123"
    assert (post.text, post.credit) == ("The last bell is cast.", "Tower Keeper (@keeper)")
    assert post.url == "https://x.com/i/status/1455555555555555555"


def test_the_agency_line_and_the_newsletter_line_are_no_text(article: Read) -> None:
    found = article("old_saved_by_browser")
    assert (found.byline, found.agencies) == ("jd/ms (AFP, KNA)", ("AFP", "KNA"))
    assert not any("newsletter" in block.text for block in found.blocks)


def test_links_to_foreign_hosts_are_web_links_whatever_their_label(article: Read) -> None:
    web = next(group for group in article("old_saved_by_browser").groups if group.kind == "web")
    assert web.label == "Liens"
    assert [(item.title, item.teaser, item.external) for item in web.items] == [
        ("A map of towers", "All of them.", True),
        ("Clocks", "", True),
    ]
    assert web.items[0].url == "https://towers.example.org/map?a=1&b=2&__blob=file&v=4"


def test_a_story_is_listed_once_in_a_group_and_never_in_its_own(article: Read) -> None:
    recommended = next(group for group in article("old_saved_by_browser").groups if group.kind == "recommends")
    assert [item.id for item in recommended.items] == ["dw:990000203"]
    assert recommended.items[0].teaser == "A walk."


def test_a_topic_that_the_text_links_to_goes_to_the_topics(article: Read) -> None:
    found = article("old_saved_by_browser")
    assert kinds(found) == ["recommends", "web", "topics", "inline"]
    by_kind = {group.kind: group for group in found.groups}
    assert [item.id for item in by_kind["topics"].items] == ["dw:990000204"]
    assert [item.id for item in by_kind["inline"].items] == ["dw:990000203"]


def test_an_inline_link_is_told_by_the_headline_where_the_page_has_it(article: Read) -> None:
    inline = article("old_saved_by_browser").groups[-1].items[0]
    assert inline.title == "Bells of the valley"


def test_the_sidebar_the_footer_and_what_was_injected_are_gone(article: Read) -> None:
    found = article("old_saved_by_browser")
    everything = repr(found)
    for word in ("Sidebar", "Privacy", "injected", "Saved for later", "No JavaScript"):
        assert word not in everything


def test_a_gallery_page_is_its_slides(article: Read) -> None:
    found = article("gallery_old")
    assert (found.kind, found.title) == ("gallery", "Ten doors")
    assert [(block.kind, block.text or block.caption, block.credit) for block in found.blocks] == [
        ("heading", "The blue one", ""),
        ("image", "It jams in the rain.", "T. Doe"),
        ("heading", "The red one", ""),
        ("image", "It is always open.", ""),
    ]


def page(body: str, extra: str = "") -> str:
    return (
        '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/x/a-990002001"></head><body>'
        '<div id="bodyContent"><div class="col3"><h4 class="artikel">News</h4><h1>Title</h1><p class="intro">Lead.</p>'
        f'<div class="group"><div class="longText">{body}</div></div>{extra}</div></div></body></html>'
    )


LONG = "<p>One paragraph of the story that says something.</p>" * 3


@pytest.mark.parametrize(
    "line",
    [
        "<p>Each evening at 1830 UTC, DW's editors send out a selection. You can sign up to receive it here.</p>",
        '<p><a href="/en/newsletter-registration/a-15718229">Every day, a selection of features.</a></p>',
        '<p><a href="https://app.adjust.com/xyz">Čitajte nas i preko DW-aplikacije za Android</a></p>',
        "<p>Подпишитесь на нашу рассылку DW</p>",
        '<p><a href="https://t.me/dw">Folgen Sie der DW auf Telegram</a></p>',
        "<p>Download the DW app from the App Store</p>",
    ],
)
def test_lines_of_the_house_are_dropped_at_the_end(line: str) -> None:
    assert len(article_of(page(LONG + line)).blocks) == 3


@pytest.mark.parametrize(
    "line",
    [
        "<p>He wrote in a newsletter that the bridge would open in May.</p>",
        "<p>Follow the river and the path will find you.</p>",
        "<p>The app was built by three students from Nairobi.</p>",
        "<p>WHO (World Health Organization)</p>",
        "<p><em>This story was first published in 2019.</em></p>",
    ],
)
def test_the_last_line_of_a_story_is_no_line_of_the_house(line: str) -> None:
    assert len(article_of(page(LONG + line)).blocks) == 4


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("rc/amp (AP, dpa Reuters)", ("AP", "dpa", "Reuters")),
        ("cwo/fab (dpa, afp)", ("dpa", "afp")),
        ("ab (Reuters)", ("Reuters",)),
        ("jov (efe, dpa)", ("efe", "dpa")),
        ("nm,rc/amp (dpa/AFP)", ("dpa", "AFP")),
        ("rc/amp", ()),
        ("Edited by: Wesley Example", ()),
    ],
)
def test_a_line_of_its_makers_is_the_byline_as_printed(line: str, agencies: tuple[str, ...]) -> None:
    found = article_of(page(f"{LONG}<p>{line}</p><p>Sign up here for our newsletter.</p>"))
    assert (found.byline, found.agencies) == (line, agencies)
    assert len(found.blocks) == 3


def test_bold_alone_is_a_subhead_and_bold_within_is_not() -> None:
    found = article_of(page("<p><strong>A subhead</strong>&nbsp;</p><p><strong>Bold</strong> and more.</p>"))
    assert [block.kind for block in found.blocks] == ["heading", "paragraph"]
    assert [(span.kind, span.start, span.end) for span in found.blocks[1].spans] == [("strong", 0, 4)]


def test_text_without_a_paragraph_around_it_is_not_lost() -> None:
    found = article_of(page('Loose <a href="/en/y/a-990002002">words</a> stand here.<p>A paragraph.</p>More.'))
    assert [block.text for block in found.blocks] == ["Loose words stand here.", "A paragraph.", "More."]
    assert found.blocks[0].links[0].url == "https://www.dw.com/en/y/a-990002002"


def test_the_date_falls_back_on_the_title_of_the_head() -> None:
    source = page(LONG).replace("<head>", "<head><title>Title | News | DW | 05.05.2019</title>")
    assert article_of(source).published == "2019-05-05"


def test_the_title_falls_back_on_the_head_without_section_house_and_date() -> None:
    source = page(LONG).replace("<h1>Title</h1>", "")
    source = source.replace("<head>", "<head><title>A bridge | News | DW | 05.05.2019</title>")
    assert article_of(source).title == "A bridge"


def test_one_block_with_articles_and_a_gallery_is_recommended_not_media() -> None:
    block = (
        '<h4>Any label</h4><div class="group">'
        '<div class="linkList intern"><a href="/en/y/a-990002002"><h2>Y</h2></a></div>'
        '<div class="linkList overlayIcon"><a href="/overlay/media/en/z/990002003/990002001"><h2>Z</h2>'
        "<p>Pictures<span class='icon pics'></span></p></a></div></div>"
    )
    group = article_of(page(LONG, block)).groups[0]
    assert (group.kind, group.label) == ("recommends", "Any label")
    assert [(item.kind, item.url) for item in group.items] == [
        ("article", "https://www.dw.com/en/y/a-990002002"),
        ("gallery", "https://www.dw.com/en/z/g-990002003"),
    ]


def test_a_story_with_ten_thousand_links_shows_two_hundred_each_once() -> None:
    links = "".join(f'<p>To <a href="/en/s/a-{990100000 + n % 9000}">story {n}</a>.</p>' for n in range(10_000))
    found = article_of(page(links))
    items = [item.id for group in found.groups for item in group.items]
    assert len(items) == len(set(items)) == 200
    assert len(found.blocks) == 10_000


@pytest.mark.parametrize(
    ("value", "authors", "agencies"),
    [
        ("Ada Bach / Ben Strom", ("Ada Bach", "Ben Strom"), ()),
        ("Ada Bach (with AP, dpa)", ("Ada Bach",), ("AP", "dpa")),
        ("Ada Bach (mit dpa)", ("Ada Bach",), ("dpa",)),
        ("https://www.dw.com/en/x", (), ()),
    ],
)
def test_authors_of_the_list_are_read_as_printed(
    value: str, authors: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    found = article_of(page(LONG, f'<ul class="smallList"><li><strong>Author</strong> {value}</li></ul>'))
    assert (found.authors, found.agencies) == (authors, agencies)


def test_every_link_of_a_list_is_a_story_of_its_own() -> None:
    block = (
        '<h4>DW recommends</h4><div class="group"><div class="linkList intern">'
        '<a href="/en/y/a-990002002"><h2>Y</h2></a><a href="/en/z/a-990002003"><h2>Z</h2></a></div>'
        '<div class="linkList intern"><a href="/en/w/a-990002004"><img src="/image/1_1.jpg"></a>'
        '<a href="/en/w/a-990002004"><h2>W</h2></a></div></div>'
    )
    group = article_of(page(LONG, block)).groups[0]
    assert [(item.title, item.id) for item in group.items] == [
        ("Y", "dw:990002002"), ("Z", "dw:990002003"), ("W", "dw:990002004"),
    ]  # fmt: skip


def test_page_without_an_address_of_its_own_is_known_by_its_permalink() -> None:
    source = page(LONG, '<ul class="smallList"><li><strong>Permalink</strong> https://p.dw.com/p/3WRPd</li></ul>')
    source = source.replace('<link rel="canonical" href="https://www.dw.com/en/x/a-990002001">', "")
    assert article_of(source, "http://127.0.0.1:8080/saved.html").id == "dw:52060881"


def test_what_stands_in_the_text_by_itself_is_read_as_what_it_is() -> None:
    text = (
        '<p>The first sentence of it.</p><a href="/en/y/a-2"><img src="/image/4_401.jpg" title="A quay (dpa)"></a>'
        '<p>The second sentence of it.</p><a href="/en/z/a-3">Read more: Z</a><p>The third one.</p>'
        "<strong>Bold sub</strong>"
        "<p>The last one.</p><p>______________</p>"
    )
    found = article_of(
        f'<html><body><div id="bodyContent"><h4 class="artikel">K</h4><h1>T</h1><p class="intro">L</p>'
        f'<div class="longText">{text}</div></div></body></html>'
    )
    assert [block.kind for block in found.blocks] == [
        "paragraph",
        "image",
        "paragraph",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert [item.id for group in found.groups for item in group.items] == ["dw:3"]


def test_agencies_among_the_authors_are_told_from_them() -> None:
    made = '<ul class="smallList"><li><strong>Author</strong> Jane Doe, AFP, dpa</li></ul>'
    found = article_of(
        f'<html><body><div id="bodyContent"><h4 class="artikel">K</h4><h1>T</h1><p class="intro">L</p>'
        f'<div class="longText"><p>The first sentence of it.</p></div>{made}</div></body></html>'
    )
    assert found.authors == ("Jane Doe",)
