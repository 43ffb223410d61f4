"""The side pane: the stories that a page ties to itself."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from reader.tui.keys.bindings import bindings
from reader.tui.widgets.story_list import StoryList


class RelatedPane(StoryList, inherit_bindings=False):
    """Related stories in their groups."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("related")]
    FOCUS_ON_CLICK = False
    """A click opens a story; the keys stay with the text, also when it is come back to."""
