"""The command table: one place for every default key."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.keys import spelling
from reader.keys.commands import BY_ID, COMMANDS, SCOPES, TOGETHER, of_scope
from reader.keys.keymap import Keymap, made
from reader.keys.presets import PRESETS


def test_no_key_is_bound_that_terminals_send_for_another_one() -> None:
    """Nor is any key spelled in a way in which it would never be found."""
    for command in COMMANDS:
        assert [spelling.sequence(key) for key in command.keys] == list(command.keys)


@pytest.mark.parametrize("preset", PRESETS)
def test_only_enter_does_more_than_one_thing_in_a_place(preset: str) -> None:
    keymap = made(preset)
    for scopes in TOGETHER:
        bound = [key for command in of_scope(*scopes) for key in keymap.keys(command.id)]
        assert {key for key in bound if bound.count(key) > 1} <= {"enter"}, scopes
        assert not [key for key in bound if keymap_begins(bound, key)], scopes


def keymap_begins(bound: list[str], key: str) -> bool:
    return any(other.startswith(f"{key} ") for other in bound)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_says_itself_what_gives_a_key_up(preset: str) -> None:
    assert made(preset).lost == {}
    assert PRESETS[preset].keys() <= BY_ID.keys()
    for keys in PRESETS[preset].values():
        assert [spelling.sequence(key) for key in keys] == list(keys)


def test_ids_are_unique_and_every_command_explains_itself() -> None:
    assert len(BY_ID) == len(COMMANDS)
    for command in COMMANDS:
        assert command.scope in SCOPES
        assert command.help.endswith(".")
        assert command.label
        assert "`" not in command.help, "a help names no key: another one may be bound"


def test_the_keys_of_the_product_page_are_bound() -> None:
    wanted = {
        "article": "j k g G h l d u b { } ctrl+d ctrl+u space pagedown pageup home end up down left right enter",
        "story": "J K p / n N x z V + - = tab",
        "page": "1 2 3 4 5 6 7 8 9 0 backspace [ ] alt+left alt+right r o y i q escape c ctrl+c",
        "related": "j k enter",
        "front": "j k enter { } /",
        "app": "R : ctrl+p ? f1 Q ctrl+z",
    }
    for scope, keys in wanted.items():
        bound = {key for command in of_scope(scope) for key in command.keys}  # type: ignore[arg-type]
        assert set(keys.split()) <= bound, scope


def test_the_keymap_can_be_asked_without_textual() -> None:
    code = "import sys, reader.keys.keymap; sys.exit(any(name.partition('.')[0] == 'textual' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_keys_are_asked_for_when_a_module_is_loaded() -> None:
    """Whatever names a key must name the one that a configuration gives it, which is read later."""
    code = (
        "import reader.keys.keymap as k\n"
        "def fail(self, *ids, **how): raise SystemExit(f'asked for {ids}')\n"
        "for name in ('keys', 'key', 'spelled', 'hints', 'footer', 'targets'): setattr(k.Keymap, name, fail)\n"
        "import reader.tui.app\n"
        "from reader.tui.screens import choices, front, help, info, overlay, page, peek, picker, states, story\n"
        "from reader.tui.widgets import article_pane, front_list, related_pane, search_bar\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_default_keymap_is_the_table() -> None:
    assert {command.id: Keymap().keys(command.id) for command in COMMANDS} == {c.id: c.keys for c in COMMANDS}
