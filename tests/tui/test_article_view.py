"""The article view, driven as the screens drive it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Size

from reader.model.position import at
from reader.tui.layout.arrange import LONGEST
from reader.tui.themes import NAMES
from reader.tui.widgets.layout_view import LINES_FOR_A_KEY, NARROWEST
from tests.tui.layout.stories import HARBOUR, MARKET, article, paragraph, whole
from tests.tui.one_view import Reading, View
from tests.tui.screen import quiet

LONG = article(*(paragraph(f"Paragraph {n}. {HARBOUR}") for n in range(300)), title="Long")


async def test_the_text_stands_in_a_centred_column() -> None:
    app = Reading(whole(), width=60)
    async with app.run_test(size=(81, 14)):
        assert app.lines() == [
            "          COAST",
            "          Storm closes the harbour for a second day",
            "",
            "          Two ferries lie on a sandbank, and the market has sold out",
            "          of candles.",
            "",
            "          5 May 2019, updated 6 May 2019 · mg/ab (AP) · 2 min",
            "          ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒",
            "          A ferry on the sandbank · M. Grey",
            "",
            "          The harbour of the old town was closed for a second day on",
            "          Tuesday after a storm had torn two ferries from their",
            "          moorings and carried them onto the sandbank beyond the",
            "          lighthouse.",
        ]


async def test_the_column_grows_and_shrinks_and_comes_back_to_its_usual_width() -> None:
    app = Reading(LONG, width=60)
    async with app.run_test(size=(120, 20)):
        view = app.view
        assert view.column[1] == 60
        view.widen()
        assert view.column[1] > 60
        for _ in range(50):
            view.widen()
        assert view.column[1] == 118
        for _ in range(50):
            view.narrow()
        assert view.column[1] == NARROWEST
        view.reset_width()
        assert view.column == (30, 60)


async def test_each_way_of_moving_goes_as_far_as_its_name_says() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)):
        view = app.view
        view.down(1)
        assert view.scroll_offset.y == 1
        view.half_page(1)
        assert view.scroll_offset.y == 11
        view.page(1)
        assert view.scroll_offset.y == 29  # two lines of the page stay
        view.page(-1)
        view.half_page(-1)
        view.down(-5)
        assert view.scroll_offset.y == 0
        view.to_end()
        assert view.progress == 1.0
        assert view.lines_left == 0
        assert "lighthouse" in "".join(app.lines()[-2:])
        view.to_start()
        assert app.first() == "Long"
        view.paragraph(1)
        assert app.first().startswith("Paragraph 0.")
        view.paragraph(1)
        assert app.first().startswith("Paragraph 1.")
        view.down(1)
        view.paragraph(-1)
        assert app.first().startswith("Paragraph 1.")
        view.paragraph(-1)
        assert app.first().startswith("Paragraph 0.")


async def test_a_page_down_repeats_the_last_two_lines() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)):
        last = app.lines()[-2:]
        app.view.page(1)
        assert app.lines()[:2] == last


@pytest.mark.parametrize("wide", [41, 60, 95, 200])
async def test_another_size_keeps_the_reading_place(wide: int) -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.down(200)
        place = app.view.place
        assert place is not None
        words = LONG.blocks[place.piece - 1].text[max(0, place.offset) :].split()[:2]
        for size in ((wide, 24), (60, 20), (wide, 12)):
            await pilot.resize_terminal(*size)
            await quiet(pilot)
            assert " ".join(words) in " ".join(app.lines()[:2])
        await pilot.resize_terminal(60, 20)
        await quiet(pilot)
        assert app.view.place == place
        assert app.view.scroll_offset.y == 200


async def test_a_story_opens_again_where_it_was_left() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.down(333)
        position, lines = app.view.position, app.lines()
        app.view.show(whole())
        await quiet(pilot)
        assert app.first() == "COAST"
        app.view.show(LONG, position=position)
        await quiet(pilot)
        assert app.lines() == lines
        assert app.view.position == position


async def test_a_place_survives_a_view_that_has_no_size() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.display = False
        await quiet(pilot)
        app.view.show(LONG, position=at(LONG, 39, 0))
        assert app.view.position == at(LONG, 39, 0)
        app.view.display = True
        await quiet(pilot)
        assert app.first().startswith("Paragraph 39.")


async def test_progress_is_told_when_it_changes() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        await quiet(pilot)
        assert app.view.told[-1][0] == 0
        left = app.view.told[-1][1]
        app.view.page(1)
        await quiet(pilot)
        assert 0 < app.view.progress < 0.1
        assert app.view.told[-1][1] == left - 18
        app.view.to_end()
        await quiet(pilot)
        assert app.view.told[-1] == (100, 0)
        told = len(app.view.told)
        app.view.to_end()
        await quiet(pilot)
        assert len(app.view.told) == told


async def test_a_text_that_fits_the_screen_is_read() -> None:
    app = Reading(article(paragraph("One line.")))
    async with app.run_test(size=(60, 20)) as pilot:
        await quiet(pilot)
        assert app.view.told[-1][0] == 100
        app.view.page(1)
        app.view.paragraph(1)
        assert app.view.scroll_offset.y == 0


async def test_only_the_first_screen_of_a_long_text_is_laid_out_before_it_is_painted() -> None:
    app = Reading()
    async with app.run_test(size=(60, 20)):
        app.view.show(LONG)
        layout = app.view.lines
        assert layout is not None
        assert app.lines()[0].strip() == "Long"
        assert not layout.complete
        while not layout.complete:
            app.view._lay_out_more()
        assert app.view.virtual_size.height == layout.height


async def test_the_wheel_scrolls() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot._post_mouse_events([MouseScrollDown], app.view, times=1)
        await quiet(pilot)
        assert app.view.scroll_offset.y > 0


async def test_lines_of_the_readers_own_take_the_place_of_a_text() -> None:
    app = Reading(LONG)
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.down(50)
        app.view.show_notice(["Loading …", "", "[/] [@click=app.quit]x[/] https://news.example/"])
        await quiet(pilot)
        assert [line.strip() for line in app.lines()[:3]] == [
            "Loading …", "", "[/] [@click=app.quit]x[/] https://news.example/",
        ]  # fmt: skip
        assert app.view.next_link() is None
        assert app.view.focused_link is None
        app.view.show_notice([])
        await quiet(pilot)
        assert set(app.lines()) == {""}
        assert app.view.place is None


async def test_words_are_found_across_lines_counted_and_gone_through() -> None:
    app = Reading(article(*(paragraph() for _ in range(40)), paragraph(MARKET), title="Long"), width=40)
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        assert view.search("second day on Tuesday") == 40
        assert view.match_number == 1
        assert view.next_match() == 2
        for _ in range(9):
            view.next_match()
        assert view.match_number == 11
        await quiet(pilot)
        assert "second day on" in " ".join(line.strip() for line in app.lines())
        assert view.next_match(-1) == 10
        assert view.search("candles, bread") == 1
        await quiet(pilot)
        assert "candles, bread" in " ".join(" ".join(app.lines()).split())
        assert view.search("nothing like it") == 0
        assert view.match_number == view.next_match() == 0
        assert view.search("") == 0


async def test_matches_stand_out_and_the_current_one_more() -> None:
    app = Reading(article(paragraph("rope and rope")))
    async with app.run_test(size=(60, 5)) as pilot:
        plain = app.view.render_line(0)
        app.view.search("rope")
        await quiet(pilot)
        looks = {segment.text: segment.style for segment in app.view.render_line(0) if segment.text.strip()}
        first, second = [segment for segment in app.view.render_line(0) if segment.text == "rope"]
        assert first.style is not None
        assert second.style is not None
        assert first.style.reverse
        assert second.style.bgcolor != looks[" and "].bgcolor
        app.view.search("")
        assert app.view.render_line(0).text == plain.text
        assert [s.text for s in app.view.render_line(0)] == [s.text for s in plain]


@pytest.mark.parametrize("theme", NAMES)
async def test_every_theme_tells_roles_apart_and_is_taken_at_once(theme: str) -> None:
    app = Reading(whole(), theme=next(name for name in NAMES if name != theme))
    async with app.run_test(size=(60, 20)) as pilot:
        before = app.view.render_line(1)
        app.theme = theme
        await quiet(pilot)
        title = next(segment for segment in app.view.render_line(1) if segment.text.strip())
        lead = next(segment for segment in app.view.render_line(3) if segment.text.strip())
        assert title.style is not None
        assert lead.style is not None
        assert title.style.bold
        assert not lead.style.bold
        assert title.style.color != next(segment for segment in before if segment.text.strip()).style.color  # type: ignore[union-attr]


async def test_without_colours_links_and_matches_still_stand_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Reading(article(paragraph(HARBOUR, "ferries")))
    async with app.run_test(size=(60, 10)) as pilot:
        app.view.search("storm")
        await quiet(pilot)
        styles = {
            segment.text: segment.style
            for y in range(4)
            for segment in app.view.render_line(y)
            if segment.text in ("ferries", "storm")
        }
        assert styles["ferries"] is not None
        assert styles["storm"] is not None
        assert styles["ferries"].underline
        assert styles["storm"].reverse


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (3, 40), (200, 2), (7, 7)])
async def test_the_smallest_screens_are_survived(size: tuple[int, int]) -> None:
    app = Reading(whole())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(*size)
        await quiet(pilot)
        app.view.page(1)
        app.view.next_link()
        app.view.search("ferry")
        app.view.to_end()
        await quiet(pilot)
        assert app.screen.size == Size(*size)
        await pilot.resize_terminal(80, 24)
        await quiet(pilot)
        assert any(app.lines())


BORDERED = """
ArticleView { border: round red; padding: 0 1; }
ArticleView:focus { border: round green; }
ArticleView.-pale { opacity: 50%; }
"""


class Bordered(Reading):
    """The view in a border, as the screens have it."""

    CSS = BORDERED


async def test_a_border_stands_around_the_text_at_every_size() -> None:
    app = Bordered(whole(), width=60)
    async with app.run_test(size=(30, 8)) as pilot:
        app.view.border_subtitle = "41%"
        for size in ((30, 8), (30, 2), (30, 3), (50, 8), (4, 5), (30, 8)):
            await pilot.resize_terminal(*size)
            await quiet(pilot)
            lines = app.lines()
            assert lines[0][0] == "╭"
            assert lines[-1][0] == "╰"
            assert all((line[0], line[-1]) == ("│", "│") for line in lines[1:-1])
            assert all(len(line) == size[0] for line in lines)
        assert lines[1:4] == [
            "│  COAST                     │",
            "│  Storm closes the harbour  │",
            "│  for a second day          │",
        ]
        assert "41%" in lines[-1]


async def test_a_border_of_another_colour_is_drawn_on_every_line() -> None:
    app = Bordered(whole())
    async with app.run_test(size=(40, 8)) as pilot:
        focused = [strip._segments[0].style for strip in app.screen._compositor.render_strips()]
        app.screen.set_focus(None)
        await quiet(pilot)
        blurred = [strip._segments[0].style for strip in app.screen._compositor.render_strips()]
        assert len({str(style) for style in focused}) == len({str(style) for style in blurred}) == 1
        assert str(focused[0]) != str(blurred[0])


async def test_lines_that_the_stylesheet_changes_are_left_to_it() -> None:
    app = Bordered(article(paragraph("One line.")))
    async with app.run_test(size=(40, 5)) as pilot:
        plain = app.screen._compositor.render_strips()[1]
        app.view.add_class("-pale")
        await quiet(pilot)
        pale = app.screen._compositor.render_strips()[1]
        assert pale.text == plain.text
        colour = {str(segment.style.color) for segment in plain if segment.style and "One" in segment.text}
        faded = {str(segment.style.color) for segment in pale if segment.style and "One" in segment.text}
        assert colour
        assert colour != faded


async def test_a_link_in_a_bordered_view_is_clicked_where_it_stands() -> None:
    app = Bordered(article(paragraph(HARBOUR, "ferries")))
    async with app.run_test(size=(50, 9)) as pilot:
        y, line = next((y, line) for y, line in enumerate(app.lines()) if "ferries" in line)
        await pilot.click(offset=(line.index("ferries"), y))
        assert app.opened == ["https://news.example/ferries"]
        await pilot.mouse_down(offset=(line.index("ferries"), y))
        await pilot.hover(offset=(line.index("ferries") + 6, y))
        await pilot.mouse_up(offset=(line.index("ferries") + 6, y))
        await quiet(pilot)
        assert app.screen.get_selected_text() == "ferries"


ENDLESS = article(
    paragraph("The link to nowhere.", "nowhere"),
    paragraph("word " * 160_000 + "needle in the hay " + "word " * 50),
    paragraph("The last link of all.", "link"),
)
"""A paragraph of more lines than one key may lay out."""


async def laid_out(app: Reading) -> None:
    """Until what is laid out little by little is."""
    assert app.view.lines
    while not app.view.lines.complete:
        app.view._lay_out_more()


@pytest.mark.parametrize(
    "key",
    [
        lambda view: view.search("needle"),
        lambda view: view.to_end(),
        lambda view: view.next_link(-1),
    ],
    ids=["search", "end", "previous link"],
)
async def test_row_72_no_key_waits_until_all_that_lies_before_is_laid_out(key: Callable[[View], object]) -> None:
    app = Reading(ENDLESS)
    async with app.run_test(size=(60, 20)) as pilot:
        await quiet(pilot)
        lines = app.view.lines
        assert lines is not None
        before = lines.laid_lines
        key(app.view)
        assert lines.laid_lines - before <= LINES_FOR_A_KEY + LONGEST
        assert app.first().startswith("The link to nowhere.")
        await laid_out(app)
        await quiet(pilot)
        assert "word" in app.first()
        assert app.view.progress > 0.9


async def test_row_72_a_match_that_was_on_its_way_is_shown_when_it_is_laid_out() -> None:
    app = Reading(ENDLESS)
    async with app.run_test(size=(60, 20)) as pilot:
        await quiet(pilot)
        assert app.view.search("needle in") == 1
        await laid_out(app)
        await quiet(pilot)
        assert "needle in" in " ".join(app.lines())


async def test_a_link_on_its_way_keeps_the_focus_and_another_move_lets_the_text_stay() -> None:
    app = Reading(ENDLESS)
    async with app.run_test(size=(60, 20)) as pilot:
        await quiet(pilot)
        app.view.next_link(-1)
        assert app.view.focused_link == "https://news.example/link"
        app.view._lay_out_more()
        assert app.view.focused_link == "https://news.example/link"
        app.view.down(1)
        await laid_out(app)
        await quiet(pilot)
        assert app.view.scroll_offset.y == 1
