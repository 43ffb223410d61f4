"""Words of a command line become a command, or one line that says what would be right."""

import subprocess

import pytest

from reader import __version__
from reader.cli import command_line
from reader.cli.commands import COMMANDS, OPEN
from reader.errors import UsageError
from reader.paths import Paths
from tests.cli.conftest import Run


def complaint(done: "subprocess.CompletedProcess[str]") -> str:
    """The one line on standard error; nothing else may be printed."""
    assert done.stdout == ""
    lines = done.stderr.split("\n")
    assert len(lines) == 2, done.stderr
    assert lines[1] == ""
    assert lines[0].startswith("dw-reader: ")
    return lines[0].removeprefix("dw-reader: ")


@pytest.mark.parametrize("argv", [["--version"], ["-V"], ["--plain", "--version"]])
def test_the_version_is_one_line(argv: list[str], process: Run):
    done = process(*argv)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"dw-reader {__version__}\n", "")


def test_the_help_names_every_command(run: Run):
    done = run("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f"dw-reader {command.name}" in done.stdout
    assert run("help").stdout == done.stdout


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_a_help_of_its_own(command: str, run: Run):
    done = run(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: dw-reader {command}")


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_row_92_help_and_a_command_is_the_help_of_that_command(command: str):
    found, arguments = command_line.split(["help", command])
    assert found
    assert (found.name, arguments) == (command, ["--help"])


def test_row_92_help_list_prints_what_list_takes(run: Run):
    done = run("help", "list")
    assert (done.returncode, done.stdout) == (0, run("list", "--help").stdout)


@pytest.mark.parametrize(
    ("argv", "command", "rest"),
    [
        ([], "open", []),
        (["--demo"], "open", ["--demo"]),
        (["--lang", "de"], "open", ["--lang", "de"]),
        (["dw.com/a-1"], "open", ["dw.com/a-1"]),
        (["https://dw.com/"], "open", ["https://dw.com/"]),
        (["3"], "open", ["3"]),
        (["show", "3"], "show", ["3"]),
        (["--json", "show", "3"], "show", ["--json", "3"]),
        (["--lang", "de", "list"], "list", ["--lang", "de"]),
        (["--lang=de", "list", "--json"], "list", ["--lang=de", "--json"]),
        (["list", "show"], "list", ["show"]),
    ],
)
def test_options_may_stand_before_the_command(argv: list[str], command: str, rest: list[str]):
    found, arguments = command_line.split(argv)
    assert found
    assert (found.name, arguments) == (command, rest)


def test_no_command_is_called_like_the_one_that_is_meant_without_a_name():
    with pytest.raises(UsageError, match="unknown command 'open'"):
        command_line.split([OPEN.name])


def test_a_mistyped_command_gives_the_nearest(run: Run):
    done = run("lsit")
    assert done.returncode == 2
    assert complaint(done) == "unknown command 'lsit': did you mean 'list'?"


def test_a_word_like_no_command_is_told_what_an_address_looks_like(run: Run):
    assert "an address has a dot" in complaint(run("zzz"))


def test_a_mistyped_option_gives_the_nearest_and_where_to_look(run: Run):
    done = run("show", "dw.com/a-1", "--fromat=json")
    assert done.returncode == 2
    said = complaint(done)
    assert "did you mean --format?" in said
    assert "dw-reader show --help" in said


def test_a_shortened_option_is_not_guessed(run: Run):
    assert run("show", "dw.com/a-1", "--form", "json").returncode == 2


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["show"], "which story?"),
        (["related"], "which story?"),
        (["show", "ftp://dw.com/"], "not an address: ftp://dw.com/"),
        (["show", "1"], "no list was printed yet, so there is no number 1"),
        (["show", "--from", "page.html"], "--from FILE --url https://..."),
        (["show", "--url", "dw.com/a-1"], "--from FILE"),
        (["show", "dw.com/a-1", "--from", "x", "--url", "dw.com/a-1"], "not both"),
        (["show", "dw.com/a-1", "--json", "--format", "markdown"], "either --json or --format markdown, not both"),
        (["show", "pyproject.toml"], "is a file: dw-reader show --from pyproject.toml"),
        (["show", "dw.com/a-1", "--width", "5"], "'5' is no number of cells from 20 to 1000"),
        (["show", "dw.com/a-1", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["list", "--lang", "klingon"], "no edition 'klingon'"),
        (["list", "--lang", "en", "Wrold"], "did you mean 'World'?"),
        (["list", "--demo", "--lang", "tr"], "the sample edition is in en, de, ar, zh, not in tr"),
        (["editions", "klingon"], "no edition 'klingon'"),
        (["config", "get", "colum"], "did you mean 'column'?"),
        (["config", "set"], "takes a key and its value"),
        (["config", "set", "column"], "takes a key and its value"),
        (["config", "set", "colum", "80"], "did you mean 'column'?"),
        (["config", "path", "column"], "takes nothing more, not 'column'"),
        (["config", "get", "column", "80"], "takes nothing more, not '80'"),
        (["config", "sett"], "invalid choice: 'sett'"),
        (["help", "lsit"], "unknown command 'lsit': did you mean 'list'?"),
    ],
)
def test_wrong_usage_is_status_2_and_one_line_that_says_what_to_do(argv: list[str], said: str, run: Run):
    done = run(*argv)
    assert done.returncode == 2
    assert said in complaint(done)


def test_offline_and_not_kept_is_status_3(run: Run):
    done = run("--offline", "show", "https://www.dw.com/en/x/a-1")
    assert done.returncode == 3
    assert "not in the library" in complaint(done)


def test_a_front_page_that_cannot_be_had_points_to_the_sample(run: Run):
    done = run("list", "--offline", "--lang", "en")
    assert done.returncode == 3
    assert "dw-reader list --demo" in complaint(done)


def test_without_a_terminal_the_reader_prints_in_place_of_opening(run: Run):
    done = run("--offline", "--lang", "en")
    assert done.returncode == 3
    assert "not in the library" in complaint(done)


def test_without_a_network_and_with_nothing_kept_it_prints_the_sample_edition(run: Run):
    done = run("--offline", LANG="de_DE.UTF-8")
    assert done.returncode == 0
    assert done.stdout.startswith("Sample · Deutsch · Themen\n")
    (said,) = done.stderr.splitlines()
    assert said.startswith("dw-reader: not in the library")
    assert said.endswith("; this is the sample edition")


def test_json_is_never_that_of_another_edition(run: Run):
    assert run("--offline", "--json").returncode == 3


def test_what_became_of_the_library_is_said_where_nothing_comes_of_the_command_too(run: Run, places: Paths):
    run("--offline")
    (file,) = places.cache.rglob("cache.db")
    file.write_bytes(b"no database" * 1000)
    done = run("--offline", "show", "dw.com/a-1")
    assert done.returncode == 3
    said = done.stderr.splitlines()
    assert "the library was damaged (cache.db): it starts anew" in said[0]
    assert "not in the library" in said[1]


def test_a_file_that_cannot_be_read_is_status_1(run: Run):
    done = run("show", "--from", "/no/such/page.html", "--url", "dw.com/a-1")
    assert done.returncode == 1
    assert complaint(done) == "/no/such/page.html cannot be read: No such file or directory"
