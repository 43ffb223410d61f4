"""Base class of the two reading screens: the lines around the panes, numbers typed, back and forward."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.getters import query_one
from textual.timer import Timer

from reader.keys import commands
from reader.keys.keymap import Hint
from reader.model import address as addresses
from reader.model import listed
from reader.model.listed import ListedStory
from reader.model.related import RelatedItem
from reader.tui.keys.bindings import bindings
from reader.tui.marks import Known
from reader.tui.options import Options
from reader.tui.reading.visits import Visit
from reader.tui.reading.walk import Walk
from reader.tui.screens import around
from reader.tui.screens.library_keys import LibraryKeys
from reader.tui.screens.typed_number import TypedNumber
from reader.tui.widgets.lines import FooterLine, HeaderLine

if TYPE_CHECKING:  # a skeleton has no list
    from reader.tui.messages import EntryChosen, HintChosen, StepChosen
    from reader.tui.widgets.story_list import StoryList

_OF_THE_LIST: Final = ("page.jump", "page.settle")
_OF_THE_EDITION: Final = ("front.next-section", "front.previous-section")
NO_PAGE = "There is no page yet."
NARROW_BELOW = 90
XWIDE_FROM = 150
BREAKPOINTS = [(0, "-narrow"), (NARROW_BELOW, "-wide"), (XWIDE_FROM, "-xwide")]
"""The class a screen has from which width on; the stylesheet says what it means."""


class PageScreen(LibraryKeys, inherit_bindings=False):
    """Shows one visit of the walk at a time; its content is replaced, walking never pushes a screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("page"), *bindings("library")]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-tall")]  # noqa: RUF012, as Textual declares it

    PAGE_SCOPES: ClassVar[frozenset[commands.Scope]] = frozenset()
    """Scopes of the commands that are for the page itself."""

    header = query_one(HeaderLine)
    footer = query_one(FooterLine)

    def __init__(self, walk: Walk, options: Options, window: Size, *, classes: str = "") -> None:
        """``walk`` says what to show; ``window`` is as large as the terminal is now."""
        # Textual would give the classes of the breakpoints after the first layout, and style all anew for each.
        columns = _breakpoint(self.HORIZONTAL_BREAKPOINTS, window.width)
        lines = _breakpoint(self.VERTICAL_BREAKPOINTS, window.height)
        super().__init__(classes=f"{columns} {lines} {classes}")
        self.walk = walk
        self.options = options
        self.visit: Visit | None = None
        self.ready = False
        """Whether there is something to paint a page on."""
        self.number = TypedNumber(options.jump_wait, self.set_timer, self._show_typed, self._open_number)
        self._flash_timer: Timer | None = None

    # -- what a screen has to say -------------------------------------------------------------------------------

    @property
    @abstractmethod
    def stories(self) -> StoryList:
        """The list whose numbers can be typed."""

    @abstractmethod
    def show(self, visit: Visit) -> None:
        """Paint the visit, whatever its state."""

    @abstractmethod
    def leave(self, visit: Visit) -> None:
        """Keep in ``visit`` where it is left."""

    @abstractmethod
    def scopes(self) -> tuple[commands.Scope, ...]:
        """What keys work now, the nearest scope first."""

    @property
    def target(self) -> str:
        """The address that ``o`` opens and ``y`` copies."""
        return self.visit.canonical if self.visit else ""

    @property
    def meant(self) -> ListedStory | None:
        """The story of ``target``: as the list knows it, as it is open, or by its address alone."""
        target, now = self.target, self.walk.now()
        item = next((item for item in self.stories.listing.stories if item.url == target), None)
        if item is not None:
            return listed.of_item(item, now)
        if self.visit is not None and self.visit.opened is not None and target == self.visit.canonical:
            return listed.of_opened(self.visit.opened, now)
        found = addresses.find(target) if target else None
        return ListedStory(found.key, found.url, found.id, host=found.host, when=now) if found else None

    def mark_anew(self) -> None:
        """Show the marks of the list as they are now."""
        if self.ready:
            self.stories.mark(self.known(self.stories.listing.stories))

    def present(self, visit: Visit) -> None:
        """Paint the visit as soon as there is something to paint on."""
        self.visit = visit
        if self.ready:
            self.show(visit)

    @property
    def is_on_its_way(self) -> bool:
        """Whether there is neither a page yet nor a reason why not."""
        return not self.ready or self.visit is None or (self.visit.page is None and not self.visit.failure)

    def is_for_its_page(self, key: str) -> bool:
        """Whether a key can do nothing without the page; sections follow each other all the same."""
        found = (commands.BY_ID[name.partition(" ")[0]] for name in self._names(key))
        return any(
            (command.scope in self.PAGE_SCOPES and command.id not in _OF_THE_EDITION) or command.id in _OF_THE_LIST
            for command in found
        )

    def begins_words(self, key: str) -> bool:
        """Whether letters that follow it are words."""
        return not {"story.search", "front.filter"}.isdisjoint(self._names(key))

    def _names(self, key: str) -> tuple[str, ...]:
        keymap = self.options.keymap
        return (*keymap.targets(key), *keymap.begun(key))

    def furnished(self) -> None:
        """All widgets are there: paint the page that has come meanwhile."""
        from reader.tui.messages import Furnished

        if not self.is_attached:  # the reader was left meanwhile
            return
        self.ready = True
        if self.visit:
            self.show(self.visit)
        self.post_message(Furnished())

    # -- the lines ----------------------------------------------------------------------------------------------

    def note(self, visit: Visit) -> None:
        """Say what is known about the page, without touching it."""
        self.visit = visit
        self.header.where = around.where(visit, self.walk.desk.editions)
        self.header.state = around.connection(visit, self.walk.desk, letters=self.options.letters)
        self.header.remark = around.remark(visit, self.walk.sitting.notice, self.options.keymap)
        self.footer.trail = self.walk.visits.crumbs()
        self.show_hints()

    def show_hints(self) -> None:
        """Show what keys do where the focus is."""
        self.footer.hints = self.hints()

    def hints(self) -> tuple[Hint, ...]:
        """Keys and what they do, the most wanted first; while there is no page, only what can be done without one."""
        if self.visit and self.visit.page is None:
            return self.options.keymap.hints(*commands.WITHOUT_A_PAGE)
        return self.options.keymap.footer(*self.scopes(), "page", "library", "app")

    def flash(self, text: str) -> None:
        """A passing remark in the footer."""
        self.footer.flash = text
        if self._flash_timer:
            self._flash_timer.stop()
        self._flash_timer = self.set_timer(self.options.flash, self._unflash)

    def hush(self) -> None:
        """A key was pressed: what the last one made the footer say is read by now."""
        if self._flash_timer is not None and self.is_attached:
            self._unflash()

    def known(self, items: tuple[RelatedItem, ...]) -> Known:
        """What is known of these stories."""
        return self.walk.sitting.known(items, self.visit.fresh_ids if self.visit else frozenset())

    # -- opening ------------------------------------------------------------------------------------------------

    def open_item(self, item: RelatedItem) -> None:
        """Go to a story of a list."""
        self.number.forget()
        self.walk.open(item.address, title=item.title, teaser=item.teaser)

    def on_entry_chosen(self, event: EntryChosen) -> None:
        """Enter, or a click."""
        event.stop()
        self.open_item(event.entry.item)

    def action_jump(self, digit: str) -> None:
        """A digit was typed."""
        missing = self.number.press(digit, len(self.stories.listing.stories))
        if missing:
            self.flash(f"There is no number {missing}.")

    def action_settle(self) -> None:
        """No second digit comes."""
        self.number.settle()

    def settle_before(self, key: str) -> bool:
        """Before any other key does its work, a number that waits for a second digit opens: it will have none."""
        keymap = self.options.keymap
        if not self.number.waits or any(key in keymap.keys(name) for name in ("page.jump", "page.cancel")):
            return False
        self.number.settle()
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is ours only while a number waits for its second digit; a skeleton can be closed, and no more."""
        if action == "settle":
            return self.number.waits
        return self.is_attached and (self.ready or action == "close")

    def _show_typed(self, text: str) -> None:
        self.footer.typed = text

    def _open_number(self, number: int) -> None:
        item = self.stories.listing.numbered(number)
        if item:
            self.stories.highlight_number(number)
            self.open_item(item)

    # -- the keys of every page ---------------------------------------------------------------------------------

    def action_back(self) -> None:
        """Back."""
        self.number.forget()
        if not self.walk.back():
            self.flash("This is where you began.")

    def action_forward(self) -> None:
        """Forward."""
        self.number.forget()
        if not self.walk.forward():
            self.flash("There is nothing ahead.")

    def action_reload(self) -> None:
        """Show the announced change, or ask again."""
        self.walk.reload()

    def action_browser(self) -> None:
        """Open outside."""
        if self.target:
            from reader.tui.messages import BrowserWanted

            self.post_message(BrowserWanted(self.target))

    def action_copy_url(self) -> None:
        """Copy the address."""
        if self.target:
            from reader.tui.messages import CopyWanted

            self.post_message(CopyWanted(self.target, "The address"))

    def action_copy(self) -> None:
        """Copy what is marked."""
        from reader.tui.messages import CopyWanted

        text = self.get_selected_text()
        if text:
            self.post_message(CopyWanted(text, "The selection"))
        else:
            self.flash(f"Nothing is marked. {self.options.keymap.key('app.quit')} leaves the reader.")

    def action_info(self) -> None:
        """How the page was read."""
        if self.visit is None or self.visit.opened is None:
            self.flash(NO_PAGE)
        else:
            from reader.tui.screens.info import InfoScreen

            self.app.push_screen(InfoScreen(self.visit, self.walk.desk.notice, self.options.keymap))

    def action_cancel(self) -> None:
        """End the topmost unfinished thing."""
        if self.number.waits:
            self.number.forget()
        else:
            self.walk.cancel()

    def typed(self, event: events.Key) -> bool:
        """Whether a key belongs to a line to type in, and was typed there."""
        return False

    # -- what is clicked, or picked by its name --------------------------------------------------------------------

    async def run_command(self, command: commands.Command) -> None:
        """Do what a key of this command would do here."""
        holder = {"article": "ArticlePane", "related": "RelatedPane", "front": "FrontList"}.get(command.scope)
        node = self.app if command.scope == "app" else self.query(holder).first() if holder else self
        await self.app.run_action(command.action, node)

    async def on_hint_chosen(self, event: HintChosen) -> None:
        """A hint of the footer was clicked."""
        event.stop()
        await self.run_command(commands.BY_ID[event.command])

    def on_step_chosen(self, event: StepChosen) -> None:
        """A step of the trail was clicked."""
        event.stop()
        self.walk.go_to(event.number)

    # -- events -------------------------------------------------------------------------------------------------

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Catch up with a window that changed its width while another screen was shown."""
        wanted = _breakpoint(BREAKPOINTS, self.app.size.width)
        if not self.has_class(wanted):
            self.update_classes({name: name == wanted for _, name in BREAKPOINTS}, animate=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Other keys work now."""
        self.show_hints()

    def _unflash(self) -> None:
        self.footer.flash = ""
        if self._flash_timer is not None:
            self._flash_timer.stop()
            self._flash_timer = None


def _breakpoint(breakpoints: Sequence[tuple[int, str]], cells: int) -> str:
    """The class that goes with so many columns or lines."""
    return max((least, name) for least, name in breakpoints if cells >= least)[1]
