"""Every command under another key: it works there, and whatever names its key says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

import reader.tui.app
from reader.keys.commands import BY_ID, COMMANDS, Command, Scope, of_scope
from reader.keys.keymap import Keymap, made
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.screens.choices import everything
from reader.tui.screens.page import PageScreen
from tests.tui.screen import text, until, until_gone
from tests.tui.scripted import ScriptedDesk, article, front

TEXT = "\n".join(f"Line {n} of a ferry." for n in range(60))


class WatchedApp(ReaderApp):
    """Writes down which actions keys were found to have, and where."""

    CSS_PATH = Path(reader.tui.app.__file__).with_name("reader.tcss")

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.done: list[tuple[str, str]] = []

    async def run_action(self, action: Any, default_namespace: Any = None, namespaces: Any = None) -> bool:
        done = await super().run_action(action, default_namespace, namespaces)
        if done:
            self.done.append((type(default_namespace).__name__, str(action)))
        return done


@asynccontextmanager
async def sitting(
    keymap: Keymap, scope: Scope, size: tuple[int, int] = (80, 24), **waits: float
) -> AsyncIterator[Pilot[None]]:
    """The app where a scope is at hand; for ``page`` with a way back."""
    desk = ScriptedDesk()
    desk.keep(front("home", *(f"story{n}" for n in range(1, 13))))
    desk.keep(article("story1", TEXT, related=("fog", "rain", "snow")))
    desk.publish(article("story1", TEXT, related=("fog", "rain", "snow")))
    app = WatchedApp(lambda: desk, Options(keymap=keymap, **{"jump_wait": 60.0, "flash": 60.0, **waits}))
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Story12")
        if scope not in ("front", "list"):
            app.walk.open_url("https://news.example/en/story1")
            await until(pilot, "Line 0")
        if scope == "related":
            await app.run_action("screen.panes")
        if scope == "list":
            app.walk.open_list("queue")
            await until(pilot, "The queue is empty")
        if scope == "picker":
            await app.run_action("app.sections")
            await until(pilot, "Sections and editions")
        app.done.clear()
        yield pilot


HOLDERS = {"page": "StoryScreen", "story": "StoryScreen", "app": "WatchedApp", "front": "FrontList"} | {
    "article": "ArticlePane",
    "related": "RelatedPane",
    "picker": "PickerScreen",
    "library": "StoryScreen",
    "list": "FrontScreen",
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
async def test_every_command_works_under_a_key_of_its_owner_s_choice(command: Command) -> None:
    key = "f12"
    keymap = made(own={command.id: (key,)})
    async with sitting(keymap, "front" if command.id == "page.settle" else command.scope) as pilot:
        app = pilot.app
        assert isinstance(app, WatchedApp)
        if command.id == "page.settle":
            await pilot.press("1")  # of twelve: it waits
        await pilot.press(*(old for old in command.keys[:1] if old != "enter"))
        done = ("FrontScreen" if command.id == "page.settle" else HOLDERS[command.scope], command.action)
        if command.digits:
            done = (done[0], f"{command.action}('2')")
        assert done not in app.done
        await pilot.press(key)
        assert done in app.done


OWN = {command.id: (chr(ord("一") + place),) for place, command in enumerate(COMMANDS) if command.id != "page.cancel"}
"""For each command a letter of its own, of a script that no default key is of."""


@pytest.mark.parametrize("scope", ["article", "related", "front"])
async def test_footer_and_help_and_palette_name_the_keys_that_hold(scope: Scope) -> None:
    keymap = made(own=OWN)
    async with sitting(keymap, scope, size=(400, 200)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PageScreen)
        at_hand = of_scope(*screen.scopes(), "page", "app")
        hints = screen.hints()
        assert {hint.command for hint in hints} == {command.id for command in at_hand if command.footer}
        hinted = [f"{OWN[hint.command][0]} {hint.words}" for hint in hints]
        await until(pilot, lambda screen: all(hint in screen.split("\n")[-1] for hint in hinted))
        await pilot.press(*OWN["app.help"])
        helped = (await until(pilot, "Mouse")).split("\n")
        for command_id, (key,) in OWN.items():
            assert any(key in row and BY_ID[command_id].help[:30] in row for row in helped), command_id
        await pilot.press("escape", *OWN["app.palette"], *"about")
        await until(
            pilot, lambda screen: any("About" in row and OWN["page.info"][0] in row for row in screen.split("\n"))
        )
        offered = {choice.label: choice.detail for choice in everything(pilot.app.reading)}  # type: ignore[attr-defined]
        assert [c.id for c in at_hand if c.palette and offered[c.label] != keymap.spelled(c.id)] == []


async def test_a_key_sequence_is_typed_within_its_wait_and_shown_meanwhile() -> None:
    async with sitting(made("vim"), "article", chord_wait=60.0) as pilot:
        await pilot.press("G")
        await until(pilot, "100%")
        await pilot.press("g")
        await until(pilot, "g _")
        await pilot.press("g")
        await until(pilot, " 0%")
        assert "g _" not in text(pilot.app)


async def test_a_sequence_that_does_not_go_on_in_time_is_let_go() -> None:
    async with sitting(made("vim"), "article", chord_wait=0.05) as pilot:
        await pilot.press("G")
        await until(pilot, "100%")
        await pilot.press("g")
        await until_gone(pilot, "g _")
        await pilot.press("g", "escape")
        assert "100%" in text(pilot.app)


async def test_esc_ends_a_begun_sequence_and_does_no_more() -> None:
    async with sitting(made("vim"), "related", chord_wait=60.0) as pilot:
        await pilot.press("G", "g")
        await until(pilot, "g _")
        await pilot.press("escape")
        await until_gone(pilot, "g _")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "related"


async def test_another_key_ends_a_begun_sequence_and_does_its_own_work() -> None:
    async with sitting(made("vim"), "article", chord_wait=60.0) as pilot:
        await pilot.press("g", "G")
        await until(pilot, "100%")
        assert "g _" not in text(pilot.app)


async def test_a_sequence_is_begun_only_where_it_leads_to_something() -> None:
    """``g g`` in the text leaves ``g`` to the list of a front page."""
    async with sitting(made(own={"article.top": ("g g",)}), "front") as pilot:
        await pilot.press("j", "j", "g")
        app = pilot.app
        assert isinstance(app, WatchedApp)
        assert app.done[-1] == ("FrontList", "first")


async def test_a_sequence_goes_before_the_line_to_type_in_once_it_is_begun() -> None:
    async with sitting(made(own={"app.quit": ("ctrl+x c",)}), "article", chord_wait=60.0) as pilot:
        await pilot.press(":", "c", "ctrl+x", "c")
        await pilot.pause()
        assert pilot.app._exit


async def test_what_cancels_leaves_windows_and_lines_to_type_in() -> None:
    async with sitting(made(own={"page.cancel": ("ctrl+x",)}), "story") as pilot:
        for opens, shown in (("/", "-searching"), (":", ""), ("?", ""), ("i", ""), ("p", "")):
            await pilot.press(opens)
            await pilot.pause()
            assert not shown or pilot.app.screen.has_class(shown)
            await pilot.press("ctrl+x")
            await pilot.pause()
            assert type(pilot.app.screen).__name__ == "StoryScreen", opens
            assert not pilot.app.screen.has_class("-searching")


async def test_what_is_said_names_the_key_that_holds() -> None:
    async with sitting(made(own={"app.quit": ("f12",), "page.reload": ("f11",)}), "story") as pilot:
        await pilot.press("c")
        await until(pilot, "Nothing is marked. F12 leaves the reader.")
        pilot.app.walk.open_url("https://news.example/en/fog")  # type: ignore[attr-defined]
        await until(pilot, "F11 tries again")


async def test_tab_and_ctrl_c_are_ours_alone() -> None:
    """A key of the table that was given away does nothing of Textual's instead."""
    async with sitting(made(own={"story.panes": ("f12",), "page.copy": ("f11",)}), "story") as pilot:
        focused = pilot.app.focused
        await pilot.press("tab", "shift+tab", "ctrl+c")
        app = pilot.app
        assert isinstance(app, WatchedApp)
        assert (app.focused, app.done) == (focused, [])
