"""The last gate: every string of an article and a front page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.model.article import Article, Language, Picture, Source
from reader.model.block import Block, Span
from reader.model.clean import clean_article, clean_front_page
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem

ESC = "\x1b[31m"
DIRTY = f"a{ESC}b"


def article(*blocks: Block, **fields: object) -> Article:
    return Article("https://example.org/a", "https://example.org/a", "url:0", title="Title", blocks=blocks, **fields)


def test_a_clean_article_comes_back_as_the_same_object() -> None:
    whole = article(
        Block("paragraph", "A paragraph with a link.", spans=(Span(2, 11, url="https://example.org/b"),)),
        Block("code", "if x:\n    pass"),
        Block("list", "one\ntwo", items=("one", "two"), level=1),
        published="2019-05-05",
    )

    assert clean_article(whole) is whole


def test_every_string_is_cleaned_however_deep_it_lies() -> None:
    item = RelatedItem(f"https://example.org/{ESC}x", "url:1", DIRTY, teaser=DIRTY, date=DIRTY)
    dirty = article(
        Block("image", src=f"https://example.org/{ESC}p", caption=DIRTY, credit=DIRTY, title=DIRTY),
        Block("list", f"{DIRTY}\n{DIRTY}", items=(DIRTY, DIRTY)),
        Block("table", "x", rows=((DIRTY, "x"),)),
        kicker=DIRTY, lead=DIRTY, notice=DIRTY, authors=(DIRTY,), published=DIRTY,
        picture=Picture(DIRTY, DIRTY), groups=(Group("related", DIRTY, (item,)),),
        languages=(Language(DIRTY, DIRTY, DIRTY),), source=Source(DIRTY, fetched=DIRTY),
    )  # fmt: skip

    cleaned = clean_article(dirty)

    assert "\x1b" in repr(dirty).replace("\\x1b", "\x1b")
    assert "\\x1b" not in repr(cleaned)
    assert cleaned.groups[0].items[0].url == "https://example.org/x"
    assert cleaned.blocks[1].items == ("ab", "ab")
    assert clean_article(cleaned) is cleaned


def test_the_spans_of_a_changed_text_move_along() -> None:
    text = f"one {ESC}two three"
    span = Span(text.index("three"), len(text), url="https://example.org/")

    (block,) = clean_article(article(Block("paragraph", text, spans=(span,)))).blocks

    assert block.text == "one two three"
    assert [block.text[s.start : s.end] for s in block.spans] == ["three"]


def test_the_spans_of_a_picture_count_in_what_is_written_under_it() -> None:
    quay, ann = Span(4, 8, url="https://e.org/quay"), Span(9, 12, url="https://e.org/ann")
    late = Span(5, 30, url="https://e.org/late")
    good, dirty = "The quay", f"The {ESC}quay"
    length = len(ESC)
    moved = (Span(4 + length, 8 + length, url=quay.url), Span(9 + length, 12 + length, url=ann.url))

    block = Block("image", caption=good, credit="Ann", spans=(quay, ann))
    picture = Picture("https://e.org/a.jpg", good, "Ann", spans=(quay, ann))
    kept = article(block, picture=picture)
    assert clean_article(kept) is kept

    changed = clean_article(
        article(replace(block, caption=dirty, spans=moved), picture=replace(picture, caption=dirty, spans=moved))
    )
    assert changed == kept

    cut = clean_article(article(replace(block, spans=(quay, late)), picture=replace(picture, spans=(quay, late))))
    assert cut.blocks[0].spans == cut.picture.spans == (quay,)


def test_a_list_stays_made_of_its_items() -> None:
    items = ("bread  and butter", f"ro{ESC}pe")
    span = Span(0, 5, url="https://example.org/")

    (block,) = clean_article(article(Block("list", "\n".join(items), items=items, spans=(span,)))).blocks

    assert block.items == ("bread  and butter", "rope")
    assert block.text == "\n".join(block.items)
    assert block.spans == (span,)


def test_a_span_outside_its_text_is_dropped() -> None:
    good, late, wrong, negative = Span(0, 2), Span(1, 99), Span(2, 1), Span(-3, 2)

    (block,) = clean_article(article(Block("paragraph", "text", spans=(good, late, wrong, negative)))).blocks

    assert block.spans == (good,)


def test_a_front_page_is_cleaned_and_left_alone_when_it_is_clean() -> None:
    item = RelatedItem("https://example.org/b", "url:1", "Title")
    front = FrontPage("https://example.org/", "url:0", "Front", groups=(Group("more", "", (item,)),))
    dirty = FrontPage("https://example.org/", "url:0", DIRTY, groups=(Group("more", DIRTY, (item,)),))

    assert clean_front_page(front) is front
    assert clean_front_page(dirty).title == "ab"
    assert clean_front_page(dirty).groups[0].label == "ab"
    assert clean_front_page(dirty).groups[0].items[0] is item


LETTERS = 'ab \\"\n\t/{}:,é漢😀क' + "\u00a0\u0301\u200d\u200c\u200b\x1b[1m\ud83d\U000e0041\u094d"
texts = st.text(st.sampled_from(LETTERS), max_size=8)
parts = st.lists(texts, max_size=2).map(tuple)
spans = st.lists(st.builds(Span, st.integers(-1, 9), st.integers(-1, 9), url=texts), max_size=2).map(tuple)
some_blocks = st.one_of(
    st.builds(Block, st.just("paragraph"), texts, spans=spans),
    st.builds(Block, st.sampled_from(["list", "image", "media"]), texts, items=parts, caption=texts, url=texts),
    st.builds(Block, st.just("image"), caption=texts, credit=texts, spans=spans),
    st.builds(Block, st.just("table"), rows=st.lists(parts, max_size=2).map(tuple)),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(some_blocks, max_size=3))
def test_all_blocks_together_are_cleaned_as_each_is_alone(blocks: list[Block]) -> None:
    dirty = Block("code", "\x00")

    together = clean_article(article(*blocks)).blocks

    assert together == tuple(clean_article(article(block, dirty)).blocks[0] for block in blocks)
    assert clean_article(article(*together)).blocks == together
