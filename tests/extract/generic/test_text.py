"""What of a page is the story's text: rules of structure, each on a page that breaks without it."""

from __future__ import annotations

import json

import pytest

from tests.extract.generic.conftest import DECLARED, HEADLINE, PARAGRAPHS, page, paragraphs, story


def texts(article) -> list[str]:
    return [block.text for block in article.blocks if block.kind != "image"]


def test_a_story_is_its_paragraphs_in_order(read):
    assert texts(read(story(paragraphs()))) == list(PARAGRAPHS)


def test_one_wrapper_for_each_paragraph_loses_none(read):
    wrapped = "".join(f"<div class='block'><div><p>{text}</p></div></div>" for text in PARAGRAPHS)
    assert texts(read(story(wrapped))) == list(PARAGRAPHS)


@pytest.mark.parametrize("name", ["newsletter", "share-bar", "related-stories", "authorBio", "cookie-consent"])
def test_a_box_named_for_furniture_is_dropped(read, name):
    box = f"<div class='{name}'><p>Every morning the news of the town, sent to you before breakfast.</p></div>"
    found = read(story(paragraphs(3) + box + paragraphs()[len(paragraphs(3)) :]))
    assert texts(found) == list(PARAGRAPHS)


@pytest.mark.parametrize("name", ["sidebar-grid__content", "paywall", "widget"])
def test_a_box_that_holds_the_story_is_no_furniture_whatever_its_name(read, name):
    assert texts(read(story(f"<div class='{name}'>{paragraphs()}</div>"))) == list(PARAGRAPHS)


def test_a_name_is_read_in_camel_case_but_a_hash_is_no_name(read):
    hashed = f"<div class='jXyzAd'>{paragraphs()}</div>"
    pitch = "<div class='NewsletterSignup'><p>The letter from the harbour comes on Fridays.</p></div>"
    assert texts(read(story(hashed + pitch))) == list(PARAGRAPHS)


def test_what_is_hidden_on_every_screen_is_dropped_and_what_wider_screens_show_is_kept(read):
    hidden = (
        "<div class='hidden'><p>This sentence is shown to nobody, on no screen, however wide it may become.</p></div>"
    )
    shown = "<div class='hidden md:block'><p>This sentence is on every screen wider than a telephone.</p></div>"
    found = texts(read(story(paragraphs() + hidden + shown + paragraphs(1).replace("Monday", "Tuesday"))))
    assert any("wider than a telephone" in text for text in found)
    assert not any("shown to nobody" in text for text in found)


def test_the_headlines_own_article_is_taken_where_longer_ones_follow(read):
    longer = "".join(
        f"<p>{text} And so it went on for a long while, as everybody on the coast remembers.</p>" for text in PARAGRAPHS
    )
    scrolled = page(
        f"<main><article><h1>{HEADLINE}</h1>{paragraphs(3)}</article><article><h2>Another</h2>{longer}</article></main>"
    )
    assert texts(read(scrolled)) == list(PARAGRAPHS[:3])


def test_a_story_laid_out_in_rows_of_the_same_build_is_read_whole(read):
    long = "".join(f"<p>{text} {text[::-1]}.</p>" for text in PARAGRAPHS)
    rows = (
        f"<div class='row'><div class='stream'>{long}</div><div class='side'>Weather</div></div>"
        f"<div class='row'><div class='stream'><p>{PARAGRAPHS[0].replace('Monday', 'Sunday')}</p></div></div>"
    )
    assert PARAGRAPHS[0].replace("Monday", "Sunday") in texts(read(story(rows)))


def test_labels_marks_of_advertising_and_pitches_are_no_text(read):
    lines = (
        "<p>Advertisement</p><p>Related articles</p><p>Lesen Sie auch</p>"
        "<p>You like our work? <a href='/newsletter/signup'>Subscribe to the newsletter</a> and read it first.</p>"
    )
    assert texts(read(story(paragraphs(3) + lines + paragraphs()[len(paragraphs(3)) :]))) == list(PARAGRAPHS)


