"""``bindings``: every key, what it does, and which keys a command lost to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.arguments import Arguments, Parser

if TYPE_CHECKING:
    from reader.keys.keymap import Keymap


def add_bindings(parser: Parser) -> None:
    """The arguments of ``bindings``: none of its own."""
    parser.epilog = '[keys] in the configuration binds a command by its id: "page.back" = ["backspace", "ctrl+o"]'


def run_bindings(arguments: Arguments) -> int:
    """Print the keymap that the configuration makes. Raises ConfigError."""
    from reader import paths
    from reader.cli import meant

    keymap = meant.configuration(paths.of().config_file).keymap
    if arguments.json:
        from reader.keys.commands import COMMANDS

        output.write_json([
            {
                "id": command.id,
                "keys": list(keymap.keys(command.id)),
                "label": command.label,
                "help": command.help,
                "lost": [{"key": lost.key, "to": lost.to} for lost in keymap.lost.get(command.id, ())],
            }
            for command in COMMANDS
        ])  # fmt: skip
    else:
        output.write("".join(f"{line}\n" for line in _lines(keymap)))
    return 0


def _lines(keymap: Keymap) -> Iterator[str]:
    from reader.keys import spelling
    from reader.keys.commands import COMMANDS, SCOPES, of_scope
    from reader.text.cells import cell_len

    column = max(cell_len(keymap.spelled(command.id)) for command in COMMANDS)
    ids = max(len(command.id) for command in COMMANDS)
    for place, (scope, heading) in enumerate(SCOPES.items()):
        yield from ("", heading) if place else (heading,)
        for command in of_scope(scope):
            keys = keymap.spelled(command.id)
            lost = "".join(f" ({spelling.printed(key)} is {to})" for key, to in keymap.lost.get(command.id, ()))
            yield f"  {keys}{' ' * (column - cell_len(keys))}  {command.id:{ids}}  {command.help}{lost}"
