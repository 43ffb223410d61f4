"""What the disk did not take stays readable, within a limit."""

from __future__ import annotations

from pathlib import Path

from reader.library.pages import Pages
from reader.library.unwritten import LIMIT, Unwritten
from tests.library.stories import answer, noise, put, story


def test_the_oldest_that_failed_make_room_when_the_limit_is_passed_and_not_before() -> None:
    waiting = Unwritten(limit=100)
    values = [object() for _ in range(4)]
    for number, value in enumerate(values):
        waiting.add(str(number), value)
    waiting.failed("0", values[0], 50)
    waiting.failed("1", values[1], 50)
    assert waiting.beginning("") == dict(zip("0123", values, strict=True)), "what is on its way is not counted"
    waiting.failed("2", values[2], 1)
    assert waiting.beginning("") == {"1": values[1], "2": values[2], "3": values[3]}


def test_the_limit_is_of_sixty_four_mebibytes() -> None:
    mebibyte = 1024 * 1024
    waiting = Unwritten()
    first, second = object(), object()
    for name, value, size in (("first", first, 40), ("second", second, 24)):
        waiting.add(name, value)
        waiting.failed(name, value, size * mebibyte)
    assert waiting.get("first") is first
    third = object()
    waiting.add("third", third)
    waiting.failed("third", third, 1)
    assert (waiting.get("first"), waiting.get("second"), waiting.get("third")) == (None, second, third)


def test_one_that_is_on_the_disk_makes_room_and_a_newer_one_is_not_touched() -> None:
    waiting = Unwritten(limit=100)
    old, new = object(), object()
    waiting.add("a", old)
    waiting.failed("a", old, 90)
    waiting.add("a", new)
    waiting.written("a", old)
    waiting.failed("a", old, 90)
    waiting.add("b", old)
    waiting.failed("b", old, 90)
    assert (waiting.get("a"), waiting.get("b")) == (new, old)
    waiting.written("b", old)
    assert waiting.get("b") is None


def test_a_reader_without_a_disk_holds_no_more_than_the_limit(tmp_path: Path) -> None:
    """64 MiB, counted as the pages would lie on the disk: of ten of eight megabytes the last ones are there."""
    (tmp_path / "file").write_text("no folder")
    pages = Pages.open(tmp_path / "file")
    size = LIMIT // 8
    for number in range(10):
        response = answer(number, noise(number, size))
        put(pages, f"dw:{number}", story(number), response=response).exception(20)
    held = [number for number in range(10) if pages.get_response(f"dw:{number}")]
    assert held == [3, 4, 5, 6, 7, 8, 9]
    pages.close(10)
