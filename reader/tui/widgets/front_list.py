"""The stories of a front page."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.tui.keys.bindings import bindings
from reader.tui.messages import SectionStepped
from reader.tui.widgets.story_list import StoryList


class FrontList(StoryList, inherit_bindings=False):
    """Stories of one section, or of any feed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("front")]

    def action_next_section(self) -> None:
        """Ask for the section after this one."""
        self.post_message(SectionStepped(1))

    async def action_filter(self) -> None:
        """The screen's, which has the line to type in."""
        await self.run_action("screen.filter")

    def action_previous_section(self) -> None:
        """Ask for the section before this one."""
        self.post_message(SectionStepped(-1))