def test_a_teaser_between_paragraphs_is_no_text_and_a_sentence_with_links_is(read):
    teaser = "<p><a href='/news/2031/how-the-storm-took-the-old-pier-50001'>How the storm took the old pier</a></p>"
    linked = (
        "<p><a href='/a'>The harbour master</a> said that <a href='/b'>the old pier would be rebuilt</a> in oak.</p>"
    )
    found = texts(read(story(paragraphs(3) + teaser + linked + paragraphs()[len(paragraphs(3)) :])))
    assert found[3] == "The harbour master said that the old pier would be rebuilt in oak."
    assert "How the storm took the old pier" not in found


def test_a_quote_drawn_from_the_text_is_left_out_and_other_quotes_are_kept(read):
    drawn = "<blockquote>the steel could be bent back cold</blockquote>".replace(
        "the steel", "less than feared, because the steel"
    )
    own = "<blockquote><p>“I have never seen a ramp come out of the sea in one piece.”</p></blockquote>"
    found = read(story(paragraphs() + drawn + own + "<p>So much for the ramp, said the harbour master in the end.</p>"))
    assert [block.text for block in found.blocks if block.kind == "quote"] == [
        "“I have never seen a ramp come out of the sea in one piece.”"
    ]


def test_short_lines_may_repeat_and_long_ones_are_a_mistake_of_the_page(read):
    short = "<p>Two cups of flour and a pinch of salt.</p>"
    found = texts(
        read(story(short + paragraphs() + short + paragraphs(1) + "<p>The bakery opened again on Tuesday.</p>"))
    )
    assert found.count("Two cups of flour and a pinch of salt.") == 2
    assert found.count(PARAGRAPHS[0]) == 1


def test_a_heading_that_heads_nothing_is_dropped_and_one_over_a_picture_is_kept(read):
    body = (
        f"{paragraphs(2)}<h2>The ramp</h2><figure><img src='/ramp.jpg' alt='The ramp'></figure><h2>The crew</h2>"
        f"{paragraphs()[len(paragraphs(2)) :]}<h2>Also on this page</h2>"
    )
    found = read(story(body))
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["The ramp", "The crew"]


def test_a_byline_ahead_and_a_note_about_the_author_behind_are_no_text(read):
    head = DECLARED + "<meta name='author' content='Ann Example'>"
    body = (
        f"<p>By Ann Example</p>{paragraphs()}<p>Ann Example reports on the sea and on everything that floats on it.</p>"
    )
    assert texts(read(story(body, head))) == list(PARAGRAPHS)


def test_what_agencies_put_under_a_ruler_is_left_out_and_the_ruler_stays_as_the_mark_of_the_end(read):
    notes = "<p>Example reported from the quay, and Sample contributed from the islands.</p>"
    for behind in (notes, ""):
        assert texts(read(story(f"{paragraphs()}<p>___</p>{behind}"))) == [*PARAGRAPHS, "___"]


def test_a_drop_cap_belongs_to_its_word(read):
    first = PARAGRAPHS[0]
    capped = f"<p><span class='drop-cap'>{first[0]}</span> {first[1:]}</p>"
    assert texts(read(story(capped + paragraphs()[len(paragraphs(1)) :])))[0] == first


def test_lines_parted_by_two_breaks_are_paragraphs(read):
    broken = "<br><br>".join(PARAGRAPHS)
    assert texts(read(story(f"<div>{broken}</div>"))) == list(PARAGRAPHS)


def test_the_declared_text_tells_the_story_from_a_stranger_of_the_same_build(read):
    declared = " ".join(PARAGRAPHS)
    head = DECLARED + (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
        + HEADLINE + '","articleBody":"' + declared + '"}</script>'
    )  # fmt: skip
    stranger = "<div>Buy a boat today, and be on the water tomorrow with all your friends.</div>"
    assert texts(read(story(paragraphs() + stranger + "<p>" + PARAGRAPHS[4] + " So it was.</p>", head)))[:5] == list(
        PARAGRAPHS
    )


def test_a_page_without_text_gives_no_blocks_and_says_so(read):
    found = read(page("<div id='root'></div><script src='/app.js'></script>", ""))
    assert found.blocks == ()
    assert found.notice
    assert found.source.confidence == 0.0


