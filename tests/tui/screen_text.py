"""The screen of a running app as text: the one place that knows how Textual keeps it."""

from __future__ import annotations

from textual.app import App


def screen_lines(app: App[object]) -> list[str]:
    """The lines of the screen, without the blanks at their ends."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def screen_text(app: App[object]) -> str:
    """The whole screen as one text."""
    return "\n".join(screen_lines(app))
