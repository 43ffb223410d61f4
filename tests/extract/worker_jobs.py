"""What the worker process is told to do in its tests: each name an entry point, each a page that behaves so."""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import signal
import sys
import time
from pathlib import Path

from msgspec.structs import replace

from reader.errors import ExtractError, NotAnArticle
from reader.extract.page import Page, Read
from reader.model.article import Article, Source
from reader.model.block import Block
from reader.model.front_page import FrontPage


def _article(page: Page, text: str) -> Article:
    return Article(
        page.url, page.final.url, "url:1", title="Read", blocks=(Block("paragraph", text),), source=Source("t", 1)
    )


def by_name(page: Page) -> Read:
    """Does what the page's title says: ``<title>slow</title>``."""
    found = re.search(rb"<title>(\w+)</title>", page.body)
    return JOBS[found[1].decode() if found else "echo"](page)


def echo(page: Page) -> Article:
    return _article(page, page.body.decode("utf-8", "replace"))


def own_process(page: Page) -> Read:
    return _article(page, str(os.getpid()))


def front(page: Page) -> Read:
    return FrontPage(page.url, "url:1", "Front")


def slow(page: Page) -> Read:
    """Never ends, and holds the interpreter's lock all the while, as a regex does. A pipe is told that it began."""
    pipe = page.body.decode().partition("pipe=")[2]
    if pipe:
        with Path(pipe).open("wb") as told:
            told.write(b"begun")
    return _never()


def _never() -> Read:
    while True:
        pass


def brief(page: Page) -> Read:
    time.sleep(0.05)
    return echo(page)


def priority(page: Page) -> Read:
    """How much nicer it is than its parent, its scheduling policy, and how nice its session is."""
    nicer = os.getpriority(os.PRIO_PROCESS, 0) - os.getpriority(os.PRIO_PROCESS, os.getppid())
    policy = os.sched_getscheduler(0) if sys.platform == "linux" else 0
    session = Path("/proc/self/autogroup")
    nice = int(session.read_text().split()[-1]) if session.exists() else None
    return _article(page, json.dumps({"nicer": nicer, "policy": policy, "session": nice}))


def slow_behind(page: Page) -> Read:
    """Never ends in the background; a pipe is told that it began there."""
    if os.getpriority(os.PRIO_PROCESS, 0) > os.getpriority(os.PRIO_PROCESS, os.getppid()):
        return slow(page)
    return own_process(page)


def slow_ahead(page: Page) -> Read:
    """Never ends in the foreground; in the background it ends when it may."""
    if os.getpriority(os.PRIO_PROCESS, 0) == os.getpriority(os.PRIO_PROCESS, os.getppid()):
        return _never()
    return held(page)


def lingering(page: Page) -> Read:
    time.sleep(0.6)
    return echo(page)


def held(page: Page) -> Read:
    """A pipe is told that it began; it ends when another is heard."""
    pipe = page.body.decode().partition("pipe=")[2]
    Path(f"{pipe}.begun").read_bytes()
    Path(f"{pipe}.end").read_bytes()
    return own_process(page)


def hungry(page: Page) -> Read:
    held = [b"x" * 50_000_000 for _ in range(1000)]
    return _article(page, str(len(held)))


def killed(page: Page) -> Read:
    os.kill(os.getpid(), signal.SIGKILL)
    return echo(page)


def crashed(page: Page) -> Read:
    os.kill(os.getpid(), signal.SIGSEGV)
    return echo(page)


def left(page: Page) -> Read:
    sys.exit(3)


def refused(page: Page) -> Read:
    raise ExtractError("no story\x1b[31m on this page")


def no_article(page: Page) -> Read:
    raise NotAnArticle("a picture: o opens it in the browser")


def broken(page: Page) -> Read:
    raise KeyError("a bug \ud800 of the rules")


def deep(page: Page) -> Read:
    return deep(page)


def noisy(page: Page) -> Read:
    """Prints into what would be the answer, reads what would be the next job."""
    print("noise" * 1000, flush=True)
    print("noise" * 1000, file=sys.stderr, flush=True)
    os.write(1, b"\x00\x00\x00\x01x")
    heard = os.read(0, 100)
    return _article(page, f"heard {len(heard)} bytes")


def boasting(page: Page) -> Read:
    """Says in place of an answer that one of four gigabytes follows, and never ends."""
    for descriptor in range(3, 32):
        with contextlib.suppress(OSError):
            os.write(descriptor, b"\xff\xff\xff\xff")
    return slow(page)


def escaping(page: Page) -> Read:
    return _article(page, "before\x1b]52;c;aGk=\x07after\u202e")


def endless(page: Page) -> Read:
    return _article(page, "word " * 4_000_000)


def pictures(page: Page) -> Read:
    return replace(echo(page), blocks=tuple(Block("image", src=f"https://a.example/{n}") for n in range(5000)))


def nothing(page: Page) -> Read:
    return _article(page, "")


def surroundings(page: Page) -> Read:
    """What a page that took the process over would have."""
    limits = ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_CORE")
    found = {
        "environment": dict(os.environ),
        "limits": {name: resource.getrlimit(getattr(resource, name))[0] for name in limits},
        "cpu": resource.getrlimit(resource.RLIMIT_CPU)[0],
        "session": os.getsid(0) == os.getpid(),
        "lxml": "lxml" in sys.modules,
    }
    return _article(page, json.dumps(found))


def writing(page: Page) -> Read:
    place = page.body.decode().partition("file=")[2]
    try:
        with Path(place).open("wb") as file:
            file.write(b"x" * 100)
    except OSError as error:
        return _article(page, f"refused: {error.strerror}")
    return _article(page, "written")


def not_text(page: Page) -> Read:
    return Article(page.url, page.final.url, "url:1", title="a lone surrogate \ud800")


JOBS = {name: job for name, job in globals().items() if callable(job) and getattr(job, "__module__", "") == __name__}
