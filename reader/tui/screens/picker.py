"""Type-to-filter picker, of sections, editions, commands, themes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.fuzzy import Matcher
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.text.cells import cell_len, clip, most_cells
from reader.text.fold import folded, holds
from reader.tui.keys.bindings import also, bindings
from reader.tui.screens.overlay import Overlay, closing_keys
from reader.tui.widgets.rows import Lines, LookOf, RowLine
from reader.tui.widgets.sturdy_list import SturdyList
from reader.tui.widgets.words_input import WordsInput

Value = TypeVar("Value")

NOTHING: Final = "Nothing is called that."


class Choice(Generic[Value]):
    """One thing to pick."""

    def __init__(self, label: str, value: Value, detail: str = "", words: str = "") -> None:
        """``detail`` stands dim behind the label and is searched as well, as are ``words`` that are not shown."""
        self.label, self.value, self.detail = label, value, detail
        self.names = f"{label} {detail} {words}"


def matching(words: str, choices: Sequence[Choice[Value]]) -> list[Choice[Value]]:
    """The choices that hold every word, those whose label begins with them first; only where none does, those that
    hold the letters in their order, as a fuzzy finder has it."""
    parts = folded(words).split()
    if not parts:
        return []
    held = [choice for choice in choices if holds(choice.names, words)]
    if held:
        return sorted(held, key=lambda choice: _rank(parts[0], folded(choice.label)))
    matcher = Matcher(words)
    scored = [(matcher.match(f"{choice.label} {choice.detail}"), choice) for choice in choices]
    return [choice for _, choice in sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])]


def _rank(word: str, label: str) -> int:
    return 0 if label.startswith(word) else 1 if f" {word}" in label else 2 if word in label else 3


class ChoiceRow(Lines):
    """A label at the left, its detail at the right, on one line."""

    def __init__(self, look_of: LookOf, choice: Choice[Any]) -> None:
        """``look_of`` knows ``detail``."""
        super().__init__(look_of)
        self._choice = choice

    def lines(self, width: int) -> list[RowLine]:
        """The label gives way only where it is wider than the list."""
        label = clip(self._choice.label, width)
        room = width - most_cells(label) - 2
        detail = clip(self._choice.detail, room) if room > 4 else ""
        gap = " " * (width - cell_len(label) - most_cells(detail))
        return [[(label, ""), (gap, ""), (detail, "detail")]]


class _ChoiceOption(Option):
    """An option that knows its choice."""

    def __init__(self, prompt: ChoiceRow, choice: Choice[Any]) -> None:
        super().__init__(prompt)
        self.choice = choice


class PickerList(SturdyList, inherit_bindings=False):
    """The choices."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"picker-list--detail"}

    def look_of(self, name: str) -> Style:
        """A style of the stylesheet."""
        return self.get_visual_style(f"picker-list--{name}", partial=True)


class PickerScreen(Overlay[Value], Generic[Value], inherit_bindings=False):
    """Type to narrow down, arrows to move, Enter to pick. Letters are words here, never commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *closing_keys(),
        also("app.quit", "app.quit"),
        *bindings("picker"),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[Value]],
        *,
        current: int = 0,
        hint: str = "type a part of the name",
        other: Callable[[str], Choice[Value] | None] = lambda _: None,
    ) -> None:
        """``current`` is the index of the choice that is highlighted at first.

        ``other`` makes a choice of the words themselves, where they name something that is not listed; it comes first.
        """
        super().__init__()
        self._title, self._choices, self._current, self._other = title, choices, current, other
        self._narrowed_to = ""
        self.words = WordsInput(compact=True, placeholder=hint)
        self.list = PickerList(markup=False, compact=True)
        self.list.can_focus = False
        self._fill(choices, current)

    def compose(self) -> ComposeResult:
        """Input and list."""
        with Vertical(id="picker", classes="window") as box:
            box.border_title = self._title
            yield self.words
            yield self.list

    def typed(self, event: events.Key) -> bool:
        """Letters are words."""
        return self.words.typed(event)

    def action_pick(self) -> None:
        """Pick, from what matches the words as they are now."""
        self._narrow()
        self._pick(self.list.highlighted_option)

    def on_input_changed(self) -> None:
        """Show what matches, best first."""
        self._narrow()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click picks."""
        self._pick(event.option)

    # the input keeps the focus while the highlight moves

    def action_down(self) -> None:
        """The next choice."""
        self.list.action_cursor_down()

    def action_up(self) -> None:
        """The choice before."""
        self.list.action_cursor_up()

    def action_page_down(self) -> None:
        """A page further down."""
        self.list.action_page_down()

    def action_page_up(self) -> None:
        """A page further up."""
        self.list.action_page_up()

    def _pick(self, option: Option | None) -> None:
        if isinstance(option, _ChoiceOption):
            self.finish(option.choice.value)

    def _narrow(self) -> None:
        words = self.words.value.strip()
        if words == self._narrowed_to:
            return
        self._narrowed_to = words
        if not words:
            self._fill(self._choices, self._current)
            return
        named = self._other(words)
        self._fill([*([named] if named else []), *matching(words, self._choices)], 0)

    def _fill(self, choices: Sequence[Choice[Value]], highlighted: int) -> None:
        rows = [_ChoiceOption(ChoiceRow(self.list.look_of, choice), choice) for choice in choices]
        self.list.set_options(rows or [Option(Content(NOTHING), disabled=True)])
        self.list.highlighted = highlighted if choices else None
