"""Looking at the app as a reader does: the screen as text, waited for instead of slept for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from textual.app import App
from textual.geometry import Offset
from textual.pilot import Pilot

DEADLINE = 20.0
"""Seconds after which a screen that does not come is a failure; nothing waits for it otherwise."""


def text(app: App[None]) -> str:
    """The screen as it is painted."""
    return "\n".join("".join(part.text for part in line).rstrip() for line in app.screen._compositor.render_strips())


def below(app: App[None], top: int, bottom: int = -1) -> str:
    """The lines from ``top`` on."""
    return "\n".join(text(app).split("\n")[top:bottom])


async def quiet(pilot: Pilot[None]) -> None:
    """Wait until nothing is on its way between the widgets any more and all is painted, however slow the machine is.

    ``Pilot.pause`` takes a process that gets no time for one that has nothing to do.
    """
    end = time.monotonic() + DEADLINE
    while True:
        await pilot.pause()
        if not _is_busy(pilot.app):
            return
        assert time.monotonic() < end, f"it is never quiet:\n{text(pilot.app)}"


def _is_busy(app: App[None]) -> bool:
    screen = app.screen
    pumps = [app, *(widget for each in app.screen_stack for widget in each.walk_children(with_self=True))]
    return (
        any(not pump._message_queue.empty() or pump._next_callbacks for pump in pumps)
        or bool(app._resize_event or app._resize_timer)
        or bool(screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks)
    )


async def until(pilot: Pilot[None], shown: str | Callable[[str], bool]) -> str:
    """Wait until the screen shows a text, or is as a function wants it; gives the screen."""
    end = time.monotonic() + DEADLINE
    while True:
        await pilot.pause()
        screen = text(pilot.app)
        if shown in screen if isinstance(shown, str) else shown(screen):
            return screen
        assert time.monotonic() < end, f"{shown!r} did not come:\n{screen}"
        await asyncio.sleep(0.01)


async def until_gone(pilot: Pilot[None], gone: str) -> str:
    """Wait until the screen shows a text no more."""
    return await until(pilot, lambda screen: gone not in screen)


def place(app: App[None], words: str) -> Offset:
    """Where on the screen these words begin, in cells (of what takes one cell a letter)."""
    for y, line in enumerate(text(app).split("\n")):
        if words in line:
            return Offset(line.index(words), y)
    raise AssertionError(f"{words!r} is not on the screen:\n{text(app)}")
