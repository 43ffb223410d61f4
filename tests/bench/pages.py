"""From page to article: CPU time against a bare parse of the same page, and against readability-lxml."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.table import Left, Row, median

SHARED = Path(__file__).resolve().parents[3] / "shared"


def cpu(work: Callable[[], object], runs: int = 5) -> float:
    """Least CPU milliseconds of ``work`` over ``runs`` after one to warm up: the least is the least disturbed."""
    work()
    best = float("inf")
    for _ in range(runs):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best * 1000


def measure() -> Iterator[Row | Left]:
    """Rows over every DW page of the corpus; says so when there is none."""
    import lxml.html
    from readability import Document

    from reader.extract.page import Page
    from reader.extract.reading import read
    from reader.model import address
    from reader.text.decode import decode

    pages = sorted((SHARED / "dw").glob("*/*.html"))
    if not pages:
        yield Left("DW page to article", "no corpus beside the project")
        return
    ours: dict[str, float] = {}
    parses: dict[str, float] = {}
    others: dict[str, float] = {}
    for path in pages:
        body = path.read_bytes()
        page = Page(address.parse("https://www.dw.com/en/page/a-1"), body, content_type="text/html", charset="utf-8")
        source = decode(body)
        encoded = source.encode()
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
        ours[path.name] = cpu(lambda page=page: read(page))
        parses[path.name] = cpu(lambda data=encoded, p=parser: lxml.html.document_fromstring(data, parser=p))
        others[path.name] = cpu(lambda text=source: Document(text).summary(html_partial=True), runs=1)
    ratios = {name: ours[name] / parses[name] for name in ours}
    worst = max(ratios, key=lambda name: ratios[name])
    yield Row("DW page to article, median over the pages (CPU)", median(list(ratios.values())), 1, "x", 3, "lxml parse")
    yield Row("DW page to article, the worst page (CPU)", ours[worst], parses[worst], "ms", 5, "lxml parse")
    share = [ours[name] / others[name] for name in ours]
    yield Row("DW page to article, median over the pages (CPU)", median(share), 1, "x", 0.3, "readability-lxml")
