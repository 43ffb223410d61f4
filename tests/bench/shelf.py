"""A library of stories made for measuring: as many as asked for, as long as asked for, each tied to the next."""

from __future__ import annotations

import os
import time
from pathlib import Path

from reader import paths
from reader.extract.dw.editions import edition
from reader.library.pages import Offer, Pages
from reader.library.parcel import Parcel
from reader.library.stock import Stock
from reader.library.stored import Held
from reader.model import address
from reader.model.article import Article, Source
from reader.model.block import Block, Span
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem
from reader.model.response import Response

FIRST_ID = 900_000_001
_SENTENCE = (
    "The keeper of the old light climbed the stairs again, counted the ships at anchor and wrote the number down. "
)
_YEAR = 365 * 24 * 3600


def environment(folder: Path) -> dict[str, str]:
    """The process's environment with all four XDG places in ``folder``."""
    home = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "state", "cache")}
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "LC_", "NO_COLOR"))}
    # bytecode is written with the first start of all, whatever the environment says
    return {**keep, **home, "LANG": "C.UTF-8", "HOME": str(folder), "PYTHONDONTWRITEBYTECODE": ""}


def fill(folder: Path, *, stories: int, words: int) -> str:
    """Keep a front page and ``stories`` of about ``words`` words each; returns the first story's address.

    Item 1 of each story is the next one, of the last the first: pressing ``1`` walks for ever.
    """
    places = paths.of(environment(folder))
    paths.private(places.cache)
    pages = Pages.open(places.cache, size_limit=500_000_000)
    now = time.time()
    for story in articles(stories=stories, words=words):
        _keep(pages, story.url, story, now)
    items = [_item(number) for number in range(stories)]
    front = edition("en").sections[0]
    wanted = address.parse(front.url)
    page = FrontPage(wanted.url, wanted.id, front.name, "rdf", "en", "ltr", (Group("more", "", tuple(items)),))
    _keep(pages, wanted.url, page, now)
    pages.close()
    return items[0].url


def articles(*, stories: int, words: int) -> list[Article]:
    """The stories themselves."""
    items = [_item(number) for number in range(stories)]
    made = []
    for number, item in enumerate(items):
        following = items[(number + 1) % stories :] + items[: (number + 1) % stories]
        made.append(_story(item, words, tuple(following[:9])))
    return made


def fill_many(folder: Path, *, stories: int) -> list[str]:
    """A library of short stories, each with words of its own, made in one transaction; their keys.

    Their bytes are a line each: what is measured is how many there are.
    """
    stock = Stock(
        folder, size_limit=500_000_000, patience=5, retry_after=60, revision_bytes=50_000_000, clock=time.time,
        on_damage=lambda: None,
    )  # fmt: skip
    now = time.time()
    stock.store_all((_parcel(_short(number), now), lambda _, __: "") for number in range(stories))
    stock.close()
    return [_item(number).id for number in range(stories)]


def _short(number: int) -> Article:
    item = _item(number)
    words = _SENTENCE.split()
    turned = " ".join(words[number % len(words) :] + words[: number % len(words)])
    blocks = tuple(Block("paragraph", f"{turned} {number * step}.") for step in range(1, 2 + number % 4))
    return Article(
        item.url, item.url, item.id, language="en", title=f"{item.title}, {turned[:20]}", lead=turned, blocks=blocks,
        minutes=1 + number % 7, published="2026-11-01", source=Source("bench", 1.0),
    )  # fmt: skip


def _parcel(story: Article, now: float) -> Parcel:
    wanted = address.parse(story.url)
    response = Response(wanted, wanted, 200, now, "text/html", body=f"<p>{story.title}".encode())
    return Parcel.of((story.id,), Held(story, now, now + _YEAR), story.id, response)


def _item(number: int) -> RelatedItem:
    wanted = address.of_dw(FIRST_ID + number, "a", "en", f"story-{number}")
    return RelatedItem(
        wanted.url, wanted.id, f"Story number {number} of the shelf", teaser=_SENTENCE, date="2026-11-01"
    )


def _story(item: RelatedItem, words: int, related: tuple[RelatedItem, ...]) -> Article:
    text = (_SENTENCE * 4).strip()
    count = max(1, words // len(text.split()))
    link = Span(4, 10, "link", related[0].url)
    blocks = tuple(Block("paragraph", text, (link,) if n % 5 == 0 else ()) for n in range(count))
    return Article(
        item.url, item.url, item.id, language="en", title=item.title, lead=_SENTENCE.strip(), blocks=blocks,
        groups=(Group("recommends", "DW recommends", related),), minutes=words // 230,
        published="2026-11-01", source=Source("bench", 1.0),
    )  # fmt: skip


def _keep(pages: Pages, url: str, read: Article | FrontPage, now: float) -> None:
    wanted = address.parse(url)
    response = Response(wanted, wanted, 200, now, "text/html", body=b"<html></html>")
    pages.put(Offer((wanted.key,), read, now, now + _YEAR, response), lambda _, __: "")
