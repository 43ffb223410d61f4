"""FAULTS.md row 36 on the whole app: strange words in every place, at every width from 1 to 200."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from reader.model.clean import clean_article, clean_front_page
from reader.model.related import Group
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from tests.faults.test_hostile_text import STRANGE, strange
from tests.tui.screen import quiet, until
from tests.tui.scripted import SITE, ScriptedDesk, article, at, front, item

HEIGHT = 7
WIDTHS = {"": (*range(200, 30, -6), *range(30, 0, -1)), f"{SITE}story": range(200, 0, -1)}


def desk() -> ScriptedDesk:
    """A front page and a story of strange words, as the gate lets them through."""
    made = ScriptedDesk()
    names = {name: text[:300] for name, text in STRANGE.items()}
    items = tuple(
        item(f"s{n}", text, teaser=text, section=text[:12], date="2019-05-02") for n, text in enumerate(names.values())
    )
    blocks = tuple(block for name in STRANGE for block in strange(name).blocks if len(block.text) < 1000)
    groups = (Group("related", names["emoji of many parts"], items), Group("more", names["Thai"], items))
    made.keep(clean_front_page(replace(front("home"), groups=(Group("more", names["jamo"], items),))))
    made.keep(clean_article(replace(article("story"), title=names["Thai"], kicker="x", blocks=blocks, groups=groups)))
    return made


@pytest.mark.slow
@pytest.mark.parametrize("url", WIDTHS, ids=["front page", "story"])
async def test_row_36_at_every_width_the_screen_is_filled_and_nothing_stands_out_of_line(url: str) -> None:
    shelf = desk()
    app = ReaderApp(lambda: shelf, Options(address=at(url) if url else None))
    async with app.run_test(size=(200, HEIGHT)) as pilot:
        await until(pilot, "North" if not url else "news.example")
        for width in WIDTHS[url]:
            await pilot.resize_terminal(width, HEIGHT)
            await quiet(pilot)
            lines = app.screen._compositor.render_strips()
            assert len(lines) == HEIGHT
            for strip in lines:
                assert strip.cell_length == width
                assert sum(cell_len(segment.text) for segment in strip) == width
        await pilot.resize_terminal(120, HEIGHT)
        await until(pilot, "North" if not url else "news.example")
        assert app.is_running
