"""Stories to keep, made for the tests."""

from __future__ import annotations

import random

from reader.model import address
from reader.model.article import Article
from reader.model.block import Block
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem
from reader.model.response import Response

NOW = 1_700_000_000.0


def story(number: int = 1, text: str = "The text of the story.") -> Article:
    url = f"https://www.dw.com/en/story/a-{number}"
    return Article(url, url, f"dw:{number}", title=f"Story {number}", blocks=(Block("paragraph", text),))


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
