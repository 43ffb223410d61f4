"""The README's picture shows what the reader shows today."""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from assets.draw_screen import CELL, PICTURE, ROW, SIZE, screen, svg
from tests.contract.documents import ROOT

SVG = "{http://www.w3.org/2000/svg}"


def told(picture: str) -> list[str]:
    """The lines that a picture shows, each run of letters at its place."""
    lines = [""] * SIZE[1]
    for text in ElementTree.fromstring(picture).iter(f"{SVG}text"):
        line = ""
        for run in text.iter(f"{SVG}tspan"):
            at = round(float(run.get("x", "")) / CELL)
            line += " " * (at - cell_len(line)) + (run.text or "")
        lines[int(float(text.get("y", "")) // ROW)] = line
    return lines


async def test_the_picture_says_what_the_screen_says_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    lines, shown = await screen()
    drawn = PICTURE.read_text(encoding="utf-8")
    assert told(drawn) == shown.split("\n"), "the screen has changed: make picture"
    assert told(svg(lines, "")) == shown.split("\n")


def test_the_readme_begins_with_the_picture() -> None:
    first = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if line][1]
    assert first.endswith("](assets/screen.svg)")
    assert PICTURE.is_file()


def test_the_picture_is_small_and_asks_no_network() -> None:
    drawn = PICTURE.read_bytes()
    assert len(drawn) < 200_000
    addresses = [word for word in drawn.decode().split('"') if "://" in word]
    assert [one for one, _ in groupby(addresses)] == ["http://www.w3.org/2000/svg"]
