"""``dw-reader`` on a terminal opens the screens; what was mistyped is said before they are up."""

from __future__ import annotations

import time

import pexpect
import pytest

from reader.paths import Paths
from tests.cli.conftest import COMMAND, ROOT, STORY, keep

pytestmark = pytest.mark.terminal

ALTERNATE_SCREEN = "\x1b[?1049h"


def terminal(env: dict[str, str], *arguments: str) -> pexpect.spawn:
    return pexpect.spawn(
        COMMAND[0],
        [*COMMAND[1:], *arguments],
        env=env,
        cwd=str(ROOT),
        dimensions=(30, 100),
        encoding="utf-8",
        timeout=60,
    )


@pytest.mark.parametrize(("arguments", "seen"), [(("--demo",), "Top stories"), ((STORY.url,), "A story")])
def test_the_screens_open_at_what_was_asked_for(
    arguments: tuple[str, ...], seen: str, env: dict[str, str], places: Paths
):
    keep(places, STORY, time.time())
    child = terminal(env, *arguments)
    child.expect_exact(ALTERNATE_SCREEN)
    child.expect_exact(seen)
    child.send("Q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ftp://dw.com/",), "dw-reader: not an address: ftp://dw.com/ (one looks like https://www.dw.com/...)\r\n"),
        (("--lang", "klingon"), "dw-reader: no edition 'klingon'"),
        (("--demo", "dw.com/a-1"), "dw-reader: --demo opens the sample edition, an address opens that page: give one"),
        (("3",), "dw-reader: no list was printed yet, so there is no number 3"),
        (("--demo", "--lang", "tr"), "dw-reader: the sample edition is in en, de, ar, zh, not in tr\r\n"),
    ],
)
def test_what_was_mistyped_is_said_before_the_screen_is_taken(
    arguments: tuple[str, ...], said: str, env: dict[str, str]
):
    child = terminal(env, *arguments)
    child.expect(pexpect.EOF)
    child.close()
    assert child.before.startswith(said)
    assert "\x1b" not in child.before
    assert child.exitstatus == 2


def test_a_wrong_configuration_is_said_before_the_screen_is_taken(env: dict[str, str], places: Paths):
    places.config.mkdir(parents=True)
    places.config_file.write_text("theme = 3\n")
    child = terminal(env)
    child.expect(pexpect.EOF)
    child.close()
    assert "config.toml, line 1: 'theme' must be one of" in child.before
    assert child.exitstatus == 2


def test_the_screens_have_the_keys_of_the_configuration(env: dict[str, str], places: Paths):
    places.config.mkdir(parents=True)
    places.config_file.write_text('[keys]\n"app.quit" = "g q"\n')
    child = terminal(env, "--demo")
    child.expect_exact("Top stories")
    child.send("Qg")
    child.expect_exact("g _")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_plain_prints_on_a_terminal_too(env: dict[str, str], places: Paths):
    keep(places, STORY, time.time())
    child = terminal(env, "--plain", STORY.url)
    child.expect(pexpect.EOF)
    child.close()
    assert child.before.startswith("A story\r\n\r\nIt has a lead.\r\n")
    assert "\x1b" not in child.before
    assert child.exitstatus == 0
