"""What follows an element that has no content is not its content, also where the parser does not know the element."""

from __future__ import annotations

import time

import pytest

from reader.extract import tree
from reader.extract.page import Page, Want
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.front_page import FrontPage

VOID = ("area", "base", "bgsound", "br", "col", "embed", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr")  # fmt: skip
STORY = "https://news.example/harbour/buoys-1234567.html"
FORMS = ("<{}>", "<{} >", "<{}/>", '<{} a="b">', "<{} a=b/>", '<{} a="x > y">', "<{} a='it\"s'>")
PROSE = "<p>The pilots met at noon, and it was agreed that the buoys be moved before the ice comes down the river.</p>"


def tree_of(source: str):
    root = tree.parse(source)
    assert root is not None
    return root


def article(
    body: str, head: str = "", url: str = "https://news.example/harbour/buoys-1234567.html", want: Want = "auto"
):
    source = f"<html lang=en><head><title>Buoys</title>{head}</head><body>{body}</body></html>"
    found = read(Page(address.parse(url), source.encode(), charset="utf-8", want=want))
    assert isinstance(found, Article)
    return found


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize("name", VOID)
@pytest.mark.parametrize(
    "form", ["<{}>", "<{} >", "<{}/>", '<{} a="b">', "<{} a=b/>", '<{} a="x > y">', "<{} a='it\"s'>"]
)
def test_a_void_element_holds_nothing_however_it_is_written(name: str, form: str) -> None:
    for tag in (form.format(name), form.format(name.upper())):
        root = tree_of(f"<body><div>one{tag}two<p>three</p></div><p>four</p></body>")
        assert "".join("".join(root.itertext()).split()) == "onetwothreefour"
        found = next(root.iter(name))
        assert (found.text, len(found)) == (None, 0)


@pytest.mark.parametrize("form", ["<{} a=it's>", '<{} a="b>', "<{} a=\"it's\" b='>"])
def test_where_quotes_are_not_in_pairs_the_text_is_not_worse_off(form: str) -> None:
    for name in ("wbr", "source"):
        root = tree_of(f"<body><p>one {form.format(name)} two</p><p>three \"'</p></body>")
        plain = tree_of(f"<body><p>one {form.format('br')} two</p><p>three \"'</p></body>")
        assert "".join(root.itertext()) == "".join(plain.itertext())


def test_other_names_that_begin_alike_keep_their_content() -> None:
    root = tree_of("<body><source-list>one</source-list><tracks>two</tracks><wbrs>three</wbrs></body>")
    assert [element.text for element in root.iter("source-list", "tracks", "wbrs")] == ["one", "two", "three"]


def test_elements_that_end_by_themselves_still_do() -> None:
    root = tree_of("<body><ul><li>one<wbr>two<li>three</ul><table><tr><td>a<wbr>b<td>c</table><p>d<wbr>e<p>f</body>")
    assert ["".join(item.itertext()) for item in root.iter("li", "td", "p")] == [
        "onetwo",
        "three",
        "ab",
        "c",
        "de",
        "f",
    ]
    assert [item.getparent().tag for item in root.iter("li", "td")] == ["ul", "ul", "tr", "tr"]


def test_three_thousand_of_them_are_not_three_thousand_levels() -> None:
    words = "<wbr>".join(f"w{number}" for number in range(3_000))
    for around in (words, "<div>" * 3_000 + words):
        assert "".join(tree_of(f"<body><p>{around}</p>").itertext()).endswith("w2998w2999")


@pytest.mark.parametrize(
    "piece", ["<wbr>", "<wbr ", '<source "', "<source \"'", "<source a='\" ' ", '<embed a="b" ', "<track a='", "<"]
)
def test_closing_them_is_linear_whatever_the_page_is_like(piece: str) -> None:
    def seconds(count: int) -> float:
        data, best = (piece * count).encode(), 60.0
        for _ in range(3):
            began = time.process_time()
            tree.closed(data)
            best = min(best, time.process_time() - began)
        return best

    assert seconds(80_000) < 4 * max(seconds(40_000), 0.002)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>The water<wbr>gauge stands in the Danube<wbr>port.</p>", "The watergauge stands in the Danubeport."),
        ("<p>See <a href=/a>level<wbr>report</a> and ask there.</p>", "See levelreport and ask there."),
        ("<p>Heard on the quay: <embed src=/a.swf>the horn.</p>", "Heard on the quay: the horn."),
        ("<video><source src=/a.mp4><track src=/a.vtt></video><p>The film is short.</p>", "The film is short."),
        ("<audio><source src=/a.mp3></audio><p>The horn is loud.</p>", "The horn is loud."),
    ],
    ids=["word", "link", "embed", "video", "audio"],
)  # fmt: skip
def test_the_words_behind_them_are_in_the_story(body: str, shown: str) -> None:
    body = f"{PROSE * 2}{body}{PROSE * 2}"
    found = article(f"<main><article><h1>Bu<wbr>oys</h1>{body}</article></main>")
    assert shown in texts(found)
    assert found.title == "Buoys"
    assert len([text for text in texts(found) if text.startswith("The pilots")]) == 4
    assert shown in " ".join(texts(article(f"<article>{body}</article>", want="full")))


@pytest.mark.parametrize(
    "picture",
    [
        "<picture><source srcset=/b.webp><img src=/b.jpg alt=Buoy></picture>",
        "<picture><source srcset='/b.webp 1x, /c.webp 2x'><source srcset=/b.avif><img src=/b.jpg></picture>",
        "<figure><picture><source media='(min-width: 9em)' srcset=/b.webp><img src=/b.jpg></picture>"
        "<figcaption>A buoy</figcaption></figure>",
    ],
    ids=["one source", "two sources", "figure"],
)
def test_a_picture_behind_its_sources_is_a_picture(picture: str) -> None:
    found = article(f"<main><article><h1>Buoys</h1>{PROSE * 2}<div>{picture}</div>{PROSE * 2}</article></main>")
    assert [block.src.partition("/b.")[0] for block in found.blocks if block.kind == "image"] == [
        "https://news.example"
    ]
    assert len([text for text in texts(found) if text.startswith("The pilots")]) == 4


def test_the_words_behind_them_are_in_a_story_of_dw() -> None:
    body = (
        "<article><h1>Tide<wbr>gauge</h1><div class=rich-text><p>It is at the level<wbr>post.</p><p>It came "
        "<embed src=/x>late.</p></div></article>"
    )
    head = '<link rel=canonical href="https://www.dw.com/en/f/a-990006001"><meta name=x content=DW>'
    found = article(body, head, "https://www.dw.com/en/f/a-990006001")
    assert found.source.rules == "dw new layout"
    assert (found.title, texts(found)) == ("Tidegauge", ["It is at the levelpost.", "It came late.", ""])


def test_stories_of_a_front_page_behind_them_are_listed() -> None:
    cards = "".join(
        f"<article><picture><source srcset=/{n}.webp><img src=/{n}.jpg></picture><h2>"
        f"<a href=/harbour/the-gauge-of-town-number-{n}-1234{n}.html>The gauge of town number {n}</a></h2></article>"
        for n in range(10, 25)
    )
    page = Page(address.parse("https://news.example/"), f"<body><main>{cards}</main></body>".encode(), want="front")
    found = read(page)
    assert isinstance(found, FrontPage)
    assert len(found.items) == 15
