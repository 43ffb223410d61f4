"""What the palette and the section picker offer, each with what is done when it is picked."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from textual.dom import DOMNode

from reader.keys import commands
from reader.model import address
from reader.model.article import Language
from reader.tui import themes
from reader.tui.reading.walk import Walk
from reader.tui.screens.picker import Choice

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

_ADDRESS: Final = re.compile(r"https?://|www\.|[\w-]+(?:\.[\w-]+)+/", re.IGNORECASE)

Deed: TypeAlias = Callable[[], object]


def sections(walk: Walk) -> tuple[list[Choice[Deed]], int]:
    """The sections of this edition, then the front pages of all others; and the index of the one that is shown."""
    visit = walk.visit
    own = (visit.edition if visit else None) or walk.desk.edition()
    choices: list[Choice[Deed]] = [
        Choice(section.name, partial(walk.open_section, own, section), own.name) for section in own.sections
    ]
    current = next((i for i, section in enumerate(own.sections) if visit and section == visit.section), 0)
    for edition in walk.desk.editions():
        if edition.key != own.key:
            native = f"{edition.native} · " if edition.native != edition.name else ""
            choices.append(
                Choice(edition.name, partial(walk.open_section, edition, edition.sections[0]), native + edition.key)
            )
    return choices, current


def languages(walk: Walk, others: Sequence[Language]) -> list[Choice[Deed]]:
    """A story in other languages, named as the editions are."""
    names = {edition.language: edition.name for edition in reversed(walk.desk.editions())}
    return [
        Choice(names.get(other.language, other.language), partial(walk.open_url, other.url), other.language)
        for other in others
    ]


def everything(app: ReaderApp) -> list[Choice[Deed]]:
    """Commands that work now, themes, and every section of every edition, this one's first."""
    screen = app.reading
    if screen is None:
        return []
    scopes: tuple[commands.Scope, ...] = (*screen.scopes(), "page", "app") if screen.ready else ("app",)
    choices: list[Choice[Deed]] = [
        Choice(
            command.label,
            partial(_run, app, screen, command),
            app.options.keymap.spelled(command.id, letters=app.options.letters),
        )
        for scope in scopes
        for command in commands.of_scope(scope)
        if command.palette
    ]
    choices += [Choice(f"Theme: {name}", partial(setattr, app, "theme", name)) for name in themes.NAMES]
    now = app.walk.visit
    own = ((now.edition if now else None) or app.walk.desk.edition()).key
    for edition in sorted(app.walk.desk.editions(), key=lambda each: each.key != own):
        choices += [
            Choice(f"Go to {section.name}", partial(app.walk.open_section, edition, section), edition.name)
            for section in edition.sections
        ]
    return choices


def typed(walk: Walk, words: str) -> Choice[Deed] | None:
    """The page whose address was typed or pasted; None where the words are no address."""
    if not _ADDRESS.match(words):
        return None
    found = address.find(words)
    return Choice(f"Open {found.url}", partial(walk.open, found)) if found else None


def _run(app: ReaderApp, screen: DOMNode, command: commands.Command) -> Awaitable[bool]:
    holder = {"article": "ArticlePane", "related": "RelatedPane", "front": "FrontList"}.get(command.scope)
    node = app if command.scope == "app" else screen.query(holder).first() if holder else screen
    return app.run_action(command.action, node)
