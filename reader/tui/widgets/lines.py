"""One-line bars around the panes: header, sections and footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.content import Content
from textual.reactive import reactive, var
from textual.style import Style
from textual.widget import Widget

from reader.keys.commands import BY_ID
from reader.keys.keymap import Hint
from reader.story.trail import NOWHERE
from reader.text.cells import cell_len, clip, most_cells
from reader.tui.messages import HintChosen, SectionChosen, StepChosen
from reader.tui.reading.visits import GAP, Crumb

_BETWEEN: Final = "  "


class HeaderLine(Widget):
    """Where the reader is, or what there is to know of this page, and how the network does.

    They share one line, so that what comes to be known of a page moves none of the lines that are being read.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header-line--where", "header-line--remark", "header-line--state"}
    where: reactive[tuple[str, ...]] = reactive(("DW",))
    remark: reactive[str] = reactive("")
    """What there is to know, in the place of ``where``."""
    state: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """Both ends of the line. A name gives way to the state of the network, which gives way to a remark."""
        width = self.size.width
        state = clip("   ".join(self.state), width)
        if self.remark and most_cells(f"{self.remark}   {state}") > width:
            state = ""
        name = "header-line--remark" if self.remark else "header-line--where"
        room = max(width - most_cells(state) - 3, 0) if state else width
        left = clip(self.remark or " · ".join(filter(None, self.where)), room)
        return Content.assemble(
            (left, self.get_visual_style(name, partial=True)),
            " " * max(width - cell_len(left) - cell_len(state), 0),
            (state, self.get_visual_style("header-line--state", partial=True)),
        )


class FooterLine(Widget):
    """The trail at the left, what keys do at the right; a click on either goes there, or does it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer-line--key", "footer-line--hint", "footer-line--trail"}
    auto_links = var(False)  # Textual would give what can be clicked a look of its own
    trail: reactive[tuple[Crumb, ...]] = reactive(())
    hints: reactive[tuple[Hint, ...]] = reactive(())
    typed: reactive[str] = reactive("")
    """What was typed and waits for more: digits, or the beginning of a key sequence."""
    flash: reactive[str] = reactive("")
    """A passing remark."""

    def watch_flash(self, flash: str) -> None:
        """Without a remark the text alone may have the line."""
        self.set_class(bool(flash or self.typed), "-speaking")

    def watch_typed(self) -> None:
        """What is typed is shown wherever."""
        self.watch_flash(self.flash)

    def render(self) -> Content:
        """As many hints as fit beside a trail of a third of the width."""
        width = self.size.width
        left = clip(self.typed or self.flash, width)
        hints = self._hints(max(width - most_cells(left) - 2, 0) if left else width * 3 // 5)
        step = " > " if self.app.has_class("-letters") else " › "
        room = max(width - hints.cell_length - 2, 0)
        crumbs = [Crumb(left, NOWHERE)] if left else _trail(self.trail, room, step)
        look = self.get_visual_style("footer-line--trail", partial=True)
        shown = Content.assemble(
            *((name, look if number == NOWHERE else look + _click("go", number)) for name, number in crumbs)
        )
        return Content.assemble(shown, " " * max(width - shown.cell_length - hints.cell_length, 0), hints)

    def action_go(self, number: int) -> None:
        """A step of the trail was clicked."""
        self.post_message(StepChosen(number))

    def action_do(self, command: str) -> None:
        """A hint was clicked."""
        self.post_message(HintChosen(command))

    def _hints(self, room: int) -> Content:
        key_style = self.get_visual_style("footer-line--key", partial=True)
        hint_style = self.get_visual_style("footer-line--hint", partial=True)
        shown: list[Hint] = []
        last = self.hints[-1:]
        for hint in (*last, *self.hints[:-1]):
            if sum(most_cells(f"{each.key} {each.words}") + len(_BETWEEN) for each in (*shown, hint)) > room:
                break
            shown.append(hint)
        shown = [*shown[1:], *shown[:1]]
        parts: list[Content | tuple[str, Style] | str] = []
        for hint in shown:
            # which digit would be meant nobody knows
            click = Style() if BY_ID[hint.command].digits else _click("do", hint.command)
            parts += [_BETWEEN if parts else "", (hint.key, key_style + click), (f" {hint.words}", hint_style + click)]
        return Content.assemble(*parts)


class SectionLine(Widget):
    """The sections of an edition, with the one that is shown; a click goes to another."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"section-line--name", "section-line--current"}
    auto_links = var(False)
    names: reactive[tuple[str, ...]] = reactive(())
    current: reactive[int] = reactive(-1)

    def watch_names(self, names: tuple[str, ...]) -> None:
        """Show or hide the line."""
        self.set_class(len(names) > 1, "-shown")

    def render(self) -> Content:
        """The names around the current one."""
        width = self.size.width
        first = 0
        while first < self.current and _width(self.names[first : self.current + 2]) > width:
            first += 1
        parts: list[Content | tuple[str, Style] | str] = []
        for index, name in list(enumerate(self.names))[first:]:
            style = self.get_visual_style(
                "section-line--current" if index == self.current else "section-line--name", partial=True
            )
            parts += [(f" {name} ", style + _click("choose", index)), " "]
        return Content.assemble(*parts).truncate(width, ellipsis=True)

    def action_choose(self, index: int) -> None:
        """A name was clicked."""
        self.post_message(SectionChosen(index))


def _width(names: Sequence[str]) -> int:
    return sum(most_cells(name) + 3 for name in names)


def _click(action: str, argument: object) -> Style:
    """The style of what runs an action when it is clicked. The argument is a value in a tuple: it is never parsed."""
    return Style.from_meta({"@click": (action, (argument,))})


def _trail(crumbs: Sequence[Crumb], room: int, step: str) -> list[Crumb]:
    """The last steps of the way that fit, the first one always among them; each is cut where it is long."""
    if not crumbs:
        return []
    *before, last = crumbs
    short = [Crumb(clip(crumb.name, max(room // 4, 12)), crumb.number) for crumb in before]
    between = Crumb(step, NOWHERE)
    for start in range(1, len(short) + 1):
        way = [short[0], *([Crumb(GAP, NOWHERE)] if start > 1 else []), *short[start:]]
        way = [part for crumb in way for part in (crumb, between)]
        left = room - most_cells("".join(part.name for part in way))
        if min(most_cells(last.name), max(room // 3, 12)) <= left:
            return [*way, Crumb(clip(last.name, left), last.number)]
    return [Crumb(clip(last.name, room), last.number)]
