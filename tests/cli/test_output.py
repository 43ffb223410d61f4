"""The output behaves in pipes, in files, in terminals of any encoding, and when it is cut off."""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pexpect
import pytest
from msgspec.structs import replace

from reader.model.block import Block
from reader.paths import Paths
from tests.cli.conftest import COMMAND, ROOT, STORY, Run, keep


def shell(line: str, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """``line`` in a shell that tells the status of the reader, the first of the pipe, as the last line."""
    program = " ".join(COMMAND)
    return subprocess.run(
        ["bash", "-c", f"{line.replace('dw-reader', program)}; echo ${{PIPESTATUS[0]}}"],
        env=env,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", ["editions --json", "editions", "--help"])
def test_a_reader_of_the_output_who_leaves_is_no_fault(command: str, env: dict[str, str]):
    done = shell(f"dw-reader {command} | head -n 1", env)
    first, status, _ = done.stdout.split("\n")
    assert first
    assert done.stderr == ""
    assert status in ("0", "141")


def test_more_output_than_a_pipe_holds_ends_as_by_sigpipe(env: dict[str, str], places: Paths):
    long = replace(STORY, blocks=(Block("paragraph", "Water and more water. " * 20_000),))
    keep(places, long, time.time())
    for form in ("text", "json"):
        done = shell(f"dw-reader show --format {form} {STORY.url} | head -c 1", env)
        assert done.stdout[1:] == "141\n"
        assert done.stderr == ""


def test_a_full_disk_is_one_line_and_status_1(env: dict[str, str]):
    done = shell("dw-reader editions --json > /dev/full", env)
    assert done.stdout == "1\n"
    assert done.stderr == "dw-reader: the output cannot be written: No space left on device\n"


def test_a_closed_output_is_one_line_and_status_1(env: dict[str, str]):
    done = shell("dw-reader editions >&-", env)
    assert done.stdout == "1\n"
    assert done.stderr == "dw-reader: there is no standard output to write to\n"


def test_closed_errors_are_no_reason_to_crash(env: dict[str, str]):
    assert shell("dw-reader lsit 2>&-", env).stdout == "2\n"


def test_what_a_locale_cannot_say_becomes_a_question_mark(process: Run):
    done = process("editions", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "zh-hans" in done.stdout
    assert "?" in done.stdout
    assert done.stdout.isascii()


def test_json_is_utf_8_in_any_locale(process: Run):
    done = process("editions", "--json", PYTHONIOENCODING="latin-1")
    assert {"Türkçe", "العربية"} < {each["native"] for each in json.loads(done.stdout)}


@pytest.mark.parametrize(
    "command", ["--help", "show --help", "editions", "show dw.com/a-9000000001", "doctor --offline"]
)
def test_no_colours_and_no_control_characters_in_a_pipe(command: str, run: Run, places: Paths):
    keep(places, STORY, time.time())
    done = run(*command.split(), FORCE_COLOR="1", COLORTERM="truecolor")
    assert done.stdout
    assert all(c == "\n" or c.isprintable() for c in done.stdout)


def test_a_terminal_narrower_than_the_column_gets_lines_that_fit(env: dict[str, str], places: Paths):
    keep(places, STORY, time.time())
    child = pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], "show", STORY.url], env=env, cwd=str(ROOT), dimensions=(24, 30), encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()
    lines = [line for line in child.before.split("\r\n") if "://" not in line]
    assert "A paragraph[2] that is long" in lines
    assert max(map(len, lines)) <= 30
    assert child.exitstatus == 0


def test_a_terminal_without_cursor_movements_gets_text(env: dict[str, str], places: Paths):
    keep(places, STORY, time.time())
    child = pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], STORY.url], env=env | {"TERM": "dumb"}, cwd=str(ROOT), encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()
    assert child.before.startswith("A story\r\n=======\r\n")
    assert "\x1b" not in child.before


def test_an_interrupt_while_reading_is_quiet(env: dict[str, str]):
    with subprocess.Popen(
        [*COMMAND, "show", "--from", "-", "--url", "dw.com/a-1"],
        env=env,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin
        assert child.stdout
        assert child.stderr
        # more than a pipe holds: when it is written, the reader reads
        child.stdin.write(b" " * (1 << 18))
        child.stdin.flush()
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 130
        assert (child.stdout.read(), child.stderr.read()) == (b"", b"")


def test_an_interrupt_while_the_network_is_silent_is_quiet(env: dict[str, str], tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        config = tmp_path / "config" / "dw-reader" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(f'[hosts]\n"www.dw.com" = "http://127.0.0.1:{server.getsockname()[1]}"\n')
        child = subprocess.Popen(
            [*COMMAND, "show", "dw.com/en/x/a-1"],
            env=env,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            process_group=0,
        )
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100).startswith(b"GET /en/x/a-1 ")
            os.killpg(child.pid, signal.SIGINT)  # as a terminal sends it: to the worker as well
            out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, b"", b"")
