"""Subcommand registry, each with the module that does it: the one place that knows which there are."""

from __future__ import annotations

from typing import Final, NamedTuple


class Subcommand(NamedTuple):
    """One command."""

    name: str
    module: str
    """Its functions: ``add_NAME(parser)`` declares the arguments, ``run_NAME(arguments)`` gives the exit status."""
    usage: str
    summary: str


OPEN: Final = Subcommand(
    "open", "reader.cli.open", "[URL]", "open the reader, or print the page where there is no screen"
)
"""What is meant where no command is named."""

COMMANDS: Final = (
    Subcommand("list", "reader.cli.front_pages", "[SECTION]", "print a front page as a numbered list"),
    Subcommand("show", "reader.cli.stories", "URL|N", "print a story: as text, Markdown or JSON"),
    Subcommand("related", "reader.cli.stories", "URL|N", "print the stories that a story is tied to"),
    Subcommand("search", "reader.cli.search", "WORDS", "print the kept stories that hold some words"),
    Subcommand("save", "reader.cli.lists", "URL|N…", "keep stories for ever"),
    Subcommand("unsave", "reader.cli.lists", "URL|N…", "keep them no longer"),
    Subcommand("saved", "reader.cli.lists", "", "print the stories that you keep for ever"),
    Subcommand("plan", "reader.cli.lists", "MINUTES", "print what to read in that time"),
    Subcommand("history", "reader.cli.lists", "[clear]", "print the stories that you read, the last first"),
    Subcommand("queue", "reader.cli.lists", "[add|remove URL|N…]", "print what waits to be read, or change it"),
    Subcommand("editions", "reader.cli.front_pages", "[KEY]", "print the language editions, or the sections of one"),
    Subcommand("config", "reader.cli.settings", "path|get|set|check|schema", "say what is configured, or change it"),
    Subcommand("cache", "reader.cli.cache", "reindex|salvage|clear --old", "index anew; bring back what was put aside"),
    Subcommand("bindings", "reader.cli.bindings", "", "print every key and what it does"),
    Subcommand("doctor", "reader.cli.doctor", "", "say what works here and what does not"),
)


def find(name: str) -> Subcommand | None:
    """The command of that name, or None."""
    return next((command for command in COMMANDS if command.name == name), None)
