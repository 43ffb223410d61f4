"""What a configuration makes of the command table."""

from __future__ import annotations

import pytest

from reader.keys.keymap import Keymap, Lost, made, mistakes


def said(own: dict[str, tuple[str, ...]], preset: str = "default") -> list[tuple[str, str]]:
    return list(mistakes(preset, own))


def test_own_keys_stand_in_place_of_the_default_ones() -> None:
    keymap = made(own={"page.back": ("B", "ctrl+o")})
    assert keymap.keys("page.back") == ("B", "ctrl+o")
    assert keymap.targets("B") == keymap.targets("ctrl+o") == ("page.back",)
    assert keymap.targets("backspace") == ()
    assert keymap.key("page.back") == "B"
    assert keymap.spelled("page.back") == "B  Ctrl-o"


def test_a_key_that_is_taken_is_lost_to_the_command_that_had_it() -> None:
    keymap = made(own={"page.info": ("r", "x")})
    assert keymap.keys("page.reload") == ()
    assert keymap.lost == {"page.reload": (Lost("r", "page.info"),), "story.full-text": (Lost("x", "page.info"),)}
    assert keymap.targets("r") == ("page.info",)


def test_a_key_is_taken_only_where_both_are_at_hand() -> None:
    keymap = made(own={"article.top": ("J",), "front.first": ("x",)})
    assert keymap.lost == {"story.next-related": (Lost("J", "article.top"),)}
    assert set(keymap.targets("x")) == {"front.first", "story.full-text"}


def test_a_key_that_begins_a_sequence_is_taken() -> None:
    keymap = made(own={"page.info": ("r i",)})
    assert keymap.lost == {"page.reload": (Lost("r", "page.info"),)}
    assert (keymap.targets("r"), keymap.begun("r"), keymap.targets("r i")) == ((), ("page.info",), ("page.info",))
    assert keymap.begun("r i") == ()


def test_enter_is_left_where_the_table_has_it_and_taken_by_what_is_new_to_it() -> None:
    assert made(own={"related.select": ("enter", "e")}).lost == {}
    assert set(made(own={"page.reload": ("enter",)}).lost) == {
        "page.settle", "article.open-link", "related.select", "front.select",
    }  # fmt: skip


def test_digits_are_told_by_what_their_keys_end_in() -> None:
    keymap = made(own={"page.jump": ("alt+1", "g 2")})
    assert keymap.targets("alt+1") == ("page.jump 1",)
    assert keymap.begun("g") == ("page.jump 2",)
    assert (Keymap().key("page.jump"), keymap.key("page.jump")) == ("1-9", "Alt-1")
    assert made(own={"page.info": ("5",)}).spelled("page.jump") == "1  2  3  4  6  7  8  9  0"


def test_a_command_without_a_key_is_named_by_the_way_through_the_palette() -> None:
    keymap = made(own={"page.reload": ()})
    assert keymap.key("page.reload") == ": Reload"
    assert keymap.spelled("page.reload") == ""
    assert "page.reload" not in [hint.command for hint in keymap.hints("page.reload", "page.back")]


def test_the_footer_names_both_keys_of_a_pair() -> None:
    hints = {hint.command: hint.key for hint in Keymap().footer("front", "page", "app")}
    assert hints["front.next-section"] == "{ }"
    keymap = made(own={"front.next-section": ("ctrl+n",), "front.previous-section": ("ctrl+p",)})
    hints = {hint.command: hint.key for hint in keymap.footer("front", "page", "app")}
    assert hints["front.next-section"] == "Ctrl-p Ctrl-n"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            {"page.back": ("i",), "page.info": ("i",)},
            [("page.info", "cannot have \"i\": that is a key of 'page.back'")],
        ),
        (
            {"article.top": ("J",), "app.help": ("J",)},
            [("app.help", "cannot have \"J\": that is a key of 'article.top'")],
        ),
        ({"article.top": ("J",), "related.first": ("J",), "front.first": ("J",)}, []),
        ({"page.settle": ("enter",), "article.open-link": ("enter",)}, []),
        (
            {"page.reload": ("enter",), "related.select": ("enter",)},
            [("related.select", "cannot have \"enter\": that is a key of 'page.reload'")],
        ),
        (
            {"page.info": ("g",), "article.top": ("g g",)},
            [("article.top", 'cannot have "g g": "g" of \'page.info\' begins alike')],
        ),
        ({"article.top": ("g g", "g e")}, []),
        ({"article.top": ("g", "g e")}, [("article.top", 'cannot have "g e": "g" begins alike')]),
        ({"page.info": ("i", "i")}, [("page.info", 'cannot have "i": that is a key twice')]),
    ],
)
def test_a_key_that_is_given_twice_among_scopes_at_hand_together_is_a_mistake(
    own: dict[str, tuple[str, ...]], expected: list[tuple[str, str]]
) -> None:
    assert said(own) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({"app.quit": ()}, [("app.quit", "must keep a key")]),
        ({"app.help": ()}, [("app.help", "must keep a key")]),
        ({"page.info": ("?", "f1")}, [("page.info", "leaves 'app.help' without a key")]),
        ({"page.info": ("?",)}, []),
        (
            {"page.cancel": ("C",)},
            [("page.cancel", "must keep a key that is no letter, which leaves a line to type in")],
        ),
        ({"page.cancel": ("C", "ctrl+x")}, []),
        ({"page.close": ()}, []),
    ],
)
def test_quit_help_and_cancel_keep_a_key(own: dict[str, tuple[str, ...]], expected: list[tuple[str, str]]) -> None:
    assert said(own) == expected


def test_own_keys_are_on_top_of_those_of_the_preset() -> None:
    keymap = made("vim", {"page.info": ("Z",)})
    assert keymap.keys("article.top") == ("g g", "home")
    assert keymap.lost == {"app.quit": (Lost("Z Z", "page.info"), Lost("Z Q", "page.info"))}
    assert keymap.keys("app.quit") == ("Q", "ctrl+q")
    assert said({"page.info": ("Z",)}, "vim") == []
