# ruff: noqa: E501 (a line of markup is one line)
"""Which links of a page become a group, and of which kind."""

from __future__ import annotations

import pytest

from tests.extract.generic.related.pages import (
    FERRY,
    FERRY_TITLE,
    TOWER,
    TOWER_TITLE,
    groups,
    link,
    read,
    story,
    titles,
)

LIST = f"<ul><li>{FERRY}</li><li>{TOWER}</li></ul>"


@pytest.mark.parametrize(
    "label",
    ["Related", "Mehr zum Thema", "Mehr zum Thema: Hafen", "À lire aussi", "Más información", "Leggi anche", "Lees ook",
     "Les også", "Läs också", "Læs også", "Lue myös", "Czytaj także", "Čtěte také", "Читайте также", "Читайте також",
     "Διαβάστε επίσης", "İlgili haberler", "Baca juga", "関連記事", "相关新闻", "관련 기사", "مواضيع ذات صلة", "यह भी पढ़ें",
     "ΔΙΑΒΑΣΤΕ ΑΚΟΜΑ", "اقرأ أيضًا", "Citeşte şi", "इन्हें भी पढ़ें", "Weitere Artikel zum Thema", "Quizás te interese",
     "Matérias relacionadas", "Verder lezen", "Kapcsolódó", "Povezane vesti", "Новости по теме", "Benzer haberler",
     "Simak juga", "함께 보면 좋은 기사", "อ่านเพิ่มเติม", "קראו עוד"],
)  # fmt: skip
def test_a_label_makes_a_related_group_in_many_languages(label: str) -> None:
    found = groups(story(after=f"<section><h3>{label}</h3>{LIST}</section>"))
    assert [(group.kind, group.label, [item.title for item in group.items]) for group in found] == [
        ("related", label, [FERRY_TITLE, TOWER_TITLE])
    ]


@pytest.mark.parametrize(
    "label",
    ["Most read", "Latest news", "Meistgelesen", "Les plus lus", "Lo más visto", "I più letti", "Meest gelezen",
     "Mest lest", "Mest läst", "Mest læste", "Luetuimmat", "Najnowsze", "Nejčtenější", "Популярное", "En çok okunan",
     "Terpopuler", "人気記事", "最新新闻"],
)  # fmt: skip
def test_lists_that_any_page_carries_are_kept_apart_as_more(label: str) -> None:
    found = groups(story(after=f"<section><h3>{label}</h3>{LIST}</section>"))
    assert [(group.kind, group.label) for group in found] == [("more", label)]


@pytest.mark.parametrize("tag", ["div", "span", "strong", "p", "h2"])
def test_a_label_need_not_be_a_heading(tag: str) -> None:
    assert titles(story(after=f"<div><{tag}>Related stories</{tag}>{LIST}</div>"), "related") == [
        FERRY_TITLE, TOWER_TITLE,
    ]  # fmt: skip


def test_a_label_reaches_to_the_next_heading_of_its_level() -> None:
    page = story(after=f"<div><h2>Related</h2>{FERRY}<h2>From the archive of the town hall</h2>{TOWER}</div>")
    assert titles(page, "related") == [FERRY_TITLE]


def test_a_heading_that_leads_to_a_department_does_not_end_a_list() -> None:
    card = f'<div><h2><a href="/topics/opinion">Opinion</a></h2><h3>{FERRY}</h3></div>'
    assert titles(story(after=f"<div><h3>Related</h3><div>{card}</div></div>"), "related") == [FERRY_TITLE]


def test_of_two_labels_in_a_row_the_one_that_promises_less_counts() -> None:
    page = story(after=f"<div><h3>More from Ann Example</h3><div>Weitere Artikel</div>{LIST}</div>")
    assert [group.kind for group in groups(page)] == ["more"]


def test_a_label_within_the_card_counts_for_that_card() -> None:
    card = '<a href="/2026/03/12/the-lamp-that-never-failed"><div class="flag">Related</div><h3>The lamp that never failed</h3></a>'
    plain = '<a href="/2026/03/12/the-lamp-that-often-failed"><div class="flag">Fishing</div><h3>The lamp that often failed</h3></a>'
    assert titles(story(after=f"<div><div>{card}</div><div>{plain}</div></div>")) == ["The lamp that never failed"]


def test_a_label_in_the_same_line_counts_for_that_line() -> None:
    assert titles(story(after=f"<div><p>Read also: {FERRY}</p><p>Tickets: {TOWER}</p></div>")) == [FERRY_TITLE]


def test_a_label_in_the_words_of_a_link_is_no_part_of_its_title() -> None:
    page = story(after=f"<p>{link('new-ferry-to-the-north-island', f'Les også: {FERRY_TITLE}')}</p>")
    assert titles(page, "related") == [FERRY_TITLE]


def test_a_box_named_for_related_stories_is_a_group_without_any_label() -> None:
    assert titles(story(after=f'<div class="related-posts">{LIST}</div>'), "related") == [FERRY_TITLE, TOWER_TITLE]


