"""Saved stories are there for ever: without the cache, without a network, and as good as they ever were."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.errors import LibraryError
from reader.library.pages import Pages
from reader.model import address
from reader.model.article import Article, Source
from reader.model.block import Block
from reader.model.listed import ListedStory, of_opened
from reader.model.related import Group, RelatedItem
from reader.model.response import Response
from reader.service.keeping import Keeping
from reader.service.shelf import Shelf

WANTED = address.parse("https://www.dw.com/en/a-story/a-52060881")
NOW = 1_700_000_000.0


def story(text: str, confidence: float = 1.0) -> Article:
    items = (RelatedItem("https://www.dw.com/en/x/a-1", "dw:1", "Tied"),)
    return Article(
        WANTED.url, WANTED.url, WANTED.id, title="A story", minutes=4, blocks=(Block("paragraph", text),),
        groups=(Group("recommends", "DW recommends", items),), source=Source("t", confidence),
    )  # fmt: skip


class House:
    """The service's rooms over one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = Pages.open(folder / "cache", size_limit=10_000_000)
        self.shelf = Shelf.open(folder / "data", self.pages, lambda: NOW, private=False)
        self.keeping = Keeping(self.pages, lambda: NOW, self.shelf)

    def keep(self, read: Article, fetched: float = NOW - 100.0) -> None:
        self.keeping.keep(WANTED, Response(WANTED, WANTED, 200, fetched, "text/html", body=b"<p>bytes"), read)
        self.keeping.settle()

    def save(self) -> str:
        opened = self.keeping.kept(WANTED)
        assert opened is not None
        return self.shelf.save(of_opened(opened, NOW)).result(10.0)

    def close(self) -> None:
        self.pages.close()
        self.shelf.close()

    def without_cache(self) -> House:
        """The next sitting, the cache deleted."""
        self.close()
        shutil.rmtree(self.folder / "cache")
        return House(self.folder)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.close()


def text_of(house: House) -> str:
    opened = house.keeping.kept(WANTED)
    assert opened is not None
    assert isinstance(opened.page, Article)
    return opened.page.blocks[0].text


def test_a_saved_story_opens_with_its_groups_when_the_cache_is_deleted(house: House) -> None:
    house.keep(story("The ferry left."))
    assert house.save() == "Saved: A story"
    after = house.without_cache()
    opened = after.keeping.kept(WANTED)
    assert opened is not None
    assert opened.page == story("The ferry left.")
    assert after.keeping.known([WANTED.key, "dw:7"]) == {WANTED.key: 4}
    assert [each.title for each in after.shelf.listing("saved")] == ["A story"]
    after.close()


def test_what_is_not_saved_goes_with_the_cache(house: House) -> None:
    house.keep(story("The ferry left."))
    after = house.without_cache()
    assert after.keeping.kept(WANTED) is None
    after.close()


def test_a_story_that_is_not_here_is_not_saved_and_says_so(house: House) -> None:
    with pytest.raises(LibraryError, match="Open it first"):
        house.shelf.save(ListedStory(WANTED.key, WANTED.url)).result(10.0)
    assert house.shelf.listing("saved") == []


def test_the_copy_follows_its_page_and_never_to_something_worse(house: House) -> None:
    house.keep(story("The ferry left."))
    house.save()
    house.keep(story("The ferry came back."), NOW - 50.0)
    house.shelf.put("queue", []).result(10.0)  # after what was given before
    house.keep(replace(story("", 0.1), blocks=()), NOW - 20.0)
    house.keep(story("An older one."), NOW - 90.0)
    after = house.without_cache()
    assert text_of(after) == "The ferry came back."
    after.close()


def test_unsaved_by_mistake_it_comes_back_whole(house: House) -> None:
    house.keep(story("The ferry left."))
    house.save()
    saved = house.shelf.listing("saved")
    assert house.shelf.take("saved", saved).result(10.0) == "No longer saved: A story"
    assert house.shelf.undo().result(10.0) == "Taken back: no longer saved: A story"
    after = house.without_cache()
    assert text_of(after) == "The ferry left."
    after.close()
