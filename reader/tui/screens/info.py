"""Page information: rules, confidence, source, age."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.keys.keymap import Keymap
from reader.model.article import Article
from reader.story import numbering
from reader.text import dates
from reader.tui.reading.visits import Visit
from reader.tui.screens.overlay import TextOverlay, closing_keys
from reader.tui.widgets.sheet import Row, Sheet


class InfoScreen(TextOverlay[None]):
    """A short table."""

    BINDINGS: ClassVar[list[BindingType]] = [*closing_keys("page.info")]

    def __init__(self, visit: Visit, library: str, keymap: Keymap) -> None:
        """``visit`` has a page; ``library`` is what is wrong with the library, or nothing."""
        super().__init__("info", keymap)
        self.box.border_title = "About this page"
        self._facts = [*_facts(visit), ("Library", library)]

    def compose(self) -> ComposeResult:
        """One text in a box."""
        with self.box:
            yield Sheet([fact for fact in self._facts if fact[1]])


def _facts(visit: Visit) -> list[Row]:
    now = dates.now()
    opened, page = visit.opened, visit.page
    assert opened
    assert page
    source = page.source
    facts = [
        ("Title", page.title),
        ("Address", page.url),
        ("Identity", page.id),
        ("Read by", source.rules),
        ("Confidence", f"{source.confidence:.0%}" if source.confidence else ""),
        ("Came from", source.origin),
        ("Fetched", dates.full(source.fetched, now)),
        ("Age", dates.age(opened.fetched, now) + (", from the library" if opened.kept else "")),
        ("Problem", visit.problem),
    ]
    if isinstance(page, Article):
        related = len(numbering.number(page.groups).stories)
        facts += [
            ("Canonical", page.canonical if page.canonical != page.url else ""),
            ("Kind", page.kind),
            ("Language", page.language),
            ("Published", dates.full(page.published, now)),
            ("Updated", dates.full(page.updated, now)),
            ("Related", str(related) if related else "none"),
            ("Notice", page.notice),
        ]
    else:
        facts += [("Form", page.form), ("Stories", str(len(page.items)))]
    return facts
