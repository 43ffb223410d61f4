"""An article as a reader sees it, in lines."""

from __future__ import annotations

import pytest

from reader.model.article import Picture
from reader.model.block import Block, Span
from reader.tui.layout.arrange import arrange, arrange_lines, byline
from reader.tui.layout.glyphs import LETTERS
from reader.tui.layout.piece import capitals
from tests.tui.layout.stories import ARABIC, HARBOUR, NOW, article, lines, paragraph, pieces, whole

WHOLE = """\
COAST
Storm closes the harbour for a second day

Two ferries lie on a sandbank, and the market has sold out
of candles.

5 May 2019, updated 6 May 2019 · mg/ab (AP) · 2 min
▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
A ferry on the sandbank · M. Grey

The harbour of the old town was closed for a second day on
Tuesday after a storm had torn two ferries from their
moorings and carried them onto the sandbank beyond the
lighthouse.

WHAT THE TRADERS SAY

Traders on the market square said that they had sold out of
candles, bread and rope before noon.

── Smaller things

• bread
• candles and rope
   9. thick
  10. thin

│ Nobody had seen such waves.
│ — A fisherman

  if storm:
      close(harbour)

Ferry        Seats
Anna           120
Little Bear     48
The ferries

▶ Watch video 01:53 — The storm from above

♪ Listen to audio 1:02:03 — A night in the lighthouse

│ What a night!
│ — The harbour master
▣ Embedded: The harbour master

────────────────────────────────────────────────────────────

▒▒ The sandbank at low tide · M. Grey

The mayor thanked everyone."""


def test_every_kind_of_block_has_its_form() -> None:
    assert "\n".join(lines(arrange(whole(), NOW), 60)) == WHOLE


def test_without_signs_everything_is_ascii() -> None:
    shown = "\n".join(lines(arrange(whole(), NOW, LETTERS), 60))

    assert [c for c in shown if not c.isascii() and c not in "·—"] == []
    assert "[] The sandbank" in shown


def test_a_notice_stands_first() -> None:
    shown = lines(pieces(notice="Only the beginning is free.", title="Storm"), 40)

    assert shown == ["▌ Only the beginning is free.", "", "Storm"]


def test_headings_are_told_apart_where_a_script_has_no_capitals() -> None:
    shown = lines(
        pieces(Block("heading", "渡轮恢复", level=2), paragraph(), Block("heading", "ALL IN CAPITALS", level=2)), 80
    )

    assert shown[0] == "━━ 渡轮恢复"
    assert shown[-1] == "ALL IN CAPITALS"


def test_capitals_keep_every_letter_in_its_place() -> None:
    assert capitals("Straße am Fluß") == "STRAßE AM FLUß"
    assert capitals("İstanbul'da iki ilçe", "tr") == "İSTANBUL'DA İKİ İLÇE"
    assert capitals("ᾳ\u0345") in ("ᾳ\u0345", "ᾼ\u0345")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"published": "2019-05-05", "byline": "rc/amp (AP, dpa Reuters)", "minutes": 2, "agencies": ("AP", "dpa")},
         "5 May 2019 · rc/amp (AP, dpa Reuters) · 2 min"),
        ({"published": "2019-05-05", "updated": "2019-05-05"}, "5 May 2019"),
        ({"published": "2019-05-05T08:00:00+00:00", "updated": "2019-05-05T09:30:00+00:00"},
         "5 May 2019, 08:00, updated 09:30"),
        ({"published": "2019-05-05T23:30:00-02:00"}, "6 May 2019, 01:30"),
        ({"updated": "2019-05-06"}, "updated 6 May 2019"),
        ({"authors": ("Ada Grey", "Ben Low"), "agencies": ("dpa",)}, "Ada Grey, Ben Low (dpa)"),
        ({"authors": ("Ada Grey",), "byline": "Edited by: Ben Low"}, "Ada Grey · Edited by: Ben Low"),
        ({"authors": ("Ada Grey", "Cy Dow"), "byline": "Ada Grey, with AP"}, "Cy Dow · Ada Grey, with AP"),
        ({"agencies": ("dpa", "AFP")}, "dpa, AFP"),
        ({"published": "0000-00-00", "updated": "9999-99-99T99:99"}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_byline_says_what_is_known(fields: dict[str, object], expected: str) -> None:
    assert byline(article(**fields), NOW) == expected


def test_a_picture_without_words_is_a_bar_and_an_alternative_text_stands_in_for_a_caption() -> None:
    bare = lines(pieces(picture=Picture("p")), 10)
    alternative = lines(pieces(Block("image", src="p", title="A grey sea"), Block("image", src="q")), 20)

    assert bare == ["▒" * 10]
    assert alternative == ["▒▒ A grey sea", "", "▒▒ Picture"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ({"caption": "Sea at noon", "credit": "M. Grey"}, "Sea at noon · M. Grey"),
        ({"title": "The sea", "credit": "M. Grey"}, "The sea · M. Grey"),
        ({"credit": "M. Grey"}, "M. Grey"),
    ],
)
def test_links_under_a_picture_stay_on_their_words(words: dict[str, str], shown: str) -> None:
    under = "\n".join(filter(None, (words.get("caption"), words["credit"])))
    spans = tuple(Span(under.index(word), under.index(word) + len(word), url=f"https://e.org/{word}")
                  for word in ("noon", "Grey") if word in under)  # fmt: skip
    for found in (
        pieces(Block("image", spans=spans, **words)),
        arrange(article(picture=Picture("https://e.org/sea.jpg", spans=spans, **words)), NOW),
    ):
        (caption,) = (piece for piece in found if piece.role == "caption")
        assert caption.text == shown
        assert [caption.text[span.start : span.end] for span in caption.spans] == [
            span.url.rpartition("/")[2] for span in spans
        ]


