"""The commands, each with the module that does it: the one place that knows which there are."""

from __future__ import annotations

from typing import Final, NamedTuple


class Command(NamedTuple):
    """One command."""

    name: str
    module: str
    """Its functions: ``add_NAME(parser)`` declares the arguments, ``run_NAME(arguments)`` gives the exit status."""
    usage: str
    summary: str


OPEN: Final = Command("open", "reader.cli.open", "[URL]", "open the reader, or print the page where there is no screen")
"""What is meant where no command is named."""

COMMANDS: Final = (
    Command("list", "reader.cli.front_pages", "[SECTION]", "print a front page as a numbered list"),
    Command("show", "reader.cli.stories", "URL|N", "print a story: as text, Markdown or JSON"),
    Command("related", "reader.cli.stories", "URL|N", "print the stories that a story is tied to"),
    Command("editions", "reader.cli.front_pages", "[KEY]", "print the language editions, or the sections of one"),
    Command("config", "reader.cli.settings", "path|get|set|check|schema", "say what is configured, or change it"),
    Command("cache", "reader.cli.cache", "salvage|clear --old", "bring back what damage put aside, or delete it"),
    Command("bindings", "reader.cli.bindings", "", "print every key and what it does"),
    Command("doctor", "reader.cli.doctor", "", "say what works here and what does not"),
)


def find(name: str) -> Command | None:
    """The command of that name, or None."""
    return next((command for command in COMMANDS if command.name == name), None)
