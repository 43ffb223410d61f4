"""The new layout, dw/STRUCTURE.md section 3, and the points of its checklist that no page of the corpus shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.model.article import Article
from reader.model.related import Group
from tests.extract.dw.conftest import article_of

Read = Callable[[str], Article]


def by_kind(article: Article) -> dict[str, Group]:
    return {group.kind: group for group in article.groups}


def test_related_items_that_only_the_state_holds(article: Read) -> None:
    found = article("new_state_2024")
    assert [group.kind for group in found.groups] == ["recommends", "media", "web", "topics", "inline"]
    recommended = by_kind(found)["recommends"]
    assert recommended.label == "Mehr zum Thema"
    first, second = recommended.items
    assert (first.title, first.teaser, first.date, first.section) == (
        "Schilf und Rohr: Die Rückkehr",
        "Was am Ufer wächst.",
        "2023-12-24T10:00:00+00:00",
        "Natur",
    )
    assert (second.title, second.kind, second.duration) == ("Im Boot", "video", 1566)


def test_media_that_stand_neither_in_text_nor_dossier_are_a_group(article: Read) -> None:
    media = by_kind(article("new_state_2024"))["media"]
    assert [(item.title, item.kind, item.duration) for item in media.items] == [
        ("Am Wehr", "video", 61),
        ("Das Rauschen", "audio", 200),
    ]
    assert media.items[0].url == "https://www.dw.com/video-990000305"


def test_external_links_are_web_links_with_their_address_unharmed(article: Read) -> None:
    web = by_kind(article("new_state_2024"))["web"].items[0]
    assert (web.title, web.teaser, web.external) == ("Pegelstände", "Stündlich", True)
    assert web.url == "https://pegel.example.org/?a=1&__blob=x&v=4"


def test_a_field_is_found_with_and_without_arguments_in_its_name(article: Read) -> None:
    found = article("new_state_2024")
    assert found.authors == ("Ada Bach", "Ben Strom")
    assert (found.section, found.regions) == (("Natur", "Europa"), (("", "Europa"),))


def test_picture_caption_and_credit_come_from_the_state(article: Read) -> None:
    picture = article("new_state_2024").picture
    assert picture
    assert picture.src == "https://static.dw.com/image/990000320_605.jpg"
    assert (picture.caption, picture.credit, picture.title) == (
        "Das Ufer im März",
        "U. Fer/Archiv",
        "Ein Ufer mit Schilf",
    )


def test_the_text_of_the_markup_counts_and_inline_links_have_their_headlines(article: Read) -> None:
    found = article("new_state_2024")
    assert [block.text for block in found.blocks if block.text] == ["Das Wasser fand alte Wege.", "Die Fische folgten."]
    inline = by_kind(found)["inline"].items
    assert [(item.id, item.title) for item in inline] == [("dw:990000302", "Alte Wege des Wassers")]


def test_an_embedded_video_is_a_stub_with_page_and_file(article: Read) -> None:
    video = next(block for block in article("new_state_2024").blocks if block.kind == "media")
    assert (video.title, video.duration, video.media) == ("Ein Fluss erwacht", 90, "video")
    assert video.url == "https://www.dw.com/video-990000306"
    assert video.file == "https://files.example.org/fluss.mp4"


def test_the_same_story_in_another_edition_is_named(article: Read) -> None:
    assert [(one.language, one.id) for one in article("new_state_2024").languages] == [("en", "dw:990000399")]


def test_the_first_and_the_last_publication_are_two_dates(article: Read) -> None:
    found = article("new_state_2024")
    assert found.published == "2024-01-30T08:15:00.500000+00:00"
    assert found.updated == "2024-01-30T09:00:00+00:00"


def test_a_state_that_is_not_normalised_reads_as_well(article: Read) -> None:
    found = article("app_state")
    assert found.title == "Lanterns over the harbor: A night"
    assert found.lead == "Ten thousand lights."
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("paragraph", "The first boat left at dusk."),
        ("heading", "The count"),
        ("paragraph", "Nobody could count them."),
    ]
    assert found.notice
    assert found.picture
    assert found.picture.src == "https://static.dw.com/image/990000402_605.jpg"
    assert [item.kind for item in by_kind(found)["recommends"].items] == ["gallery"]
    assert by_kind(found)["topics"].items[0].url == "https://www.dw.com/t-990000404"


def test_of_a_field_that_is_there_twice_the_one_with_names_counts(article: Read) -> None:
    found = article("app_state")
    assert found.authors == ("Ines Kai",)
    assert (found.section, found.kicker) == (("Culture", "Benin"), "Culture · Benin")
    assert found.regions == (("x", "Benin"),)


def test_a_live_blog_is_its_posts_under_their_headlines(article: Read) -> None:
    found = article("live_blog")
    assert found.kind == "live"
    assert [(block.kind, block.text or block.title) for block in found.blocks] == [
        ("heading", "They are off"),
        ("paragraph", "2026-05-02 08:00 UTC · Ines Kai"),
        ("paragraph", "Forty boats started."),
        ("paragraph", "The wind is light."),
        ("media", "The start"),
        ("heading", "The wind turns"),
        ("paragraph", "05/02/2026"),
        ("paragraph", "It blows from the south now."),
    ]
    assert [item.id for item in by_kind(found)["inline"].items] == ["dw:990000503"]


def test_a_live_blog_in_the_markup_reads_like_one_in_the_state(article: Read) -> None:
    found = article("live_blog_markup")
    assert found.kind == "live"
    assert [block.text for block in found.blocks] == [
        "They are off", "May 2, 2026 · Ines Kai", "Forty boats started.",
        "The wind turns", "05/02/2026", "It blows from the south now.",
    ]  # fmt: skip


LIVE = (
    '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/regatta/live-990000501"></head><body>'
    "<article><header><h1>Regatta</h1></header>{posts}</article>{state}</body></html>"
)


def test_summary_of_the_markup_stands_before_the_posts_that_only_the_state_holds() -> None:
    state = (
        '<script>window.__APP_STATE__={"/graph-api/en/content/liveblog/990000501":{"data":{"content":{'
        '"__typename":"Liveblog","id":990000501,"name":"Regatta","posts":['
        '{"title":"First","text":"<p>One.</p>","localizedContentDate":"3 minutes ago",'
        '"contentDate":"2026-05-02T08:00:00Z"},'
        '{"title":"Second","text":"<p>Two.</p>","localizedContentDate":"2 hours ago"},'
        '{"title":"Third","text":"<p>Three.</p>","localizedContentDate":"May 2, 2026, 07:10"}]}}}};</script>'
    )
    summary = '<div class="rich-text"><ul><li>Forty boats</li><li>One winner</li></ul></div>'
    post = '<div class="post"><h2>First</h2><time>3 minutes ago</time><div class="rich-text"><p>One.</p></div></div>'
    found = article_of(LIVE.format(posts=summary + post, state=state))
    assert [block.text for block in found.blocks] == [
        "Forty boats\nOne winner",
        "First", "2026-05-02 08:00 UTC", "One.",
        "Second", "2026-06-14 10:00 UTC", "Two.",
        "Third", "May 2, 2026, 07:10", "Three.",
    ]  # fmt: skip


def test_single_post_keeps_its_headline() -> None:
    post = '<section><h2>They are off</h2><time>05/02/2026</time><div class="rich-text"><p>Forty.</p></div></section>'
    found = article_of(LIVE.format(posts=post, state=""))
    assert [block.text for block in found.blocks] == ["They are off", "05/02/2026", "Forty."]


def test_a_video_page_is_a_stub_with_teaser_and_its_own_related_items(article: Read) -> None:
    found = article("video_new")
    assert (found.kind, found.title, found.lead) == ("video", "The paper boats", "How they float.")
    stub = found.blocks[0]
    assert (stub.media, stub.duration, stub.file) == ("video", 185, "https://hls.example.org/boats.m3u8")
    more = found.groups[0]
    assert more.label == "More from the workshop"
    assert [(item.title, item.kind, item.date, item.duration) for item in more.items] == [
        ("Folding", "video", "2026-02-28", 185)
    ]


def test_a_video_page_without_state_reads_its_linked_data(article: Read) -> None:
    found = article("video_linked_data")
    stub = found.blocks[0]
    assert (found.kind, found.published) == ("video", "2026-03-01T10:00:00+00:00")
    assert (stub.duration, stub.file) == (185, "https://files.example.org/boats.mp4")


def test_a_gallery_page_is_its_slides(article: Read) -> None:
    found = article("gallery_new")
    assert (found.kind, found.lead) == ("gallery", "Ein Spaziergang.")
    pictures = [block for block in found.blocks if block.kind == "image"]
    assert [(block.caption, block.title, block.credit) for block in pictures] == [
        ("Sie klemmt bei Regen.", "Eine blaue Tür", "T. Ür"),
        ("Sie steht immer offen.", "Eine rote Tür", ""),
    ]
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["Die blaue Tür", "Die rote Tür"]


def test_arabic_runs_from_right_to_left_and_its_digits_are_digits(article: Read) -> None:
    found = article("new_arabic")
    assert (found.language, found.direction) == ("ar", "rtl")
    assert found.published == "2026-06-14"
    assert found.picture
    assert (found.picture.src, found.picture.credit) == ("https://static.dw.com/image/990000802_605.jpg", "س. قاسم")


def test_relative_spelled_out_and_ambiguous_dates_of_teasers(article: Read) -> None:
    items = by_kind(article("new_arabic"))["recommends"].items
    assert [item.date for item in items] == ["2026-03-02", "2026-06-14T10:00:00+00:00", None]


def test_a_relative_date_is_unknown_when_the_time_of_fetching_is(source: Callable[[str], str]) -> None:
    found = article_of(source("new_arabic"), fetched=0)
    assert by_kind(found)["recommends"].items[1].date is None


def test_an_amp_page_reads_like_its_original(article: Read) -> None:
    found = article("amp")
    assert found.source.rules == "dw amp page"
    assert [(block.kind, block.text or block.title) for block in found.blocks] == [
        ("paragraph", "The engine hums."),
        ("media", "The crossing"),
        ("embed", "YouTube video"),
        ("embed", "Post on X 1455555555555555555"),
        ("paragraph", "The sea answers."),
    ]
    assert found.picture
    assert found.picture.credit == "P. Ier"
    assert found.published == "2026-04-09T05:00:00+00:00"


@pytest.mark.parametrize(
    "url",
    ["https://p.dw.com/p/1500Kz", "https://amp.dw.com/de/x/a-990000301", "http://www.dw.de/x/a-990000301?maca=de-rss"],
)
def test_the_identity_is_the_pages_own_whatever_address_led_to_it(url: str, source: Callable[[str], str]) -> None:
    found = article_of(source("new_state_2024"), url)
    assert (found.id, found.canonical) == (
        "dw:990000301",
        "https://www.dw.com/de/der-fluss-kehrt-zur%C3%BCck/a-990000301",
    )


def test_a_page_in_no_known_layout_is_read_by_other_rules_and_says_so() -> None:
    words = "The harbor was empty when the first boat came in, and nobody on the pier could say why. " * 6
    source = (
        '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/x/a-990003001">'
        "<title>Empty harbor</title></head><body><main><h1>Empty harbor</h1>"
        f"<div class='q1'><p>{words}</p><p>{words}</p></div></main></body></html>"
    )
    found = article_of(source)
    assert found.id == "dw:990003001"
    assert sum(len(block.text) for block in found.blocks) > 200
    assert 0 < found.source.confidence < 0.5
    assert found.source.rules == "generic"


@pytest.mark.parametrize(
    "state",
    ["{", "{}", "[1]", '{"ROOT_QUERY": 5}', '{"ROOT_QUERY": {"content({})": {"__ref": 7}}}', '{"a":' * 50_000,
     '{"n": ' + "9" * 5000 + "}", '{"Article:1": {"id": NaN}}'],
)  # fmt: skip
def test_a_state_that_cannot_be_read_costs_only_itself(state: str, source: Callable[[str], str]) -> None:
    page, _, _ = source("new_state_2024").partition("<script> window.__APOLLO_STATE__")
    found = article_of(f"{page}<script>window.__APOLLO_STATE__={state};</script></body></html>")
    assert [block.text for block in found.blocks if block.text] == ["Das Wasser fand alte Wege.", "Die Fische folgten."]
    assert found.title == "Der Fluss kehrt zurück"
    assert found.source.rules == "dw new layout"


@pytest.mark.parametrize(
    "wrong", ["null", "5", '"x"', "[]", "[null, 5]", '{"__ref": "Nothing:1"}', '{"__ref": {}}', "true"]
)
def test_a_field_of_the_wrong_type_costs_only_itself(wrong: str) -> None:
    names = (
        "name", "title", "teaser", "persons", "regions", "mainContentImageLink", "dossierContents", "videos", "audios",
        "externalLinks", "relatedAutoTopics", "contentLinks", "text", "firstPublicationDate", "lastModifiedDate",
        "thematicFocusCategory", "language", "isRtl", "kicker", "posts", "extendedGalleryImages",
    )  # fmt: skip
    fields = ", ".join(f'"{name}": {wrong}' for name in names)
    source = (
        '<html><head><link rel="canonical" href="https://www.dw.com/en/x/a-990004001"></head><body><article><h1>Head</h1>'
        '<div class="rich-text"><p>Words.</p></div></article><script>window.__APOLLO_STATE__={"Article:990004001": '
        f'{{"__typename": "Article", "id": 990004001, {fields}}}, '
        '"ROOT_QUERY": {"content({})": {"__ref": "Article:990004001"}}};</script></body></html>'
    )
    found = article_of(source)
    assert [block.text for block in found.blocks] == ["Words."]


def with_state(text: str, fields: str, head: str = "") -> Article:
    state = (
        '<script>window.__APP_STATE__={"/graph-api/en/content/article/990000701":{"data":{"content":{'
        f'"__typename":"Article","id":990000701,"name":"The pier",{fields}'
        "}}}};</script>"
    )
    return article_of(
        '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/pier/a-990000701"></head><body>'
        f'<article><h1>The pier</h1>{head}<div class="rich-text"><p>It stands.</p>{text}</div></article>'
        f"{state}</body></html>"
    )


def test_places_that_a_script_would_fill_have_the_titles_that_the_state_knows() -> None:
    found = with_state(
        '<div class="embed gallery" data-id="990000702"></div><div class="dw-widget" data-id="990000703"></div>'
        '<div class="dw-widget" data-id="990000799"></div>',
        '"imageGalleries":[{"__typename":"ImageGallery","id":990000702,"name":"Ten piers"}],'
        '"videos":[{"__typename":"Video","id":990000703,"name":"A pier falls","duration":75,'
        '"namedUrl":"/en/falls/video-990000703"}]',
    )
    stubs = [(block.kind, block.media, block.title, block.url, block.duration) for block in found.blocks[1:]]
    assert stubs == [
        ("media", "gallery", "Ten piers", "https://www.dw.com/g-990000702", None),
        ("media", "video", "A pier falls", "https://www.dw.com/en/falls/video-990000703", 75),
    ]


def test_story_in_the_text_is_told_by_the_headline_that_stands_within_its_link() -> None:
    found = with_state(
        '<p>See <a href="/en/x/a-990000704">here</a>.</p>',
        '"contentLinks":[{"targetType":"ARTICLE","target":{"__typename":"Article","id":990000704,'
        '"name":"The other pier","namedUrl":"/en/other-pier/a-990000704"}}]',
    )
    item = by_kind(found)["inline"].items[0]
    assert (item.title, item.url) == ("The other pier", "https://www.dw.com/en/other-pier/a-990000704")


def test_web_links_that_stand_in_the_text_are_not_listed_beside_it() -> None:
    found = with_state(
        "",
        '"externalLinks":[{"name":"In the text","url":"https://a.example.org/","isInText":true},'
        '{"name":"Beside it","url":"https://b.example.org/","isInText":false}]',
    )
    assert [item.title for item in by_kind(found)["web"].items] == ["Beside it"]


def test_picture_at_the_head_of_the_text_is_the_lead_picture_once() -> None:
    image = (
        '<figure class="placeholder-image"><img data-url="https://static.dw.com/image/990000705_${formatId}.jpg">'
        "<figcaption>By night</figcaption></figure>"
    )
    head = '<figure><img src="https://static.dw.com/image/990000705_6.jpg" alt="A pier"></figure>'
    found = article_of(
        '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/pier/a-990000701"></head><body>'
        f'<article><h1>The pier</h1>{head}<div class="rich-text">{image}<p>It stands.</p></div></article></body></html>'
    )
    assert [block.kind for block in found.blocks] == ["paragraph"]
    assert found.picture
    assert (found.picture.src, found.picture.caption) == ("https://static.dw.com/image/990000705_6.jpg", "By night")


def test_lead_picture_of_an_amp_page_needs_no_figure_around_it(source: Callable[[str], str]) -> None:
    page = source("amp").replace("<figure>", "<div>").replace("</figure>", "</div>")
    picture = article_of(page).picture
    assert picture
    assert picture.src == "https://static.dw.com/image/990000902_605.jpg"


NEW = '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/x/a-1"></head><body>{}</body></html>'


def test_agencies_beside_the_author_and_a_link_without_its_class() -> None:
    made = (
        '<div class="author-details"><span><a href="/en/j/person-1" class="q1">Jane Doe</a></span>'
        '<span class="extra-info"> with AP, Reuters</span></div>'
    )
    found = article_of(
        NEW.format(
            f"<article><header><h1>T</h1><p>The lead of it.</p>{made}</header>"
            '<div data-tracking-name="rich-text"><p>The first sentence of it.</p></div></article>'
        )
    )
    assert (found.authors, found.agencies, found.lead) == (("Jane Doe",), ("AP", "Reuters"), "The lead of it.")
    assert [block.text for block in found.blocks] == ["The first sentence of it."]


def test_a_page_cut_down_to_its_text_is_read_by_its_layout() -> None:
    found = article_of(NEW.format('<h1>T</h1><div class="rich-text"><p>One.</p><h2>Sub</h2><p>Two.</p></div>'))
    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "state",
    ['<script>window.__APP_STATE__ = JSON.parse("{json}")</script>',
     '<script>window["__APP_STATE__"]={bare}</script>', "<script>window.__APP_STATE__={undefined}</script>",
     '<script id="__APP_STATE__" type="application/json">{bare}</script>'],
    ids=["as a text", "as it is", "with undefined", "as data"],
)  # fmt: skip
def test_the_embedded_state_is_read_however_it_is_written(state: str) -> None:
    bare = (
        '{"Article:1":{"id":"1","__typename":"Article","title":"T","teaser":"L",'
        '"text":"<p>The first sentence of it.</p>"},'
        '"ROOT_QUERY":{"content({\\"id\\":1})":{"__ref":"Article:1"}}}'
    )
    quoted = bare.replace("\\", "\\\\").replace('"', '\\"')
    script = (
        state.replace("{json}", quoted)
        .replace("{bare}", bare)
        .replace("{undefined}", bare.replace('"teaser":"L"', '"teaser":undefined'))
    )
    found = article_of(NEW.format(f"<article></article>{script}"))
    assert [block.text for block in found.blocks] == ["The first sentence of it."]


def test_regions_are_told_by_their_codes_and_the_first_by_its_name_too() -> None:
    fields = (
        '"regions": [{"regionCode": "africa", "countryCode": "BJ"}, {"regionCode": "europe", "countryCode": null}], '
        '"regions({\\"amount\\":1})": [{"alignedName": "Benin"}]'
    )
    assert with_state("", fields).regions == (("BJ", "Benin"), ("europe", ""))
