"""A story full of what a terminal would obey, passed through the gate and shown: run in a pty by the tests."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import App, ComposeResult

from reader.model.article import Article, Picture
from reader.model.block import Block, Span
from reader.model.clean import clean_article
from reader.text.source import clean as clean_source
from reader.tui.widgets.article_view import ArticleView

ESC: Final = "\x1b"
# Colour, erasing, modes, questions to the terminal, resets; titles, clipboard, links, pictures and other strings.
_ESCAPES: Final = (
    "[31m", "[2J", "[?1049l", "[6n", "[>0q", "c", "(0", "#8", "7", "]0;owned\x07", f"]2;owned{ESC}\\",
    "]52;c;b3duZWQ=\x07", f"]52;c;b3duZWQ={ESC}\\", f"]8;;http://owned/{ESC}\\", "]1337;File=:b3duZWQ=\x07",
    f"P+q544e{ESC}\\",
    f"Ptmux;owned{ESC}\\", f"_Gowned{ESC}\\", f"^owned{ESC}\\", f"Xowned{ESC}\\",
)  # fmt: skip
_C1: Final = ("\x9b31m", "\x9d0;owned\x07", "\x9d52;c;b3duZWQ=\x9c", "\x90owned\x9c", "\x9fowned\x9c", "\x85", "\x8d")
_CONTROLS: Final = ("\x00", "\x07", "\x08\x08\x08", "\x0b", "\x0c", "\x0e", "\x7f", "\u2028", "\ud83d", "\ufffe")
_UNSEEN: Final = (
    "\u202e", "\u202d", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "\u061c", "\u200b", "\ufeff", "\u2060",
    "\u00ad", "\u3164", "\u115f", "\U000e0041", "\U000e007f", "\ufe0e", "\U0001d173",
)  # fmt: skip
SEQUENCES: Final = (*(ESC + rest for rest in _ESCAPES), *_C1, *_CONTROLS, *_UNSEEN)
ENTITIES: Final = ("&#27;]0;owned&#7;", "&#x1b;[31m", "&#x9b;31m", "&#8238;")


def story() -> Article:
    """Each sequence in the midst of a word, in every field that is shown."""
    hurt = [f"wo{sequence}rd" for sequence in SEQUENCES]
    long = " ".join(hurt)
    return Article(
        f"https://news.example/{ESC}]0;owned\x07",
        "https://news.example/",
        "url:0",
        title=long,
        kicker=long,
        lead=long,
        byline=long,
        authors=(long,),
        notice=long,
        picture=Picture("https://news.example/p", long, long),
        blocks=(
            Block("paragraph", long, spans=(Span(0, 40, url=f"https://news.example/{ESC}\\{ESC}]0;owned\x07"),)),
            Block("heading", long, level=2),
            Block("list", "\n".join(hurt), items=tuple(hurt), level=1),
            Block("quote", long, credit=long),
            Block("code", long),
            Block("table", rows=(tuple(hurt[:3]), tuple(hurt[3:6])), caption=long),
            Block("media", media="video", title=long, url=f"https://news.example/{ESC}[2J"),
            Block("embed", text=long, credit=long, url="https://news.example/"),
            Block("image", caption=long, credit=long),
        ),
    )


class Hostile(App[None]):
    """Shows the story through the gate; any key but ``q`` scrolls on, ``q`` ends."""

    BINDINGS: ClassVar = [("q", "quit"), ("j", "page")]

    def compose(self) -> ComposeResult:
        yield ArticleView()

    def on_mount(self) -> None:
        self.query_one(ArticleView).show(clean_article(story()))

    def action_page(self) -> None:
        self.query_one(ArticleView).page(1)


def source() -> str:
    """The same as a page that has not been parsed yet."""
    return clean_source("".join(f"<p>wo{sequence}rd</p>" for sequence in SEQUENCES + ENTITIES))


if __name__ == "__main__":
    Hostile().run()
