"""``show --from``: saved pages as they were served, read by the whole command without a network."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import COMMAND, ROOT, environment
from tests.export import schema

PAGES = (
    "old/en_a-52060881_2020-01-19_colonial.html",
    "old/de_a-64976342_2023-03-14_habeck.html",
    "old/de_a-65464327_2023-04-28_gegenoffensive.html",
    "old/bs_a-54087065_2020-07-08_tenzije_transcribed-trimmed.html",
    "old/de_av-42986168_2018-10-28_video_global3000.html",
    "new/de_a-65897191_2023-06-13_post-vac.html",
    "new/en_a-77538843_2026-06-14_world-cup_mercury-normalized.html",
)


def show(folder: Path, *arguments: str) -> str:
    """What ``show`` prints; nothing on standard error, and status 0."""
    env = environment(folder, HTTPS_PROXY="http://127.0.0.1:9", HTTP_PROXY="http://127.0.0.1:9")
    done = subprocess.run(
        [*COMMAND, "show", *arguments],
        env=env,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def expected(shared: Path) -> dict[str, dict[str, Any]]:
    """What a hand-written pass found in each page."""
    found: dict[str, dict[str, Any]] = json.loads((shared / "dw" / "expected.json").read_text())
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_saved_page_has_the_documented_form(
    page: str, shared: Path, expected: dict[str, dict[str, Any]], tmp_path: Path
):
    url = expected[page]["canonical"]
    shown = show(tmp_path, "--from", str(shared / "dw" / page), "--url", url, "--format", "json")
    value = json.loads(shown)
    schema.check_article(value)
    assert value["id"] == "dw:" + page.split("_")[1].split("-")[1]
    assert value["title"] == expected[page]["h1"]
    assert value["source"]["from"] == "file"
    assert value["source"]["rules"].startswith("dw")


def test_nothing_of_a_saved_page_is_kept(shared: Path, tmp_path: Path):
    page = shared / "dw" / PAGES[0]
    show(tmp_path, "--from", str(page), "--url", "https://www.dw.com/a-52060881")
    env = environment(tmp_path)
    done = subprocess.run(
        [*COMMAND, "--offline", "show", "https://www.dw.com/a-52060881"],
        env=env,
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 3


def test_text_and_markdown_hold_the_headline_the_lead_and_the_related_stories(
    shared: Path, expected: dict[str, dict[str, Any]], tmp_path: Path
):
    page = PAGES[0]
    given = ("--from", str(shared / "dw" / page), "--url", expected[page]["canonical"])
    value = json.loads(show(tmp_path, *given, "--format", "json"))
    titles = [item["title"] for group in value["groups"] for item in group["items"]]
    assert titles
    linear = show(tmp_path, *given, "--plain")
    for text in (value["title"], value["lead"], *titles):
        assert text in linear
    narrow = show(tmp_path, *given, "--width", "40")
    assert max(len(line) for line in narrow.split("\n") if "://" not in line) <= 40
    assert show(tmp_path, *given, "--format", "markdown").count("](https://") >= len(titles)


def test_a_saved_page_may_come_by_standard_input(shared: Path, tmp_path: Path):
    page = shared / "dw" / PAGES[0]
    with page.open("rb") as file:
        done = subprocess.run(
            [*COMMAND, "show", "--from", "-", "--url", "https://www.dw.com/a-52060881", "--plain"],
            env=environment(tmp_path),
            cwd=ROOT,
            stdin=file,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=True,
        )
    assert done.stdout == show(tmp_path, "--from", str(page), "--url", "https://www.dw.com/a-52060881", "--plain")
