"""Loading and validating the configuration's file: all that is wrong in it is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from reader.config.settings import SETTINGS, TABLES, Config, made, nearest
from reader.config.toml import leaves, statements
from reader.errors import ConfigError, UsageError
from reader.keys import keymap

MAX_BYTES: Final = 1 << 20
"""Of a configuration file; a larger one is none."""

_ANSWERED: Final = 100
"""Mistakes up to which the nearest key is looked for: that takes 10 ms."""

EditionKey = Callable[[str], str]
"""Gives the key of the edition that is meant. Raises UsageError."""


def load(path: Path, edition: EditionKey = str) -> Config:
    """The settings in the file at ``path``; all defaults when there is none.

    Raises ConfigError (a line for each mistake: file, line, key, what is expected or the nearest valid key) for
    anything else that cannot be used, also for a file that cannot be read.
    """
    return parse(text_of(path), str(path), edition)


def text_of(path: Path) -> str:
    """What the file holds, its line ends as they are; nothing when there is none. Raises ConfigError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"{path}: is larger than {MAX_BYTES} bytes, so it is no configuration")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}, line {line}: is not UTF-8: save the file in that encoding") from error


def parse(text: str, name: str, edition: EditionKey = str) -> Config:
    """The settings in ``text``; ``name`` is what an error calls the file.

    Raises ConfigError with every mistake, the earliest first; where the text is no TOML, with that alone.
    """
    if not text:
        return Config()  # a start without a file need not wait for a parser of it

    import tomllib

    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(_not_toml(name, str(error))) from error

    found: dict[str, Any] = {}
    wrong: list[tuple[str, str]] = []
    for key, value in _keys_of(table):
        row = SETTINGS.get(key)
        if row is None:
            meant = nearest(key) if len(wrong) < _ANSWERED else ""
            wrong.append((key, f"unknown key '{key}'{meant}"))
        elif key in found:
            wrong.append((key, f"'{key}' is set twice, with quotes and without"))
        else:
            try:
                found[key] = row.kept(value)
                if key == "edition" and value:
                    found[key] = edition(found[key])
            except UsageError as error:
                wrong.append((key, f"'{key}': {error}"))
            except ValueError as error:
                wrong.append((key, f"'{key}' {error}"))
    made_of = made(found)
    wrong += [(f"keys.{each}", f"'keys.{each}' {said}") for each, said in keymap.mistakes(made_of.preset, made_of.keys)]
    if wrong:
        raise ConfigError(*_placed(wrong, text, name))
    return made_of


def _keys_of(table: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """Dotted keys and values of the root and the known tables; an unknown table is one key, whatever it holds.

    Names with dots that are written without quotes make nested tables: the same names to a person.
    """
    for key, value in table.items():
        if key in TABLES and isinstance(value, dict):
            yield from leaves(value, key)
        else:
            yield key, value


def _placed(wrong: list[tuple[str, str]], text: str, name: str) -> list[str]:
    """What is wrong, each with the line on which the statement begins that sets the key, in the order of the file."""
    lines: dict[str, int] = {}
    keys = {key for key, _ in wrong}
    for statement in statements(text):
        for said in statement.names:
            lines |= {key: statement.first + 1 for key in _itself_and_above(said) if key in keys and key not in lines}
    placed = sorted(((lines.get(key, 0), said) for key, said in wrong), key=lambda each: each[0])
    return [f"{name}, line {line}: {said}" if line else f"{name}: {said}" for line, said in placed]


def _itself_and_above(name: str) -> Iterable[str]:
    """``a.b.c``, ``a.b``, ``a``."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def _not_toml(name: str, said: str) -> str:
    place = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", said)
    if place:
        return f"{name}, line {place[2]}: is not TOML: {place[1][:1].lower()}{place[1][1:]} (column {place[3]})"
    return f"{name}: is not TOML: {said[:1].lower()}{said[1:]}"
