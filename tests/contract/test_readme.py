"""What the README shows can be typed: its configuration is right, its commands and its targets of make are there."""

from __future__ import annotations

import re

from reader.cli.commands import COMMANDS
from reader.config import file
from tests.contract.documents import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def examples(heading: str) -> str:
    """The indented lines below a heading, without their indent."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return "\n".join(line.removeprefix("    ") for line in section.split("\n") if line.startswith("    ") or not line)


def test_its_configuration_is_right() -> None:
    shown = examples("Configuration")
    assert "[limits]" in shown
    config = file.parse(shown, "README.md")
    assert config.keymap.keys("article.top") == ("g g",)


def test_it_names_every_command_of_the_command_line() -> None:
    shown = set(re.findall(r"^dw-reader (\w+)", examples("Command line"), re.MULTILINE))
    assert shown == {command.name for command in COMMANDS} | {"help"}


def test_its_targets_of_make_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^    )make (?:\w+=\S+ )?([a-z]+)", README, re.MULTILINE))
    assert {"run", "test"} <= named
    assert [name for name in sorted(named) if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []
