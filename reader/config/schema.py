"""The configuration's JSON Schema (draft 2020-12), made of the table of its settings."""

from __future__ import annotations

from typing import Any

from reader.config.settings import SETTINGS, TABLES, Config, Setting, value_of


def schema() -> dict[str, Any]:
    """The schema of a configuration in which names with dots are written in quotes, below the header of their table."""
    root = {key: _of(row) for key, row in SETTINGS.items() if "." not in key}
    for table in TABLES:
        root[table] = _object({
            key.partition(".")[2]: _of(row) for key, row in SETTINGS.items() if key.startswith(f"{table}.")
        })  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of dw-reader",
        **_object(root),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _of(row: Setting) -> dict[str, Any]:
    return {"description": row.help, **_type(row), "default": value_of(Config(), row.key)}


def _type(row: Setting) -> dict[str, Any]:
    match row.type:
        case "truth":
            return {"type": "boolean"}
        case "whole" | "number":
            bounds = {"minimum": row.least, "maximum": row.most}
            return {"type": "integer" if row.type == "whole" else "number", **bounds}
        case "keys":
            key = {"type": "string", "minLength": 1}
            return {"anyOf": [key, {"type": "array", "items": key}]}
        case _ if row.choices:
            return {"enum": list(dict.fromkeys([*row.choices, value_of(Config(), row.key)]))}
        case _:
            return {"type": "string", "pattern": f"^(?:{row.pattern})$"}
