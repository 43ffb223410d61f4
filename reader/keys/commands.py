"""The command table: everything a key can do, with its default keys. What holds is asked of a ``Keymap``.

A key is written here, in the presets and in the configuration, and nowhere else.
"""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

Scope = Literal["app", "page", "story", "article", "related", "front", "picker", "library", "list"]

SCOPES: Final[dict[Scope, str]] = {
    "page": "Moving from page to page",
    "story": "In a story, from either pane",
    "article": "In the text",
    "related": "In the list of related stories",
    "front": "On a front page",
    "picker": "Where letters narrow a list",
    "list": "In a list of your library",
    "library": "Your library: from a story, a front page or a list",
    "app": "Everywhere",
}
"""Headings of the help screen, in its order."""

TOGETHER: Final[tuple[frozenset[Scope], ...]] = (
    frozenset({"article", "story", "page", "library", "app"}),
    frozenset({"related", "story", "page", "library", "app"}),
    frozenset({"front", "list", "page", "library", "app"}),
    frozenset({"picker"}),
)
"""The scopes that are at hand together: in a story those of the pane in focus, those of a front page, and those of a
list that letters narrow: all other keys are words there."""

WAYS_OUT: Final = ("app.quit", "app.help", "page.cancel")
"""The commands that always keep a key."""

WITHOUT_A_PAGE: Final = ("page.reload", "page.browser", "page.back", "page.close", "app.help")
"""What the footer offers where a page could not be had."""


class Command(Struct, frozen=True):
    """One thing the reader can be told to do."""

    id: str
    """``scope.verb``, unique and stable. The verb names the action."""
    keys: tuple[str, ...]
    """Default keys, in the spelling of ``keys.spelling``; the first is the one that is shown."""
    label: str
    """Two or three words: palette and help."""
    help: str
    """One sentence."""
    footer: int = 0
    """Place in the footer, smallest first; 0 keeps it out."""
    hint: str = ""
    """One or two words for the footer; the label in lower case when empty."""
    shown: str = ""
    """The default keys as printed, where listing them would be clumsy (``1-9``)."""
    pair: str = ""
    """The id of a command whose key stands before this one's in the footer: one hint for both (``{ }``)."""
    digits: bool = False
    """Each of its keys ends in a digit, which the action is called with."""
    palette: bool = True
    priority: bool = False
    """The key is asked for before the widget in focus gets it."""

    @property
    def scope(self) -> Scope:
        """Where its keys work."""
        scope: Scope = self.id.partition(".")[0]  # type: ignore[assignment]
        return scope

    @property
    def action(self) -> str:
        """The name of the action, as Textual calls it."""
        return self.id.partition(".")[2].replace("-", "_")

    @property
    def hint_text(self) -> str:
        """What the footer says that it does."""
        return self.hint or self.label.lower()


DIGITS: Final = tuple("1234567890")

