"""Format-preserving edit of one key in a configuration: comments, order and line ends stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reader.config.settings import SETTINGS, nearest
from reader.config.toml import Statement, key_written, leaves, statements, written
from reader.errors import ConfigError, UsageError


def value_meant(key: str, words: str) -> object:
    """What is to be written under ``key`` for a value typed at a command line. Raises UsageError, also for the key."""
    import tomllib

    row = SETTINGS.get(key)
    if row is None:
        raise UsageError(f"unknown key '{key}'{nearest(key)}")
    value: Any = words
    if row.type in ("truth", "whole", "number") or (row.type == "keys" and words.startswith("[")):
        try:
            value = tomllib.loads(f"value = {words}")["value"]
        except tomllib.TOMLDecodeError:
            value = words
    try:
        kept: Any = row.kept(value)
    except ValueError as error:
        raise UsageError(f"'{key}' {error}") from error
    return kept[0] if row.type == "keys" and isinstance(value, str) else kept


def with_value(text: str, key: str, value: object) -> str:
    """``text``, which is TOML, with ``value`` under the dotted ``key``: in the place where the key is set, else at the
    end of its table, which is made where there is none.

    Raises ConfigError where the text says it in a way in which it cannot be changed alone.
    """
    import tomllib

    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = re.findall(r"[^\n]*\n|[^\n]+$", text.removeprefix(mark))
    edited = mark + "".join(_edited([line.removesuffix("\n").removesuffix("\r") for line in lines], lines, key, value))
    try:
        before, after = (_values(tomllib.loads(each.removeprefix(mark))) for each in (text, edited))
    except tomllib.TOMLDecodeError:
        before, after = {}, {}
    if after != {**before, key: list(value) if isinstance(value, tuple) else value}:
        raise ConfigError(f"'{key}' cannot be set without a change to something else: edit the file by hand")
    return edited


def _values(table: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says; an empty table says nothing."""
    return {key: value for key, value in leaves(table) if value != {}}


def _edited(bare: list[str], lines: list[str], key: str, value: object) -> list[str]:
    """``lines`` changed; ``bare`` are the same without their ends."""
    found = statements("\n".join(bare))
    table, _, name = key.partition(".") if "." in key else ("", "", key)
    sets = next((each for each in found if not each.is_header and key in each.names), None)
    whole = next((each for each in found if table and _assigned(bare, each)[0] == table), None)  # table = { ... }
    statement = sets or whole
    if statement:
        end = lines[statement.end - 1][len(bare[statement.end - 1]) :]
        changed = _with_value(bare, statement, key, value)
        return [*lines[: statement.first], f"{changed}{end}", *lines[statement.end :]]
    place, new = _new_lines(bare, found, table, name, value)
    feed = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    before = lines[:place]
    if before and not before[-1].endswith("\n"):
        before[-1] += feed
    return [*before, *(f"{line}{feed}" for line in new), *lines[place:]]


def _new_lines(bare: list[str], found: list[Statement], table: str, name: str, value: object) -> tuple[int, list[str]]:
    """The index of the line before which what is new is to stand, and that."""
    said = f"{key_written(name)} = {written(value)}"
    if table:
        if any(each.is_header and each.table == table for each in found):
            return next(each.end for each in reversed(found) if each.table == table), [said]
        dotted = [each for each in found if not each.table and each.names[0].startswith(f"{table}.")]
        if dotted:
            return dotted[-1].end, [f"{table}.{said}"]
        return len(bare), [*([""] if bare else []), f"[{table}]", said]
    root = [each for each in found if not each.table]
    if root:
        return root[-1].end, [said]
    if not found:
        return len(bare), [said]
    place = found[0].first  # a header; the remark right above it is about its table, but for one at the top of the file
    while place and bare[place - 1].lstrip().startswith("#"):
        place -= 1
    return place or found[0].first, [said, ""]


def _with_value(bare: list[str], statement: Statement, key: str, value: object) -> str:
    """The statement with another value, spaces and remark as they are."""
    import tomllib

    name, equals = _assigned(bare, statement)
    text = "\n".join(bare[statement.first : statement.end])
    rest = text[equals + 1 :]
    for end in [*(mark.start() for mark in re.finditer("#", rest)), len(rest)]:
        try:
            old = tomllib.loads(f"value ={rest[:end]}")["value"]
        except tomllib.TOMLDecodeError:
            continue
        break
    if name != key:
        value = {**dict(leaves(old if isinstance(old, dict) else {})), key[len(name) + 1 :]: value}
    shown, remark = rest[:end], rest[end:]
    blank, gap = re.match(r"[ \t]*", shown), re.search(r"[ \t]*$", shown)
    assert blank
    assert gap
    return f"{text[: equals + 1]}{blank[0]}{written(value)}{gap[0]}{remark}"


def _assigned(bare: list[str], statement: Statement) -> tuple[str, int]:
    """The dotted name before the sign of equality, and where that sign is in the statement; ("", -1) for a header."""
    import tomllib

    text = "\n".join(bare[statement.first : statement.end])
    for sign in () if statement.is_header else re.finditer("=", text):
        try:
            ((name, _),) = leaves(tomllib.loads(f"{text[: sign.start()]}= 0"), statement.table)
        except (tomllib.TOMLDecodeError, ValueError):
            continue
        return name, sign.start()
    return "", -1
