"""The user's own records: lists, read marks, places, and what can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.recorder import Recorder
from reader.library.records import DAYS, STEPS, Change, Records, UndoStep
from reader.model.listed import ListedStory
from reader.model.position import Position

DAY = 86400.0


class Clock:
    """Seconds that a test sets."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def recorder(tmp_path: Path, clock: Clock) -> Iterator[Recorder]:
    made = Recorder(tmp_path / "data", clock=clock)
    yield made
    made.close(10.0)


def story(name: str, **more: object) -> ListedStory:
    return ListedStory(f"url:{name}", f"https://news.example/{name}", title=name.title(), **more)  # type: ignore[arg-type]


def titles(recorder: Recorder, name: str = "queue") -> list[str]:
    return [each.title for each in recorder.records.entries(name)]  # type: ignore[arg-type]


def put(recorder: Recorder, *names: str, to: str = "queue") -> None:
    """Each as one thing the user did."""
    for name in names:

        def change(records: Records, name: str = name) -> None:
            made = records.put(to, story(name))  # type: ignore[arg-type]
            records.remember(UndoStep("queued", name, (made,)))

        recorder.write(change).result(10.0)


def test_what_came_last_stands_first_and_what_comes_again_comes_to_the_front(recorder: Recorder) -> None:
    put(recorder, "fog", "rain", "snow", "fog")
    assert titles(recorder) == ["Fog", "Snow", "Rain"]


def test_records_are_there_for_the_next_reader_and_for_their_owner_alone(recorder: Recorder, tmp_path: Path) -> None:
    put(recorder, "fog")
    recorder.write(lambda records: records.leave("url:fog", Position(3, 7, "The ferry"))).result(10.0)
    recorder.close(10.0)
    again = Recorder(tmp_path / "data")
    assert titles(again) == ["Fog"]
    assert again.records.position("url:fog") == Position(3, 7, "The ferry")
    assert (tmp_path / "data" / "records.db").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    again.close(10.0)


def test_several_steps_are_taken_back_the_last_first(recorder: Recorder) -> None:
    put(recorder, "fog", "rain")
    undone = [recorder.write(Records.undo).result(10.0) for _ in range(3)]
    assert [step and step.title for step in undone] == ["rain", "fog", None]
    assert titles(recorder) == []


def test_a_deletion_of_forty_comes_back_in_its_order_with_one_step(recorder: Recorder) -> None:
    names = [f"story{number}" for number in range(40)]
    put(recorder, *names)

    def delete(records: Records) -> None:
        changes = [made for name in names if (made := records.take("queue", f"url:{name}"))]
        records.remember(UndoStep("taken off the queue", names[0], tuple(changes)))

    recorder.write(delete).result(10.0)
    assert titles(recorder) == []
    recorder.write(Records.undo).result(10.0)
    assert titles(recorder) == [name.title() for name in reversed(names)]


def test_what_another_reader_changed_since_is_not_taken_back(recorder: Recorder) -> None:
    put(recorder, "fog", "rain")
    recorder.write(lambda records: records.take("queue", "url:rain")).result(10.0)
    step = recorder.write(Records.undo).result(10.0)
    assert step is not None
    assert step.title == "fog"


def test_no_more_steps_are_remembered_than_there_may_be(recorder: Recorder) -> None:
    put(recorder, *(f"story{number}" for number in range(STEPS + 5)))
    undone = 0
    while recorder.write(Records.undo).result(10.0):
        undone += 1
    assert undone == STEPS


@pytest.mark.parametrize(("days", "stays"), [(DAYS, True), (DAYS + 1, False)])
def test_what_was_deleted_goes_after_thirty_days_on_which_the_reader_ran(
    tmp_path: Path, clock: Clock, *, days: int, stays: bool
) -> None:
    def run(change: object = None) -> bool:
        recorder = Recorder(tmp_path, clock=clock)
        gone = recorder.write(lambda records: change(records) if callable(change) else None).result(10.0)
        found = bool(recorder.records.entries("queue", gone=True))
        recorder.close(10.0)
        return found or bool(gone)

    run(lambda records: [records.put("queue", story("fog")), records.take("queue", "url:fog")])
    clock.now += 400 * DAY  # a year in which the reader did not run counts for one day
    for _ in range(days - 1):
        assert run()
        clock.now += DAY
    assert run() is stays


def test_a_clock_that_is_set_back_and_forth_counts_days_and_loses_nothing(tmp_path: Path, clock: Clock) -> None:
    recorder = Recorder(tmp_path, clock=clock)
    put(recorder, "fog")
    clock.now -= 4000 * DAY
    put(recorder, "rain")
    assert titles(recorder) == ["Rain", "Fog"]
    recorder.close(10.0)


def test_a_damaged_row_is_no_story(recorder: Recorder) -> None:
    put(recorder, "fog", "rain")
    recorder.write(
        lambda records: records.database.do("UPDATE entries SET story = CAST(replace(story, 'Rain', 'Ruin') AS BLOB)")
    ).result(10.0)
    assert titles(recorder) == ["Fog"]


def test_words_on_the_disk_are_cleaned_before_they_are_shown(recorder: Recorder) -> None:
    evil = ListedStory("url:x", "https://news.example/x", title="Fog\x1b[31m\u202eover")
    recorder.write(lambda records: records.put("queue", evil)).result(10.0)
    assert titles(recorder) == ["Fogover"]


def test_seen_ids_and_the_last_sitting_take_the_place_of_earlier_ones(recorder: Recorder) -> None:
    assert recorder.records.seen("dw:1") is None
    recorder.write(lambda records: records.see("dw:1", ["a", "b"])).result(10.0)
    recorder.write(lambda records: records.see("dw:1", ["b", "c"])).result(10.0)
    recorder.write(lambda records: records.keep_sitting(b"one")).result(10.0)
    recorder.write(lambda records: records.keep_sitting(b"two")).result(10.0)
    assert recorder.records.seen("dw:1") == {"b", "c"}
    assert recorder.records.sitting() == b"two"


def test_a_change_that_fails_changes_nothing(recorder: Recorder) -> None:
    put(recorder, "fog")

    def broken(records: Records) -> Change:
        records.put("queue", story("rain"))
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="middle"):
        recorder.write(broken).result(10.0)
    assert titles(recorder) == ["Fog"]


def test_two_readers_at_once_lose_nothing(tmp_path: Path) -> None:
    one, other = Recorder(tmp_path), Recorder(tmp_path)
    put(one, "fog", to="queue")
    put(other, "rain", to="queue")
    put(one, "snow", to="queue")
    assert titles(one) == titles(other) == ["Snow", "Rain", "Fog"]
    one.close(10.0)
    other.close(10.0)


def test_what_is_noted_comes_together_in_a_moment_and_before_what_is_written_after_it(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path, moment=3600.0)
    for name in ("fog", "rain"):
        recorder.note(lambda records, name=name: records.put("queue", story(name)))
    assert titles(recorder) == []
    put(recorder, "snow")  # somebody waits for this one
    assert titles(recorder) == ["Snow", "Rain", "Fog"]
    recorder.note(lambda records: records.take("queue", "url:fog"))
    assert recorder.close(10.0)  # nor does an end wait for the moment
    again = Recorder(tmp_path)
    assert titles(again) == ["Snow", "Rain"]
    again.close(10.0)


def test_without_a_hurry_what_is_noted_is_there_after_its_moment(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path, moment=0.01)
    for name in ("fog", "rain"):
        recorder.note(lambda records, name=name: records.put("queue", story(name)))
        recorder._writer.settle()
    assert titles(recorder) == ["Rain", "Fog"]
    recorder.close(10.0)
