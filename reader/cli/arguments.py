"""Argument parser of one command, and the options that all commands take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from reader.cli import output
from reader.cli.commands import Subcommand
from reader.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

Arguments = argparse.Namespace


class Parser(argparse.ArgumentParser):
    """argparse with our one-line errors in place of its usage text, and no guessing at shortened options."""

    def __init__(self, command: Subcommand) -> None:
        name = "" if command.name == "open" else f" {command.name}"
        super().__init__(
            prog=f"dw-reader{name}",
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            allow_abbrev=False,
            add_help=False,
        )
        # Python 3.14 colours its help, in pipes too where FORCE_COLOR is set
        self.color = False
        general = self.add_argument_group("all commands")
        general.add_argument("--json", action="store_true", help="print JSON; its form is stable")
        general.add_argument("--offline", action="store_true", help="use only what is kept, never the network")
        general.add_argument("--plain", action="store_true", help="no screen, no drawing, a paragraph a line")
        general.add_argument("-h", "--help", action="help", help="print this")

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with argparse's reason and the nearest option, where one was mistyped."""
        near = self._nearest_option(message)
        raise UsageError(f"{message}{near}: '{self.prog} --help' says what it takes")

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """The help passes the same door as all output."""
        output.write(self.format_help())

    def _nearest_option(self, message: str) -> str:
        from difflib import get_close_matches

        given = next((word for word in message.split() if word.startswith("--")), "")
        known = [option for action in self._actions for option in action.option_strings]
        near = get_close_matches(given.partition("=")[0], known, n=1) if "unrecognized" in message else []
        return f" (did you mean {near[0]}?)" if near else ""


def cells(text: str) -> int:
    """A width as ``--width`` takes it. Raises ArgumentTypeError."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 20 <= number <= 1000:
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is no number of cells from 20 to 1000")
    return number
