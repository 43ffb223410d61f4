"""TOML where ``tomllib`` tells too little: source lines of a statement, and serialisation of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct


class Statement(Struct, frozen=True):
    """One statement of a file: the header of a table, or a key and its value."""

    first: int
    """Index of its first line."""
    end: int
    """Index of the line after its last one."""
    names: tuple[str, ...]
    """The dotted names that it sets, several for an inline table; the table's name for a header."""
    table: str
    """The name of the table that it stands in, empty for the root; for a header its own."""
    is_header: bool


def statements(text: str) -> list[Statement]:
    """The statements of ``text``, which is TOML with line feeds alone, in their order.

    A statement is read by itself, with ever more lines until it is whole: right for strings of several lines, quoted
    keys and dotted keys alike.
    """
    import tomllib

    found: list[Statement] = []
    lines, first, table = text.split("\n"), 0, ""
    for end in range(1, len(lines) + 1):
        try:
            value = tomllib.loads("\n".join(lines[first:end]))
        except tomllib.TOMLDecodeError:
            continue
        if value:
            is_header = lines[first].lstrip().startswith("[")
            table = _name_of_header(value) if is_header else table
            names = (table,) if is_header else tuple(name for name, _ in leaves(value, table))
            found.append(Statement(first, end, names, table, is_header))
        first = end
    return found


def leaves(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its dotted name, quoted or nested alike; an empty table is a value."""
    waiting: list[tuple[str, Any]] = [(above, table)]
    while waiting:  # a dotted name may have thousands of parts
        name, value = waiting.pop()
        if isinstance(value, Mapping) and (value or value is table):
            waiting += [(_under(name, key), inner) for key, inner in [*value.items()][::-1]]
        else:
            yield name, value


def _name_of_header(table: Mapping[str, Any]) -> str:
    names: list[str] = []
    while table:
        ((name, inner),) = table.items()
        names.append(name)
        table = inner[0] if isinstance(inner, list) else inner  # [[name]]
    return ".".join(names)


def _under(table: str, name: str) -> str:
    return f"{table}.{name}" if table else name


def written(value: object) -> str:
    """A value as it is written in a file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        import json

        # a JSON string is a TOML string but for DEL
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key_written(key)} = {written(each)}' for key, each in value.items())} }}"
    return str(value)


def key_written(name: str) -> str:
    """A key as it is written in a file, its dots no steps into a table."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else written(name)
