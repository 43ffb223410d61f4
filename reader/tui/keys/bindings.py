"""The command table as Textual's bindings."""

from __future__ import annotations

from textual.binding import Binding

from reader.tui.keys import commands


def bindings(scope: commands.Scope) -> list[Binding]:
    """The bindings of one scope; the action of a command that wants its key is called with it."""
    return [binding for command in commands.of_scope(scope) for binding in of(command)]


def of(command: commands.Command) -> list[Binding]:
    """The bindings of one command."""
    if command.with_key:
        return [
            Binding(key, f"{command.action}({key!r})", command.label, show=False, id=f"{command.id}-{key}")
            for key in command.keys
        ]
    keys = ",".join(command.keys)
    return [Binding(keys, command.action, command.label, show=False, priority=command.priority, id=command.id)]
