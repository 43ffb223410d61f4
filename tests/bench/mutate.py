"""Real pages, hurt in nine ways by seed, read as the reader would: nothing may crash, nothing be lost to a control
character, nothing take longer than the worker allows (FAULTS.md section 0, point 7).

    python -m tests.bench.mutate [--pages 320] [--seed 1]
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.extract.page import Page
from reader.model import address
from reader.model.article import Article

SHARED = Path(__file__).resolve().parents[3] / "shared"
ADDRESS = "https://news.invalid/2031/a-story-of-the-coast-12345"
SECONDS = 5.0
"""What the worker grants one page."""
KEPT = 0.9
"""The share of the letters that a page with a control character must still give."""


def pages(shared: Path = SHARED) -> list[Path]:
    """The stored pages, in a fixed order."""
    return sorted(
        path
        for folder in ("fundus", "scrapinghub", "mozilla")
        for path in (shared / "news" / folder / "pages").iterdir()
    )


def source(path: Path) -> bytes:
    """The bytes of a stored page."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def control_byte(data: bytes, chance: random.Random) -> bytes:
    """A control character somewhere in a text."""
    return _into_text(data, chance, bytes([chance.choice((0, 1, 7, 8, 11, 27, 31, 127))]))


def control_entity(data: bytes, chance: random.Random) -> bytes:
    """An entity that stands for one."""
    return _into_text(data, chance, chance.choice((b"&#x1b;", b"&#0;", b"&#8;", b"&#x9b;", b"&#127;")))


def cut(data: bytes, chance: random.Random) -> bytes:
    """The page breaks off."""
    return data[: chance.randrange(len(data) // 4, len(data))]


def bit_flips(data: bytes, chance: random.Random) -> bytes:
    """A few bits are wrong."""
    hurt = bytearray(data)
    for _ in range(20):
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
    return bytes(hurt)


def tag_drop(data: bytes, chance: random.Random) -> bytes:
    """One tag in fifty is missing."""
    return re.sub(rb"<[^<>]{1,300}>", lambda tag: b"" if chance.random() < 0.02 else tag[0], data)


def attribute_flood(data: bytes, chance: random.Random) -> bytes:
    """A tag with thousands of attributes."""
    flood = b"<div " + b" ".join(b"a%d=1" % number for number in range(chance.randrange(2_000, 20_000))) + b">"
    return _into_text(data, chance, flood + b"</div>")


def charset_lie(data: bytes, chance: random.Random) -> bytes:
    """The page says that it is in another charset, or in one that is none."""
    lie = chance.choice((b"utf-16", b"zlib", b"idna", b"shift_jis", b"iso-8859-5", b"x-none", b"unicode_escape"))
    return re.sub(rb"charset\s*=\s*[\"']?[\w-]+", b'charset="' + lie, data, count=1)


def deep_wrap(data: bytes, chance: random.Random) -> bytes:
    """The whole body lies some thousand boxes deep."""
    depth = chance.randrange(300, 3_000)
    return re.sub(rb"(<body[^>]*>)", lambda tag: tag[0] + b"<div>" * depth, data, count=1)


def json_break(data: bytes, chance: random.Random) -> bytes:
    """A byte of the JSON in the page is missing."""
    at = data.find(b"ld+json")
    at = chance.randrange(at, min(at + 2_000, len(data))) if at >= 0 else chance.randrange(len(data))
    return data[:at] + data[at + 1 :]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    control_byte, control_entity, cut, bit_flips, tag_drop, attribute_flood, charset_lie, deep_wrap, json_break,
)  # fmt: skip
OF_CONTROLS = ("control_byte", "control_entity")


def _into_text(data: bytes, chance: random.Random, part: bytes) -> bytes:
    """``part`` somewhere in the second half of a paragraph."""
    places = [found.end() - 1 for found in re.finditer(rb"<p[^<>]{0,200}>[^<>]{20,}", data)]
    at = chance.choice(places) if places else len(data) // 2
    return data[:at] + part + data[at:]


class Outcome(NamedTuple):
    """What one hurt page gave."""

    page: str
    mutation: str
    problem: str
    """Empty when nothing went wrong."""
    seconds: float


def letters(data: bytes) -> int:
    """How much text the reader finds on a page. Raises what reading raises."""
    from reader.extract import reading

    found = reading.read(Page(address.parse(ADDRESS), data, want="story"))
    return len(found.lead) + sum(len(block.text) for block in found.blocks) if isinstance(found, Article) else 0


def run(paths: list[Path], seed: int) -> Iterator[Outcome]:
    """Each page with each mutation."""
    for path in paths:
        data = source(path)
        whole = letters(data)
        for mutation in MUTATIONS:
            chance = random.Random(f"{seed} {path.name} {mutation.__name__}")
            hurt = mutation(data, chance)
            began = time.process_time()
            try:
                left = letters(hurt)
                problem = "lost" if mutation.__name__ in OF_CONTROLS and left < KEPT * whole else ""
            except ReaderError as error:
                problem = f"refused: {error}"
            except Exception as error:  # a crash is what is looked for
                problem = f"crash: {type(error).__name__}: {error}"
            yield Outcome(path.name, mutation.__name__, problem, time.process_time() - began)


def main() -> int:
    """Prints what went wrong and one line of sums; 1 when anything did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=320)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    problems: Counter[str] = Counter()
    count, slowest = 0, 0.0
    for outcome in run(pages()[: given.pages], given.seed):
        count += 1
        slowest = max(slowest, outcome.seconds)
        problem = outcome.problem or ("slow" if outcome.seconds > SECONDS else "")
        if problem:
            problems[problem.split(":")[0]] += 1
            print(f"{outcome.page} {outcome.mutation}: {problem} ({outcome.seconds:.1f} s)")
    print(
        f"{count} hurt pages: {dict(problems) or 'none crashed, none lost, none slow'}; slowest {slowest:.2f} s of CPU"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
