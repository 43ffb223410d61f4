"""What the reading screens show while pages come late, change or fail: with a desk that does as it is told."""

from __future__ import annotations

import pytest

from reader.errors import HttpStatus, Unreachable
from reader.model.article import Source
from reader.model.block import Block
from reader.model.related import Group, RelatedItem
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.screens.front import FrontScreen
from tests.tui.screen import below, place, quiet, text, until, until_gone
from tests.tui.scripted import SITE, ScriptedDesk, article, at, front, item

WIDE = (120, 32)
QUICK = Options(jump_wait=0.05, flash=60.0)
PATIENT = Options(jump_wait=60.0, flash=60.0)


@pytest.fixture
def desk() -> ScriptedDesk:
    made = ScriptedDesk()
    made.keep(front("home", *(f"story{n}" for n in range(1, 13))))
    made.keep(article("story1", related=("fog", "rain", "snow"), lead="It begins here."))
    for name in ("fog", "rain"):
        made.keep(article(name, minutes=7))
    made.publish(article("snow"))
    return made


async def test_the_skeleton_is_painted_before_the_service_is_made() -> None:
    painted: list[str] = []

    def make() -> ScriptedDesk:
        painted.append(text(app))
        return ScriptedDesk()

    app = ReaderApp(make)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "KeyError")
    assert "Opening the front page" in painted[0]


async def test_a_number_waits_for_a_second_digit_only_where_one_may_follow(desk: ScriptedDesk) -> None:
    desk.keep(article("story12"))
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1")
        await until(pilot, "open 1_")
        await pilot.press("2")
        await until(pilot, "The text of story12.")
        await pilot.press("backspace", "1", "enter")
        await until(pilot, "The text of story1.")
        await pilot.press("3")
        await until(pilot, "The text of snow.")


