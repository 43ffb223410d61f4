"""Articles written for these tests."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.model.article import Article, Picture
from reader.model.block import Block, Span
from reader.tui.layout.arrange import arrange
from reader.tui.layout.layout import Layout
from reader.tui.layout.piece import Piece

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HARBOUR = (
    "The harbour of the old town was closed for a second day on Tuesday after a storm had torn two ferries from "
    "their moorings and carried them onto the sandbank beyond the lighthouse."
)
MARKET = "Traders on the market square said that they had sold out of candles, bread and rope before noon."
ARABIC = "أعلنت إدارة الميناء يوم الثلاثاء أن العبارات ستعود إلى العمل في نهاية الأسبوع بعد إصلاح الأرصفة."
CHINESE = "港务局星期二宣布，渡轮将在周末恢复运行，工人们正在修理码头，并清理沙滩上的残骸。"


def article(*blocks: Block, **fields: object) -> Article:
    return Article("https://news.example/a", "https://news.example/a", "url:0", blocks=blocks, **fields)


def paragraph(text: str = HARBOUR, *links: str) -> Block:
    """A paragraph; each word of ``links`` that stands in it is a link to an address of that name."""
    spans = tuple(
        Span(text.index(word), text.index(word) + len(word), url=f"https://news.example/{word}") for word in links
    )
    return Block("paragraph", text, spans=spans)


def whole() -> Article:
    """An article with a block of every kind."""
    return article(
        paragraph(HARBOUR, "ferries", "lighthouse"),
        Block("heading", "What the traders say", level=2),
        paragraph(MARKET, "market"),
        Block("heading", "Smaller things", level=3),
        Block("list", "bread\ncandles and rope", items=("bread", "candles and rope"), level=1),
        Block("list", "thick\nthin", items=("thick", "thin"), level=2, first=9),
        Block("quote", "Nobody had seen such waves.", credit="A fisherman"),
        Block("code", "if storm:\n    close(harbour)"),
        Block("table", rows=(("Ferry", "Seats"), ("Anna", "120"), ("Little Bear", "48")), caption="The ferries"),
        Block("media", media="video", title="The storm from above", duration=113, url="https://news.example/av-1"),
        Block("media", media="audio", title="A night in the lighthouse", duration=3723),
        Block("embed", url="https://posts.example/1", text="What a night!", credit="The harbour master"),
        Block("rule"),
        Block("image", src="https://news.example/p.jpg", caption="The sandbank at low tide", credit="M. Grey"),
        paragraph("The mayor thanked everyone."),
        kicker="Coast",
        title="Storm closes the harbour for a second day",
        lead="Two ferries lie on a sandbank, and the market has sold out of candles.",
        byline="mg/ab (AP)",
        agencies=("AP",),
        published="2019-05-05",
        updated="2019-05-06",
        minutes=2,
        language="en",
        picture=Picture("https://news.example/l.jpg", "A ferry on the sandbank", "M. Grey"),
    )


def pieces(*blocks: Block, **fields: object) -> tuple[Piece, ...]:
    return arrange(article(*blocks, **fields), NOW)


def lines(shown: tuple[Piece, ...], width: int) -> list[str]:
    """Every line at that width, as a terminal shows it."""
    layout = Layout(shown, width)
    layout.reach()
    found = [layout.line(number) for number in range(layout.height)]
    return [line.text for line in found if line is not None]
