"""An option list that survives a window too small to show it, and a click on a row that has just gone."""

from __future__ import annotations

from textual.events import Click
from textual.widgets import OptionList


class SturdyList(OptionList, inherit_bindings=False):
    """Textual 8.2's OptionList ends the app in both cases."""

    def action_page_up(self) -> None:
        """A page up; by one entry where there is no page."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]
        else:
            self.action_cursor_up()

    def action_page_down(self) -> None:
        """A page down; by one entry where there is no page."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
        else:
            self.action_cursor_down()

    def on_click(self, event: Click) -> None:
        """A click on a row that is no more is none."""
        if event.style.meta.get("option", 0) >= self.option_count:
            event.prevent_default()
