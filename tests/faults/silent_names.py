"""The reader in a process of its own, on a computer whose name server never answers: each lookup hangs as the system's
own does, in a thread that nothing can interrupt.  Argument: seconds that quitting may take."""

from __future__ import annotations

import sys
import threading

from reader import config, paths
from reader.model import address
from reader.service import Reader
from reader.tui.options import Options
from reader.tui.outside.process import run
from reader.web.resolver import SystemResolver


def lookup(*place: object, **hints: object) -> list[object]:
    """Never comes back."""
    threading.Event().wait()
    return []


def make() -> Reader:
    places = paths.of()
    return Reader(config.load(places.config_file), places, resolver=SystemResolver(lookup))


if __name__ == "__main__":
    sys.exit(run(make, Options(quit_wait=float(sys.argv[1]), address=address.find("".join(sys.argv[2:])))))
