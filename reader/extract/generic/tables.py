"""Data tables, told from layout tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow

WIDE_CELL: Final = 400
"""Letters in a cell from which on its table only lays the page out."""

_MOST_LINKS: Final = 0.5
"""The share of a table's letters that may be links, and of one whose header cells say what its columns are."""
_MOST_LINKS_HEADED: Final = 0.9


def around(box: HtmlElement) -> HtmlElement | None:
    """The innermost table around a cell."""
    return next((above for above in box.iterancestors() if above.tag == "table"), None)


def _cell_around(box: HtmlElement) -> HtmlElement:
    return next((above for above in (box, *box.iterancestors()) if above.tag in ("td", "th", "caption")), box)


def is_data(flow: Flow, table: HtmlElement) -> bool:
    """Whether a table holds data: two columns and rows at least, no headings over other text, no long texts, few links;
    with header cells it may have such headings, and be links for the most part."""
    runs = [flow.runs[index] for index in flow.inside(table)]
    if any(run.tag == "h1" for run in runs):
        return False
    cells = Counter[object]()
    for run in runs:
        cells[_cell_around(run.owner)] += len(run.text)
    is_headed = table.find(".//th") is not None
    # a heading that is all of its cell is the name of a column or row
    if not is_headed and any(run.is_heading and cells[_cell_around(run.owner)] > len(run.text) for run in runs):
        return False
    if max(cells.values(), default=0) > WIDE_CELL:
        return False
    if table.find(".//table") is not None:
        return False
    columns = [sum(1 for cell in row if cell.tag in ("td", "th")) for row in table.iter("tr")]
    if len(columns) < 2 or max(columns) < 2:
        return False
    letters = sum(len(run.text) for run in runs)
    most = _MOST_LINKS_HEADED if is_headed else _MOST_LINKS
    return sum(run.links for run in runs) <= most * letters and sum(1 for run in runs if run.text) >= 4
