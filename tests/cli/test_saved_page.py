"""``show --from``: a saved page is read by the same rules as a fetched one, and nothing of it is fetched or kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.model.address import SAMPLE_HOST
from reader.sample import place
from reader.sample.site import Site
from tests.cli.conftest import Run
from tests.export import schema

URL = f"https://{SAMPLE_HOST}/en/x/a-9000000103"
NOISE = "You need to enable JavaScript to run this app."
ELSEWHERE = "https://example.org/news/tides"
PARAGRAPHS = (
    "Harbour master Joss Carrow said on Tuesday that the morning's tide came early, and that nobody in town knew why.",
    "The clock on the Customs House was opened, cleaned with a goose feather and set going again at noon, he added.",
    "On Friday the highest spring tide in nineteen years is expected, and most boats have been moved up the river.",
)


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A story of the sample as its server sends it."""
    file = tmp_path / "page.html"
    file.write_bytes(Site(place.edition()).answer("GET", "/en/x/a-9000000103").body)
    return str(file)


def saved(tmp_path: Path, body: bytes) -> str:
    file = tmp_path / "saved.html"
    file.write_bytes(body)
    return str(file)


def test_a_saved_page_has_the_documented_form(page: str, run: Run):
    done = run("show", "--from", page, "--url", URL, "--format", "json", HTTP_PROXY="http://127.0.0.1:9")
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    schema.check_article(value)
    assert value["id"] == "sample:9000000103"
    assert value["blocks"]
    assert value["source"]["from"] == "file"


def test_all_text_of_a_saved_page_can_be_had(page: str, run: Run):
    cleaned, raw = (run("show", *form, "--from", page, "--url", URL, "--plain") for form in ((), ("--raw",)))
    assert (raw.returncode, raw.stderr) == (0, "")
    assert NOISE not in cleaned.stdout
    assert NOISE in raw.stdout


def test_nothing_of_a_saved_page_is_kept(page: str, run: Run):
    url = URL.replace(SAMPLE_HOST, "www.dw.com")
    assert run("show", "--from", page, "--url", url).returncode == 0
    assert run("show", url, "--offline").returncode == 3


@pytest.mark.parametrize("form", [(), ("--raw",), ("--json",)])
def test_row_92_a_saved_page_makes_no_library_and_no_folder(form: tuple[str, ...], page: str, run: Run) -> None:
    folder = Path(page).parent
    done = run("show", *form, "--from", page, "--url", URL, TMPDIR=str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert [file.name for file in folder.rglob("*")] == [Path(page).name]


def test_its_related_stories_are_numbered(page: str, run: Run):
    done = run("related", "--from", page, "--url", URL)
    assert done.returncode == 0
    assert "\n  1  " in done.stdout
    assert "no list was printed" not in run("show", "1", "--offline").stderr


def test_a_page_of_any_other_site_is_read(tmp_path: Path, run: Run):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<title>The tide comes early</title><body><article><h1>The tide comes early</h1>{text}</article>".encode()
    done = run("show", "--from", saved(tmp_path, body), "--url", ELSEWHERE, "--json")
    value = json.loads(done.stdout)
    schema.check_article(value)
    assert value["title"] == "The tide comes early"
    assert [block["text"] for block in value["blocks"]] == list(PARAGRAPHS)


@pytest.mark.parametrize("body", [b"", b"<!-- only a comment -->", b" \n "])
def test_a_page_without_an_article_says_so_and_is_no_crash(body: bytes, tmp_path: Path, run: Run):
    done = run("show", "--from", saved(tmp_path, body), "--url", ELSEWHERE, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    schema.check_article(value)
    assert value["notice"]
    assert value["blocks"] == []


@pytest.mark.parametrize("body", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04"])
def test_what_is_no_text_is_refused(body: bytes, tmp_path: Path, run: Run):
    done = run("show", "--from", saved(tmp_path, body), "--url", ELSEWHERE)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dw-reader: not an article")
    assert done.stderr.count("\n") == 1


def test_no_control_character_of_a_page_reaches_the_output(tmp_path: Path, run: Run):
    evil = "\x1b]0;title\x07 \x9b31m &#27;[2J &#x9d;52;c;eA== \u202e"
    text = "".join(f"<p>{evil}{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<title>{evil}Tides</title><body><article><h1>{evil}Tides</h1>{text}</article>"
    for form in ("text", "markdown", "json"):
        done = run("show", "--from", saved(tmp_path, body.encode()), "--url", ELSEWHERE, "--format", form)
        assert "goose feather" in " ".join(done.stdout.split())
        assert all(c == "\n" or c.isprintable() for c in done.stdout)
