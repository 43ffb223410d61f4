"""The reading screen: a story, and beside it the stories tied to it."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one

from reader.keys import commands
from reader.keys.keymap import Hint
from reader.model.article import Article
from reader.model.related import RelatedItem
from reader.story import numbering
from reader.story.query import parsed
from reader.tui.keys.bindings import bindings
from reader.tui.marks import Known
from reader.tui.messages import SearchEnded, SearchTyped, WidthChosen
from reader.tui.reading.visits import Visit
from reader.tui.screens.page import NARROW_BELOW, NO_PAGE, PageScreen
from reader.tui.screens.states import failed, loading, without_text
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.lines import FooterLine, HeaderLine
from reader.tui.widgets.related_pane import RelatedPane
from reader.tui.widgets.search_bar import SearchBar
from reader.tui.widgets.story_list import StoryList

_NEVER: Final = -1
_OF_RELATED: Final = ("page.jump", "story.peek", "story.panes")


class StoryScreen(PageScreen):
    """Two panes; below 90 columns the second is a drawer."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("story")]
    AUTO_FOCUS = "ArticlePane"
    PAGE_SCOPES = frozenset({"story", "article", "related"})

    pane = query_one(ArticlePane)
    search = query_one(SearchBar)
    related = query_one(RelatedPane)

    _number_before: int | None = None
    """The number that was highlighted when the list got the focus."""
    _item_meant_at = _NEVER
    """How often the text had been moved when the highlight was: until the next time the highlighted item is meant."""

    def compose(self) -> ComposeResult:
        """Header, panes, footer."""
        yield HeaderLine()
        with Horizontal(id="panes"):
            yield ArticlePane(self.options)
            yield RelatedPane(id="related", letters=self.options.letters)
        yield SearchBar()
        yield FooterLine()

    def on_mount(self) -> None:
        """All of it is there at once."""
        self.pane.choose_width(self.walk.column)
        self.furnished()

    # -- showing ------------------------------------------------------------------------------------------------

    @property
    def stories(self) -> StoryList:
        """The related stories."""
        return self.related

    def show(self, visit: Visit) -> None:
        """Replace text and list."""
        self.visit = visit
        self._item_meant_at = _NEVER
        self.number.forget()
        self.close_drawer()
        self.end_search()
        page = visit.page
        if isinstance(page, Article):
            listing = numbering.number(visit.groups)
            self.related.show(
                listing,
                self.known(listing.stories),
                direction=page.direction,
                language=page.language,
                highlight=visit.step.highlight,
            )
            if page.has_text:
                self.pane.show_article(page, position=visit.position, link=visit.link, full=visit.shows_full)
            else:
                self.pane.show_state(without_text(page, self.options.keymap))
        else:
            self.related.show(numbering.Listing(), Known())
            self.pane.show_state((failed if visit.failure else loading)(visit, self.options.keymap))
        if visit.searched and isinstance(page, Article):
            self._mark_found(visit)
        self.set_class(not self.related.listing.groups, "-alone")
        in_list = visit.in_list and self.related.entry is not None and not self._hides_list
        self._number_before = self.related.number
        self.set_focus(self.related if in_list else self.pane)
        self.note(visit)

    def leave(self, visit: Visit) -> None:
        """Keep the place of the text and of the list."""
        if visit is self.visit and visit.page is not None:
            visit.leave(self.pane.position, self.related.number, self.pane.link_index, in_list=self.is_in_related)

    def scopes(self) -> tuple[commands.Scope, ...]:
        """By the pane in focus."""
        return ("related" if self.is_in_related else "article", "story")

    def hints(self) -> tuple[Hint, ...]:
        """None for related stories where there are none; in a narrow window first what opens or closes the drawer."""
        hints = super().hints()
        related = len(self.related.listing.stories)
        if not related:
            return tuple(hint for hint in hints if hint.command not in _OF_RELATED)
        narrow = self.app.size.width < NARROW_BELOW
        words = "text" if self.is_in_related else f"{related} related" if narrow else "related"
        hints = tuple(hint._replace(words=words) if hint.command == "story.panes" else hint for hint in hints)
        return tuple(sorted(hints, key=lambda hint: hint.command != "story.panes")) if narrow else hints

    def on_resize(self) -> None:
        """Side pane or drawer: the hints say which."""
        if self.ready:
            self.show_hints()

    @property
    def target(self) -> str:
        """What was moved last: the highlighted story, the link in focus in the text, else this page."""
        if self.related.entry and (self.is_in_related or self._item_meant_at == self.pane.moves):
            return self.related.entry.item.url
        return self.pane.focused_link or super().target

    @property
    def is_in_related(self) -> bool:
        """Whether keys go to the list; the widget itself is told a moment later."""
        return self.focused is self.related

    @property
    def _hides_list(self) -> bool:
        """Whether the list is out of sight."""
        return self.has_class("-zen") or (self.app.size.width < NARROW_BELOW and not self.has_class("-drawer"))

    # -- the two panes ------------------------------------------------------------------------------------------

    def action_panes(self) -> None:
        """Go to the other pane; the drawer opens and closes."""
        if self.is_in_related:
            if self.related.number != self._number_before:
                self._item_meant_at = self.pane.moves
            self.close_drawer()
            self.set_focus(self.pane)
            return
        if not self.related.listing.groups:
            self.flash("This page ties no stories to itself.")
            return
        self.remove_class("-zen")
        self.add_class("-drawer")
        self.set_focus(self.related)
        if self.related.entry is None:
            self.related.walk(1)
        self._number_before = self.related.number

    def close_drawer(self) -> bool:
        """Close the drawer where there is one; False when it was not open."""
        was_open = self.has_class("-drawer") and self.has_class("-narrow")
        if was_open:
            self.set_focus(self.pane)
        self.remove_class("-drawer")
        return was_open

    def action_next_related(self) -> None:
        """Highlight the next related story."""
        self._walk_related(1)

    def action_previous_related(self) -> None:
        """Highlight the one before."""
        self._walk_related(-1)

    def _walk_related(self, by: int) -> None:
        """What was moved last is what Enter opens; where the list is out of sight, the footer says what that is."""
        self.pane.leave_links_if_any()
        self.related.walk(by)
        self._item_meant_at = self.pane.moves
        entry = self.related.entry
        if entry is not None and self._hides_list:
            self.flash(f"{entry.number} {entry.item.title}")

    def action_peek(self) -> None:
        """Show what is known of the highlighted story."""
        if self.related.entry is None:
            self.related.walk(1)
        if self.related.entry is not None:
            from reader.tui.screens.peek import PeekScreen

            self.app.push_screen(
                PeekScreen(self.related.entry.item, self.walk.desk.kept, self._peek_on, self.options.keymap),
                lambda item: self.open_item(item) if item else None,
            )

    def _peek_on(self, by: int) -> RelatedItem | None:
        self._walk_related(by)
        return self.related.entry.item if self.related.entry else None

    def action_language(self) -> None:
        """The same story in another edition; a choice where there are several."""
        page = self.visit.page if self.visit else None
        others = page.languages if isinstance(page, Article) else ()
        if len(others) == 1:
            self.walk.open_url(others[0].url)
        elif others:
            from reader.tui.screens.choices import languages
            from reader.tui.screens.picker import PickerScreen

            self.app.push_screen(
                PickerScreen("Other languages", languages(self.walk, others)), lambda go: go() if go else None
            )
        else:
            self.flash("This page links no other language.")

    def action_zen(self) -> None:
        """Hide everything but the text, or bring it back."""
        self.toggle_class("-zen")
        if self.has_class("-zen"):
            self.set_focus(self.pane)

    # -- the text -----------------------------------------------------------------------------------------------

    def on_article_view_link_activated(self, event: ArticleView.LinkActivated) -> None:
        """A link in the text: it opens in the reader too."""
        event.stop()
        if not self.walk.open_url(event.url, title=event.words):
            self.flash("This link leads to no page.")

    def on_article_view_link_focused(self, event: ArticleView.LinkFocused) -> None:
        """The footer says where it leads, by the number under which it is listed where it is."""
        event.stop()
        listed = next((entry for entry in self.related.listing.entries if entry.item.url == event.url), None)
        self.flash(f"{listed.number} {listed.item.title}" if listed else event.url)

    def action_open_link(self) -> None:
        """Enter in the text with no link in focus: the highlighted related story."""
        if self.related.entry is not None:
            self.open_item(self.related.entry.item)

    def action_full_text(self) -> None:
        """Cleaned or full."""
        if not self.walk.full_text():
            self.flash(NO_PAGE)

    def action_widen(self) -> None:
        """A wider column."""
        if not self.pane.widen():
            self.flash("The column is as wide as it gets.")
        self._keep_width()

    def action_narrow(self) -> None:
        """A narrower column."""
        if not self.pane.narrow():
            self.flash("The column is as narrow as it gets.")
        self._keep_width()

    def action_reset_width(self) -> None:
        """The usual column."""
        self.pane.reset_width()
        self._keep_width()

    def _keep_width(self) -> None:
        self.post_message(WidthChosen(self.pane.chosen_width))

    # -- searching ----------------------------------------------------------------------------------------------

    def _mark_found(self, visit: Visit) -> None:
        """Mark the first of the words for which the story was found, from the place at which it is opened."""
        words = parsed(visit.searched).words
        visit.searched = ""
        if words:
            self.add_class("-searching")
            self.search.put(words[0])
            self.search.count(self.pane.search(words[0]), self.pane.match_number)

    def action_search(self) -> None:
        """Type words to find."""
        self.add_class("-searching")
        self.search.begin()

    def typed(self, event: events.Key) -> bool:
        """The search bar's, once it is asked for."""
        return self.ready and self.search.typed(event)

    def on_search_typed(self, event: SearchTyped) -> None:
        """Mark them while they are typed."""
        event.stop()
        found = self.pane.search(event.words)
        self.search.count(found, self.pane.match_number)

    def on_search_ended(self, event: SearchEnded) -> None:
        """Back to the text."""
        event.stop()
        self.set_focus(self.pane)
        if not event.kept:
            self.end_search()

    def end_search(self) -> bool:
        """No words are marked any more; False when there was no search."""
        if not self.has_class("-searching"):
            return False
        self.remove_class("-searching")
        self.pane.search("")
        self.set_focus(self.pane)
        return True

    def action_next_match(self) -> None:
        """On to the next match."""
        self._step_match(1)

    def action_previous_match(self) -> None:
        """Back to the match before."""
        self._step_match(-1)

    def _step_match(self, by: int) -> None:
        """On by a match; where none is marked, the last words are looked for in this text, from where it is read."""
        if not self.has_class("-searching") and self.search.words:
            self.add_class("-searching")
            self.search.count(self.pane.search(self.search.words), self.pane.match_number)
            if by < 0:
                self._step_match(by)
        elif self.has_class("-searching") and self.search.found:
            self.search.count(self.search.found, self.pane.next_match(by))
        elif not self.search.words:
            self.action_search()

    # -- closing ------------------------------------------------------------------------------------------------

    def action_close(self) -> None:
        """The drawer, zen, the search, else the story."""
        if self.close_drawer():
            return
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif not self.end_search():
            self.walk.back_to_front()

    def action_cancel(self) -> None:
        """A number, the search, a link, the drawer, the pane, what is on its way."""
        if self.number.waits:
            self.number.forget()
        elif self.end_search() or self.pane.leave_links_if_any() or self.close_drawer():
            return
        elif self.get_selected_text():
            self.clear_selection()
        elif self.is_in_related:
            self.set_focus(self.pane)
        elif self.has_class("-zen"):
            self.remove_class("-zen")
        else:
            self.walk.cancel()
