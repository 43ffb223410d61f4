"""``make bench``: every figure of speed and memory, as a ratio against a floor or a peer in the same run.

python -m tests.bench [WORD]: only the parts that give a row with this word in it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.bench import commands, disk, pages, ranks, screens
from tests.bench.table import Figure, Left, Row, figures, show

RUNS = 5
"""Each part is run so often, all of them in turn: a drift of the machine's speed meets every figure."""

Part = Callable[[], Iterator[Row | Left]]


def parts(folder: Path) -> list[Part]:
    """What is measured; each has a place of its own, the same one in every run."""
    return [
        partial(disk.measure, _place(folder, "disk")),
        pages.measure,
        ranks.measure,
        partial(screens.starts, _place(folder, "starts")),
        partial(screens.keys, _place(folder, "keys")),
        partial(screens.workers, _place(folder, "workers")),
        partial(commands.measure, _place(folder, "commands")),
    ]


def main() -> int:
    """Print the table; the exit status is 1 when a limit was passed."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    rows: list[Row | Left] = []
    with tempfile.TemporaryDirectory(prefix="dw-reader-bench-") as name:
        wanted = parts(Path(name))
        for _ in range(RUNS):
            run = [(part, [row for row in part() if word in row.what]) for part in wanted]
            wanted = [part for part, found in run if found]
            rows += [row for _, found in run for row in found]
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    found = figures(rows)
    print(show(found))
    over = [figure for figure in found if isinstance(figure, Figure) and not figure.kept]
    print(f"medians of {RUNS} runs; {len(over) or 'none'} over the limit")
    return int(bool(over))


def _place(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


if __name__ == "__main__":
    sys.exit(main())
