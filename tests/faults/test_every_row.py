"""Every row of FAULTS.md that must be a test names its test here, and a test that goes away is noticed.

A test function names its rows in its name (``test_row_16_bombs``, ``test_rows_11_to_13_drips``,
``test_rows_32_and_35_escapes``) or in its docstring (``FAULTS.md row 16``, ``FAULTS.md rows 7, 8 and 10 to 25``).
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.documents import cells

TESTS = Path(__file__).parents[1]
LAST = 100
LATER = {
    **dict.fromkeys((29, 56, 59), "library and sync"),
    **dict.fromkeys((79, 80, 81, 88, 89, 97), "text"),
}
"""Rows that wait for work of their own: nothing is fetched ahead or saved for ever yet, and the text has its turn."""
REQUIRED = sorted({*range(1, LAST + 1)} - LATER.keys())

_NAME = re.compile(r"rows?_(\d+(?:_(?:and|to)_\d+)*)(?=_|$)")
_DOCSTRING = re.compile(r"FAULTS\.md\s+rows?\s+(\d+(?:(?:,|\s+and|\s+to)\s+\d+)*)")


def rows(said: str) -> set[int]:
    """``7, 8 and 10 to 12`` or ``7_and_10_to_12`` as numbers."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:[\s_]+to[\s_]+(\d+))?", said):
        found |= set(range(int(first), int(last or first) + 1))
    return found


def named(source: str) -> Iterator[tuple[str, set[int]]]:
    """The test functions of a module that check something, and the rows that each of them names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            said = [*_NAME.findall(node.name), *_DOCSTRING.findall(ast.get_docstring(node) or "")]
            if _checks(node):
                yield node.name, set().union(*map(rows, said))


def _checks(test: ast.AST) -> bool:
    """Whether a test can fail: it asserts, expects an error, or calls what does."""
    return any(isinstance(node, ast.Assert | ast.Call) for node in ast.walk(test))


@pytest.fixture(scope="module")
def tests_by_row() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for module in sorted(TESTS.rglob("test_*.py")):
        for name, numbers in named(module.read_text(encoding="utf-8")):
            for number in numbers:
                found[number].append(f"{module.relative_to(TESTS)}::{name}")
    return found


@pytest.mark.parametrize("row", REQUIRED)
def test_the_row_is_named_by_a_test(tests_by_row: dict[int, list[str]], row: int) -> None:
    assert tests_by_row.get(row), f"no test names FAULTS.md row {row}"


def test_the_document_has_these_rows_and_says_the_same_of_those_that_wait() -> None:
    table = cells("tests/faults/FAULTS.md")
    assert list(table) == list(range(1, LAST + 1))
    assert all(fault and expected for fault, expected, _ in table.values())
    assert {row: later for row, (_, _, later) in table.items() if later} == LATER


def test_no_test_names_a_row_that_there_is_not(tests_by_row: dict[int, list[str]]) -> None:
    assert {row: names for row, names in tests_by_row.items() if not 1 <= row <= LAST} == {}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def test_row_16_a_bomb_of_64_mib(): assert 1", {16}),
        ("async def test_rows_11_to_13_drip(): assert 1", {11, 12, 13}),
        ("def test_rows_32_and_33_and_35_escapes(): assert 1", {32, 33, 35}),
        ("def test_x():\n    'FAULTS.md rows 7, 8 and 10 to 12, and 2 more.'\n    assert 1", {7, 8, 10, 11, 12}),
        ("def test_x():\n    'FAULTS.md row\\n    64: the browser.'\n    assert 1", {64}),
        ("def row_16_is_no_test(): assert 1", None),
        ("def test_row_16_checks_nothing(): pass", None),
        ("# FAULTS.md row 16\ndef test_x(): assert 1", set()),
        ("'FAULTS.md row 16'\ndef test_x(): assert 1", set()),
    ],
)
def test_a_row_is_named_only_by_what_a_test_says_of_itself(source: str, expected: set[int] | None) -> None:
    assert [numbers for _, numbers in named(source)] == ([] if expected is None else [expected])
