"""Links in the text, by keyboard and by mouse, and selecting text."""

from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from reader.model.block import Block, Span
from tests.tui.layout.stories import HARBOUR, MARKET, article, paragraph
from tests.tui.one_view import Reading
from tests.tui.screen import quiet

TWO = article(
    paragraph(HARBOUR, "ferries", "lighthouse"), *(paragraph() for _ in range(30)), paragraph(MARKET, "market")
)


def where(app: Reading, words: str) -> tuple[int, int]:
    """Column and line of words on the screen."""
    for y, line in enumerate(app.lines()):
        if words in line:
            return line.index(words), y
    raise AssertionError(words)


async def test_the_keyboard_goes_from_link_to_link_and_the_text_follows() -> None:
    app = Reading(TWO)
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        view.next_link(1)
        assert view.focused_link == "https://news.example/ferries"
        view.next_link(1)
        view.next_link(1)
        assert view.focused_link == "https://news.example/market"
        assert view.scroll_offset.y > 50
        assert any("market" in line for line in app.lines())
        view.next_link(-1)
        assert view.focused_link == "https://news.example/lighthouse"
        assert view.open_link()
        await quiet(pilot)
        assert app.opened == ["https://news.example/lighthouse"]
        view.leave_links()
        assert view.focused_link is None
        assert not view.open_link()


async def test_the_link_in_focus_stands_out_and_no_other_does() -> None:
    app = Reading(TWO)
    async with app.run_test(size=(80, 12)) as pilot:
        app.view.next_link(1)
        await quiet(pilot)
        links = {
            segment.text: bool(segment.style and segment.style.reverse)
            for y in range(4)
            for segment in app.view.render_line(y)
            if segment.style and segment.style.underline
        }
        assert links == {"ferries": True, "lighthouse": False}


async def test_a_click_on_a_link_asks_for_its_address() -> None:
    app = Reading(TWO)
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.click(offset=where(app, "ferries"))
        assert app.opened == ["https://news.example/ferries"]
        await pilot.click(offset=where(app, "harbour"))
        assert len(app.opened) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a'b\"c)]}",
        "https://news.example/[@click=app.quit]",
        "https://news.example/{x}?a=(1,2)&b=\\",
    ],
)
async def test_an_address_is_handed_on_letter_for_letter_whatever_it_holds(url: str) -> None:
    app = Reading(article(Block("paragraph", "A link here", spans=(Span(2, 6, url=url),))))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.click(offset=where(app, "link"))
        assert app.opened == [url]


async def test_a_drag_marks_text_and_what_is_copied_has_no_line_breaks_of_ours() -> None:
    app = Reading(article(paragraph(HARBOUR, "ferries"), paragraph(MARKET)), width=40)
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.mouse_down(offset=where(app, "old town"))
        await pilot.hover(offset=where(app, "Traders"))
        x, y = where(app, "Traders")
        await pilot.hover(offset=(x + 6, y))
        await pilot.mouse_up(offset=(x + 6, y))
        await quiet(pilot)
        assert app.screen.get_selected_text() == f"{HARBOUR[HARBOUR.index('old town') :]}\n\nTraders"


async def test_a_drag_that_ends_on_a_link_opens_nothing() -> None:
    app = Reading(article(paragraph(HARBOUR, "ferries")), width=40)
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.mouse_down(offset=where(app, "harbour"))
        x, y = where(app, "ferries")
        await pilot.hover(offset=(x + 2, y))
        await pilot.mouse_up(offset=(x + 2, y))
        await quiet(pilot)
        assert app.opened == []
        assert (app.screen.get_selected_text() or "").endswith("fer")


async def test_a_selection_from_the_margin_begins_with_the_line() -> None:
    app = Reading(article(paragraph(HARBOUR)), width=40)
    async with app.run_test(size=(60, 12)) as pilot:
        line = app.lines()[1].strip()
        await pilot.mouse_down(offset=(0, 1))
        await pilot.hover(offset=(58, 1))
        await pilot.mouse_up(offset=(58, 1))
        await quiet(pilot)
        assert (app.screen.get_selected_text() or "").strip() == line


async def test_a_selection_is_marked_on_the_screen() -> None:
    app = Reading(article(paragraph(HARBOUR)), width=40)
    async with app.run_test(size=(60, 12)) as pilot:
        plain = app.view.render_line(0)
        app.screen.selections = {app.view: Selection(Offset(4, 0), Offset(11, 0))}
        await quiet(pilot)
        marked = [segment for segment in app.view.render_line(0) if segment.text == "harbour"]
        assert len(marked) == 1
        assert marked[0].style != next(segment for segment in plain if segment.text.strip()).style
        app.screen.clear_selection()
        await quiet(pilot)
        assert [s.text for s in app.view.render_line(0)] == [s.text for s in plain]


async def test_everything_can_be_selected_and_another_story_ends_the_selection() -> None:
    app = Reading(article(paragraph("One."), paragraph("Two.")))
    async with app.run_test(size=(60, 12)) as pilot:
        app.view.text_select_all()
        await quiet(pilot)
        assert app.screen.get_selected_text() == "One.\n\nTwo."
        app.view.show(TWO)
        await quiet(pilot)
        assert not app.screen.get_selected_text()


async def test_wide_letters_are_selected_whole() -> None:
    app = Reading(article(Block("paragraph", "港务局星期二宣布")))
    async with app.run_test(size=(60, 12)) as pilot:
        x, y = app.view.column[0], 0
        await pilot.mouse_down(offset=(x + 2, y))
        await pilot.hover(offset=(x + 4, y))
        await pilot.mouse_up(offset=(x + 4, y))
        await quiet(pilot)
        assert app.screen.get_selected_text() == "务局"


async def test_words_of_a_table_are_selected_in_its_columns() -> None:
    app = Reading(article(Block("table", rows=(("Ferry", "Seats"), ("Anna", "120")))))
    async with app.run_test(size=(60, 12)) as pilot:
        x, y = where(app, "Anna")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 3, y))
        await pilot.mouse_up(offset=(x + 3, y))
        await quiet(pilot)
        assert app.screen.get_selected_text() == "Anna"