def test_a_credit_that_the_caption_names_is_not_repeated() -> None:
    assert lines(pieces(Block("image", caption="Sea (M. Grey)", credit="M. Grey")), 30) == ["▒▒ Sea (M. Grey)"]


def test_the_links_of_an_item_are_counted_from_its_own_beginning() -> None:
    text = "bread\ncandles and rope"
    (_, second) = pieces(
        Block("list", text, items=("bread", "candles and rope"), spans=(Span(6, 13, url="https://news.example/c"),))
    )

    assert [second.text[span.start : span.end] for span in second.spans] == ["candles"]


def test_a_list_whose_items_do_not_make_its_text_loses_only_its_links() -> None:
    shown = pieces(
        Block("list", "something else", items=("one", "two"), spans=(Span(0, 9, url="https://news.example/"),))
    )

    assert [(piece.text, piece.spans) for piece in shown] == [("one", ()), ("two", ())]


def test_paragraphs_written_from_right_to_left_stand_at_the_right_in_logical_order() -> None:
    shown = lines(pieces(Block("paragraph", ARABIC), Block("list", "خبر", items=("خبر",)), direction="rtl"), 60)

    assert all(len(line) == 60 for line in shown if line)
    assert shown[0].strip() + " " + shown[1].strip() == ARABIC
    assert shown[-1].endswith("خبر •")


def test_a_paragraph_has_its_own_direction() -> None:
    shown = lines(pieces(paragraph("Deutsche Welle"), Block("paragraph", "خبر"), direction="rtl"), 20)

    assert shown == ["Deutsche Welle", "", "خبر".rjust(20)]


def test_a_stub_is_a_link_to_its_own_page() -> None:
    (stub,) = pieces(Block("media", media="gallery", title="Ten ferries", url="https://news.example/g-1"))

    assert stub.text == "Look at pictures — Ten ferries"
    assert [(span.start, span.end, span.url) for span in stub.spans] == [
        (0, len(stub.text), "https://news.example/g-1")
    ]


def test_the_readers_own_lines_are_shown_as_they_are() -> None:
    assert lines(arrange_lines(["Loading", "", "[bold]https://news.example/[/]"]), 40) == [
        "Loading", "", "[bold]https://news.example/[/]",
    ]  # fmt: skip


def test_a_very_long_text_is_parted_at_words_and_keeps_its_links() -> None:
    text = f"{HARBOUR} " * 400
    last = text.rindex("lighthouse")
    shown = pieces(Block("paragraph", text.strip(), spans=(Span(last, last + 10, url="https://news.example/l"),)))

    assert len(shown) > 2
    assert " ".join(piece.text for piece in shown) == text.strip()
    assert [shown[-1].text[span.start : span.end] for span in shown[-1].spans] == ["lighthouse"]
    assert [piece.gap for piece in shown] == [1] + [0] * (len(shown) - 1)
