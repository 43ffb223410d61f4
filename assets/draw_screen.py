"""Draws the README's picture from a real screen of the sample edition: ``make picture``, some seconds."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.color import blend_rgb
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import MONOKAI

from reader.config import DW_HOSTS, Config
from reader.paths import Paths
from reader.service import Reader
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import text, until

PICTURE: Final = Path(__file__).with_name("screen.svg")
SIZE: Final = (116, 36)
NOW: Final = datetime(2026, 3, 25, 9, 0, tzinfo=UTC).timestamp()
"""A day after the sample's newest story."""
NOBODY: Final = "http://127.0.0.1:9"

CELL: Final = 9.0
ROW: Final = 18
EDGE: Final = 14
"""Around the screen. All three in pixels; most fonts are 0.602 of their size wide, so 14.95 fills a cell."""
FONT: Final = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"


class Look(NamedTuple):
    """How a run of letters is painted."""

    ink: str
    paper: str
    bold: bool = False
    slanted: bool = False
    underlined: bool = False


class Run(NamedTuple):
    """Letters of one look within a line; ``at`` and ``width`` in cells."""

    at: int
    width: int
    letters: str
    look: Look


async def screen() -> tuple[list[list[Run]], str]:
    """A story beside its neighbourhood, two related stories read before and a third highlighted: runs and text."""
    with tempfile.TemporaryDirectory() as folder:
        places = Paths(*(Path(folder, name) for name in ("config", "data", "state", "cache")))
        config = Config(edition="en", hosts=dict.fromkeys(DW_HOSTS, NOBODY))
        app = ReaderApp(lambda: Reader(config, places, clock=lambda: NOW), Options(sample=True))
        async with app.run_test(size=SIZE) as pilot:
            try:
                await until(pilot, "Swing bridge stuck open")
                await pilot.press("j", "enter")
                await until(pilot, "Wenna Pascoe-Lund")
                for number, words in (("1", "Moving sandbar named"), ("3", "The keeper of small differences")):
                    await pilot.press(number, "enter")
                    await until(pilot, lambda shown, words=words: words in shown and "Wenna" not in shown)
                    await pilot.press("backspace")
                    await until(pilot, "Wenna Pascoe-Lund")
                await pilot.press("K")
                await until(pilot, lambda shown: shown.count("min ⬇") > 2 and "Asked again" not in shown)
                lines = app.screen._compositor.render_strips()
                return [list(runs(line)) for line in lines], text(app)
            finally:
                await app.walk.aclose()


def runs(line: Iterable[Segment]) -> Iterator[Run]:
    """The segments of a line, those of one look joined."""
    at = 0
    for look, parts in groupby(((look_of(part.style), part.text) for part in line), key=lambda part: part[0]):
        letters = "".join(piece for _, piece in parts)
        yield Run(at, cell_len(letters), letters, look)
        at += cell_len(letters)


def look_of(style: Style | None) -> Look:
    """A style in colours of its own: what is dim is mixed with the paper, what is reversed turned."""
    style = style or Style()
    ink = style.color.get_truecolor(MONOKAI) if style.color else MONOKAI.foreground_color
    paper = style.bgcolor.get_truecolor(MONOKAI) if style.bgcolor else MONOKAI.background_color
    if style.reverse:
        ink, paper = paper, ink
    if style.dim:
        ink = blend_rgb(ink, paper, 0.5)
    return Look(ink.hex, paper.hex, bool(style.bold), bool(style.italic), bool(style.underline))


def svg(lines: list[list[Run]], about: str) -> str:
    """The lines as a picture that needs no font but the viewer's own and nothing from any network."""
    columns, rows = max(sum(run.width for run in line) for line in lines), len(lines)
    width, height = columns * CELL + 2 * EDGE, rows * ROW + 2 * EDGE
    ground = lines[0][0].look.paper
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">',
            f"<title>{escape(about)}</title>",
            f"<style>text{{font:14.95px {FONT};font-variant-emoji:text;white-space:pre}}</style>",
            f'<rect width="{width:g}" height="{height:g}" rx="10" fill="{ground}"/>',
            f'<g transform="translate({EDGE} {EDGE})">',
            *(part for row, line in enumerate(lines) for part in painted(line, row, ground)),
            "</g>",
            "</svg>",
            "",
        )
    )


def painted(line: list[Run], row: int, ground: str) -> Iterator[str]:
    """One line: its papers, then its letters, each run at the place that it has on the screen."""
    for run in line:
        if run.look.paper != ground:
            place = f'x="{run.at * CELL:g}" y="{row * ROW}" width="{run.width * CELL:g}" height="{ROW}"'
            yield f'<rect {place} fill="{run.look.paper}"/>'
    spans = "".join(span(run) for run in line if run.letters.strip())
    if spans:
        yield f'<text y="{row * ROW + 13.5:g}" xml:space="preserve">{spans}</text>'


def span(run: Run) -> str:
    """A run without the blanks around it, stretched to its cells whatever the font."""
    letters = run.letters.strip()
    at = run.at + cell_len(run.letters) - cell_len(run.letters.lstrip())
    look = run.look
    kinds = (
        (look.bold, ' font-weight="bold"'),
        (look.slanted, ' font-style="italic"'),
        (look.underlined, ' text-decoration="underline"'),
    )
    kind = "".join(said for holds, said in kinds if holds)
    place = f'x="{at * CELL:g}" textLength="{cell_len(letters) * CELL:g}"'
    return f'<tspan {place} fill="{look.ink}"{kind}>{escape(letters, quote=False)}</tspan>'


def main() -> None:
    """Draw the picture."""
    lines, _ = asyncio.run(screen())
    PICTURE.write_text(svg(lines, "A story beside the stories that its newsroom ties to it"), encoding="utf-8")
    print(PICTURE, PICTURE.stat().st_size)


if __name__ == "__main__":
    main()
