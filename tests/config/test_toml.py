"""Where statements stand in a file of TOML, and how values are written."""

from __future__ import annotations

import tomllib

import pytest

from reader.config.toml import key_written, statements, written


def test_a_statement_has_its_lines_its_names_and_its_table() -> None:
    text = '# a\n\na = 1\n[t]\n"b.c" = """\n[x]\n"""\nd.e = [\n1,\n]\n[u.v]\n[[w]]\nx = { y = 1, z.q = 2 }'
    assert [(each.first, each.end, each.names, each.table) for each in statements(text)] == [
        (2, 3, ("a",), ""),
        (3, 4, ("t",), "t"),
        (4, 7, ("t.b.c",), "t"),
        (7, 10, ("t.d.e",), "t"),
        (10, 11, ("u.v",), "u.v"),
        (11, 12, ("w",), "w"),
        (12, 13, ("w.x.y", "w.x.z.q"), "w"),
    ]


@pytest.mark.parametrize(
    "value", [True, 3, 0.5, "", 'a "b" \\ \x7f\t\n é', ["x", "ctrl+o"], [], {"a.b": 1, "c": ["d"]}], ids=repr
)
def test_what_is_written_reads_back(value: object) -> None:
    assert tomllib.loads(f"value = {written(value)}") == {"value": value}
    assert "\n" not in written(value)


def test_a_key_with_dots_is_quoted() -> None:
    assert (key_written("page.back"), key_written("body_bytes")) == ('"page.back"', "body_bytes")
