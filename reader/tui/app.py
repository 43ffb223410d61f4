"""The Textual app: it holds the two reading screens, puts the right one up, and reaches outside for them."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter
from textual.screen import Screen
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.timer import Timer

from reader.story.bookmark import Bookmark
from reader.tui import themes
from reader.tui.keys.bindings import bindings, spelled
from reader.tui.keys.keyboard import Keyboard
from reader.tui.keys.typed_ahead import TypedAhead
from reader.tui.messages import BrowserWanted, CopyWanted, WidthChosen
from reader.tui.options import Options
from reader.tui.outside.handover import Handover
from reader.tui.reading.desk import Desk
from reader.tui.reading.visits import Visit
from reader.tui.reading.walk import Walk
from reader.tui.screens.overlay import Overlay
from reader.tui.screens.page import PageScreen


class PlainBar(ScrollBarRender):
    """A scroll bar without the eighths of a block, for terminals and fonts that lack them."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8


class ReaderApp(App[None], inherit_bindings=False):
    """The reader in a terminal. Its own work is small: Walk decides, the screens show."""

    CSS_PATH = "reader.tcss"
    TITLE = "DW reader"
    ENABLE_COMMAND_PALETTE = False
    PAUSE_GC_ON_SCROLL = True
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(
        self, make: Callable[[], Desk], options: Options | None = None, driver_class: type[Driver] | None = None
    ) -> None:
        """``make`` gives the service; it is called once there is something on the screen."""
        # Without colours the terminal's own theme is left, its highlights as attributes (reader.tcss, :nocolor).
        plain = bool(os.environ.get("NO_COLOR"))
        super().__init__(driver_class=driver_class, ansi_color=True if plain else None)
        # What there is to say is said in the footer: without widgets for it in every screen, styled and laid out again
        # for having nothing to show, a start paints once less.
        self._disable_notifications = self._disable_tooltips = True
        self.options = options or Options()
        self.walk = Walk(make, self, self.options.keymap)
        self.keyboard = Keyboard(self, self.options.keymap, self.options.chord_wait, self._show_typed)
        self._ahead = TypedAhead(self.on_event, self._show_typed)
        self._handover = Handover(self._say, self.copy_to_clipboard, self.call_from_thread)
        self.leaving: Callable[[int], None] = lambda code: None
        """Called when quitting begins, with the exit code."""
        self._bookmark: Bookmark | None = None
        self._rested: Bookmark | None = None
        self._resting: Timer | None = None
        self._settled = self._left = self._has_front = False
        for theme in themes.ALL:
            self.register_theme(theme)
        wish = themes.TERMINAL.name if plain else self.options.theme
        self.theme = wish if wish in themes.NAMES else themes.DARK.name
        self.animation_level = "none"
        self.set_class(self.options.letters, "-letters")
        ScrollBar.renderer = PlainBar if self.options.letters else ScrollBarRender

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters but one: no colour of ours is one of the terminal's 16, unless the theme says so."""
        return [
            line_filter for line_filter in super().get_line_filters() if not isinstance(line_filter, ANSIToTruecolor)
        ]

    # -- beginning and end --------------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """The screen for the first page: no other is made before it."""
        options = self.options
        if options.resume:
            self._bookmark = self.walk.desk.shelf.bookmark()
            self._look_as(self._bookmark)
        if self._bookmark:
            self._has_front = self._bookmark.is_front
        elif options.has_library and not (options.address or options.sample):
            self._has_front = self.walk.keeps_front(options.edition)
        in_story = options.address or (self._bookmark and not self._bookmark.is_front)
        return self._reading_screen("story" if in_story else "front")

    def on_mount(self) -> None:
        """The skeleton is painted before anything else happens, unless the page itself can be."""
        if self._has_front:
            self.call_later(self.begin)
        else:
            self.call_after_refresh(self.begin)

    def refresh_css(self, animate: bool = True) -> None:
        """A new theme. The one that the app begins with needs no second reading of the stylesheet."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def begin(self) -> None:
        """Go to the first page."""
        options = self.options
        if self._bookmark and self.walk.resume(self._bookmark):
            return
        if options.sample:
            self.walk.open_sample()
        elif options.address:
            self.walk.open(options.address)
        else:
            self.walk.open_front(options.edition)

    def _look_as(self, bookmark: Bookmark | None) -> None:
        """Theme and width as they were chosen, unless the configuration says something else by now."""
        if bookmark and bookmark.configured == self._configured:
            self.theme = bookmark.theme if bookmark.theme in themes.NAMES else self.theme
            self.walk.column = bookmark.column

    @property
    def _configured(self) -> tuple[str, int]:
        return (self.options.theme, self.options.column)

    def _rest(self) -> None:
        """Write down where the reader is, where that is not what was written last."""
        self._resting = None
        trail = self.walk.rest()
        visit = self.walk.visit
        if trail is None or visit is None or self._left:
            return
        now = Bookmark(trail, visit.is_front, self.theme, self.walk.column, self._configured)
        if now != self._rested:
            self._rested = now
            self.walk.desk.shelf.put_bookmark(now)

    def _rest_soon(self) -> None:
        if self._resting is None and not self._left:
            self._resting = self.set_timer(self.options.rest, self._rest)

    def on_furnished(self) -> None:
        """Once the first screen is painted, what the next page should not wait for is done."""
        self._catch_up()
        if not self._settled:
            self._settled = True
            self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if not gc.isenabled():  # as ``reader.__main__`` begins: what there is by now stays, and is never looked at
            gc.freeze()
            gc.enable()
        from reader.tui.screens import story  # noqa: F401

        self.walk.warm()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Quit; whoever runs the app is told, and sees to it that it does not take long."""
        self._rest()
        self._left = True
        self.leaving(return_code)
        super().exit(result, return_code, message)

    async def on_event(self, event: events.Event) -> None:
        """Each key is done with before the next is looked at, whatever comes up or goes between them.

        Textual sends a key to the widget in focus and up from there, each step through a queue: letters typed ahead
        would meet the screen before, and every key would take a third longer. No widget here handles keys but by
        bindings, and the lines to type in (``typed``).
        """
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self.app_focus = True
        self._rest_soon()
        key = spelled(event)
        if self._waits(event, key):
            return
        is_first = not self.keyboard.waits
        if is_first and await self.keyboard.run(key, priority=True):
            return
        screen = self.screen
        if isinstance(screen, PageScreen):
            screen.hush()
        if isinstance(screen, PageScreen) and screen.settle_before(key):
            self.call_next(self.on_event, event)  # once the screen of that story is there
            return
        if is_first and isinstance(screen, PageScreen | Overlay) and screen.is_attached and screen.typed(event):
            return
        await self.keyboard.press(key)

    def _waits(self, event: events.Key, key: str) -> bool:
        """Whether a key for a page that is on its way waits for it. Any other key comes before those that wait, which
        are let go then; the one that cancels does no more."""
        screen, ahead = self.screen, self._ahead
        if not isinstance(screen, PageScreen):
            return False
        if ahead.takes(event) or ((screen.is_on_its_way or ahead.waits) and screen.is_for_its_page(key)):
            ahead.hold(event, begins_words=screen.begins_words(key))
            return True
        return ahead.drop() and "page.cancel" in self.options.keymap.targets(key)

    def _catch_up(self) -> None:
        """Once a page is there the keys that wait for it are pressed; where it cannot be had they are let go."""
        screen = self.screen
        if self._ahead.waits and isinstance(screen, PageScreen) and not screen.is_on_its_way:
            if screen.visit and screen.visit.failure:
                self._ahead.drop()
            else:
                self.call_next(self._ahead.catch_up)

    # -- the stage of Walk --------------------------------------------------------------------------------------

    def show_visit(self, visit: Visit) -> bool:
        """Put up the screen that fits, and the page on it; False once the reader is left."""
        if self._left:
            return False
        screen = self._reading_screen("front" if visit.is_front else "story")
        if self.reading is not screen:
            while isinstance(self.screen, Overlay):
                self.pop_screen()
            if screen in self.screen_stack:
                self.pop_screen()
            else:
                self.push_screen(screen)
        screen.present(visit)
        self._catch_up()
        self._rest_soon()
        return True

    def note_visit(self, visit: Visit) -> None:
        """Only what is said about the page changed."""
        screen = self.reading
        if screen and screen.ready and screen.visit is visit:
            screen.note(visit)

    def tell(self, visit: Visit, text: str) -> None:
        """A passing remark on the page, where it is still the one that is shown."""
        screen = self.reading
        if screen and screen.ready and screen.visit is visit:
            screen.flash(text)

    def leave_visit(self, visit: Visit) -> None:
        """Keep the place."""
        screen = self.reading
        if screen and screen.ready:
            screen.leave(visit)

    @property
    def reading(self) -> PageScreen | None:
        """The reading screen that is up, whatever windows are open over it; None once the reader is left."""
        if self._left:
            return None
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, PageScreen)), None)

    def _reading_screen(self, name: str) -> PageScreen:
        if not self.is_screen_installed(name):
            self.install_screen(self._new_screen(name), name)
        screen = self.get_screen(name)
        assert isinstance(screen, PageScreen)
        return screen

    def _new_screen(self, name: str) -> PageScreen:
        if name == "front":
            from reader.tui.screens.front import FrontScreen

            return FrontScreen(self.walk, self.options, self.size, whole=self._has_front)
        from reader.tui.screens.story import StoryScreen

        return StoryScreen(self.walk, self.options, self.size)

    # -- what works everywhere ----------------------------------------------------------------------------------

    def action_help(self) -> None:
        """Every key."""
        from reader.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.options.keymap, letters=self.options.letters))

    def action_sections(self) -> None:
        """Pick a section or an edition."""
        from reader.tui.screens.choices import sections
        from reader.tui.screens.picker import PickerScreen

        choices, current = sections(self.walk)
        self.push_screen(PickerScreen("Sections and editions", choices, current=current), self._do)

    def action_palette(self) -> None:
        """Pick a command, a section or a theme, or type an address."""
        from reader.tui.screens.choices import everything, typed_address
        from reader.tui.screens.picker import PickerScreen

        choices = everything(self.reading) if self.reading else []
        hint = "type a part of the name, or an address to open"
        self.push_screen(
            PickerScreen("Commands", choices, hint=hint, other=partial(typed_address, self.walk)), self._do
        )

    def action_suspend(self) -> None:
        """Back to the shell for a while, where there is one: nobody could wake a reader that a window began with."""
        try:
            waits = os.getsid(os.getppid()) == os.getsid(0)
        except OSError:
            waits = False
        if waits:
            self.action_suspend_process()
        else:
            self._say("There is no shell to go back to.")

    def _do(self, chosen: Callable[[], object] | None) -> None:
        if chosen is not None:
            self.call_next(chosen)

    def on_browser_wanted(self, event: BrowserWanted) -> None:
        """Open an address outside."""
        self._handover.open(event.url)

    def on_width_chosen(self, event: WidthChosen) -> None:
        """It is remembered with the sitting."""
        self.walk.column = event.cells

    def on_copy_wanted(self, event: CopyWanted) -> None:
        """Put a text on the clipboard."""
        self._handover.copy(event.text, event.what)

    def _show_typed(self, text: str) -> None:
        if self.reading and self.reading.ready:
            self.reading.footer.typed = text

    def _say(self, text: str) -> None:
        if self.reading:
            self.reading.flash(text)
