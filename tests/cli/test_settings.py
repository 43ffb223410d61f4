"""``config`` says where the configuration is, what holds, and what is wrong with it."""

import json
from pathlib import Path

import pytest

from reader.cli import meant
from reader.config import KEYS
from reader.paths import Paths
from tests.cli.conftest import Run


@pytest.fixture
def file(places: Paths) -> Path:
    places.config.mkdir(parents=True)
    return places.config_file


def test_the_path_is_told_whether_there_is_a_file_or_not(run: Run, places: Paths):
    assert run("config", "path").stdout == f"{places.config_file}\n"
    assert json.loads(run("config", "path", "--json").stdout) == str(places.config_file)


def test_get_tells_one_value_or_all(run: Run, file: Path):
    file.write_text('column = 90\n[hosts]\n"rss.dw.com" = "http://127.0.0.1:1"\n')
    assert run("config", "get", "column").stdout == "90\n"
    assert run("config", "get", "mouse").stdout == "true\n"
    assert run("config", "get", "hosts.rss.dw.com").stdout == "http://127.0.0.1:1\n"
    told = json.loads(run("config", "get", "--json").stdout)
    assert tuple(told) == KEYS
    assert (told["column"], told["limits.total_seconds"]) == (90, 20.0)
    assert 'theme = ""\n' in run("config", "get").stdout


def test_check_is_status_0_for_a_right_file_and_for_none(run: Run, file: Path):
    done = run("config", "check")
    assert (done.returncode, done.stdout) == (0, f"{file}: is not there, so every setting has its default\n")
    file.write_text("column = 90\n")
    done = run("config", "check")
    assert (done.returncode, done.stdout) == (0, f"{file}: is right\n")


@pytest.mark.parametrize(
    "command", [("config", "check"), ("list",), ("show", "dw.com/a-1"), ("config", "get", "column")]
)
def test_a_mistake_stops_every_command_with_file_line_key_and_remedy(command: tuple[str, ...], run: Run, file: Path):
    file.write_text("# mine\ncolum = 90\n")
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"dw-reader: {file}, line 2: unknown key 'colum': did you mean 'column'?\n"


def test_a_table_that_there_is_not_is_told_with_the_nearest(run: Run, file: Path):
    file.write_text("[limit]\nconnect_seconds = 3\n")
    done = run("config", "check")
    assert done.stderr == f"dw-reader: {file}, line 1: unknown key 'limit': did you mean 'limits'?\n"


@pytest.mark.parametrize("command", [("config", "check"), ("list",), ("--offline",)])
def test_an_edition_that_there_is_not_is_a_mistake_too(command: tuple[str, ...], run: Run, file: Path):
    file.write_text('column = 80\nedition = "xq"\n')
    done = run(*command)
    assert done.returncode == 2
    assert done.stderr.startswith(f"dw-reader: {file}, line 2: 'edition': no edition 'xq'")


def test_an_edition_may_be_called_by_its_language(places: Paths, file: Path):
    file.write_text('edition = "zh"\n')
    assert meant.configuration(file).edition == "zh-hans"


def test_another_file_can_be_checked(run: Run, tmp_path: Path):
    other = tmp_path / "other.toml"
    assert run("config", "check", str(other)).returncode == 2
    other.write_text("mouse = false\n")
    assert run("config", "check", str(other)).stdout == f"{other}: is right\n"
