"""The front page screen: the stories of a section, with the teaser of the highlighted one.

It is what most sittings begin with. So it is put up as a skeleton, which is painted at once, and furnished then: what
a list takes to load and to set up is not waited for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from reader.keys import commands
from reader.model.front_page import FrontPage
from reader.story import lists, numbering
from reader.tui.keys.bindings import also, bindings, spelled
from reader.tui.reading.visits import Visit
from reader.tui.screens.page import NO_PAGE, PageScreen
from reader.tui.widgets.lines import FooterLine, HeaderLine, SectionLine

if TYPE_CHECKING:
    from textual import events
    from textual.containers import Container
    from textual.geometry import Size

    from reader.story.numbering import Listing
    from reader.tui.messages import EntryHighlighted, SearchEnded, SearchTyped, SectionChosen, SectionStepped
    from reader.tui.options import Options
    from reader.tui.reading.walk import Walk
    from reader.tui.widgets.front_list import FrontList
    from reader.tui.widgets.search_bar import SearchBar
    from reader.tui.widgets.story_list import StoryList
    from reader.tui.widgets.teaser import TeaserPane

MOST_SHOWN: Final = 500
"""Rows of a list that are laid out; the filter finds the others."""
_MOVES: Final = {
    "picker.down": "action_cursor_down",
    "picker.up": "action_cursor_up",
    "picker.page-down": "action_page_down",
    "picker.page-up": "action_page_up",
}
"""What moves the highlight while headlines are filtered, by command."""


class FrontScreen(PageScreen):
    """A list, and beside it (below it, in a narrow window) the teaser."""

    # where a section could not be had there is no list to take its keys
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("list"),
        also("front.next-section", "next_section"),
        also("front.previous-section", "previous_section"),
    ]
    AUTO_FOCUS = "FrontList"
    PAGE_SCOPES = frozenset({"front"})

    body: Container
    list: FrontList
    listing: Listing
    """All stories of the page, also while the list shows some of them."""
    teaser: TeaserPane
    search: SearchBar | None = None
    """Made when it is first asked for."""
    state = query_one("#front-state", Static)
    sections = query_one(SectionLine)

    def __init__(self, walk: Walk, options: Options, window: Size, *, whole: bool = False) -> None:
        """``whole``: the page is there already, so that no skeleton need be painted before it."""
        super().__init__(walk, options, window)
        self._whole = whole

    def compose(self) -> ComposeResult:
        """The skeleton: header, state, footer; or all of it."""
        yield HeaderLine()
        if self._whole:
            self._make_body()
            yield SectionLine()
        yield Static(Content("Opening the front page …"), id="front-state")
        if self._whole:
            yield self.body
        yield FooterLine()

    def on_mount(self) -> None:
        """The skeleton is painted first."""
        if self._whole:
            self.furnished()
        else:
            self.call_after_refresh(self.furnish)

    def _make_body(self) -> None:
        from textual.containers import Container

        from reader.tui.widgets.front_list import FrontList
        from reader.tui.widgets.teaser import TeaserPane

        self.list, self.teaser = FrontList(id="front-list", letters=self.options.letters), TeaserPane()
        self.body = Container(self.list, self.teaser, id="front")

    async def furnish(self) -> None:
        """Sections, list and teaser; then the page, where there is one by now."""
        self._make_body()
        self.body.display = False
        if not self.is_attached:  # the reader was left meanwhile
            return
        with self.app.batch_update():
            line = self.mount(SectionLine(), after=self.header)
            body = self.mount(self.body, before=self.footer)
            await line
            await body
            self.furnished()

    @property
    def stories(self) -> StoryList:
        """The stories of the page."""
        return self.list

    def show(self, visit: Visit) -> None:
        """Replace the list."""
        from reader.tui.screens.states import failed, loading

        self.visit = visit
        self.number.forget()
        self.remove_class("-searching")
        page = visit.page
        if isinstance(page, FrontPage):
            self.listing = numbering.number(page.groups)
            name = lists.named(visit.address)
            without = lists.EMPTY[name] if name else "There are no stories on this page."
            if lists.searched(visit.address):
                without = lists.NOTHING_FOUND
            if lists.planned_for(visit.address):
                without = lists.NOTHING_PLANNED
            self._fill(self.listing, visit.step.highlight or 1, without)
        else:
            self.listing = numbering.Listing()
            said = (failed if visit.failure else loading)(visit, self.options.keymap)
            self._fill(self.listing, None, "\n".join(said))
        edition = visit.edition
        self.sections.names = tuple(section.name for section in edition.sections) if edition else ()
        self.sections.current = self._section_index(visit)
        self.set_focus(self.list)
        # a list that was out of sight until now loses the focus once more, when Textual looks what is shown
        self.call_after_refresh(self._focus_again)
        self.note(visit)

    def _focus_again(self) -> None:
        if self.focused is None and self.body.display:
            self.set_focus(self.list)

    def _fill(self, listing: Listing, highlight: int | None, without: str) -> None:
        """Show these stories; ``without`` any, say why there are none."""
        listing = numbering.first(listing, MOST_SHOWN)
        page = self.visit.page if self.visit else None
        direction, language = (page.direction, page.language) if isinstance(page, FrontPage) else ("ltr", "")
        known = self.known(listing.stories)
        self.list.show(listing, known, direction=direction, language=language, highlight=highlight)
        state = "" if listing.groups else without
        self.state.update(Content(state))
        # no class for this: it would have every widget of the screen styled anew
        self.state.display, self.body.display = bool(state), not state
        self.teaser.show(self.list.entry.item if self.list.entry else None)

    # -- a list of the library ----------------------------------------------------------------------------------

    def action_delete(self) -> None:
        """Take the highlighted story off the list."""
        name = lists.named(self.visit.address) if self.visit else None
        story = self.meant
        if name is None or story is None or not self.list.entry:
            self.flash("This list is the newsroom's.")
        elif name == "kept":
            self.flash("What is kept goes by itself when room is needed.")
        else:
            self._record(lambda: self.walk.desk.shelf.take(name, [story]), "Nothing has changed.")

    def action_order(self) -> None:
        """The next order."""
        order = self.walk.order_list()
        self.flash(f"In order: {order}." if order else "This list is the newsroom's.")

    def mark_anew(self) -> None:
        """A list of the library is read anew, since what was done may have changed it."""
        if self.visit and lists.named(self.visit.address):
            self.walk.refresh_list()
        else:
            super().mark_anew()

    # -- filtering ----------------------------------------------------------------------------------------------

    async def action_filter(self) -> None:
        """Type words that the headline holds."""
        if not self.listing.groups:
            self.flash(NO_PAGE)
            return
        if self.search is None:
            from reader.tui.widgets.search_bar import SearchBar

            self.search = SearchBar()
            await self.mount(self.search, before=self.footer)
        self.add_class("-searching")
        self.search.begin(anew=True)

    def typed(self, event: events.Key) -> bool:
        """While headlines are filtered letters are words, and other keys are those of a list that letters narrow."""
        if self.search is None or not self.search.has_words_in_focus:
            return False
        for name in self.options.keymap.targets(spelled(event)):
            if name == "picker.pick":
                self._open_found(self.search.words)
                return True
            if name in _MOVES:
                getattr(self.list, _MOVES[name])()
                return True
        return self.search.typed(event)

    def _open_found(self, words: str) -> None:
        self._narrow(words)
        entry = self.list.entry
        self._end_filter()
        if entry:
            self.open_item(entry.item)

    def on_search_typed(self, event: SearchTyped) -> None:
        """Narrow the list while they are typed."""
        event.stop()
        if self.has_class("-searching"):
            self._narrow(event.words)

    def on_search_ended(self, event: SearchEnded) -> None:
        """All stories again."""
        event.stop()
        self._end_filter()

    def _narrow(self, words: str) -> None:
        found = numbering.filtered(self.listing, words)
        if numbering.first(found, MOST_SHOWN) != self.list.listing:
            self._fill(found, next((entry.number for entry in found.entries), None), "No headline holds these words.")
        if self.search:
            self.search.count(len(found.stories))

    def _end_filter(self) -> None:
        self.remove_class("-searching")
        self._fill(self.listing, self.list.number or 1, "")
        self.set_focus(self.list)

    # -- moving about -------------------------------------------------------------------------------------------

    def leave(self, visit: Visit) -> None:
        """Keep the highlight."""
        if visit is self.visit and visit.page is not None:
            visit.leave(None, self.list.number)

    def scopes(self) -> tuple[commands.Scope, ...]:
        """The list has the focus."""
        return ("front", "list") if self.visit and lists.named(self.visit.address) else ("front",)

    @property
    def target(self) -> str:
        """The highlighted story, else the page."""
        return self.list.entry.item.url if self.list.entry else super().target

    def on_entry_highlighted(self, event: EntryHighlighted) -> None:
        """Show its teaser."""
        event.stop()
        self.teaser.show(event.entry.item)

    def on_section_stepped(self, event: SectionStepped) -> None:
        """To the section before or after."""
        event.stop()
        self._step_section(event.by)

    def action_next_section(self) -> None:
        """To the section after this one."""
        self._step_section(1)

    def action_previous_section(self) -> None:
        """To the section before this one."""
        self._step_section(-1)

    def _step_section(self, by: int) -> None:
        if not self.walk.next_section(by):
            self.flash("This is the last section." if by > 0 else "This is the first section.")

    def on_section_chosen(self, event: SectionChosen) -> None:
        """A section's name was clicked."""
        event.stop()
        if self.visit and self.visit.edition:
            self.walk.open_section(self.visit.edition, self.visit.edition.sections[event.index])

    def action_close(self) -> None:
        """The home front page quits; another one leads back there."""
        if self._section_index(self.visit) >= 0 or not self.walk.visits.can_go_back:
            self.app.exit()
        else:
            self.walk.back_to_front()

    def _section_index(self, visit: Visit | None) -> int:
        sections = visit.edition.sections if visit and visit.edition else ()
        for index, section in enumerate(sections):
            if visit and section == visit.section and visit.is_section:
                return index
        return -1
