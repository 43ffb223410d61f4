"""The command table: one place for every key."""

from __future__ import annotations

import subprocess
import sys

from textual.binding import Binding

from reader.tui.keys import commands
from reader.tui.keys.bindings import bindings
from reader.tui.keys.commands import COMMANDS, SCOPES, of_scope

# Scopes that are at hand together: the pane in focus first, then its screen, then the app.
TOGETHER = (("article", "story", "page", "app"), ("related", "story", "page", "app"), ("front", "page", "app"))


def test_no_key_is_bound_that_terminals_send_for_another_one() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    assert keys.isdisjoint({"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+left_square_bracket", "ctrl+["})


def test_a_key_does_one_thing_in_each_pane() -> None:
    for scopes in TOGETHER:
        keys = [key for command in of_scope(*scopes) for key in command.keys if not command.priority]
        assert sorted(keys) == sorted(set(keys)), scopes


def test_ids_are_unique_and_every_command_explains_itself() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    for command in COMMANDS:
        assert command.scope in SCOPES
        assert command.help.endswith(".")
        assert command.label


def test_the_keys_of_the_product_page_are_bound() -> None:
    wanted = {
        "article": "j k g G h l d u b { } ctrl+d ctrl+u space pagedown pageup home end up down left right enter",
        "story": "J K p / n N x z + - = tab",
        "page": "1 9 0 backspace [ ] alt+left alt+right r o y i q escape c ctrl+c",
        "related": "j k enter",
        "front": "j k enter { }",
        "app": "R : ctrl+p ? f1 Q ctrl+z",
    }
    for scope, keys in wanted.items():
        bound = {key for command in of_scope(scope) for key in command.keys}  # type: ignore[arg-type]
        assert set(keys.split()) <= bound, scope


def test_bindings_carry_the_table_s_keys_actions_and_ids() -> None:
    made = {binding.key: binding for binding in Binding.make_bindings(bindings("page"))}
    assert made["backspace"].action == made["left_square_bracket"].action == "back"
    assert made["backspace"].id == "page.back"
    assert made["7"].action == "jump('7')"


def test_a_key_is_printed_as_a_person_would_write_it() -> None:
    names = [commands.key_name(key) for key in ("J", "escape", "alt+left", "ctrl+d", "pagedown", "?")]
    assert names == ["J", "Esc", "Alt-←", "Ctrl-d", "PgDn", "?"]


def test_the_table_can_be_read_without_textual() -> None:
    code = (
        "import sys, reader.tui.keys.commands; "
        "sys.exit(any(name.partition('.')[0] == 'textual' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
