"""No module is imported by what it imports: each can be read before those that build on it."""

from __future__ import annotations

from tests.contract.rooms import circles, graph, imports


def test_there_is_no_circle_in_the_house() -> None:
    modules = graph()
    assert len(modules) > 100
    assert circles(modules) == []


def test_a_circle_is_found_once_and_a_way_back_is_needed_for_one() -> None:
    modules = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"e"}, "e": set(), "f": {"a"}}
    assert circles({name: frozenset(targets) for name, targets in modules.items()}) == [("a", "b", "c")]


def test_rooms_of_a_room_are_told_from_those_of_the_house() -> None:
    modules = {
        "reader.tui.app": frozenset(("reader.tui.keys.table", "reader.text.wrap", "textual", "re")),
        "reader.tui.keys.table": frozenset(("reader.tui.keys.names",)),
    }
    assert imports(modules) == {"tui": (["text"], ["textual"])}
    assert imports(modules, "reader.tui") == {".app": ([".keys", "text"], ["textual"]), ".keys": ([], [])}
