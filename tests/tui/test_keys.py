"""What keys do that have nothing to do, or too little time: no key is silent, none is taken for another."""

from __future__ import annotations

import pytest
from msgspec import structs
from textual import events
from textual.events import MouseScrollDown
from textual.widgets import Input

from reader.errors import HttpStatus
from reader.keys.commands import BY_ID
from reader.keys.synonyms import SYNONYMS
from reader.model.block import Block, Span
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.screens.picker import Choice, matching
from tests.tui.screen import quiet, text, until, until_gone
from tests.tui.scripted import SITE, ScriptedDesk, article, at, front

WIDE = (120, 32)
PATIENT = Options(jump_wait=60.0, flash=60.0)


@pytest.fixture
def desk() -> ScriptedDesk:
    made = ScriptedDesk()
    made.keep(front("home", *(f"story{n}" for n in range(1, 13))))
    made.keep(article("story1", "A ferry left. A second ferry came.", related=("fog", "rain", "snow")))
    made.keep(article("fog", "The ferry waits in the fog."))
    made.publish(article("story1", "A ferry left. A second ferry came.", related=("fog", "rain", "snow")))
    made.break_down("rain", HttpStatus("gone: 404", 404))
    return made


@pytest.fixture
def app(desk: ScriptedDesk) -> ReaderApp:
    return ReaderApp(lambda: desk, PATIENT)


async def test_a_number_that_waits_opens_before_the_next_key_does_its_work(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "J", "J", "p")
        await until(pilot, "opens · J/K next")
        assert "not kept yet" in text(app)
        assert "Rain" in text(app)