COMMANDS: Final[tuple[Command, ...]] = (
    # -- from page to page --------------------------------------------------------------------------------
    Command(
        "page.jump", DIGITS, "Open a story by number",
        "Open the story with this number; a second digit may follow within half a second.",
        footer=10, hint="open", shown="1-9", digits=True, palette=False,
    ),
    Command("page.settle", ("enter",), "Open the number", "Open the number typed so far, without a second digit.",
            palette=False, priority=True),
    Command("page.back", ("backspace", "[", "alt+left"), "Back", "Back to where you came from, at the place you left.",
            footer=60),
    Command("page.forward", ("]", "alt+right"), "Forward", "Forward again, where you had gone back."),
    Command("page.next-queued", ("t",), "Next in the queue", "Open the next story of the queue, and take it off."),
    Command("page.reload", ("r",), "Reload", "Show the announced change, or ask the network for this page again.",
            footer=70),
    Command("page.browser", ("o",), "Open in the browser",
            "Open the item highlighted in the list, the link in focus in the text, or else this page in your browser.",
            footer=80, hint="browser"),
    Command("page.copy-url", ("y",), "Copy the address", "Copy the address of what the browser would open."),
    Command("page.copy", ("c", "ctrl+c"), "Copy the selection", "Copy the text marked with the mouse."),
    Command("page.info", ("i",), "About this page", "How the page was read, from where, and how old it is."),
    Command("page.close", ("q",), "Close", "Close the topmost thing: help, drawer, story; on the front page, quit."),
    Command("page.cancel", ("escape",), "Cancel", "Leave a link, a search, a half-typed number or a page on its way.",
            palette=False),
    # -- in a story ---------------------------------------------------------------------------------------
    Command("story.next-related", ("J",), "Next related story", "Highlight the next related story."),
    Command("story.previous-related", ("K",), "Previous related story", "Highlight the related story before."),
    Command("story.peek", ("p",), "Peek", "Headline, lead, date and minutes of the highlighted story, without leaving.",
            footer=20),
    Command("story.panes", ("tab", "shift+tab"), "Other pane",
            "Go to the other pane; in a narrow window, open the drawer.", footer=50, hint="related"),
    Command("story.search", ("/",), "Search in the text", "Find words in this text.", footer=40, hint="search"),
    Command("story.next-match", ("n",), "Next match", "Go to the next place where the words stand."),
    Command("story.previous-match", ("N",), "Previous match", "Go to the match before."),
    Command("story.full-text", ("x",), "Full page text", "Switch between the cleaned text and all text of the page."),
    Command("story.language", ("V",), "Other language", "The same story in another edition, where the page links one."),
    Command("story.zen", ("z",), "Only the text", "Hide everything but the text, and bring it back."),
    Command("story.widen", ("+",), "Wider column", "Make the column of text wider."),
    Command("story.narrow", ("-",), "Narrower column", "Make the column of text narrower."),
    Command("story.reset-width", ("=",), "Usual column", "Give the column of text its usual width."),
    # -- in the text --------------------------------------------------------------------------------------
    Command("article.line-down", ("j", "down"), "Line down", "Scroll down by a line.", palette=False),
    Command("article.line-up", ("k", "up"), "Line up", "Scroll up by a line.", palette=False),
    Command("article.half-down", ("d", "ctrl+d"), "Half a page down", "Scroll down by half a page.", palette=False),
    Command("article.half-up", ("u", "ctrl+u"), "Half a page up", "Scroll up by half a page.", palette=False),
    Command("article.page-down", ("space", "pagedown"), "Page down", "Scroll down by a page.", footer=30, hint="page",
            palette=False),
    Command("article.page-up", ("b", "pageup"), "Page up", "Scroll up by a page.", palette=False),
    Command("article.top", ("g", "home"), "Beginning", "Go to the beginning of the text."),
    Command("article.bottom", ("G", "end"), "End", "Go to the end of the text."),
    Command("article.next-paragraph", ("}",), "Next paragraph", "Go to the next paragraph.", palette=False),
    Command("article.previous-paragraph", ("{",), "Previous paragraph", "Go to the paragraph before.", palette=False),
    Command("article.next-link", ("l", "right"), "Next link", "Go to the next link in the text."),
    Command("article.previous-link", ("h", "left"), "Previous link", "Go to the link before."),
    Command("article.open-link", ("enter",), "Open the link",
            "Open the link in focus, or else the highlighted related story.", palette=False),
    # -- in the list of related stories -------------------------------------------------------------------
    Command("related.cursor-down", ("j", "down"), "Next", "Highlight the next entry.", palette=False),
    Command("related.cursor-up", ("k", "up"), "Previous", "Highlight the entry before.", palette=False),
    Command("related.page-down", ("space", "pagedown", "ctrl+d"), "Page down",
            "Highlight an entry a page further down.", palette=False),
    Command("related.page-up", ("b", "pageup", "ctrl+u"), "Page up", "Highlight an entry a page further up.",
            palette=False),
    Command("related.first", ("g", "home"), "First", "Highlight the first entry.", palette=False),
    Command("related.last", ("G", "end"), "Last", "Highlight the last entry.", palette=False),
    Command("related.select", ("enter",), "Open", "Open the highlighted entry.", footer=5, palette=False),
    # -- on a front page ----------------------------------------------------------------------------------
    Command("front.cursor-down", ("j", "down"), "Next story", "Highlight the next story.", palette=False),
    Command("front.cursor-up", ("k", "up"), "Previous story", "Highlight the story before.", palette=False),
    Command("front.page-down", ("space", "pagedown", "d", "ctrl+d"), "Page down",
            "Highlight a story a page further down.", palette=False),
    Command("front.page-up", ("b", "pageup", "u", "ctrl+u"), "Page up", "Highlight a story a page further up.",
            palette=False),
    Command("front.first", ("g", "home"), "First story", "Highlight the first story.", palette=False),
    Command("front.last", ("G", "end"), "Last story", "Highlight the last story.", palette=False),
    Command("front.select", ("enter",), "Open", "Open the highlighted story.", footer=5, palette=False),
    Command("front.filter", ("/",), "Filter the headlines", "Show only the stories whose headline holds some words.",
            footer=40, hint="filter"),
    Command("front.next-section", ("}",), "Next section", "Show the next section of this edition.", footer=15,
            hint="section", pair="front.previous-section"),
    Command("front.previous-section", ("{",), "Previous section", "Show the section before."),
    # -- in a list that letters narrow: the picker, the filter of a front page ------------------------------
    Command("picker.down", ("down", "ctrl+n"), "Next choice", "Highlight the next entry that holds the words.",
            palette=False),
    Command("picker.up", ("up", "ctrl+p"), "Choice before", "Highlight the entry before.", palette=False),
    Command("picker.page-down", ("pagedown",), "Choices page down", "Highlight an entry a page further down.",
            palette=False),
    Command("picker.page-up", ("pageup",), "Choices page up", "Highlight an entry a page further up.", palette=False),
    Command("picker.pick", ("enter",), "Pick", "Take the highlighted entry.", palette=False, priority=True),
    # -- in a list of the library --------------------------------------------------------------------------
    Command("list.delete", ("delete",), "Take off this list", "Take the highlighted story off the list.", footer=42,
            hint="delete"),
    Command("list.order", ("~",), "Another order", "Newest, oldest, title, section, size or minutes first.", footer=44,
            hint="order"),
    # -- the library ---------------------------------------------------------------------------------------
    Command("library.save", ("s",), "Save, or save no longer",
            "Keep the highlighted story, or else this one, for ever; or no longer."),
    Command("library.saved", ("B",), "Saved stories", "The stories that you keep for ever."),
    Command("library.queue", ("a",), "Queue, or take off the queue",
            "Put the highlighted story, or else this one, on the queue of what is to be read; or take it off."),
    Command("library.read", ("m",), "Read or unread",
            "Mark the highlighted story, or else this one, as read or unread."),
    Command("library.history", ("H",), "History", "The stories that you read, the last first."),
    Command("library.queued", ("A",), "The queue", "The stories that wait to be read."),
    Command("library.kept", ("O",), "Kept stories", "Every story that opens without a network."),
    Command("library.find", ("F",), "Search all that is kept", "Find words in every story that is kept."),
    Command("library.undo", ("U",), "Undo", "Take back the last mark, queue entry, save or deletion."),
    # -- everywhere ---------------------------------------------------------------------------------------
    Command("app.sections", ("R",), "Sections and editions", "Pick a section, or an edition in another language.",
            footer=25, hint="sections"),
    Command("app.palette", (":", "ctrl+p"), "Commands",
            "Find a command, a section or a theme by name, or open an address.", footer=85),
    Command("app.help", ("?", "f1"), "Help", "Every key and what it does.", footer=90),
    Command("app.suspend", ("ctrl+z",), "Suspend", "Go back to the shell; fg comes back here."),
    Command("app.quit", ("Q", "ctrl+q"), "Quit", "Leave the reader."),
)  # fmt: skip

BY_ID: Final = {command.id: command for command in COMMANDS}


def of_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands whose keys work in one of ``scopes``, in the table's order."""
    return tuple(command for command in COMMANDS if command.scope in scopes)


def together(one: Command, other: Command) -> bool:
    """Whether there is a place where the keys of both work."""
    return any({one.scope, other.scope} <= scopes for scopes in TOGETHER)