def test_more_paragraphs_than_anybody_writes_are_joined_and_none_is_lost(read):
    many = "".join(f"<p>{PARAGRAPHS[number % 5]} ({number}.)</p>" for number in range(12_000))
    found = read(story(many))
    assert len(found.blocks) < 12_000
    assert found.blocks[0].text == f"{PARAGRAPHS[0]} (0.)"
    assert "(11999.)" in found.blocks[-1].text


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers to the island's newspaper fell by half while no boat could land at all.",
        "“We earn less than the men who clean the deck,” said one of the divers on the quay.",
        "“Follow us and you will see,” the deckhand said.",
        "Copyright law has not kept up with the machines, said the archivist of the harbour.",
        "Teilen will die Stadt die Kosten nicht, sagte der Bürgermeister.",
        "Published 12 years ago, the first survey of the quay had warned of the ramp.",
        "Continue reading the fine print, the mayor advised, before the harbour is sold.",
    ],
)
def test_a_sentence_that_begins_as_chrome_does_is_text(read, line):
    blocks = read(story(f"{paragraphs(3)}<p>{line}</p>{paragraphs(5)[len(paragraphs(3)) :]}")).blocks
    assert line in [block.text for block in blocks]


@pytest.mark.parametrize(
    "last",
    [
        "船は月曜日に再び島へ向かった。（佐藤一郎）",
        "工程预计十月动工。",
        "पुल की मरम्मत पर कई लाख रुपये खर्च होंगे।",
        "»Jeg er glad for det.«",
        "Nobody did.",
    ],
)
def test_a_last_paragraph_ends_as_sentences_do_in_its_language_however_short(read, last):
    assert read(story(f"{paragraphs()}<p>{last}</p>")).blocks[-1].text == last


def test_a_list_behind_a_short_line_that_announces_it_is_text(read):
    listed = "<p>The dates:</p><ul><li>June 2: closure</li><li>May 1: opening</li></ul>"
    assert [block.kind for block in read(story(paragraphs() + listed)).blocks][-2:] == ["paragraph", "list"]


def test_short_sentences_are_text_where_paragraphs_are_plain_boxes(read):
    boxes = [f"<div>{text}</div>" for text in PARAGRAPHS]
    blocks = read(story("".join((*boxes[:2], "<div>He laughed.</div>", "<div>Menu</div>", *boxes[2:])))).blocks
    texts = [block.text for block in blocks]
    assert "He laughed." in texts
    assert "Menu" not in texts


def test_a_declared_text_that_breaks_off_says_nothing_of_the_rest(read):
    declared = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": " ".join(PARAGRAPHS)})
    rest = "".join(f"<p>{text.replace('the', 'another').replace('ferry', 'barge')}</p>" for text in PARAGRAPHS)
    inner = f"{paragraphs()}<p>Then the meeting turned loud.</p>{rest}"
    found = read(story(inner, f'<script type="application/ld+json">{declared}</script>'))
    assert "Then the meeting turned loud." in texts(found)


@pytest.mark.parametrize("name", ["no-print", "ad-safe paragraph", "share-highlight"])
def test_paragraphs_of_one_class_are_judged_together(read, name):
    many = [*PARAGRAPHS, *(f"{text[:70].strip()} again." for text in PARAGRAPHS)]
    assert texts(read(story("".join(f"<p class='{name}'>{text}</p>" for text in many)))) == many


@pytest.mark.parametrize("name", ["fact-box", "info-box", "faktaboks", "opt-in", "expandable-box", "link-box"])
def test_a_box_of_facts_or_of_consent_is_no_text(read, name):
    box = f"<div class='{name}'><p>A ramp of this kind weighs about nine tonnes and lasts for forty winters.</p></div>"
    assert texts(read(story(paragraphs(3) + box + paragraphs()[len(paragraphs(3)) :]))) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "Article continues below this ad", "Scroll to continue", "Artikel wird nach der Anzeige fortgesetzt",
        "Passer la publicité", "Continúa después de la publicidad", "Artikeln fortsätter efter annonsen",
        "Lees verder onder de advertentie", "광고", "無断転載を禁じます", "(责任编辑：王一)", "Haberin Devamı",
    ],
)  # fmt: skip
def test_a_line_about_advertising_or_of_the_house_is_no_text(read, line):
    assert texts(read(story(f"{paragraphs(3)}<p>{line}</p>{paragraphs()[len(paragraphs(3)) :]}"))) == list(PARAGRAPHS)