def test_a_box_named_related_under_a_heading_that_says_latest_is_more() -> None:
    page = story(after=f'<div class="related-posts"><h4>Latest news</h4>{LIST}</div>')
    assert [group.kind for group in groups(page)] == ["more"]


def test_a_list_without_label_or_name_after_the_story_is_no_group() -> None:
    assert groups(story(after=f"<div>{LIST}</div>")) == []


def test_lists_of_jobs_and_sponsors_are_no_group() -> None:
    assert groups(story(after=f"<section><h3>Sponsored content</h3>{LIST}</section>")) == []


def test_words_of_a_sentence_under_a_label_are_no_item() -> None:
    sentence = (
        f"<p>You can write to the desk, read {link('how-we-work-in-the-newsroom', 'how we work')}, or call us.</p>"
    )
    assert groups(story(after=f"<div><h3>Related</h3>{sentence}</div>")) == []


def test_a_page_without_related_stories_has_no_group() -> None:
    assert groups(story()) == []


def test_the_navigation_is_no_list_of_stories_whatever_stands_over_it() -> None:
    page = story().replace("<nav>", "<nav><h3>Latest news</h3>")
    assert groups(page) == []


def test_a_link_around_a_box_right_behind_its_label_is_in_the_list() -> None:
    card = '<a href="/2026/03/13/new-ferry-to-the-north-island"><article><h3>New ferry to the north island sails in May</h3></article></a>'
    assert titles(story(after=f"<div><span>Related</span>{card}<p>{TOWER}</p></div>"), "related") == [
        FERRY_TITLE,
        TOWER_TITLE,
    ]


def test_a_title_in_the_caption_of_a_picture_is_an_item() -> None:
    card = f'<figure><img src="/ferry.jpg"><figcaption>{FERRY}</figcaption></figure>'
    assert titles(story(after=f"<div><h3>Related</h3>{card}</div>"), "related") == [FERRY_TITLE]


def test_a_list_that_leads_to_several_other_sites_is_none_of_the_newsroom() -> None:
    ads = "".join(
        f'<li><a href="https://offer-{n}.example/get-it-now-{n}">Get it now while it lasts</a></li>' for n in "ab"
    )
    assert groups(story(after=f"<div><h3>You may like</h3><ul>{ads}</ul></div>")) == []


def test_a_list_of_a_sister_paper_under_a_label_is_a_group() -> None:
    sister = (
        '<a href="https://www.mill-gazette.example/news/council-votes-for-the-tower">Council votes for the tower</a>'
    )
    assert titles(story(after=f"<div><h3>Read next</h3>{sister}</div>"), "related") == ["Council votes for the tower"]


def test_of_two_lists_each_has_its_own_label() -> None:
    """The first holds one link that is no story: its label must not reach over the second."""
    page = story(
        after=f'<div><h2>À découvrir</h2><a href="/jeux/mots-fleches">Mots fléchés</a><h2>Sur le même thème</h2>{LIST}</div>'
    )
    assert titles(page, "related") == [FERRY_TITLE, TOWER_TITLE]


def test_topics_are_no_related_stories_whatever_they_are_called() -> None:
    topics = '<a href="/tema/pristav">Přístav</a> <a href="/tema/majak">Maják</a>'
    assert titles(story(after=f"<section><h3>Související témata</h3>{topics}</section>"), "related") == []


def test_a_card_in_a_figure_is_no_picture() -> None:
    card = f"<figure><aside><a href='/2026/03/13/new-ferry-to-the-north-island'><img src='/f.jpg'><h4>{FERRY_TITLE}</h4></a></aside></figure>"
    assert titles(story(within=card), "inline") == [FERRY_TITLE]


def test_a_key_ahead_of_a_short_slug_is_a_storys() -> None:
    item = '<a href="/nyheter/i/QwE789/slik-blir-omveien">Slik blir omveien</a>'
    other = link("tower-of-the-old-mill-is-saved", TOWER_TITLE)
    assert titles(story(after=f"<section><h3>Les også</h3><ul><li>{item}</li><li>{other}</li></ul></section>"), "related") == [
        "Slik blir omveien", TOWER_TITLE,
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["[관련기사] ", "【関連記事】", "Zobacz: "])
def test_a_label_ahead_in_any_brackets_is_no_part_of_a_title(mark: str) -> None:
    item = f'<a href="/2026/03/13/new-ferry-to-the-north-island">{mark}{FERRY_TITLE}</a>'
    assert FERRY_TITLE in titles(story(within=f"<p>{item}</p>"), "inline")


@pytest.mark.parametrize("title", ["What will the new ferry cost?", "Ferry sails!"])
def test_a_line_of_a_label_and_a_link_is_no_text(title: str) -> None:
    found = read(story(within=f'<p>Read also: <a href="/2026/03/13/new-ferry-to-the-north-island">{title}</a></p>'))
    assert not any(title in block.text for block in found.blocks)
