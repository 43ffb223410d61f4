"""What the start may import: the static import graph does not see imports inside functions, so a process is asked."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = ("httpx", "lxml", "readability", "feedparser", "PIL", "charset_normalizer", "brotli", "zstandard")
"""What a first paint and a kept story must not wait for."""


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after ``code``."""
    script = f"{code}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    env = {name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_START"}  # it loads its own
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=env, timeout=60
    )
    return set(done.stdout.split())


def test_the_screens_load_neither_network_nor_parser() -> None:
    loaded = loaded_by("import reader.tui.app; from reader.service import Reader")
    assert "textual" in loaded
    assert not loaded.intersection(HEAVY)


def test_the_service_loads_neither_network_nor_parser_nor_screen() -> None:
    loaded = loaded_by("from reader.service import Reader")
    assert "msgspec" in loaded
    assert not loaded.intersection((*HEAVY, "textual", "rich"))


@pytest.mark.parametrize(
    "words", [["editions"], ["bindings"], ["bindings", "--json"], ["config", "schema"]], ids=" ".join
)
def test_the_command_line_never_loads_the_screen(words: list[str]) -> None:
    loaded = loaded_by(
        "import contextlib, io, reader.__main__ as m\n"
        f"with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): m.main({words})"
    )
    assert "argparse" in loaded
    assert not loaded.intersection((*HEAVY, "textual", "rich"))


def test_without_a_configuration_nothing_is_loaded_that_reads_one() -> None:
    assert "tomllib" not in loaded_by("from reader.config.file import parse; parse('', 'config.toml')")


def test_asking_for_the_version_loads_no_room() -> None:
    script = (
        "import contextlib, io, sys, reader.__main__ as m\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): m.main(['--version'])\n"
        "print(*sorted(name for name in sys.modules if name.startswith('reader.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    rooms = {name.split(".")[1] for name in done.stdout.split()}
    assert rooms
    assert not rooms.intersection(("service", "web", "extract", "library", "tui", "sample"))
