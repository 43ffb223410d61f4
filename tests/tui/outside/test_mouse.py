"""The buttons at the side of a mouse go back and forward, as xterm sends them (SGR 1006: codes 128 and 129)."""

from __future__ import annotations

import pytest

from tests.tui.terminal import Terminal

OVER_RAIN = "20;5"
"""Column and line of the second story of the front page, which a click would open."""


def mouse(code: int, place: str = OVER_RAIN, *, up: bool = False) -> bytes:
    return f"\x1b[<{code};{place}{'m' if up else 'M'}".encode()


@pytest.mark.parametrize("held", [0, 4, 8, 16], ids=["alone", "shift", "meta", "ctrl"])
def test_mouse_buttons_8_and_9_go_back_and_forward(held: int) -> None:
    with Terminal("tests.tui.child", "none", "0.4") as terminal:
        terminal.wait_for("Fog")
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press(mouse(128 + held) + mouse(128 + held, up=True))
        terminal.wait_until(lambda: "R sections" in terminal.text and "Rain" in terminal.text)
        terminal.press(mouse(129 + held) + mouse(129 + held, up=True))
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press(mouse(129 + held))
        terminal.wait_for("There is nothing ahead.")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_what_else_the_further_buttons_do_is_no_click() -> None:
    """Release, motion with one held, buttons 10 and 11: Textual alone takes them for clicks on what lies there."""
    with Terminal("tests.tui.child", "none", "0.4") as terminal:
        terminal.wait_for("Fog")
        terminal.press("1")
        terminal.wait_for("Nobody saw the ferry leave.")
        terminal.press(b"".join(mouse(code, up=up) for code in (131, 130, 163, 162, 161, 160) for up in (False, True)))
        terminal.press(mouse(129, up=True) + mouse(128, up=True))
        terminal.press("?")
        terminal.wait_for("Moving from page to page")
        terminal.press("q")
        terminal.wait_for("Nobody saw the ferry leave.")
        assert "Home › Fog" in terminal.text
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
