"""The documents of the tree: which there are, which sections and rows each has, and what a text cites of them.

A citation is the document's name, with as much of its path as is wanted, and what is meant in it:
``FAULTS.md``, ``FAULTS.md section 2.2 and rows 6, 8-10``, ``dw/STRUCTURE.md 3.3 and 3.4``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ROOMS = ("reader", "tests", "assets", ".ci")
_NUMBER = r"\d+(?:\.\d+)?"
_CITED = re.compile(
    r"((?:[\w.-]+/)*[A-Z]{3,}\.md)\b"
    rf"((?:,?\s+(?:and\s+)?(?:(?:section|row)s?\s+)?{_NUMBER}(?![\w.]*\w)(?:\s*-\s*{_NUMBER}|\s+to\s+{_NUMBER})?)*)"
)
_PART = re.compile(rf"(section|row)s?\b|({_NUMBER})(?:(?:\s*-\s*|\s+to\s+)({_NUMBER}))?")
_HEADING = re.compile(rf"^#+\s+({_NUMBER})[. ]", re.MULTILINE)
_ROW = re.compile(r"^\|\s*(\d+)\s*\|(.*)\|\s*$", re.MULTILINE)


class Document(NamedTuple):
    """What can be cited of a document: the numbers of its headings and of the rows of its table."""

    path: str
    sections: frozenset[str]
    rows: frozenset[str]


def tree() -> tuple[str, ...]:
    """Every file of the tree that a person wrote, without what tools put beside them."""
    places = (ROOT, *(ROOT / name for name in ROOMS))
    found = (path for place in places for path in (place.glob("*") if place == ROOT else place.rglob("*")))
    return tuple(sorted(str(path.relative_to(ROOT)) for path in found if path.is_file() and path.suffix != ".pyc"))


def documents() -> tuple[Document, ...]:
    """The documents of the tree."""
    return tuple(
        Document(path, frozenset(_HEADING.findall(text)), frozenset(row for row, _ in _ROW.findall(text)))
        for path in tree()
        if path.endswith(".md")
        for text in [(ROOT / path).read_text(encoding="utf-8")]
    )


def cells(path: str) -> dict[int, tuple[str, ...]]:
    """The rows of a document's numbered table: what stands in the cells behind the number, in the table's order."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return {int(row): tuple(cell.strip() for cell in rest.split("|")) for row, rest in _ROW.findall(text)}


def missing(text: str, known: tuple[Document, ...]) -> Iterator[str]:
    """What ``text`` cites and there is not, each in one line."""
    for name, parts in _CITED.findall(text):
        meant = [one for one in known if f"/{one.path}".endswith(f"/{name}")]
        if len(meant) != 1:
            yield f"{name}: {len(meant)} documents of this name"
            continue
        kind = ""
        for word, first, last in _PART.findall(parts):
            kind = word or kind
            if first:
                yield from (
                    f"{name} {number}"
                    for number in _between(first, last)
                    if not (kind != "row" and number in meant[0].sections)
                    and not (kind != "section" and number in meant[0].rows)
                )


def _between(first: str, last: str) -> list[str]:
    """``3`` to ``5`` is three numbers; of ``2.1`` to ``2.4`` only the ends are asked for."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first), int(last) + 1)]
    return [first, last] if last else [first]
