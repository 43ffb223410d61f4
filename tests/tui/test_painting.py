"""How little is painted: a key that costs more than it must is slow on every terminal."""

from __future__ import annotations

import gc
import inspect
from pathlib import Path

import pytest
from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.screen import Screen

from reader.model.block import Block
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.tui.screen import quiet, text, until
from tests.tui.scripted import ScriptedDesk, article, front

SIZE = (120, 40)
STILL = Options(jump_wait=60.0, flash=60.0)
LONG = tuple(Block("paragraph", text=f"Paragraph {n} of a long story. " * 8) for n in range(60))


class Watched(ReaderApp):
    """Notes every paint."""

    CSS_PATH = str(Path(inspect.getfile(ReaderApp)).with_name("reader.tcss"))

    def __init__(self, desk: ScriptedDesk) -> None:
        super().__init__(lambda: desk, STILL)
        self.paints: list[ChopsUpdate | LayoutUpdate] = []

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, ChopsUpdate | LayoutUpdate):
            self.paints.append(renderable)
        super()._display(screen, renderable)


@pytest.fixture
def app() -> Watched:
    desk = ScriptedDesk()
    desk.keep(front("home", "long", "next"))
    desk.keep(article("long", blocks=LONG, related=("next", "third"), minutes=9))
    desk.keep(article("next", related=("long", "third")))
    desk.keep(article("third", related=("long",)))
    return Watched(desk)


async def test_a_page_down_is_one_paint_of_the_pane_of_text(app: Watched) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, "Next")
        await pilot.press("1")
        await until(pilot, "Paragraph 3 ")
        await quiet(pilot)
        for _ in range(3):
            app.paints.clear()
            await pilot.press("space")
            await quiet(pilot)
            (paint,) = app.paints
            assert isinstance(paint, ChopsUpdate)
            pane = app.screen.query_one("#article").region
            assert {y for y, _, _ in paint.spans} <= set(pane.line_range)
            assert max(right for _, _, right in paint.spans) <= pane.right
        assert "%" in text(app).splitlines()[-2]


async def test_a_kept_story_is_one_paint(app: Watched) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, "Next")
        await pilot.press("1")
        await until(pilot, "Paragraph 3 ")
        for key, shown in (("2", "The text of third."), ("1", "Paragraph 3 "), ("1", "The text of next.")):
            await quiet(pilot)
            app.paints.clear()
            await pilot.press(key)
            assert shown in text(app)
            await quiet(pilot)
            assert len(app.paints) == 1


async def test_garbage_is_looked_for_again_once_something_is_on_the_screen(app: Watched) -> None:
    gc.disable()
    try:
        async with app.run_test(size=SIZE) as pilot:
            await until(pilot, "Next")
            await quiet(pilot)
            assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()
