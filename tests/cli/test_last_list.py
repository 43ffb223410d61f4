"""``show 3`` means the third story of the last printed list, whatever became of that list since."""

import stat
from pathlib import Path

import pytest

from reader.cli import last_list
from reader.errors import UsageError
from reader.model.related import RelatedItem


def item(number: int) -> RelatedItem:
    return RelatedItem(f"https://www.dw.com/en/s/a-{number}", f"dw:{number}", f"Story {number}")


def test_a_number_is_the_story_at_that_place(tmp_path: Path):
    place = tmp_path / "state" / "list.json"
    last_list.save(place, [item(11), item(12)])
    assert last_list.numbered(place, 2).id == "dw:12"


def test_the_list_is_private_and_leaves_nothing_beside_it(tmp_path: Path):
    place = tmp_path / "state" / "list.json"
    last_list.save(place, [item(11)])
    last_list.save(place, [item(12)])
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert [file.name for file in place.parent.iterdir()] == ["list.json"]


def test_a_list_that_cannot_be_written_leaves_the_one_before(tmp_path: Path):
    place = tmp_path / "list.json"
    last_list.save(place, [item(11)])
    place.rename(tmp_path / "kept")
    place.mkdir()
    (place / "in the way").touch()
    with pytest.raises(OSError, match=r"list\.json"):
        last_list.save(place, [item(12)])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kept", "list.json"]


@pytest.mark.parametrize("number", [0, 3])
def test_a_number_that_is_not_in_the_list_says_which_are(number: int, tmp_path: Path):
    place = tmp_path / "list.json"
    last_list.save(place, [item(11), item(12)])
    with pytest.raises(UsageError, match="has numbers 1 to 2, not"):
        last_list.numbered(place, number)


@pytest.mark.parametrize(
    "content", [b"", b"[", b"{}", b'{"list":2,"entries":[]}', b"\xff\x00", b'{"list":1,"entries":5}']
)
def test_a_damaged_list_is_no_list(content: bytes, tmp_path: Path):
    place = tmp_path / "list.json"
    place.write_bytes(content)
    with pytest.raises(UsageError, match="no list was printed yet"):
        last_list.numbered(place, 1)
