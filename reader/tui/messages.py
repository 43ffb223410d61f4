"""Textual messages from widgets to screens: data flows down, these flow up."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from reader.story.numbering import Entry


class Furnished(Message):
    """A reading screen has all its widgets, and the page that had come by then."""


@dataclass(eq=False, repr=False)
class EntryChosen(Message):
    """A story of a list is to be opened."""

    entry: Entry


@dataclass(eq=False, repr=False)
class EntryHighlighted(Message):
    """Another story of a list is highlighted."""

    entry: Entry


@dataclass(eq=False, repr=False)
class SearchTyped(Message):
    """The words to find in the text changed."""

    words: str


@dataclass(eq=False, repr=False)
class SearchEnded(Message):
    """The search bar is done with: the words stay marked when ``kept``."""

    kept: bool


@dataclass(eq=False, repr=False)
class WidthChosen(Message):
    """The column of text is to be so wide from now on, in cells; 0 for the usual width."""

    cells: int


@dataclass(eq=False, repr=False)
class SectionChosen(Message):
    """The section with this index of the edition is to be shown."""

    index: int


@dataclass(eq=False, repr=False)
class StepChosen(Message):
    """The step of the trail with this number is to be gone to."""

    number: int


@dataclass(eq=False, repr=False)
class HintChosen(Message):
    """The command with this id is to be run."""

    command: str


@dataclass(eq=False, repr=False)
class SectionStepped(Message):
    """The section ``by`` places further in the edition is to be shown."""

    by: int


@dataclass(eq=False, repr=False)
class BrowserWanted(Message):
    """This address is to be opened outside."""

    url: str


@dataclass(eq=False, repr=False)
class CopyWanted(Message):
    """This text is to be put on the clipboard; ``what`` names it for the reader."""

    text: str
    what: str
