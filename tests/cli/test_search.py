"""``search``: numbered results with snippets, for whoever has no screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.library.pages import Offer, Pages
from reader.model.article import Article
from reader.model.block import Block


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    pages = Pages.open(tmp_path / "CACHE" / "dw-reader", size_limit=10_000_000)
    for number, (language, text) in enumerate(
        (("en", "The late ferry left."), ("zh", "昨天德国总理在柏林发表讲话。")), 1
    ):
        url = f"https://www.dw.com/{language}/story/a-{number}"
        story = Article(
            url, url, f"dw:{number}", title=f"Story {number}", language=language, blocks=(Block("paragraph", text),)
        )
        pages.put(Offer((story.id,), story, 1_700_000_000.0), lambda _, __: "").result(10.0)
    pages.close()
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_what_is_found_is_numbered_and_shows_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "search", "ferry")
    assert (status, err) == (0, "")
    assert "1 Story 1" in " ".join(out.split())
    assert "The late ferry left." in out
    assert "Story 1" in run(capsys, "show", "1", "--offline")[1]


def test_json_says_where_the_words_stand(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = json.loads(run(capsys, "search", "德国", "--json")[1])
    start, end = found["marks"][0]
    assert found["snippet"][start:end] == "德国"
    assert found["story"]["url"].endswith("a-2")


def test_nothing_found_is_one_line_and_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "search", "zeppelin") == (0, "Nothing that is kept holds these words.\n", "")


def test_a_filter_that_is_not_known_is_a_mistake_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "search", "langs:de")
    assert (status, out) == (2, "")
    assert "did you mean 'lang:'" in err


def test_the_index_is_made_anew(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "cache", "reindex")[:2] == (0, "2 stories indexed\n")
    assert "Story 1" in run(capsys, "search", "ferry")[1]
