"""``doctor`` says what works here and what does not, and asks DW the way the reader does."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.cli import doctor
from reader.paths import Paths
from tests.cli.conftest import STORY, Run, keep


def test_offline_all_is_well_and_every_topic_is_there(run: Run):
    done = run("doctor", "--offline")
    assert (done.returncode, done.stderr) == (0, "")
    for topic in ("Versions", "Places", "Terminal", "Network", "Cache"):
        assert f"\n{topic}\n" in f"\n{done.stdout}"
    assert "not asked: the reader is offline" in done.stdout
    assert done.stdout.endswith("All is well.\n")


def test_json_tells_the_same(run: Run, places: Paths):
    keep(places, STORY, 1_700_000_000)
    value = json.loads(run("doctor", "--offline", "--json").stdout)
    assert value["ok"] is True
    assert value["cache"]["pages"] == {"value": "1", "wrong": False}
    assert value["versions"]["textual"]["value"][0].isdecimal()
    assert value["places"]["cache"]["value"] == f"{places.cache} (mode 700)"


@pytest.mark.parametrize("name", ["kept.db", "cache.db"])
def test_damage_of_either_file_is_marked(run: Run, places: Paths, name: str):
    keep(places, STORY, 1_700_000_000)
    damaged = places.cache / name
    damaged.write_bytes(bytes(damaged.stat().st_size))
    done = run("doctor", "--offline")
    assert done.returncode == 1
    assert f"! state            the library was damaged ({name}): " in done.stdout


def test_a_network_that_does_not_answer_is_marked_and_status_1(run: Run, places: Paths):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    places.config.mkdir(parents=True, mode=0o700)
    hosts = "".join(f'"{host}" = "http://127.0.0.1:{port}"\n' for host in ("www.dw.com", "rss.dw.com"))
    places.config_file.write_text(f"edition = 'en'\n[hosts]\n{hosts}")
    done = run("doctor")
    assert done.returncode == 1
    assert "! DW               does not answer: " in done.stdout
    assert f"rss.dw.com       asked at http://127.0.0.1:{port}" in done.stdout
    assert done.stdout.endswith("1 of these, marked !, want attention.\n")


def test_an_edition_that_answers_is_told_with_its_time(run: Run, places: Paths):
    places.config.mkdir(parents=True, mode=0o700)
    places.config_file.write_text("edition = 'sample-en'\n")
    done = run("doctor", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["network"]["DW"]["value"].startswith("answers: Top stories in ")


def test_a_wrong_configuration_is_reported_in_place_of_ending_the_report(run: Run, places: Paths):
    places.config.mkdir(parents=True, mode=0o700)
    places.config_file.write_text("colum = 3\n")
    done = run("doctor", "--offline")
    assert done.returncode == 1
    assert "line 1: unknown key 'colum': did you mean 'column'?" in done.stdout


def test_proxies_are_shown_with_their_origin_and_without_passwords(run: Run, places: Paths):
    done = run("doctor", "--offline", https_proxy="http://ann:secret@127.0.0.1:3128", no_proxy="example.org")
    assert "https proxy      http://127.0.0.1:3128 (from the environment)" in done.stdout
    assert "not by proxy     example.org" in done.stdout
    assert "secret" not in done.stdout
    places.config.mkdir(parents=True, mode=0o700)
    places.config_file.write_text('proxy = "http://ann:secret@127.0.0.1:8888"\n')
    done = run("doctor", "--offline", https_proxy="http://127.0.0.1:3128")
    assert "https proxy      http://127.0.0.1:8888 (from the configuration)" in done.stdout
    assert "secret" not in done.stdout


def test_a_library_that_cannot_be_written_is_marked(run: Run):
    done = run("doctor", "--offline", XDG_CACHE_HOME="/dev/null/x")
    assert done.returncode == 1
    state = next(line for line in done.stdout.split("\n") if " state  " in line and line.lstrip().startswith("! state"))
    assert state


def test_places_open_to_others_are_marked(run: Run, places: Paths):
    places.state.mkdir(parents=True)
    places.state.chmod(0o755)
    done = run("doctor", "--offline")
    assert done.returncode == 1
    assert f"! state            {places.state} (mode 755: others can look in, chmod 700 ends that)" in done.stdout


def test_a_locale_that_is_not_utf_8_is_marked(process: Run):
    done = process("doctor", "--offline", PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert "! encoding         iso8859-1: use a UTF-8 locale" in done.stdout


@pytest.mark.parametrize(
    ("env", "colours", "pictures"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million", "blocks"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none (NO_COLOR is set)", "blocks"),
        ({"TERM": "tmux-256color"}, "256", "blocks"),
        ({"TERM": "xterm-kitty"}, "256", "kitty"),
        ({"TERM": "linux"}, "16", "blocks"),
        ({"TERM": "dumb"}, "none", "blocks"),
        ({}, "none", "blocks"),
        ({"TERM": "foot"}, "16", "sixel"),
        ({"TERM": "xterm-256color", "ITERM_SESSION_ID": "w0"}, "256", "sixel"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "256", "kitty"),
    ],
)
def test_what_a_terminal_can_do_is_read_from_the_environment(env: Mapping[str, str], colours: str, pictures: str):
    assert (doctor.colours(env), doctor.pictures(env)) == (colours, pictures)


def test_nothing_is_created_by_looking(run: Run, tmp_path: Path):
    run("config", "path")
    run("editions")
    assert list(tmp_path.iterdir()) == []
