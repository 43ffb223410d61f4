"""The whole way, from a command to the sample's server and back: the reader's own client, worker and library."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run, environment, in_process
from tests.export import schema


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Places in which ``list --lang sample-en`` was run once, and what it printed."""
    folder = tmp_path_factory.mktemp("listed")
    done = in_process(["list", "--lang", "sample-en"], environment(folder))
    assert done.returncode == 0
    assert done.stderr == ""
    return folder, done.stdout


@pytest.fixture(autouse=True)
def _after_the_list(tmp_path: Path, listed: tuple[Path, str]) -> None:
    """Every test begins where that list was just printed."""
    shutil.copytree(listed[0], tmp_path, dirs_exist_ok=True)


def test_a_list_is_numbered_from_one_without_a_gap(listed: tuple[Path, str]):
    lines = listed[1].split("\n")
    assert lines[0] == "Sample · English · Top stories"
    numbers = [int(line[:3]) for line in lines if line[:3].strip().isdecimal()]
    assert len(numbers) >= 8
    assert numbers == list(range(1, len(numbers) + 1))


def test_demo_is_the_sample_in_the_language_of_the_reader(run: Run, listed: tuple[Path, str]):
    assert run("list", "--demo").stdout == listed[1]
    assert run("--demo").stdout == listed[1]
    german = run("list", "--demo", LANG="de_DE.UTF-8")
    assert german.returncode == 0
    assert german.stdout.startswith("Sample · Deutsch · Themen\n")


@pytest.mark.parametrize("language", ["de", "ar", "zh"])
def test_every_front_page_of_the_sample_can_be_listed(language: str, run: Run):
    done = run("list", "--lang", f"sample-{language}", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    schema.check_front_page(value)
    assert sum(len(group["items"]) for group in value["groups"]) >= 3
    assert value["language"].startswith(language)
    assert value["direction"] == ("rtl" if language == "ar" else "ltr")


def test_a_section_is_listed_by_its_name(run: Run, listed: tuple[Path, str]):
    done = run("list", "science", "--lang", "sample-en")
    assert done.stdout.startswith("Sample · English · Science\n")
    assert done.stdout != listed[1]


def test_show_takes_a_number_of_the_list_and_leaves_the_list_as_it_is(run: Run, listed: tuple[Path, str]):
    titles = {line[:3].strip(): line[5:] for line in listed[1].split("\n")}
    for number in ("1", "4"):
        done = run("show", number, "--plain")
        assert (done.returncode, done.stderr) == (0, "")
        assert titles[number] in done.stdout


def test_json_of_a_sample_story_has_the_documented_form(run: Run):
    value = json.loads(run("show", "1", "--format", "json").stdout)
    schema.check_article(value)
    assert value["id"].startswith("sample:")
    assert value["blocks"]
    assert value["groups"]


def test_related_lists_what_show_takes_next(run: Run):
    value = json.loads(run("related", "1", "--json").stdout)
    assert list(value) == ["url", "id", "title", "groups"]
    schema.check_groups(value["groups"])
    first = next(
        item for group in value["groups"] if group["kind"] not in ("inline", "more") for item in group["items"]
    )
    assert json.loads(run("show", "1", "--json").stdout)["id"] == first["id"]


def test_a_story_shown_once_is_marked_and_opens_again(run: Run):
    done = run("show", "1")
    again = run("show", "1")
    assert again.stdout == done.stdout
    assert " · kept\n" in run("list", "--lang", "sample-en").stdout


def test_what_is_kept_is_marked_in_a_list_that_has_just_been_fetched(run: Run, tmp_path: Path):
    assert run("show", "https://sample.dw-reader.invalid/en/story/a-9000000101").returncode == 0
    fetched = run("list", "Science", "--lang", "sample-en")
    assert " · kept\n" in fetched.stdout


def test_the_full_page_holds_more_than_the_story(run: Run):
    # the story is being updated: whoever asks again may get another text, but not whoever wants all of a kept page
    story = json.loads(run("show", "1", "--json").stdout)
    full = run("show", "1", "--raw", "--plain")
    assert (full.returncode, full.stderr) == (0, "")
    assert len(full.stdout) > sum(len(block.get("text", "")) for block in story["blocks"]) / 2
    assert story["lead"] in " ".join(full.stdout.split())


def test_a_page_that_is_gone_is_one_line_and_status_1(run: Run):
    done = run("show", "https://sample.dw-reader.invalid/en/no-such-story/a-9000999999")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
