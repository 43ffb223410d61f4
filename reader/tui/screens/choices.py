"""Entries of the command palette and the section picker, each with what is done when it is picked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias

from reader.keys import commands
from reader.keys.synonyms import SYNONYMS
from reader.model import address
from reader.model.article import Language
from reader.tui import themes
from reader.tui.reading.walk import Walk
from reader.tui.screens.page import PageScreen
from reader.tui.screens.picker import Choice

_ADDRESS: Final = re.compile(r"https?://.+|\S+[.:]\S*|localhost", re.IGNORECASE)
"""What may be an address; a word alone is a part of a name."""

_SPANS: Final = (10, 20, 40)
"""Minutes for which a reading plan is offered."""

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


def everything(screen: PageScreen) -> list[Choice[Deed]]:
    """Commands that work now, themes, and every section of every edition, this one's first."""
    walk, options = screen.walk, screen.options
    scopes: tuple[commands.Scope, ...] = (*screen.scopes(), "page", "library", "app") if screen.ready else ("app",)
    choices: list[Choice[Deed]] = [
        Choice(
            command.label,
            partial(screen.run_command, command),
            options.keymap.spelled(command.id, letters=options.letters),
            words=SYNONYMS.get(command.id, ""),
        )
        for scope in scopes
        for command in commands.of_scope(scope)
        if command.palette
    ]
    choices += [Choice(f"Theme: {name}", partial(setattr, screen.app, "theme", name)) for name in themes.NAMES]
    choices += [Choice(f"Plan {each} minutes", partial(walk.open_plan, each), words="reading list") for each in _SPANS]
    choices.append(Choice("Network and library", partial(_say_state, screen), words="offline online kept cache saved"))
    now = walk.visit
    own = ((now.edition if now else None) or walk.desk.edition()).key
    for edition in sorted(walk.desk.editions(), key=lambda each: each.key != own):
        choices += [
            Choice(f"Go to {section.name}", partial(walk.open_section, edition, section), edition.name)
            for section in edition.sections
        ]
    return choices


def typed_address(walk: Walk, words: str) -> Choice[Deed] | None:
    """The page whose address was typed or pasted, as the command line takes it (FAULTS.md row 92); None where the
    words are no address."""
    found = address.find(words) if _ADDRESS.fullmatch(words) else None
    return Choice(f"Open {found.url}", partial(walk.open, found)) if found else None


def _say_state(screen: PageScreen) -> None:
    """How the network and the library do, and how to stay offline."""
    desk = screen.walk.desk
    state = {"online": "Online", "offline": "Offline", "unknown": "No page was asked for yet"}[desk.online]
    screen.flash(
        f"{state}. {desk.notice or 'What is kept opens without a network.'} dw-reader --offline asks for none."
    )