def test_what_stands_behind_a_ruler_within_a_column_is_text(read):
    inner = f"{paragraphs(3)}<p>* * *</p>{paragraphs()[len(paragraphs(3)) :]}".replace(
        "nine minutes.", "nine minutes, " * 9 + "as told."
    )
    assert (
        len([text for text in texts(read(story(inner))) if text.startswith(("On the islands", "A second storm"))]) == 2
    )


@pytest.mark.parametrize(
    "subhead", ["Mehr zu verlieren als zu gewinnen", "Recommended for children under five", "Read on a ferry"]
)
def test_a_subhead_that_begins_as_a_label_does_stays_over_its_paragraph(read, subhead):
    found = read(story(f"{paragraphs(3)}<h2>{subhead}</h2>{paragraphs()[len(paragraphs(3)) :]}"))
    assert subhead in texts(found)


def test_a_label_over_links_is_none_whatever_its_words(read):
    link = "<a href='/news/2031/bakery-runs-out-of-flour-on-the-islands-51231'>Bakery runs out of flour</a>"
    box = f"<div><p>Para saber más de las islas</p><ul><li>{link}</li></ul></div>"
    assert texts(read(story(paragraphs(3) + box + paragraphs()[len(paragraphs(3)) :]))) == list(PARAGRAPHS)


@pytest.mark.parametrize("cite", ["<cite>Marta Olsen</cite>", "<p>{}</p><cite>Marta Olsen</cite>"])
def test_who_is_quoted_is_the_credit_of_the_quote(read, cite):
    words = "We cannot send another boat over there."
    quote = cite.format(words) if "{}" in cite else words + cite
    source = story(f"{paragraphs(3)}<blockquote>{quote}</blockquote>{paragraphs()[len(paragraphs(3)) :]}")
    block = next(block for block in read(source).blocks if block.kind == "quote")
    assert (block.text, block.credit) == (words, "Marta Olsen")


def test_a_quote_drawn_from_the_text_takes_its_speaker_along(read):
    drawn = PARAGRAPHS[1][:60]
    quote = f"<div class='pullquote'><p>{drawn}</p><p>Marta Olsen</p><p>Head of the harbour</p></div>"
    assert texts(read(story(paragraphs(3) + quote + paragraphs()[len(paragraphs(3)) :]))) == list(PARAGRAPHS)


def test_the_next_story_of_an_endless_page_is_another_one(read):
    other = "".join(
        f"<p>{text.replace('ferry', 'crane').replace('island', 'quarry')} And more of it.</p>"
        for text in PARAGRAPHS * 2
    )
    title = "<h2><a href='/news/2031/crane-falls-into-the-harbour-basin-51230'>Crane falls into the basin</a></h2>"
    source = page(
        f"<div class='entry'><h1>{HEADLINE}</h1><div class='entry-content'>{paragraphs()}</div></div>"
        f"<div class='entry next'>{title}<div class='entry-content'>{other}</div></div>"
    )
    assert texts(read(source)) == list(PARAGRAPHS)


def test_bold_lines_between_plain_boxes_are_subheads(read):
    boxes = [f"<div>{text}</div>" for text in PARAGRAPHS]
    assert "ANGER ON THE BANK" in texts(
        read(story("".join((*boxes[:3], "<div><b>ANGER ON THE BANK</b></div>", *boxes[3:]))))
    )


def test_a_text_said_once_more_in_one_piece_is_said_once(read):
    many = [*PARAGRAPHS, *(text.replace("the", "another") for text in PARAGRAPHS)]
    inner = "".join(f"<p>{text}</p>" for text in many)
    assert texts(read(story(f"{inner}<p>{' '.join(many)}</p>"))) == many
