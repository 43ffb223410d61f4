"""An option list that survives a window too small to show it, and a click on a row that has just gone."""

from __future__ import annotations

from textual.events import Click
from textual.style import Style
from textual.widgets import OptionList


class SturdyList(OptionList, inherit_bindings=False):
    """Textual 8.2's OptionList ends the app in both cases."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """Textual 8.2 leaves out ``reverse``: without colours (NO_COLOR) no row would be seen to be highlighted."""
        style = super().get_visual_style(*component_classes, partial=partial)
        reverse = any(self.get_component_styles(name).text_style.reverse for name in component_classes)
        return style + Style(reverse=True) if reverse else style

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
