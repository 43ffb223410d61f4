"""FAULTS.md row 34: whatever a newsroom writes in brackets is shown letter for letter, and a click on it does nothing
but what a click does there: on every screen, in every window and line that shows words of a page.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.geometry import Offset

from reader.errors import HttpStatus
from reader.model.article import Picture
from reader.model.block import Block
from reader.model.edition import Edition, Section
from reader.model.related import Group
from reader.tui.app import ReaderApp
from reader.tui.options import Options
from reader.tui.widgets.article_view import ArticleView
from tests.tui.screen import text, until, until_gone
from tests.tui.scripted import SITE, ScriptedDesk, article, at, front, item

TITLES = (
    "[/] [EXKLUSIV] DW [@click=app.owned]x",
    '[@click="app.owned"]x[/] [ @click=app.owned()]y',
    "[bold red]w[/bold] $primary \\[b] {u} &amp;",
)
SIZE = (160, 44)
OPTIONS = Options(jump_wait=0.05, flash=60.0)


class Watched(ReaderApp):
    """Counts how often the action was run that no key and no button has."""

    CSS_PATH = str(Path(inspect.getfile(ReaderApp)).with_name("reader.tcss"))
    owned = 0

    def action_owned(self) -> None:
        self.owned += 1


@pytest.fixture(params=TITLES)
def evil(request: pytest.FixtureRequest) -> str:
    title: str = request.param
    return title


@pytest.fixture
def desk(evil: str) -> ScriptedDesk:
    """Every word of every page is ``evil``, behind a word that says where it stands."""
    made = Newsstand(evil)
    listed = item("story", f"Listed {evil}", teaser=f"Teaser {evil}", section=f"Rubric {evil}")
    made.keep(
        replace(front("home"), title=f"Front {evil}", groups=(Group("more", f"Label {evil}", (listed,)),)),
    )
    made.keep(front("harbour"))
    related = item("other", f"Related {evil}", teaser=f"Hint {evil}", section=f"Place {evil}")
    gone = item("gone", f"Gone {evil}", teaser=f"Lost {evil}")
    made.keep(
        article(
            "story",
            title=f"Title {evil}",
            kicker=f"Kicker {evil}",
            lead=f"Lead {evil}",
            byline=f"Byline {evil}",
            notice=f"Notice {evil}",
            picture=Picture("https://news.example/p", f"Caption {evil}", f"Credit {evil}"),
            blocks=(
                Block("paragraph", f"Paragraph {evil}"),
                Block("heading", f"42 {evil}", level=3),
                Block("list", f"Item {evil}", items=(f"Item {evil}",)),
                Block("quote", f"Quote {evil}", credit=f"Who {evil}"),
                Block("code", f"Code {evil}"),
                Block("table", rows=((f"Cell {evil}",),), caption=f"Table {evil}"),
                Block("media", media="video", title=f"Film {evil}", url="https://news.example/v"),
                Block("embed", text=f"Post {evil}", credit=f"Poster {evil}"),
                Block("image", caption=f"Below {evil}"),
            ),
            groups=(Group("related", "Related", (related, gone)),),
        )
    )
    made.keep(article("other", lead=f"Preview {evil}", title=f"Other {evil}"))
    made.break_down("gone", HttpStatus(f"Reason {evil}", 404))
    made.break_down("story", HttpStatus(f"Problem {evil}", 503))
    return made


class Newsstand(ScriptedDesk):
    """Editions and sections are named by the newsroom too."""

    def __init__(self, evil: str) -> None:
        super().__init__()
        sections = (Section(f"Home {evil}", f"{SITE}home"), Section(f"Harbour {evil}", f"{SITE}harbour"))
        self._editions = (
            Edition("north", "en", f"North {evil}", "North", "ltr", sections),
            Edition("south", "de", f"South {evil}", f"Own {evil}", "ltr", sections[:1]),
        )

    def editions(self) -> tuple[Edition, ...]:
        return self._editions

    def edition(self, key: str = "") -> Edition:
        return self._editions[key == "south"]


def shows(screen: str, evil: str, *places: str) -> None:
    """Each of ``places`` stands on the screen, with ``evil`` behind it."""
    for place in places:
        assert f"{place} {evil}" in screen, f"{place} {evil}\n{screen}"


def letters(app: Watched, evil: str) -> Iterator[Offset]:
    """A letter within each place at which ``evil`` stands on the screen."""
    for y, line in enumerate(text(app).split("\n")):
        x = line.find(evil)
        while x >= 0:
            yield Offset(x + len(evil) // 2, y)
            x = line.find(evil, x + 1)


def in_the_window(app: Watched, evil: str) -> list[Offset]:
    """Those letters that a click within the window reaches."""
    window = app.screen.query_one(".window").region
    return [offset for offset in letters(app, evil) if offset in window]


async def test_row_34_front_page_and_its_windows_show_every_letter_and_obey_none(evil: str, desk: ScriptedDesk) -> None:
    app = Watched(lambda: desk, OPTIONS)
    async with app.run_test(size=SIZE) as pilot:
        screen = await until(pilot, f"Listed {evil}")
        shows(screen, evil, "Home", "Harbour", "North", "Teaser", "Rubric")
        desk.notice = f"Library {evil}"
        await pilot.press("right_curly_bracket")
        shows(await until(pilot, "Library"), evil, "Library")
        for offset in [each for each in letters(app, evil) if each.y < 2]:
            await pilot.click(offset=offset)  # the header does nothing, a section opens
        await pilot.press("R")
        screen = await until(pilot, "Sections and editions")
        shows(screen, evil, "Home", "Harbour", "South")
        assert f"Own {evil[:5]}" in screen  # what does not fit is cut, and no less shown as it is
        await pilot.press("escape")
        await until_gone(pilot, "Sections and editions")
        await pilot.press("colon", *"go to")
        screen = await until(pilot, "Go to Home")
        shows(screen, evil, "Go to Home", "Go to Harbour")
        await pilot.press("escape")
        await until_gone(pilot, "Go to Home")
        assert app.owned == 0
        assert app.is_running


async def test_row_34_a_story_and_its_windows_show_every_letter_and_obey_none(evil: str, desk: ScriptedDesk) -> None:
    app = Watched(lambda: desk, replace(OPTIONS, address=at("story")))
    async with app.run_test(size=SIZE) as pilot:
        screen = await until(pilot, f"Title {evil}")
        shows(screen, evil, "Lead", "Byline", "Notice", "Caption", "Paragraph", "Item", "Quote", "Who", "Code")
        shows(screen, evil, "Cell", "Table", "Film", "Post", "Below")
        in_the_pane = "".join("".join(line.split("││")[1:]).strip("│ 12⬇") for line in screen.split("\n"))
        assert in_the_pane.replace(" ", "").count(evil.replace(" ", "")) >= 2  # wrapped at blanks
        right = app.screen.query_one(ArticleView).region.right
        for offset in [each for each in letters(app, evil) if each.x < right][:5]:
            await pilot.click(offset=offset)
        assert f"Paragraph {evil}" in text(app)
        await pilot.press("r")
        shows(await until(pilot, "Problem"), evil, "Problem")
        await pilot.press("i")
        shows(await until(pilot, "About this page"), evil, "Title", "Notice", "Problem")
        for offset in in_the_window(app, evil)[:2]:
            await pilot.click(offset=offset)
        await pilot.press("escape", "J", "p")
        shows(await until(pilot, "Enter opens"), evil, "Other", "Preview")
        for offset in in_the_window(app, evil)[:2]:
            await pilot.click(offset=offset)
        assert "Enter opens" in text(app)
        await pilot.press("escape", "J", "p")
        shows(await until(pilot, "not kept yet"), evil, "Gone", "Lost")
        await pilot.press("escape", "2")
        shows(await until(pilot, "Reason"), evil, "Reason", "Gone", "Lost")
        assert app.owned == 0
        assert app.is_running
