"""What can be read of a damaged table (FAULTS.md row 70)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import salvage
from reader.library.schema import TableSpec
from tests.library.files import rows

PAGE = 4096
TABLE = TableSpec(("number", "words"))


def table(place: Path, numbers: list[int]) -> None:
    """A table with some four rows on a page, and two pages that only lead to others."""
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, words TEXT)")
        connection.executemany("INSERT INTO texts VALUES (?, ?)", [(number, "x" * 900) for number in numbers])


def read(place: Path) -> list[int]:
    with closing(sqlite3.connect(place)) as connection:
        return [row[0] for row in salvage.rows(connection, "texts", TABLE)]


@pytest.mark.parametrize("first", [-500, 1, 50_000, 3_000_000_000])
@pytest.mark.parametrize("apart", [1, 40, 25_000])
def test_row_70_a_bad_page_costs_what_lay_on_it_however_high_and_far_apart_the_numbers_are(
    tmp_path: Path, first: int, apart: int
) -> None:
    """Every change of a page gives it a new number: after years of reading the lowest is high, and gaps are wide."""
    numbers = [first + apart * turn for turn in range(60)]
    place = tmp_path / "kept.db"
    table(place, numbers)
    whole = place.read_bytes()
    ((root,),) = rows(place, "SELECT rootpage FROM sqlite_master")
    lost = []
    for page in range(2, len(whole) // PAGE + 1):
        if page == root:
            continue
        place.write_bytes(whole[: (page - 1) * PAGE] + bytes(PAGE) + whole[page * PAGE :])
        found = read(place)
        assert found == [number for number in numbers if number in set(found)], "each once, in order"
        lost.append(len(numbers) - len(found))
    assert sum(lost) == len(numbers)
    assert max(lost) <= 4


@pytest.mark.parametrize("which", [(0, 8), (3, 5), (7, -1)])
def test_row_70_two_bad_pages_cost_no_more_than_what_lay_on_them(tmp_path: Path, which: tuple[int, int]) -> None:
    numbers = [50_000 + 300 * turn for turn in range(60)]
    place = tmp_path / "kept.db"
    table(place, numbers)
    whole = bytearray(place.read_bytes())
    ((root,),) = rows(place, "SELECT rootpage FROM sqlite_master")
    leaves = [page for page in range(2, len(whole) // PAGE + 1) if page != root]
    for page in (leaves[which[0]], leaves[which[1]]):
        whole[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    place.write_bytes(whole)
    assert len(read(place)) >= len(numbers) - 8
