"""What stands at the end of a story: the house's lines about itself go, every sentence of the story stays."""

from __future__ import annotations

import pytest

from reader.extract.dw.closing import close
from reader.model.article import MORE_TO_COME
from reader.model.block import Block, Span

NEWSLETTER = "https://www.dw.com/en/newsletter-registration/a-15718229"
SENTENCES = (
    "La Asamblea Nacional aprobó la ley de servicios digitales y la nueva aplicación.",
    "Los servicios de la aplicación se descargan en Android.",
    "The kiosk sells an app; customers read us the numbers aloud.",
    "Google removed the app from Google Play, but it can still be downloaded for Android.",
    "Like many Germans, Müller told DW that he would rather wait.",
    "Join the army or leave: that, he told DW, was the choice.",
    "Find the money first, the minister told Deutsche Welle.",
    "تابع المتحدث حديثه إلى DW قائلا إن المفاوضات لم تنته بعد",
    "Takip eden yıllarda DW kent için çok şey değişti.",
    "Bürger können sich für den Newsletter der Initiative anmelden.",
    "Weitere folgten in den Jahren danach.",
    "Mehr folgten dem Aufruf als erwartet.",
    "This developing country has waited for ten years.",
    "This is a developing country.",
    "More to come was what the crowd shouted, again and again.",
    "He has told nobody more soon enough.",
)
HOUSE = (
    "Čitajte nas i preko DW-aplikacije za Android i iOS",
    "Every day, DW's editors send out a selection of the day's hard news. Sign up for the newsletter here.",
    "Follow DW on Facebook and Instagram",
    "Folgen Sie der DW auf WhatsApp!",
    "Lea nuestras noticias en la app de DW: descárguela aquí",
    "Síguenos en YouTube: DW Español",
)
STUBS = (
    "More to follow...",
    "(More to come)",
    "This is a breaking news story, and more information will be added as it comes in.",
    "This is a developing story.",
    "Weitere Informationen in Kürze.",
    "Mehr in Kürze",
    "Подробности следуют",
    "更多消息,稍后报道",
)


def paragraph(text: str, *spans: Span) -> Block:
    return Block("paragraph", text, spans=spans)


def ending(block: Block) -> tuple[tuple[Block, ...], str]:
    found = close([paragraph("The first sentence of it."), block])
    return found.blocks[1:], found.notice


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence_of_a_story_is_kept_whatever_it_is_about(text):
    assert ending(paragraph(text)) == ((paragraph(text),), "")


@pytest.mark.parametrize("text", HOUSE)
def test_line_about_the_house_is_no_part_of_the_story(text):
    assert ending(paragraph(text)) == ((), "")


@pytest.mark.parametrize("text", STUBS)
def test_line_that_promises_more_becomes_the_notice(text):
    assert ending(paragraph(text)) == ((), MORE_TO_COME)


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://twitter.com/dw_deutsch", False),
        ("https://t.me/dwglavnoe", False),
        ("https://twitter.com/somebody/status/12345", True),
    ],
)
def test_call_to_follow_goes_where_it_leads_to_an_account_of_the_house(target, kept):
    text = "Follow the account that wrote it"
    block = paragraph(text, Span(0, len(text), "link", target))
    assert ending(block)[0] == ((block,) if kept else ())


@pytest.mark.parametrize(("target", "kept"), [(NEWSLETTER, False), ("https://example.org/newsletter", True)])
def test_newsletter_of_somebody_else_is_news(target, kept):
    text = "Sign up here"
    block = paragraph(text, Span(0, len(text), "link", target))
    assert ending(block)[0] == ((block,) if kept else ())


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("LPF/efe/afp/dpa", ("efe", "afp", "dpa")),
        ("rtr, dpa, AFP / JD, BK", ("rtr", "dpa", "AFP")),
        ("KNA/DOM", ("KNA",)),
        ("—ab/cd (AFP)", ("AFP",)),
        ("م م / ع ا (روئٹرز، اے ایف پی)", ("روئٹرز", "اے ایف پی")),
        ("एके/एमजे (एएफपी, डीपीए)", ("एएफपी", "डीपीए")),
        ("জিএইচ/এসজি (এএফপি)", ("এএফপি",)),
        ("安德烈/任琛 （德新社，路透社）", ("德新社", "路透社")),
        ("Πηγή: DPA", ("DPA",)),
        ("Vyanzo: AFP, Reuters", ("AFP", "Reuters")),
        ("(ama/er)", ()),
        ("الكاتب: سمير حداد", ()),
    ],
)
def test_a_line_of_the_makers_is_one_in_every_script(line: str, agencies: tuple[str, ...]) -> None:
    found = close([paragraph("The first sentence of it."), paragraph(line)])
    assert (found.blocks[1:], found.byline, found.agencies) == ((), line, agencies)


@pytest.mark.parametrize(
    "line",
    [
        "CDU/CSU",
        "(CDU/CSU)",
        "AC/DC",
        "Müller / Meyer (SPD, CDU)",
        "© dpa",
        "Follow the money, he told us on Facebook.",
    ],
)
def test_a_line_that_only_looks_like_the_makers_is_text(line: str) -> None:
    assert [block.text for block in ending(paragraph(line))[0]] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "© Deutsche Welle Türkçe", "DW Türkçe'ye VPN ile nasıl ulaşabilirim?",
        "©2019年德国之声版权声明:本文所有内容受到著作权法保护",
        "Pratite nas i na Facebooku i Twitteru", "دویچه وله فارسی را در اینستاگرام دنبال کنید",
    ],
)  # fmt: skip
def test_a_line_about_the_houses_rights_and_channels_goes(line: str) -> None:
    assert ending(paragraph(line)) == ((), "")


def test_links_to_the_houses_channels_alone_are_no_text() -> None:
    line = "Todo esto y más en Facebook | Twitter"
    spans = (
        Span(19, 27, url="https://www.facebook.com/dw.espanol"),
        Span(30, 37, url="https://twitter.com/dw_espanol"),
    )
    assert ending(paragraph(line, *spans)) == ((), "")
