"""Whole commands: ``dw-reader show`` of a kept story against peers on the same story."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader import paths
from reader.config import Config
from tests.bench import shelf
from tests.bench.pages import SHARED
from tests.bench.table import Left, Row, median

RUNS = 3
URL = "https://www.dw.com/en/story/a-52060881"


def _seconds(argv: list[str], env: dict[str, str], stdin: Path | None = None) -> float:
    began = time.perf_counter()
    with (stdin or Path("/dev/null")).open("rb") as given:
        done = subprocess.run(argv, env=env, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    spent = time.perf_counter() - began
    assert not done.stderr, done.stderr.decode()
    return spent


def measure(folder: Path) -> Iterator[Row | Left]:
    """``show`` against trafilatura and w3m, each where it is installed."""
    saved = next(iter(sorted((SHARED / "dw" / "old").glob("en_*.html"))), None)
    if saved is None:
        yield Left("dw-reader show of a kept story", "no corpus beside the project")
        return
    env = shelf.environment(folder)
    _keep_saved(folder, saved, URL)
    ours = [str(Path(sys.executable).with_name("dw-reader")), "show", URL]
    peers = {
        "trafilatura": [str(Path(sys.executable).with_name("trafilatura"))],
        "w3m": ["w3m", "-dump", "-T", "text/html"],
    }
    for name, argv in peers.items():
        if not shutil.which(argv[0]):
            yield Left("dw-reader show of a kept story", f"{name} is not installed")
            continue
        mine, theirs = [], []
        for _ in range(RUNS):
            mine.append(_seconds(ours, env) * 1000)
            theirs.append(_seconds(argv, env, saved) * 1000)
        limit = 0.35 if name == "trafilatura" else None
        yield Row("dw-reader show of a kept story, whole process", median(mine), median(theirs), "ms", limit, name)


@cache
def _keep_saved(folder: Path, saved: Path, url: str) -> None:
    import asyncio

    from reader.library.pages import Pages
    from reader.model import address
    from reader.model.response import Response
    from reader.service import page_file
    from reader.service.keeping import Keeping

    body = saved.read_bytes()
    wanted = address.parse(url)
    read = asyncio.run(page_file.read(body, wanted, saved=None, config=Config()))
    # fresh for a day: a stale copy would be asked for again, which is not what is measured here
    fresh = "max-age=86400"
    answer = Response(wanted, wanted, 200, time.time(), "text/html", "utf-8", cache_control=fresh, body=body)
    pages = Pages.open(paths.of(shelf.environment(folder)).cache)
    Keeping(pages, time.time).keep(wanted, answer, read)
    pages.close()
