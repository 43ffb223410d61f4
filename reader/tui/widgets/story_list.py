"""A list of stories under headings, numbered, marked and walked by keys: what pane and front page have in common."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Final

from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.model.article import Direction
from reader.model.related import GroupKind
from reader.story import numbering
from reader.story.numbering import Entry, Listing
from reader.tui.layout.piece import capitals
from reader.tui.marks import Known
from reader.tui.messages import EntryChosen, EntryHighlighted
from reader.tui.widgets.rows import EntryRow, HeadingRow

_OWN_LABELS: Final[dict[GroupKind, str]] = {
    "inline": "In the text",
    "more": "More",
    "recommends": "Recommended",
    "related": "Related",
    "media": "Audios and videos",
    "web": "On the web",
    "topics": "Topics",
}


_PLAIN: Final = Style()


class _EntryOption(Option):
    """An option that knows its entry."""

    def __init__(self, prompt: EntryRow, id: str, entry: Entry) -> None:
        super().__init__(prompt, id=id)
        self.entry = entry


class StoryList(OptionList, inherit_bindings=False):
    """Shows a Listing; tells which entry is highlighted or chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "story-list--number",
        "story-list--mark",
        "story-list--title",
        "story-list--read",
        "story-list--meta",
        "story-list--heading",
        "story-list--rule",
    }

    def __init__(self, *, id: str | None = None, letters: bool = False) -> None:
        """``letters`` takes letters in place of glyphs."""
        self._styles: dict[str, Style] = {}
        self._lit = False
        super().__init__(id=id, markup=False)
        self._letters = letters
        self._direction: Direction = "ltr"
        self._language = ""
        self.listing: Listing = Listing()

    def show(
        self,
        listing: Listing,
        known: Known,
        *,
        direction: Direction = "ltr",
        language: str = "",
        highlight: int | None = None,
    ) -> None:
        """Replace the list; ``highlight`` is a number; ``language`` says how labels are put in capitals."""
        self.listing, self._direction, self._language = listing, direction, language
        self.set_options(self._options_of(listing, known))
        if highlight is not None:
            self.highlight_number(highlight)

    def mark(self, known: Known) -> None:
        """Show what is known now; highlight and scroll place stay."""
        highlighted, scroll = self.highlighted, self.scroll_y
        self.set_options(self._options_of(self.listing, known))
        with self.prevent(OptionList.OptionHighlighted, EntryHighlighted):
            self.highlighted = highlighted
        self.scroll_to(y=scroll, animate=False, force=True, immediate=True)

    @property
    def entry(self) -> Entry | None:
        """The highlighted entry."""
        option = self.highlighted_option
        return option.entry if isinstance(option, _EntryOption) else None

    @property
    def number(self) -> int | None:
        """The number of the highlighted entry."""
        entry = self.entry
        return entry.number if entry else None

    def highlight_number(self, number: int | None) -> None:
        """Highlight the first place of the story with this number."""
        for index, option in enumerate(self.options):
            if isinstance(option, _EntryOption) and option.entry.number == number:
                self.highlighted = index
                return
        self.highlighted = None

    def walk(self, by: int) -> None:
        """Highlight the next story (or the one before), passing over second places."""
        self.highlight_number(numbering.step(self.listing, self.number, by))

    def action_select(self) -> None:
        """Choose the highlighted entry: by key or by mouse."""
        entry = self.entry
        if entry is not None:
            self.post_message(EntryChosen(entry))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Pass it on as an entry."""
        event.stop()
        if isinstance(event.option, _EntryOption):
            self.post_message(EntryHighlighted(event.option.entry))

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Scroll so that the heading of a group shows together with its first entry."""
        super().scroll_to_highlight(top)
        index = self.highlighted
        if index and self.is_mounted and not isinstance(self.options[index - 1], _EntryOption):
            self._update_lines()
            line, height = self._index_to_line.get(index - 1), self._heights.get(index - 1, 0)
            if line is not None:
                self.scroll_to_region(
                    Region(0, line, 1, height + self._heights.get(index, 0)), force=True, animate=False, immediate=True
                )

    def notify_style_update(self) -> None:
        """A new theme: every row is painted anew."""
        self._styles.clear()
        self._clear_caches()
        super().notify_style_update()

    def _get_option_render(self, option: Option, style: Style) -> list[Strip]:
        """The highlighted row has one colour, the cursor's: others might not be readable on its background."""
        self._lit = option is self.highlighted_option
        strips = super()._get_option_render(option, style)
        self._lit = False
        return strips

    def style_of(self, name: str) -> Style:
        """A style of the stylesheet, by the short name that rows use."""
        if self._lit:
            return _PLAIN
        if name not in self._styles:
            self._styles[name] = self.get_visual_style(f"story-list--{name}", partial=True)
        return self._styles[name]

    def _options_of(self, listing: Listing, known: Known) -> Iterable[Option]:
        now = datetime.now().astimezone()
        digits = len(str(len(listing.stories)))
        first, alone = True, len(listing.groups) == 1
        for position, group in enumerate(listing.groups):
            label = capitals(group.label, self._language) or ("" if alone else capitals(_OWN_LABELS[group.kind]))
            if label:
                yield Option(HeadingRow(self.style_of, group, label, first=first), disabled=True)
                first = False
            for entry in group.entries:
                row = EntryRow(
                    self.style_of,
                    entry,
                    known,
                    digits=digits,
                    now=now,
                    letters=self._letters,
                    direction=self._direction,
                )
                yield _EntryOption(row, f"{position}-{entry.number}", entry)
