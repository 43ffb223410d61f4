"""How keys are spelled and printed."""

from __future__ import annotations

import pytest

from reader.keys import spelling


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("j", "j"), ("J", "J"), ("?", "?"), ("+", "+"), ("-", "-"), ("ñ", "ñ"), ("ctrl+o", "ctrl+o"),
        ("Ctrl-O", "ctrl+o"), ("PgDn", "pagedown"), ("Esc", "escape"), ("Space", "space"), ("F11", "f11"),
        ("Alt-Left", "alt+left"), ("Alt-←", "alt+left"), ("shift+tab", "shift+tab"), ("shift+a", "A"),
        ("alt+A", "alt+shift+a"), ("shift+ctrl+left", "ctrl+shift+left"), ("g  g", "g g"),
        ("ctrl+x Ctrl-C", "ctrl+x ctrl+c"),
    ],
)  # fmt: skip
def test_a_key_may_be_written_as_it_is_printed(written: str, compared: str) -> None:
    assert spelling.sequence(written) == compared


@pytest.mark.parametrize(
    "written", ["", " ", "ctlr+o", "ctrl+", "f25", "jk", "ctrl+1", "ctrl+enter", "hyper+x", "\x1b", "g foo"]
)
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="must be a key such as"):
        spelling.sequence(written)


@pytest.mark.parametrize(
    ("written", "key"),
    [("ctrl+h", "Backspace"), ("Ctrl-i", "Tab"), ("ctrl+M", "Enter"), ("ctrl+[", "Esc"), ("g ctrl+i", "Tab")],
)
def test_a_key_that_terminals_send_for_another_is_refused(written: str, key: str) -> None:
    with pytest.raises(ValueError, match=f"terminals send that for {key}"):
        spelling.sequence(written)


def test_esc_is_in_no_sequence_since_it_ends_them() -> None:
    assert spelling.sequence("escape") == "escape"
    with pytest.raises(ValueError, match="Esc ends"):
        spelling.sequence("escape j")


def test_a_key_is_printed_as_a_person_would_write_it() -> None:
    keys = ("J", "escape", "alt+left", "ctrl+d", "pagedown", "?", "f1", "g g", "shift+tab", "-")
    assert [spelling.printed(key) for key in keys] == [
        "J", "Esc", "Alt-←", "Ctrl-d", "PgDn", "?", "F1", "g g", "Shift-Tab", "-",
    ]  # fmt: skip
    assert spelling.printed("alt+left", letters=True) == "Alt-Left"


def test_what_is_printed_can_be_written() -> None:
    for key in (
        "J",
        "escape",
        "alt+left",
        "ctrl+d",
        "pageup",
        "?",
        "f12",
        "g g",
        "shift+tab",
        "insert",
        "delete",
        "end",
    ):
        assert spelling.sequence(spelling.printed(key)) == spelling.sequence(spelling.printed(key, letters=True)) == key


def test_a_line_to_type_in_takes_characters_and_blanks() -> None:
    assert [key for key in ("x", "space", "g g", "ctrl+x", "f1", "ctrl+x x") if spelling.is_character(key)] == [
        "x", "space", "g g",
    ]  # fmt: skip
