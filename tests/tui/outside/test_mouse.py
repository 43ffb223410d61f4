"""The mouse: the buttons at its side, as xterm sends them (SGR 1006: codes 128 and 129); places in pixels (1016)."""

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


IN_BAND = b"\x1b[?2048;2$y"
"""A terminal's word that it reports its size in band (mode 2048): then Textual has it measure the mouse in pixels."""


def size(columns: int, rows: int) -> bytes:
    """The report of a window whose cells are 10 by 20 pixels."""
    return f"\x1b[48;{rows};{columns};{20 * rows};{10 * columns}t".encode()


@pytest.mark.parametrize("garbage", [b"", b"\x1b[99999999999999999999u", b"\x1b[4294967295;1u\xff"])
def test_row_63_places_in_pixels_hold_whatever_else_comes_and_end_with_the_reader(garbage: bytes) -> None:
    with Terminal("tests.tui.child", "none", "0.4") as terminal:
        terminal.wait_for("Fog")
        terminal.press(IN_BAND)
        terminal.wait_for_output(b"\x1b[?1016h")
        terminal.press(size(100, 30) + garbage)
        terminal.press(mouse(0, "195;90") + mouse(0, "195;90", up=True))
        terminal.wait_for("Home › Rain")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_on() == set()


def test_row_63_a_window_without_size_is_outlived_and_the_next_report_holds() -> None:
    with Terminal("tests.tui.child", "none", "0.4") as terminal:
        terminal.wait_for("Fog")
        terminal.press(IN_BAND)
        terminal.wait_for_output(b"\x1b[?1016h")
        terminal.press(size(0, 0) + mouse(0) + mouse(0, up=True))
        terminal.press(size(100, 30) + mouse(0, "195;90") + mouse(0, "195;90", up=True))
        terminal.wait_for("Home › Rain")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
