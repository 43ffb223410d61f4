"""``history`` and ``queue``: printed with numbers that ``show`` takes, changed by addresses and by numbers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.__main__ import main

STORY = "https://www.dw.com/en/a-story/a-52060881"
OTHER = "https://www.dw.com/en/another/a-52060882"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize("name", ["history", "queue"])
def test_an_empty_list_is_said_in_one_line(capsys: pytest.CaptureFixture[str], name: str) -> None:
    status, out, err = run(capsys, name)
    assert (status, err) == (0, "")
    assert out.startswith(f"The {name} is empty")
    assert out.count("\n") == 1
    assert run(capsys, name, "--json") == (0, "[]\n", "")


def test_stories_come_to_the_queue_and_leave_it_by_their_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "queue", "add", STORY, OTHER)[:2] == (0, "Queued: 2 stories\n")
    status, out, _ = run(capsys, "queue", "--json")
    assert status == 0
    assert [story["url"] for story in json.loads(out)] == [OTHER, STORY]
    run(capsys, "queue")
    assert run(capsys, "queue", "remove", "2")[:2] == (0, f"Taken off the queue: {STORY}\n")
    assert [story["url"] for story in json.loads(run(capsys, "queue", "--json")[1])] == [OTHER]
    assert run(capsys, "queue", "remove", STORY)[:2] == (0, "That is not on the queue.\n")


def test_a_plan_takes_a_number_of_minutes_and_says_when_nothing_is_that_short(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "plan", "20") == (0, "No queued or unread kept story is that short.\n", "")
    assert run(capsys, "plan", "20", "--json") == (0, "[]\n", "")
    for wrong in ("0", "1441", "soon", "9" * 50):
        status, _, err = run(capsys, "plan", wrong)
        assert status == 2
        assert "is no number of minutes from 1 to 1440" in err


def test_a_limit_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "queue", "add", STORY, OTHER)
    assert [story["url"] for story in json.loads(run(capsys, "queue", "--json", "--limit", "1")[1])] == [OTHER]


def test_what_to_queue_must_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "queue", "add")
    assert (status, out) == (2, "")
    assert "dw-reader queue add URL" in err


def test_the_history_is_not_deleted_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "history", "clear")
    assert status == 2
    assert "history clear --yes" in err
    assert run(capsys, "history", "clear", "--yes")[:2] == (0, "The history is empty.\n")
