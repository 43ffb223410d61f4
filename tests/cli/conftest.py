"""The command as a person runs it, with places of its own: in this process, or in one of its own where that matters."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.__main__ import main
from reader.library.pages import Pages
from reader.model import address
from reader.model.article import Article, Source
from reader.model.block import Block, Span
from reader.model.related import Group, RelatedItem
from reader.model.response import Response
from reader.paths import Paths
from reader.service.keeping import Keeping

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "reader")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> Iterator[None]:
    """A background job ignores SIGINT and hands that on to its children, who are to be interrupted here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which the reader's places lie in ``folder`` and nothing of this machine counts."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "COVERAGE_PROCESS_START") if name in os.environ}
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**kept, **places, "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm", **more}


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(tmp_path)


@pytest.fixture
def places(env: dict[str, str]) -> Paths:
    return paths.of(env)


@pytest.fixture
def run(env: dict[str, str]) -> Run:
    """Runs ``dw-reader`` with these arguments in this process; output and errors are text."""

    def run(*arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return in_process(arguments, env | more, stdin)

    return run


@pytest.fixture
def process(env: dict[str, str]) -> Run:
    """Like ``run``, in a process of its own: for what only a start of Python does."""

    def run(*arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments],
            env=env | more,
            cwd=ROOT,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


def in_process(arguments: Iterable[str], env: dict[str, str], stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What ``python -m reader`` comes to under ``env``, without a start of Python. Nothing of it stays behind: not the
    environment, the folder, the streams, the place for temporary files, nor whether garbage is looked for.
    """
    given = list(arguments)
    taken = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    outer = dict(os.environ)
    streams = sys.stdin, sys.stdout, sys.stderr
    place, tempfile.tempdir = tempfile.tempdir, None
    os.environ.clear()
    os.environ.update(env)
    sys.stdin, sys.stdout, sys.stderr = taken, out, err
    try:
        with contextlib.chdir(ROOT):
            status = main(given)
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.environ.clear()
        os.environ.update(outer)
        tempfile.tempdir = place
    assert gc.isenabled()
    said, complained = (stream.buffer.getvalue().decode() for stream in (out, err))  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(given, status, said, complained)


def keep(places: Paths, article: Article, fetched: float, lifetime: int = 86_400) -> None:
    """Put a story into the library as if it had come from the network at ``fetched``, fresh for ``lifetime`` s."""
    wanted = address.parse(article.url)
    pages = Pages.open(places.cache)
    control = f"max-age={lifetime}"
    response = Response(wanted, wanted, 200, fetched, "text/html", "utf-8", cache_control=control, body=b"<p>")
    Keeping(pages, time.time).keep(wanted, response, article)
    pages.close()


NEIGHBOUR = RelatedItem("https://www.dw.com/en/b/a-9000000002", "dw:9000000002", "Neighbour", date="2019-05-02")
STORY = Article(
    url="https://www.dw.com/en/a/a-9000000001",
    canonical="https://www.dw.com/en/a/a-9000000001",
    id="dw:9000000001",
    language="en",
    title="A story",
    lead="It has a lead.",
    blocks=(
        Block(
            "paragraph", "A paragraph that is long enough to be broken in two.", (Span(2, 11, url="https://e.org/"),)
        ),
        Block("heading", "Für später: 日本", level=2),
    ),
    groups=(Group("related", "Related content", (NEIGHBOUR,)),),
    source=Source("dw old layout", 0.9, "2026-01-01T00:00:00+00:00"),
)