async def test_a_number_opens_after_the_wait_unless_esc_takes_it_back(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1")
        await until(pilot, "open 1_")
        await pilot.press("escape")
        await until_gone(pilot, "open 1_")
        assert "Story12" in text(app)
    app = ReaderApp(lambda: desk, QUICK)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1")
        await until(pilot, "The text of story1.")


async def test_a_number_that_is_not_listed_says_so(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "5")
        await until(pilot, "There is no number 15.")


async def test_a_change_is_announced_and_shown_only_when_asked_for(desk: ScriptedDesk) -> None:
    desk.keep(article("fog", "Old words."), stale=True)
    desk.publish(article("fog", "New words."))
    app = ReaderApp(lambda: desk, Options(address=at("fog")))
    async with app.run_test(size=WIDE) as pilot:
        screen = await until(pilot, "This page was updated: r shows it.")
        assert "Old words." in screen
        await pilot.press("r")
        screen = await until(pilot, "New words.")
        assert "Old words." not in screen
        assert "updated" not in screen


async def test_what_comes_to_be_known_of_a_page_moves_no_line_of_it(desk: ScriptedDesk) -> None:
    desk.keep(front("home", "fog"), stale=True)
    desk.keep(article("fog", "Old words.", related=("rain",)), stale=True)
    desk.publish(front("home", "fog", "rain"), article("fog", "New words."))
    home, fog = desk.hold_back("home"), desk.hold_back("fog")
    app = ReaderApp(lambda: desk)
    async with app.run_test(size=WIDE) as pilot:
        for answered, shown, known in (
            (home, "1 ⬇ Fog", "There is newer news: r shows it."),
            (fog, "Old words.", "This page was updated: r shows it."),
        ):
            await until(pilot, shown)
            await quiet(pilot)
            before = below(app, 1)
            answered.set()
            assert (await until(pilot, known)).startswith(f" {known} ")
            assert below(app, 1) == before
            await pilot.press("1")


async def test_a_remark_has_the_line_alone_where_it_needs_it(desk: ScriptedDesk) -> None:
    desk.notice = "The disk is full: nothing new is kept until there is room."
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        assert (await until(pilot, desk.notice)).split("\n")[0].endswith("online")
        await pilot.resize_terminal(len(desk.notice) + 2, 20)
        await until(pilot, lambda screen: screen.split("\n")[0] == f" {desk.notice}")


async def test_a_late_answer_never_replaces_the_page_the_reader_moved_to(desk: ScriptedDesk) -> None:
    late = desk.hold_back("snow")
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        await pilot.press("3")
        await until(pilot, "Loading from news.example")
        await pilot.press("backspace")
        await until(pilot, "The text of story1.")
        late.set()
        await until(pilot, lambda screen: "fetching" not in screen)
        assert "The text of story1." in text(app)


async def test_a_page_on_its_way_shows_what_its_list_said_and_esc_goes_back(desk: ScriptedDesk) -> None:
    desk.hold_back("snow")
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        await pilot.press("3")
        screen = await until(pilot, "1 fetching")
        assert "Snow" in screen
        await pilot.press("escape")
        await until(pilot, "The text of story1.")


async def test_a_failure_is_one_plain_line_with_the_keys_that_lead_on(desk: ScriptedDesk) -> None:
    desk.break_down("snow", HttpStatus("news.example answers 404: the page is gone", 404))
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        await pilot.press("3")
        screen = await until(pilot, "the page is gone")
        assert "r tries again" in screen
        desk.publish(article("snow"))
        await pilot.press("r")
        await until(pilot, "The text of snow.")


async def test_offline_a_kept_page_says_how_old_it_is_and_a_failed_refresh_leaves_it(desk: ScriptedDesk) -> None:
    desk.online = "offline"
    desk.break_down("fog", Unreachable("no network"))
    app = ReaderApp(lambda: desk, Options(address=at("fog")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of fog.")
        await pilot.press("r")
        screen = await until(pilot, "days ago: no network")
        assert "The text of fog." in screen
        assert "offline" in screen


async def test_a_page_without_an_article_says_so_and_offers_the_browser(desk: ScriptedDesk) -> None:
    desk.keep(article("map", kind="page", blocks=(), notice="This page draws its text by program."))
    app = ReaderApp(lambda: desk, Options(address=at("map")))
    async with app.run_test(size=WIDE) as pilot:
        screen = await until(pilot, "This page draws its text by program.")
        assert "o opens it in the browser" in screen


async def test_back_restores_highlight_and_scroll_and_forward_too(desk: ScriptedDesk) -> None:
    long = "\n".join(f"Line {number} of a long text." for number in range(1, 200)).split("\n")
    desk.keep(article("long", blocks=tuple(Block("paragraph", text=line) for line in long), related=("fog", "rain")))
    app = ReaderApp(lambda: desk, Options(address=at("long")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Line 1 of")
        await pilot.press("space", "space", "J", "J")
        screen = await until_gone(pilot, "Line 1 of")
        first = first_line(screen)
        await pilot.press("2")
        await until(pilot, "The text of rain.")
        await pilot.press("backspace")
        screen = await until(pilot, first)
        assert first_line(screen) == first
        await pilot.press("p")
        await until(pilot, "Enter opens")
        assert "Rain" in text(app)
        await pilot.press("escape", "]")
        await until(pilot, "The text of rain.")


async def test_back_returns_to_the_pane_that_was_left(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        await pilot.press("tab", "j", "enter")
        await until(pilot, "The text of rain.")
        await pilot.press("backspace")
        await until(pilot, "The text of story1.")
        await pilot.press("j", "enter")
        await until(pilot, "The text of snow.")
        await pilot.press("z", "backspace")
        await until(pilot, "The text of story1.")
        assert app.focused is not None
        assert app.focused.id != "related"
        await pilot.press("z", "tab", "3")
        await until(pilot, "The text of snow.")
        await pilot.resize_terminal(80, 24)
        await pilot.press("backspace")
        await until(pilot, "The text of story1.")
        await pilot.press("tab")
        await until(pilot, "3 ✓ Snow")


async def test_a_story_opened_again_from_its_list_is_where_it_was_left_also_after_its_text_has_changed(
    desk: ScriptedDesk,
) -> None:
    lines = tuple(Block("paragraph", text=f"Line {number} of a long text.") for number in range(1, 200))
    desk.keep(article("story12", blocks=lines))
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "2")
        await until(pilot, "Line 1 of")
        await pilot.press("space", "space")
        left = first_line(await until_gone(pilot, "Line 1 of"))
        await pilot.press("q")
        await until(pilot, "Story11")
        desk.keep(article("story12", blocks=(Block("paragraph", text="What is new."), *lines), notice="More follows."))
        await pilot.press("1", "2")
        assert first_line(await until(pilot, left)) == left


def first_line(screen: str) -> str:
    """The first whole line of the long text that is on the screen."""
    return next(line for line in screen.split("\n") if "Line" in line).split("of")[0].split("│")[-1].strip()


async def test_walking_never_pushes_a_screen(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, QUICK)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "The text of story1.")
        depth = len(app.screen_stack)
        for number, shown in (("1", "fog"), ("backspace", "story1"), ("2", "rain"), ("backspace", "story1")):
            await pilot.press(number)
            await until(pilot, f"The text of {shown}.")
            assert len(app.screen_stack) == depth


async def test_marks_say_what_is_kept_and_read_and_how_long_it_takes(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        screen = await until(pilot, "7 min")
        assert "1 ⬇ Fog" in screen
        assert "3   Snow" in screen
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        await pilot.press("backspace")
        await until(pilot, "1 ✓ Fog")


HOSTILE = ["[/]", "[EXKLUSIV] DW", '[@click="app.exit"]x[/]', "[ @click=app.exit()]y", "[red]z", "$foreground {w}"]


async def test_titles_are_shown_letter_for_letter_and_clicking_them_runs_nothing(desk: ScriptedDesk) -> None:
    """FAULTS.md row 34."""
    items = tuple(item(f"hostile{n}", title) for n, title in enumerate(HOSTILE))
    page = article(
        "trap", title="[@click=app.exit]Trap[/]", lead="[b]lead[/b]", groups=(Group("related", "[/x]", items),)
    )
    desk.keep(page)
    desk.publish(*(article(f"hostile{n}", title=title) for n, title in enumerate(HOSTILE)))
    desk.keep(front("home", "trap"))
    app = ReaderApp(lambda: desk, Options(address=at("trap")))
    async with app.run_test(size=WIDE) as pilot:
        screen = await until(pilot, "[@click=app.exit]Trap[/]")
        for title in (*HOSTILE, "[b]lead[/b]"):
            assert title in screen
        for number, title in enumerate(HOSTILE, 1):
            await pilot.click(offset=place(app, f"{number}   {title}"))
            await until(pilot, f"The text of hostile{number - 1}.")
            assert title in text(app)
            await pilot.press("backspace")
            await until(pilot, "lead[/b]")
        await pilot.press("p")
        assert HOSTILE[-1] in (await until(pilot, "Enter opens"))
        await pilot.press("escape", "i")
        assert "[@click=app.exit]Trap[/]" in (await until(pilot, "About this page"))
        assert app.is_running


async def test_an_address_is_shown_with_its_real_host(desk: ScriptedDesk) -> None:
    """FAULTS.md row 38."""
    link = RelatedItem(
        "http://xn--80ak6aa92e.com/a", at("http://xn--80ak6aa92e.com/a").id, "Аррӏе", kind="web", external=True
    )
    desk.keep(article("trap", groups=(Group("web", "Links", (link,)),)))
    desk.hold_back(link.url)
    app = ReaderApp(lambda: desk, Options(address=at("trap")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Аррӏе")
        await pilot.press("1")
        await until(pilot, "Loading from xn--80ak6aa92e.com")


async def test_the_info_window_tells_how_the_page_was_read(desk: ScriptedDesk) -> None:
    source = Source("old layout", 0.97, "2026-03-17T08:00:00+00:00", f"{SITE}fog")
    desk.keep(article("fog", source=source))
    app = ReaderApp(lambda: desk, Options(address=at("fog")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of fog.")
        await pilot.press("i")
        screen = await until(pilot, "old layout")
        for fact in ("97%", at("fog").id, "from the library", "17 Mar 2026"):
            assert fact in screen
        await pilot.press("q")
        await until_gone(pilot, "old layout")


async def test_what_does_not_fit_into_a_window_is_reached_with_the_keys_of_a_text(desk: ScriptedDesk) -> None:
    lead = " ".join(f"Word{n}." for n in range(200))
    desk.keep(article("fog", related=("rain",), published="2026-03-17T08:00:00+00:00"))
    desk.keep(article("rain", lead=lead))
    app = ReaderApp(lambda: desk, Options(address=at("fog")))
    async with app.run_test(size=(60, 12)) as pilot:
        await until(pilot, "The text of fog.")
        for opened, first, last in (("i", "Title", "Related"), ("p", "Word0.", "Word199."), ("?", "1-9", "Shift drag")):
            await pilot.press(opened)
            screen = await until(pilot, first)
            assert "Esc closes" in screen
            assert last not in screen
            await pilot.press("G")
            await until(pilot, last)
            await pilot.press("u", "k", "b", "g", "space", "d", "j", "g")
            await until(pilot, lambda screen, first=first, last=last: first in screen and last not in screen)
            await pilot.press("escape")
            await until_gone(pilot, "Esc closes")


async def test_a_click_beside_a_window_closes_it(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        for opened, shown in (("i", "About this page"), ("p", "Enter opens"), ("R", "Sections and editions")):
            await pilot.press(opened)
            await until(pilot, shown)
            await pilot.click(offset=place(app, shown))
            await quiet(pilot)
            assert shown in text(app)
            await pilot.click(offset=(2, 20))
            await until_gone(pilot, shown)


async def test_full_text_and_back(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(address=at("fog")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of fog.")
        await pilot.press("x")
        screen = await until(pilot, "Everything on the page.")
        assert "full page text" in screen
        await pilot.press("x")
        await until(pilot, "The text of fog.")


async def test_beside_all_text_of_a_page_stand_the_stories_tied_to_it(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        await pilot.press("J", "J", "x")
        await until(pilot, "Everything on the page.")
        await pilot.press("J", "p")
        await until(pilot, "not kept yet")
        await pilot.press("escape", "2")
        await until(pilot, "The text of rain.")
        await pilot.press("backspace")
        await until(pilot, "Everything on the page.")
        await pilot.press("x")
        await until(pilot, "The text of story1.")
        await pilot.press("enter")
        await until(pilot, "The text of rain.")


async def test_a_notice_of_the_library_is_shown(desk: ScriptedDesk) -> None:
    desk.notice = "The library could not be written: nothing new is kept."
    app = ReaderApp(lambda: desk)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, desk.notice)


async def test_row_83_that_nothing_can_be_kept_is_said_once_in_a_story_and_always_under_i(desk: ScriptedDesk) -> None:
    full = "The disk is full: nothing new is kept."
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        desk.notice = full
        await pilot.press("1")
        await until(pilot, "The text of fog.")
        await until(pilot, full)
        await pilot.press("backspace")
        await until(pilot, "The text of story1.")
        assert full not in text(app)
        await pilot.press("]")
        await until(pilot, full)
        await pilot.press("backspace", "i")
        await until(pilot, full)
        await pilot.press("q", "q")
        await until(pilot, "Story12")
        await until(pilot, full)
        desk.notice = "The disk is read-only: nothing new is kept."
        await pilot.press("1", "enter")
        await until(pilot, desk.notice)


async def test_the_header_names_the_newsroom_of_a_story_opened_by_its_address(desk: ScriptedDesk) -> None:
    desk.keep(article("story1"))
    app = ReaderApp(lambda: desk, Options(address=at("story1")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of story1.")
        assert at("story1").host in text(app).splitlines()[0]


async def test_a_kept_front_page_is_painted_at_once_without_a_skeleton_before_it() -> None:
    desk = ScriptedDesk()
    desk.keep(front("home", "fog", "rain"))
    app = ReaderApp(lambda: desk, Options(has_library=True))
    async with app.run_test(size=(80, 24)):
        first = app.screen
        assert isinstance(first, FrontScreen)
        assert first.ready  # with the first refresh, and not after it
        assert first.list.listing.stories


async def test_where_the_front_page_is_not_kept_the_skeleton_comes_first() -> None:
    desk = ScriptedDesk()
    desk.publish(front("home", "fog"))
    app = ReaderApp(lambda: desk, Options(has_library=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Fog")
