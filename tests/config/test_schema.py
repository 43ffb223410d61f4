"""The JSON Schema says of a document what the reader says of it."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from reader import config
from reader.config.schema import schema
from reader.errors import ConfigError

TYPES = {"object": dict, "string": str, "boolean": bool, "integer": int, "number": (int, float), "array": list}


def fits(value: Any, rule: dict[str, Any]) -> bool:
    """JSON Schema, as far as this one goes; a word that it does not know is a fault of the test."""
    checks = {
        "type": lambda wanted: isinstance(value, TYPES[wanted]) and isinstance(value, bool) == (wanted == "boolean"),
        "enum": lambda wanted: value in wanted,
        "anyOf": lambda wanted: any(fits(value, each) for each in wanted),
        "pattern": lambda wanted: bool(re.search(wanted, value)),
        "minLength": lambda wanted: len(value) >= wanted,
        "minimum": lambda wanted: value >= wanted,
        "maximum": lambda wanted: value <= wanted,
        "items": lambda wanted: all(fits(each, wanted) for each in value),
        "properties": lambda wanted: all(fits(each, wanted[key]) for key, each in value.items() if key in wanted),
        "additionalProperties": lambda wanted: wanted or value.keys() <= rule["properties"].keys(),
    }
    said = {"$schema", "title", "description", "default"}
    return all(checks[word](wanted) for word, wanted in rule.items() if word not in said)


@pytest.mark.parametrize(
    "text",
    [
        "", "column = 80", "column = 19", "column = 201", 'column = "80"', "column = true", 'theme = "dark"',
        'theme = ""', 'theme = "pink"', 'edition = "pt-br"', 'edition = "EN"', "colum = 3", "mouse = 1",
        "limits.total_seconds = 3", "limits.total_seconds = 0.001", "limits.body_bytes = 1.5", "limits.bytes = 1",
        'hosts."www.dw.com" = "http://x"', 'hosts."www.dw.com" = "ftp://x"', 'hosts."dw.com" = "http://x"',
        'keys."page.back" = "B"', 'keys."page.back" = ["B", "ctrl+o"]', 'keys."page.back" = []',
        'keys."page.back" = 3', 'keys."page.bak" = "B"', 'keys."page.back" = ""', 'preset = "vim"', 'preset = "x"',
        "cache_mb = 0", "limits = 3", 'proxy = "x"', 'proxy = "http://127.0.0.1:3128"',
    ],
)  # fmt: skip
def test_the_schema_takes_what_the_reader_takes(text: str) -> None:
    try:
        config.parse(text, "c")
        right = True
    except ConfigError:
        right = False
    assert fits(tomllib.loads(text), schema()) == right


def test_every_key_has_its_default_which_fits_and_a_description() -> None:
    made = schema()
    for key in config.KEYS:
        table, _, name = key.partition(".")
        rule = made["properties"][table]["properties"][name] if name else made["properties"][table]
        assert rule["description"].endswith(".")
        assert rule["default"] == config.value_of(config.Config(), key)
        default = list(rule["default"]) if isinstance(rule["default"], tuple) else rule["default"]
        assert key.startswith("hosts.") or fits(default, rule), key
