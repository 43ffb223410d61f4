"""Key notation: as it is typed in a configuration, as it is compared (canonical form), as it is printed.

A key is compared in Textual's spelling (``ctrl+d``, ``pageup``), but a character is written as it is typed (``?``, and
``J`` with Shift). A key sequence (a chord of keys typed one after another) is keys with a blank between them: ``g g``.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "escape": "Esc", "enter": "Enter", "backspace": "Backspace", "tab": "Tab", "space": "Space", "up": "↑", "down": "↓",
    "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End", "insert": "Ins",
    "delete": "Del", **{f"f{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
_ALSO: Final = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown",
    "pgdown": "pagedown", "↑": "up", "↓": "down", "←": "left", "→": "right",
}  # fmt: skip
_ARROWS: Final = ("up", "down", "left", "right")
_MODIFIERS: Final = ("alt", "ctrl", "shift")
"""In the order in which Textual names them."""
_CONTROLS: Final = ("escape", "enter", "backspace", "tab")
"""What terminals send the same with Ctrl and without."""
_SENT_FOR: Final = {"ctrl+h": "Backspace", "ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+[": "Esc"}
_WITH_MODIFIERS: Final = re.compile(r"((?:(?:alt|ctrl|shift)[+-])+)(.+)", re.IGNORECASE)

EXPECTED: Final = 'a key such as "x", "ctrl+o", "alt+left" or "g g"'


def sequence(text: str) -> str:
    """The keys in ``text``, in the spelling in which they are compared. Also ``Ctrl-O`` and ``PgDn``, as printed.

    Raises ValueError, with words that go on from the name of a setting, for what is no key, and for the keys that no
    terminal tells from Backspace, Tab, Enter and Esc.
    """
    keys = tuple(map(_one, text.split()))
    if not keys or not all(keys):
        raise ValueError(f'must be {EXPECTED}, not "{text}"')
    for key in keys:
        if key in _SENT_FOR:
            raise ValueError(f"cannot be {printed(key)}: terminals send that for {_SENT_FOR[key]}")
    if len(keys) > 1 and "escape" in keys:
        raise ValueError(f'cannot be "{text}": Esc ends a sequence of keys that was begun')
    return " ".join(keys)


def _one(text: str) -> str:
    """One key as it is compared; empty for what is none."""
    if len(text) == 1 and text not in _ALSO:
        return text if text.isprintable() else ""
    found = _WITH_MODIFIERS.fullmatch(text)
    if not found:
        return _named(text)
    wished = {part for part in re.split("[+-]", found[1].lower()) if part}
    last = found[2]
    name = _named(last)
    if len(last) == 1 and not name:  # terminals send no Shift of its own with a character, and Ctrl with letters only
        if "shift" in wished and "ctrl" not in wished and last.isalpha():
            last, wished = last.upper(), wished - {"shift"}
        if "ctrl" in wished:
            name = last.lower() if re.fullmatch(r"[a-z\[]", last.lower()) and "shift" not in wished else ""
        elif "alt" in wished and last.isascii() and last.isalnum():
            wished |= {"shift"} if last.isupper() else set()
            name = last.lower()
        elif not wished:
            return last
    if not name or ("ctrl" in wished and name in _CONTROLS) or (name == "space" and wished):
        return ""
    return "+".join((*(each for each in _MODIFIERS if each in wished), name))


def _named(text: str) -> str:
    name = _ALSO.get(text.lower(), text.lower())
    return name if name in _NAMES else ""


def is_character(keys: str) -> bool:
    """Whether a line to type in takes the first of these keys for a letter."""
    first = keys.partition(" ")[0]
    return len(first) == 1 or first == "space"


def printed(keys: str, *, letters: bool = False) -> str:
    """As a person would write them: ``alt+left`` is ``Alt-←`` (``Alt-Left`` in letters), ``J`` stays ``J``."""
    return " ".join(_printed(key, letters=letters) for key in keys.split())


def _printed(key: str, *, letters: bool) -> str:
    if len(key) == 1:
        return key
    return "-".join(
        part.capitalize() if part in _MODIFIERS or (letters and part in _ARROWS) else _NAMES.get(part, part)
        for part in key.split("+")
    )
