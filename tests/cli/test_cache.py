"""``cache``: what damage put aside comes back, or goes for good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.library.pages import Pages
from reader.paths import Paths
from tests.cli.conftest import Run
from tests.library.files import change
from tests.library.stories import NOW, answer, noise, put, put_story, story


def lose(folder: Path, *names: str) -> None:
    """Files of a library of five stories are put aside whole, as a reader that took them for damaged might have."""
    pages = Pages.open(folder)
    for number in range(5):
        put_story(pages, number).result(10)
    pages.close()
    for name in names:
        (folder / name).rename(folder / f"{name}.corrupt-20261128T101010-000000001")


@pytest.mark.parametrize("names", [("kept.db",), ("cache.db",), ("cache.db", "kept.db")])
def test_salvage_brings_back_what_was_put_aside_and_what_is_newer_stays(
    run: Run, places: Paths, names: tuple[str, ...]
) -> None:
    lose(places.cache, *names)
    pages = Pages.open(places.cache)
    put(pages, "dw:1", story(1, "newer words"), NOW + 9, response=answer(1, b"newer", fetched=NOW + 9)).result(10)
    pages.close()
    done = run("cache", "salvage")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("4 pages brought back from ")
    assert done.stdout.endswith("; 1 are there already, as new\n")
    pages = Pages.open(places.cache)
    for number in (0, 2, 3, 4):
        held = pages.get_read(f"dw:{number}")
        assert held is not None
        assert held.read == story(number)
        assert pages.get_response(f"dw:{number}") == answer(number)
    held = pages.get_read("dw:1")
    assert held is not None
    assert held.read == story(1, "newer words")
    assert pages.get_response("dw:1") == answer(1, b"newer", fetched=NOW + 9)
    pages.close()
    assert json.loads(run("cache", "salvage", "--json").stdout) == {"files": len(names), "pages": 0, "held": 5}


def test_what_comes_back_is_the_first_to_be_evicted(run: Run, places: Paths) -> None:
    lose(places.cache, "kept.db")
    pages = Pages.open(places.cache)
    put_story(pages, 10, 30_000).result(10)
    pages.close()
    run("cache", "salvage")
    pages = Pages.open(places.cache, size_limit=270_000)
    kept = [set(pages.known(f"dw:{number}" for number in range(11)))]
    while "dw:10" in kept[-1]:
        put_story(pages, 10 + len(kept), 30_000).result(10)
        kept.append(set(pages.known(f"dw:{number}" for number in range(11))))
    assert len(kept[0]) == 6
    assert not kept[-1]
    pages.close()


def test_what_comes_back_evicts_nothing_that_is_there_and_what_found_no_room_is_said(run: Run, places: Paths) -> None:
    pages = Pages.open(places.cache)
    for number in range(40):
        put(pages, f"dw:{number}", story(number, noise(number, 25_000).hex())).result(10)
    pages.close()
    (places.cache / "kept.db").rename(places.cache / "kept.db.corrupt-20261128T101010-000000001")
    (places.cache / "cache.db").unlink()
    pages = Pages.open(places.cache, size_limit=1_000_000)
    for number in range(100, 140):
        put(pages, f"dw:{number}", story(number, noise(number, 25_000).hex())).result(10)
    there = pages.known(f"dw:{number}" for number in range(100, 140))
    pages.close()
    places.config.mkdir(parents=True, exist_ok=True)
    places.config_file.write_text("cache_mb = 1\n", encoding="utf-8")
    done = run("cache", "salvage").stdout
    pages = Pages.open(places.cache)
    assert pages.known(f"dw:{number}" for number in range(100, 140)) == there
    back = len(pages.known(f"dw:{number}" for number in range(40)))
    pages.close()
    assert done.startswith(f"{back} page")
    assert done.endswith(f"; {40 - back} find no room within cache_mb\n")


def test_clear_deletes_what_was_put_aside_and_says_what_and_how_much(run: Run, places: Paths) -> None:
    lose(places.cache, "kept.db")
    aside = "kept.db.corrupt-20261128T101010-000000001"
    (places.cache / f"{aside}-wal").write_bytes(bytes(2_000_000))
    size = sum(path.stat().st_size for path in places.cache.glob("*.corrupt-*"))
    done = run("cache", "clear", "--old")
    assert (done.returncode, done.stdout) == (0, f"deleted {aside}: {size / 1_000_000:.1f} MB\n")
    assert [path.name for path in places.cache.iterdir()] == ["cache.db"]
    assert run("cache", "clear", "--old").stdout == "nothing was put aside\n"
    assert json.loads(run("cache", "clear", "--old", "--json").stdout) == []


def test_where_nothing_was_put_aside_nothing_is_done(run: Run) -> None:
    assert run("cache", "salvage").stdout == "nothing was put aside\n"


def test_what_to_clear_must_be_said(run: Run) -> None:
    for arguments in (("clear",), ("salvage", "--old"), ("burn",), ()):
        done = run("cache", *arguments)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1


def test_a_library_that_cannot_be_written_is_said(run: Run, places: Paths) -> None:
    lose(places.cache, "kept.db")
    change(places.cache / "kept.db", "CREATE TABLE notes (words)")
    done = run("cache", "salvage")
    assert done.returncode == 1
    assert "kept.db is a database of another program" in done.stderr
