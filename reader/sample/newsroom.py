"""Content repository of the sample: all stories by id, what every page is made from."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from reader.sample import source
from reader.sample.story import DATED, Figure, Person, Story

LANGUAGES: Final = ("en", "de", "ar", "zh")


class Newsroom:
    """Stories, topics, sections and writers by content id; immutable once read.

    ``stories`` holds the first edition of each page, ``later`` the second edition of those that are updated.
    """

    def __init__(self, written: Iterable[Story], pictures: frozenset[int] = frozenset()) -> None:
        self.stories: dict[int, Story] = {}
        self.later: dict[int, Story] = {}
        for story in written:
            place = self.stories if story.edition == 1 else self.later
            if story.id in place:
                raise source.BadSource(f"two stories have the id {story.id}")
            place[story.id] = story
        self.pictures = pictures
        for person in [person for story in self.stories.values() for person in story.authors if person.id]:
            self.stories.setdefault(person.id, _page_of(person, self.stories.values()))

    @classmethod
    def read(cls, folder: Path) -> Newsroom:
        """The newsroom written down in ``folder`` (place.edition). Raises BadSource for a damaged story file."""
        files = sorted((folder / "stories").glob("*/*.story"))
        pictures = frozenset(int(file.stem) for file in (folder / "pictures").glob("*.png"))
        return cls((source.story(file.read_text(encoding="utf-8")) for file in files), pictures)

    def __getitem__(self, number: int) -> Story:
        """The story of that id, gone ones too. Raises KeyError."""
        return self.stories[number]

    def published(self, language: str) -> list[Story]:
        """What the language edition has published, newest first, its lead stories before all."""
        found = [s for s in self.stories.values() if s.language == language and s.type in DATED and not s.gone]
        found.sort(key=operator.attrgetter("published"), reverse=True)
        found.sort(key=operator.attrgetter("priority"), reverse=True)
        return found

    def listed(self, page: Story) -> list[Story]:
        """The stories a topic, section or writer's page lists."""
        stories = self.published(page.language)
        if page.type == "t":
            return [story for story in stories if page.id in story.topics]
        if page.type == "person":
            return [story for story in stories if any(page.id == person.id for person in story.authors)]
        return [story for story in stories if page.section in ("", story.section)]

    def sections(self, language: str) -> list[Story]:
        """The language edition's section pages, the front page first."""
        found = [s for s in self.stories.values() if s.language == language and s.type == "s"]
        return sorted(found, key=operator.attrgetter("id"))


def _page_of(person: Person, stories: Iterable[Story]) -> Story:
    first = next(story for story in stories if person in story.authors)
    return Story(
        id=person.id,
        type="person",
        language=first.language,
        slug=person.name.lower().replace(" ", "-"),
        title=person.name,
        figure=Figure(0),
    )