async def test_the_last_words_are_found_again_in_every_text(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter", "/", *"ferry", "enter")
        await until(pilot, "1/2")
        await pilot.press("escape")
        await until_gone(pilot, "1/2")
        await pilot.press("n")
        await until(pilot, "1/2")
        await pilot.press("n")
        await until(pilot, "2/2")
        assert not isinstance(app.focused, Input)
        await pilot.press("escape", "1")
        await until(pilot, "The ferry waits in the fog.")
        await pilot.press("N")
        await until(pilot, "1/1")


async def test_peek_goes_on_through_the_list(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter", "J", "p")
        await until(pilot, "no related stories")
        await pilot.press("J")
        await until(pilot, "not kept yet")
        await pilot.press("K", "enter")
        await until(pilot, "The ferry waits in the fog.")


async def test_the_link_in_focus_has_it_again_after_going_back(desk: ScriptedDesk, app: ReaderApp) -> None:
    words = "To the fog and to the rain."
    spans = (Span(3, 10, "link", f"{SITE}fog"), Span(18, 26, "link", f"{SITE}rain"))
    desk.keep(article("story1", blocks=(Block("paragraph", words, spans),)))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "To the fog")
        await pilot.press("l", "enter")
        await until(pilot, "The ferry waits in the fog.")
        await pilot.press("backspace")
        await until(pilot, "To the fog")
        await pilot.press("l", "enter")
        await until(pilot, "gone: 404")


async def test_that_nothing_changed_is_a_passing_remark(desk: ScriptedDesk) -> None:
    app = ReaderApp(lambda: desk, Options(flash=0.05))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press("r")
        await until_gone(pilot, "nothing has changed")
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press("r")
        await until(pilot, "nothing has changed")


async def test_a_page_that_is_not_there_offers_what_can_be_done_without_it(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter", "2")
        screen = await until(pilot, "gone: 404")
        footer = screen.split("\n")[-1]
        assert "r reload" in footer
        assert "open" not in footer.replace("open in", "")
        for key in ("i", "x"):
            await pilot.press(key)
            await until(pilot, "There is no page yet.")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("+",) * 40, "The column is as wide as it gets."),
        (("-",) * 40, "The column is as narrow as it gets."),
        (("ctrl+c",), "Nothing is marked. Q leaves the reader."),
        (("ctrl+z",), "There is no shell to go back to."),
    ],
    ids=["widest", "narrowest", "copy", "suspend"],
)
async def test_a_key_that_can_do_no_more_says_so(
    app: ReaderApp, keys: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.getsid", lambda process: process)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press(*keys)
        await until(pilot, said)


async def test_out_of_the_text_alone_tab_leads_to_the_list_that_is_seen(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "RELATED CONTENT")
        await pilot.press("z")
        await until_gone(pilot, "RELATED CONTENT")
        await pilot.press("tab")
        await until(pilot, "RELATED CONTENT")
        await pilot.press("j", "enter")
        await until(pilot, "Rain")


@pytest.mark.parametrize(("size", "keys"), [((70, 24), ()), (WIDE, ("z",))], ids=["narrow", "text alone"])
async def test_where_the_list_is_out_of_sight_the_footer_says_what_enter_opens(
    app: ReaderApp, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press(*keys, "J")
        screen = await until(pilot, "1 Fog")
        assert "RELATED CONTENT" not in screen
        await pilot.press("J")
        await until(pilot, "2 Rain")
        await pilot.press("K")
        await until(pilot, "1 Fog")


async def test_what_was_moved_last_is_what_enter_opens(app: ReaderApp, desk: ScriptedDesk) -> None:
    words = "A ferry left. " * 3
    linked = Block("paragraph", words, (Span(2, 7, url=f"{SITE}ferry"),))
    filler = tuple(Block("paragraph", f"Line {n}.") for n in range(80))
    desk.keep(article("story1", blocks=(linked, *filler), related=("fog", "snow")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press("l")
        await until(pilot, f"{SITE}ferry")  # the footer says where the link leads
        await pilot.press("J", "enter")
        await until(pilot, "The ferry waits in the fog.")
        await pilot.press("backspace")
        await until(pilot, "A ferry left.")
        await pilot.press("l", "G", "y")  # the link is out of sight: this page is meant
        await until(pilot, lambda screen: "100%" in screen and app.clipboard == f"{SITE}story1")


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        (("J", "J"), "rain"),
        (("J", "J", "K"), "fog"),
        (("J", "J", "j"), "story1"),
        (("J", "J", "space"), "story1"),
        (("space", "J"), "fog"),
        (("J", "/", *"line", "enter"), "story1"),
        (("tab", "j"), "rain"),
        (("tab", "j", "tab"), "rain"),
        (("tab", "tab"), "story1"),
        (("J", "p", "J"), "rain"),
        (("J", "p", "J", "escape"), "rain"),
        (("J", "p", "escape", "j"), "story1"),
    ],
    ids=" ".join,
)
async def test_what_was_moved_last_is_what_is_copied(
    app: ReaderApp, desk: ScriptedDesk, keys: tuple[str, ...], meant: str
) -> None:
    lines = tuple(Block("paragraph", f"Line {n}.") for n in range(80))
    desk.keep(article("story1", blocks=lines, related=("fog", "rain", "snow")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "Line 0.")
        await pilot.press(*keys)
        await quiet(pilot)
        await pilot.press("y")
        await until(pilot, lambda _: app.clipboard == f"{SITE}{meant}")


async def test_the_wheel_makes_the_page_meant_again(app: ReaderApp, desk: ScriptedDesk) -> None:
    lines = tuple(Block("paragraph", f"Line {n}.") for n in range(80))
    desk.keep(article("story1", blocks=lines, related=("fog",)))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "Line 0.")
        await pilot.press("J")
        await pilot._post_mouse_events([MouseScrollDown], "ArticlePane")
        await pilot.press("y")
        await until(pilot, lambda _: app.clipboard == f"{SITE}story1")


async def test_another_width_is_no_move_of_the_text(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "A ferry left.")
        await pilot.press("J")
        await pilot.resize_terminal(100, 20)
        await pilot.press("y")
        await until(pilot, lambda _: app.clipboard == f"{SITE}fog")


async def test_the_address_that_is_copied_is_the_story_s_own_not_the_one_that_was_typed(desk: ScriptedDesk) -> None:
    desk.keep(structs.replace(article("a-61"), canonical=f"{SITE}ferry/a-61"))
    desk.keep(structs.replace(article("trap"), canonical="https://www.dw.com/en/a/a-1"))
    app = ReaderApp(lambda: desk, structs.replace(PATIENT, address=at("a-61")))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "The text of a-61.")
        await pilot.press("y")
        await until(pilot, lambda _: app.clipboard == f"{SITE}ferry/a-61")
        app.walk.open(at("trap"))
        await until(pilot, "The text of trap.")
        await pilot.press("y")
        await until(pilot, lambda _: app.clipboard == f"{SITE}trap")


async def test_full_text_and_back_each_at_its_place(app: ReaderApp, desk: ScriptedDesk) -> None:
    desk.keep(article("story1", blocks=tuple(Block("paragraph", f"Line {n}.") for n in range(80))))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "Line 0.")
        await pilot.press("space", "space")
        await until_gone(pilot, "Line 5.")
        before = text(app)
        await pilot.press("x")
        await until(pilot, "Everything on the page.")
        await pilot.press("x")
        await until(pilot, lambda screen: screen.split("\n")[3:30] == before.split("\n")[3:30])


