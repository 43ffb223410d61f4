"""Each version of the catalog that was ever written is read: one frozen file a version."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.catalog import KEPT
from reader.library.pages import Pages
from tests.library.files import rows, script
from tests.library.stories import NOW, front, put_story, story

FROZEN = Path(__file__).parent / "frozen"


def test_there_is_a_frozen_file_for_each_version() -> None:
    assert {path.name for path in FROZEN.glob("kept-*.sql")} == {f"kept-{n + 1}.sql" for n in range(KEPT.version)}


@pytest.mark.parametrize("version", range(1, KEPT.version + 1))
def test_a_frozen_catalog_is_read_and_brought_to_the_version_of_today(tmp_path: Path, version: int) -> None:
    script(tmp_path / "kept.db", (FROZEN / f"kept-{version}.sql").read_text(encoding="utf-8"))
    pages = Pages.open(tmp_path)
    assert (pages.state, pages.notice) == ("writable", "")
    held = pages.get_read("dw:1")
    assert held is not None
    assert (held.read.title, held.fetched, held.fresh_until) == ("Story 1", NOW + 1, NOW + 60)
    assert [each.read for each in pages.revisions("dw:1")] == [story(1, "What a reader had seen.")]
    row = pages.listing()[1]
    assert (row.key, row.lead, row.section, row.topics) == ("dw:1", "A lead.", ("News", "Sea"), (("dw:7", "Harbours"),))
    assert (row.kind, row.worth, row.minutes, row.published) == ("article", 2, 1, "2026-11-01")
    held = pages.get_read("dw:9097")
    assert held is not None
    assert held.read == front(1, 2)
    assert pages.known(["dw:1", "dw:9097"]) == {"dw:1": 1, "dw:9097": 0}
    put_story(pages, 2).result(10)
    pages.close()
    assert rows(tmp_path / "kept.db", "PRAGMA user_version") == [(KEPT.version,)]
