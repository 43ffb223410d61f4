"""A library of stories made for measuring: as many as asked for, as long as asked for, each tied to the next."""

from __future__ import annotations

import os
import time
from pathlib import Path

from reader import paths
from reader.extract.dw.editions import edition
from reader.library.pages import Pages
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
    """The process's environment with all four XDG places in ``folder``; bytecode is written, as for everybody."""
    home = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "state", "cache")}
    left = ("XDG_", "LC_", "NO_COLOR", "PYTHONDONTWRITEBYTECODE")
    keep = {name: value for name, value in os.environ.items() if not name.startswith(left)}
    return {**keep, **home, "LANG": "C.UTF-8", "HOME": str(folder)}


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
    pages.put_read(wanted.key, read, now, now + _YEAR)
    pages.put_response(wanted.key, Response(wanted, wanted, 200, now, "text/html", body=b"<html></html>"))
