"""One article and one front page in which every kind of block, span and group occurs."""

import pytest

from reader.model.article import Article, Picture, Source
from reader.model.block import Block, Span
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem

HARBOUR = RelatedItem(
    url="https://www.dw.com/en/harbour/a-9000000101",
    id="dw:9000000101",
    title="The harbour *at night*",
    teaser="Ships come and go.",
    date="2019-05-02",
    image="https://static.dw.com/image/1_302.jpg",
)
FILM = RelatedItem(
    url="https://www.dw.com/en/film/video-9000000102",
    id="dw:9000000102",
    title="A film of the harbour",
    kind="video",
    duration=113,
)
REGISTER = RelatedItem(
    url="https://example.org/form_(1)", id="url:0000000000000000", title="Form", kind="web", external=True
)

BODY = "Boats reach the harbour and the open sea by noon."


@pytest.fixture
def article() -> Article:
    return Article(
        url="https://www.dw.com/en/tides/a-9000000100",
        canonical="https://www.dw.com/en/tides/a-9000000100",
        id="dw:9000000100",
        language="en",
        section=("News", "Sea"),
        kicker="Sea",
        title="Tides [explained]",
        lead="Twice a day the water comes.",
        authors=("Ann Example",),
        byline="rc/amp (AP, dpa Reuters)",
        agencies=("AP", "dpa", "Reuters"),
        published="2019-05-05",
        minutes=2,
        notice="",
        picture=Picture("https://static.dw.com/image/2_6.jpg", "Low tide", "A. Example", "A beach"),
        blocks=(
            Block(
                "paragraph",
                BODY,
                (
                    Span(12, 23, url=HARBOUR.url),
                    Span(32, 40, "strong"),
                    Span(28, 40, url="https://example.org/open_(sea)"),
                    Span(44, 48, "em"),
                ),
            ),
            Block("heading", "'Very high' water", level=2),
            Block("list", "First\nSecond", items=("First", "Second"), level=1, first=3),
            Block("list", "Inner", items=("Inner",), level=2),
            Block("quote", "The sea decides.", credit="A sailor"),
            Block("code", "high = low + 6\n  # hours"),
            Block("table", "Port | Metres\nA | 3.5", rows=(("Port", "Metres"), ("A", "3.5")), caption="Heights"),
            Block("image", src="https://static.dw.com/image/3.jpg", caption="A buoy", credit="B.", title="Buoy"),
            Block(
                "media",
                media="video",
                title="A film of the harbour",
                url=FILM.url,
                duration=113,
                src="https://x.org/p.jpg",
            ),
            Block("embed", "I saw it!", title="Post", url="https://social.example/1", credit="@ann"),
            Block("rule"),
            Block("paragraph", "1. is no list, # no heading, <b> no markup, 2 * 3 * 4 no emphasis, snake_case_word."),
        ),
        groups=(
            Group("inline", "", (HARBOUR,)),
            Group("recommends", "DW recommends", (FILM, HARBOUR)),
            Group("web", "WWW links", (REGISTER,)),
            Group("more", "Most read", ()),
        ),
        source=Source("dw old layout", 0.9, "2019-05-05T10:00:00+00:00", "file"),
    )


@pytest.fixture
def front_page() -> FrontPage:
    return FrontPage(
        url="https://www.dw.com/en/top-stories/s-9097",
        id="url:1111111111111111",
        title="Top stories",
        form="rdf",
        language="en",
        groups=(Group("more", "", (HARBOUR, FILM)), Group("more", "Elsewhere", (REGISTER, HARBOUR))),
        source=Source("rdf", 1.0, "2019-05-05T10:00:00+00:00", "https://rss.dw.com/rdf/rss-en-all"),
    )
