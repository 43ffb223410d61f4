"""``config`` says where the configuration is, what holds, and what is wrong with it."""

import json
import tomllib
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


def test_all_mistakes_are_printed_a_line_each(run: Run, file: Path):
    file.write_text("mouse = 3\ncolum = 90\n")
    done = run("config", "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        f"dw-reader: {file}, line 1: 'mouse' must be true or false, not 3",
        f"dw-reader: {file}, line 2: unknown key 'colum': did you mean 'column'?",
    ]
    told = run("doctor", "--offline").stdout
    assert "line 1: 'mouse'" in told
    assert "line 2: unknown key" in told


def test_the_schema_is_printed_as_json(run: Run):
    told = json.loads(run("config", "schema").stdout)
    assert told["$schema"].endswith("2020-12/schema")
    assert told["properties"]["column"]["minimum"] == 20


def test_set_writes_one_key_and_makes_a_private_file(run: Run, places: Paths):
    done = run("config", "set", "column", "90")
    assert (done.returncode, done.stdout) == (0, f"{places.config_file}: column = 90\n")
    assert places.config_file.read_text() == "column = 90\n"
    assert places.config_file.stat().st_mode & 0o777 == 0o600
    assert places.config.stat().st_mode & 0o777 == 0o700
    assert run("config", "get", "column").stdout == "90\n"
    assert [each.name for each in places.config.iterdir()] == ["config.toml"]


def test_set_keeps_mode_and_link_of_the_file(run: Run, file: Path, tmp_path: Path):
    kept = tmp_path / "dotfiles" / "reader.toml"
    kept.parent.mkdir()
    kept.write_bytes(b"# mine\r\ncolumn = 80  # wide\r\n")
    kept.chmod(0o640)
    file.symlink_to(kept)
    told = json.loads(run("config", "set", "keys.page.back", '["B", "Ctrl-O"]', "--json").stdout)
    assert told == {"file": str(file), "key": "keys.page.back", "value": ["B", "ctrl+o"]}
    assert file.is_symlink()
    assert kept.read_bytes() == b'# mine\r\ncolumn = 80  # wide\r\n\r\n[keys]\r\n"page.back" = ["B", "ctrl+o"]\r\n'
    assert kept.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in kept.parent.iterdir()] == ["reader.toml"]


@pytest.mark.parametrize(
    ("text", "key", "value", "said"),
    [
        ("# a\ncolumn = \n", "mouse", "true", "{file}, line 2: is not TOML"),
        ("# a\ncolum = 3\n", "mouse", "true", "{file}, line 2: unknown key 'colum'"),
        (
            '[keys]\n"page.info" = "B"\n',
            "keys.page.back",
            "B",
            "{file} as it would be, line 3: 'keys.page.back' cannot",
        ),
        ("", "edition", "xq", "{file} as it would be, line 1: 'edition': no edition 'xq'"),
    ],
)
def test_set_leaves_a_file_alone_that_is_not_right_or_would_not_be(
    text: str, key: str, value: str, said: str, run: Run, file: Path
):
    file.write_text(text)
    done = run("config", "set", key, value)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"dw-reader: {said.format(file=file)}")
    assert file.read_text() == text


def test_set_mends_the_key_that_is_wrong(run: Run, file: Path):
    file.write_text("column = 5  # too narrow\n")
    assert run("config", "set", "column", "50").returncode == 0
    assert file.read_text() == "column = 50  # too narrow\n"


def test_what_get_prints_can_be_a_configuration(run: Run, file: Path):
    file.write_text('[keys]\n"page.back" = ["B", "g b"]\n')
    told = run("config", "get").stdout
    assert 'keys.page.back = ["B", "g b"]\n' in told
    hosts_left_out = "".join(line for line in told.splitlines(keepends=True) if not line.startswith("hosts."))
    assert tomllib.loads(hosts_left_out)["keys"]["page"]["back"] == ["B", "g b"]


def test_bindings_says_every_key_and_which_were_lost(run: Run, file: Path):
    file.write_text('[keys]\n"page.info" = "r"\n')
    done = run("bindings")
    assert done.returncode == 0
    told = done.stdout
    assert "In the text\n" in told
    (lost,) = [row for row in told.splitlines() if "page.reload" in row]
    assert lost.split()[0] == "page.reload"
    assert lost.endswith("(r is page.info)")
    (own,) = [row for row in told.splitlines() if " page.info  " in row]
    assert own.split()[0] == "r"
    by_id = {each["id"]: each for each in json.loads(run("bindings", "--json").stdout)}
    assert by_id["page.reload"] == {
        "id": "page.reload",
        "keys": [],
        "label": "Reload",
        "help": "Show the announced change, or ask the network for this page again.",
        "lost": [{"key": "r", "to": "page.info"}],
    }
    assert by_id["page.back"]["keys"] == ["backspace", "[", "alt+left"]