async def test_headlines_are_filtered_while_words_are_typed_and_enter_opens(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("/", *"ory1")
        screen = await until(pilot, "4 found")
        assert "Story2" not in screen
        assert "12 " in screen
        await pilot.press("down", "up", *"2q")
        await until(pilot, "No headline holds these words.")
        assert "0 found" in text(app)
        await pilot.press("backspace")
        await until(pilot, "1 found")
        await pilot.press("enter")
        await until(pilot, "KeyError")
        await pilot.press("backspace")
        await until(pilot, "Story2")
        assert app.reading.stories.number == 12  # type: ignore[union-attr]


async def test_esc_leaves_the_filter_and_the_next_one_begins_without_words(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("/", *"story3")
        await until_gone(pilot, "Story12")
        await pilot.press("escape")
        screen = await until(pilot, "Story12")
        assert "found" not in screen
        assert app.reading.stories.number == 3  # type: ignore[union-attr]
        await pilot.press("j", "/")
        await until(pilot, "Story12")
        await pilot.press("enter")
        await until(pilot, "KeyError")
        assert "Story4" in text(app)


async def test_a_filter_typed_in_one_go_opens_what_its_words_mean(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        for key, letter in (("slash", "/"), *((letter, letter) for letter in "story1"), ("enter", "\r")):
            app.post_message(events.Key(key, letter))
        await until(pilot, "A ferry left.")


async def test_from_a_section_that_could_not_be_had_the_keys_lead_on(app: ReaderApp, desk: ScriptedDesk) -> None:
    desk.break_down("harbour", HttpStatus("gone: 404", 404))
    desk.keep(front("market", "story1"))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("}")
        await until(pilot, "gone: 404")
        await pilot.press("}")
        await until(pilot, lambda screen: "Home › Harbour › Market" in screen and "Story1" in screen)


async def test_a_passing_remark_passes_with_the_next_key_and_keeps_to_its_line(app: ReaderApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, "Story10")
        await pilot.press("ctrl+c")
        await until(pilot, "Q leaves the reader.")
        await pilot.press("j")
        await until_gone(pilot, "Q leaves the reader.")
        app.reading.flash(f"To copy: {SITE}{'a-very-long-address' * 5}")  # type: ignore[union-attr]
        await until(pilot, f"To copy: {SITE}a-very-long-address")
        assert text(app).split("\n")[-1].rstrip().endswith("…")


async def test_a_topic_that_could_not_be_had_has_the_name_that_its_link_has(app: ReaderApp, desk: ScriptedDesk) -> None:
    topic = "https://www.dw.com/en/tides/t-17292877"
    desk.break_down(topic, HttpStatus("gone: 404", 404))
    words = "The water is high again. " * 3
    desk.keep(article("story1", blocks=(Block("paragraph", words, (Span(4, 9, url=topic),)),)))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("1", "enter")
        await until(pilot, "The water is high")
        await pilot.press("l", "enter")
        screen = await until(pilot, "gone: 404")
        assert screen.split("\n")[0].strip().startswith("DW · North · water")
        assert screen.split("\n")[-1].strip().startswith("Home › Story1 › water")


async def test_the_palette_has_the_own_edition_first_and_says_when_it_has_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("R")
        await until(pilot, "Sections and editions")
        await pilot.press(*"south", "enter")
        await until(pilot, lambda screen: "South" in screen.split("\n")[0])
        await pilot.press(":", *"go to")
        screen = await until(pilot, "Go to Anfang")
        assert screen.index("Go to Anfang") < screen.index("Go to Home")
        await pilot.press(*"zzzz")
        await until(pilot, "Nothing is called that.")
        await pilot.press("enter")
        await until(pilot, "Nothing is called that.")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("offline", "Network and library"),
        ("kept", "Kept stories"),
        ("quit", "Quit"),
        ("exit", "Close"),
        ("refresh", "Reload"),
        ("shortcuts", "Help"),
        ("dw.com", "Open https://www.dw.com/"),
        ("localhost:8000/", "Open https://localhost:8000/"),
        ("https://news.example/a b", "Open https://news.example/a%20b"),
        ("theme: dark", "Theme: dark"),
    ],
)
async def test_row_92_the_palette_finds_what_a_person_would_type(app: ReaderApp, words: str, first: str) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press(":", *words)
        await until(pilot, lambda screen: first in screen.split("Commands")[1].split("\n")[4])


async def test_the_palette_says_how_the_network_does(app: ReaderApp, desk: ScriptedDesk) -> None:
    desk.online = "offline"
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press(":", *"offline", "enter")
        await until(pilot, "Offline. What is kept opens without a network. dw-reader --offline asks for none.")


def test_every_synonym_is_of_a_command_that_the_palette_offers() -> None:
    assert all(BY_ID[command_id].palette for command_id in SYNONYMS)


async def test_a_command_of_a_list_that_only_its_screen_can_do_runs_from_the_palette(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press(":", *"filter", "enter")
        await pilot.press(*"story3")
        await until(pilot, "1 found")


async def test_ctrl_c_on_a_front_page_says_how_to_leave(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        await pilot.press("ctrl+c")
        await until(pilot, "Q leaves the reader.")


async def test_without_colours_the_highlighted_row_is_told_by_reverse(
    app: ReaderApp, desk: ScriptedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(lambda: desk, PATIENT)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        assert reversed_words(app) == ["Story1"]
        await pilot.press("R")
        await until(pilot, "Sections and editions")
        assert reversed_words(app)


def reversed_words(app: ReaderApp) -> list[str]:
    """What is painted in reverse on the screen, without blanks."""
    painted = [part for line in app.screen._compositor.render_strips() for part in line]
    return [part.text.strip() for part in painted if part.style and part.style.reverse and part.text.strip(" 1⬇")]


LONE_MARKS = "´¨¯¸`^\u0301\u20dd"


def test_row_86_a_lone_mark_matches_nothing() -> None:
    choices = [Choice(label, label) for label in ("Português", "Sport")]
    for mark in LONE_MARKS.replace("`", "").replace("^", ""):
        assert matching(mark, choices) == []
    assert [choice.label for choice in matching("´sport", choices)] == ["Sport"]


@pytest.mark.parametrize("key", ["R", ":", "/"])
async def test_row_86_a_lone_mark_typed_anywhere_ends_nothing(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Story12")
        for keys in ((), ("escape", "1", "enter")):
            await pilot.press(*keys, key)
            for mark in LONE_MARKS:
                app.post_message(events.Key(f"mark_{ord(mark)}", mark))
                await pilot.press("backspace")
            await pilot.press(*"story")
            assert app.is_running
        await until(pilot, "story")


def test_choices_that_hold_the_words_come_before_all_that_only_hold_the_letters() -> None:
    choices = [Choice(label, label) for label in ("Português", "Open the number", "Sport", "Top stories")]
    assert [choice.label for choice in matching("port", choices)] == ["Português", "Sport"]
    assert [choice.label for choice in matching("opnmb", choices)] == ["Open the number"]
