"""Stories to keep, made for the tests."""

from __future__ import annotations

import random
from collections.abc import Mapping
from concurrent.futures import Future

from reader.library.pages import Offer, Pages
from reader.library.parcel import Judge, Standing
from reader.model import address
from reader.model.article import Article, Source
from reader.model.block import Block
from reader.model.front_page import FrontPage
from reader.model.read import Read
from reader.model.related import Group, RelatedItem
from reader.model.response import Response

NOW = 1_700_000_000.0


def story(number: int = 1, text: str = "The text of the story.") -> Article:
    url = f"https://www.dw.com/en/story/a-{number}"
    return Article(url, url, f"dw:{number}", title=f"Story {number}", blocks=(Block("paragraph", text),),
                   minutes=number % 9, source=Source("own", 1.0))  # fmt: skip


def front(*numbers: int) -> FrontPage:
    items = tuple(RelatedItem(f"https://www.dw.com/a-{n}", f"dw:{n}", f"Story {n}") for n in numbers)
    return FrontPage(
        "https://www.dw.com/en/top-stories/s-9097", "dw:9097", "Top stories", groups=(Group("more", "", items),)
    )


def answer(number: int = 1, body: bytes = b"<p>page</p>", **fields: object) -> Response:
    story = address.parse(f"https://www.dw.com/en/story/a-{number}")
    given: dict[str, object] = {"status": 200, "fetched": NOW, "content_type": "text/html", "body": body, **fields}
    return Response(asked=story, final=story, **given)


def noise(seed: int, size: int) -> bytes:
    """Bytes that do not get shorter by deflating, the same for the same seed."""
    return random.Random(seed).randbytes(size)


def anything(key: str, there: Standing | None) -> str:
    """The judge who lets everything take the place of what is there."""
    return ""


def put(
    pages: Pages, key: str, read: Read, fetched: float = NOW, *, fresh_until: float = 0.0,
    response: Response | None = None, answer: str = "", judge: Judge = anything,
) -> Future[Mapping[str, str]]:  # fmt: skip
    """Keep a page under one key."""
    return pages.put(Offer((key,), read, fetched, fresh_until, response, answer), judge)


def put_story(pages: Pages, number: int, size: int = 0) -> Future[Mapping[str, str]]:
    """Keep story ``number`` with its answer, of ``size`` bytes of noise where that is given."""
    response = answer(number, noise(number, size)) if size else answer(number)
    return put(pages, f"dw:{number}", story(number), response=response)
