"""Related stories of real pages, against what a reader found beside them by hand."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pytest

from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article

_TRACKING = re.compile(r"^(?:utm_|iref$|ico$|rel$|ref$|at_|wt_|cmp$|itm_|xtor$|ito$|ns_|intcid$|icid$|mod$|src$)")
KINDS = ("related", "inline")


def key(url: str) -> str:
    """An address as the annotations compare it: without scheme, ``www.``, last slash, fragment and tracking."""
    parts = urlsplit(url.strip())
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name.lower())])
    return f"{re.sub(r'^www[.]', '', parts.hostname or '')}{unquote(parts.path).rstrip('/')}{query and '?' + query}"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def body(folder: Path, name: str) -> bytes:
    return gzip.decompress((folder / f"{name}.html.gz").read_bytes())


class Score(NamedTuple):
    right: int
    missed: int
    wrong: int
    exact: int
    clean: int
    """Pages without related stories for which none are given."""
    empty: int
    """Pages without related stories."""


@pytest.fixture(scope="module")
def score(shared: Path) -> Score:
    pages: dict[str, Any] = json.loads((shared / "news" / "related" / "related.json").read_text(encoding="utf-8"))
    right = missed = wrong = exact = clean = empty = 0
    for name, page in pages.items():
        found = read(
            Page(address.parse(page["url"]), body(shared / "news" / page["dataset"] / "pages", name), want="story")
        )
        assert isinstance(found, Article)
        given = {key(item.url): item.title for group in found.groups if group.kind in KINDS for item in group.items}
        wanted = {key(item["url"]): item["title"] for item in page["items"] if item["group"] in KINDS}
        neutral = {key(item["url"]) for item in page["items"]} | {key(page["url"])}
        hits = given.keys() & wanted.keys()
        others = given.keys() - neutral
        right, missed, wrong = right + len(hits), missed + len(wanted) - len(hits), wrong + len(others)
        exact += sum(words(given[one]) == words(wanted[one]) for one in hits)
        if not wanted:
            empty, clean = empty + 1, clean + (not others)
    return Score(right, missed, wrong, exact, clean, empty)


def test_nearly_all_related_stories_are_found(score: Score) -> None:
    assert score.right / (score.right + score.missed) >= 0.97


def test_what_is_given_as_related_is_related(score: Score) -> None:
    assert score.right / (score.right + score.wrong) >= 0.97


def test_titles_are_those_a_reader_sees(score: Score) -> None:
    assert score.exact / score.right >= 0.97


def test_pages_without_related_stories_stay_clean(score: Score) -> None:
    assert score.clean == score.empty > 0


def _articles(shared: Path) -> Iterator[tuple[str, bytes]]:
    for dataset in ("fundus", "scrapinghub"):
        folder = shared / "news" / dataset
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["url"], body(folder / "pages", row["id"])


def test_no_article_opens_as_a_front_page(shared: Path) -> None:
    lists = [url for url, page in _articles(shared) if not isinstance(read(Page(address.parse(url), page)), Article)]
    assert lists == []
