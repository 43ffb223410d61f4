"""The command table as Textual's bindings: a command is bound to its id in place of a key.

Which key that is at the moment only the keymap knows (``keyboard``), so nothing that is bound here has to change with
it, and no key is read when a class is made.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.events import Key

from reader.keys import commands
from reader.keys.keymap import target


def bindings(scope: commands.Scope) -> list[Binding]:
    """The bindings of one scope."""
    return [binding for command in commands.of_scope(scope) for binding in of(command)]


def of(command: commands.Command) -> list[Binding]:
    """The bindings of one command; the action of one that types digits is called with the digit."""
    if command.digits:
        return [_bound(target(command, digit), f"{command.action}({digit!r})", command) for digit in commands.DIGITS]
    return [_bound(command.id, command.action, command)]


def also(command_id: str, action: str, *, first: bool = False) -> Binding:
    """What the keys of a command do in a window or a line to type in; ``first``: before the editing keys of that."""
    return Binding(command_id, action, show=False, priority=first)


def spelled(event: Key) -> str:
    """A key that was pressed, in the spelling of the keymap: a character as it is typed, else Textual's name for it."""
    character = event.character
    if character is None or not character.isprintable() or character.isspace() or "+" in event.key:
        return event.key
    return character


def _bound(name: str, action: str, command: commands.Command) -> Binding:
    return Binding(name, action, command.label, show=False, priority=command.priority, id=name)
