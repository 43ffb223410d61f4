"""Command dispatch, words to exit status: finds the command, runs it, says in one line what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from reader.cli import output
from reader.cli.commands import COMMANDS, OPEN, Subcommand, find
from reader.errors import ReaderError, UsageError

TRACEBACK: Final = "DW_READER_TRACEBACK"
"""Set in the environment, a fault of the reader itself is shown whole."""


def run(argv: Sequence[str]) -> int:
    """Run ``argv`` (without the program's name). Never raises for what a person, a page or a disk did.

    0: done. 1: failure. 2: usage. 3: offline and not kept. 130: interrupted. 141: nobody reads the output any more.
    """
    try:
        status = _run(argv)
        try:
            output.flush()
        except ReaderError:
            if not status:
                raise  # else the window was closed, and the status says so already
        return status
    except ReaderError as error:
        for line in str(error).split("\n"):
            output.complain(line)
        return error.exit_code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        output.complain(f"{error.filename or 'the system'}: {error.strerror or error}")
        return 1
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        output.complain(f"a fault of the reader itself: {type(error).__name__}: {error} ({TRACEBACK}=1 shows where)")
        return 1


def _run(argv: Sequence[str]) -> int:
    command, rest = split(argv)
    if command is None:
        output.write(rest[0])
        return 0
    from importlib import import_module

    from reader.cli.arguments import Parser

    _load_msgspec()

    module = import_module(command.module)
    parser = Parser(command)
    getattr(module, f"add_{command.name}")(parser)
    status: int = getattr(module, f"run_{command.name}")(parser.parse_args(rest))
    return status


def _load_msgspec() -> None:
    """Load msgspec without typing_extensions: it takes that where it finds it, and from Python 3.11 on has no need
    of it (its ``_utils.py``). It would be a tenth of a whole ``show``.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


def split(argv: Sequence[str]) -> tuple[Subcommand | None, list[str]]:
    """The command that is meant and its arguments; None and a text to print for ``--version`` and ``--help``.

    Options may stand before the command. Raises UsageError for a word that is neither a command nor an address.
    """
    place = next(
        (place for place, word in enumerate(argv) if not word.startswith("-") and not _is_value(argv, place)), None
    )
    before = argv[:place] if place is not None else argv
    if "--version" in before or "-V" in before:
        from reader import __version__

        return None, [f"dw-reader {__version__}\n"]
    if place is None:
        return (None, [overview()]) if "--help" in before or "-h" in before else (OPEN, list(argv))
    word = argv[place]
    if word == "help":
        return _help(*argv[:place], *argv[place + 1 :])
    command = find(word)
    if command:
        return command, [*argv[:place], *argv[place + 1 :]]
    if word.isdecimal() or any(mark in word for mark in ".:/"):
        return OPEN, list(argv)
    raise _unknown(word)


def _help(*words: str) -> tuple[Subcommand | None, list[str]]:
    """What ``help`` and ``help COMMAND`` print."""
    named = [word for word in words if not word.startswith("-")]
    if not named:
        return None, [overview()]
    command = find(named[0])
    if command is None:
        raise _unknown(named[0])
    return command, ["--help"]


def _unknown(word: str) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), [each.name for each in COMMANDS], n=1, cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else "'dw-reader --help' lists them; an address has a dot, as in dw.com"
    return UsageError(f"unknown command '{word}': {hint}")


def overview() -> str:
    """What ``dw-reader --help`` prints."""
    rows = [(f"dw-reader {OPEN.usage}", OPEN.summary)]
    rows += [(f"dw-reader {each.name} {each.usage}".rstrip(), each.summary) for each in COMMANDS]
    column = max(len(usage) for usage, _ in rows)
    lines = [f"  {usage:{column}}  {summary}" for usage, summary in rows]
    return "\n".join((
        "A terminal reader: a news story beside every story the newsroom ties to it.",
        "",
        *lines,
        "",
        "N is a number of the last printed list. All commands take --json, --offline, --plain and --help.",
        "--demo opens the sample edition, --version says which version this is.",
        "Exit status: 0 done, 1 failure, 2 usage, 3 offline and not kept.",
        "",
    ))  # fmt: skip


def _is_value(argv: Sequence[str], place: int) -> bool:
    """Whether the word belongs to the option before it, so that ``--lang de list`` is a list."""
    return place > 0 and argv[place - 1] in ("--lang", "--width", "--format", "--from", "--url")
