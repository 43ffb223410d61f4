"""A kept story is printed at once: without network, parser or event loop."""

import json
import subprocess
import sys
import time

import pytest
from msgspec.structs import replace

from reader.paths import Paths
from tests.cli.conftest import NEIGHBOUR, ROOT, STORY, Run, keep
from tests.export import schema

HEAVY = {
    "asyncio", "concurrent", "feedparser", "httpx", "lxml", "readability", "rich", "ssl", "textual",
    "typing_extensions",
}  # fmt: skip


def loaded_by(env: dict[str, str], *arguments: str) -> set[str]:
    """The top-level modules that a whole command brings in, over those of a bare interpreter."""
    code = (
        "import sys\nbefore = set(sys.modules)\nimport reader.__main__\n"
        f"status = reader.__main__.main({list(arguments)!r})\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before}, file=sys.stderr)\n"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_fresh_story_loads_neither_network_nor_parser_nor_event_loop(form: str, env: dict[str, str], places: Paths):
    keep(places, STORY, time.time())
    loaded = loaded_by(env, "show", STORY.url, "--format", form)
    assert "msgspec" in loaded
    assert not loaded & HEAVY


def test_the_version_loads_next_to_nothing(env: dict[str, str]):
    assert not loaded_by(env, "--version") & (HEAVY | {"msgspec", "argparse", "diskcache", "tomllib", "shutil"})


def test_a_kept_story_is_printed_without_a_network(run: Run, places: Paths):
    keep(places, STORY, time.time())
    done = run("show", STORY.url)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("A story\n=======\n\nIt has a lead.\n\nA paragraph[2] that is long enough")


def test_the_address_may_lack_its_scheme_and_its_slug(run: Run, places: Paths):
    keep(places, STORY, time.time())
    assert run("show", "dw.com/a-9000000001?maca=en-x").stdout == run("show", STORY.url).stdout != ""


def test_an_old_story_is_printed_offline_and_its_age_is_said(run: Run, places: Paths):
    keep(places, STORY, time.time() - 3 * 86_400, lifetime=60)
    done = run("show", STORY.url, "--offline")
    assert done.returncode == 0
    assert done.stdout.startswith("A story\n")
    assert done.stderr == "dw-reader: kept copy, fetched 3 days ago: the reader is offline\n"


def test_width_and_format_are_as_asked(run: Run, places: Paths):
    keep(places, STORY, time.time())
    narrow = run("show", STORY.url, "--width", "20").stdout
    assert "A paragraph[2] that\nis long enough to be\nbroken in two.\n" in narrow
    assert "\nA paragraph[2] that is long enough to be broken in two.\n" in run("show", STORY.url, "--plain").stdout
    assert run("show", STORY.url, "--format", "markdown").stdout.startswith("# A story\n")


def test_json_is_the_documented_form_by_either_option(run: Run, places: Paths):
    keep(places, STORY, time.time())
    done = run("show", STORY.url, "--format", "json")
    schema.check_article(json.loads(done.stdout))
    assert run("--json", "show", STORY.url).stdout == done.stdout


def test_related_prints_a_numbered_list_whose_numbers_show_takes(run: Run, places: Paths):
    keep(places, STORY, time.time())
    done = run("related", STORY.url)
    assert done.stdout == ("A story\n=======\n\nRelated content\n---------------\n  1  Neighbour\n     2019-05-02\n")
    done = run("show", "1", "--offline")
    assert done.returncode == 3  # it is the neighbour that was asked for, and it is not kept
    value = json.loads(run("related", STORY.url, "--json").stdout)
    assert [item["url"] for group in value["groups"] for item in group["items"]] == [NEIGHBOUR.url]
    schema.check_groups(value["groups"])


def test_a_story_that_is_kept_is_marked_in_a_list(run: Run, places: Paths):
    keep(places, STORY, time.time())
    keep(places, replace(STORY, url=NEIGHBOUR.url, canonical=NEIGHBOUR.url, id=NEIGHBOUR.id), time.time())
    assert "     2019-05-02 · kept\n" in run("related", STORY.url).stdout


def test_numbers_that_cannot_be_kept_are_said_and_the_list_is_printed(run: Run, places: Paths):
    keep(places, STORY, time.time())
    done = run("related", STORY.url, XDG_STATE_HOME="/dev/null/x")
    assert done.returncode == 0
    assert "Neighbour" in done.stdout
    assert done.stderr == "dw-reader: the numbers of this list could not be kept: Not a directory\n"


def test_a_story_is_no_front_page(run: Run, places: Paths):
    keep(places, replace(STORY, groups=()), time.time())
    done = run("list", STORY.url)
    assert done.returncode == 2
    assert done.stderr == f"dw-reader: that is a story, no list: dw-reader show {STORY.url}\n"
