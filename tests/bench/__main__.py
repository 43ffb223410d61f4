"""``make bench``: every figure of speed and memory, as a ratio against a floor or a peer in the same run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import commands, disk, pages, ranks, screens
from tests.bench.table import Left, Row, show


def main() -> int:
    """Print the table; the exit status is 1 when a limit was passed."""
    rows: list[Row | Left] = []
    with tempfile.TemporaryDirectory(prefix="dw-reader-bench-") as name:
        folder = Path(name)
        for part in (disk, pages, ranks, screens, commands):
            place = folder / part.__name__.rpartition(".")[2]
            place.mkdir()
            rows += part.measure() if part in (pages, ranks) else part.measure(place)
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(show(rows))
    return int(any(isinstance(row, Row) and not row.kept for row in rows))


if __name__ == "__main__":
    sys.exit(main())
