"""A list of stories under headings, numbered, marked and walked by keys: what pane and front page have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.style import Style as RichStyle
from textual.events import Click, MouseEvent, MouseMove
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.model import labels
from reader.story import numbering
from reader.story.numbering import Entry, Listing
from reader.text import dates
from reader.text.language import Direction
from reader.tui.layout.piece import capitals
from reader.tui.marks import Known
from reader.tui.messages import EntryChosen, EntryHighlighted
from reader.tui.widgets.rows import EntryRow, HeadingRow, Lines
from reader.tui.widgets.sturdy_list import SturdyList


class _EntryOption(Option):
    """An option that knows its entry."""

    def __init__(self, prompt: EntryRow, id: str, entry: Entry) -> None:
        super().__init__(prompt, id=id)
        self.entry = entry


class StoryList(SturdyList, inherit_bindings=False):
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
        self._strips: dict[tuple[int, str, int], list[Strip]] = {}
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
        self._strips.clear()
        self.set_options(self._options_of(listing, known))
        if highlight is not None:
            self.highlight_number(highlight)

    def mark(self, known: Known) -> None:
        """Other marks, in the same place."""
        top = self.scroll_offset.y
        self.show(self.listing, known, direction=self._direction, language=self._language, highlight=self.number)
        self.scroll_to(y=top, animate=False, immediate=True)

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

    # -- painting -------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """The strip of a line, from rows painted once: OptionList's own way costs several times as much."""
        try:
            index, line = self._line_cache.lines[self.scroll_offset.y + y]
        except IndexError:
            return Strip.blank(self.scrollable_content_region.width, self._style("").rich_style)
        look, width = self._look_of(index), self.scrollable_content_region.width
        strips = self._strips.get((index, look, width))
        if strips is None:
            strips = self._strips[index, look, width] = self._paint(index, look)
        # Between a change of size and the news of it, lines are counted for the old width and painted for the new.
        return strips[line] if line < len(strips) else Strip.blank(width, self._style(look).rich_style)

    def notify_style_update(self) -> None:
        """A new theme, or the focus came or went: every row is painted anew."""
        self._styles.clear()
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Another width: every row is laid out anew."""
        self._strips.clear()

    def _look_of(self, index: int) -> str:
        if index == self.highlighted:
            return "highlighted"
        if self.options[index].disabled:
            return "disabled"
        return "hover" if index == self._mouse_hovering_over else ""

    def _paint(self, index: int, look: str) -> list[Strip]:
        row = self.options[index].prompt
        assert isinstance(row, Lines)
        base = self._style(look)

        def part(name: str) -> RichStyle:
            # The highlighted row has one colour, the cursor's: others might not be readable on its background.
            return base.rich_style if look == "highlighted" else self._part_style(look, name)

        padding = self.get_component_styles("option-list--option").padding
        strips = row.strips(self.scrollable_content_region.width - padding.width, base.rich_style, part)
        return [strip.extend_cell_length(strip.cell_length + padding.right, base.rich_style) for strip in strips]

    def _style(self, look: str) -> Style:
        if look not in self._styles:
            names = ("option-list--option", *([f"option-list--option-{look}"] if look else []))
            self._styles[look] = self.get_visual_style(*names)
        return self._styles[look]

    def _part_style(self, look: str, name: str) -> RichStyle:
        key = f"{look} {name}"
        if key not in self._styles:
            self._styles[key] = self._style(look) + self.get_visual_style(f"story-list--{name}", partial=True)
        return self._styles[key].rich_style

    # -- the mouse ------------------------------------------------------------------------------------------------

    def on_click(self, event: Click) -> None:
        """A click chooses."""
        event.prevent_default()
        index = self._under(event)
        if index is not None:
            self.highlighted = index
            self.action_select()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Show what a click would choose."""
        event.prevent_default()
        self._mouse_hovering_over = self._under(event)

    def _under(self, event: MouseEvent) -> int | None:
        at = event.get_content_offset(self)
        lines = self._line_cache.lines
        line = at.y + self.scroll_offset.y if at else -1
        if not 0 <= line < len(lines) or self.options[lines[line][0]].disabled:
            return None
        return lines[line][0]

    def _options_of(self, listing: Listing, known: Known) -> Iterable[Option]:
        now = dates.now()
        digits = len(str(max((entry.number for entry in listing.entries), default=0)))
        first = True
        for position, (group, name) in enumerate(zip(listing.groups, labels.of(listing.groups), strict=True)):
            label = capitals(name, self._language if group.label else "")
            if label:
                yield Option(HeadingRow(group, label, first=first, letters=self._letters), disabled=True)
                first = False
            for entry in group.entries:
                row = EntryRow(entry, known, digits=digits, now=now, letters=self._letters, direction=self._direction)
                yield _EntryOption(row, f"{position}-{entry.number}", entry)
